namespace AzureML.Analyzers.Model;

/// <summary>A logical resource, or a logical part of one, that rules speak of; families say which types stand for it.</summary>
/// <param name="displayName">What messages call it, for example <c>Workspace</c>.</param>
internal sealed class ResourceKind(string displayName)
{
    /// <summary>What messages call it.</summary>
    public string DisplayName { get; } = displayName;

    public override string ToString() => DisplayName;
}
