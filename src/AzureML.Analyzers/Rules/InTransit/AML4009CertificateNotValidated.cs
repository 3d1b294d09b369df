using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4009: a client of a scoring service or of Azure takes every certificate.</summary>
internal sealed class AML4009CertificateNotValidated() : ResourceRule(Rule, HttpHandler.Kind), ICallJudge
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4009",
        "Certificate validation is switched off",
        "{0} accepts every certificate through '{1}', so that TLS does not protect the calls {2}; remove it, so that the certificate is checked",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "Whoever can redirect the traffic can read it when the client accepts every certificate: data, keys and tokens.");

    public override void Judge(ResourceView resource)
    {
        PropertyReading reading = resource.Read(HttpHandler.CertificateCallback);
        string? caller = null;
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item is not { Use: not null, Provenance.Symbol: { } callback } || !CertificateCallbacks.AcceptsAll(callback, resource.Context))
            {
                continue;
            }

            caller ??= ScoringTies.CallerThrough(resource);
            if (caller is not null)
            {
                Report(ResourceViewExtensions.PlaceOf(found.Item), resource.Target, resource.Subject, found.Member, caller, reading.OnSomePaths, resource.Context);
            }
        }
    }

    /// <summary>The callback of the whole process.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        if (call.Method is not { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { Name: "ServerCertificateValidationCallback" } property, ContainingType.Name: "ServicePointManager" })
        {
            return;
        }

        foreach (FlowItem item in call.Arguments[0].Items)
        {
            if (item is { Use: not null, Provenance.Symbol: { } callback }
                && CertificateCallbacks.AcceptsAll(callback, context)
                && ScoringTies.CallsInTypeOf(call, context))
            {
                Report(ResourceViewExtensions.PlaceOf(item), null, "The process", property.ContainingType.Name + "." + property.Name, ScoringTies.ScoringService, call.Arguments[0].Items.Length > 1, context);
            }
        }
    }

    private static void Report(SyntaxNode place, TrackedObject? handler, string subject, string member, string caller, bool onSomePaths, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            handler,
            member,
            place,
            onSomePaths,
            new FixRequest(FixAction.RemoveSetting, member, ""),
            Declaration: null,
            Phrase: 1,
            ImmutableArray.Create(subject, member, caller)));
}
