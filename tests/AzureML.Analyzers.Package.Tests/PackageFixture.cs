using System.Globalization;
using System.IO.Compression;
using AzureML.Analyzers.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(PackageFixture))]

namespace AzureML.Analyzers.Package.Tests;

/// <summary>Packs once, under a version that no cache has seen, into a folder that serves as a feed.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azureml-analyzers-");

    /// <summary>The version of the package under test.</summary>
    public string Version { get; } = "0.0.1-test" + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Feed => _folder.CreateSubdirectory("feed").FullName;

    public string PackagePath => Path.Combine(Feed, $"AzureML.Analyzers.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        DotNetResult pack = await Pack(Feed);
        pack.Succeeds();
    }

    /// <summary>Packs into another folder, with the same version.</summary>
    internal Task<DotNetResult> PackAgain(string folder) => Pack(folder);

    /// <summary>An empty folder of its own for a test.</summary>
    public string NewFolder() => Directory.CreateTempSubdirectory("azureml-analyzers-").FullName;

    public ZipArchive Open() => ZipFile.OpenRead(PackagePath);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<DotNetResult> Pack(string folder) => DotNet.Run(
        Path.Combine(DotNet.RepositoryRoot, "nuget"),
        "pack",
        "AzureML.Analyzers.Package.csproj",
        "--no-build",
        "-c",
        DotNet.Configuration,
        "-o",
        folder,
        $"-p:MinVerVersionOverride={Version}");
}
