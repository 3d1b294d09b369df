using System.Collections.Immutable;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>The rules that each fix serves: the one list to append to when a rule gains a fix.</summary>
internal static class FixableRules
{
    /// <summary>Rules that name a member and the value wanted for it, and what else they ask for.</summary>
    public static readonly ImmutableArray<string> WithWantedValue = ImmutableArray.Create(
        "AML1001",
        "AML1003",
        "AML1004",
        "AML1005",
        "AML1006",
        "AML1009",
        "AML2001",
        "AML2006",
        "AML2007",
        "AML2008",
        "AML2010",
        "AML2011",
        "AML2012",
        "AML2013",
        "AML3002",
        "AML3003",
        "AML3004",
        "AML3006",
        "AML3007",
        "AML3012",
        "AML3015",
        "AML4001",
        "AML4002",
        "AML4003",
        "AML4004",
        "AML4005",
        "AML4006",
        "AML4007",
        "AML4011");

    /// <summary>Rules about a setting, or an element of a list, that is better left out.</summary>
    public static readonly ImmutableArray<string> WithUnwantedSetting = ImmutableArray.Create(
        "AML4009",
        "AML4010",
        "AML5011");

    /// <summary>Rules about a value that belongs into another member.</summary>
    public static readonly ImmutableArray<string> WithOtherMember = ImmutableArray.Create(
        "AML5010");

    /// <summary>Rules about an address with a scheme that does not encrypt.</summary>
    public static readonly ImmutableArray<string> WithClearAddress = ImmutableArray.Create(
        "AML4008");

    /// <summary>Rules about a credential that stands in the code.</summary>
    public static readonly ImmutableArray<string> HardCodedCredential = ImmutableArray.Create(
        "AML5006",
        "AML5009");

    /// <summary>Rules about a secret in an environment variable.</summary>
    public static readonly ImmutableArray<string> SecretInEnvironmentVariable = ImmutableArray.Create(
        "AML5001",
        "AML5002",
        "AML5003");
}
