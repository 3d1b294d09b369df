using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5012: a key or secret that code has read goes to the console, a logger, a trace or a file.</summary>
internal sealed class AML5012SecretInLog() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5012",
        "Retrieved key is written to a log",
        "'{0}' writes {1}, so everybody who can read the output has it; write its name instead, or mask it",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-use-secrets-in-runs",
        "What a program prints ends up in build logs, in the logs of a job, in Application Insights. These are kept for long and read by many.");

    /// <summary>What Azure gives out is what matters, whichever family asked for it.</summary>
    public override bool ExistsIn(SdkFamily family) => family == SdkFamily.Clients;

    public override void Judge(ObservedCall call, JudgementContext context)
    {
        if (context.Index.IsSdkSymbol(call.Method) || !LogSinks.IsSink(call.Method, call.Receiver))
        {
            return;
        }

        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (!LogSinks.IsWritten(call.Method.Parameters[i]))
            {
                continue;
            }

            foreach (FlowItem item in call.Arguments[i].Items)
            {
                Judge(item, call, context);
                if (item.Object is { } list && LogSinks.WritesElements(call.Method.Parameters[i]))
                {
                    JudgeElements(list, call, context);
                }
            }
        }
    }

    private static void JudgeElements(TrackedObject list, ObservedCall call, JudgementContext context)
    {
        var view = new ResourceView(list, new LeavePoint(list, call.State, LeaveReason.Sent, UnseenCall: null), owner: null, context);
        foreach (FlowItem element in view.ElementsOf(list))
        {
            Judge(element, call, context);
        }
    }

    private static void Judge(FlowItem item, ObservedCall call, JudgementContext context)
    {
        if ((item.Use ?? item.Origin) is null || SecretSources.DescribeRetrieved(item, context.Index) is not { } secret)
        {
            return;
        }

        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            Creation: null,
            Member: "",
            ResourceViewExtensions.PlaceOf(item),
            OnSomePaths: false,
            Fix: null,
            ResourceViewExtensions.DeclarationOf(item),
            Phrase: -1,
            ImmutableArray.Create(call.Method.ContainingType.Name + "." + call.Method.Name, secret)));
    }
}
