using System.Collections.Immutable;

namespace AzureML.Analyzers.Secrets;

/// <summary>What kind of reference a whole value is.</summary>
internal enum ReferenceKind
{
    None,

    /// <summary><c>${{keyvault:https://…/secrets/…}}</c>, resolved by online deployments.</summary>
    KeyVaultReference,

    /// <summary><c>${{azureml://connections/…}}</c>, resolved by online deployments.</summary>
    ConnectionReference,

    /// <summary>Any other reference to a value that is kept elsewhere: <c>@Microsoft.KeyVault(…)</c>, a vault URI, <c>$(X)</c>, <c>%X%</c> …</summary>
    OtherReference,
}

/// <summary>What is wrong with a Key Vault or connection reference.</summary>
internal enum ReferenceProblem
{
    None,

    /// <summary>A part is still to be filled in (<c>&lt;key-vault-url&gt;</c>).</summary>
    Placeholder,

    /// <summary>The service will not resolve it: it is not exactly one of the documented patterns.</summary>
    Malformed,
}

/// <summary>
/// Recognises values that name a secret instead of holding it. Patterns that deployments resolve: learn.microsoft.com,
/// "Secret injection in online endpoints".
/// </summary>
internal static class KeyVaultReference
{
    private const string KeyVaultScheme = "keyvault:";
    private const string ConnectionScheme = "azureml://";
    private const string ConnectionPath = "azureml://connections/";

    /// <summary>Schemes and prefixes of secret stores: what follows is an address.</summary>
    private static readonly string[] StorePrefixes =
    {
        "@Microsoft.KeyVault(", "keyvault://", "akv://", "kv://", "vault://", "vault:", "secretref:", "secret://", "op://", "ssm://",
        "aws-sm://", "arn:aws:", "projects/", "env://", "file://", "azureml:", "/subscriptions/",
    };

    private static readonly string[] VaultHosts = { ".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net", ".vault.microsoftazure.de", ".managedhsm.azure.net" };

    /// <summary>What <paramref name="value"/> refers to. A malformed Key Vault or connection reference keeps its kind.</summary>
    public static ReferenceKind Recognize(string value) => string.IsNullOrEmpty(value) ? ReferenceKind.None : Recognize(new Slice(value));

    public static ReferenceKind Recognize(Slice value)
    {
        var text = value.Trim();
        if (text.Length < 2)
        {
            return ReferenceKind.None;
        }

        if (FindInjection(text, KeyVaultScheme) >= 0)
        {
            return ReferenceKind.KeyVaultReference;
        }

        if (FindInjection(text, ConnectionScheme) >= 0)
        {
            return ReferenceKind.ConnectionReference;
        }

        return IsTemplate(text) || IsStoreAddress(text) ? ReferenceKind.OtherReference : ReferenceKind.None;
    }

    /// <summary>
    /// What is wrong with a Key Vault or connection reference; nothing for any other value. A missing secret version is fine, and a
    /// part that is not known at compile time is taken to be right.
    /// </summary>
    public static ReferenceProblem Check(string value, ImmutableArray<string> extraPlaceholders)
    {
        if (string.IsNullOrEmpty(value))
        {
            return ReferenceProblem.None;
        }

        var text = new Slice(value).Trim();
        var kind = Recognize(text);
        if (kind is not (ReferenceKind.KeyVaultReference or ReferenceKind.ConnectionReference))
        {
            return ReferenceProblem.None;
        }

        if (HasAngleBrackets(text))
        {
            return ReferenceProblem.Placeholder;
        }

        var closed = text.StartsWith("${{") && text.EndsWith("}}");
        var body = closed ? Slice.Between(text.Text, text.Start + 3, text.End - 2).Trim() : text;
        if (closed && HasPlaceholderPart(body, extraPlaceholders))
        {
            return ReferenceProblem.Placeholder;
        }

        if (text.Contains(Alphabet.Hole))
        {
            return closed || text[text.Length - 1] == Alphabet.Hole || text[0] == Alphabet.Hole ? ReferenceProblem.None : ReferenceProblem.Malformed;
        }

        var wellFormed = closed && (kind == ReferenceKind.KeyVaultReference ? IsVaultBody(body) : IsConnectionBody(body));
        return wellFormed ? ReferenceProblem.None : ReferenceProblem.Malformed;
    }

    /// <summary>Offset of a <c>{</c>-bracketed <paramref name="scheme"/>, or -1. Searching for the scheme keeps this linear.</summary>
    private static int FindInjection(Slice text, string scheme)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text.From(from).IndexOfIgnoreCase(scheme);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            var before = at;
            while (before > 0 && text[before - 1] == ' ' && at - before < 8)
            {
                before--;
            }

            if (before > 0 && text[before - 1] == '{')
            {
                return at;
            }

            from = at + scheme.Length;
        }

        return -1;
    }

    private static bool HasAngleBrackets(Slice text)
    {
        var open = text.IndexOf('<');
        return open >= 0 && text.IndexOf('>', open) > open;
    }

    private static bool HasPlaceholderPart(Slice body, ImmutableArray<string> extra)
    {
        var open = body.IndexOf('{');
        if (open >= 0 && body.IndexOf('}', open) > open)
        {
            return true;
        }

        var start = 0;
        for (var i = 0; i <= body.Length; i++)
        {
            if (i < body.Length && body[i] is not ('/' or '.' or ':'))
            {
                continue;
            }

            var part = body.From(start).Take(i - start);
            if (part.Length > 0 && Placeholder.IsPlaceholder(part, extra))
            {
                return true;
            }

            start = i + 1;
        }

        return false;
    }

    private static bool IsVaultBody(Slice body)
    {
        if (!body.StartsWithIgnoreCase(KeyVaultScheme))
        {
            return false;
        }

        var address = body.From(KeyVaultScheme.Length);
        if (!address.StartsWithIgnoreCase("https://"))
        {
            return false;
        }

        var rest = address.From("https://".Length);
        var slash = rest.IndexOf('/');
        if (slash <= 0 || !IsHost(rest.Take(slash)))
        {
            return false;
        }

        var path = rest.From(slash);
        if (!path.StartsWithIgnoreCase("/secrets/"))
        {
            return false;
        }

        var name = path.From("/secrets/".Length);
        var end = name.IndexOf('/');
        if (end < 0)
        {
            return IsSegment(name);
        }

        var version = name.From(end + 1);
        return IsSegment(name.Take(end)) && (version.IsEmpty || IsSegment(version));
    }

    private static bool IsHost(Slice host)
    {
        for (var i = 0; i < host.Length; i++)
        {
            if (!Alphabet.Is(host[i], CharSet.Base62 | CharSet.Dash | CharSet.Dot))
            {
                return false;
            }
        }

        return host.IndexOf('.') > 0;
    }

    /// <summary>A secret's name or version: letters, digits and dashes, at most 127 of them.</summary>
    private static bool IsSegment(Slice segment) => segment.Length is > 0 and <= 127 && Alphabet.All(segment, CharSet.Base62 | CharSet.Dash);

    private static bool IsConnectionBody(Slice body)
    {
        if (!body.StartsWithIgnoreCase(ConnectionPath))
        {
            return false;
        }

        var rest = body.From(ConnectionPath.Length);
        var slash = rest.IndexOf('/');
        var name = slash < 0 ? rest : rest.Take(slash);
        if (!IsName(name))
        {
            return false;
        }

        if (slash < 0)
        {
            return true;
        }

        var part = rest.From(slash + 1);
        return part.EqualsIgnoreCase("target") || IsNamedPart(part, "credentials/") || IsNamedPart(part, "metadata/");
    }

    private static bool IsNamedPart(Slice part, string prefix) => part.StartsWithIgnoreCase(prefix) && IsName(part.From(prefix.Length));

    private static bool IsName(Slice name) => !name.Trim().IsEmpty && !name.Contains('/') && !name.Contains(' ');

    private static bool IsTemplate(Slice text)
    {
        var last = text[text.Length - 1];
        return text[0] switch
        {
            '$' => IsDollarReference(text),
            '{' => text.StartsWith("{{") && text.EndsWith("}}") && text.Length > 4,
            '%' => (last == '%' && IsVariableName(text.From(1).Take(text.Length - 2))) || (text.StartsWith("%(") && text.EndsWith(")s")),
            '`' => last == '`',
            '#' => text.StartsWith("#{") && (text.EndsWith("}#") || last == '}'),
            '_' => text.Length > 4 && text.StartsWith("__") && text.EndsWith("__") && IsVariableName(text),
            '[' => last == ']' && text.Contains('(') && text.Contains(')'),
            _ => false,
        };
    }

    private static bool IsDollarReference(Slice text)
    {
        var last = text[text.Length - 1];
        if (text[1] is '{' or '(')
        {
            return last is '}' or ')';
        }

        var name = text.StartsWithIgnoreCase("$env:") ? text.From(5) : text.From(1);
        if (!IsVariableName(name) || Alphabet.IsDigit(name[0]))
        {
            return false;
        }

        // "$ecret123" is a password, "$DB_PASSWORD1" and "$password" are shell variables
        return Alphabet.All(name, CharSet.Upper | CharSet.Digit | CharSet.Underscore) || Alphabet.All(name, CharSet.Letter | CharSet.Underscore);
    }

    private static bool IsVariableName(Slice name) => name.Length > 0 && Alphabet.All(name, CharSet.Base62 | CharSet.Underscore | CharSet.Dot | CharSet.Dash);

    private static bool IsStoreAddress(Slice text)
    {
        foreach (var prefix in StorePrefixes)
        {
            if (text.StartsWithIgnoreCase(prefix))
            {
                return prefix != "projects/" || text.Contains("/secrets/");
            }
        }

        var url = text;
        if (!text.StartsWithIgnoreCase("https://"))
        {
            // <name>@https://<vault>: the convention of Microsoft's own scoring samples
            var at = text.IndexOf("@https://");
            if (at <= 0)
            {
                return false;
            }

            url = text.From(at + 1);
        }

        return IsVaultUri(url);
    }

    private static bool IsVaultUri(Slice url)
    {
        var rest = url.From("https://".Length);
        var end = rest.IndexOf('/');
        var host = end < 0 ? rest : rest.Take(end);
        foreach (var suffix in VaultHosts)
        {
            if (host.EndsWithIgnoreCase(suffix))
            {
                return !rest.Contains('?');
            }
        }

        return false;
    }
}
