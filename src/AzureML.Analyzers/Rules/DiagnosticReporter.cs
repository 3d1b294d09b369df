using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>The one home of <c>Diagnostic.Create</c>.</summary>
internal static class DiagnosticReporter
{
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where; null for findings that have no place in the source.</param>
    /// <param name="additional">Other places that belong to the finding, such as the declaration of a constant.</param>
    /// <param name="properties">What a code fix needs. Never a value of the user's program.</param>
    /// <param name="arguments">For the message format. Never a secret.</param>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location? location,
        IEnumerable<Location>? additional,
        ImmutableDictionary<string, string?>? properties,
        params object?[] arguments) =>
#pragma warning disable RS0030 // This is the home that the ban points to.
        Diagnostic.Create(descriptor, location, additional, properties, arguments);
#pragma warning restore RS0030
}
