namespace AzureML.Analyzers.Rules;

/// <summary>What a rule promises its users; severity and default follow from it.</summary>
internal enum RuleLevel
{
    /// <summary>No false positives are expected. A warning, on by default.</summary>
    Warning,

    /// <summary>True, but advice that a team may weigh. An information message, on by default.</summary>
    Info,

    /// <summary>For teams that ask for it. A warning, off by default; presets turn it on.</summary>
    OptIn,
}
