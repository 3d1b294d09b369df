using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3011: a workspace that can sign in to its container registry neither with the admin account nor with an identity of its own.</summary>
internal sealed class AML3011RegistryDoesNotFit() : ResourceRule(Rule, Workspace.Kind)
{
    /// <summary>Values that say for sure that the workspace has no user-assigned identity.</summary>
    private static readonly ImmutableArray<LogicalValue> WithoutUserAssigned =
        ImmutableArray.Create(LogicalValue.Named("SystemAssigned"), LogicalValue.Named("None"));

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3011",
        "Registry of a workspace: admin account and identity do not fit",
        "{0} {1}; without the admin account, the workspace needs a user-assigned identity that may pull from the registry",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
        "A workspace signs in to its registry with the admin account, or with a user-assigned identity that has the right to pull. With neither, images cannot be built or pulled.");

    public override bool ExistsIn(SdkFamily family) => IsMapped(ContainerRegistry.AdminUser, family);

    public override void Judge(ResourceView resource)
    {
        if (MayHaveUserAssignedIdentity(resource))
        {
            return;
        }

        PropertyReading reading = resource.Read(Workspace.ContainerRegistry);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.IsSet() && IsWithoutAdminAccount(found.Item, resource))
            {
                resource.ReportValue(
                    Rule, found, $"sets '{found.Member}' to a registry whose admin account is off, and has no user-assigned identity", reading.OnSomePaths, fix: null);
            }
        }
    }

    private static bool MayHaveUserAssignedIdentity(ResourceView workspace)
    {
        if (workspace.IsGiven(Workspace.PrimaryUserAssignedIdentity) != false || workspace.IsGiven(Workspace.UserAssignedIdentities) != false)
        {
            return true;
        }

        foreach (PropertyItem found in workspace.Read(Workspace.IdentityType).Items)
        {
            if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null) && !IsWithoutUserAssigned(found.Item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithoutUserAssigned(FlowItem type)
    {
        foreach (LogicalValue value in WithoutUserAssigned)
        {
            if (value.Matches(type.Constant))
            {
                return true;
            }
        }

        return false;
    }

    // Only a registry that the same code makes is known so well.
    private static bool IsWithoutAdminAccount(FlowItem id, ResourceView workspace)
    {
        foreach (FlowItem content in ResourceIdentity.ContentOf(id, workspace.Context.Index))
        {
            if (content.Object is { } sent && workspace.PartOf(sent, ContainerRegistry.Kind) is { } registry)
            {
                return IsOff(registry.Read(ContainerRegistry.AdminUser));
            }
        }

        return false;
    }

    private static bool IsOff(PropertyReading adminUser)
    {
        foreach (PropertyItem found in adminUser.Items)
        {
            if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null) && !LogicalValue.False.Matches(found.Item.Constant))
            {
                return false;
            }
        }

        return !adminUser.Items.IsEmpty;
    }
}
