using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>A project of a user that has the package and the SDK installed.</summary>
internal static class Consumer
{
    /// <summary>The SDK with the real packages that go with it. Its surfaces lie beside the tests.</summary>
    public static string Sdk { get; } = string.Concat(((string[])["Azure.Core", "Azure.Identity", "Azure.ResourceManager", "Azure.Security.KeyVault.Secrets", "Azure.Storage.Blobs"])
            .Select(id => $"""<PackageReference Include="{id}" Version="{VersionOf(id)}" />"""))
        + $"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, "Azure.*.dll")}" />""";

    /// <summary>The restored project, in a folder of its own.</summary>
    public static async Task<string> Create(PackageFixture package, string program, string properties = "")
    {
        string folder = await CreateWithoutProgram(package, properties);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    /// <summary>The restored project, in a folder of its own, to which a test gives its sources.</summary>
    public static async Task<string> CreateWithoutProgram(PackageFixture package, string properties = "")
    {
        string folder = package.NewFolder();
        await CreateIn(folder, package, properties);
        return folder;
    }

    /// <summary>The restored project beside sources that are there.</summary>
    public static async Task CreateIn(string folder, PackageFixture package, string properties = "")
    {
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Azure.ResourceManager.MachineLearning.dll")));
        await WriteProject(package, folder, "<TargetFramework>net10.0</TargetFramework>" + properties, Reference(package) + Sdk);
        (await DotNet.Run(folder, "restore")).Succeeds();
    }

    /// <summary>Writes a project file that restores from the feed of the package under test.</summary>
    public static Task WriteProject(PackageFixture package, string folder, string properties, string items) => File.WriteAllTextAsync(
        Path.Combine(folder, "Consumer.csproj"),
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            {properties}
            <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{package.Packages}</RestorePackagesPath>
            <RestoreFallbackFolders>{DotNet.SharedPackages}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>The reference to the package under test, as <c>dotnet add package</c> writes it.</summary>
    public static string Reference(PackageFixture package) => $"""<PackageReference Include="AzureML.Analyzers" Version="{package.Version}" PrivateAssets="all" />""";

    /// <summary>The version that the repository uses of a package.</summary>
    public static string VersionOf(string id) =>
        File.ReadAllText(Path.Combine(DotNet.RepositoryRoot, "Directory.Packages.props")).Split($"Include=\"{id}\" Version=\"")[1].Split('"')[0];
}
