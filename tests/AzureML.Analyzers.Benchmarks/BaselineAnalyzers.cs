using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Benchmarks;

#pragma warning disable RS1001, RS1025, RS1026, RS1036, RS1038, RS2008 // They do nothing, and are run by benchmarks and tests only.

/// <summary>An analyzer that reports nothing: what is left is the cost of having one.</summary>
internal abstract class BaselineAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("IDLE", "Reports nothing", "Reports nothing", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    protected abstract void Register(AnalysisContext context);
}

/// <summary>Registers nothing.</summary>
internal sealed class IdleAnalyzer : BaselineAnalyzer
{
    protected override void Register(AnalysisContext context)
    {
    }
}

/// <summary>Asks for all operations, and does nothing with them.</summary>
internal sealed class EmptyBlockAnalyzer : BaselineAnalyzer
{
    protected override void Register(AnalysisContext context) => context.RegisterOperationBlockAction(static _ => { });
}
