using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Rules;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>What the pages say of the ids in <see cref="Standards"/>.</summary>
internal static class StandardsText
{
    private const string WhoHoldsTheKey = "the data is encrypted, with a key of Microsoft's; who holds the key is a control, no weakness";
    private const string KindOfSignIn = "callers do sign in; with what is a control, no weakness";
    private const string Retired = "that a service is retired is no weakness of the code that uses it";

    /// <summary>The titles, in the words of their owners.</summary>
    public static readonly ImmutableDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["CWE-200"] = "Exposure of Sensitive Information to an Unauthorized Actor",
        ["CWE-295"] = "Improper Certificate Validation",
        ["CWE-306"] = "Missing Authentication for Critical Function",
        ["CWE-311"] = "Missing Encryption of Sensitive Data",
        ["CWE-312"] = "Cleartext Storage of Sensitive Information",
        ["CWE-319"] = "Cleartext Transmission of Sensitive Information",
        ["CWE-326"] = "Inadequate Encryption Strength",
        ["CWE-359"] = "Exposure of Private Personal Information to an Unauthorized Actor",
        ["CWE-526"] = "Cleartext Storage of Sensitive Information in an Environment Variable",
        ["CWE-532"] = "Insertion of Sensitive Information into Log File",
        ["CWE-668"] = "Exposure of Resource to Wrong Sphere",
        ["CWE-732"] = "Incorrect Permission Assignment for Critical Resource",
        ["CWE-798"] = "Use of Hard-coded Credentials",
        ["0a370ff3-6cab-4e85-8995-295fd854c5b8"] = "SQL servers should use customer-managed keys to encrypt data at rest",
        ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"] = "Azure Container Instance container group should use customer-managed key for encryption",
        ["0b60c0b2-2dc2-4e1c-b5c9-abbed971de53"] = "Key vaults should have deletion protection enabled",
        ["127ef6d7-242f-43b3-9eef-947faf1725d0"] = "Azure Data Factory linked services should use Key Vault for storing secrets",
        ["12c74c95-0efd-48da-b8d9-2a7d68470c92"] = "PostgreSQL flexible servers should use customer-managed keys to encrypt data at rest",
        ["17k78e20-9358-41c9-923c-fb736d382a12"] = "Transparent Data Encryption on SQL databases should be enabled",
        ["1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d"] = "Key vaults should have soft delete enabled",
        ["1f905d99-2ab7-462c-a6b0-f709acca6c8f"] = "Azure Cosmos DB accounts should use customer-managed keys to encrypt data at rest",
        ["32e6bbec-16b6-44c2-be37-c5b672d103cf"] = "Azure SQL Database should be running TLS version 1.2 or newer",
        ["404c3081-a854-4457-ae30-26a93ef643f9"] = "Secure transfer to storage accounts should be enabled",
        ["41425d9f-d1a5-499a-9932-f8ed8453932c"] = "Temp disks and cache for agent node pools in Azure Kubernetes Service clusters should be encrypted at host",
        ["438c38d2-3772-465a-a9cc-7a6666a275ce"] = "Azure Machine Learning Workspaces should disable public network access",
        ["4733ea7b-a883-42fe-8cac-97454c2a9e4a"] = "Storage accounts should have infrastructure encryption",
        ["4ec52d6d-beb7-40c4-9a9e-fe753254690e"] = "Azure data factories should be encrypted with a customer-managed key",
        ["4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"] = "Storage account public access should be disallowed",
        ["5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580"] = "Container registries should be encrypted with a customer-managed key",
        ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"] = "Azure Machine Learning workspaces should use user-assigned managed identity",
        ["6ddb1705-c8cf-450e-aa4b-19ad6703c440"] = "Azure Machine Learning and Ai Studio should use Allow Only Approved Outbound Managed Vnet mode",
        ["6fac406b-40ca-413b-bf8e-0bf964659c25"] = "Storage accounts should use customer-managed key for encryption",
        ["7d7be79c-23ba-4033-84dd-45e2a5ccdd67"] = "Both operating systems and data disks in Azure Kubernetes Service clusters should be encrypted by customer-managed keys",
        ["7f40cee6-e933-4d0f-a782-b96615e0f4a6"] = "Azure Machine Learning workspaces should be encrypted with the use of a customer-managed key",
        ["8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54"] = "Storage accounts should prevent shared key access",
        ["Deny-MachineLearning-ComputeCluster-RemoteLoginPortPublicAccess"] = "Deny public access of clusters via SSH",
        ["Deny-MachineLearning-HbiWorkspace"] = "Enforces high business impact Azure ML workspaces",
        ["Deny-MachineLearning-PublicAccessWhenBehindVnet"] = "Deny public access behind vnet",
        ["a10ee784-7409-4941-b091-663697637c0f"] = "Configure Azure Machine Learning Workspaces to disable public network access",
        ["a43d5475-c569-45ce-a268-28fa79f4e87a"] = "PostgreSQL flexible servers should be running TLS version 1.2 or newer",
        ["a6f9a2d0-cff7-4855-83ad-4cd750666512"] = "Configure Azure Machine Learning Computes to disable local authentication methods",
        ["a8793640-60f7-487c-b5c3-1d37215905c4"] = "SQL Managed Instance should have the minimal TLS version of 1.2",
        ["ac01ad65-10e5-46df-bdd9-6b0cad13e1d2"] = "SQL managed instances should use customer-managed keys to encrypt data at rest",
        ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8"] = "Azure Machine Learning workspaces should be encrypted with a customer-managed key",
        ["bfecdea6-31c4-4045-ad42-71b9dc87247d"] = "Storage account encryption scopes should use double encryption for data at rest",
        ["c29c38cb-74a7-4505-9a06-e588ab86620a"] = "Enforce SSL connection should be enabled for PostgreSQL flexible servers",
        ["d158790f-bfb0-486c-8631-2dc6b4e8e6af"] = "Enforce SSL connection should be enabled for PostgreSQL database servers",
        ["dc921057-6b28-4fbe-9b83-f7bec05db6c2"] = "Container registries should have local admin account disabled",
        ["e802a67a-daf5-4436-9ea6-f6d821dd0c5d"] = "Enforce SSL connection should be enabled for MySQL database servers",
        ["e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f"] = "Azure Machine Learning Computes should have local authentication methods disabled",
        ["fe83a0eb-a853-422d-aac2-1bffd182c5d0"] = "Storage accounts should have the specified minimum TLS version",
        ["DP-2"] = "Monitor anomalies and threats targeting sensitive data",
        ["DP-3"] = "Encrypt sensitive data in transit",
        ["DP-4"] = "Enable data at rest encryption by default",
        ["DP-5"] = "Use customer-managed key option in data at rest encryption when required",
        ["IM-1"] = "Use centralized identity and authentication system",
        ["IM-3"] = "Manage application identities securely and automatically",
        ["IM-8"] = "Restrict the exposure of credential and secrets",
        ["NS-2"] = "Secure cloud services with network controls",
        ["CKV2_AZURE_1"] = "Ensure storage for critical data are encrypted with Customer Managed Key",
        ["CKV2_AZURE_15"] = "Ensure that Azure data factories are encrypted with a customer-managed key",
        ["CKV2_AZURE_25"] = "Ensure Azure SQL database Transparent Data Encryption (TDE) is enabled",
        ["CKV2_AZURE_40"] = "Ensure storage account is not configured with Shared Key authorization",
        ["CKV2_AZURE_47"] = "Ensure storage account is configured without blob anonymous access",
        ["CKV2_AZURE_48"] = "Ensure that Databricks Workspaces enables customer-managed key for root DBFS encryption",
        ["CKV2_AZURE_49"] = "Ensure that Azure Machine learning workspace is not configured with overly permissive network access",
        ["CKV_AZURE_3"] = "Ensure that 'enable_https_traffic_only' is enabled",
        ["CKV_AZURE_28"] = "Ensure 'Enforce SSL connection' is set to 'ENABLED' for MySQL Database Server",
        ["CKV_AZURE_29"] = "Ensure 'Enforce SSL connection' is set to 'ENABLED' for PostgreSQL Database Server",
        ["CKV_AZURE_42"] = "Ensure the key vault is recoverable",
        ["CKV_AZURE_44"] = "Ensure Storage Account is using the latest version of TLS encryption",
        ["CKV_AZURE_52"] = "Ensure MSSQL is using the latest version of TLS encryption",
        ["CKV_AZURE_54"] = "Ensure MySQL is using the latest version of TLS encryption",
        ["CKV_AZURE_100"] = "Ensure that Cosmos DB accounts have customer-managed keys to encrypt data at rest",
        ["CKV_AZURE_110"] = "Ensure that key vault enables purge protection",
        ["CKV_AZURE_111"] = "Ensure that key vault enables soft delete",
        ["CKV_AZURE_117"] = "Ensure that AKS uses disk encryption set",
        ["CKV_AZURE_137"] = "Ensure ACR admin account is disabled",
        ["CKV_AZURE_142"] = "Ensure Machine Learning Compute Cluster Local Authentication is disabled",
        ["CKV_AZURE_144"] = "Ensure that Public Access is disabled for Machine Learning Workspace",
        ["CKV_AZURE_147"] = "Ensure PostgreSQL is using the latest version of TLS encryption",
        ["CKV_AZURE_150"] = "Ensure Machine Learning Compute Cluster Minimum Nodes Set To 0",
        ["CKV_AZURE_190"] = "Ensure that Storage blobs restrict public access",
        ["CKV_AZURE_227"] = "Ensure that the AKS cluster encrypt temp disks, caches, and data flows between Compute and Storage resources",
        ["CKV_AZURE_235"] = "Ensure that Azure container environment variables are configured with secure values only",
        ["Azure.ACR.AdminUser"] = "Use Entra ID identities instead of the registry admin user",
        ["Azure.Deployment.SecureValue"] = "Use secure parameters for sensitive resource properties",
        ["Azure.KeyVault.PurgeProtect"] = "Enable purge protection",
        ["Azure.KeyVault.SoftDelete"] = "Enable soft delete",
        ["Azure.ML.DisableLocalAuth"] = "ML compute should have local authentication disabled",
        ["Azure.ML.PublicAccess"] = "Disable public network access from a ML workspace",
        ["Azure.ML.UserManagedIdentity"] = "Workspaces should use a user-assigned managed identity",
        ["Azure.MySQL.MinTLS"] = "Reject TLS older than 1.2",
        ["Azure.MySQL.UseSSL"] = "Enforce encrypted MySQL connections",
        ["Azure.PostgreSQL.MinTLS"] = "Reject TLS older than 1.2",
        ["Azure.PostgreSQL.UseSSL"] = "Enforce encrypted PostgreSQL connections",
        ["Azure.SQL.MinTLS"] = "Reject TLS older than 1.2",
        ["Azure.SQL.TDE"] = "Transparent data encryption",
        ["Azure.Storage.BlobPublicAccess"] = "Only authorised requests",
        ["Azure.Storage.MinTLS"] = "Reject TLS older than 1.2",
        ["Azure.Storage.SecureTransfer"] = "Only encrypted connections",
        ["CA5359"] = "Do not disable certificate validation",
        ["CA5364"] = "Do not use deprecated security protocols",
        ["CA5376"] = "Use SharedAccessProtocol HttpsOnly",
        ["CA5397"] = "Do not use deprecated SslProtocols values",
        ["S2068"] = "Credentials should not be hard-coded",
        ["S4423"] = "Weak SSL/TLS protocols should not be used",
        ["S4830"] = "Server certificates should be verified during SSL/TLS connections",
        ["S5332"] = "Using clear-text protocols is security-sensitive",
        ["S6418"] = "Secrets should not be hard-coded",
    }.ToImmutableDictionary();

    /// <summary>The rules that no entry of the Common Weakness Enumeration describes, each with the reason.</summary>
    public static readonly ImmutableDictionary<string, string> WithoutWeakness = new Dictionary<string, string>
    {
        ["AML0001"] = "it is about the configuration of the analyzer",
        ["AML1003"] = WhoHoldsTheKey,
        ["AML1004"] = WhoHoldsTheKey,
        ["AML1006"] = "what a network lets out is a control, no weakness",
        ["AML1007"] = "every workspace has an identity; whose it is is a control, no weakness",
        ["AML1008"] = "images are lost, not disclosed",
        ["AML1009"] = "the older interface is no weakness by itself",
        ["AML2001"] = WhoHoldsTheKey,
        ["AML2002"] = WhoHoldsTheKey,
        ["AML2003"] = Retired,
        ["AML2004"] = WhoHoldsTheKey,
        ["AML2005"] = WhoHoldsTheKey,
        ["AML2007"] = KindOfSignIn,
        ["AML2009"] = "a compute that is meant for development is no weakness by itself",
        ["AML2010"] = "the disks are encrypted for as long as they are kept",
        ["AML2012"] = KindOfSignIn,
        ["AML3001"] = WhoHoldsTheKey,
        ["AML3002"] = "the data is encrypted once; the second time is a control",
        ["AML3004"] = KindOfSignIn,
        ["AML3005"] = Retired,
        ["AML3006"] = "the workspace keeps the credentials in its key vault",
        ["AML3008"] = Retired,
        ["AML3009"] = WhoHoldsTheKey,
        ["AML3010"] = WhoHoldsTheKey,
        ["AML3011"] = "the two settings do not fit; neither is a weakness by itself",
        ["AML3012"] = KindOfSignIn,
        ["AML3013"] = WhoHoldsTheKey,
        ["AML3014"] = WhoHoldsTheKey,
        ["AML3015"] = "data is lost with the key, not disclosed",
        ["AML3016"] = WhoHoldsTheKey,
        ["AML3017"] = "jobs fail with the old key; nothing is disclosed",
        ["AML5014"] = "a reference that does not work discloses nothing",
    }.ToImmutableDictionary();

    /// <summary>Where others look at the same setting and do not quite mean the same.</summary>
    private static readonly ImmutableDictionary<string, string> Remarks = new Dictionary<string, string>
    {
        ["AML1001"] = "The built-in definitions of Azure Policy, Checkov and PSRule have no rule for this flag. The definition named here is one of Azure landing zones.",
        ["AML1003"] = "These policies look at the status only. The first one leaves workspaces of kind `Project` out, as this rule does.",
        ["AML1004"] = "These policies look at the status only: a key that is incomplete passes them.",
        ["AML1005"] = "The peers differ where nothing is set: `CKV_AZURE_144` fails it, `CKV2_AZURE_49` passes it. This rule reports it on request (`report_absent`).",
        ["AML1009"] = "The built-in policy `e413671a-dd10-4cc1-a943-45b598596cb7` audits the contrary: it wants the legacy mode on, for the sake of older network isolation. Turn one of the two off.",
        ["AML2002"] = "This policy looks at the vault and the name of the key, not at its version.",
        ["AML2007"] = "The policies look at clusters and instances, PSRule at every compute, Checkov at clusters.",
        ["AML3007"] = "The `k` in the id of the policy is no slip of ours.",
        ["AML4011"] = "`CA5376` knows the library that came before `Azure.Storage.*`, and that one only.",
        ["AML5010"] = "`CKV_AZURE_235` fails every variable in clear, whatever it holds.",
    }.ToImmutableDictionary();

    /// <summary>The table of a rule's page.</summary>
    public static string Table(Standards row)
    {
        var table = new StringBuilder("| Catalogue | Id | Title |\n|---|---|---|\n");
        if (row.Weaknesses.IsEmpty)
        {
            table.Append($"| CWE | none | {WithoutWeakness[row.Rule]} |\n");
        }

        foreach (string id in row.Weaknesses)
        {
            Add("CWE", id, "https://cwe.mitre.org/data/definitions/" + id["CWE-".Length..] + ".html");
        }

        foreach (string id in row.Policies)
        {
            Add(IsBuiltIn(id) ? "Azure Policy" : "Azure landing zones", id, link: null);
        }

        foreach (string id in row.Controls)
        {
            Add("Microsoft cloud security benchmark", id, "https://learn.microsoft.com/security/benchmark/azure/mcsb-" + AreaOf(id));
        }

        foreach (string id in row.Checkov)
        {
            Add("Checkov", id, link: null);
        }

        foreach (string id in row.PSRule.Where(id => !IsReference(id)))
        {
            Add("PSRule for Azure", id, "https://azure.github.io/PSRule.Rules.Azure/en/rules/" + id + "/");
        }

        foreach (string id in row.Analyzers)
        {
            bool isNet = id.StartsWith("CA", StringComparison.Ordinal);
            Add(
                isNet ? ".NET code analysis" : "Sonar",
                id,
                isNet ? "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/" + id.ToLowerInvariant() : "https://rules.sonarsource.com/csharp/RSPEC-" + id[1..] + "/");
        }

        if (Remarks.TryGetValue(row.Rule, out string? remark))
        {
            table.Append('\n').Append(remark).Append('\n');
        }

        return table.ToString();

        void Add(string catalogue, string id, string? link)
        {
            string[] references = [.. row.PSRule.SkipWhile(other => other != id).Skip(1).Take(1).Where(IsReference)];
            string shown = link is null ? $"`{id}`" : $"[{id}]({link})";
            table.Append($"| {catalogue} | {shown}{string.Concat(references.Select(reference => $" ({reference})"))} | {Titles[id]} |\n");
        }
    }

    /// <summary>The definitions of Azure landing zones go by name.</summary>
    public static bool IsBuiltIn(string policy) => policy.Length == Guid.Empty.ToString().Length && char.IsAsciiHexDigitLower(policy[0]);

    public static bool IsReference(string id) => id.StartsWith("AZR-", StringComparison.Ordinal);

    private static string AreaOf(string control) => control[..2] switch
    {
        "DP" => "data-protection",
        "IM" => "identity-management",
        "NS" => "network-security",
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "The page of the area is not known."),
    };
}
