using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>One member whose value is a secret.</summary>
/// <param name="TypeName">The full metadata name of the type that declares it; null for every type of an SDK.</param>
/// <param name="Member">The property or method.</param>
/// <param name="What">How messages call the value.</param>
internal sealed record SecretSource(string? TypeName, string Member, string What);

/// <summary>Where code gets secrets from at run time. A test checks the members against the SDK surfaces.</summary>
internal static class SecretSources
{
    private const string VaultSecret = "a secret of Key Vault";
    private const string Key = "an access key that is read from Azure";
    private const string Password = "a password that is read from Azure";
    private const string Token = "an access token";
    private const string Connection = "a connection string";
    private const string Signature = "a shared access signature";

    /// <summary>Members that yield a secret, whatever it is called.</summary>
    public static readonly ImmutableArray<SecretSource> Members =
    [
        new("Azure.Security.KeyVault.Secrets.KeyVaultSecret", "Value", VaultSecret),
        new("Azure.Core.AccessToken", "Token", Token),
        new("Azure.AzureKeyCredential", "Key", Key),
        new("Azure.ResourceManager.MachineLearning.Models.MachineLearningPasswordDetail", "Value", Password),
        new("Azure.ResourceManager.Storage.Models.StorageAccountKey", "Value", Key),
        new("Azure.ResourceManager.ContainerRegistry.Models.ContainerRegistryPassword", "Value", Password),
        new("Microsoft.Extensions.Configuration.ConfigurationExtensions", "GetConnectionString", Connection),
        new("System.Configuration.ConnectionStringSettings", "ConnectionString", Connection),
        new(null, "PrimaryKey", Key),
        new(null, "SecondaryKey", Key),
        new(null, "Key1", Key),
        new(null, "Key2", Key),
        new(null, "PrimaryMasterKey", Key),
        new(null, "SecondaryMasterKey", Key),
        new(null, "PrimaryReadonlyMasterKey", Key),
        new(null, "SecondaryReadonlyMasterKey", Key),
        new(null, "PrimaryAccessKey", Key),
        new(null, "SecondaryAccessKey", Key),
        new(null, "UserStorageKey", Key),
        new(null, "DatabricksAccessToken", Token),
        new(null, "AccessToken", Token),
        new(null, "RefreshToken", Token),
        new(null, "PrimaryConnectionString", Connection),
        new(null, "SecondaryConnectionString", Connection),
        new(null, "GenerateSasUri", Signature),
        new(null, "GenerateAccountSasUri", Signature),
        new(null, "GenerateUserDelegationSasUri", Signature),
        new(null, "ToSasQueryParameters", Signature),
    ];

    /// <summary>Members that yield a setting, which is a secret when its name says so; the name is the argument.</summary>
    public static readonly ImmutableArray<SecretSource> Settings =
    [
        new("System.Environment", "GetEnvironmentVariable", "an environment variable of this process"),
        new("Microsoft.Extensions.Configuration.IConfiguration", "this[]", "a setting"),
        new("Microsoft.Extensions.Configuration.IConfiguration", "GetSection", "a setting"),
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", "a setting"),
        new("System.Collections.Specialized.NameValueCollection", "this[]", "a setting"),
    ];

    private static readonly Dictionary<string, ImmutableArray<SecretSource>> MembersByName = ByName(Members);
    private static readonly Dictionary<string, ImmutableArray<SecretSource>> SettingsByName = ByName(Settings);

    /// <summary>How messages call the secret that the value is, or holds; null when nothing says that it is one.</summary>
    /// <param name="value">A value that is not known, or not wholly.</param>
    /// <param name="name">What it is given to, where that has a name that may say that a setting is secret.</param>
    /// <param name="options">What the project says about its own names.</param>
    /// <param name="index">The SDKs.</param>
    public static string? Describe(FlowItem value, string? name, SecretOptions options, SdkIndex index)
    {
        foreach (Provenance source in value.Sources)
        {
            if (Describe(source, name, options, index) is { } what)
            {
                return what;
            }
        }

        return null;
    }

    private static string? Describe(Provenance source, string? name, SecretOptions options, SdkIndex index)
    {
        if (Find(source.Symbol, MembersByName, index) is { } member)
        {
            return member.What;
        }

        if (Find(source.Symbol, SettingsByName, index) is { } setting)
        {
            string? key = NameOf(source);
            bool isSecret = (name is not null && SecretClassifier.IsSecretName(name, options)) || (key is not null && SecretClassifier.IsSecretName(key, options));
            return isSecret ? setting.What : null;
        }

        // What is made of a secret without hiding it is one: secret.Trim(), section.Value.
        if (source.Receiver is { } receiver && KeepsText(source.Symbol))
        {
            return Describe(receiver, name, options, index);
        }

        return IsEncoding(source.Symbol) && source.Arguments.Length > 0 ? Describe(source.Arguments[0], name, options, index) : null;
    }

    private static string? Describe(FlowValue value, string? name, SecretOptions options, SdkIndex index)
    {
        foreach (FlowItem item in value.Items)
        {
            if (Describe(item, name, options, index) is { } what)
            {
                return what;
            }
        }

        return null;
    }

    private static string? NameOf(Provenance source)
    {
        foreach (FlowValue argument in source.Arguments)
        {
            if (argument.Single?.Constant is string key)
            {
                return key;
            }
        }

        return null;
    }

    private static bool KeepsText(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String } method => method.ContainingType.SpecialType == SpecialType.System_String || method.Name == "ToString",
        IPropertySymbol { Name: "Value", ContainingType.Name: "IConfigurationSection" } => true,
        IPropertySymbol { Name: "AbsoluteUri" or "OriginalString" or "Query", ContainingType.Name: "Uri" } => true,
        _ => false,
    };

    private static bool IsEncoding(ISymbol symbol) => symbol is IMethodSymbol
    {
        Name: "ToBase64String" or "GetBytes" or "GetString" or "EscapeDataString",
        ContainingType.Name: "Convert" or "Encoding" or "Uri",
    };

    private static SecretSource? Find(ISymbol symbol, Dictionary<string, ImmutableArray<SecretSource>> sources, SdkIndex index)
    {
        string member = symbol is IPropertySymbol { IsIndexer: true } ? "this[]" : symbol.Name;
        if (!sources.TryGetValue(member, out ImmutableArray<SecretSource> candidates) || symbol.ContainingType is not { } type)
        {
            return null;
        }

        foreach (SecretSource candidate in candidates)
        {
            if (candidate.TypeName is null ? index.IsAzureSymbol(symbol) : IsOrImplements(type, candidate.TypeName))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsOrImplements(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsNamed(current, name))
            {
                return true;
            }
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsNamed(implemented, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, string name) =>
        name.EndsWith(type.Name, StringComparison.Ordinal) && SdkIndex.BoundNameOf(type.OriginalDefinition) == name;

    private static Dictionary<string, ImmutableArray<SecretSource>> ByName(ImmutableArray<SecretSource> sources)
    {
        var result = new Dictionary<string, ImmutableArray<SecretSource>>(StringComparer.Ordinal);
        foreach (SecretSource source in sources)
        {
            result[source.Member] = result.TryGetValue(source.Member, out ImmutableArray<SecretSource> others) ? others.Add(source) : ImmutableArray.Create(source);
        }

        return result;
    }
}
