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

    private readonly bool? _boolean;

    private LogicalValue(bool? boolean, string text)
    {
        _boolean = boolean;
        Text = text;
    }

    /// <summary>The value where it is an enum member or a string.</summary>
    public string Text { get; }

    public static LogicalValue Named(string name) => new(null, name);

    /// <summary>How code spells the value for a member, which may be a Boolean.</summary>
    public string TextFor(bool isBoolean) => isBoolean && _boolean is { } boolean ? (boolean ? "true" : "false") : Text;

    /// <summary>
    /// Compares with a compile-time constant of user code. Names are compared without regard to case and punctuation,
    /// because services do (<c>TLS1_2</c>, <c>Tls12</c>), and Booleans are accepted as text.
    /// </summary>
    public bool Matches(object? constant) => constant switch
    {
        bool b => b == _boolean,
        string s => NamesAgree(s, Text),
        _ => false,
    };

    private static bool NamesAgree(string left, string right)
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
