using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Consistency;
using AzureML.Analyzers.Tests.Samples;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>The pictures of the README are drawn from what the analyzers and the fixes do to the samples.</summary>
public sealed class PictureTests
{
    private const string Folder = ".github/pictures/";

    /// <summary>The largest picture that is still small, in characters.</summary>
    private const int Limit = 15_000;

    /// <summary>The rules whose first finding the picture of the build shows: a few areas.</summary>
    private static readonly ImmutableArray<string> Shown = ["AML1001", "AML2001", "AML2008", "AML4001", "AML5001", "AML5012"];

    [Fact]
    public async Task Editor_shows_a_finding_and_its_light_bulb()
    {
        using OpenSample sample = await OpenSample.OpenAsync(nameof(SdkFamily.Arm), "Arm.Insecure", "Scoring.cs");
        string picture = await EditorPicture.Draw(sample, sample.Findings.First(finding => finding.Id == "AML5001"), before: 7, after: 3);
        Verify("editor.svg", picture);
    }

    [Fact]
    public async Task Terminal_shows_what_the_build_of_a_sample_prints()
    {
        ImmutableArray<Diagnostic> warnings = [.. (await SampleTests.FindingsIn(nameof(SdkFamily.Arm), "Arm.Insecure")).Where(finding => finding.Severity == DiagnosticSeverity.Warning)];
        string[] findings = [.. warnings.Where(finding => Shown.Contains(finding.Id)).DistinctBy(finding => finding.Id).Select(SampleTests.Print)];
        Assert.Equal(Shown.Length, findings.Length);
        Verify("build.svg", BuildLogPicture.Draw("dotnet build samples/Arm.Insecure", findings, warnings.Length));
    }

    private static void Verify(string name, string picture)
    {
        Assert.True(picture.Length < Limit, $"{name} has {picture.Length} characters");
        _ = System.Xml.Linq.XDocument.Parse(picture);
        RepositoryFiles.VerifyGenerated(Folder + name, picture);
    }
}
