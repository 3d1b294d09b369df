using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2012: an online endpoint whose callers authenticate with a key that never expires.</summary>
internal sealed class AML2012EndpointWithStaticKey() : ResourceRule(Rule, OnlineEndpoint.Kind)
{
    private static readonly LogicalValue Key = LogicalValue.Named("Key");
    private static readonly LogicalValue EntraToken = LogicalValue.Named("AADToken");
    private static readonly LogicalValue WorkspaceToken = LogicalValue.Named("AMLToken");

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2012",
        "Endpoint uses a static key",
        "{0} {1}, a secret that all callers share and that does not expire; use '{2}'",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint",
        "A key is a static string that works until somebody regenerates it. Tokens expire, and those of Microsoft Entra ID name the caller.");

    public override void Judge(ResourceView resource)
    {
        PropertyReading compute = resource.Read(OnlineEndpoint.Compute);
        bool isKubernetes = compute.IsSet();
        bool isManaged = IsManaged(compute);
        PropertyReading reading = resource.Read(OnlineEndpoint.AuthMode);
        foreach (PropertyItem found in reading.Items)
        {
            // Endpoints on Kubernetes do not take tokens of Microsoft Entra ID.
            string wanted = found.Owner.Facts.SpellingOf(found.Member, isKubernetes ? WorkspaceToken : EntraToken);
            if (Key.Matches(found.Item.Constant))
            {
                FixRequest? fix = isManaged ? new FixRequest(FixAction.ReplaceValue, found.Member, EntraToken.Text) : null;
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to '{found.Item.Text}'", reading.OnSomePaths, fix, wanted);
            }
            else if (found.Item.Kind == FlowItemKind.Unknown)
            {
                resource.ReportUnverifiable(Rule, found, wanted);
            }
        }
    }

    private static bool IsManaged(PropertyReading compute)
    {
        foreach (PropertyItem found in compute.Items)
        {
            if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null))
            {
                return false;
            }
        }

        return true;
    }
}
