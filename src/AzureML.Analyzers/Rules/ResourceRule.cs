using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over the state in which a logical resource leaves the code that we see.</summary>
internal abstract class ResourceRule(DiagnosticDescriptor descriptor, params ResourceKind[] kinds)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The resources it judges.</summary>
    public ImmutableArray<ResourceKind> Kinds { get; } = kinds.ToImmutableArray();

    /// <summary>True when the rule stays on in test projects, for secrets by shape only.</summary>
    public virtual bool KeepsLiteralSecretsInTests => false;

    /// <summary>Reports what is wrong with the resource; must not throw, whatever the program looks like.</summary>
    public abstract void Judge(ResourceView resource);
}
