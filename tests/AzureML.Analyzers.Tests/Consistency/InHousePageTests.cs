using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The page about the user's own types: its examples run, its table is that of the model.</summary>
public sealed class InHousePageTests
{
    private const string Page = "src/AzureML.Analyzers/Rules/Analyzer/InHouseTypes.md";

    /// <summary>The comments behind the lines say what is reported there.</summary>
    [Fact]
    public async Task The_example_behaves_as_the_page_says()
    {
        ImmutableArray<MetadataReference> framework = SurfaceReferences.Net80;
        string program = Fence("csharp example");
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(
            framework.Add(Verify.Library(framework, Fence("csharp library"))),
            program,
            new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", Fence("text resources"))] });
        IEnumerable<(int Line, string Id)> expected = program.Split('\n').Select((line, i) => (i, line.Split("// AML"))).Where(line => line.Item2.Length == 2).Select(line => (line.i, "AML" + line.Item2[1]));
        Assert.Equal(expected, found.Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)));
        Assert.Contains("The first message reads: " + found[0].GetMessage() + ".", RepositoryFiles.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_equals_the_names_of_the_model()
    {
        var table = new StringBuilder("| Resource | Settings |\n|---|---|\n");
        foreach (ResourceKind kind in InHouseNames.Resources)
        {
            IEnumerable<string> settings = InHouseNames.Settings.Where(setting => setting.Kind == kind).Select(setting => "`" + setting.Name + "`");
            table.Append($"| `{InHouseNames.NameOf(kind)}` | {string.Join(", ", settings)} |\n");
        }

        RepositoryFiles.VerifyGeneratedSection(Page, "<!-- names:begin -->", "<!-- names:end -->", table.ToString());
    }

    private static string Fence(string info)
    {
        string[] parts = RepositoryFiles.Read(Page).Split("```" + info + "\n");
        Assert.Equal(2, parts.Length);
        return parts[1].Split("```")[0];
    }
}
