namespace AzureML.Analyzers.Model;

/// <summary>A logical server of Azure SQL Database, as it is created.</summary>
internal static class SqlServer
{
    public static readonly ResourceKind Kind = new("SQL server");

    /// <summary>Connections with an older protocol are refused.</summary>
    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");

    /// <summary>The older name, which newer versions still have beside the other one.</summary>
    public static readonly LogicalProperty OlderMinimumTlsVersion = new(Kind, "minimalTlsVersion, older name");

    /// <summary>The address of the key that protects the keys of the databases; a key of Microsoft's when it is not set.</summary>
    public static readonly LogicalProperty Key = new(Kind, "keyId");
}

/// <summary>What protects the keys of a server's databases, where it is a resource of its own beside the server.</summary>
internal static class SqlProtector
{
    public static readonly ResourceKind Kind = new("Encryption protector");

    public static readonly LogicalProperty KeyType = new(Kind, "serverKeyType");

    /// <summary>The address of the key, where its presence is the switch.</summary>
    public static readonly LogicalProperty Key = new(Kind, "key_vault_key_id");
}

/// <summary>A change to a logical server that exists.</summary>
internal static class SqlServerPatch
{
    public static readonly ResourceKind Kind = new("SQL server update");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");

    /// <summary>The older name, which newer versions still have beside the other one.</summary>
    public static readonly LogicalProperty OlderMinimumTlsVersion = new(Kind, "minimalTlsVersion, older name");
}

/// <summary>A managed instance of Azure SQL.</summary>
internal static class ManagedInstance
{
    public static readonly ResourceKind Kind = new("SQL managed instance");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimalTlsVersion");

    /// <summary>As for a logical server.</summary>
    public static readonly LogicalProperty Key = new(Kind, "keyId");
}
