namespace AzureML.Analyzers.Model;

/// <summary>A deployment to Azure Container Instances: a web-service request, or a container group.</summary>
internal static class ContainerInstanceDeployment
{
    public static readonly ResourceKind WebService = new("Container-instance web service");

    public static readonly ResourceKind ContainerGroup = new("Container group");

    /// <summary>The customer-managed key block of a web service: a <see cref="ContainerInstanceEncryption"/>.</summary>
    public static readonly LogicalProperty WebServiceEncryption = new(WebService, "encryption_properties");

    /// <summary>Whether a web service logs to the Application Insights component of the workspace.</summary>
    public static readonly LogicalProperty WebServiceAppInsights = new(WebService, "app_insights_enabled");

    /// <summary>Whether a web service answers over TLS.</summary>
    public static readonly LogicalProperty WebServiceTls = new(WebService, "ssl_enabled");

    /// <summary>Whether a web service asks its callers for a key.</summary>
    public static readonly LogicalProperty WebServiceAuthentication = new(WebService, "auth_enabled");

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

/// <summary>One environment variable of a container in a container group.</summary>
internal static class ContainerVariable
{
    public static readonly ResourceKind Kind = new("Container variable");

    public static readonly LogicalProperty Name = new(Kind, "name");

    /// <summary>The value, which everybody reads who may see the group.</summary>
    public static readonly LogicalProperty Value = new(Kind, "value");

    /// <summary>The same, shown to nobody.</summary>
    public static readonly LogicalProperty SecureValue = new(Kind, "secureValue");
}
