namespace AzureML.Analyzers.Model;

/// <summary>The transparent data encryption of a database in Azure SQL, a resource of its own beside the database.</summary>
internal static class SqlDatabase
{
    public static readonly ResourceKind Encryption = new("Transparent data encryption");

    /// <summary>On for every new database; only code or an administrator turns it off.</summary>
    public static readonly LogicalProperty EncryptionState = new(Encryption, "state");
}
