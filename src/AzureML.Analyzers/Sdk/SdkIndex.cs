using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// From symbols to what the family tables say of them, for one compilation. It is also the gate: a compilation that knows no bound
/// type has no index, and then nothing is analysed.
/// </summary>
internal sealed class SdkIndex
{
    private const string MachineLearning = "MachineLearning";

    private static readonly Dictionary<string, ResourceBinding> BindingsByTypeName = CreateBindingsByTypeName();
    private static readonly ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> BoundTypesByNamespace = CreateBoundTypesByNamespace();
    private static readonly Dictionary<string, ImmutableArray<RoleBinding>> RolesByTypeName = CreateRolesByTypeName();
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<InHouseTypes, Holder>> Cache = new();

    private readonly IAssemblySymbol _assembly;
    private readonly ConcurrentDictionary<ITypeSymbol, TypeFacts> _facts = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<INamedTypeSymbol, ResourceBinding> _inHouse;
    private readonly HashSet<INamedTypeSymbol> _inHouseParts;

    private SdkIndex(IAssemblySymbol assembly, bool hasSdk, bool referencesMachineLearning, InHouseTypes inHouse, Dictionary<INamedTypeSymbol, ResourceBinding> resolved)
    {
        _assembly = assembly;
        HasSdk = hasSdk;
        ReferencesMachineLearning = referencesMachineLearning;
        InHouseNames = resolved.Count == 0 ? ImmutableHashSet<string>.Empty : inHouse.Names;
        _inHouse = resolved;
        _inHouseParts = InHouseTypes.PartsOf(resolved);
    }

    /// <summary>The simple names of the user's own types and members that are mapped; empty when the compilation has none of them.</summary>
    public ImmutableHashSet<string> InHouseNames { get; }

    /// <summary>False when no supported SDK is referenced and no type of the user's own is mapped: only calls of scoring services can matter.</summary>
    public bool HasSdk { get; }

    /// <summary>True when a type of Azure Machine Learning itself is known, not only one of a sibling service.</summary>
    public bool ReferencesMachineLearning { get; }

    /// <summary>
    /// The index of a compilation, or null when no supported SDK is referenced, no type of the user's own is mapped and no scoring service
    /// is called. One instance serves all analyzers.
    /// </summary>
    public static SdkIndex? For(Compilation compilation, InHouseTypes inHouse) =>
        Cache.TryGetValue(compilation, out ConditionalWeakTable<InHouseTypes, Holder>? indexes) && indexes.TryGetValue(inHouse, out Holder? holder)
            ? holder.Index
            : Add(compilation, inHouse).Index;

    private static Holder Add(Compilation compilation, InHouseTypes inHouse) =>
        Cache.GetOrCreateValue(compilation).GetValue(inHouse, types => new Holder(Create(compilation, types)));

    /// <summary>What a type means to the analysis.</summary>
    public TypeFacts FactsOf(ITypeSymbol type)
    {
        return _facts.TryGetValue(type, out TypeFacts? facts) ? facts : _facts.GetOrAdd(type, CreateFacts(type));
    }

    /// <summary>
    /// True for symbols of the families' own assemblies: <c>Azure.*</c>, <c>Microsoft.Azure.*</c>, <c>Pulumi.*</c>, and the types of the
    /// framework that requests are sent with; not for user code in a namespace of that name.
    /// </summary>
    public bool IsSdkSymbol(ISymbol symbol) => IsSdkSymbol(symbol, _assembly);

    /// <inheritdoc cref="IsSdkSymbol(ISymbol)"/>
    public static bool IsSdkSymbol(ISymbol symbol, IAssemblySymbol userCode) =>
        (IsInSdkNamespace(symbol) || IsCallSymbol(symbol)) && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, userCode);

    /// <summary>True for the types of the SDKs, and for mapped types of a library of the user's own: their constructors are not seen, but known.</summary>
    public bool IsLibraryType(INamedTypeSymbol type) =>
        IsSdkSymbol(type) || (IsInHouse(type) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _assembly));

    /// <summary>True for the user's own types that are mapped, their base types, and the types between them and a mapped property.</summary>
    public bool IsInHouse(INamedTypeSymbol type) => _inHouse.Count > 0 && (_inHouse.ContainsKey(type.OriginalDefinition) || _inHouseParts.Contains(type.OriginalDefinition));

    /// <summary>True for the families' own assemblies alone, without the framework.</summary>
    public bool IsAzureSymbol(ISymbol symbol) => IsInSdkNamespace(symbol) && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _assembly);

    private static bool IsCallSymbol(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return type is not null && Clients.IsCallTypeName(type.Name) && Clients.CallTypes.Contains(BoundNameOf(type.OriginalDefinition));
    }

    private static bool IsInSdkNamespace(ISymbol symbol)
    {
        INamespaceSymbol? space = symbol.ContainingNamespace;
        INamespaceSymbol? outermost = null;
        INamespaceSymbol? second = null;
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            second = outermost;
            outermost = space;
        }

        return outermost?.Name switch
        {
            "Azure" or "Pulumi" => true,
            "Microsoft" => second?.Name == "Azure",
            _ => false,
        };
    }

    private static SdkIndex? Create(Compilation compilation, InHouseTypes inHouse)
    {
        Dictionary<INamedTypeSymbol, ResourceBinding> resolved = inHouse.Resolve(compilation);
        bool any = resolved.Count > 0;
        foreach (INamespaceSymbol root in RootsOf(compilation))
        {
            if (HasMachineLearning(root, ref any))
            {
                return new SdkIndex(compilation.Assembly, hasSdk: true, referencesMachineLearning: true, inHouse, resolved);
            }
        }

        return any || ClientCode.Of(compilation, CancellationToken.None).IsPresent
            ? new SdkIndex(compilation.Assembly, any, referencesMachineLearning: false, inHouse, resolved)
            : null;
    }

    // What has an alias only is not in the namespaces that all others share.
    private static IEnumerable<INamespaceSymbol> RootsOf(Compilation compilation)
    {
        yield return compilation.GlobalNamespace;
        foreach (MetadataReference reference in compilation.References)
        {
            ImmutableArray<string> aliases = reference.Properties.Aliases;
            if (!aliases.IsEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias) && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                yield return assembly.GlobalNamespace;
            }
        }
    }

    /// <param name="root">Where to look for bound types.</param>
    /// <param name="any">Set when there is one, also of a sibling service.</param>
    private static bool HasMachineLearning(INamespaceSymbol root, ref bool any)
    {
        foreach (KeyValuePair<string, ImmutableArray<string>> entry in BoundTypesByNamespace)
        {
            if (FindNamespace(root, entry.Key) is not { } space)
            {
                continue;
            }

            foreach (string type in entry.Value)
            {
                if (!HasType(space, type))
                {
                    continue;
                }

                any = true;
                if (entry.Key.Contains(MachineLearning) || type.Contains(MachineLearning))
                {
                    return true;
                }
            }
        }

        any |= FindNamespace(root, NamespaceOf(Clients.Transport)) is { } pipeline && HasType(pipeline, SimpleNameOf(Clients.Transport));

        // Versioned namespaces hold the bound types under names that no table lists.
        return FindNamespace(root, "Pulumi.AzureNative.MachineLearningServices") is not null
            || FindNamespace(root, "Pulumi.AzureNextGen.MachineLearningServices") is not null;
    }

    // From the outermost namespace on: in most projects there is no more than one of them to ask for, and no type at all.
    private static INamespaceSymbol? FindNamespace(INamespaceSymbol root, string name)
    {
        INamespaceSymbol? space = root;
        foreach (string part in name.Split('.'))
        {
            space = ChildOf(space, part);
            if (space is null)
            {
                return null;
            }
        }

        return space;
    }

    private static bool HasType(INamespaceSymbol space, string metadataName)
    {
        foreach (INamedTypeSymbol type in space.GetTypeMembers(metadataName.Split('`')[0]))
        {
            if (type.MetadataName == metadataName)
            {
                return true;
            }
        }

        return false;
    }

    private static string NamespaceOf(string type) => type.Substring(0, type.LastIndexOf('.'));

    private static string SimpleNameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    private static INamespaceSymbol? ChildOf(INamespaceSymbol parent, string name)
    {
        foreach (INamespaceOrTypeSymbol member in parent.GetMembers(name))
        {
            if (member is INamespaceSymbol space)
            {
                return space;
            }
        }

        return null;
    }

    private static Dictionary<string, ResourceBinding> CreateBindingsByTypeName()
    {
        var result = new Dictionary<string, ResourceBinding>(StringComparer.Ordinal);
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            foreach (string name in binding.TypeNames)
            {
                result.Add(name, binding);
            }
        }

        return result;
    }

    // Without the types of the framework, which are everywhere.
    private static ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> CreateBoundTypesByNamespace()
    {
        var types = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, ResourceBinding> entry in BindingsByTypeName)
        {
            if (Clients.IsFramework(entry.Value))
            {
                continue;
            }

            string space = NamespaceOf(entry.Key);
            if (!types.TryGetValue(space, out List<string>? names))
            {
                names = [];
                types.Add(space, names);
            }

            names.Add(SimpleNameOf(entry.Key));
        }

        var result = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<string>>>(types.Count);
        foreach (KeyValuePair<string, List<string>> entry in types)
        {
            result.Add(new(entry.Key, entry.Value.ToImmutableArray()));
        }

        return result.MoveToImmutable();
    }

    private static Dictionary<string, ImmutableArray<RoleBinding>> CreateRolesByTypeName()
    {
        var result = new Dictionary<string, ImmutableArray<RoleBinding>>(StringComparer.Ordinal);
        foreach (RoleBinding binding in MemberRoles.Bindings)
        {
            result[binding.TypeName] = result.TryGetValue(binding.TypeName, out ImmutableArray<RoleBinding> others) ? others.Add(binding) : ImmutableArray.Create(binding);
        }

        return result;
    }

    private TypeFacts CreateFacts(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            TypeShape shape = MayMatter(array.ElementType) ? TypeShape.Collection : TypeShape.Other;
            return new TypeFacts(null, shape, null, ImmutableArray<RoleBinding>.Empty, isSdk: false);
        }

        if (type is not INamedTypeSymbol named || named.TypeKind is TypeKind.Error or TypeKind.Delegate or TypeKind.Enum)
        {
            return new TypeFacts(null, TypeShape.Other, null, ImmutableArray<RoleBinding>.Empty, isSdk: false);
        }

        return new TypeFacts(named, ShapeOf(named, IsSdkSymbol(named)), BindingOf(named), RolesOf(named), IsLibraryType(named));
    }

    private TypeShape ShapeOf(INamedTypeSymbol type, bool isSdk)
    {
        if (IsWrapper(type, isSdk))
        {
            return TypeShape.Wrapper;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return TypeShape.Other;
        }

        if (type.TypeKind == TypeKind.Class && IsInHouse(type))
        {
            return TypeShape.Resource;
        }

        if (type is { MetadataName: "KeyValuePair`2" })
        {
            return TypeShape.Pair;
        }

        if (type.IsTupleType)
        {
            return MayAnyMatter(type) ? TypeShape.Collection : TypeShape.Other;
        }

        TypeShape collection = CollectionShapeOf(type);
        if (collection != TypeShape.Other && (type.TypeArguments.IsEmpty || MayAnyMatter(type)))
        {
            return collection;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Class && (IsSdkSymbol(current) || IsInHouse(current)))
            {
                return TypeShape.Resource;
            }
        }

        return TypeShape.Other;
    }

    /// <summary>
    /// False for types whose instances neither are nor hold an object or a text that a rule looks at: collections of them are not followed.
    /// </summary>
    private bool MayMatter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => MayMatter(array.ElementType),
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } named => MayAnyMatter(named) || !IsOfLibrary(named),
        INamedTypeSymbol named => MayAnyMatter(named) || FactsOf(named).Shape != TypeShape.Other,
        _ => false,
    };

    private bool MayAnyMatter(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (MayMatter(argument))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfLibrary(INamedTypeSymbol type) => !IsSdkSymbol(type) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _assembly);

    private static TypeShape CollectionShapeOf(INamedTypeSymbol type)
    {
        // Pulumi's map and list inputs enumerate outputs, so their interfaces do not tell what they are.
        if (type.MetadataName is "InputMap`1" or "BicepDictionary`1")
        {
            return TypeShape.Dictionary;
        }

        if (type.MetadataName is "InputList`1" or "BicepList`1")
        {
            return TypeShape.Collection;
        }

        bool enumerable = IsGeneric(type, "IEnumerable`1");
        if (IsGeneric(type, "IDictionary`2") || IsGeneric(type, "IReadOnlyDictionary`2"))
        {
            return TypeShape.Dictionary;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsGeneric(implemented, "IDictionary`2") || IsGeneric(implemented, "IReadOnlyDictionary`2"))
            {
                return TypeShape.Dictionary;
            }

            enumerable |= IsGeneric(implemented, "IEnumerable`1");
        }

        return enumerable ? TypeShape.Collection : TypeShape.Other;
    }

    private static bool IsGeneric(INamedTypeSymbol type, string metadataName) =>
        type.MetadataName == metadataName && type.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" };

    private static bool IsWrapper(INamedTypeSymbol type, bool isSdk)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return true;
        }

        if (type is { Name: "Uri" or "BinaryData", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return true;
        }

        if (!isSdk)
        {
            return false;
        }

        if (type.IsValueType)
        {
            return true;
        }

        return type.MetadataName is "ResourceIdentifier" or "BicepValue`1" or "Input`1" or "InputUnion`2" or "InputJson";
    }

    private ResourceBinding? BindingOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (_inHouse.TryGetValue(current.OriginalDefinition, out ResourceBinding? inHouse))
            {
                return inHouse;
            }

            if (BindingsByTypeName.TryGetValue(BoundNameOf(current), out ResourceBinding? binding))
            {
                return binding;
            }
        }

        return null;
    }

    private static ImmutableArray<RoleBinding> RolesOf(INamedTypeSymbol type)
    {
        ImmutableArray<RoleBinding> result = ImmutableArray<RoleBinding>.Empty;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (RolesByTypeName.TryGetValue(BoundNameOf(current), out ImmutableArray<RoleBinding> roles))
            {
                result = result.AddRange(roles);
            }
        }

        return result;
    }

    /// <summary>The full metadata name, without the version segment of Pulumi's versioned namespaces.</summary>
    public static string BoundNameOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null)
        {
            return "";
        }

        var parts = new List<string>();
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            parts.Add(space.Name);
        }

        bool pulumi = parts.Count > 1 && parts[parts.Count - 1] == "Pulumi";
        var name = new StringBuilder();
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            string part = parts[i];
            if (pulumi && IsVersion(part))
            {
                continue;
            }

            name.Append(pulumi && part == "AzureNextGen" ? "AzureNative" : part).Append('.');
        }

        return name.Append(type.MetadataName).ToString();
    }

    private static bool IsVersion(string part) =>
        part == "Latest" || (part.Length > 1 && part[0] == 'V' && char.IsDigit(part[1]));

    private sealed class Holder(SdkIndex? index)
    {
        public SdkIndex? Index { get; } = index;
    }
}
