namespace AzureML.Analyzers.Model;

/// <summary>A data factory, which moves data into the workspace's storage.</summary>
internal static class DataFactory
{
    public static readonly ResourceKind Kind = new("Data factory");

    /// <summary>The block that names the customer-managed key.</summary>
    public static readonly LogicalProperty Encryption = new(Kind, "encryption");
}
