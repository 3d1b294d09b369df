using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>
/// The evidence that the requests of a handler go to a scoring service or to Azure. Code for other services is none of our business, so
/// without evidence nothing is reported.
/// </summary>
internal static class ScoringTies
{
    /// <summary>How a message goes on after "the calls", when they go to a scoring service.</summary>
    public const string ScoringService = "to a scoring service";

    /// <summary>How a message goes on after "the calls": where they go, or whose they are; null without evidence.</summary>
    public static string? CallerThrough(ResourceView handler)
    {
        AnalysisSession session = handler.Context.Session;
        LeavePoint point = handler.Point;
        if (point.Object.Type is INamedTypeSymbol root && handler.Context.Index.IsAzureSymbol(root))
        {
            return "of '" + root.Name + "'";
        }

        SyntaxNode site = handler.Target.Site;
        bool isTied = HasScoringBase(point, session, handler.Context.CancellationToken)
            || Calls(session, new Caller(site, null), handler.Context.CancellationToken)
            || (HolderOf(point, session) is { } holder && CallsInType(holder, new Caller(site, holder), session, handler.Context.CancellationToken))
            || (point.Reason == LeaveReason.ReturnedByLambda && CallsInStatement(site, session));
        return isTied ? ScoringService : null;
    }

    /// <summary>True when the type that sets something for the whole process calls a scoring service.</summary>
    public static bool CallsInTypeOf(ObservedCall call, JudgementContext context)
    {
        AnalysisSession session = context.Session;
        if (call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return Calls(session, Caller.Any, context.CancellationToken);
        }

        foreach (MemberNames member in SourceNames.Of(type.SyntaxTree, context.CancellationToken).Members)
        {
            if (type.Span.Contains(member.Root.Span) && AnalysisOf(member.Root, session, context.CancellationToken) is { } analysed && Calls(analysed, Caller.Any, context.CancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    // A client that holds the handler was told where to send everything.
    private static bool HasScoringBase(LeavePoint point, AnalysisSession session, CancellationToken cancellationToken)
    {
        foreach (TrackedObject reached in ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(point.Object, point.Object.Site)), point.State, cancellationToken))
        {
            if (reached.Facts.Binding?.Kind == HttpCaller.Kind && IsScoring(MemberOf(reached, "BaseAddress", point.State, session), point.State, session))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Calls(AnalysisSession session, Caller caller, CancellationToken cancellationToken)
    {
        foreach (ObservedCall call in session.Calls)
        {
            FlowValue? client = ClientOf(call);
            if (client is not null && caller.IsIn(client, call.State, cancellationToken) && GoesToScoring(call, client, session))
            {
                return true;
            }
        }

        return false;
    }

    // Also for extension methods: PostAsJsonAsync(client, address, value).
    private static FlowValue? ClientOf(ObservedCall call)
    {
        IMethodSymbol method = call.Method;
        if (method.IsExtensionMethod && !call.Arguments.IsEmpty)
        {
            return call.Arguments[0];
        }

        return method.MethodKind == MethodKind.Ordinary && method.ContainingType.Name is "HttpClient" or "HttpMessageInvoker" ? call.Receiver : null;
    }

    private static bool GoesToScoring(ObservedCall call, FlowValue client, AnalysisSession session)
    {
        foreach (FlowValue argument in call.Arguments)
        {
            if (IsScoring(argument, call.State, session))
            {
                return true;
            }
        }

        foreach (FlowItem item in client.Items)
        {
            if (item.Object is { } target && IsScoring(MemberOf(target, "BaseAddress", call.State, session), call.State, session))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScoring(FlowValue value, FlowState state, AnalysisSession session)
    {
        foreach (FlowItem item in value.Items)
        {
            bool isScoring = (item.Text is { } text && ScoringAddress.TryRead(text) is not null)
                || (item.Provenance?.Symbol is IPropertySymbol { Name: "ScoringUri" } property && session.Index.IsAzureSymbol(property))
                || (item.Object is { Facts.Binding: { Kind: var kind } } request && kind == HttpRequest.Kind && IsScoring(MemberOf(request, "RequestUri", state, session), state, session));
            if (isScoring)
            {
                return true;
            }
        }

        return false;
    }

    private static FlowValue MemberOf(TrackedObject target, string member, FlowState state, AnalysisSession session) =>
        state.Find(target)?.Get(session.FindPropertySlot(member)) ?? FlowValue.Unknown;

    // The field or property that still holds the handler, or what it is a part of, when the member ends.
    private static ISymbol? HolderOf(LeavePoint point, AnalysisSession session)
    {
        if (point.Field is not null)
        {
            return point.Field;
        }

        return session.Member is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }
            ? SemanticModels.For(session.Compilation, property.SyntaxTree).GetDeclaredSymbol(property)
            : null;
    }

    private static bool CallsInType(ISymbol holder, Caller caller, AnalysisSession session, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference part in holder.ContainingType.DeclaringSyntaxReferences)
        {
            if (!session.Compilation.ContainsSyntaxTree(part.SyntaxTree))
            {
                continue;
            }

            foreach (MemberNames member in SourceNames.Of(part.SyntaxTree, cancellationToken).Members)
            {
                if (member.Mentions.Contains(holder.Name)
                    && part.Span.Contains(member.Root.Span)
                    && AnalysisOf(member.Root, session, cancellationToken) is { } analysed
                    && Calls(analysed, caller, cancellationToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static AnalysisSession? AnalysisOf(SyntaxNode member, AnalysisSession session, CancellationToken cancellationToken) => member == session.Member
        ? session
        : FinishedSessions.FindOrRun(member, SemanticModels.For(session.Compilation, member.SyntaxTree), session.Index, cancellationToken);

    // services.AddHttpClient("scoring", client => client.BaseAddress = …).ConfigurePrimaryHttpMessageHandler(() => new …)
    private static bool CallsInStatement(SyntaxNode site, AnalysisSession session)
    {
        if (site.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { Parent: ArgumentSyntax argument })
        {
            return false;
        }

        SyntaxNode? statement = argument.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or ArrowExpressionClauseSyntax);
        foreach (ObservedCall call in session.Calls)
        {
            if (statement is null || call.Syntax.SyntaxTree != statement.SyntaxTree || !statement.Span.Contains(call.Syntax.Span))
            {
                continue;
            }

            foreach (FlowValue value in call.Arguments)
            {
                if (IsScoring(value, call.State, session))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Who must have made a call for it to be evidence: who holds the handler, or anybody.</summary>
    private readonly struct Caller(SyntaxNode? handlerSite, ISymbol? holder)
    {
        public static readonly Caller Any = new(null, null);

        public bool IsIn(FlowValue client, FlowState state, CancellationToken cancellationToken)
        {
            if (handlerSite is null)
            {
                return true;
            }

            foreach (FlowItem item in client.Items)
            {
                if (holder is not null && SymbolEqualityComparer.Default.Equals(item.Provenance?.Symbol ?? item.Object?.Source?.Symbol, holder))
                {
                    return true;
                }
            }

            foreach (TrackedObject reached in ReachableObjects.From(client, state, cancellationToken))
            {
                if (reached.Site == handlerSite)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
