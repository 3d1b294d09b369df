namespace AzureML.Analyzers.Model;

/// <summary>An account of Azure Cosmos DB, as it is created.</summary>
internal static class CosmosDbAccount
{
    public static readonly ResourceKind Kind = new("Cosmos DB account");

    /// <summary>Connections with an older protocol are refused.</summary>
    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");

    /// <summary>The address of the key that the data is encrypted with.</summary>
    public static readonly LogicalProperty Key = new(Kind, "keyVaultKeyUri");
}

/// <summary>The data of an account as the service returns it: no API takes that as new content.</summary>
internal static class CosmosDbAccountUpdate
{
    public static readonly ResourceKind Kind = new("Cosmos DB account update");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}
