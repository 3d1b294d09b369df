namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Decides whether a constant is a secret. Evidence first, name second, entropy last: a finding needs the shape of a credential, a
/// carrier with a secret part, or a secret's name over a credential-like value. Pure, culture-independent and linear in the length
/// of its input; never throws.
/// </summary>
internal static class SecretClassifier
{
    /// <summary>No credential is shorter.</summary>
    private const int MinLength = 4;

    /// <summary>Judges a value under its name.</summary>
    /// <param name="name">The environment variable or property, or null when there is none.</param>
    /// <param name="value">The constant; <c>U+FFFC</c> marks a part that is not known at compile time.</param>
    /// <param name="options">What the project says about its own names and values.</param>
    public static SecretFinding Classify(string? name, string value, SecretOptions options)
    {
        if (value is null || value.Length < MinLength || (name is not null && SecretOptions.Contains(options.AllowedEnvironmentVariables, name)))
        {
            return SecretFinding.None;
        }

        var text = new Slice(value).Trim();
        if (IsNoConstant(text, options))
        {
            return SecretFinding.None;
        }

        var shape = SecretShapes.Find(text, options);
        if (name is null)
        {
            return shape;
        }

        if (shape.IsSecret)
        {
            return shape.Kind == ProviderTokens.AwsAccessKeyId && new Slice(name).EndsWithIgnoreCase("ID") ? SecretFinding.None : shape;
        }

        return ByName(new Slice(name), text, options);
    }

    /// <summary>Judges a value by its structure alone, whatever it is called.</summary>
    public static SecretFinding ClassifyShape(string value, SecretOptions options) => Classify(null, value, options);

    /// <summary>Whether the name alone says that its value is a secret; weak hints do not count.</summary>
    public static bool IsSecretName(string name, SecretOptions options) =>
        !string.IsNullOrEmpty(name)
        && !SecretOptions.Contains(options.AllowedEnvironmentVariables, name)
        && SecretNames.Classify(new Slice(name), options) >= NameClass.Connection;

    private static bool IsNoConstant(Slice text, SecretOptions options) =>
        text.Length < MinLength || KeyVaultReference.Recognize(text) != ReferenceKind.None || Placeholder.IsPlaceholder(text, options.PlaceholderValues);

    private static SecretFinding ByName(Slice name, Slice text, SecretOptions options)
    {
        var nameClass = SecretNames.Classify(name, options);
        switch (nameClass)
        {
            case NameClass.None:
            case NameClass.Connection:
                return SecretFinding.None;
            case NameClass.Password:
                return SecretValues.IsPassword(text, options.PlaceholderValues) ? new SecretFinding(SecretConfidence.StrongName, "password") : SecretFinding.None;
            case NameClass.Weak:
                return SecretValues.IsToken(text, weak: true, allowGuid: false, options.PlaceholderValues)
                    ? new SecretFinding(SecretConfidence.WeakName, "key or credential")
                    : SecretFinding.None;
            default:
                return SecretValues.IsToken(text, weak: false, SecretNames.AllowsGuid(name), options.PlaceholderValues)
                    ? new SecretFinding(SecretConfidence.StrongName, KindOf(nameClass, name, text))
                    : SecretFinding.None;
        }
    }

    private static string KindOf(NameClass nameClass, Slice name, Slice text)
    {
        if (AzureKeys.IsLegacyAccountKey(text))
        {
            return name.ContainsIgnoreCase("cosmos") ? "Azure Cosmos DB key" : name.ContainsIgnoreCase("storage") ? "Azure storage account key" : "account key";
        }

        if (name.ContainsIgnoreCase("client") && nameClass == NameClass.Secret)
        {
            return "client secret";
        }

        return nameClass switch
        {
            NameClass.Token => "access token",
            NameClass.Key => "access key",
            _ => "secret",
        };
    }
}
