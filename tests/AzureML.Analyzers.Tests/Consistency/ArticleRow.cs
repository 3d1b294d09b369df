using System.Collections.Immutable;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>A part of the article that the product implements.</summary>
/// <param name="Name">The part of the article.</param>
/// <param name="Rules">The numbers of its rules.</param>
/// <param name="Programs">Programs that break them.</param>
internal sealed record ArticleRow(string Name, string Rules, ArticleProgram[] Programs)
{
    /// <summary>The parts in the order of the article: the index of the rules follows them, and a test tries their programs.</summary>
    public static readonly ImmutableArray<ArticleRow> All =
    [
        new("Azure Blob Storage, Data Lake Storage Gen2", "3001, 3002, 3003, 3004, 3006, 3017, 4001, 4002, 4004, 4011, 5006",
            [ArticlePrograms.StorageAccount, ArticlePrograms.StorageKey, ArticlePrograms.BlobDatastore, ArticlePrograms.LakeDatastore, ArticlePrograms.SharedAccess]),
        new("Data Lake Storage Gen1", "3005", [ArticlePrograms.LakeGen1]),
        new("Azure SQL Database", "3007, 3009, 4002", [ArticlePrograms.SqlDatabase]),
        new("Azure Database for PostgreSQL", "3008, 3009, 4002, 4003", [ArticlePrograms.PostgreSql]),
        new("Azure Database for MySQL", "3008, 3009, 4002, 4003", [ArticlePrograms.MySql]),
        new("Azure Cosmos DB (workspace metadata and own accounts)", "1003, 1004, 3009, 4002",
            [ArticlePrograms.CosmosDB, ArticlePrograms.Workspace, ArticlePrograms.WorkspaceKey]),
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

    public IEnumerable<string> RuleIds => Rules.Split(", ").Select(number => "AML" + number);
}
