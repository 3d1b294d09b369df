using System.Collections.Immutable;

namespace AzureML.Analyzers.Model;

/// <summary>The types that stand for a logical resource in one family, or a type of the user's own that does.</summary>
internal sealed class ResourceBinding
{
    public ResourceBinding(ResourceKind kind, SdkFamily family, ImmutableArray<string> typeNames, params PropertyBinding[] properties)
        : this(kind, typeNames, properties.ToImmutableArray())
    {
        Family = family;
    }

    private ResourceBinding(ResourceKind kind, ImmutableArray<string> typeNames, ImmutableArray<PropertyBinding> properties)
    {
        Kind = kind;
        TypeNames = typeNames;
        Properties = properties;
    }

    public ResourceKind Kind { get; }

    /// <summary>Null for a type of the user's own.</summary>
    public SdkFamily? Family { get; }

    /// <summary>Full metadata names; more than one when versions of the library name the type differently.</summary>
    public ImmutableArray<string> TypeNames { get; }

    public ImmutableArray<PropertyBinding> Properties { get; }

    /// <summary>A type of the user's own that stands for a resource.</summary>
    public static ResourceBinding InHouse(ResourceKind kind, string typeName, ImmutableArray<PropertyBinding> properties) =>
        new(kind, ImmutableArray.Create(typeName), properties);

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
