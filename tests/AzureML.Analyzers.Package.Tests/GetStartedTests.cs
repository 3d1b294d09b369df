using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>A newcomer with nothing but the README.</summary>
public sealed class GetStartedTests(PackageFixture package)
{
    [Fact]
    public async Task Commands_of_the_readme_lead_from_an_empty_folder_to_a_gated_build() =>
        await Transcript.Read("README.md", "Get started").Run(await package.NewFolderWithFeed());

    /// <summary>The picture of the build is drawn from the analyzers; here the build itself runs.</summary>
    [Fact]
    public async Task Build_of_the_sample_prints_what_the_picture_shows()
    {
        string sample = Path.Combine("samples", "Arm.Insecure");
        string[] command = ["build", sample, "-c", DotNet.Configuration];
        (await DotNet.Run(DotNet.RepositoryRoot, command)).Succeeds();

        // Once more, because a program that is up to date is not compiled; what it references stays as it is, for other tests use it.
        DotNetResult build = (await DotNet.Run(DotNet.RepositoryRoot, [.. command, "--no-restore", "--no-dependencies", "--no-incremental"])).Succeeds();
        string output = build.Output.Replace(Path.Combine(DotNet.RepositoryRoot, sample) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        string[] lines = PictureText(".github/pictures/build.svg");
        Assert.Equal("$ dotnet build samples/Arm.Insecure", lines[0]);
        string[] printed = [.. lines.Skip(1).Where(line => !line.StartsWith('…'))];
        Assert.Contains(printed, line => line.Contains(": warning AML", StringComparison.Ordinal));
        Assert.All(printed, line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    private static string[] PictureText(string path) =>
        [.. System.Xml.Linq.XDocument.Load(Path.Combine(DotNet.RepositoryRoot, path)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
}
