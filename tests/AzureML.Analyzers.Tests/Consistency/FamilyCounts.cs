using System.Reflection;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The vocabulary of the model, and how much of it the families know.</summary>
internal static class FamilyCounts
{
    public static IEnumerable<ResourceKind> Kinds => Declared<ResourceKind>();

    /// <summary>The kinds that a family is asked for: what code calls is no resource that it could provision, and the other way round.</summary>
    public static IEnumerable<ResourceKind> KindsOf(SdkFamily family) =>
        Kinds.Where(kind => (family == SdkFamily.Clients) == FamilyTables.Bindings.Any(binding => binding.Kind == kind && binding.Family == SdkFamily.Clients));

    public static IEnumerable<LogicalProperty> Properties => Declared<LogicalProperty>();

    /// <summary>
    /// How many settings, and members with a role, a family has in that state; a role without members counts once. A setting of a resource that has several bindings counts for each; those of a
    /// resource without a type in the family count as the resource does.
    /// </summary>
    public static int Of(SdkFamily family, Mapping mapping) =>
        FamilyTables.Bindings.Where(binding => binding.Family == family).SelectMany(binding => binding.Properties).Count(property => property.Mapping == mapping)
        + FamilyTables.Missing.Where(missing => missing.Family == family && missing.Mapping == mapping)
            .Sum(missing => Properties.Count(property => property.Kind == missing.Kind))
        + MemberRoles.Bindings.Where(binding => binding.Family == family && mapping == Mapping.Mapped).Sum(binding => binding.Members.Length)
        + MemberRoles.Missing.Count(missing => missing.Family == family && missing.Mapping == mapping);

    private static IEnumerable<T> Declared<T>() => typeof(ResourceKind).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(ResourceKind).Namespace)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!);
}
