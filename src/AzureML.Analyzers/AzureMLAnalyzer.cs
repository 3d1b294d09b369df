using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers;

/// <summary>
/// Runs the engine once per member and serves all rules over resources. It registers one action per syntax tree, and only in
/// compilations that reference a supported SDK; what a member mentions decides whether any operation is looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AzureMLAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalog.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkIndex.For(start.Compilation) is { } index)
            {
                start.RegisterSemanticModelAction(model => AnalyzeTree(model, index));
            }
        });
    }

    private static void AnalyzeTree(SemanticModelAnalysisContext context, SdkIndex index)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        CancellationToken cancellationToken = context.CancellationToken;
        RelevantNames names = RelevantNames.For(context.SemanticModel.Compilation, cancellationToken);
        TreeRules? rules = null;
        HashSet<(string Id, TextSpan Span)>? reported = null;
        foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
        {
            if (!names.Concern(member) || (context.FilterSpan is { } span && !span.IntersectsWith(member.Root.Span)))
            {
                continue;
            }

            rules ??= TreeRules.For(context, index);
            if (rules.IsEmpty)
            {
                return;
            }

            AnalyzeMember(member.Root, context, index, rules, reported ??= []);
        }
    }

    private static void AnalyzeMember(SyntaxNode member, SemanticModelAnalysisContext context, SdkIndex index, TreeRules rules, HashSet<(string Id, TextSpan Span)> reported)
    {
        AnalysisSession? session = FinishedSessions.FindOrRun(member, context.SemanticModel, index, context.CancellationToken);
        if (session is null || (session.LeavePoints.Count == 0 && session.Calls.Count == 0 && !session.FillsDictionariesOfCallers))
        {
            return;
        }

        foreach (Diagnostic diagnostic in rules.Judge(session, context.SemanticModel, context.CancellationToken))
        {
            // Several constructors may call the same base type.
            if (reported.Add((diagnostic.Id, diagnostic.Location.SourceSpan)) || member is not ConstructorDeclarationSyntax)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
