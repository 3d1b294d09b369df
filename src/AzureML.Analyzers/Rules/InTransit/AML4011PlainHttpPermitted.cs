using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4011: a signature or a connection string that works over plain HTTP too.</summary>
internal sealed class AML4011PlainHttpPermitted() : EnvironmentVariableRule(Rule, SasBuilder.Kind, StorageLinkedService.Kind), ICallJudge
{
    private const string Https = "https";
    private const string ClearProtocol = "sets 'DefaultEndpointsProtocol' to 'http'";

    private static readonly LogicalValue Both = LogicalValue.Named("HttpsAndHttp");
    private static readonly LogicalValue HttpsOnly = LogicalValue.Named("Https");

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4011",
        "SAS or connection string permits plain HTTP",
        "{0} {1}, so that data and credentials may cross the network in clear; set it to '{2}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/storage/common/storage-sas-overview",
        "A signature that travels over plain HTTP can be read on the way, and used by whoever reads it. Connection strings choose the protocol for all requests.");

    /// <summary>The connection string that a storage client is made with.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        if (call.Method.MethodKind != MethodKind.Constructor || !Clients.IsStorageClient(call.Method.ContainingType) || !context.Index.IsAzureSymbol(call.Method))
        {
            return;
        }

        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Method.Parameters[i].Name == "connectionString")
            {
                Judge(call.Arguments[i], "The connection string of '" + call.Method.ContainingType.Name + "'", creation: null, context);
            }
        }
    }

    protected override Judgement? JudgeValue(VariableEntry entry, FlowItem value) =>
        value.Text is { } text && StorageConnection.PermitsPlainHttp(text)
            ? new Judgement(FixOf(text), ImmutableArray.Create(Named(entry.Name) + " of " + entry.Resource.SubjectInSentence, ClearProtocol, Https))
            : null;

    protected override void JudgeOther(ResourceView resource)
    {
        if (resource.Kind == SasBuilder.Kind)
        {
            resource.RejectValues(Rule, SasBuilder.Protocol, [Both], HttpsOnly, AbsencePolicy.Never);
            return;
        }

        JudgeConnection(resource, StorageLinkedService.ConnectionString);
        JudgeConnection(resource, StorageLinkedService.PlainConnectionString);
    }

    private static void JudgeConnection(ResourceView service, LogicalProperty property)
    {
        foreach (PropertyItem found in service.Read(property).Items)
        {
            // Secret strings are objects with a value.
            FlowValue value = found.Item.Object is { } secret ? service.ReadMember(secret, "Value") : FlowValue.Of(found.Item);
            Judge(value, "The connection string of " + service.SubjectInSentence, found.Owner, service.Context);
        }
    }

    private static void Judge(FlowValue value, string subject, TrackedObject? creation, JudgementContext context)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item is not { Text: { } text, Origin: not null } || !StorageConnection.PermitsPlainHttp(text))
            {
                continue;
            }

            context.Findings.Add(new Finding(
                Rule,
                FindingKind.BadValue,
                creation,
                Member: "",
                ResourceViewExtensions.PlaceOf(item),
                HasOther(value),
                FixOf(text),
                ResourceViewExtensions.DeclarationOf(item),
                Phrase: 1,
                ImmutableArray.Create(subject, ClearProtocol, Https)));
        }
    }

    private static bool HasOther(FlowValue value)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Text is not { } text || !StorageConnection.PermitsPlainHttp(text))
            {
                return true;
            }
        }

        return false;
    }

    // An endpoint that is written out would stay what it is.
    private static FixRequest? FixOf(string text) =>
        text.IndexOf("http://", StringComparison.OrdinalIgnoreCase) < 0 ? new FixRequest(FixAction.SecureConnection, "", Https) : null;
}
