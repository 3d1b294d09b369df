namespace AzureML.Analyzers.Model;

/// <summary>One parameter of a flexible server of PostgreSQL or MySQL: a name and a value, both text.</summary>
internal static class ServerParameter
{
    public static readonly ResourceKind Kind = new("Server parameter");

    /// <summary>Where the family has no such member, the parameter is sent under its name.</summary>
    public static readonly LogicalProperty Name = new(Kind, "name");

    public static readonly LogicalProperty Value = new(Kind, "value");
}
