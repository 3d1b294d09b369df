using System.Collections.Immutable;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>A project to measure: its files, and what it compiles against.</summary>
/// <param name="Name">As the tables show it.</param>
/// <param name="Sources">The text of each file.</param>
/// <param name="References">The framework, with or without an SDK.</param>
internal sealed record Input(string Name, ImmutableArray<string> Sources, ImmutableArray<MetadataReference> References)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions CompilationOptions =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSyntaxTreeOptionsProvider(new NoTreeOptions());

    public int Lines => Sources.Sum(source => source.AsSpan().Count('\n'));

    public static Input WithoutSdk(int files) => new($"(a) plain code, no SDK, {files} files", Programs.Plain(files), SurfaceReferences.Net80);

    public static Input Untouched(int files) => new($"(b) SDK referenced, not touched, {files} files", Programs.Plain(files), SurfaceReferences.Arm);

    public static Input Provisioning(int files, int resourcesPerFile) =>
        new($"(c) provisioning, {files} files", Programs.Provisioning(files, resourcesPerFile), SurfaceReferences.Arm);

    /// <summary>Single files that are as bad as they get.</summary>
    public static ImmutableArray<Input> WorstCases { get; } =
    [
        new("(d) method of 5,000 lines", [Programs.LongMethod(5_000)], SurfaceReferences.Arm),
        new("(d) initializer of 5,000 entries", [Programs.LongInitializer(5_000)], SurfaceReferences.Arm),
        new("(d) chain of 2,000 methods", [Programs.HelperChain(2_000)], SurfaceReferences.Arm),
        new("(d) 200 levels of nesting", [Programs.Nested(200)], SurfaceReferences.Arm),
    ];

    /// <summary>
    /// A compilation whose trees are new as well: what an analyzer keeps of a tree does not help it in the next round, just as it does
    /// not in the next build.
    /// </summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create("Measured", Sources.Select(Parse), References, CompilationOptions);

    public static SyntaxTree Parse(string source, int number) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{number}.cs");

    // The compiler gives every compilation such a provider, and published analyzers count on it.
    private sealed class NoTreeOptions : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
