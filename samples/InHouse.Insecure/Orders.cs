using Contoso.Platform;

namespace Contoso.Churn;

/// <summary>What the churn team orders. No type of Azure is named, and still it is known what the types of the platform stand for.</summary>
internal static class Orders
{
    public static void Place(IPlatform platform)
    {
        platform.Order(new WorkspaceSpec("churn") { Network = { OpenToInternet = true } });
        platform.Order(Copy("churn-copy"));
        platform.Order(new StorageSpec("churndata", HttpsOnly: false) { MinimumTls = TlsLevel.Tls10 });

        var job = new JobSpec("python train.py");
        job.Settings["DB_PASSWORD"] = "Tr0ub4dor&3x!";
        platform.Order(job);
    }

    private static WorkspaceSpec Copy(string name)
    {
        var copy = new WorkspaceSpec(name);
        copy.Sensitive = false;
        return copy;
    }
}
