using System.Collections.Generic;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Rules;

/// <summary>The addresses that a data asset or the input of a job holds.</summary>
internal static class DataAddresses
{
    /// <summary>Those of which some text is known, each with whether other paths hold another one.</summary>
    public static IEnumerable<(PropertyItem Found, string Text, bool OnSomePaths)> Of(ResourceView resource)
    {
        bool isAsset = resource.Kind == DataAsset.Kind;
        PropertyReading reading = resource.Read(isAsset ? DataAsset.Uri : JobInput.Uri);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item is { Text: { } text, Origin: not null })
            {
                yield return (found, text, reading.OnSomePaths);
            }
        }

        if (!isAsset)
        {
            yield break;
        }

        foreach (PropertyItem list in resource.Read(DataAsset.References).Items)
        {
            if (list.Item.Object is not { } references)
            {
                continue;
            }

            foreach (FlowItem reference in resource.ElementsOf(references))
            {
                if (reference is { Text: { } text, Origin: not null })
                {
                    yield return (new PropertyItem(reference, list.Owner, list.Member), text, false);
                }
            }
        }
    }
}
