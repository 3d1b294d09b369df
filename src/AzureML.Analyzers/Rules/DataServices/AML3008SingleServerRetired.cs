using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3008: a database server of an offer that is retired.</summary>
internal sealed class AML3008SingleServerRetired() : ResourceRule(Rule, PostgreSqlSingleServer.Kind, MySqlSingleServer.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3008",
        "PostgreSQL / MySQL single server is retired",
        "{0} {1}; create a flexible server ('{2}') instead",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-database-for-postgresql",
        "Single servers of Azure Database for PostgreSQL and MySQL are retired. Flexible servers take their place, with other types.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Target.Origin != ObjectOrigin.Creation)
        {
            return;
        }

        bool isMySql = resource.Kind == MySqlSingleServer.Kind;
        string retired = isMySql ? "16 September 2024" : "28 March 2025";
        string service = isMySql ? "MySql" : "PostgreSql";
        resource.ReportCreation(Rule, "is of an offer that was retired on " + retired, FlexibleType(service, resource.Target.Facts.Binding!.Family));
    }

    private static string FlexibleType(string service, SdkFamily? family) => family switch
    {
        SdkFamily.Arm => service + "FlexibleServerData",
        SdkFamily.Provisioning => service + "FlexibleServer",
        _ => service + ".FlexibleServer",
    };
}
