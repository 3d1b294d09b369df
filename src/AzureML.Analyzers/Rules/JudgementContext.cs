using System;
using System.Collections.Generic;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;

namespace AzureML.Analyzers.Rules;

/// <summary>What is the same for all resources of one analysed member.</summary>
internal sealed class JudgementContext(AnalysisSession session, RuleOptions options, bool memberIsBroken, FindingCollector findings)
{
    private readonly Dictionary<string, SecretOptions> _secretOptions = new(StringComparer.Ordinal);

    public AnalysisSession Session { get; } = session;

    public SdkIndex Index => Session.Index;

    public RuleOptions Options { get; } = options;

    /// <summary>What a rule should know of the project's own names and values; asked once per rule.</summary>
    public SecretOptions SecretOptions(string ruleId)
    {
        if (!_secretOptions.TryGetValue(ruleId, out SecretOptions? known))
        {
            known = Options.SecretOptions(ruleId);
            _secretOptions.Add(ruleId, known);
        }

        return known;
    }

    public FindingCollector Findings { get; } = findings;

    /// <summary>In test projects, only what is a secret by its very shape is reported.</summary>
    public bool OnlyLiteralSecrets(string ruleId) => Options.IsTestProject && !Options.AnalyzeTestProjects(ruleId);

    /// <summary>Code that does not parse, or was too complex to follow, never has absences.</summary>
    public bool AbsenceIsUnknown => memberIsBroken || Session.Overflowed;
}
