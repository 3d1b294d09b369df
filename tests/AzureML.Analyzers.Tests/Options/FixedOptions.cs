using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Tests.Options;

/// <summary>Options with given keys and values, as a host may hand them over; counts how often it is asked.</summary>
internal sealed class FixedOptions(params (string Key, string Value)[] entries) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _values = entries.ToDictionary(entry => entry.Key, entry => entry.Value, KeyComparer);

    public int Reads { get; private set; }

    public override IEnumerable<string> Keys => _values.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        Reads++;
        return _values.TryGetValue(key, out value);
    }
}

/// <summary>Options of a host that was written before keys could be listed: the base class throws.</summary>
internal sealed class UnlistedOptions(string key, string setting) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = KeyComparer.Equals(name, key) ? setting : null;
        return value is not null;
    }
}

/// <summary>The same options for every tree.</summary>
internal sealed class FixedProvider(AnalyzerConfigOptions trees, AnalyzerConfigOptions? global = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = global ?? new FixedOptions();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => trees;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => trees;
}
