using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;

namespace AzureML.Analyzers.Rules;

/// <summary>What is the same for all resources of one analysed member.</summary>
internal sealed class JudgementContext(AnalysisSession session, List<AnalysisSession> callers, RuleOptions options, FindingCollector findings, CancellationToken cancellationToken)
{
    /// <summary>Asked during long judgements; the session may have been made under another one.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    public AnalysisSession Session { get; } = session;

    public SdkIndex Index => Session.Index;

    public RuleOptions Options { get; } = options;

    /// <summary>What a rule should know of the project's own names and values.</summary>
    public SecretOptions SecretOptions(string ruleId) => Options.SecretOptions(ruleId);

    public FindingCollector Findings { get; } = findings;

    /// <summary>In test projects, only what is a secret by its very shape is reported.</summary>
    public bool OnlyLiteralSecrets(string ruleId) => Options.IsTestProject && !Options.AnalyzeTestProjects(ruleId);

    /// <summary>Code that does not parse, or was too complex to follow, never has absences.</summary>
    public bool AbsenceIsUnknown { get; } = session.Overflowed || BrokenCode.IsIn(session.Member);

    /// <summary>True when a caller writes the property on what the member returns.</summary>
    public bool IsSetByCaller(TrackedObject target, string property)
    {
        foreach (AnalysisSession caller in callers)
        {
            if (caller.WrittenByCallers.Contains((target.Site, property)))
            {
                return true;
            }
        }

        return false;
    }
}
