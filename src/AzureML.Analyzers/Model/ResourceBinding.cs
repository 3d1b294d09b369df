using System.Collections.Immutable;

namespace AzureML.Analyzers.Model;

/// <summary>The types that stand for a logical resource in one family.</summary>
internal sealed class ResourceBinding
{
    public ResourceBinding(ResourceKind kind, SdkFamily family, ImmutableArray<string> typeNames, params PropertyBinding[] properties)
    {
        Kind = kind;
        Family = family;
        TypeNames = typeNames;
        Properties = properties.ToImmutableArray();
    }

    public ResourceKind Kind { get; }

    public SdkFamily Family { get; }

    /// <summary>Full metadata names; more than one when versions of the library name the type differently.</summary>
    public ImmutableArray<string> TypeNames { get; }

    public ImmutableArray<PropertyBinding> Properties { get; }

    /// <summary>The binding of <paramref name="property"/>, or null when the resource of this family has nothing to say of it.</summary>
    public PropertyBinding? Find(LogicalProperty property)
    {
        foreach (PropertyBinding binding in Properties)
        {
            if (ReferenceEquals(binding.Property, property))
            {
                return binding.Paths.IsEmpty ? null : binding;
            }
        }

        return null;
    }
}
