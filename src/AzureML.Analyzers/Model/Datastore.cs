namespace AzureML.Analyzers.Model;

/// <summary>A datastore of blobs, or of Data Lake Storage Gen2: data can be read there with the identity of whoever reads.</summary>
internal static class Datastore
{
    public static readonly ResourceKind Kind = new("Datastore");

    /// <summary>The scheme of the addresses under which the data is read; <c>https</c> when it is not set.</summary>
    public static readonly LogicalProperty Protocol = new(Kind, "protocol");

    /// <summary>The host, without the account.</summary>
    public static readonly LogicalProperty Endpoint = new(Kind, "endpoint");

    /// <summary>What the workspace signs in with: <see cref="StoredCredentials"/>, or none.</summary>
    public static readonly LogicalProperty Credentials = new(Kind, "credentials");
}

/// <summary>A datastore of a file share in Azure Files, which knows no access by identity.</summary>
internal static class FileShareDatastore
{
    public static readonly ResourceKind Kind = new("File share datastore");

    public static readonly LogicalProperty Protocol = new(Kind, "protocol");
}

/// <summary>A key, a signature, or the secret or certificate of a service principal, which the workspace keeps.</summary>
internal static class StoredCredentials
{
    public static readonly ResourceKind Kind = new("Datastore credentials");
}

/// <summary>What is left of Data Lake Storage Gen1, retired on 29 February 2024.</summary>
internal static class LakeGen1
{
    public static readonly ResourceKind Datastore = new("Gen1 datastore");

    public static readonly ResourceKind Account = new("Gen1 account");

    /// <summary>Data Lake Analytics, attached to a workspace: it reads and writes Gen1 accounts only.</summary>
    public static readonly ResourceKind Analytics = new("Data Lake Analytics compute");
}

/// <summary>A version of a data asset.</summary>
internal static class DataAsset
{
    public static readonly ResourceKind Kind = new("Data asset");

    public static readonly LogicalProperty Uri = new(Kind, "dataUri");

    /// <summary>The addresses of the files that a table is made of.</summary>
    public static readonly LogicalProperty References = new(Kind, "referencedUris");
}

/// <summary>Data that a job reads.</summary>
internal static class JobInput
{
    public static readonly ResourceKind Kind = new("Job input");

    public static readonly LogicalProperty Uri = new(Kind, "uri");
}
