using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// The simple names of all bound types and members, and of methods that rules look for. The framework's are left out: these matter in
/// <see cref="ClientCode"/> only.
/// </summary>
internal static class BoundNames
{
    /// <summary>Methods that rules look for in code that need not name a bound type.</summary>
    private static readonly string[] Methods = ["RegenerateKey", "RegenerateKeyAsync", "GetSecret", "GetSecretAsync"];

    public static readonly HashSet<string> All = Collect();

    /// <summary>The simple names of the bound types, and of the clients of Azure: code that names one of them works with these services.</summary>
    public static readonly ImmutableHashSet<string> Types = CollectTypes();

    private static HashSet<string> Collect()
    {
        var names = new HashSet<string>(Methods, StringComparer.Ordinal);
        names.UnionWith(CollectTypes());
        foreach (string type in Clients.CredentialParameters.Keys)
        {
            names.Add(SimpleNameOf(type));
        }

        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            if (Clients.IsFramework(binding))
            {
                continue;
            }

            foreach (PropertyBinding property in binding.Properties)
            {
                foreach (MemberPath path in property.Paths)
                {
                    foreach (string segment in path.Segments)
                    {
                        names.Add(segment);
                    }
                }
            }
        }

        foreach (ValueSource source in SecretSources.Members)
        {
            AddMember(source.Member, names);
        }

        foreach (RoleBinding binding in MemberRoles.Bindings)
        {
            foreach (string member in binding.Members)
            {
                AddMember(member, names);
            }
        }

        return names;
    }

    private static ImmutableHashSet<string> CollectTypes()
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        names.UnionWith(Clients.StorageClientNames);
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            foreach (string type in binding.TypeNames)
            {
                if (!Clients.IsFramework(binding))
                {
                    names.Add(SimpleNameOf(type));
                }
            }
        }

        foreach (RoleBinding binding in MemberRoles.Bindings)
        {
            names.Add(SimpleNameOf(binding.TypeName));
        }

        return names.ToImmutable();
    }

    private static string SimpleNameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    private static void AddMember(string member, HashSet<string> names)
    {
        if (HasSeveralWords(member))
        {
            names.Add(member);
        }
    }

    // "Key" and "Tags" occur in code of all kinds; code that has to do with them names their types, or a helper that does.
    private static bool HasSeveralWords(string member)
    {
        for (int i = 1; i < member.Length; i++)
        {
            if (char.IsUpper(member[i]))
            {
                return true;
            }
        }

        return false;
    }
}
