using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Consistency;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>The C# that is at hand, with every SDK referenced and every rule on: where no Azure is used, nothing is reported.</summary>
public sealed class RealSourceTests(ITestOutputHelper output)
{
    /// <summary>One file of the tests in so many is tried; the long run tries all.</summary>
    private const int TestsEvery = 8;

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Verify.Setup Setup = new() { EnabledRules = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)], MayNotCompile = true };

    /// <summary>Each compiles as one program. Code in strings is not code.</summary>
    public static TheoryData<string> Folders => ["src", "tests"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Sources_without_Azure_have_no_finding(string folder)
    {
        int every = folder == "tests" ? Math.Max(1, TestsEvery / RobustnessRun.Scale) : 1;
        IEnumerable<string> sources = Sources(folder).Where(path => !path.EndsWith("Surface.g.cs", StringComparison.Ordinal));
        SyntaxTree[] trees = [.. sources.Where((_, i) => (i + RobustnessRun.Seed) % every == 0).Select(Parse)];
        Assert.Empty(await FindingsIn([.. SurfaceReferences.All, .. TestReferences()], trees));
    }

    /// <summary>The SDKs as source: declarations without anything that uses them.</summary>
    [Fact]
    public async Task Sources_of_the_surfaces_have_no_finding()
    {
        SyntaxTree[] trees = [.. Sources("tests/SdkSurface").Where(path => path.EndsWith("Surface.g.cs", StringComparison.Ordinal)).Select(Parse)];
        Assert.Empty(await FindingsIn(SurfaceReferences.Clients, trees));
    }

    private async Task<IEnumerable<string>> FindingsIn(ImmutableArray<MetadataReference> references, SyntaxTree[] trees)
    {
        Assert.NotEmpty(trees);
        CSharpCompilation compilation = Verify.Compile(references, [ImplicitUsings], Setup).AddSyntaxTrees(trees);
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(compilation, Setup);
        output.WriteLine($"{trees.Length} files with {trees.Sum(tree => tree.Length)} characters, {found.Length} findings");
        return found.Select(diagnostic => diagnostic.ToString());
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(RepositoryFiles.Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static SyntaxTree Parse(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: Path.GetRelativePath(RepositoryFiles.Root, path), cancellationToken: TestContext.Current.CancellationToken);

    // What the sources themselves are built on: Roslyn, xUnit and the rest beside this assembly.
    private static IEnumerable<MetadataReference> TestReferences()
    {
        HashSet<string> known = [.. SurfaceReferences.All.Select(reference => Path.GetFileName(reference.Display)!)];
        return Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => !known.Contains(Path.GetFileName(path)) && !Path.GetFileName(path).StartsWith("AzureML.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
