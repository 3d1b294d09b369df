namespace AzureML.Analyzers.Model;

/// <summary>A flexible server of Azure Database for PostgreSQL or MySQL. How it is encrypted is chosen when it is created.</summary>
internal static class FlexibleServer
{
    public static readonly ResourceKind Kind = new("Flexible server");

    /// <summary>New, or made from another server, whose encryption it takes over.</summary>
    public static readonly LogicalProperty CreateMode = new(Kind, "createMode");

    /// <summary>Who manages the key.</summary>
    public static readonly LogicalProperty KeySource = new(Kind, "dataEncryption.type");

    /// <summary>The address of the key.</summary>
    public static readonly LogicalProperty Key = new(Kind, "dataEncryption.primaryKeyURI");
}
