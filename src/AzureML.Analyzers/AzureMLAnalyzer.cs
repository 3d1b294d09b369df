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
/// Runs the engine once per member and serves all rules. It registers one action per syntax tree. Without a supported SDK that action
/// searches the text for the hosts of scoring services, and stops there; with one, what a member mentions decides whether any operation
/// is looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AzureMLAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalog.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(static model => AnalyzeTree(model));
    }

    private static void AnalyzeTree(SemanticModelAnalysisContext context)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        CancellationToken cancellationToken = context.CancellationToken;
        if (SdkIndex.For(compilation, InHouseTypes.Of(context.Options.AdditionalFiles, cancellationToken)) is not { } index)
        {
            return;
        }

        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        bool isClientCode = ClientCode.Of(compilation, cancellationToken).Concerns(tree, index.HasSdk, cancellationToken);
        if (!isClientCode && !index.HasSdk)
        {
            return;
        }

        var names = RelevantNames.For(compilation, index, cancellationToken);
        if (!isClientCode && !names.MayConcern(tree, cancellationToken))
        {
            return;
        }

        TreeRules? rules = null;
        HashSet<(string Id, TextSpan Span)>? reported = null;
        foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
        {
            if (!(isClientCode ? member.HasCode : names.Concern(member, cancellationToken)) || (context.FilterSpan is { } span && !span.IntersectsWith(member.Root.Span)))
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
        if (session is null || !MayHaveFindings(session, context.CancellationToken))
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

    private static bool MayHaveFindings(AnalysisSession session, CancellationToken cancellationToken) =>
        session.LeavePoints.Count > 0 || session.Calls.Count > 0 || session.FillsDictionariesOfCallers || ClientCode.HasMarker(session.Member, cancellationToken);
}
