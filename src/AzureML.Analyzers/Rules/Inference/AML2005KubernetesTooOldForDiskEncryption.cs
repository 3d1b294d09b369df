using System.Globalization;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2005: a disk encryption set on a version of Kubernetes that cannot use it.</summary>
internal sealed class AML2005KubernetesTooOldForDiskEncryption() : ResourceRule(Rule, KubernetesCluster.Kind)
{
    /// <summary>Minor versions of Kubernetes 1 from which on keys of one's own work for some disks, and for data disks too.</summary>
    private const int FirstWithAny = 17;
    private const int FirstWithAll = 24;

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2005",
        "AKS version does not support the disk encryption that is asked for",
        "{0} {1} beside a disk encryption set, but {2}; choose version 1.24 or later",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys",
        "Data disks are encrypted with your own key from Kubernetes 1.24 on, and no disk is before 1.17.");

    public override bool ExistsIn(SdkFamily family) => IsMapped(KubernetesCluster.Version, family);

    public override void Judge(ResourceView resource)
    {
        PropertyReading encryption = resource.Read(KubernetesCluster.DiskEncryptionSet);
        if (!IsAskedFor(encryption))
        {
            return;
        }

        PropertyReading version = resource.Read(KubernetesCluster.Version);
        foreach (PropertyItem found in version.Items)
        {
            if (found.Item is { Kind: FlowItemKind.Constant, Text: { } text } && TryReadMinor(text, out int minor) && minor < FirstWithAll)
            {
                string limit = minor < FirstWithAny ? "this version encrypts no disk with your own key at all" : "this version does not encrypt data disks with your own key";
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to '{text}'", version.OnSomePaths || encryption.OnSomePaths, fix: null, limit);
            }
        }
    }

    private static bool IsAskedFor(PropertyReading encryption)
    {
        foreach (PropertyItem found in encryption.Items)
        {
            if (found.IsSet() && !(found.Item.Kind == FlowItemKind.Constant && string.IsNullOrWhiteSpace(found.Item.Text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads <c>1.minor</c> and <c>1.minor.patch</c>, with or without a pre-release suffix; false for anything else.</summary>
    private static bool TryReadMinor(string version, out int minor)
    {
        minor = 0;
        int suffix = version.IndexOfAny(['-', '+']);
        string[] parts = (suffix < 0 ? version : version.Substring(0, suffix)).Split('.');
        return parts.Length is 2 or 3
            && TryReadNumber(parts[0], out int major)
            && major == 1
            && TryReadNumber(parts[1], out minor)
            && (parts.Length == 2 || TryReadNumber(parts[2], out _));
    }

    private static bool TryReadNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
