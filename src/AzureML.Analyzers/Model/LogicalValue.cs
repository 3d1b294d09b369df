using System.Globalization;

namespace AzureML.Analyzers.Model;

/// <summary>A value a rule wants or rejects: a Boolean, or a name such as <c>Enabled</c> that families write as enum member or string.</summary>
internal sealed class LogicalValue
{
    public static readonly LogicalValue True = new(true, "true");
    public static readonly LogicalValue Enabled = Named("Enabled");

    private readonly object _constant;

    private LogicalValue(object constant, string text)
    {
        _constant = constant;
        Text = text;
    }

    /// <summary>How messages spell the value.</summary>
    public string Text { get; }

    public static LogicalValue Named(string name) => new(name, name);

    /// <summary>
    /// Compares with a compile-time constant of user code. Names are compared without regard to case and punctuation,
    /// because services do (<c>TLS1_2</c>, <c>Tls12</c>), and Booleans are accepted as text.
    /// </summary>
    public bool Matches(object? constant) => constant switch
    {
        bool b => _constant is bool wanted && b == wanted,
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
