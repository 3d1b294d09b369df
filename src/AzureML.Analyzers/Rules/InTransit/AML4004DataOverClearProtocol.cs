using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4004: data of a workspace is read or written under a scheme that does not encrypt.</summary>
internal sealed class AML4004DataOverClearProtocol() : ResourceRule(Rule, Datastore.Kind, FileShareDatastore.Kind, DataAsset.Kind, JobInput.Kind)
{
    private const string OldLakeScheme = "adl";

    private static readonly ImmutableArray<LogicalValue> Clear =
        [LogicalValue.Named("http"), LogicalValue.Named("wasb"), LogicalValue.Named("abfs"), LogicalValue.Named(OldLakeScheme)];

    private static readonly LogicalValue Https = LogicalValue.Named("https");

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4004",
        "Datastore protocol is not encrypted",
        "{0} {1}, so the data may cross the network in clear; use '{2}'",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "Data that is read under http, wasb or abfs is not encrypted on its way. Each of them has a sister that is.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == Datastore.Kind)
        {
            resource.RejectValues(Rule, Datastore.Protocol, Clear, Https, AbsencePolicy.Never);
        }
        else if (resource.Kind == FileShareDatastore.Kind)
        {
            resource.RejectValues(Rule, FileShareDatastore.Protocol, Clear, Https, AbsencePolicy.Never);
        }
        else
        {
            JudgeAddresses(resource);
        }
    }

    private static void JudgeAddresses(ResourceView resource)
    {
        foreach ((PropertyItem found, string text, bool onSomePaths) in DataAddresses.Of(resource))
        {
            if (DataAddress.EncryptedScheme(text) is not { } wanted)
            {
                continue;
            }

            string scheme = text.Substring(0, text.IndexOf(':')).ToLowerInvariant();

            // Data does not stay where it is when it leaves Gen1, so there is no address to write.
            FixRequest? fix = scheme == OldLakeScheme ? null : new FixRequest(FixAction.SecureAddress, found.Member, wanted);
            resource.ReportValue(Rule, found, $"sets '{found.Member}' to an address that begins with '{scheme}'", onSomePaths, fix, wanted);
        }
    }
}
