using System.Collections.Immutable;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>What an editor does with fixes: opens a project, shows what is offered for a finding, and applies it.</summary>
internal static class LightBulb
{
    /// <summary>A project with the references, options and files of a compilation.</summary>
    public static Project Open(this AdhocWorkspace workspace, CSharpCompilation compilation)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Program",
            "Program",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            metadataReferences: compilation.References));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        return project;
    }

    /// <summary>What all fixes of the package offer for a finding, in the order of the menu.</summary>
    public static async Task<ImmutableArray<CodeAction>> ActionsFor(Document document, Diagnostic finding)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (CodeFixProvider fix in DescribedRule.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            actions.AddRange(await ActionsOf(fix, document, finding, CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    /// <summary>What one fix offers.</summary>
    public static async Task<ImmutableArray<CodeAction>> ActionsOf(CodeFixProvider fix, Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        return actions.ToImmutable();
    }

    /// <summary>The document as an action leaves it.</summary>
    public static async Task<Document> Apply(CodeAction action, Document document, CancellationToken cancellationToken = default)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }
}
