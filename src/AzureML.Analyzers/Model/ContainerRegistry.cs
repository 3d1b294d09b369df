namespace AzureML.Analyzers.Model;

/// <summary>Azure Container Registry.</summary>
internal static class ContainerRegistry
{
    /// <summary>The client of a registry that exists, which can delete it.</summary>
    public static readonly ResourceKind Client = new("Container registry");
}
