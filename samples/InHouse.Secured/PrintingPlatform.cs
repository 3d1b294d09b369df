using System;
using Contoso.Platform;

namespace Contoso.Churn;

/// <summary>Orders nothing; shows what would be ordered.</summary>
internal sealed class PrintingPlatform : IPlatform
{
    public void Order(WorkspaceSpec workspace) => Console.WriteLine(workspace.Name);

    public void Order(StorageSpec storage) => Console.WriteLine(storage.Name);

    public void Order(JobSpec job) => Console.WriteLine(job.Command);
}
