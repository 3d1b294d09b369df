using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>What kind of evidence a finding rests on.</summary>
internal enum FindingKind : byte
{
    /// <summary>Nothing sets the property.</summary>
    Absent,

    /// <summary>A value is known and wrong.</summary>
    BadValue,

    /// <summary>A value cannot be verified.</summary>
    Unverifiable,
}

/// <summary>One thing to report, before duplicates are merged.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Kind">What it rests on.</param>
/// <param name="Creation">The object it is about; null when it is about a call.</param>
/// <param name="Member">The member it is about; with the place it tells findings apart.</param>
/// <param name="Place">The node to underline.</param>
/// <param name="OnSomePaths">Other paths are fine; the message says so.</param>
/// <param name="Fix">What a code fix may do, or null.</param>
/// <param name="Declaration">Where the value was written, when that is another place.</param>
/// <param name="Phrase">Index in <paramref name="Arguments"/> of the phrase that "on some paths" is added to; -1 for none.</param>
/// <param name="Arguments">For the message format.</param>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    FindingKind Kind,
    TrackedObject? Creation,
    string Member,
    SyntaxNodeOrToken Place,
    bool OnSomePaths,
    FixRequest? Fix,
    SyntaxNode? Declaration,
    int Phrase,
    ImmutableArray<string> Arguments);

/// <summary>
/// Collects the findings of one member. An object may leave at several points and be created in several calling contexts; what is
/// reported is one diagnostic per creation and rule for absence, and one per offending value, and a bad value wins over absence.
/// </summary>
/// <param name="member">The declaration that is analysed: findings in others are theirs to report.</param>
internal sealed class FindingCollector(SyntaxNode member)
{
    private readonly Dictionary<(string Id, Microsoft.CodeAnalysis.Text.TextSpan Span, string Member), Finding> _findings = [];
    private readonly HashSet<(string Id, SyntaxNode Creation, string Member)> _badValues = [];

    public void Add(Finding finding)
    {
        if (finding is { Kind: FindingKind.BadValue, Creation: { } creation })
        {
            _badValues.Add((finding.Descriptor.Id, creation.Site, finding.Member));
        }

        if (!IsInMember(finding.Place))
        {
            return;
        }

        var key = (finding.Descriptor.Id, finding.Place.Span, finding.Member);
        if (!_findings.TryGetValue(key, out Finding? known) || (known.OnSomePaths && !finding.OnSomePaths))
        {
            _findings[key] = finding;
        }
    }

    /// <summary>The diagnostics of the member, in source order.</summary>
    public List<Diagnostic> ToDiagnostics()
    {
        var findings = new List<Finding>(_findings.Count);
        foreach (Finding finding in _findings.Values)
        {
            bool overruled = finding is { Kind: FindingKind.Absent, Creation: { } creation }
                && _badValues.Contains((finding.Descriptor.Id, creation.Site, finding.Member));
            if (!overruled)
            {
                findings.Add(finding);
            }
        }

        findings.Sort(static (x, y) =>
        {
            int byPlace = x.Place.SpanStart.CompareTo(y.Place.SpanStart);
            int byId = byPlace != 0 ? byPlace : string.CompareOrdinal(x.Descriptor.Id, y.Descriptor.Id);
            return byId != 0 ? byId : string.CompareOrdinal(x.Member, y.Member);
        });

        var diagnostics = new List<Diagnostic>(findings.Count);
        foreach (Finding finding in findings)
        {
            diagnostics.Add(ToDiagnostic(finding));
        }

        return diagnostics;
    }

    /// <summary>The node to underline when an object lacks something.</summary>
    public static SyntaxNodeOrToken PlaceOf(TrackedObject created) => created.Site switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        BaseTypeSyntax baseType => baseType.Type,
        var other => other,
    };

    // Top-level statements belong to the compilation unit, but so do the types beside them.
    private bool IsInMember(SyntaxNodeOrToken place)
    {
        if (place.SyntaxTree != member.SyntaxTree)
        {
            return false;
        }

        SyntaxNode? node = place.IsNode ? place.AsNode() : place.Parent;
        if (!member.FullSpan.Contains(place.Span))
        {
            // A constructor without an initializer calls the base type's all the same.
            return member is ConstructorDeclarationSyntax && node?.FirstAncestorOrSelf<BaseListSyntax>() is { } bases && bases.Parent == member.Parent;
        }

        return member is not CompilationUnitSyntax || node?.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
    }

    private static Diagnostic ToDiagnostic(Finding finding)
    {
        var arguments = new object?[finding.Arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = finding.OnSomePaths && i == finding.Phrase ? finding.Arguments[i] + " on some paths" : finding.Arguments[i];
        }

        Location[]? additional = finding.Declaration is null ? null : [finding.Declaration.GetLocation()];
        return DiagnosticReporter.Create(finding.Descriptor, finding.Place.GetLocation(), additional, finding.Fix?.ToProperties(), arguments);
    }
}
