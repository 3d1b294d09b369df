namespace AzureML.Analyzers.Secrets;

/// <summary>Passwords in the user-info part of a URL, and webhook URLs that are a credential as a whole.</summary>
internal static class UrlCredentials
{
    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text.From(from).IndexOf("://");
            if (at < 0)
            {
                return SecretFinding.None;
            }

            at += from;
            from = at + 3;
            var rest = text.From(from);
            var length = UrlLength(rest);
            var url = rest.Take(length);
            var scheme = Scheme(text, at);
            if (HasPassword(url, IsWeb(scheme), options))
            {
                return SecretFinding.Shape("password in a URL");
            }

            if (IsWebhook(url, options))
            {
                return SecretFinding.Shape("webhook URL");
            }
        }

        return SecretFinding.None;
    }

    /// <summary>Up to a blank, a quote or the next URL, which is read on its own.</summary>
    private static int UrlLength(Slice rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (Alphabet.IsBlank(c) || c is '"' or '`' or '|' || (c == ':' && i + 2 < rest.Length && rest[i + 1] == '/' && rest[i + 2] == '/'))
            {
                return i;
            }
        }

        return rest.Length;
    }

    private static Slice Scheme(Slice text, int end)
    {
        const int Longest = 40;
        var start = end;
        while (start > 0 && end - start < Longest && (Alphabet.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-' or '.'))
        {
            start--;
        }

        return Slice.Between(text.Text, text.Start + start, text.Start + end);
    }

    private static bool IsWeb(Slice scheme) => scheme.EqualsIgnoreCase("http") || scheme.EqualsIgnoreCase("https") || scheme.EqualsIgnoreCase("wss") || scheme.EqualsIgnoreCase("ws");

    /// <summary>
    /// <c>user:password@host</c>. In web URLs the user info ends at the first slash; database drivers also accept raw slashes in a
    /// password (Cosmos DB for MongoDB), so there the last <c>@</c> counts.
    /// </summary>
    private static bool HasPassword(Slice url, bool web, SecretOptions options)
    {
        var authority = AuthorityEnd(url, "/?#");
        var at = url.Take(authority).LastIndexOf('@');
        if (at < 0 && !web)
        {
            at = url.Take(AuthorityEnd(url, "?")).LastIndexOf('@');
        }

        if (at <= 0 || at + 1 >= url.Length || !(Alphabet.IsLetterOrDigit(url[at + 1]) || url[at + 1] is '[' or '{' or '$' or Alphabet.Hole or '<' or '%'))
        {
            return false;
        }

        var user = url.Take(at);
        var colon = user.IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var password = user.From(colon + 1);
        return !IsPort(password) && SecretValues.IsPassword(password, options.PlaceholderValues);
    }

    /// <summary><c>host:port/path@version</c> has no user info.</summary>
    private static bool IsPort(Slice password)
    {
        var digits = Alphabet.RunEnd(password.Text, password.Start, password.End, CharSet.Digit) - password.Start;
        return digits is >= 2 and <= 5 && digits < password.Length && password[digits] == '/';
    }

    private static int AuthorityEnd(Slice url, string stops)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (stops.IndexOf(url[i]) >= 0)
            {
                return i;
            }
        }

        return url.Length;
    }

    private static bool IsWebhook(Slice url, SecretOptions options)
    {
        if (url.StartsWithIgnoreCase("hooks.slack.com/"))
        {
            var path = url.From("hooks.slack.com/".Length);
            return (path.StartsWith("services/T") || path.StartsWith("workflows/T") || path.StartsWith("triggers/T")) && path.Length >= 40 && HasRandomEnd(url, options);
        }

        if (url.StartsWithIgnoreCase("discord.com/api/webhooks/") || url.StartsWithIgnoreCase("discordapp.com/api/webhooks/"))
        {
            return url.Length >= 90 && HasRandomEnd(url, options);
        }

        var teams = url.Take(System.Math.Min(url.Length, 100)).IndexOfIgnoreCase(".webhook.office.com/webhookb2/");
        return teams > 0 && url.Length - teams >= 100 && HasRandomEnd(url, options);
    }

    private static bool HasRandomEnd(Slice url, SecretOptions options)
    {
        var last = url.From(url.LastIndexOf('/') + 1);
        return last.Length >= 20 && !url.Contains('<') && !url.Contains(Alphabet.Hole) && !Placeholder.IsMask(last, options.PlaceholderValues);
    }
}
