namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Secrets that a longer text carries under a name of its own: connection strings, JSON, YAML, XML, INI and dotenv lines, command lines.
/// A part counts when its name is a secret's name, and its value a credential that is literally there.
/// </summary>
internal static class NamedParts
{
    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        if (!text.Contains('=') && !text.Contains(':') && !text.Contains("--") && !text.Contains('>') && !text.StartsWith("machine "))
        {
            return SecretFinding.None;
        }

        var reader = new PartReader(text);
        var announced = default(Slice);
        while (reader.MoveNext())
        {
            var key = reader.Key;
            if (key.EqualsIgnoreCase("name") || key.EqualsIgnoreCase("key"))
            {
                // {"name": "DB_PASSWORD", "value": "…"} and <add key="…" value="…"/>: the next value belongs to this name
                announced = reader.PeekValue();
                continue;
            }

            var isAnnounced = !announced.IsEmpty && key.EqualsIgnoreCase("value");
            var nameClass = isAnnounced ? SecretNames.Classify(announced, options) : ClassOf(key, options);
            announced = isAnnounced ? default : announced;
            if (nameClass == NameClass.Weak && key.EqualsIgnoreCase("auth") && EncodedText.IsBasicCredential(reader.PeekValue(), options))
            {
                return SecretFinding.Shape("Basic credentials");
            }

            if (nameClass <= NameClass.Connection)
            {
                continue;
            }

            var value = reader.ReadValue();
            if (IsSecret(nameClass, value, reader.IsProse, options))
            {
                return SecretFinding.Shape(KindOf(text, nameClass, reader.InConnectionString));
            }
        }

        return SecretFinding.None;
    }

    /// <summary>Inside a carrier, PWD is a password and not the shell's directory, and PASS needs no system before it.</summary>
    private static NameClass ClassOf(Slice key, SecretOptions options) =>
        key.EqualsIgnoreCase("pwd") || key.EqualsIgnoreCase("pass") ? NameClass.Password : SecretNames.Classify(key, options);

    private static bool IsSecret(NameClass nameClass, Slice value, bool prose, SecretOptions options)
    {
        if (value.IsEmpty || (prose && (value.Contains(' ') || Alphabet.All(value, CharSet.Letter))))
        {
            return false;
        }

        return nameClass == NameClass.Password
            ? SecretValues.IsPassword(value, options.PlaceholderValues) && !SecretValues.IsExpression(value)
            : SecretValues.IsToken(value, weak: false, allowGuid: false, options.PlaceholderValues);
    }

    private static string KindOf(Slice text, NameClass nameClass, bool connectionString)
    {
        if (!connectionString)
        {
            return nameClass == NameClass.Password ? "text with a password" : "text with a credential";
        }

        if (nameClass == NameClass.Password)
        {
            return "connection string with a password";
        }

        if (text.ContainsIgnoreCase("AccountEndpoint="))
        {
            return "Azure Cosmos DB connection string with a key";
        }

        if (text.ContainsIgnoreCase("AccountKey="))
        {
            return "Azure storage connection string with a key";
        }

        return text.ContainsIgnoreCase("SharedAccessKey=") ? "connection string with a shared access key" : "connection string with a key";
    }
}
