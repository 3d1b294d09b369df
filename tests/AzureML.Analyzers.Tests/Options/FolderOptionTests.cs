using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Options;

/// <summary>The same program in several folders: each has the options and severities of its own sections.</summary>
public sealed class FolderOptionTests
{
    private const string Program = """
        using Azure.ResourceManager.MachineLearning;

        public static class NAME
        {
            public static MachineLearningWorkspaceData Create(bool hbi) => new("westeurope") { IsHbiWorkspace = hbi };
        }
        """;

    private const string Root = """
        root = true
        [*.cs]
        azureml_analyzers.report_absent = false
        [infra/**.cs]
        azureml_analyzers.report_absent = true
        [infra/shared/**.cs]
        azureml_analyzers.AML1001.report_unknown = true
        azureml_analyzers.AML1005.report_absent = false
        """;

    private const string Nested = """
        [*.cs]
        azureml_analyzers.report_absent = true
        dotnet_diagnostic.AML1003.severity = error
        [Quiet.cs]
        dotnet_analyzer_diagnostic.category-Workspace.severity = none
        dotnet_diagnostic.AML1003.severity = default
        """;

    [Theory]
    [InlineData("/Program.cs")]
    [InlineData("/infra/Program.cs", "AML1005 Info")]
    [InlineData("/infra/shared/Program.cs", "AML1001 Warning")]
    [InlineData("/infra/shared/deep/Program.cs", "AML1001 Warning")]
    [InlineData("/nested/Program.cs", "AML1003 Error", "AML1005 Info")]
    [InlineData("/nested/Quiet.cs", "AML1003 Warning")]
    public async Task Sections_hold_for_their_folders(string path, params string[] expected)
    {
        string[] paths = ["/Program.cs", "/infra/Program.cs", "/infra/shared/Program.cs", "/infra/shared/deep/Program.cs", "/nested/Program.cs", "/nested/Quiet.cs"];
        CSharpCompilation compilation = Verify.Compile(Verify.References(SdkFamily.Arm), []).AddSyntaxTrees(paths.Select((file, i) =>
            CSharpSyntaxTree.ParseText(Program.Replace("NAME", "C" + i, StringComparison.Ordinal), path: file, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var project = new ConfiguredProject(compilation, ("/.editorconfig", Root), ("/nested/.editorconfig", Nested));
        IEnumerable<string> found = (await project.Diagnose(new AzureMLAnalyzer()))
            .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == path)
            .Select(diagnostic => diagnostic.Id + " " + diagnostic.Severity);
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }
}
