using System.Collections.Generic;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Rules;

/// <summary>What else leaves the analysed member, for rules to which a resource beside the judged one matters.</summary>
internal static class MemberResources
{
    public static bool Any(JudgementContext context, ResourceKind kind)
    {
        foreach (ResourceView _ in OfKind(context, kind))
        {
            return true;
        }

        return false;
    }

    /// <summary>The resources of a kind, in the states in which they leave.</summary>
    public static IEnumerable<ResourceView> OfKind(JudgementContext context, ResourceKind kind)
    {
        foreach (LeavePoint point in context.Session.LeavePoints)
        {
            foreach (TrackedObject reached in ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(point.Object, point.Object.Site)), point.State, context.CancellationToken))
            {
                if (reached.Facts.Binding?.Kind == kind)
                {
                    yield return new ResourceView(reached, point, owner: null, context);
                }
            }
        }
    }
}
