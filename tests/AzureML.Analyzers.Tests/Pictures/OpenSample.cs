using System.Collections.Immutable;
using AzureML.Analyzers.Tests.Consistency;
using AzureML.Analyzers.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>A file of a sample as an editor has it: with its findings, and with what the light bulb offers.</summary>
internal sealed class OpenSample : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private OpenSample(CSharpCompilation sample, string file)
    {
        Project project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Sample",
            "Sample",
            LanguageNames.CSharp,
            compilationOptions: sample.Options,
            parseOptions: sample.SyntaxTrees[0].Options,
            metadataReferences: sample.References));
        foreach (SyntaxTree tree in sample.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        Document = project.Documents.Single(document => document.FilePath == file);
    }

    public Document Document { get; }

    /// <summary>The findings in the file, in the order of their places.</summary>
    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    public static async Task<OpenSample> OpenAsync(string family, string sample, string file)
    {
        var opened = new OpenSample(SampleTests.CompilationOf(family, sample), file);
        var compilation = (CSharpCompilation)(await opened.Document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> findings = await SampleTests.FindingsIn(compilation);
        opened.Findings = [.. findings.Where(finding => finding.Location.SourceTree?.FilePath == file)];
        return opened;
    }

    /// <summary>What the light bulb offers for a finding, in the order of its menu.</summary>
    public async Task<ImmutableArray<CodeAction>> ActionsFor(Diagnostic finding)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (CodeFixProvider fix in DescribedRule.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(Document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    /// <summary>The text of the file after an action.</summary>
    public async Task<SourceText> TextAfter(CodeAction action)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return await change.ChangedSolution.GetDocument(Document.Id)!.GetTextAsync();
    }

    public void Dispose() => _workspace.Dispose();
}
