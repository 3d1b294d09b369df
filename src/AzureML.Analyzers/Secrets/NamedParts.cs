namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Secrets that a longer text carries under a name of its own: connection strings, JSON, YAML, XML, INI and dotenv lines, command lines.
/// A part counts when its name is a secret's name, and its value a credential that is literally there.
/// </summary>
internal static class NamedParts
{
    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        if (!text.Contains('=') && !text.Contains(':') && !text.Contains("--") && !text.Contains(" -p ") && !text.Contains('>') && !text.StartsWith("machine "))
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
            if (IsSecret(nameClass, value, reader, options))
            {
                return SecretFinding.Shape(KindOf(text, nameClass, reader.InConnectionString));
            }
        }

        return SecretFinding.None;
    }

    /// <summary>Inside a carrier, PWD is a password and not the directory of the shell.</summary>
    private static NameClass ClassOf(Slice key, SecretOptions options) =>
        key.EqualsIgnoreCase("pwd") ? NameClass.Password : SecretNames.Classify(key, options);

    private static bool IsSecret(NameClass nameClass, Slice value, in PartReader reader, SecretOptions options)
    {
        if (value.IsEmpty || (reader.IsProse && value.Contains(' ')))
        {
            return false;
        }

        // docker build --secret id=x,src=y
        if (reader.IsFlag && value.IndexOf('=') is var equals and > 0 && equals < value.Length - 2)
        {
            return false;
        }

        if (nameClass != NameClass.Password)
        {
            return SecretValues.IsToken(value, weak: false, allowGuid: false, options.PlaceholderValues);
        }

        var word = reader.IsProse && Alphabet.All(value, CharSet.Letter);
        return !word && SecretValues.IsPassword(value, options.PlaceholderValues) && !SecretValues.IsExpression(value);
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
