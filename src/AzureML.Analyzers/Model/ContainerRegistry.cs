namespace AzureML.Analyzers.Model;

/// <summary>Azure Container Registry.</summary>
internal static class ContainerRegistry
{
    /// <summary>A registry as it is created.</summary>
    public static readonly ResourceKind Kind = new("Container registry");

    /// <summary>The client of a registry that exists, which can delete it.</summary>
    public static readonly ResourceKind Client = new("Existing container registry");

    /// <summary>The one account that all who know its password share.</summary>
    public static readonly LogicalProperty AdminUser = new(Kind, "admin_user_enabled");

    /// <summary>Whether a customer-managed key encrypts the images, where the block of the key has a switch that must be on.</summary>
    public static readonly LogicalProperty EncryptionStatus = new(Kind, "encryption.status");

    /// <summary>The same where the block is enough, and its switch can only take it back.</summary>
    public static readonly LogicalProperty EncryptionEnabled = new(Kind, "encryption.enabled");

    /// <summary>Key URI, with or without a version.</summary>
    public static readonly LogicalProperty KeyIdentifier = new(Kind, "encryption.key_identifier");

    /// <summary><c>Basic</c>, <c>Standard</c> or <c>Premium</c>.</summary>
    public static readonly LogicalProperty Sku = new(Kind, "sku.name");
}

/// <summary>A change to a registry that exists.</summary>
internal static class ContainerRegistryPatch
{
    public static readonly ResourceKind Kind = new("Container registry update");

    public static readonly LogicalProperty AdminUser = new(Kind, "admin_user_enabled");

    public static readonly LogicalProperty EncryptionStatus = new(Kind, "encryption.status");
}
