using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Sdk;

/// <summary>A file about the user's own types.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">Its text.</param>
internal sealed record InHouseSource(string Path, SourceText Text);

/// <summary>
/// The user's own types that stand for resources: what the additional files named <see cref="FileName"/> say, together. An instance
/// belongs to the texts of the files and to nothing else: the same texts give the same instance, a changed one another.
/// </summary>
internal sealed class InHouseTypes
{
    /// <summary>The name of the files, in any folder.</summary>
    public const string FileName = "AzureMLAnalyzers.Resources.txt";

    /// <summary>There is no such file.</summary>
    public static readonly InHouseTypes None = new(ImmutableArray<InHouseSource>.Empty);

    private readonly ConditionalWeakTable<SourceText, InHouseTypes> _longer = new();
    private readonly ImmutableArray<InHouseSource> _sources;
    private readonly InHouseBinder _binder = new();

    private InHouseTypes(ImmutableArray<InHouseSource> sources)
    {
        _sources = sources;
        var files = new List<InHouseFile>();
        foreach (InHouseSource source in sources)
        {
            files.Add(InHouseFile.Read(source.Text.ToString()));
        }

        // A property may stand before its type, or in another file.
        for (int i = 0; i < files.Count; i++)
        {
            _binder.AddTypes(sources[i], files[i]);
        }

        for (int i = 0; i < files.Count; i++)
        {
            _binder.AddMembers(sources[i], files[i]);
        }

        Names = _binder.Names();
    }

    /// <summary>The simple names of the types and of their mapped members, for the pre-filter.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>What the files say, read once per text. Without such a file, looking at the names of the files is all that happens.</summary>
    public static InHouseTypes Of(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        InHouseTypes types = None;
        foreach (AdditionalText file in files)
        {
            if (IsNamed(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                types = types.With(file.Path, text);
            }
        }

        return types;
    }

    /// <summary>The types of a compilation that stand for resources. Types that it does not know are left out: several projects may share a file.</summary>
    public Dictionary<INamedTypeSymbol, ResourceBinding> Resolve(Compilation compilation)
    {
        var result = new Dictionary<INamedTypeSymbol, ResourceBinding>(SymbolEqualityComparer.Default);
        foreach (InHouseType declared in _binder.Types)
        {
            foreach (INamedTypeSymbol type in Find(compilation, declared.Name))
            {
                result[type] = declared.ToBinding();
            }
        }

        return result;
    }

    /// <summary>Base types, and types between a type and its mapped property: objects of these are followed too.</summary>
    public static HashSet<INamedTypeSymbol> PartsOf(Dictionary<INamedTypeSymbol, ResourceBinding> resolved)
    {
        var parts = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (KeyValuePair<INamedTypeSymbol, ResourceBinding> entry in resolved)
        {
            for (INamedTypeSymbol? type = entry.Key.BaseType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                parts.Add(type.OriginalDefinition);
            }

            foreach (PropertyBinding property in entry.Value.Properties)
            {
                INamedTypeSymbol? owner = entry.Key;
                for (int i = 0; i < property.Paths[0].Segments.Length - 1; i++)
                {
                    owner = PropertyOf(owner, property.Paths[0].Segments[i])?.Type as INamedTypeSymbol;
                    if (owner is { TypeKind: TypeKind.Class })
                    {
                        parts.Add(owner.OriginalDefinition);
                    }
                }
            }
        }

        return parts;
    }

    /// <summary>What is wrong with the files, as far as a compilation can tell, in the order of files and lines.</summary>
    public List<(InHouseSource Source, InHouseProblem Problem)> ProblemsIn(Compilation compilation)
    {
        var problems = new List<(InHouseSource Source, InHouseProblem Problem)>(_binder.Problems);
        foreach (InHouseType declared in _binder.Types)
        {
            foreach (INamedTypeSymbol type in Find(compilation, declared.Name))
            {
                AddProblems(declared, type, problems);
            }
        }

        problems.Sort((x, y) =>
        {
            int byFile = _sources.IndexOf(x.Source).CompareTo(_sources.IndexOf(y.Source));
            return byFile != 0 ? byFile : x.Problem.Start.CompareTo(y.Problem.Start);
        });
        return problems;
    }

    private InHouseTypes With(string path, SourceText text) =>
        _longer.GetValue(text, added => new InHouseTypes(_sources.Add(new InHouseSource(path, added))));

    private static void AddProblems(InHouseType declared, INamedTypeSymbol type, List<(InHouseSource Source, InHouseProblem Problem)> problems)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            problems.Add((declared.Source, new InHouseProblem(declared.Line.Start, declared.Line.Length, "names a type that is not a class; only objects of classes are followed")));
            return;
        }

        foreach (InHouseMember member in declared.Members)
        {
            if (member.Line.Parameter is { } parameter)
            {
                if (!ParametersOf(type).Contains(parameter))
                {
                    problems.Add(Missing(member, "no constructor of '" + type.Name + "' has a parameter '" + parameter + "'", parameter, ParametersOf(type)));
                }

                continue;
            }

            INamedTypeSymbol? owner = type;
            foreach (string segment in member.Path!.Split('.'))
            {
                if (owner is not null && PropertyOf(owner, segment) is null)
                {
                    problems.Add(Missing(member, "'" + owner.Name + "' has no property '" + segment + "'", segment, PropertiesOf(owner)));
                    break;
                }

                owner = PropertyOf(owner, segment)?.Type as INamedTypeSymbol;
            }
        }
    }

    private static (InHouseSource Source, InHouseProblem Problem) Missing(InHouseMember member, string what, string written, List<string> candidates)
    {
        string nearest = OptionProblems.Nearest(written, candidates);
        string problem = "does nothing: " + what + (nearest.Length == 0 ? "" : "; the nearest one is '" + nearest + "'");
        return (member.Source, new InHouseProblem(member.Line.Start, member.Line.Length, problem));
    }

    private static List<string> PropertiesOf(INamedTypeSymbol owner)
    {
        var names = new List<string>();
        for (INamedTypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false })
                {
                    names.Add(member.Name);
                }
            }
        }

        return names;
    }

    private static List<string> ParametersOf(INamedTypeSymbol type)
    {
        var names = new List<string>();
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                names.Add(parameter.Name);
            }
        }

        return names;
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol? owner, string name)
    {
        for (INamedTypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property)
                {
                    return property;
                }
            }
        }

        return null;
    }

    // Nested types may be written as code writes them, with a dot.
    private static ImmutableArray<INamedTypeSymbol> Find(Compilation compilation, string name)
    {
        string metadataName = name;
        while (true)
        {
            ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(metadataName);
            int dot = metadataName.LastIndexOf('.');
            if (!types.IsEmpty || dot < 0)
            {
                return types;
            }

            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }

    private static bool IsNamed(string path)
    {
        int start = path.Length - FileName.Length;
        return start >= 0
            && (start == 0 || path[start - 1] is '/' or '\\')
            && string.Compare(path, start, FileName, 0, FileName.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
