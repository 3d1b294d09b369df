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

    private int _folders;

    /// <summary>The version of the package under test: no preview, so that <c>dotnet add package</c> takes it, and made of numbers that a file version can hold.</summary>
    public string Version { get; } = NewVersion(DateTime.UtcNow);

    /// <summary>The folder that holds the package under test and nothing else.</summary>
    public string Feed => _folder.CreateSubdirectory("feed").FullName;

    /// <summary>Where consumers install the package under test, so that it does not stay behind in the folder that the machine shares.</summary>
    public string Packages => _folder.CreateSubdirectory("packages").FullName;

    public string PackagePath => Path.Combine(Feed, $"AzureML.Analyzers.{Version}.nupkg");

    public async ValueTask InitializeAsync() =>
        (await Pack(Path.Combine(DotNet.RepositoryRoot, "nuget"), Feed, "--no-build", "-c", DotNet.Configuration)).Succeeds();

    /// <summary>
    /// Copies the sources of the package into a folder, compiles them there from nothing and packs them.
    /// The folder is made anew each time, because the path of the symbols is part of an assembly.
    /// </summary>
    public async Task<string> BuildFromNothing(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        CopySources("src", folder);
        CopySources("nuget", folder);
        foreach (string file in (string[])["Directory.Packages.props", ".editorconfig"])
        {
            File.Copy(Path.Combine(DotNet.RepositoryRoot, file), Path.Combine(folder, file));
        }

        string output = NewFolder();
        (await Pack(Path.Combine(folder, "nuget"), output, "-c", "Release")).Succeeds();
        return Path.Combine(output, Path.GetFileName(PackagePath));
    }

    /// <summary>An empty folder of its own for a test; it is deleted with the fixture.</summary>
    public string NewFolder() =>
        _folder.CreateSubdirectory("test" + Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture)).FullName;

    /// <summary>An empty folder of its own for a test, in and below which the package under test can be installed and no feed of the machine is asked.</summary>
    public async Task<string> NewFolderWithFeed()
    {
        string folder = NewFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Packages}" /></config>
              <packageSources><clear /><add key="feed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="shared" value="{DotNet.SharedPackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    public ZipArchive Open() => ZipFile.OpenRead(PackagePath);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string NewVersion(DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"0.{(now - DateTime.UnixEpoch).Days}.{(int)now.TimeOfDay.TotalSeconds / 2}");

    private static void CopySources(string name, string target)
    {
        string root = DotNet.RepositoryRoot;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                continue;
            }

            string copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private Task<DotNetResult> Pack(string folder, string output, params string[] arguments) =>
        DotNet.Run(folder, ["pack", "AzureML.Analyzers.Package.csproj", "-o", output, $"-p:MinVerVersionOverride={Version}", .. arguments]);
}
