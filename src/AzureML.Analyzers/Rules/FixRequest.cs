using System;
using System.Collections.Immutable;
using System.Text;

namespace AzureML.Analyzers.Rules;

/// <summary>What a code fix is asked to do.</summary>
internal enum FixAction
{
    /// <summary>The diagnostic stands at a creation: give its <see cref="FixRequest.Member"/> the wanted value there.</summary>
    AddMember,

    /// <summary>The diagnostic stands at a value that is given to <see cref="FixRequest.Member"/>: write the wanted one instead.</summary>
    ReplaceValue,

    /// <summary>The diagnostic stands at the value of an environment variable: keep the secret in a key vault.</summary>
    MoveSecretToKeyVault,

    /// <summary>The diagnostic stands at a value that is given to <see cref="FixRequest.Member"/>: take the setting away, so that the default holds.</summary>
    RemoveSetting,

    /// <summary>The diagnostic stands at a value that is given to <see cref="FixRequest.Member"/>: give it to the wanted member instead.</summary>
    UseOtherMember,

    /// <summary>The diagnostic stands at an element of the list in <see cref="FixRequest.Member"/>: take it out.</summary>
    RemoveElement,

    /// <summary>
    /// The diagnostic stands at a credential: do without it, or read it where the program runs; <see cref="FixRequest.Wanted"/> is the name
    /// of the secret.
    /// </summary>
    ReadSecret,

    /// <summary>The diagnostic stands at an address: let it begin with the wanted scheme, which is the one there with an <c>s</c> behind it.</summary>
    SecureAddress,

    /// <summary>The diagnostic stands at a connection string: let it choose <c>https</c>.</summary>
    SecureConnection,
}

/// <summary>
/// The contract between rules and code fixes. It travels in <c>Diagnostic.Properties</c>, so it never holds text of the user's
/// program other than member names: no value, and so no secret.
/// </summary>
/// <param name="Action">What to do.</param>
/// <param name="Member">The member as the user's library spells it, for example <c>IsHbiWorkspace</c>; empty for <see cref="FixAction.MoveSecretToKeyVault"/>.</param>
/// <param name="Wanted">
/// <c>true</c>, <c>false</c>, a member or a scheme where the action says so, the <see cref="Model.LogicalValue.Spellings"/> of a value, or one of the constants of this type.
/// </param>
internal sealed record FixRequest(FixAction Action, string Member, string Wanted)
{
    /// <summary>The customer-managed key block of a container-instance deployment: vault base URL, key name, key version.</summary>
    public const string ContainerInstanceKey = "#container-instance-key";

    /// <summary>The customer-managed key block of a workspace: status, vault id, key identifier.</summary>
    public const string WorkspaceKey = "#workspace-key";

    /// <summary>The encryption block of a storage account, with nothing but the second layer of encryption in it.</summary>
    public const string InfrastructureEncryption = "#infrastructure-encryption";

    /// <summary>Credentials of a datastore that hold nothing, so that data is read with the identity of whoever reads it.</summary>
    public const string NoCredentials = "#no-credentials";

    /// <summary>The variable belongs to a deployment, where Key Vault references are resolved.</summary>
    public const string DeploymentReference = "#deployment-reference";

    /// <summary>The variable belongs to a job: only the vault's URL and the secret's name may be passed.</summary>
    public const string JobSecretName = "#job-secret-name";

    private const string ActionKey = "AzureML.Fix.Action";
    private const string MemberKey = "AzureML.Fix.Member";
    private const string WantedKey = "AzureML.Fix.Wanted";

    /// <summary>Asks to read a credential instead of having it in the code; the secret is called as the member is.</summary>
    public static FixRequest ReadSecret(string member) => new(FixAction.ReadSecret, member, SecretNameOf(member));

    // "adminUserPassword" is kept as "admin-user-password": vaults allow letters, digits and hyphens.
    private static string SecretNameOf(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        foreach (char letter in member)
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    public ImmutableDictionary<string, string?> ToProperties() =>
        ImmutableDictionary<string, string?>.Empty
            .Add(ActionKey, Action.ToString())
            .Add(MemberKey, Member)
            .Add(WantedKey, Wanted);

    /// <summary>Reads a request back; null when the properties hold none, or one that this version does not know.</summary>
    public static FixRequest? TryRead(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(ActionKey, out string? action)
            || !properties.TryGetValue(MemberKey, out string? member)
            || !properties.TryGetValue(WantedKey, out string? wanted)
            || member is null
            || wanted is null
            || !Enum.TryParse(action, out FixAction parsed)
            || !Enum.IsDefined(typeof(FixAction), parsed))
        {
            return null;
        }

        return new FixRequest(parsed, member, wanted);
    }
}
