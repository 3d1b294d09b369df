using System.Collections.Immutable;
using AzureML.Analyzers.Tests.CodeFixes;
using AzureML.Analyzers.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>A file of a sample as an editor has it: with its findings, and with what the light bulb offers.</summary>
internal sealed class OpenSample : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private OpenSample(CSharpCompilation sample, string file)
    {
        Document = _workspace.Open(sample).Documents.Single(document => document.FilePath == file);
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
    public Task<ImmutableArray<CodeAction>> ActionsFor(Diagnostic finding) => LightBulb.ActionsFor(Document, finding);

    /// <summary>The text of the file after an action.</summary>
    public async Task<SourceText> TextAfter(CodeAction action) => await (await LightBulb.Apply(action, Document)).GetTextAsync();

    public void Dispose() => _workspace.Dispose();
}
