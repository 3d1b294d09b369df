using System.Collections.Immutable;

namespace AzureML.Analyzers.Rules;

/// <summary>
/// What others call the thing that a rule reports, so that a finding in code can be joined with one in the cloud or in a template. An id
/// stands here only where it means the same; what wants the contrary, or only something near it, does not.
/// </summary>
/// <param name="Rule">The rule.</param>
internal sealed record Standards(string Rule)
{
    /// <summary>Where a tag needs a word in front of it to be understood.</summary>
    public const string PolicyPrefix = "AzurePolicy:";

    /// <inheritdoc cref="PolicyPrefix"/>
    public const string ControlPrefix = "MCSB:";

    /// <summary>One row per rule, in their order.</summary>
    public static readonly ImmutableArray<Standards> All =
    [
        new("AML0001"),

        new("AML1001") { Weaknesses = ["CWE-311"], Policies = ["Deny-MachineLearning-HbiWorkspace"] },
        new("AML1002") { Weaknesses = ["CWE-311"] },
        new("AML1003") { Policies = ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8", "7f40cee6-e933-4d0f-a782-b96615e0f4a6"], Controls = ["DP-5"] },
        new("AML1004") { Policies = ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8", "7f40cee6-e933-4d0f-a782-b96615e0f4a6"], Controls = ["DP-5"] },
        new("AML1005")
        {
            Weaknesses = ["CWE-668"],
            Policies = ["438c38d2-3772-465a-a9cc-7a6666a275ce", "a10ee784-7409-4941-b091-663697637c0f", "Deny-MachineLearning-PublicAccessWhenBehindVnet"],
            Controls = ["NS-2"],
            Checkov = ["CKV_AZURE_144", "CKV2_AZURE_49"],
            PSRule = ["Azure.ML.PublicAccess", "AZR-000406"],
        },
        new("AML1006") { Policies = ["6ddb1705-c8cf-450e-aa4b-19ad6703c440"], Controls = ["DP-2"] },
        new("AML1007") { Policies = ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"], Controls = ["IM-3"], PSRule = ["Azure.ML.UserManagedIdentity", "AZR-000407"] },
        new("AML1008"),
        new("AML1009"),

        new("AML2001") { Policies = ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"], Controls = ["DP-5"] },
        new("AML2002") { Policies = ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"], Controls = ["DP-5"] },
        new("AML2003"),
        new("AML2004") { Policies = ["7d7be79c-23ba-4033-84dd-45e2a5ccdd67"], Controls = ["DP-5"], Checkov = ["CKV_AZURE_117"] },
        new("AML2005") { Controls = ["DP-5"] },
        new("AML2006") { Weaknesses = ["CWE-311"], Policies = ["41425d9f-d1a5-499a-9932-f8ed8453932c"], Checkov = ["CKV_AZURE_227"] },
        new("AML2007")
        {
            Policies = ["e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f", "a6f9a2d0-cff7-4855-83ad-4cd750666512"],
            Controls = ["IM-1"],
            Checkov = ["CKV_AZURE_142"],
            PSRule = ["Azure.ML.DisableLocalAuth", "AZR-000404"],
        },
        new("AML2008") { Weaknesses = ["CWE-668"], Policies = ["Deny-MachineLearning-ComputeCluster-RemoteLoginPortPublicAccess"], Controls = ["NS-2"] },
        new("AML2009"),
        new("AML2010") { Checkov = ["CKV_AZURE_150"] },
        new("AML2011") { Weaknesses = ["CWE-668"], Controls = ["NS-2"] },
        new("AML2012") { Controls = ["IM-1"] },
        new("AML2013") { Weaknesses = ["CWE-668"], Controls = ["NS-2"] },

        new("AML3001") { Policies = ["6fac406b-40ca-413b-bf8e-0bf964659c25"], Controls = ["DP-5"], Checkov = ["CKV2_AZURE_1"] },
        new("AML3002") { Policies = ["4733ea7b-a883-42fe-8cac-97454c2a9e4a", "bfecdea6-31c4-4045-ad42-71b9dc87247d"] },
        new("AML3003")
        {
            Weaknesses = ["CWE-732"],
            Policies = ["4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"],
            Checkov = ["CKV_AZURE_190", "CKV2_AZURE_47"],
            PSRule = ["Azure.Storage.BlobPublicAccess"],
        },
        new("AML3004") { Policies = ["8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54"], Controls = ["IM-1"], Checkov = ["CKV2_AZURE_40"] },
        new("AML3005"),
        new("AML3006") { Controls = ["IM-3"] },
        new("AML3007")
        {
            Weaknesses = ["CWE-311"],
            Policies = ["17k78e20-9358-41c9-923c-fb736d382a12"],
            Controls = ["DP-4"],
            Checkov = ["CKV2_AZURE_25"],
            PSRule = ["Azure.SQL.TDE"],
        },
        new("AML3008"),
        new("AML3009")
        {
            Policies =
            [
                "0a370ff3-6cab-4e85-8995-295fd854c5b8", "ac01ad65-10e5-46df-bdd9-6b0cad13e1d2", "12c74c95-0efd-48da-b8d9-2a7d68470c92",
                "1f905d99-2ab7-462c-a6b0-f709acca6c8f",
            ],
            Controls = ["DP-5"],
            Checkov = ["CKV_AZURE_100"],
        },
        new("AML3010") { Policies = ["5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580"], Controls = ["DP-5"] },
        new("AML3011"),
        new("AML3012")
        {
            Policies = ["dc921057-6b28-4fbe-9b83-f7bec05db6c2"],
            Controls = ["IM-1"],
            Checkov = ["CKV_AZURE_137"],
            PSRule = ["Azure.ACR.AdminUser", "AZR-000005"],
        },
        new("AML3013") { Policies = ["4ec52d6d-beb7-40c4-9a9e-fe753254690e"], Controls = ["DP-5"], Checkov = ["CKV2_AZURE_15"] },
        new("AML3014") { Controls = ["DP-5"], Checkov = ["CKV2_AZURE_48"] },
        new("AML3015")
        {
            Policies = ["0b60c0b2-2dc2-4e1c-b5c9-abbed971de53", "1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d"],
            Checkov = ["CKV_AZURE_42", "CKV_AZURE_110", "CKV_AZURE_111"],
            PSRule = ["Azure.KeyVault.PurgeProtect", "Azure.KeyVault.SoftDelete"],
        },
        new("AML3016") { Controls = ["DP-5"] },
        new("AML3017"),

        new("AML4001")
        {
            Weaknesses = ["CWE-319"],
            Policies = ["404c3081-a854-4457-ae30-26a93ef643f9"],
            Controls = ["DP-3"],
            Checkov = ["CKV_AZURE_3"],
            PSRule = ["Azure.Storage.SecureTransfer"],
        },
        new("AML4002")
        {
            Weaknesses = ["CWE-326"],
            Policies =
            [
                "fe83a0eb-a853-422d-aac2-1bffd182c5d0", "32e6bbec-16b6-44c2-be37-c5b672d103cf", "a8793640-60f7-487c-b5c3-1d37215905c4",
                "a43d5475-c569-45ce-a268-28fa79f4e87a",
            ],
            Controls = ["DP-3"],
            Checkov = ["CKV_AZURE_44", "CKV_AZURE_52", "CKV_AZURE_54", "CKV_AZURE_147"],
            PSRule = ["Azure.Storage.MinTLS", "Azure.SQL.MinTLS", "Azure.PostgreSQL.MinTLS", "Azure.MySQL.MinTLS"],
        },
        new("AML4003")
        {
            Weaknesses = ["CWE-319"],
            Policies = ["c29c38cb-74a7-4505-9a06-e588ab86620a", "d158790f-bfb0-486c-8631-2dc6b4e8e6af", "e802a67a-daf5-4436-9ea6-f6d821dd0c5d"],
            Controls = ["DP-3"],
            Checkov = ["CKV_AZURE_28", "CKV_AZURE_29"],
            PSRule = ["Azure.PostgreSQL.UseSSL", "Azure.MySQL.UseSSL"],
        },
        new("AML4004") { Weaknesses = ["CWE-319"], Controls = ["DP-3"] },
        new("AML4005") { Weaknesses = ["CWE-319"], Controls = ["DP-3"] },
        new("AML4006") { Weaknesses = ["CWE-306"] },
        new("AML4007") { Weaknesses = ["CWE-319"], Controls = ["DP-3"] },
        new("AML4008") { Weaknesses = ["CWE-319"], Controls = ["DP-3"], Analyzers = ["S5332"] },
        new("AML4009") { Weaknesses = ["CWE-295"], Analyzers = ["CA5359", "S4830"] },
        new("AML4010") { Weaknesses = ["CWE-326"], Controls = ["DP-3"], Analyzers = ["CA5364", "CA5397", "S4423"] },
        new("AML4011") { Weaknesses = ["CWE-319"], Controls = ["DP-3"], Analyzers = ["CA5376"] },

        new("AML5001") { Weaknesses = ["CWE-526", "CWE-798"], Controls = ["IM-8"] },
        new("AML5002") { Weaknesses = ["CWE-526"], Controls = ["IM-8"] },
        new("AML5003") { Weaknesses = ["CWE-526"], Controls = ["IM-8"] },
        new("AML5004") { Weaknesses = ["CWE-312"], Controls = ["IM-8"] },
        new("AML5005") { Weaknesses = ["CWE-312"], Controls = ["IM-8"] },
        new("AML5006") { Weaknesses = ["CWE-798"], Controls = ["IM-8"], PSRule = ["Azure.Deployment.SecureValue"], Analyzers = ["S2068", "S6418"] },
        new("AML5007") { Weaknesses = ["CWE-359"] },
        new("AML5008") { Weaknesses = ["CWE-200"] },
        new("AML5009") { Weaknesses = ["CWE-798"], Controls = ["IM-8"], Analyzers = ["S2068", "S6418"] },
        new("AML5010") { Weaknesses = ["CWE-526"], Controls = ["IM-8"], Checkov = ["CKV_AZURE_235"] },
        new("AML5011") { Weaknesses = ["CWE-532"], Controls = ["IM-8"] },
        new("AML5012") { Weaknesses = ["CWE-532"], Controls = ["IM-8"] },
        new("AML5013")
        {
            Weaknesses = ["CWE-798"],
            Policies = ["127ef6d7-242f-43b3-9eef-947faf1725d0"],
            Controls = ["IM-8"],
            PSRule = ["Azure.Deployment.SecureValue"],
        },
        new("AML5014"),
    ];

    /// <summary>Entries of the Common Weakness Enumeration.</summary>
    public ImmutableArray<string> Weaknesses { get; init; } = [];

    /// <summary>Definitions of Azure Policy: the built-in ones by id, those of Azure landing zones by name.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Controls of the Microsoft cloud security benchmark.</summary>
    public ImmutableArray<string> Controls { get; init; } = [];

    /// <summary>Checks of Checkov.</summary>
    public ImmutableArray<string> Checkov { get; init; } = [];

    /// <summary>Rules of PSRule for Azure, by name, each followed by its reference where that is known.</summary>
    public ImmutableArray<string> PSRule { get; init; } = [];

    /// <summary>Rules of other analyzers of C#.</summary>
    public ImmutableArray<string> Analyzers { get; init; } = [];

    /// <summary>What the descriptor of a rule carries as custom tags; the compiler writes them into the properties of a SARIF log.</summary>
    public static string[] TagsOf(string rule)
    {
        foreach (Standards row in All)
        {
            if (row.Rule == rule)
            {
                return row.Tags();
            }
        }

        return [];
    }

    private string[] Tags()
    {
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        tags.AddRange(Weaknesses);
        foreach (string policy in Policies)
        {
            tags.Add(PolicyPrefix + policy);
        }

        foreach (string control in Controls)
        {
            tags.Add(ControlPrefix + control);
        }

        tags.AddRange(Checkov);
        tags.AddRange(PSRule);
        tags.AddRange(Analyzers);
        return tags.ToArray();
    }
}
