using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>Where code gets secrets from at run time. A test checks the members against the SDK surfaces.</summary>
internal static class SecretSources
{
    private const string GetConnectionString = "GetConnectionString";
    private const string VaultSecret = "a secret of Key Vault";
    private const string Key = "an access key that is read from Azure";
    private const string Password = "a password that is read from Azure";
    private const string Token = "an access token";
    private const string Connection = "a connection string";
    private const string Signature = "a shared access signature";

    /// <summary>Members that yield a secret, whatever it is called.</summary>
    public static readonly ImmutableArray<ValueSource> Members =
    [
        new("Azure.Security.KeyVault.Secrets.KeyVaultSecret", "Value", VaultSecret),
        new("Azure.Core.AccessToken", "Token", Token),
        new("Azure.AzureKeyCredential", "Key", Key),
        new("Azure.ResourceManager.MachineLearning.Models.MachineLearningPasswordDetail", "Value", Password),
        new("Azure.ResourceManager.Storage.Models.StorageAccountKey", "Value", Key),
        new("Azure.ResourceManager.ContainerRegistry.Models.ContainerRegistryPassword", "Value", Password),
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

    /// <summary>Members that yield a setting, which is a secret when its name says so, and a connection string always; the name is the argument.</summary>
    public static readonly ImmutableArray<ValueSource> Settings =
    [
        new("Microsoft.Extensions.Configuration.ConfigurationExtensions", GetConnectionString, Connection),
        new("System.Environment", "GetEnvironmentVariable", "an environment variable of this process"),
        new("Microsoft.Extensions.Configuration.IConfiguration", "this[]", "a setting"),
        new("Microsoft.Extensions.Configuration.IConfiguration", "GetSection", "a setting"),
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", "a setting"),
        new("System.Collections.Specialized.NameValueCollection", "this[]", "a setting"),
    ];

    private static readonly SourceTable Table = new(Members, Settings);

    /// <summary>How messages call the secret that the value is, or holds; null when nothing says that it is one.</summary>
    /// <param name="value">A value that is not known, or not wholly.</param>
    /// <param name="name">What it is given to, where that has a name that may say that a setting is secret.</param>
    /// <param name="options">What the project says about its own names.</param>
    /// <param name="index">The SDKs.</param>
    public static string? Describe(FlowItem value, string? name, SecretOptions options, SdkIndex index)
    {
        if (!value.HasSource)
        {
            return null;
        }

        bool isSecretName = name is not null && SecretClassifier.IsSecretName(name, options);
        return Table.Describe(value, index, (setting, key) =>
            isSecretName || setting.Member == GetConnectionString || (key is not null && SecretClassifier.IsSecretName(key, options)));
    }

    /// <summary>True for numbers, times and new identifiers as text, whatever they are called, and for texts of which no other part is unknown.</summary>
    public static bool IsHarmless(FlowItem value)
    {
        if (value.Provenance is { } whole)
        {
            return IsHarmless(whole);
        }

        int holes = 0;
        foreach (char letter in value.Text ?? "")
        {
            holes += letter == FlowItem.Hole ? 1 : 0;
        }

        foreach (Provenance part in value.TextSources)
        {
            if (!IsHarmless(part))
            {
                return false;
            }
        }

        return holes > 0 && holes == value.TextSources.Length;
    }

    private static bool IsHarmless(Provenance source) => source.Symbol switch
    {
        IMethodSymbol { Name: "ToString", ContainingType: var type } => IsPlain(type),
        IMethodSymbol { ReturnType: var type } => IsPlain(type),
        IPropertySymbol { Type: var type } => IsPlain(type),
        ILocalSymbol { Type: var type } => IsPlain(type),
        IParameterSymbol { Type: var type } => IsPlain(type),
        IFieldSymbol { Type: var type } => IsPlain(type),
        _ => false,
    };

    private static bool IsPlain(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_Enum or SpecialType.System_Boolean or SpecialType.System_DateTime or (>= SpecialType.System_SByte and <= SpecialType.System_Double)
        || type is { Name: "Guid" or "DateTimeOffset" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The same for what a call for a key or a secret yields; settings do not count.</summary>
    public static string? DescribeRetrieved(FlowItem value, SdkIndex index) =>
        value.HasSource ? Table.Describe(value, index, static (_, _) => false) : null;
}
