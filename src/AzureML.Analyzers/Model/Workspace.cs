namespace AzureML.Analyzers.Model;

/// <summary>An Azure Machine Learning workspace as it is created.</summary>
internal static class Workspace
{
    public static readonly ResourceKind Kind = new("Workspace");

    /// <summary><c>hbi_workspace</c>: high business impact; less diagnostic data, encrypted scratch disks. Create-only.</summary>
    public static readonly LogicalProperty Hbi = new(Kind, "hbi_workspace");

    /// <summary><c>Default</c>, <c>Hub</c>, <c>Project</c>, <c>FeatureStore</c>; a project inherits its encryption from its hub.</summary>
    public static readonly LogicalProperty WorkspaceKind = new(Kind, "kind");

    /// <summary>The hub that a project belongs to.</summary>
    public static readonly LogicalProperty HubResourceId = new(Kind, "hub_resource_id");

    /// <summary>The customer-managed key block: a <see cref="WorkspaceEncryption"/>.</summary>
    public static readonly LogicalProperty Encryption = new(Kind, "encryption");

    /// <summary>Keeps the data of the workspace apart from others in storage that is shared by design. Create-only.</summary>
    public static readonly LogicalProperty DataIsolation = new(Kind, "enable_data_isolation");

    /// <summary>ARM id of the registry that holds the images of the workspace.</summary>
    public static readonly LogicalProperty ContainerRegistry = new(Kind, "container_registry");
}

/// <summary>A change to a workspace that exists.</summary>
internal static class WorkspacePatch
{
    public static readonly ResourceKind Kind = new("Workspace update");

    public static readonly LogicalProperty DataIsolation = new(Kind, "enable_data_isolation");

    public static readonly LogicalProperty ContainerRegistry = new(Kind, "container_registry");
}

/// <summary>The customer-managed key of a workspace.</summary>
internal static class WorkspaceEncryption
{
    public static readonly ResourceKind Kind = new("Customer-managed key of the workspace");

    public static readonly LogicalProperty Status = new(Kind, "status");

    /// <summary>The block that holds vault and key, where the family has one.</summary>
    public static readonly LogicalProperty KeyVaultBlock = new(Kind, "key_vault_properties");

    /// <summary>ARM id of the vault that holds the key.</summary>
    public static readonly LogicalProperty KeyVaultId = new(Kind, "key_vault_arm_id");

    /// <summary>Versioned key URI, <c>https://&lt;vault&gt;/keys/&lt;name&gt;/&lt;version&gt;</c>.</summary>
    public static readonly LogicalProperty KeyIdentifier = new(Kind, "key_identifier");
}
