using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>A project of a user that has the package and the SDK installed.</summary>
internal static class Consumer
{
    /// <summary>The restored project, in a folder of its own.</summary>
    public static async Task<string> Create(PackageFixture package, string program, string properties = "")
    {
        string folder = package.NewFolder();
        await CreateIn(folder, package, properties);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    /// <summary>The restored project, to which a test gives its sources.</summary>
    public static async Task CreateIn(string folder, PackageFixture package, string properties = "")
    {
        string surface = Path.Combine(AppContext.BaseDirectory, "Azure.ResourceManager.MachineLearning.dll");
        Assert.True(File.Exists(surface), surface);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                {properties}
                <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{package.Packages}</RestorePackagesPath>
                <RestoreFallbackFolders>{DotNet.SharedPackages}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AzureML.Analyzers" Version="{package.Version}" PrivateAssets="all" />
                <PackageReference Include="Azure.ResourceManager" Version="{VersionOf("Azure.ResourceManager")}" />
                <PackageReference Include="Azure.Core" Version="{VersionOf("Azure.Core")}" />
                <Reference Include="Azure.ResourceManager.MachineLearning" HintPath="{surface}" />
              </ItemGroup>
            </Project>
            """);
        (await DotNet.Run(folder, "restore")).Succeeds();
    }

    private static string VersionOf(string id) =>
        File.ReadAllText(Path.Combine(DotNet.RepositoryRoot, "Directory.Packages.props")).Split($"Include=\"{id}\" Version=\"")[1].Split('"')[0];
}
