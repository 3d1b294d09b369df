using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3007: the files, logs and backups of a database are written in clear.</summary>
internal sealed class AML3007TransparentEncryptionOff() : ResourceRule(Rule, SqlDatabase.Encryption)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3007",
        "Transparent data encryption is off",
        "{0} {1}, so the database, its logs and its backups are stored in clear; set it to '{2}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview",
        "Databases of Azure SQL are encrypted at rest unless somebody turns it off.");

    public override void Judge(ResourceView resource) =>
        resource.RejectValues(Rule, SqlDatabase.EncryptionState, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.Never);
}
