namespace AzureML.Analyzers.Model;

/// <summary>What an Azure Key Vault is created with.</summary>
internal static class KeyVault
{
    public static readonly ResourceKind Kind = new("Key vault");

    /// <summary>Nobody can delete for good what was deleted before its time is over. Cannot be turned off again.</summary>
    public static readonly LogicalProperty PurgeProtection = new(Kind, "enable_purge_protection");

    /// <summary>What is deleted can be recovered for some time.</summary>
    public static readonly LogicalProperty SoftDelete = new(Kind, "enable_soft_delete");

    /// <summary><c>Default</c>, or <c>Recover</c> for a vault that was deleted.</summary>
    public static readonly LogicalProperty CreateMode = new(Kind, "create_mode");
}

/// <summary>A change to a vault that exists.</summary>
internal static class KeyVaultPatch
{
    public static readonly ResourceKind Kind = new("Key vault update");

    public static readonly LogicalProperty PurgeProtection = new(Kind, "enable_purge_protection");

    public static readonly LogicalProperty SoftDelete = new(Kind, "enable_soft_delete");

    public static readonly LogicalProperty CreateMode = new(Kind, "create_mode");
}
