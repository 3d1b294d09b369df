namespace AzureML.Analyzers.Model;

/// <summary>A compute of a workspace that is neither a cluster nor an instance: attached, or run by another service.</summary>
internal static class OtherCompute
{
    public static readonly ResourceKind Kind = new("Compute");

    /// <summary>Nobody signs in with a key or password; only Microsoft Entra identities do.</summary>
    public static readonly LogicalProperty LocalAuthDisabled = new(Kind, "disable_local_auth");
}

/// <summary>A compute cluster as it is created.</summary>
internal static class ComputeCluster
{
    public static readonly ResourceKind Kind = new("Compute cluster");

    /// <summary>Nobody signs in with a key or password; only Microsoft Entra identities do.</summary>
    public static readonly LogicalProperty LocalAuthDisabled = new(Kind, "disable_local_auth");

    /// <summary>The opposite of <see cref="LocalAuthDisabled"/>, where a family puts it that way round.</summary>
    public static readonly LogicalProperty LocalAuthEnabled = new(Kind, "local_auth_enabled");

    /// <summary><see cref="ClusterNodes.SshPublicAccess"/>, where the family has no object for the nodes.</summary>
    public static readonly LogicalProperty SshPublicAccess = new(Kind, "ssh_public_access");

    /// <summary><see cref="ClusterNodes.PublicIp"/>, where the family has no object for the nodes.</summary>
    public static readonly LogicalProperty PublicIp = new(Kind, "enable_node_public_ip");
}

/// <summary>What a cluster says of its nodes.</summary>
internal static class ClusterNodes
{
    public static readonly ResourceKind Kind = new("Node configuration of the compute cluster");

    /// <summary>The SSH port of the nodes: Enabled, Disabled, or NotSpecified, which is open outside a virtual network.</summary>
    public static readonly LogicalProperty SshPublicAccess = new(Kind, "remote_login_port_public_access");

    public static readonly LogicalProperty PublicIp = new(Kind, "enable_node_public_ip");
}

/// <summary>How many nodes a cluster keeps.</summary>
internal static class ClusterScale
{
    public static readonly ResourceKind Kind = new("Scaling of the compute cluster");

    /// <summary>The nodes that stay when no job runs.</summary>
    public static readonly LogicalProperty MinimumNodes = new(Kind, "min_node_count");
}

/// <summary>A compute instance as it is created.</summary>
internal static class ComputeInstance
{
    public static readonly ResourceKind Kind = new("Compute instance");

    /// <summary>Nobody signs in with a key or password; only Microsoft Entra identities do.</summary>
    public static readonly LogicalProperty LocalAuthDisabled = new(Kind, "disable_local_auth");

    /// <summary>The opposite of <see cref="LocalAuthDisabled"/>, where a family puts it that way round.</summary>
    public static readonly LogicalProperty LocalAuthEnabled = new(Kind, "local_auth_enabled");

    /// <summary><see cref="InstanceNode.PublicIp"/>, where the family has no object for the node.</summary>
    public static readonly LogicalProperty PublicIp = new(Kind, "enable_node_public_ip");
}

/// <summary>What a compute instance says of its one node.</summary>
internal static class InstanceNode
{
    public static readonly ResourceKind Kind = new("Node configuration of the compute instance");

    public static readonly LogicalProperty PublicIp = new(Kind, "enable_node_public_ip");
}

/// <summary>How one signs in to a compute instance with SSH.</summary>
internal static class InstanceSsh
{
    public static readonly ResourceKind Kind = new("SSH access of the compute instance");

    public static readonly LogicalProperty SshPublicAccess = new(Kind, "ssh_public_access");
}

/// <summary>Where the serverless compute of a workspace runs.</summary>
internal static class ServerlessCompute
{
    public static readonly ResourceKind Kind = new("Serverless compute");

    public static readonly LogicalProperty NoPublicIp = new(Kind, "no_public_ip");

    /// <summary>The opposite of <see cref="NoPublicIp"/>, where a family puts it that way round.</summary>
    public static readonly LogicalProperty PublicIp = new(Kind, "public_ip_enabled");
}
