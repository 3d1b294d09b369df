using System;
using System.Collections.Generic;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Options;

/// <summary>Says what is wrong with a key or value under <c>azureml_analyzers.</c>.</summary>
internal static class OptionProblems
{
    // Known keys are shorter; what a longer one has beyond it makes none of them nearer, but would make the comparison slow.
    private const int LongestComparison = 64;

    /// <summary>The end of the message, or null when key and value are understood. Keys of others are understood.</summary>
    public static string? Of(string key, string value)
    {
        if (!key.StartsWith(OptionDefinition.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = key.Substring(OptionDefinition.Prefix.Length);
        int dot = rest.IndexOf('.');
        string name = dot < 0 ? rest : rest.Substring(dot + 1);
        if (dot >= 0 && !IsRuleId(rest.Substring(0, dot)))
        {
            return "is not known: '" + rest.Substring(0, dot) + "' is not the id of a rule; the nearest key is '" + OptionDefinition.Prefix + Nearest(rest, AllNames()) + "'";
        }

        if (OptionDefinition.Find(name) is not { } option)
        {
            return "is not known; the nearest option is '" + Nearest(name, GlobalNames()) + "'";
        }

        if (dot >= 0 && !OptionScope.Applies(option, rest.Substring(0, dot).ToUpperInvariant()))
        {
            return "does nothing: the rule has no option '" + option.Name + "'; the page of the rule lists those that it has";
        }

        return option.Accepts(value.Trim()) ? null : "has the value '" + Shown(value) + "', which is not understood; allowed is " + option.Allowed;
    }

    /// <summary>The text as messages show it: whoever puts a secret into an option file does not want it in the build log as well.</summary>
    public static string Shown(string value) => SecretClassifier.ClassifyShape(value, SecretOptions.Default).IsSecret ? "(not shown)" : value;

    private static bool IsRuleId(string text)
    {
        foreach (string id in RuleIds())
        {
            if (string.Equals(id, text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> RuleIds()
    {
        yield return AML0001InvalidOption.Rule.Id;
        foreach (DiagnosticDescriptor rule in RuleCatalog.Descriptors)
        {
            yield return rule.Id;
        }
    }

    /// <summary>The candidate that differs least from what was written; empty when there are none.</summary>
    public static string Nearest(string name, IEnumerable<string> candidates)
    {
        string compared = name.Length > LongestComparison ? name.Substring(0, LongestComparison) : name;
        string nearest = string.Empty;
        int smallest = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Distance(compared, candidate);
            if (distance < smallest)
            {
                smallest = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static IEnumerable<string> GlobalNames()
    {
        foreach (OptionDefinition option in OptionDefinition.All)
        {
            yield return option.Name;
        }
    }

    // What may follow the prefix: options, then options of one rule, so that a dot typed for an underscore finds the option.
    private static IEnumerable<string> AllNames()
    {
        foreach (string name in GlobalNames())
        {
            yield return name;
        }

        foreach (string id in RuleIds())
        {
            foreach (string name in GlobalNames())
            {
                yield return id + "." + name;
            }
        }
    }

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[right.Length];
    }
}
