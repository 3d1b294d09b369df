using System.Collections.Immutable;
using System.Reflection;
using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>A rule as the analyzer assembly describes it, found by reflection so that no list can hide one.</summary>
internal sealed record DescribedRule(DiagnosticDescriptor Descriptor)
{
    /// <summary>Every descriptor of every analyzer, by id. A descriptor that two analyzers share stands in it twice.</summary>
    public static readonly ImmutableArray<DescribedRule> All =
        [.. Analyzers().SelectMany(a => a.SupportedDiagnostics).Select(d => new DescribedRule(d)).OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Every code fix provider.</summary>
    public static readonly ImmutableArray<CodeFixProvider> Fixes = [.. Instances<CodeFixProvider>(typeof(FixableRules).Assembly)];

    public string Id => Descriptor.Id;

    public string Level => (Descriptor.IsEnabledByDefault, Descriptor.DefaultSeverity) switch
    {
        (false, _) => nameof(RuleLevel.OptIn),
        (true, DiagnosticSeverity.Warning) => nameof(RuleLevel.Warning),
        (true, DiagnosticSeverity.Info) => nameof(RuleLevel.Info),
        _ => throw new InvalidOperationException($"{Id} has a severity that no level stands for."),
    };

    public bool HasFix => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(Id));

    /// <summary>The folder of the rule's source file and page.</summary>
    public string Folder => "src/AzureML.Analyzers/Rules/" + Descriptor.Category;

    public string PagePath => Folder + "/" + Id + ".md";

    public static DescribedRule Find(string id) => All.First(rule => rule.Id == id);

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => Instances<DiagnosticAnalyzer>(typeof(AzureMLAnalyzer).Assembly);

    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
