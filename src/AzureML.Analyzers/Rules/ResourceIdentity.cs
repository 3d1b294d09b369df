using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>Tells which Azure resource a value stands for, by where the value came from.</summary>
internal static class ResourceIdentity
{
    /// <summary>True for the data of an existing resource: read from it, or yielded by a call that fetches or sends it.</summary>
    public static bool IsFetched(TrackedObject data, SdkIndex index)
    {
        Provenance? source = data.Source;
        while (source is not null)
        {
            switch (source.Symbol)
            {
                case IPropertySymbol { Name: "Data" } property:
                    return index.IsSdkSymbol(property);
                case IPropertySymbol { Name: "Value" or "Body" }:
                    source = source.Receiver?.Single?.Provenance;
                    break;
                case IMethodSymbol method:
                    return IsFetch(method, index);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>True when the id stands for the resource that <paramref name="resource"/> is the client of.</summary>
    public static bool IsIdOf(FlowItem id, FlowItem resource, SdkIndex index)
    {
        FlowItem client = ClientOf(resource, index);
        if (IdGivenTo(client, index) is { } given && given.IsSameValueAs(id))
        {
            return true;
        }

        return id.Provenance is { Symbol: IPropertySymbol { Name: "Id" }, Receiver.Single: { } owner } && ClientOf(owner, index).IsSameValueAs(client);
    }

    /// <summary>The id by which a client was asked for; null when it was not asked for by id.</summary>
    public static FlowItem? IdGivenTo(FlowItem resource, SdkIndex index)
    {
        if (ClientOf(resource, index).Provenance is not { Symbol: IMethodSymbol method, Arguments: var arguments } || !index.IsSdkSymbol(method))
        {
            return null;
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            if (method.Parameters[i].Type.Name == "ResourceIdentifier")
            {
                return arguments[i].Single;
            }
        }

        return null;
    }

    /// <summary>
    /// What was sent to make the resource whose id this is; empty when the id does not come from such a call, or from such an object.
    /// </summary>
    public static ImmutableArray<FlowItem> ContentOf(FlowItem id, SdkIndex index)
    {
        // In a plan, an id may be turned into an expression first.
        Provenance? source = id.Provenance;
        while (source is { Symbol: IMethodSymbol { Parameters.IsEmpty: true }, Receiver.Single: { } inner })
        {
            source = inner.Provenance;
        }

        if (source is not { Symbol: IPropertySymbol { Name: "Id" }, Receiver.Single: { } owner })
        {
            return ImmutableArray<FlowItem>.Empty;
        }

        FlowItem client = ClientOf(owner, index);
        if (client.Object is not null)
        {
            return ImmutableArray.Create(client);
        }

        var content = ImmutableArray.CreateBuilder<FlowItem>();
        foreach (FlowValue argument in client.Provenance?.Arguments ?? ImmutableArray<FlowValue>.Empty)
        {
            foreach (FlowItem item in argument.Items)
            {
                if (item.Object is not null)
                {
                    content.Add(item);
                }
            }
        }

        return content.ToImmutable();
    }

    /// <summary>
    /// True when a value was read from the resource that <paramref name="content"/> makes, or from what belongs to it: its id, its
    /// address, a key in it.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="content">The content, or a part of it.</param>
    /// <param name="reader">The resource that has the value, in the state in which objects are looked at.</param>
    public static bool IsReadFrom(FlowItem value, TrackedObject content, ResourceView reader)
    {
        FlowItem? current = value;
        while (current?.Provenance is { } source)
        {
            foreach (FlowValue argument in source.Arguments)
            {
                foreach (FlowItem item in argument.Items)
                {
                    if (item.Object is { } sent && reader.Holds(sent, content))
                    {
                        return true;
                    }
                }
            }

            current = source.Receiver?.Single;
        }

        return current?.Object is { } owner && reader.Holds(owner, content);
    }

    /// <summary>
    /// The name of the resource that an id ends in, when it is of the given type; null when the id is not known so far. Texts may have
    /// unknown parts before the name.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="type">The last part of the resource type, for example <c>computes</c>.</param>
    /// <param name="index">What symbols mean.</param>
    public static string? NameIn(FlowItem id, string type, SdkIndex index)
    {
        if (id.Provenance is { Symbol: IMethodSymbol { Name: "CreateResourceIdentifier" } method, Arguments: { IsEmpty: false } arguments } && index.IsSdkSymbol(method))
        {
            return arguments[arguments.Length - 1].Single?.Constant as string;
        }

        if (id.Text is not { } text)
        {
            return null;
        }

        int slash = text.LastIndexOf('/');
        bool isOfType = slash > type.Length
            && text[slash - type.Length - 1] == '/'
            && string.Compare(text, slash - type.Length, type, 0, type.Length, StringComparison.OrdinalIgnoreCase) == 0;
        string name = text.Substring(slash + 1);
        return isOfType && name.Length > 0 && name.IndexOf(FlowItem.Hole) < 0 ? name : null;
    }

    // Responses, operations, data and renewed copies of a resource are that resource.
    private static FlowItem ClientOf(FlowItem resource, SdkIndex index)
    {
        FlowItem current = resource;
        while (current.Provenance is { Receiver.Single: { } inner } source && IsWindow(source, index))
        {
            current = inner;
        }

        return current;
    }

    private static bool IsWindow(Provenance source, SdkIndex index) => source.Symbol switch
    {
        IPropertySymbol { Name: "Value" or "Data" } => true,
        IMethodSymbol { Name: "Get" or "GetAsync" } method => index.IsSdkSymbol(method) && !HasKey(method),
        _ => false,
    };

    private static bool HasKey(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFetch(IMethodSymbol method, SdkIndex index) =>
        index.IsSdkSymbol(method)
        && !method.ContainingType.Name.EndsWith("ModelFactory", StringComparison.Ordinal)
        && (method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("CreateOrUpdate", StringComparison.Ordinal));
}
