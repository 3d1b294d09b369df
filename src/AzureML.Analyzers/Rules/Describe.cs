using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>The one place that makes descriptors, so that category, severity and help link follow one policy.</summary>
internal static class Describe
{
    /// <summary>The article that the product implements.</summary>
    public const string DataEncryptionArticle = "https://learn.microsoft.com/azure/machine-learning/concept-data-encryption";

    /// <param name="id">The stable rule id, <c>AML</c> and four digits.</param>
    /// <param name="title">What is wrong, as a sentence without full stop.</param>
    /// <param name="messageFormat">Names the resource, the property, the value found and the value wanted.</param>
    /// <param name="level">What the rule promises.</param>
    /// <param name="helpLink">The Microsoft page, with the section where there is one.</param>
    /// <param name="description">Why it matters, in one or two sentences.</param>
    /// <param name="customTags">Roslyn's well-known tags, where a rule needs one; what <see cref="Standards"/> knows of the rule follows them.</param>
    public static DiagnosticDescriptor Rule(
        string id, string title, string messageFormat, RuleLevel level, string helpLink, string description, params string[] customTags) =>
        new(
            id,
            title,
            messageFormat,
            CategoryOf(id),
            level == RuleLevel.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            isEnabledByDefault: level != RuleLevel.OptIn,
            description,
            helpLink,
            [.. customTags, .. Standards.TagsOf(id)]);

    /// <summary>The category of a rule id: the folder that its source file lies in.</summary>
    public static string CategoryOf(string id)
    {
        int number = int.Parse(id.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture);
        return (number / 1000) switch
        {
            0 => "Analyzer",
            1 => "Workspace",
            2 => number is >= 2007 and <= 2011 ? "Compute" : "Inference",
            3 => "DataServices",
            4 => "InTransit",
            _ => "DataHandling",
        };
    }
}
