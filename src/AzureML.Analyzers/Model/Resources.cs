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

/// <summary>A deployment to Azure Container Instances: a web-service request, or a container group.</summary>
internal static class ContainerInstanceDeployment
{
    public static readonly ResourceKind WebService = new("Container-instance web service");

    public static readonly ResourceKind ContainerGroup = new("Container group");

    /// <summary>The customer-managed key block of a web service: a <see cref="ContainerInstanceEncryption"/>.</summary>
    public static readonly LogicalProperty WebServiceEncryption = new(WebService, "encryption_properties");

    /// <summary>The customer-managed key block of a container group: a <see cref="ContainerInstanceEncryption"/>.</summary>
    public static readonly LogicalProperty ContainerGroupEncryption = new(ContainerGroup, "encryption_properties");
}

/// <summary>The customer-managed key of a container-instance deployment.</summary>
internal static class ContainerInstanceEncryption
{
    public static readonly ResourceKind Kind = new("Customer-managed key of the container-instance deployment");

    public static readonly LogicalProperty VaultBaseUrl = new(Kind, "cmk_vault_base_url");

    public static readonly LogicalProperty KeyName = new(Kind, "cmk_key_name");

    public static readonly LogicalProperty KeyVersion = new(Kind, "cmk_key_version");
}

/// <summary>What carries environment variables that Azure Machine Learning stores.</summary>
internal static class EnvironmentVariableCarrier
{
    /// <summary>A job or a sweep's trial: Key Vault references are not resolved there, the script reads the vault itself.</summary>
    public static readonly ResourceKind Job = new("Job");

    /// <summary>An online or batch deployment: whole-value Key Vault and connection references are resolved.</summary>
    public static readonly ResourceKind Deployment = new("Deployment");

    /// <summary>An inference image or its environment definition (v1).</summary>
    public static readonly ResourceKind Image = new("Inference environment");

    /// <summary>A custom application on a compute instance.</summary>
    public static readonly ResourceKind CustomApplication = new("Custom application");

    public static readonly LogicalProperty JobVariables = new(Job, "environment_variables");

    public static readonly LogicalProperty DeploymentVariables = new(Deployment, "environment_variables");

    public static readonly LogicalProperty ImageVariables = new(Image, "environment_variables");

    public static readonly LogicalProperty CustomApplicationVariables = new(CustomApplication, "environment_variables");
}
