using System.Globalization;

namespace AzureML.Analyzers.Model;

/// <summary>
/// A value a rule wants or rejects: a Boolean, or a name that families write as enum member or string. A switch,
/// <see cref="Enabled"/> or <see cref="Disabled"/>, is a Boolean in some families.
/// </summary>
internal sealed class LogicalValue
{
    public static readonly LogicalValue True = new(true, "true");
    public static readonly LogicalValue False = new(false, "false");
    public static readonly LogicalValue Enabled = new(true, "Enabled");
    public static readonly LogicalValue Disabled = new(false, "Disabled");

    private const char SpellingSeparator = '|';

    private readonly bool? _boolean;
    private readonly string? _memberName;

    private LogicalValue(bool? boolean, string text, string? memberName = null)
    {
        _boolean = boolean;
        Text = text;
        _memberName = memberName;
    }

    /// <summary>The value as a text, which is what the service calls it.</summary>
    public string Text { get; }

    /// <summary>The value where it is a Boolean; null when it never is one.</summary>
    public string? BooleanText => _boolean is { } boolean ? (boolean ? "true" : "false") : null;

    public static LogicalValue Named(string name) => new(null, name);

    /// <summary>A value for which a library's enum has another word than the service.</summary>
    public static LogicalValue Named(string name, string memberName) => new(null, name, memberName);

    /// <summary>All names of the value, the service's first, in the form in which a fix gets them.</summary>
    public string Spellings => _memberName is null ? Text : Text + SpellingSeparator + _memberName;

    /// <summary>The value that has these <see cref="Spellings"/>.</summary>
    public static LogicalValue FromSpellings(string spellings)
    {
        int end = spellings.IndexOf(SpellingSeparator);
        return end < 0 ? Named(spellings) : Named(spellings.Substring(0, end), spellings.Substring(end + 1));
    }

    /// <summary>True for the name that an enum, or an extensible one, gives the value.</summary>
    public bool IsMember(string name) => NamesAgree(name, Text) || (_memberName is not null && NamesAgree(name, _memberName));

    /// <summary>
    /// Compares with a compile-time constant of user code. Names are compared without regard to case and punctuation,
    /// because services do (<c>TLS1_2</c>, <c>Tls12</c>), and Booleans are accepted as text.
    /// </summary>
    public bool Matches(object? constant) => constant switch
    {
        bool b => b == _boolean,
        string s => IsMember(s),
        _ => false,
    };

    /// <summary>True for names that differ in case and punctuation only.</summary>
    public static bool NamesAgree(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i]))
            {
                i++;
            }

            while (j < right.Length && !char.IsLetterOrDigit(right[j]))
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}", Text);
}
