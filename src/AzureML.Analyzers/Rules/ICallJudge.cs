using AzureML.Analyzers.Flow;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule, or a side of one, over what code does with a library.</summary>
internal interface ICallJudge
{
    /// <summary>Reports what is wrong with the call; must not throw, whatever the program looks like.</summary>
    void Judge(ObservedCall call, JudgementContext context);
}
