using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>Whether a rule reports what nothing sets.</summary>
internal enum AbsencePolicy : byte
{
    /// <summary>The service default is unsafe: absence is reported unless <c>report_absent = false</c>.</summary>
    Reported,

    /// <summary>Absence is reported only with <c>report_absent = true</c>.</summary>
    OnRequest,

    /// <summary>Absence is safe.</summary>
    Never,
}

/// <summary>The judgements that rules share.</summary>
internal static class ResourceViewExtensions
{
    private const int MaxQuotedLength = 40;

    /// <summary>
    /// Reports every value of <paramref name="property"/> that is not <paramref name="wanted"/>, and its absence. The message format gets
    /// the subject, the phrase that says what was found, and the wanted value as the user's library spells it.
    /// </summary>
    /// <param name="resource">The resource that is judged.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="property">The setting.</param>
    /// <param name="wanted">The one good value.</param>
    /// <param name="absence">Whether the rule reports what nothing sets.</param>
    /// <param name="block">What a fix writes where the object around the setting is absent too, in the terms of <see cref="FixRequest.Wanted"/>.</param>
    public static void RequireValue(
        this ResourceView resource, DiagnosticDescriptor rule, LogicalProperty property, LogicalValue wanted, AbsencePolicy absence, string? block = null) =>
        JudgeValues(resource, rule, property, ImmutableArray<LogicalValue>.Empty, wanted, absence, block);

    /// <summary>
    /// Reports the values of <paramref name="property"/> that are among <paramref name="rejected"/>, and its absence; other values are
    /// somebody's deliberate choice, or newer than this package. The message format is that of <see cref="RequireValue"/>.
    /// </summary>
    public static void RejectValues(
        this ResourceView resource, DiagnosticDescriptor rule, LogicalProperty property, ImmutableArray<LogicalValue> rejected, LogicalValue wanted, AbsencePolicy absence) =>
        JudgeValues(resource, rule, property, rejected, wanted, absence);

    /// <summary>
    /// Reports that nothing gives <paramref name="property"/> a value, or that a text does which stands for nothing. The message format
    /// gets the subject and the phrase that says what was found.
    /// </summary>
    /// <param name="resource">The resource that is judged.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="property">The setting.</param>
    /// <param name="absence">Whether the rule reports what nothing sets.</param>
    /// <param name="wanted">What a fix writes, in the terms of <see cref="FixRequest.Wanted"/>; null when only the author can know.</param>
    public static void RequireAny(this ResourceView resource, DiagnosticDescriptor rule, LogicalProperty property, AbsencePolicy absence, string? wanted = null)
    {
        bool reportsAbsence = resource.ReportsAbsence(rule.Id, absence);
        PropertyReading reading = resource.Read(property);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null))
            {
                resource.RejectEmpty(rule, found, reading.OnSomePaths);
            }
            else if (reportsAbsence)
            {
                resource.ReportAbsence(rule, found, reading.OnSomePaths, wanted);
            }
        }
    }

    /// <summary>The part of <see cref="RequireAny"/> about what is given: a text that stands for nothing, or a value that nobody can verify.</summary>
    public static void RejectEmpty(this ResourceView resource, DiagnosticDescriptor rule, PropertyItem found, bool onSomePaths)
    {
        if (found.Item.Constant is string text && resource.EmptinessOf(rule.Id, text) is { } nothing)
        {
            resource.ReportValue(rule, found, $"sets '{found.Member}' to {nothing}", onSomePaths, fix: null);
        }
        else if (found.Item.Kind == FlowItemKind.Unknown)
        {
            resource.ReportUnverifiable(rule, found);
        }
    }

    private static void JudgeValues(
        ResourceView resource, DiagnosticDescriptor rule, LogicalProperty property, ImmutableArray<LogicalValue> rejected, LogicalValue wanted, AbsencePolicy absence, string? block = null)
    {
        PropertyReading reading = resource.Read(property);
        bool onSomePaths = HasOtherThanBad(reading, rejected, wanted, resource.ReportsAbsence(rule.Id, absence));
        foreach (PropertyItem found in reading.Items)
        {
            switch (found.Item.Kind)
            {
                case FlowItemKind.Constant when IsBad(found.Item, rejected, wanted):
                    FixRequest fix = ReplaceWith(found.Member, FixTextOf(found, wanted));
                    resource.ReportValue(rule, found, $"sets '{found.Member}' to '{TextOf(found.Item)}'", onSomePaths, fix, SpellingOf(found, wanted));
                    break;
                case FlowItemKind.Absent or FlowItemKind.Null when resource.ReportsAbsence(rule.Id, absence):
                    string written = found.Member != reading.Member && block is not null ? block : FixTextOf(found, wanted);
                    resource.ReportAbsence(rule, found, onSomePaths, SpellingOf(found, wanted), written);
                    break;
                case FlowItemKind.Unknown:
                    resource.ReportUnverifiable(rule, found, SpellingOf(found, wanted));
                    break;
            }
        }
    }

    private static string SpellingOf(PropertyItem found, LogicalValue value) => found.Owner.Facts.SpellingOf(found.Member, value);

    // A fix has to write a text where the user did, so it gets the service's word; it finds the member of an enum by it.
    private static string FixTextOf(PropertyItem found, LogicalValue wanted)
    {
        string spelling = SpellingOf(found, wanted);
        return spelling == wanted.BooleanText ? spelling : wanted.Spellings;
    }

    private static bool IsBad(FlowItem item, ImmutableArray<LogicalValue> rejected, LogicalValue wanted) =>
        item.IsAmong(rejected) || (rejected.IsEmpty && !wanted.Matches(item.Constant));

    /// <summary>True for a known value that is one of these.</summary>
    public static bool IsAmong(this FlowItem item, ImmutableArray<LogicalValue> values)
    {
        foreach (LogicalValue value in values)
        {
            if (value.Matches(item.Constant))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the code gives the property a value, on some path at least; null when code that is not seen may do so.</summary>
    public static bool? IsGiven(this ResourceView resource, LogicalProperty property)
    {
        bool perhaps = false;
        foreach (PropertyItem found in resource.Read(property).Items)
        {
            if (found.Item.Kind is FlowItemKind.Unknown && found.Item.Use is null)
            {
                perhaps = true;
            }
            else if (found.Item.Kind is not (FlowItemKind.Absent or FlowItemKind.Null))
            {
                return true;
            }
        }

        return perhaps ? null : false;
    }

    public static bool ReportsAbsence(this ResourceView resource, string ruleId, AbsencePolicy policy) => policy switch
    {
        AbsencePolicy.Reported => resource.Options.ReportAbsent(ruleId) ?? true,
        AbsencePolicy.OnRequest => resource.Options.ReportAbsent(ruleId) ?? false,
        _ => false,
    };

    /// <summary>Reports that nothing gives the member a value, or that an explicit null does: at the null, or at the creation.</summary>
    /// <param name="resource">The resource that is judged.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="found">The absence.</param>
    /// <param name="onSomePaths">Other paths set it.</param>
    /// <param name="wanted">What a fix writes, in the terms of <see cref="FixRequest"/>; null when only the author can know.</param>
    /// <param name="block">What a fix writes instead, where that is more than the message can name.</param>
    public static void ReportAbsence(this ResourceView resource, DiagnosticDescriptor rule, PropertyItem found, bool onSomePaths, string? wanted, string? block = null)
    {
        string? written = block ?? wanted;
        if (found.Item.Kind == FlowItemKind.Null)
        {
            SyntaxNode place = PlaceOf(found.Item);
            Add(resource, rule, FindingKind.Absent, found, place, $"sets '{found.Member}' to 'null'", onSomePaths, written is null ? null : ReplaceWith(found.Member, written), wanted);
            return;
        }

        if (found.Item.ClearedBy is { } clearing)
        {
            Add(resource, rule, FindingKind.Absent, found, clearing, $"clears '{found.Member}'", onSomePaths, fix: null, wanted);
            return;
        }

        FixRequest? fix = written is null ? null : new FixRequest(FixAction.AddMember, found.Member, written);
        Add(resource, rule, FindingKind.Absent, found, FindingCollector.PlaceOf(found.Owner), $"does not set '{found.Member}'", onSomePaths, fix, wanted);
    }

    /// <summary>Reports a value that is known and wrong, where it is used.</summary>
    public static void ReportValue(this ResourceView resource, DiagnosticDescriptor rule, PropertyItem found, string phrase, bool onSomePaths, FixRequest? fix, string? wanted = null) =>
        Add(resource, rule, FindingKind.BadValue, found, PlaceOf(found.Item), phrase, onSomePaths, fix, wanted);

    /// <summary>Reports a value that nobody can verify, for teams that ask for it.</summary>
    public static void ReportUnverifiable(this ResourceView resource, DiagnosticDescriptor rule, PropertyItem found, string? wanted = null)
    {
        if (found.Item.Use is { } use && resource.Options.ReportUnknown(rule.Id))
        {
            Add(resource, rule, FindingKind.Unverifiable, found, use, $"sets '{found.Member}' to a value that cannot be verified", onSomePaths: false, fix: null, wanted);
        }
    }

    /// <summary>Reports that the object is created at all, whatever is set on it.</summary>
    public static void ReportCreation(this ResourceView resource, DiagnosticDescriptor rule, string phrase, string wanted) =>
        resource.Context.Findings.Add(new Finding(
            rule, FindingKind.BadValue, resource.Target, Member: "", FindingCollector.PlaceOf(resource.Target), OnSomePaths: false, Fix: null, Declaration: null, Phrase: -1,
            ImmutableArray.Create(resource.Subject, phrase, wanted)));

    /// <summary>True for a value that code gives to the property, known or not; what a fetched object may hold does not count.</summary>
    public static bool IsSet(this PropertyItem found) => found.Item.Kind switch
    {
        FlowItemKind.Absent or FlowItemKind.Null => false,
        FlowItemKind.Unknown => found.Item.Use is not null,
        _ => true,
    };

    /// <summary>True when code gives the property a value on some path.</summary>
    public static bool IsSet(this PropertyReading reading)
    {
        foreach (PropertyItem found in reading.Items)
        {
            if (found.IsSet())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How a message calls a text that stands for nothing, an empty value or a placeholder; null when it is a real one.</summary>
    public static string? EmptinessOf(this ResourceView resource, string ruleId, string text)
    {
        if (!Placeholder.IsPlaceholder(text, resource.Context.SecretOptions(ruleId).PlaceholderValues))
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? "an empty value" : "a placeholder";
    }

    /// <summary>The node to underline for a value: the value itself where it is written in place, else the use of it.</summary>
    public static SyntaxNode PlaceOf(FlowItem item)
    {
        SyntaxNode use = item.Use ?? item.Origin!;
        return item.Origin is { } origin && origin.SyntaxTree == use.SyntaxTree && use.Span.Contains(origin.Span) ? origin : use;
    }

    /// <summary>Where a value was written, when that is not the place that is underlined.</summary>
    public static SyntaxNode? DeclarationOf(FlowItem item) => item.Origin is { } origin && origin != PlaceOf(item) ? origin : null;

    private static bool HasOtherThanBad(PropertyReading reading, ImmutableArray<LogicalValue> rejected, LogicalValue wanted, bool isAbsenceBad)
    {
        foreach (PropertyItem found in reading.Items)
        {
            bool isBad = found.Item.Kind switch
            {
                FlowItemKind.Absent or FlowItemKind.Null => isAbsenceBad,
                FlowItemKind.Constant => IsBad(found.Item, rejected, wanted),
                _ => false,
            };
            if (!isBad)
            {
                return true;
            }
        }

        return false;
    }

    private static FixRequest ReplaceWith(string member, string wanted) => new(FixAction.ReplaceValue, member, wanted);

    /// <summary>The value as a message quotes it. A setting is a short word: what is long or a secret came there by mistake and is not repeated.</summary>
    private static string TextOf(FlowItem item) => item.Constant switch
    {
        true => "true",
        false => "false",
        string { Length: <= MaxQuotedLength } text when !SecretClassifier.ClassifyShape(text, SecretOptions.Default).IsSecret => text,
        _ => "another value",
    };

    private static void Add(
        ResourceView resource, DiagnosticDescriptor rule, FindingKind kind, PropertyItem found, SyntaxNodeOrToken place, string phrase, bool onSomePaths, FixRequest? fix, string? wanted)
    {
        SyntaxNode? declaration = kind == FindingKind.BadValue ? DeclarationOf(found.Item) : null;
        resource.Context.Findings.Add(
            new Finding(rule, kind, found.Owner, found.Member, place, onSomePaths, fix, declaration, Phrase: 1, ImmutableArray.Create(resource.Subject, phrase, wanted ?? "")));
    }
}
