namespace AzureML.Analyzers.Model;

/// <summary>What makes a shared access signature of Azure Storage.</summary>
internal static class SasBuilder
{
    public static readonly ResourceKind Kind = new("SAS builder");

    /// <summary>Over what the signature may travel; the service takes HTTP too when nothing sets it.</summary>
    public static readonly LogicalProperty Protocol = new(Kind, "signed protocol");
}

/// <summary>A data factory's link to a storage account.</summary>
internal static class StorageLinkedService
{
    public static readonly ResourceKind Kind = new("Storage linked service");

    public static readonly LogicalProperty ConnectionString = new(Kind, "connectionString");

    /// <summary>The connection string where a family has another member for one that is no secret.</summary>
    public static readonly LogicalProperty PlainConnectionString = new(Kind, "connectionString, not as a secret");
}
