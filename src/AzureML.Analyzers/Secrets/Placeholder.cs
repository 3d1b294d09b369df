using System.Collections.Immutable;

namespace AzureML.Analyzers.Secrets;

/// <summary>Values that stand for a value to be filled in.</summary>
internal static class Placeholder
{
    /// <summary>The longest glued word that is searched for vocabulary words; a longer one is no placeholder.</summary>
    private const int MaxGluedWord = 48;

    private const int MaxVocabularyWord = 14;

    private static readonly WordSet Vocabulary = new("""
        your yours my our the a an this that some any all insert inserted replace replaced change changed changeme me todo fixme tbd tba dummy fake
        sample example placeholder place holder redacted masked hidden omitted removed none null nil empty blank undefined unknown not na
        key keys token tokens password passwd passphrase pwd pass secret secrets credential credentials cred creds here value text string
        api access account storage client connection auth bearer user username name id app application service subscription license
        primary secondary shared signature sas azure openai anthropic aws google github gitlab huggingface hugging face hf wandb databricks
        cosmos redis sql postgres mysql db database admin private public with put enter fill in set use to be add generated real actual goes
        must should update edit of from and for new old by it is at on env environment variable var vault keyvault kv managed runtime
        injected provided required optional later deploy deployment time sensitive xxx xxxx xxxxx go get own paste provide specify
        """);

    /// <summary>
    /// Whether the whole value is one of the placeholders of every rule: empty, blank, <c>&lt;…&gt;</c>, <c>{…}</c>, <c>TODO…</c>,
    /// <c>changeme</c>, <c>your-…</c>, <c>xxx…</c>, or one of <paramref name="extra"/> (ignoring case).
    /// </summary>
    public static bool IsPlaceholder(string value, ImmutableArray<string> extra) => string.IsNullOrEmpty(value) || IsPlaceholder(new Slice(value), extra);

    public static bool IsPlaceholder(Slice value, ImmutableArray<string> extra)
    {
        var text = value.Trim();
        if (text.IsEmpty || IsListed(text, extra))
        {
            return true;
        }

        var last = text[text.Length - 1];
        return text[0] switch
        {
            '<' => last == '>' && text.Length > 2 && IsBracketed(text),
            '{' => last == '}' && IsBracedWord(text),
            't' or 'T' => IsToDo(text),
            'c' or 'C' => IsChangeMe(text),
            'y' or 'Y' => IsYour(text),
            'x' or 'X' => text.StartsWith("xxx") || text.StartsWith("XXX"),
            _ => false,
        };
    }

    /// <summary>As <see cref="IsMask(Slice, ImmutableArray{string})"/>, for constants in members that hold nothing but secrets.</summary>
    public static bool IsMask(string value, ImmutableArray<string> extra) => string.IsNullOrEmpty(value) || IsMask(new Slice(value), extra);

    /// <summary>
    /// Whether a secret part is masked or made up: a placeholder, angle brackets or an ellipsis inside, at most two distinct characters,
    /// a run of masking characters, a sequence, a repeated unit, or nothing but words that describe a secret.
    /// </summary>
    public static bool IsMask(Slice value, ImmutableArray<string> extra)
    {
        var text = value.Trim();
        if (IsPlaceholder(text, extra) || text.Contains("...") || text.Contains('\u2026'))
        {
            return true;
        }

        if (HasBracketedWord(text) || text.EndsWith("EXAMPLE") || text.EndsWith("EXAMPLEKEY") || text.EndsWithIgnoreCase("_HERE"))
        {
            return true;
        }

        return IsMonotonous(text) || HasMaskRun(text) || IsSequence(text) || IsRepeatedUnit(text) || IsVocabularyOnly(text);
    }

    private static bool IsListed(Slice text, ImmutableArray<string> extra)
    {
        if (extra.IsDefaultOrEmpty)
        {
            return false;
        }

        foreach (var item in extra)
        {
            if (item is not null && text.EqualsIgnoreCase(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One pair of angle brackets around words; an XML element with attributes is none.</summary>
    private static bool IsBracketed(Slice text) =>
        text.IndexOf('>') == text.Length - 1 && text.LastIndexOf('<') == 0 && !text.Contains('\n') && !text.Contains('=') && !text.Contains('"');

    /// <summary><c>{word}</c> and <c>{{word}}</c>, but neither JSON nor a GUID in braces.</summary>
    private static bool IsBracedWord(Slice text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\'' or ':' or '=' or '\n')
            {
                return false;
            }

            digits += Alphabet.IsDigit(c) ? 1 : 0;
        }

        return digits < 8 && text.Length <= 130;
    }

    private static bool IsToDo(Slice text)
    {
        if (!text.StartsWithIgnoreCase("todo"))
        {
            return false;
        }

        return text.Length == 4 || (text.StartsWith("TODO") && !Alphabet.IsLower(text[4])) || text[4] is ':' or ' ';
    }

    private static bool IsChangeMe(Slice text)
    {
        const string Word = "changeme";
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Alphabet.ToLower(text[i]);
            if (c is '-' or '_' or ' ' or '!' or '.')
            {
                continue;
            }

            if (matched >= Word.Length || c != Word[matched++])
            {
                return text.EqualsIgnoreCase("changeit");
            }
        }

        return matched == Word.Length;
    }

    private static bool IsYour(Slice text)
    {
        const int Length = 4;
        if (!text.StartsWithIgnoreCase("your") || text.Length == Length)
        {
            return false;
        }

        var next = text[Length];
        return next is '-' or '_' or ' ' or '.' || (Alphabet.IsUpper(next) && Alphabet.IsLower(text[1]));
    }

    /// <summary><c>&lt;word&gt;</c> anywhere.</summary>
    private static bool HasBracketedWord(Slice text)
    {
        var open = text.IndexOf('<');
        if (open < 0)
        {
            return false;
        }

        var close = text.IndexOf('>', open);
        return close > open + 1 && Alphabet.IsLetter(text[open + 1]);
    }

    private static bool IsMonotonous(Slice text)
    {
        var first = Alphabet.ToLower(text[0]);
        var second = '\0';
        for (var i = 1; i < text.Length; i++)
        {
            var c = Alphabet.ToLower(text[i]);
            if (c == first || c == second || c == '=')
            {
                continue;
            }

            if (second != '\0')
            {
                return false;
            }

            second = c;
        }

        return true;
    }

    /// <summary>Six or more masking characters in a row. A run of A is none: real Azure ML keys carry twelve.</summary>
    private static bool HasMaskRun(Slice text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is 'x' or 'X' or '*' or '#' ? run + 1 : 0;
            if (run == 6)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>0123456789abcdef</c> and the like: four of five neighbours follow one another.</summary>
    private static bool IsSequence(Slice text)
    {
        if (text.Length < 6)
        {
            return false;
        }

        var steps = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var difference = Alphabet.ToLower(text[i]) - Alphabet.ToLower(text[i - 1]);
            steps += difference == 1 || (text[i - 1] == '9' && text[i] is '0' or 'a' or 'A') ? 1 : 0;
        }

        return steps * 5L >= (text.Length - 1) * 4L;
    }

    private static bool IsRepeatedUnit(Slice text)
    {
        for (var unit = 1; unit <= 10 && unit * 3 <= text.Length; unit++)
        {
            var i = unit;
            while (i < text.Length && text[i] == text[i - unit])
            {
                i++;
            }

            if (i == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVocabularyOnly(Slice text)
    {
        if (text.Length > 120)
        {
            return false;
        }

        var start = -1;
        var words = 0;

        // "@password" is the parameter of a query.
        for (var i = text[0] == '@' ? 1 : 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && Alphabet.IsLetter(text[i]);
            if (letter)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (i < text.Length && text[i] is not ('-' or '_' or '.' or ':' or ' ' or '<' or '>' or '[' or ']' or '(' or ')' or '{' or '}' or '*' or '/' or ','))
            {
                return false;
            }

            if (start >= 0 && !IsGluedVocabulary(text.From(start).Take(i - start)))
            {
                return false;
            }

            words += start >= 0 ? 1 : 0;
            start = -1;
        }

        return words > 0;
    }

    /// <summary>Whether the letters are vocabulary words written together; bit i of the mask says that the first i letters are.</summary>
    private static bool IsGluedVocabulary(Slice letters)
    {
        if (letters.Length > MaxGluedWord)
        {
            return false;
        }

        var reached = 1UL;
        for (var start = 0; start < letters.Length; start++)
        {
            if ((reached & (1UL << start)) == 0)
            {
                continue;
            }

            for (var length = 1; length <= MaxVocabularyWord && start + length <= letters.Length; length++)
            {
                if (Vocabulary.Contains(letters.From(start).Take(length)))
                {
                    reached |= 1UL << (start + length);
                }
            }
        }

        return (reached & (1UL << letters.Length)) != 0;
    }
}
