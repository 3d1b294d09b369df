namespace AzureML.Analyzers.Model;

/// <summary>The .NET libraries in which Azure Machine Learning resources are written down in C#.</summary>
internal enum SdkFamily
{
    /// <summary><c>Azure.ResourceManager.*</c>: the current management libraries.</summary>
    Arm,

    /// <summary><c>Microsoft.Azure.Management.MachineLearningServices</c>: deprecated, the only C# home of the container-instance web services.</summary>
    Management,

    /// <summary><c>Azure.Provisioning.*</c>: infrastructure as C#.</summary>
    Provisioning,

    /// <summary><c>Pulumi.AzureNative</c>, its versioned namespaces, and its predecessor <c>Pulumi.AzureNextGen</c>.</summary>
    PulumiNative,

    /// <summary><c>Pulumi.Azure</c>.</summary>
    PulumiClassic,

    /// <summary>Code that calls instead of provisioning: <c>HttpClient</c> and its handlers, the data-plane libraries of Azure.</summary>
    Clients,
}
