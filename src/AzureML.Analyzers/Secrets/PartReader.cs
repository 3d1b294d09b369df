namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Walks over the named parts of a text: <c>key=value</c>, <c>"key": "value"</c>, <c>key: value</c> at the begin of a line,
/// <c>--key value</c>, <c>&lt;key&gt;value&lt;</c>. Values that were read are skipped, so the walk is linear.
/// </summary>
internal struct PartReader
{
    private const int MaxKey = 128;
    private const int MaxPeek = 128;

    private static readonly Slice PasswordKey = new("password");

    private readonly Slice text;
    private readonly bool netrc;
    private int position;
    private int valueAt;
    private char separator;
    private char delimiter;
    private int nextSemicolon;
    private bool noDoubleQuote;
    private bool noSingleQuote;
    private bool noBrace;
    private bool? isLogin;
    private bool? isCurl;

    public PartReader(Slice text)
    {
        this.text = text;
        netrc = text.StartsWith("machine ");
        position = 0;
        valueAt = 0;
        separator = '\0';
        delimiter = '\0';
        nextSemicolon = -1;
        noDoubleQuote = false;
        noSingleQuote = false;
        noBrace = false;
        isLogin = null;
        isCurl = null;
        Key = default;
    }

    /// <summary>The name of the current part.</summary>
    public Slice Key { get; private set; }

    /// <summary>Whether the part reads like a sentence: a colon and no quotes.</summary>
    public bool IsProse { get; private set; }

    /// <summary>Whether the current part is one of several that semicolons separate.</summary>
    public bool InConnectionString { get; private set; }

    /// <summary>Whether the current part is an argument of a command line.</summary>
    public readonly bool IsFlag => separator == ' ';

    /// <summary>Goes to the next name; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            var at = position++;
            if (TryKeyAt(at))
            {
                valueAt = position;
                return true;
            }
        }

        return false;
    }

    /// <summary>The begin of the value, without going past it.</summary>
    public Slice PeekValue()
    {
        var start = SkipBlanks(valueAt);
        start = start < text.Length && text[start] == '\\' ? start + 1 : start;
        if (start >= text.Length)
        {
            return text.Take(0);
        }

        var quoted = text[start] is '"' or '\'';
        var begin = quoted ? start + 1 : start;
        var end = begin;
        var limit = System.Math.Min(text.Length, begin + MaxPeek);
        while (end < limit && (quoted ? text[end] != text[start] && text[end] != '\\' : Alphabet.Is(text[end], CharSet.Base64 | CharSet.UrlBase64 | CharSet.Dot | CharSet.Equals)))
        {
            end++;
        }

        return text.From(begin).Take(end - begin);
    }

    /// <summary>The value of the current part, without its quotes; the walk goes on behind it.</summary>
    public Slice ReadValue()
    {
        var start = SkipBlanks(valueAt);
        IsProse = separator == ':';
        InConnectionString = delimiter == ';' || (separator == '=' && HasSemicolon(start));
        if (start >= text.Length)
        {
            return text.Take(0);
        }

        if (text[start] == '\\' && start + 1 < text.Length && text[start + 1] is '"' or '\'')
        {
            start++;
        }

        if (text[start] is '"' or '\'' && TryReadQuoted(start, out var quoted))
        {
            IsProse = false;
            return quoted;
        }

        if (text[start] == '{' && separator == '=' && TryReadBraces(start, out var braced))
        {
            return braced;
        }

        var plain = ReadPlain(start);
        return separator == '>' && !ClosesElement() ? text.Take(0) : plain;
    }

    private bool TryKeyAt(int at)
    {
        switch (text[at])
        {
            case '=':
                return TryPairKey(at);
            case ':':
                return TryColonKey(at);
            case '-':
                return TryFlag(at) || TryShortFlag(at);
            case '>':
                return TryElement(at);
            case ' ' when netrc:
                return TryNetrc(at);
            default:
                return false;
        }
    }

    private bool TryPairKey(int at)
    {
        if ((at + 1 < text.Length && text[at + 1] == '=') || (at > 0 && text[at - 1] is '=' or '!' or '<' or '>' or '+'))
        {
            return false;
        }

        if (at + 1 < text.Length && text[at + 1] == '>')
        {
            position = at + 2;
        }

        return TryKeyBefore(at, '=');
    }

    /// <summary>JSON, a header in quotes, or a line of YAML; not the colon of a sentence or of a URL.</summary>
    private bool TryColonKey(int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '/')
        {
            return false;
        }

        if (!TryKeyBefore(at, ':'))
        {
            return false;
        }

        var closed = at > 0 && text[at - 1] is '"' or '\'' or ' ';
        return closed || (delimiter is '\0' or '\n' or '"' or '\'' or '-' or '{' or ',' && at + 1 < text.Length && Alphabet.IsBlank(text[at + 1]));
    }

    private bool TryFlag(int at)
    {
        if (at + 3 >= text.Length || text[at + 1] != '-' || !Alphabet.IsLetter(text[at + 2]) || (at > 0 && !Alphabet.IsBlank(text[at - 1]) && text[at - 1] is not ('"' or '\'' or '[' or ',')))
        {
            return false;
        }

        var end = at + 2;
        while (end < text.Length && end - at < MaxKey && Alphabet.Is(text[end], CharSet.UrlBase64))
        {
            end++;
        }

        if (end >= text.Length || text[end] is not (' ' or '"' or '\''))
        {
            return false;
        }

        // ["--password", "value"]
        var value = end;
        while (value < text.Length && text[value] is ' ' or '"' or '\'' or ',')
        {
            value++;
        }

        if (value >= text.Length || text[value] == '-')
        {
            return false;
        }

        Key = text.From(at + 2).Take(end - at - 2);
        separator = ' ';
        delimiter = ' ';
        position = value > end && text[value - 1] is '"' or '\'' ? value - 1 : value;
        return true;
    }

    /// <summary><c>-p password</c> of a login and <c>-u user:password</c> of curl; with other commands -p is a port or a path.</summary>
    private bool TryShortFlag(int at)
    {
        if (at == 0 || at + 4 >= text.Length || text[at - 1] != ' ' || text[at + 2] != ' ' || text[at + 1] is not ('p' or 'u'))
        {
            return false;
        }

        var value = at + 3;
        if (text[at + 1] == 'u')
        {
            isCurl ??= text.Contains("curl ");
            var end = value;
            while (end < text.Length && end - value < MaxKey && text[end] is not (' ' or ':'))
            {
                end++;
            }

            if (isCurl != true || end >= text.Length || text[end] != ':')
            {
                return false;
            }

            value = end + 1;
        }
        else
        {
            isLogin ??= text.Contains("login ") || text.Contains("sshpass ");
            if (isLogin != true)
            {
                return false;
            }
        }

        Key = PasswordKey;
        separator = ' ';
        delimiter = ' ';
        position = value;
        return true;
    }

    private bool TryElement(int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxKey && Alphabet.Is(text[start - 1], CharSet.UrlBase64 | CharSet.Dot))
        {
            start--;
        }

        if (start == at || start == 0 || text[start - 1] != '<' || at + 1 >= text.Length || text[at + 1] == '<')
        {
            return false;
        }

        Key = text.From(start).Take(at - start);
        separator = '>';
        delimiter = '<';
        return true;
    }

    private bool TryNetrc(int at)
    {
        const string Word = " password ";
        if (!text.From(at).StartsWith(Word))
        {
            return false;
        }

        Key = text.From(at + 1).Take(Word.Length - 2);
        position = at + Word.Length;
        separator = ' ';
        delimiter = ' ';
        return true;
    }

    private bool TryKeyBefore(int at, char sign)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ']' && at - end < MaxKey)
        {
            end--;
        }

        var quoted = end > 0 && text[end - 1] is '"' or '\'';
        if (quoted)
        {
            end -= end > 1 && text[end - 2] == '\\' ? 2 : 1;
        }

        var start = end;
        while (start > 0 && end - start < MaxKey && Alphabet.Is(text[start - 1], CharSet.UrlBase64 | CharSet.Dot))
        {
            start--;
        }

        if (start == end)
        {
            return false;
        }

        start = quoted || sign == ':' ? start : ExtendOverBlanks(start);
        Key = text.From(start).Take(end - start);
        separator = sign;
        delimiter = Delimiter(start);
        return true;
    }

    /// <summary>Keys of connection strings may be several words ("Shared Access Key"): takes them in when nothing else stands before.</summary>
    private readonly int ExtendOverBlanks(int start)
    {
        var i = start;
        while (i > 0 && start - i < MaxKey && (text[i - 1] == ' ' || Alphabet.IsLetter(text[i - 1])))
        {
            i--;
        }

        if (i > 0 && text[i - 1] is not (';' or '"' or '\'' or '\n'))
        {
            return start;
        }

        while (i < start && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private readonly char Delimiter(int start)
    {
        var i = start;
        while (i > 0 && text[i - 1] is ' ' or '\t' && start - i < MaxKey)
        {
            i--;
        }

        if (i == 0)
        {
            return '\0';
        }

        var blankBefore = i < start;
        return blankBefore && text[i - 1] is not (';' or ',' or '\n' or '-' or '{') ? ' ' : text[i - 1];
    }

    private bool HasSemicolon(int from)
    {
        if (nextSemicolon >= text.Length)
        {
            return false;
        }

        if (nextSemicolon < from)
        {
            var at = from < text.Length ? text.IndexOf(';', from) : -1;
            nextSemicolon = at < 0 ? int.MaxValue : at;
        }

        return nextSemicolon < text.Length;
    }

    private readonly int SkipBlanks(int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }

    /// <summary>Doubled quotes are part of the value; without a closing quote there is no quoted value from there on.</summary>
    private bool TryReadQuoted(int start, out Slice value)
    {
        var quote = text[start];
        value = default;
        if (quote == '"' ? noDoubleQuote : noSingleQuote)
        {
            return false;
        }

        var end = start + 1;
        while (end < text.Length && (text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote && text[end - 1] != '\\')))
        {
            end += text[end] == quote ? 2 : 1;
        }

        if (end >= text.Length)
        {
            noDoubleQuote |= quote == '"';
            noSingleQuote |= quote == '\'';
            return false;
        }

        position = end + 1;
        var last = text[end - 1] == '\\' ? end - 1 : end;
        value = last > start ? text.From(start + 1).Take(last - start - 1) : text.Take(0);
        return true;
    }

    /// <summary>ODBC braces protect semicolons; <c>{word}</c> is a template and stays with its braces.</summary>
    private bool TryReadBraces(int start, out Slice value)
    {
        value = default;
        var close = noBrace ? -1 : text.IndexOf('}', start);
        if (close < 0)
        {
            noBrace = true;
            return false;
        }

        var inside = text.From(start + 1).Take(close - start - 1);
        var word = Alphabet.All(inside, CharSet.Letter | CharSet.Underscore | CharSet.Dot) || Alphabet.All(inside, CharSet.Digit) || inside.EndsWith("!r") || inside.EndsWith("!s");
        position = close + 1;
        value = word ? text.From(start).Take(close - start + 1) : inside;
        return true;
    }

    private Slice ReadPlain(int start)
    {
        var end = start;
        while (end < text.Length && !EndsPlainValue(text[end]))
        {
            end++;
        }

        position = System.Math.Max(position, end);
        while (end > start && text[end - 1] is ',' or ')' or '}' or ' ')
        {
            end--;
        }

        // a template keeps its closing bracket
        var value = text.From(start).Take(end - start);
        var brackets = position - start - value.Length;
        return value.Length > 0 && brackets > 0 && (value.Contains('{') || value.Contains('(')) ? text.From(start).Take(position - start).Trim() : value;
    }

    private readonly bool ClosesElement() => position + 1 < text.Length && text[position] == '<' && text[position + 1] == '/';

    private readonly bool EndsPlainValue(char c)
    {
        if (separator == '>')
        {
            return c is '<' or '\n' or '\r';
        }

        if (c is '\n' or '\r' or '"' or '\'')
        {
            return true;
        }

        if (separator == ':')
        {
            return false;
        }

        if (InConnectionString && separator == '=')
        {
            return c == ';';
        }

        return c is ' ' or '\t' || (delimiter == ',' && c == ',') || (delimiter is '&' or '?' && c is '&' or '#');
    }
}
