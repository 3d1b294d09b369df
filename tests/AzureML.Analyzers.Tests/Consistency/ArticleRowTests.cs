using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>
/// The parts of the article, each with the rules that are about it. Every one of these rules that exists finds something in a program for
/// that part, and nothing is found in the secured twins, with every rule on.
/// </summary>
public sealed class ArticleRowTests
{
    private static readonly ArticleRow[] Rows =
    [
        new("Azure Blob Storage, Data Lake Storage Gen2", "3001, 3002, 3003, 3004, 3006, 3017, 4001, 4002, 4004, 4011, 5006",
            [ArticlePrograms.StorageAccount, ArticlePrograms.StorageKey, ArticlePrograms.BlobDatastore, ArticlePrograms.LakeDatastore, ArticlePrograms.SharedAccess]),
        new("Azure Cosmos DB (workspace metadata and own accounts)", "1003, 1004, 3009, 4002",
            [ArticlePrograms.CosmosDB, ArticlePrograms.Workspace, ArticlePrograms.WorkspaceKey]),
        new("Data Lake Storage Gen1", "3005", [ArticlePrograms.LakeGen1]),
        new("Azure SQL Database", "3007, 3009, 4002", [ArticlePrograms.SqlDatabase]),
        new("Azure Database for MySQL", "3008, 3009, 4002, 4003", [ArticlePrograms.MySql]),
        new("Azure Database for PostgreSQL", "3008, 3009, 4002, 4003", [ArticlePrograms.PostgreSql]),
        new("Azure Container Registry", "1008, 3010, 3011, 3012", [ArticlePrograms.Registry, ArticlePrograms.RegistryOfWorkspace]),
        new("Azure Container Instances", "2001, 2002, 2003, 4005, 4006, 5010",
            [ArticlePrograms.ContainerInstanceService, ArticlePrograms.ContainerGroup, ArticlePrograms.ContainerGroupWithoutKey]),
        new("Azure Kubernetes Service", "2004, 2005, 2006, 4005, 4006, 4007",
            [ArticlePrograms.KubernetesCluster, ArticlePrograms.KubernetesService, ArticlePrograms.AttachedKubernetes]),
        new("Compute cluster", "1001, 2007, 2008, 2010, 2011", [ArticlePrograms.Workspace, ArticlePrograms.Cluster]),
        new("Compute instance", "1001, 2007, 2008, 2009, 2011", [ArticlePrograms.Workspace, ArticlePrograms.Instance, ArticlePrograms.ProductionOnInstance]),
        new("Managed online and batch endpoints", "1001, 2012, 2013, 5001, 5002, 5011",
            [ArticlePrograms.Workspace, ArticlePrograms.Endpoint, ArticlePrograms.Deployment, ArticlePrograms.BatchDeployment]),
        new("Azure Data Factory", "3013, 5013", [ArticlePrograms.DataFactory, ArticlePrograms.LinkedService]),
        new("Azure Databricks", "3014, 5006", [ArticlePrograms.Databricks]),
        new("Data stored in your datastore; diagnostics in Application Insights", "3006, 3016, 5011",
            [ArticlePrograms.BlobDatastore, ArticlePrograms.Diagnostics, ArticlePrograms.Deployment]),
        new("Encryption in transit, TLS on scoring endpoints", "4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011",
            [
                ArticlePrograms.StorageAccount, ArticlePrograms.PostgreSql, ArticlePrograms.LakeDatastore, ArticlePrograms.ContainerInstanceService,
                ArticlePrograms.AttachedKubernetes, ArticlePrograms.ScoringClient, ArticlePrograms.SharedAccess,
            ]),
        new("Diagnostic data: environment variables, names", "5001, 5002, 5003, 5004, 5007, 5008, 1001", [ArticlePrograms.Job, ArticlePrograms.Workspace]),
        new("Credentials in Key Vault", "3006, 3015, 5005, 5006, 5009, 5012, 5013, 5014",
            [
                ArticlePrograms.BlobDatastore, ArticlePrograms.KeyVault, ArticlePrograms.DataAsset, ArticlePrograms.ClientKey, ArticlePrograms.LinkedService,
                ArticlePrograms.VaultReference,
            ]),
        new("Workspace managed identity", "1007", [ArticlePrograms.Workspace]),
    ];

    /// <summary>Rules that a part of the article names, and that can find nothing there, each with the reason.</summary>
    private static readonly ImmutableDictionary<(string Row, string Rule), string> FoundElsewhere = new Dictionary<(string Row, string Rule), string>
    {
        [("Azure Kubernetes Service", "AML4005")] = "a web service on Kubernetes has no switch for TLS: its compute has it, see AML4007",
    }.ToImmutableDictionary();

    /// <summary>A row without a rule that exists fails.</summary>
    private static readonly ImmutableArray<string> Implemented = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> RowNames => [.. Rows.Select(row => row.Name)];

    public static TheoryData<string> ProgramNames => [.. Rows.SelectMany(row => row.Programs).Distinct().Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(RowNames))]
    public async Task Every_rule_of_the_row_finds_something(string name)
    {
        ArticleRow row = Rows.Single(r => r.Name == name);
        string[] expected = [.. row.RuleIds.Intersect(Implemented).Where(rule => !FoundElsewhere.ContainsKey((name, rule)))];
        Assert.NotEmpty(expected);
        var found = new HashSet<string>();
        foreach (ArticleProgram program in row.Programs)
        {
            found.UnionWith((await FindingsIn(program, program.Insecure)).Select(finding => finding.Id));
        }

        Assert.Empty(expected.Except(found));
        Assert.DoesNotContain(found, rule => FoundElsewhere.ContainsKey((name, rule)));
    }

    [Theory]
    [MemberData(nameof(ProgramNames))]
    public async Task Nothing_is_found_in_the_secured_twin(string name)
    {
        ArticleProgram program = Rows.SelectMany(row => row.Programs).First(p => p.Name == name);
        Assert.Empty(await FindingsIn(program, program.Secured));

        // The insecure program shows that the rules look at it, as soon as all of its rows are complete.
        bool isComplete = Rows.Where(row => row.Programs.Contains(program)).All(row => !row.RuleIds.Except(Implemented).Any());
        Assert.True((await FindingsIn(program, program.Insecure)).Any() || !isComplete, program.Insecure);
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsIn(ArticleProgram program, string source) => Verify.Diagnose(
        Verify.References(program.Family),
        source,
        new Verify.Setup { EnabledRules = [.. Implemented], Options = [("azureml_analyzers.confidential_names", "merger")] });

    /// <param name="Name">The part of the article.</param>
    /// <param name="Rules">The numbers of its rules.</param>
    /// <param name="Programs">Programs that break them.</param>
    private sealed record ArticleRow(string Name, string Rules, ArticleProgram[] Programs)
    {
        public IEnumerable<string> RuleIds => Rules.Split(", ").Select(number => "AML" + number);
    }
}
