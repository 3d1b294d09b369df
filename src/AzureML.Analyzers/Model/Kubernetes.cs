namespace AzureML.Analyzers.Model;

/// <summary>A cluster of Azure Kubernetes Service.</summary>
internal static class KubernetesCluster
{
    public static readonly ResourceKind Kind = new("Kubernetes cluster");

    /// <summary>The disk encryption set, which holds the customer-managed key of the disks.</summary>
    public static readonly LogicalProperty DiskEncryptionSet = new(Kind, "diskEncryptionSetID");

    /// <summary>The version of Kubernetes that the cluster is to run.</summary>
    public static readonly LogicalProperty Version = new(Kind, "kubernetesVersion");
}

/// <summary>A node pool of a <see cref="KubernetesCluster"/>.</summary>
internal static class KubernetesNodePool
{
    public static readonly ResourceKind Kind = new("Kubernetes node pool");

    public static readonly LogicalProperty EncryptionAtHost = new(Kind, "enableEncryptionAtHost");

    /// <summary>The older name of <see cref="EncryptionAtHost"/>, which newer versions keep beside it, out of sight.</summary>
    public static readonly LogicalProperty OlderEncryptionAtHost = new(Kind, "enableEncryptionAtHost, older name");
}
