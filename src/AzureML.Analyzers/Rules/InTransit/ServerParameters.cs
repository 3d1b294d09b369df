using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>Finds the parameters of flexible servers by their names.</summary>
internal static class ServerParameters
{
    /// <summary>True for a parameter that says itself that it has the name.</summary>
    public static bool IsNamed(this ResourceView parameter, string name)
    {
        ImmutableArray<PropertyItem> names = parameter.Read(ServerParameter.Name).Items;
        return names.Length == 1 && IsName(names[0].Item, name);
    }

    /// <summary>The parameter that a call sends under the name, as a text beside the data; null when it sends none.</summary>
    public static ResourceView? SentAs(string name, ObservedCall call, JudgementContext context)
    {
        if (call.Method.MethodKind == MethodKind.Constructor)
        {
            // A program's own name for a resource is not the parameter's.
            return null;
        }

        TrackedObject? data = null;
        bool isNamed = false;
        for (int index = 0; index < call.Arguments.Length; index++)
        {
            if (call.Arguments[index].Single is not { } argument)
            {
                continue;
            }

            isNamed |= IsName(argument, name);
            if (argument.Object is { } target && target.Facts.Binding?.Kind == ServerParameter.Kind)
            {
                data = target;
            }
        }

        return isNamed && data is not null
            ? new ResourceView(data, new LeavePoint(data, call.State, LeaveReason.Sent, UnseenCall: null), owner: null, context)
            : null;
    }

    private static bool IsName(FlowItem item, string name) => item.Constant is string text && string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
