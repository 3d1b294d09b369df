using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3009: a database whose data is encrypted with keys of Microsoft.</summary>
internal sealed class AML3009DatabaseWithoutKey()
    : ResourceRule(Rule, SqlServer.Kind, SqlProtector.Kind, ManagedInstance.Kind, FlexibleServer.Kind, CosmosDbAccount.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3009",
        "Database has no customer-managed key",
        "{0} {1}; take the key from a key vault of yours, and give its address",
        RuleLevel.OptIn,
        Describe.DataEncryptionArticle + "#azure-sql-database",
        "Without a customer-managed key, the data is encrypted with keys that Microsoft manages: you can neither rotate nor revoke them.");

    private static readonly ImmutableArray<LogicalValue> OfMicrosoft =
        [LogicalValue.Named("ServiceManaged"), LogicalValue.Named("SystemManaged"), LogicalValue.Named("SystemAssigned")];

    private static readonly ImmutableArray<LogicalValue> New = [LogicalValue.Named("Create"), LogicalValue.Named("Default"), LogicalValue.Named("Update")];

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == SqlProtector.Kind)
        {
            JudgeSource(resource, resource.Read(SqlProtector.KeyType));
            resource.RequireAny(Rule, SqlProtector.Key, AbsencePolicy.Reported);
        }
        else if (resource.Kind == FlexibleServer.Kind)
        {
            JudgeFlexible(resource);
        }
        else if (resource.Kind == ManagedInstance.Kind)
        {
            resource.RequireAny(Rule, ManagedInstance.Key, AbsencePolicy.Reported);
        }
        else if (resource.Kind == CosmosDbAccount.Kind)
        {
            resource.RequireAny(Rule, CosmosDbAccount.Key, AbsencePolicy.Reported);
        }
        else if (!MemberResources.Any(resource.Context, SqlProtector.Kind))
        {
            // A protector beside the server decides, and is judged itself.
            resource.RequireAny(Rule, SqlServer.Key, AbsencePolicy.Reported);
        }
    }

    private static void JudgeFlexible(ResourceView server)
    {
        if (!IsNew(server.Read(FlexibleServer.CreateMode)))
        {
            return;
        }

        PropertyReading source = server.Read(FlexibleServer.KeySource);
        JudgeSource(server, source);
        bool reportsAbsence = server.ReportsAbsence(Rule.Id, AbsencePolicy.Reported);
        PropertyReading key = server.Read(FlexibleServer.Key);
        foreach (PropertyItem found in key.Items)
        {
            bool isAbsent = found.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null;
            if (isAbsent && reportsAbsence && (found.Owner == server.Target || !IsReported(source, found.Owner)))
            {
                server.ReportAbsence(Rule, found, key.OnSomePaths, wanted: null);
            }
            else if (!isAbsent)
            {
                server.RejectEmpty(Rule, found, key.OnSomePaths);
            }
        }
    }

    // Replicas and restored servers are encrypted like the server that they are made from.
    private static bool IsNew(PropertyReading mode)
    {
        foreach (PropertyItem found in mode.Items)
        {
            if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null) && !found.Item.IsAmong(New))
            {
                return false;
            }
        }

        return true;
    }

    private static void JudgeSource(ResourceView resource, PropertyReading source)
    {
        foreach (PropertyItem found in source.Items)
        {
            if (found.Item.IsAmong(OfMicrosoft))
            {
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to '{found.Item.Text}'", source.OnSomePaths, fix: null);
            }
            else if (found.Item.Kind == FlowItemKind.Unknown)
            {
                resource.ReportUnverifiable(Rule, found);
            }
        }
    }

    // The block says that the key is Microsoft's, or may say so: one finding for it is enough.
    private static bool IsReported(PropertyReading source, TrackedObject block)
    {
        foreach (PropertyItem found in source.Items)
        {
            if (found.Owner == block && (found.Item.Kind == FlowItemKind.Unknown || found.Item.IsAmong(OfMicrosoft)))
            {
                return true;
            }
        }

        return false;
    }
}
