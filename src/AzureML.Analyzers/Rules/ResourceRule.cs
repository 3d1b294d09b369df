using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over the state in which a logical resource leaves the code that we see.</summary>
internal abstract class ResourceRule(DiagnosticDescriptor descriptor, params ResourceKind[] kinds) : AnalysisRule(descriptor)
{
    /// <summary>The resources it judges.</summary>
    public ImmutableArray<ResourceKind> Kinds { get; } = kinds.ToImmutableArray();

    public override bool ExistsIn(SdkFamily family)
    {
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            if (binding.Family == family && Kinds.Contains(binding.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports what is wrong with the resource; must not throw, whatever the program looks like.</summary>
    public abstract void Judge(ResourceView resource);
}
