using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>The analyzers of a published package, as they are on the package gallery. The project file says where they lie.</summary>
/// <param name="Name">The id of the package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Analyzers">All of its analyzers for C#.</param>
internal sealed record AnalyzerPackage(string Name, string Version, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    private const string FolderOfAnalyzers = "analyzers";

    public static AnalyzerPackage Load(string name)
    {
        string folder = typeof(AnalyzerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == name).Value!;
        AssemblyLoadContext context = new(name);
        context.Resolving += (loader, missing) =>
            File.Exists(Path.Combine(folder, missing.Name + ".dll")) ? loader.LoadFromAssemblyPath(Path.Combine(folder, missing.Name + ".dll")) : null;
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. Directory.EnumerateFiles(folder, "*.dll")
                .Select(context.LoadFromAssemblyPath)
                .SelectMany(TypesOf)
                .Where(IsAnalyzer)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        return new AnalyzerPackage(name, VersionOf(folder), analyzers);
    }

    private static bool IsAnalyzer(Type type) =>
        !type.IsAbstract
        && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
        && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
        && type.GetConstructor([]) is not null;

    // <package>/<version>/analyzers/...
    private static string VersionOf(string folder)
    {
        string[] parts = folder.Split('/', '\\');
        return parts[Array.IndexOf(parts, FolderOfAnalyzers) - 1];
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
