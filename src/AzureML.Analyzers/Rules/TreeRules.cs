using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Rules;

/// <summary>The rules that are on for one syntax tree, with its options.</summary>
internal sealed class TreeRules
{
    private readonly RuleOptions _options;
    private readonly ImmutableArray<ResourceRule> _resourceRules;
    private readonly ImmutableArray<MemberRule> _memberRules;
    private readonly ImmutableArray<ICallJudge> _callJudges;

    private TreeRules(RuleOptions options, ImmutableArray<ResourceRule> resourceRules, ImmutableArray<MemberRule> memberRules, ImmutableArray<ICallJudge> callJudges)
    {
        _options = options;
        _resourceRules = resourceRules;
        _memberRules = memberRules;
        _callJudges = callJudges;
    }

    public bool IsEmpty => _resourceRules.IsEmpty && _memberRules.IsEmpty && _callJudges.IsEmpty;

    public static TreeRules For(SemanticModelAnalysisContext context, SdkIndex index)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        Compilation compilation = context.SemanticModel.Compilation;
        RuleOptions options = RuleOptions.For(tree, context.Options.AnalyzerConfigOptionsProvider);
        var resourceRules = ImmutableArray.CreateBuilder<ResourceRule>();
        var memberRules = ImmutableArray.CreateBuilder<MemberRule>();
        var callJudges = ImmutableArray.CreateBuilder<ICallJudge>();
        foreach (AnalysisRule rule in RuleCatalog.Rules)
        {
            bool applies = !options.IsTestProject || rule.KeepsLiteralSecretsInTests || options.AnalyzeTestProjects(rule.Descriptor.Id);
            if (!applies || !RuleSwitch.IsOn(rule, tree, compilation, context.Options, context.CancellationToken))
            {
                continue;
            }

            if (rule is ResourceRule resourceRule)
            {
                resourceRules.Add(resourceRule);
            }

            if (rule is MemberRule memberRule)
            {
                memberRules.Add(memberRule);
            }

            if (rule is ICallJudge callJudge)
            {
                callJudges.Add(callJudge);
            }
        }

        return new TreeRules(options, resourceRules.ToImmutable(), memberRules.ToImmutable(), callJudges.ToImmutable());
    }

    /// <summary>Judges all calls in the member, and everything that leaves it or its callers; returns the diagnostics of the member in source order.</summary>
    public List<Diagnostic> Judge(AnalysisSession session, SemanticModel model, CancellationToken cancellationToken)
    {
        var findings = new FindingCollector(session.Member);
        List<AnalysisSession> callers = session.ReturnsObjectsToCallers || session.FillsDictionariesOfCallers ? CallerSessions.Of(session, cancellationToken) : [];
        Judge(callers.Count == 0 ? session.WithoutCallers(model, cancellationToken) : session, callers, findings, cancellationToken);
        foreach (AnalysisSession caller in callers)
        {
            Judge(caller, [], findings, cancellationToken);
        }

        foreach (AnalysisSession user in AddressUsers.Of(session, cancellationToken))
        {
            JudgeCalls(user, new JudgementContext(user, [], _options, findings, cancellationToken));
        }

        return findings.ToDiagnostics();
    }

    private void JudgeCalls(AnalysisSession session, JudgementContext context)
    {
        foreach (ICallJudge rule in _callJudges)
        {
            foreach (ObservedCall call in session.Calls)
            {
                rule.Judge(call, context);
            }
        }
    }

    private void Judge(AnalysisSession session, List<AnalysisSession> callers, FindingCollector findings, CancellationToken cancellationToken)
    {
        var context = new JudgementContext(session, callers, _options, findings, cancellationToken);
        JudgeCalls(session, context);

        var seen = new HashSet<TrackedObject>();
        var pending = new Stack<(TrackedObject Target, ResourceView? Owner)>();
        bool callersJudge = callers.Count > 0 && session.ReturnsObjectsToCallers && session.Returns == ReturnPolicy.JudgedByCallers;
        foreach (LeavePoint point in session.LeavePoints)
        {
            // What they overwrite does not count.
            if (callersJudge && point.Reason == LeaveReason.Returned)
            {
                continue;
            }

            seen.Clear();
            pending.Push((point.Object, null));
            while (pending.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (TrackedObject target, ResourceView? owner) = pending.Pop();
                if (seen.Add(target) && point.State.Find(target) is { } state)
                {
                    JudgeMembers(target, point, context);
                    ResourceView? view = Judge(target, point, owner, context);
                    PushParts(state, view ?? owner, pending);
                }
            }
        }
    }

    private ResourceView? Judge(TrackedObject target, LeavePoint point, ResourceView? owner, JudgementContext context)
    {
        if (target.Facts.Binding is not { } binding)
        {
            return null;
        }

        var view = new ResourceView(target, point, owner, context);
        foreach (ResourceRule rule in _resourceRules)
        {
            if (rule.Kinds.Contains(binding.Kind))
            {
                rule.Judge(view);
            }
        }

        return view;
    }

    private void JudgeMembers(TrackedObject target, LeavePoint point, JudgementContext context)
    {
        if (target.Facts.Roles.IsEmpty || _memberRules.IsEmpty)
        {
            return;
        }

        var view = new ResourceView(target, point, owner: null, context);
        foreach (RoleBinding binding in target.Facts.Roles)
        {
            foreach (MemberRule rule in _memberRules)
            {
                if (rule.Role != binding.Role)
                {
                    continue;
                }

                foreach (string member in binding.Members)
                {
                    rule.Judge(view, member);
                }
            }
        }
    }

    private static void PushParts(ObjectState state, ResourceView? owner, Stack<(TrackedObject Target, ResourceView? Owner)> pending)
    {
        foreach (KeyValuePair<int, FlowValue> slot in state.Slots)
        {
            foreach (FlowItem item in slot.Value.Items)
            {
                if (item.Object is { } part)
                {
                    pending.Push((part, owner));
                }
            }
        }
    }
}
