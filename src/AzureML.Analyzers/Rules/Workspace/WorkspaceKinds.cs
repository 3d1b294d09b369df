using System;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Rules;

/// <summary>Whether a workspace has encryption settings of its own.</summary>
internal enum WorkspaceKind : byte
{
    /// <summary>It has.</summary>
    StandsAlone,

    /// <summary>A project: its hub decides.</summary>
    InheritsFromHub,

    /// <summary>The kind, or the hub, is a value that the analysis cannot follow.</summary>
    Unknown,
}

/// <summary>Tells projects, which inherit the encryption of their hub, from other workspaces.</summary>
internal static class WorkspaceKinds
{
    private const string Project = "Project";

    public static WorkspaceKind Of(ResourceView workspace)
    {
        WorkspaceKind result = WorkspaceKind.StandsAlone;
        foreach (PropertyItem hub in workspace.Read(Workspace.HubResourceId).Items)
        {
            if (hub.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null))
            {
                // Whatever the id is, only a project has one; but data that was fetched may or may not.
                result = hub.Item.Use is null ? WorkspaceKind.Unknown : WorkspaceKind.InheritsFromHub;
            }
        }

        foreach (PropertyItem kind in workspace.Read(Workspace.WorkspaceKind).Items)
        {
            if (string.Equals(kind.Item.Text, Project, StringComparison.OrdinalIgnoreCase))
            {
                return WorkspaceKind.InheritsFromHub;
            }

            if (kind.Item.Kind is FlowItemKind.Unknown && result == WorkspaceKind.StandsAlone)
            {
                result = WorkspaceKind.Unknown;
            }
        }

        return result;
    }
}
