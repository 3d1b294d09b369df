namespace AzureML.Analyzers.Model;

/// <summary>A logical server of Azure SQL Database, as it is created.</summary>
internal static class SqlServer
{
    public static readonly ResourceKind Kind = new("SQL server");

    /// <summary>Connections with an older protocol are refused.</summary>
    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}

/// <summary>A change to a logical server that exists.</summary>
internal static class SqlServerPatch
{
    public static readonly ResourceKind Kind = new("SQL server update");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}

/// <summary>A managed instance of Azure SQL.</summary>
internal static class ManagedInstance
{
    public static readonly ResourceKind Kind = new("SQL managed instance");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}
