namespace AzureML.Analyzers.Model;

/// <summary>A single server of Azure Database for PostgreSQL, the offer before flexible servers, as it is created.</summary>
internal static class PostgreSqlSingleServer
{
    public static readonly ResourceKind Kind = new("PostgreSQL single server");
}

/// <summary>The same of Azure Database for MySQL.</summary>
internal static class MySqlSingleServer
{
    public static readonly ResourceKind Kind = new("MySQL single server");
}

/// <summary>What a single server is created with, where that is an object of its own: new, restored or a replica.</summary>
internal static class DatabaseServerSettings
{
    public static readonly ResourceKind Kind = new("Database server");

    /// <summary>Connections without TLS are refused. On unless it is turned off.</summary>
    public static readonly LogicalProperty TlsEnforcement = new(Kind, "ssl_enforcement");

    /// <summary>Connections with an older protocol are refused.</summary>
    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}

/// <summary>A change to a single server that exists.</summary>
internal static class DatabaseServerPatch
{
    public static readonly ResourceKind Kind = new("Database server update");

    public static readonly LogicalProperty TlsEnforcement = new(Kind, "ssl_enforcement");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");
}
