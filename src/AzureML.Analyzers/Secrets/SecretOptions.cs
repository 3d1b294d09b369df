using System.Collections.Immutable;

namespace AzureML.Analyzers.Secrets;

/// <summary>What a project says about its own names and values (the <c>azureml_analyzers.*</c> options). All comparisons ignore case.</summary>
internal sealed class SecretOptions
{
    /// <summary>Nothing configured.</summary>
    public static readonly SecretOptions Default = new();

    /// <summary>Words that make a name a secret's name, besides the built-in ones (<c>secret_name_words</c>).</summary>
    public ImmutableArray<string> SecretNameWords { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whole names that are never a secret's name; the shape of a value still counts (<c>not_secret_names</c>).</summary>
    public ImmutableArray<string> NotSecretNames { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Variables that are not judged at all, whatever they hold (<c>allowed_environment_variables</c>).</summary>
    public ImmutableArray<string> AllowedEnvironmentVariables { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whole values that stand for a value to be filled in (<c>placeholder_values</c>).</summary>
    public ImmutableArray<string> PlaceholderValues { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether <paramref name="list"/> holds <paramref name="text"/>, ignoring case; a default array is empty.</summary>
    public static bool Contains(ImmutableArray<string> list, string text)
    {
        if (list.IsDefaultOrEmpty)
        {
            return false;
        }

        foreach (var item in list)
        {
            if (string.Equals(item, text, System.StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
