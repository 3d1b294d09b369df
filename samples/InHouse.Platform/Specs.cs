using System.Collections.Generic;

namespace Contoso.Platform;

/// <summary>What a team orders its resources with. The platform team makes them of it.</summary>
public interface IPlatform
{
    void Order(WorkspaceSpec workspace);

    void Order(StorageSpec storage);

    void Order(JobSpec job);
}

public sealed class WorkspaceSpec(string name)
{
    public string Name { get; } = name;

    /// <summary>The data has high business impact.</summary>
    public bool Sensitive { get; set; }

    public NetworkSpec Network { get; } = new();
}

public sealed class NetworkSpec
{
    public bool OpenToInternet { get; set; }
}

public enum TlsLevel
{
    Tls12,
    Tls11,
    Tls10,
}

public sealed record StorageSpec(string Name, bool HttpsOnly = true)
{
    public TlsLevel MinimumTls { get; init; }
}

public sealed class JobSpec(string command)
{
    public string Command { get; } = command;

    public Dictionary<string, string> Settings { get; } = [];
}
