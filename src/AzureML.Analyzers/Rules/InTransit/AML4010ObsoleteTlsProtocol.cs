using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4010: a client of a scoring service or of Azure asks for a protocol older than TLS 1.2.</summary>
internal sealed class AML4010ObsoleteTlsProtocol() : ResourceRule(Rule, HttpHandler.Kind), ICallJudge
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4010",
        "Obsolete TLS protocol is selected",
        "{0} allows '{1}' for the calls {2}; leave '{3}' unset, so that the system chooses TLS 1.2 or later",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "SSL 3.0, TLS 1.0 and TLS 1.1 can be broken. A client that leaves the choice to the system gets the best that both sides know.");

    public override void Judge(ResourceView resource)
    {
        string? caller = null;
        foreach (PropertyItem found in resource.Read(HttpHandler.TlsProtocols).Items)
        {
            foreach ((SyntaxNode place, string protocol) in ObsoleteIn(found.Item, resource.Context))
            {
                caller ??= ScoringTies.CallerThrough(resource);
                if (caller is null)
                {
                    return;
                }

                Report(place, protocol, resource.Target, resource.Subject, found.Member, caller, resource.Context);
            }
        }
    }

    /// <summary>The protocols of the whole process.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        if (call.Method is not { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { Name: "SecurityProtocol" } property, ContainingType.Name: "ServicePointManager" })
        {
            return;
        }

        foreach (FlowItem item in call.Arguments[0].Items)
        {
            foreach ((SyntaxNode place, string protocol) in ObsoleteIn(item, context))
            {
                if (!ScoringTies.CallsInTypeOf(call, context))
                {
                    return;
                }

                Report(place, protocol, null, "The process", property.ContainingType.Name + "." + property.Name, ScoringTies.ScoringService, context);
            }
        }
    }

    private static bool IsObsolete(string name) => name is "Ssl2" or "Ssl3" or "Tls" or "Tls11" or "Default";

    /// <summary>The members that are named in the value, one by one; its use, where a constant stands for one of them.</summary>
    private static IEnumerable<(SyntaxNode Place, string Protocol)> ObsoleteIn(FlowItem item, JudgementContext context)
    {
        if (item is not { Kind: FlowItemKind.Constant, Origin: { } origin })
        {
            yield break;
        }

        bool isNamed = false;
        SemanticModel model = SemanticModels.For(context.Session.Compilation, origin.SyntaxTree);
        foreach (SyntaxNode node in origin.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name
                && IsObsolete(name.Identifier.ValueText)
                && model.GetSymbolInfo(name, context.CancellationToken).Symbol is IFieldSymbol { ContainingType.Name: "SslProtocols" or "SecurityProtocolType" } protocol)
            {
                isNamed = true;
                yield return (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, protocol.Name);
            }
        }

        if (!isNamed && item.Constant is string value && IsObsolete(value))
        {
            yield return (ResourceViewExtensions.PlaceOf(item), value);
        }
    }

    private static void Report(SyntaxNode place, string protocol, TrackedObject? handler, string subject, string member, string caller, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            handler,
            member,
            place,
            OnSomePaths: false,
            new FixRequest(FixAction.RemoveSetting, member, ""),
            Declaration: null,
            Phrase: -1,
            ImmutableArray.Create(subject, protocol, caller, member)));
}
