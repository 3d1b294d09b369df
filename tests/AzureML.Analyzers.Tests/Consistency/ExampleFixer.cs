using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>Applies what the light bulb offers first, one finding after the other.</summary>
internal static class ExampleFixer
{
    /// <summary>More findings than an example has.</summary>
    private const int MaxSteps = 10;

    /// <summary>The program after its findings of one rule were fixed; the program itself where nothing is offered.</summary>
    public static async Task<string> FixAll(ImmutableArray<MetadataReference> references, string source, string ruleId, Verify.Setup? setup = null)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            if (await FixOne(references, source, ruleId, setup) is not { } next)
            {
                return source;
            }

            source = next;
        }

        Assert.Fail($"The fix of {ruleId} does not come to an end:\n{source}");
        return source;
    }

    private static async Task<string?> FixOne(ImmutableArray<MetadataReference> references, string source, string ruleId, Verify.Setup? setup)
    {
        using var workspace = new AdhocWorkspace();
        CSharpCompilation model = Verify.Compile(references, [source], new Verify.Setup { EnabledRules = [ruleId] });
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Program",
            "Program",
            LanguageNames.CSharp,
            compilationOptions: model.Options,
            parseOptions: model.SyntaxTrees[0].Options,
            metadataReferences: references));
        Document document = project.AddDocument("Program.cs", SourceText.From(source), filePath: "Program.cs");
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        foreach (Diagnostic diagnostic in await Verify.Diagnose(compilation, setup))
        {
            if (diagnostic.Id == ruleId && await FirstAction(document, diagnostic) is { } action)
            {
                ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
                return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
            }
        }

        return null;
    }

    private static async Task<CodeAction?> FirstAction(Document document, Diagnostic diagnostic)
    {
        CodeAction? first = null;
        foreach (CodeFixProvider fix in DescribedRule.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None));
        }

        return first;
    }
}
