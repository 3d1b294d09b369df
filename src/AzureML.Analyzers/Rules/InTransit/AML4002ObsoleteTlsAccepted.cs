using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4002: a service that accepts connections with a TLS version that the project does not want.</summary>
internal sealed class AML4002ObsoleteTlsAccepted() : ResourceRule(Rule, KindsOf(Floors)), ICallJudge
{
    // The services' words for 1.0 and 1.1, and for no limit at all.
    private static readonly ImmutableArray<LogicalValue> BelowTls12 =
    [
        LogicalValue.Named("Tls"), LogicalValue.Named("1.0", "Tls1_0"), LogicalValue.Named("1.1", "Tls1_1"),
        LogicalValue.Named("None", "TlsNone"), LogicalValue.Named("TLSEnforcementDisabled"), LogicalValue.Named("Disabled"),
    ];

    private static readonly LogicalValue StorageTls12 = LogicalValue.Named("TLS1_2");
    private static readonly LogicalValue CosmosTls12 = LogicalValue.Named("Tls12");
    private static readonly LogicalValue SqlTls12 = LogicalValue.Named("1.2", "Tls1_2");
    private static readonly LogicalValue SqlTls13 = LogicalValue.Named("1.3", "Tls1_3");
    private static readonly ImmutableArray<LogicalValue> BelowTls13 = BelowTls12.Add(SqlTls12);

    private static readonly ImmutableArray<(LogicalProperty Property, LogicalValue Tls12)> Floors =
    [
        (StorageAccount.MinimumTlsVersion, StorageTls12),
        (StorageAccountUpdate.MinimumTlsVersion, StorageTls12),
        (DatabaseServerSettings.MinimumTlsVersion, StorageTls12),
        (DatabaseServerPatch.MinimumTlsVersion, StorageTls12),
        (CosmosDbAccount.MinimumTlsVersion, CosmosTls12),
        (CosmosDbAccountUpdate.MinimumTlsVersion, CosmosTls12),
        (SqlServer.MinimumTlsVersion, SqlTls12),
        (SqlServer.OlderMinimumTlsVersion, SqlTls12),
        (SqlServerPatch.MinimumTlsVersion, SqlTls12),
        (SqlServerPatch.OlderMinimumTlsVersion, SqlTls12),
        (ManagedInstance.MinimumTlsVersion, SqlTls12),
    ];

    // MySQL lists the versions that it accepts, PostgreSQL names the lowest.
    private static readonly string[] VersionParameters = ["tls_version", "ssl_min_protocol_version"];
    private static readonly string[] ProtocolVersions = ["TLSv1", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4002",
        "Minimum TLS version is too low",
        "{0} {1}, so clients may connect with a protocol version that is not wanted any more; set it to '{2}'",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "TLS 1.0 and 1.1 can be broken. A service that goes on accepting them lets an attacker in the middle choose them.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ServerParameter.Kind)
        {
            foreach (string name in VersionParameters)
            {
                JudgeParameter(resource.IsNamed(name) ? resource : null, name);
            }

            return;
        }

        foreach ((LogicalProperty property, LogicalValue tls12) in Floors)
        {
            if (property.Kind == resource.Kind)
            {
                bool isTls13 = WantsTls13(resource, property, tls12);
                resource.RejectValues(Rule, property, isTls13 ? BelowTls13 : BelowTls12, isTls13 ? SqlTls13 : tls12, AbsencePolicy.Never);
            }
        }
    }

    /// <summary>A parameter that has no name of its own.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        foreach (string name in VersionParameters)
        {
            JudgeParameter(ServerParameters.SentAs(name, call, context), name);
        }
    }

    // SQL is the only one of these services that can refuse TLS 1.2, and not every library can say so.
    private static bool WantsTls13(ResourceView resource, LogicalProperty property, LogicalValue tls12) =>
        tls12 == SqlTls12
        && resource.Options.MinimumTlsVersion(Rule.Id) == TlsVersion.Tls13
        && resource.Target.Facts.Binding!.Family != SdkFamily.PulumiClassic
        && resource.Target.Facts.PathTo(property) is { } path
        && resource.Target.Facts.Offers(path.Last, SqlTls13);

    private static void JudgeParameter(ResourceView? parameter, string name)
    {
        if (parameter is null)
        {
            return;
        }

        ResourceView named = parameter.WithRemark(" for '" + name + "'");
        string lowest = parameter.Options.MinimumTlsVersion(Rule.Id) == TlsVersion.Tls13 ? "TLSv1.3" : "TLSv1.2";
        PropertyReading reading = named.Read(ServerParameter.Value);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Constant is string text && WithoutVersionsBelow(lowest, text) is { } wanted)
            {
                var fix = new FixRequest(FixAction.ReplaceValue, found.Member, wanted);
                named.ReportValue(Rule, found, $"sets '{found.Member}' to '{text}'", reading.OnSomePaths, fix, wanted);
            }
            else if (found.Item.Kind == FlowItemKind.Unknown)
            {
                named.ReportUnverifiable(Rule, found, lowest);
            }
        }
    }

    /// <summary>The versions in the text that may stay, or the lowest one that may; null when all may, or when the text says anything else.</summary>
    private static string? WithoutVersionsBelow(string lowest, string text)
    {
        int floor = Array.IndexOf(ProtocolVersions, lowest);
        bool isBelow = false;
        string kept = "";
        foreach (string part in text.Split(','))
        {
            string version = part.Trim();
            int index = Array.FindIndex(ProtocolVersions, known => string.Equals(known, version, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                return null;
            }

            if (index < floor)
            {
                isBelow = true;
            }
            else
            {
                kept += (kept.Length == 0 ? "" : ",") + ProtocolVersions[index];
            }
        }

        return !isBelow ? null : kept.Length == 0 ? lowest : kept;
    }

    private static ResourceKind[] KindsOf(ImmutableArray<(LogicalProperty Property, LogicalValue Tls12)> floors)
    {
        var kinds = new List<ResourceKind> { ServerParameter.Kind };
        foreach ((LogicalProperty property, _) in floors)
        {
            if (!kinds.Contains(property.Kind))
            {
                kinds.Add(property.Kind);
            }
        }

        return [.. kinds];
    }
}
