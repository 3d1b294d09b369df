namespace AzureML.Analyzers.Model;

/// <summary>A storage account as it is created.</summary>
internal static class StorageAccount
{
    public static readonly ResourceKind Kind = new("Storage account");

    /// <summary>The client of a storage account that exists, which can regenerate its keys.</summary>
    public static readonly ResourceKind Client = new("Existing storage account");

    /// <summary>Requests over plain HTTP are refused.</summary>
    public static readonly LogicalProperty HttpsOnly = new(Kind, "supportsHttpsTrafficOnly");

    /// <summary>The account serves NFS 3.0, which <see cref="HttpsOnly"/> does not concern. Create-only.</summary>
    public static readonly LogicalProperty NfsV3 = new(Kind, "isNfsV3Enabled");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimumTlsVersion");

    /// <summary>Containers may be opened to readers who do not sign in.</summary>
    public static readonly LogicalProperty AnonymousBlobAccess = new(Kind, "allowBlobPublicAccess");

    /// <summary>The keys of the account, and what is signed with them, are accepted.</summary>
    public static readonly LogicalProperty SharedKeyAccess = new(Kind, "allowSharedKeyAccess");

    /// <summary>Who manages the key that the data is encrypted with: Microsoft, or the owner of a key vault.</summary>
    public static readonly LogicalProperty KeySource = new(Kind, "encryption.keySource");

    /// <summary>The block that names the key and its vault.</summary>
    public static readonly LogicalProperty KeyVaultBlock = new(Kind, "encryption.keyvaultproperties");

    /// <summary>The block that names the key, where its presence is the switch and there is no <see cref="KeySource"/>.</summary>
    public static readonly LogicalProperty CustomerManagedKey = new(Kind, "customer_managed_key");

    /// <summary>A second layer of encryption with a key of its own. Create-only.</summary>
    public static readonly LogicalProperty InfrastructureEncryption = new(Kind, "encryption.requireInfrastructureEncryption");
}

/// <summary>A change to a storage account that exists, and its data as the service returns it: no API takes that as new content.</summary>
internal static class StorageAccountUpdate
{
    public static readonly ResourceKind Kind = new("Storage account update");

    public static readonly LogicalProperty HttpsOnly = new(Kind, "supportsHttpsTrafficOnly");

    public static readonly LogicalProperty NfsV3 = new(Kind, "isNfsV3Enabled");

    public static readonly LogicalProperty MinimumTlsVersion = new(Kind, "minimumTlsVersion");

    public static readonly LogicalProperty AnonymousBlobAccess = new(Kind, "allowBlobPublicAccess");

    public static readonly LogicalProperty SharedKeyAccess = new(Kind, "allowSharedKeyAccess");

    public static readonly LogicalProperty KeySource = new(Kind, "encryption.keySource");

    public static readonly LogicalProperty InfrastructureEncryption = new(Kind, "encryption.requireInfrastructureEncryption");
}

/// <summary>An encryption scope: blobs of an account that have encryption settings of their own.</summary>
internal static class StorageEncryptionScope
{
    public static readonly ResourceKind Kind = new("Encryption scope");

    /// <summary>A second layer of encryption with a key of its own. Create-only.</summary>
    public static readonly LogicalProperty InfrastructureEncryption = new(Kind, "requireInfrastructureEncryption");
}

/// <summary>The customer-managed key of a storage account, where it is a resource of its own beside the account.</summary>
internal static class StorageAccountKey
{
    public static readonly ResourceKind Kind = new("Customer-managed key of the storage account");

    public static readonly LogicalProperty Account = new(Kind, "storage_account_id");
}
