namespace AzureML.Analyzers.Model;

/// <summary>Work that runs again and again without anybody watching.</summary>
internal static class ProductionWork
{
    /// <summary>A pipeline of steps.</summary>
    public static readonly ResourceKind Pipeline = new("Pipeline job");

    /// <summary>A sweep over parameters; its trials run where it says.</summary>
    public static readonly ResourceKind Sweep = new("Sweep job");

    /// <summary>What a schedule starts.</summary>
    public static readonly ResourceKind ScheduledJob = new("Scheduled job");

    /// <summary>ARM id of the compute that the steps run on.</summary>
    public static readonly LogicalProperty PipelineCompute = new(Pipeline, "compute_id");

    /// <summary>The steps, by name, each as the JSON of its job.</summary>
    public static readonly LogicalProperty PipelineSteps = new(Pipeline, "jobs");

    public static readonly LogicalProperty SweepCompute = new(Sweep, "compute_id");

    public static readonly LogicalProperty JobCompute = new(EnvironmentVariableCarrier.Job, "compute_id");

    public static readonly LogicalProperty JobDefinition = new(ScheduledJob, "job_definition");
}
