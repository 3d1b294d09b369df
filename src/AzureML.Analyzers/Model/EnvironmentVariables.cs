namespace AzureML.Analyzers.Model;

/// <summary>What carries environment variables that Azure Machine Learning stores.</summary>
internal static class EnvironmentVariableCarrier
{
    /// <summary>A job or a sweep's trial: Key Vault references are not resolved there, the script reads the vault itself.</summary>
    public static readonly ResourceKind Job = new("Job");

    /// <summary>An online deployment: whole-value Key Vault and connection references are resolved.</summary>
    public static readonly ResourceKind Deployment = new("Deployment");

    /// <summary>A batch deployment: it runs as a job, and no reference is documented to be resolved there.</summary>
    public static readonly ResourceKind BatchDeployment = new("Batch deployment");

    /// <summary>An inference image or its environment definition (v1).</summary>
    public static readonly ResourceKind Image = new("Inference environment");

    /// <summary>A custom application on a compute instance.</summary>
    public static readonly ResourceKind CustomApplication = new("Custom application");

    public static readonly LogicalProperty JobVariables = new(Job, "environment_variables");

    public static readonly LogicalProperty DeploymentVariables = new(Deployment, "environment_variables");

    public static readonly LogicalProperty BatchDeploymentVariables = new(BatchDeployment, "environment_variables");

    /// <summary>Whether an online deployment logs to the Application Insights component of the workspace.</summary>
    public static readonly LogicalProperty DeploymentAppInsights = new(Deployment, "app_insights_enabled");

    public static readonly LogicalProperty ImageVariables = new(Image, "environment_variables");

    public static readonly LogicalProperty CustomApplicationVariables = new(CustomApplication, "environment_variables");
}
