namespace AzureML.Analyzers.Model;

/// <summary>An Azure Machine Learning workspace as it is created.</summary>
internal static class Workspace
{
    public static readonly ResourceKind Kind = new("Workspace");

    /// <summary>The client of a workspace that exists, which can delete it.</summary>
    public static readonly ResourceKind Client = new("Existing workspace");

    /// <summary><c>hbi_workspace</c>: high business impact; less diagnostic data, encrypted scratch disks. Create-only.</summary>
    public static readonly LogicalProperty Hbi = new(Kind, "hbi_workspace");

    /// <summary><c>Default</c>, <c>Hub</c>, <c>Project</c>, <c>FeatureStore</c>; a project inherits its encryption from its hub.</summary>
    public static readonly LogicalProperty WorkspaceKind = new(Kind, "kind");

    /// <summary>The hub that a project belongs to.</summary>
    public static readonly LogicalProperty HubResourceId = new(Kind, "hub_resource_id");

    /// <summary>The customer-managed key block: a <see cref="WorkspaceEncryption"/>.</summary>
    public static readonly LogicalProperty Encryption = new(Kind, "encryption");

    /// <summary>The newer form of the customer-managed key, on resources of the service.</summary>
    public static readonly LogicalProperty ServiceSideEncryption = new(Kind, "enable_service_side_cmk_encryption");

    /// <summary>Keeps the data of the workspace apart from others in storage that is shared by design. Create-only.</summary>
    public static readonly LogicalProperty DataIsolation = new(Kind, "enable_data_isolation");

    /// <summary>ARM id of the registry that holds the images of the workspace.</summary>
    public static readonly LogicalProperty ContainerRegistry = new(Kind, "container_registry");

    /// <summary>Whether the workspace answers from outside its private endpoints.</summary>
    public static readonly LogicalProperty PublicNetworkAccess = new(Kind, "public_network_access");

    /// <summary>The same setting under a second name, which some versions have beside the first.</summary>
    public static readonly LogicalProperty PublicNetworkAccessType = new(Kind, "public_network_access_type");

    /// <summary>The older switch: public access in spite of a private endpoint.</summary>
    public static readonly LogicalProperty PublicAccessBehindVnet = new(Kind, "allow_public_access_when_behind_vnet");

    /// <summary>What the managed virtual network lets out: everything, the Internet, or approved hosts.</summary>
    public static readonly LogicalProperty IsolationMode = new(Kind, "managed_network.isolation_mode");

    /// <summary>Which kinds of managed identity the workspace has.</summary>
    public static readonly LogicalProperty IdentityType = new(Kind, "identity.type");

    /// <summary>The user-assigned identities, by their ARM ids.</summary>
    public static readonly LogicalProperty UserAssignedIdentities = new(Kind, "identity.user_assigned_identities");

    /// <summary>ARM id of the user-assigned identity that stands for the workspace.</summary>
    public static readonly LogicalProperty PrimaryUserAssignedIdentity = new(Kind, "primary_user_assigned_identity");

    /// <summary>Sends the control plane through the virtual network, as the v1 API did.</summary>
    public static readonly LogicalProperty V1LegacyMode = new(Kind, "v1_legacy_mode");
}

/// <summary>A change to a workspace that exists.</summary>
internal static class WorkspacePatch
{
    public static readonly ResourceKind Kind = new("Workspace update");

    public static readonly LogicalProperty DataIsolation = new(Kind, "enable_data_isolation");

    public static readonly LogicalProperty ContainerRegistry = new(Kind, "container_registry");

    public static readonly LogicalProperty PublicNetworkAccess = new(Kind, "public_network_access");

    public static readonly LogicalProperty PublicNetworkAccessType = new(Kind, "public_network_access_type");

    public static readonly LogicalProperty IsolationMode = new(Kind, "managed_network.isolation_mode");

    public static readonly LogicalProperty IdentityType = new(Kind, "identity.type");

    public static readonly LogicalProperty UserAssignedIdentities = new(Kind, "identity.user_assigned_identities");

    public static readonly LogicalProperty PrimaryUserAssignedIdentity = new(Kind, "primary_user_assigned_identity");

    public static readonly LogicalProperty V1LegacyMode = new(Kind, "v1_legacy_mode");
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
