using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over what code does with the library: it judges every call of an SDK's method in the analysed member.</summary>
internal abstract class CallRule(DiagnosticDescriptor descriptor) : AnalysisRule(descriptor), ICallJudge
{
    /// <inheritdoc/>
    public abstract void Judge(ObservedCall call, JudgementContext context);

    /// <summary>The name of the called method, where it stands: what a finding underlines.</summary>
    protected static SyntaxNode NameOf(ObservedCall call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => called,
        }
        : call.Syntax;
}
