using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>All the text that leaves the analyzer with a finding: what build logs, SARIF files and code fixes get.</summary>
internal static class ReportText
{
    /// <summary>No part of the text either. Words stand in messages by themselves, so only pieces with a digit count.</summary>
    public static void AssertDoesNotContain(string secret, Diagnostic diagnostic)
    {
        const int Piece = 8;
        string report = Of(diagnostic);
        for (int start = 0; start + Piece <= secret.Length; start++)
        {
            string piece = secret.Substring(start, Piece);
            Assert.False(piece.Any(char.IsDigit) && report.Contains(piece, StringComparison.Ordinal), $"{diagnostic.Id} repeats a part of the text at {diagnostic.Location}");
        }
    }

    private static string Of(Diagnostic diagnostic)
    {
        var text = new StringBuilder(diagnostic.GetMessage()).Append(diagnostic.Descriptor.Title).Append(diagnostic.Descriptor.Description).Append(diagnostic);
        foreach (KeyValuePair<string, string?> property in diagnostic.Properties)
        {
            text.Append(property.Key).Append(property.Value);
        }

        return text.ToString();
    }
}
