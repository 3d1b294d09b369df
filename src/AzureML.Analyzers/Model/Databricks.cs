namespace AzureML.Analyzers.Model;

/// <summary>An Azure Databricks workspace, attached as a compute.</summary>
internal static class Databricks
{
    public static readonly ResourceKind Kind = new("Databricks workspace");

    /// <summary>Whether the root storage may get a customer-managed key later.</summary>
    public static readonly LogicalProperty PrepareEncryption = new(Kind, "parameters.prepareEncryption");

    /// <summary>Where the key of the root storage comes from: Default, or a key vault.</summary>
    public static readonly LogicalProperty KeySource = new(Kind, "parameters.encryption.keySource");
}
