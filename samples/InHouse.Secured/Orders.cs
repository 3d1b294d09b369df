using Contoso.Platform;

namespace Contoso.Churn;

/// <summary>What the churn team orders. No type of Azure is named, and still it is known what the types of the platform stand for.</summary>
internal static class Orders
{
    public static void Place(IPlatform platform)
    {
        platform.Order(new WorkspaceSpec("churn") { Sensitive = true, Network = { OpenToInternet = false } });
        platform.Order(Copy("churn-copy"));
        platform.Order(new StorageSpec("churndata") { MinimumTls = TlsLevel.Tls12 });

        var job = new JobSpec("python train.py");
        job.Settings["KEY_VAULT_URL"] = "https://contoso-ml.vault.azure.net";
        job.Settings["DB_PASSWORD_SECRET_NAME"] = "db-password";
        platform.Order(job);
    }

    private static WorkspaceSpec Copy(string name)
    {
        var copy = new WorkspaceSpec(name);
        copy.Sensitive = true;
        return copy;
    }
}
