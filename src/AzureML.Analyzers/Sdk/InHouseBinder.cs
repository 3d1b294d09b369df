using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;

namespace AzureML.Analyzers.Sdk;

/// <summary>A member of one of the user's own types, or a parameter of its constructors, that stands for a setting.</summary>
/// <param name="Source">The file that says so.</param>
/// <param name="Line">The statement.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Path">Names of properties, dotted; null for a parameter.</param>
internal sealed record InHouseMember(InHouseSource Source, InHouseLine Line, LogicalProperty Setting, string? Path);

/// <summary>One of the user's own types that stands for a resource.</summary>
/// <param name="Source">The file that says so.</param>
/// <param name="Line">The statement.</param>
/// <param name="Kind">The resource.</param>
internal sealed record InHouseType(InHouseSource Source, InHouseLine Line, ResourceKind Kind)
{
    private ResourceBinding? _binding;

    public string Name => Line.Subject;

    public List<InHouseMember> Members { get; } = [];

    public InHouseMember? Find(LogicalProperty setting, bool isParameter)
    {
        foreach (InHouseMember member in Members)
        {
            if (ReferenceEquals(member.Setting, setting) && member.Path is null == isParameter)
            {
                return member;
            }
        }

        return null;
    }

    public ResourceBinding ToBinding() => _binding ??= CreateBinding();

    private ResourceBinding CreateBinding()
    {
        var properties = ImmutableArray.CreateBuilder<PropertyBinding>();
        foreach (InHouseMember member in Members)
        {
            InHouseMember? property = Find(member.Setting, isParameter: false);
            if (member != (property ?? Find(member.Setting, isParameter: true)))
            {
                continue;
            }

            var parameters = ImmutableArray.CreateBuilder<string>();
            bool isUnsafe = false;
            foreach (InHouseMember other in Members)
            {
                if (!ReferenceEquals(other.Setting, member.Setting))
                {
                    continue;
                }

                isUnsafe |= other.Line.IsUnsafeWhenNotSet;
                if (other.Line.Parameter is { } parameter)
                {
                    parameters.Add(parameter);
                }
            }

            properties.Add(PropertyBinding.InHouse(member.Setting, property?.Path, parameters.ToImmutable(), isUnsafe));
        }

        return ResourceBinding.InHouse(Kind, Name, properties.ToImmutable());
    }
}

/// <summary>Finds out what the names in files about the user's own types stand for.</summary>
internal sealed class InHouseBinder
{
    private readonly Dictionary<string, InHouseType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);

    public List<InHouseType> Types { get; } = [];

    public List<(InHouseSource Source, InHouseProblem Problem)> Problems { get; } = [];

    /// <summary>Takes the statements that map types.</summary>
    public void AddTypes(InHouseSource source, InHouseFile file)
    {
        foreach (InHouseProblem problem in file.Problems)
        {
            Problems.Add((source, problem));
        }

        foreach (InHouseLine line in file.Lines)
        {
            if (!IsAboutType(line) || InHouseNames.FindResource(line.Target) is not { } kind)
            {
                continue;
            }

            if (line.IsUnsafeWhenNotSet)
            {
                Report(source, line, "maps a type, which is not set; write ', unsafe when not set' behind a property");
            }
            else if (_types.TryGetValue(line.Subject, out InHouseType? known))
            {
                // Two files may say the same; one need not.
                if (known.Kind != kind || known.Source == source)
                {
                    Report(source, line, "maps a type that another line has already mapped to '" + InHouseNames.NameOf(known.Kind) + "'");
                }
            }
            else
            {
                var type = new InHouseType(source, line, kind);
                _types.Add(line.Subject, type);
                Types.Add(type);
            }
        }
    }

    /// <summary>Takes the statements that map members; all types must be known by then.</summary>
    public void AddMembers(InHouseSource source, InHouseFile file)
    {
        foreach (InHouseLine line in file.Lines)
        {
            if (IsAboutType(line) && InHouseNames.FindResource(line.Target) is not null)
            {
                continue;
            }

            if (InHouseNames.FindSetting(line.Target) is not { } setting)
            {
                Report(source, line, ProblemOfTarget(line.Target));
            }
            else if (TypeOf(line) is not { } type)
            {
                Report(source, line, "maps a member of a type that no line maps; add a line '<type> is " + InHouseNames.NameOf(setting.Kind) + "'");
            }
            else if (setting.Kind != type.Kind)
            {
                Report(source, line, "names a setting of another resource than '" + InHouseNames.NameOf(type.Kind) + "', which the type is mapped to");
            }
            else
            {
                AddMember(source, line, type, setting);
            }
        }
    }

    /// <summary>The simple names of types and members.</summary>
    public ImmutableHashSet<string> Names()
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (InHouseType type in Types)
        {
            string name = type.Name.Substring(type.Name.LastIndexOfAny(['.', '+']) + 1);
            int arity = name.IndexOf('`');
            names.Add(arity < 0 ? name : name.Substring(0, arity));
            foreach (InHouseMember member in type.Members)
            {
                names.UnionWith(member.Path?.Split('.') ?? []);
            }
        }

        return names.ToImmutable();
    }

    private void AddMember(InHouseSource source, InHouseLine line, InHouseType type, LogicalProperty setting)
    {
        string? path = line.Parameter is null ? line.Subject.Substring(type.Name.Length + 1) : null;
        string subject = line.Subject + "(" + line.Parameter;
        if (type.Find(setting, isParameter: path is null) is { } known && (path is not null || known.Line.Parameter == line.Parameter))
        {
            if (known.Source == source || known.Path != path)
            {
                Report(source, line, "maps a setting that another line has already mapped to '" + (known.Path ?? known.Line.Parameter) + "'");
            }
        }
        else if (!_subjects.Add(subject))
        {
            Report(source, line, "maps a member that another line has already mapped");
        }
        else
        {
            type.Members.Add(new InHouseMember(source, line, setting, path));
        }
    }

    // The longest mapped type that the subject begins with.
    private InHouseType? TypeOf(InHouseLine line)
    {
        if (line.Parameter is not null)
        {
            return _types.TryGetValue(line.Subject, out InHouseType? constructed) ? constructed : null;
        }

        for (int dot = line.Subject.LastIndexOf('.'); dot > 0; dot = line.Subject.LastIndexOf('.', dot - 1))
        {
            if (_types.TryGetValue(line.Subject.Substring(0, dot), out InHouseType? type))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsAboutType(InHouseLine line) => line.Parameter is null;

    private static string ProblemOfTarget(string target)
    {
        int dot = target.IndexOf('.');
        string resource = dot < 0 ? target : target.Substring(0, dot);
        if (dot >= 0 && InHouseNames.FindResource(resource) is { } kind)
        {
            return "names a setting that is not known; the nearest one is '" + OptionProblems.Nearest(target, SettingsOf(kind)) + "'";
        }

        return "names a resource that is not known; the nearest one is '" + OptionProblems.Nearest(resource, ResourceNames()) + "'";
    }

    private static IEnumerable<string> SettingsOf(ResourceKind kind)
    {
        foreach (LogicalProperty setting in InHouseNames.Settings)
        {
            if (setting.Kind == kind)
            {
                yield return InHouseNames.NameOf(setting);
            }
        }
    }

    private static IEnumerable<string> ResourceNames()
    {
        foreach (ResourceKind kind in InHouseNames.Resources)
        {
            yield return InHouseNames.NameOf(kind);
        }
    }

    private void Report(InHouseSource source, InHouseLine line, string problem) => Problems.Add((source, new InHouseProblem(line.Start, line.Length, problem)));
}
