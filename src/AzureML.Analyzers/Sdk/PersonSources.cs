using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;

namespace AzureML.Analyzers.Sdk;

/// <summary>Where code learns who somebody is, or whose machine it runs on.</summary>
internal static class PersonSources
{
    private const string User = "the name of a user";
    private const string Machine = "the name of a machine";

    public static readonly ImmutableArray<ValueSource> Members =
    [
        new("System.Environment", "UserName", User),
        new("System.Environment", "UserDomainName", User),
        new("System.Environment", "MachineName", Machine),
        new("System.Security.Principal.IIdentity", "Name", User),
        new("System.Security.Claims.ClaimsPrincipal", "FindFirst", "a claim of a user"),
        new("System.Security.Claims.PrincipalExtensions", "FindFirstValue", "a claim of a user"),
        new("System.Net.Dns", "GetHostName", Machine),
    ];

    /// <summary>Environment variables of the process.</summary>
    public static readonly ImmutableArray<ValueSource> Settings =
    [
        new("System.Environment", "GetEnvironmentVariable", "the name of a user or machine"),
    ];

    private static readonly ImmutableArray<string> Variables = ["USERNAME", "USER", "LOGNAME", "COMPUTERNAME", "HOSTNAME"];

    private static readonly SourceTable Table = new(Members, Settings);

    /// <summary>How messages call what the value discloses; null when nothing says that it does.</summary>
    public static string? Describe(FlowItem value, SdkIndex index) =>
        (value.Text is { } text && HasMailAddress(text) ? "a mail address" : null) ?? Table.Describe(value, index, IsVariable);

    private static bool IsVariable(ValueSource setting, string? name) => name is not null && Variables.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A word, an at sign, and a domain that ends in a dot and letters; "sklearn@1.5" is a version.</summary>
    private static bool HasMailAddress(string text)
    {
        for (int at = text.IndexOf('@'); at > 0; at = text.IndexOf('@', at + 1))
        {
            if (char.IsLetterOrDigit(text[at - 1]) && IsDomain(text, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDomain(string text, int start)
    {
        int end = start;
        int dot = -1;
        int letters = 0;
        for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'); end++)
        {
            if (text[end] == '.')
            {
                dot = end;
                letters = 0;
            }
            else
            {
                letters += char.IsLetter(text[end]) ? 1 : 0;
            }
        }

        return dot > start && letters >= 2 && letters == end - dot - 1;
    }
}
