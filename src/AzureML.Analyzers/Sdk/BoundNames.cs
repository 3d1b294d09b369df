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
    private static readonly string[] Methods = ["RegenerateKey", "RegenerateKeyAsync"];

    public static readonly ImmutableArray<string> All = Collect();

    private static ImmutableArray<string> Collect()
    {
        var names = new HashSet<string>(Methods, StringComparer.Ordinal);
        names.UnionWith(Clients.StorageClientNames);
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            if (Clients.IsFramework(binding))
            {
                continue;
            }

            foreach (string type in binding.TypeNames)
            {
                names.Add(type.Substring(type.LastIndexOf('.') + 1));
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

        foreach (RoleBinding binding in MemberRoles.Bindings)
        {
            names.Add(binding.TypeName.Substring(binding.TypeName.LastIndexOf('.') + 1));
            foreach (string member in binding.Members)
            {
                if (HasSeveralWords(member))
                {
                    names.Add(member);
                }
            }
        }

        return names.ToImmutableArray();
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
