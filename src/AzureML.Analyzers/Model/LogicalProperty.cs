namespace AzureML.Analyzers.Model;

/// <summary>A setting of a <see cref="ResourceKind"/>, whatever a family calls it.</summary>
internal sealed class LogicalProperty(ResourceKind kind, string name)
{
    /// <summary>The kind of resource that has the setting.</summary>
    public ResourceKind Kind { get; } = kind;

    /// <summary>The name in the field's own words; used in tables and tests, never in messages (these use the SDK's spelling).</summary>
    public string Name { get; } = name;

    public override string ToString() => Kind + "." + Name;
}
