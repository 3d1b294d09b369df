using System.Collections.Immutable;

namespace AzureML.Analyzers.Model;

/// <summary>What a member of the SDKs holds that matters to the handling of data, whatever resource it belongs to.</summary>
internal enum MemberRole : byte
{
    /// <summary>A key, password, token or private key; or a dictionary of them.</summary>
    Credential,

    /// <summary>A credential, connection string or signed address in a linked service of a data factory.</summary>
    LinkedCredential,

    /// <summary>Text that is stored and shown with a resource: a command, arguments, tags, properties, a description, a literal input.</summary>
    Text,

    /// <summary>The address of data, a model, code or an output.</summary>
    Address,

    /// <summary>The names of the HTTP headers that data collection records.</summary>
    RecordedHeaders,

    /// <summary>A name under which Azure stores and logs something; or a dictionary whose keys are such names.</summary>
    Name,
}

/// <summary>The members of one type of one family that have a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Family">The family of the type.</param>
/// <param name="TypeName">The full metadata name; types derived from it have the members too.</param>
/// <param name="Members">Names of properties.</param>
internal sealed record RoleBinding(MemberRole Role, SdkFamily Family, string TypeName, ImmutableArray<string> Members);

/// <summary>Why a family has no member of a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Family">The family.</param>
/// <param name="Mapping">Whether it is known that there is none.</param>
/// <param name="Source">Where that was read, or why it is not known.</param>
internal sealed record MissingRole(MemberRole Role, SdkFamily Family, Mapping Mapping, string Source);
