using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over what code does with the library: it judges every call of an SDK's method in the analysed member.</summary>
internal abstract class CallRule(DiagnosticDescriptor descriptor) : AnalysisRule(descriptor), ICallJudge
{
    /// <inheritdoc/>
    public abstract void Judge(ObservedCall call, JudgementContext context);
}
