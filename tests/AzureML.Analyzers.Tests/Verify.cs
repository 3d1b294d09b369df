using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests;

/// <summary>
/// Runs the analyzers over source text with markup: <c>{|AML1001:text|}</c> marks a finding. A source without markup must be silent.
/// The source must compile, unless the test says that it does not.
/// </summary>
internal static class Verify
{
    /// <summary>
    /// Rules about the use of a resource as such, whatever is set on it, each with the reason. Programs of other rules cannot have the
    /// resource without the advice, so it is off unless the program is about it: the markup or <see cref="Setup.EnabledRules"/> names it.
    /// </summary>
    public static readonly ImmutableDictionary<string, string> Advice = new Dictionary<string, string>
    {
        ["AML2003"] = "every container-instance web service is reported, however well it is set up",
    }.ToImmutableDictionary();

    /// <summary>Checks one program against the SDK surfaces of a family.</summary>
    public static Task Reports(SdkFamily family, string markup, params (string Key, string Value)[] options) =>
        Reports(References(family), markup, new Setup { Options = options });

    /// <summary>Checks one program with a rule on that is off by default.</summary>
    public static Task ReportsWith(string enabledRule, SdkFamily family, string markup, params (string Key, string Value)[] options) =>
        Reports(References(family), markup, new Setup { EnabledRules = [enabledRule], Options = options });

    /// <summary>Checks one program with all that can be varied.</summary>
    public static async Task Reports(ImmutableArray<MetadataReference> references, string markup, Setup? setup = null)
    {
        setup ??= new Setup();
        TestFileMarkupParser.GetSpans(markup, out string source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        ImmutableArray<Diagnostic> found = await Diagnose(references, source, setup.With(Advice.Keys.Where(spans.ContainsKey)));
        string expected = Describe(source, spans.SelectMany(entry => entry.Value.Select(span => (entry.Key, span))));
        string actual = Describe(source, found.Select(d => (d.Id, d.Location.SourceSpan)));
        Assert.True(expected == actual, $"expected:{Environment.NewLine}{expected}{Environment.NewLine}actual:{Environment.NewLine}{actual}{Environment.NewLine}in:{Environment.NewLine}{source}");
    }

    /// <summary>The findings in a program, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(ImmutableArray<MetadataReference> references, string source, Setup? setup = null)
    {
        setup ??= new Setup();
        CSharpCompilation compilation = Compile(references, [source, .. setup.OtherSources], setup);
        if (setup.MayNotCompile)
        {
            return await Diagnose(compilation, setup);
        }

        (ImmutableArray<Diagnostic> compiler, ImmutableArray<Diagnostic> found) = await Build(compilation, setup);
        IEnumerable<Diagnostic> errors = compiler.Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join(Environment.NewLine, errors) + Environment.NewLine + source);
        return found;
    }

    /// <summary>The findings in a compilation, in source order. An exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, Setup? setup = null) =>
        Findings(await WithAnalyzers(compilation, setup).GetAnalyzerDiagnosticsAsync());

    /// <summary>What the compiler says, and the findings: the code is bound only once for both.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Findings)> Build(CSharpCompilation compilation, Setup? setup = null)
    {
        ILookup<bool, Diagnostic> all = (await WithAnalyzers(compilation, setup).GetAllDiagnosticsAsync())
            .ToLookup(d => d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        return ([.. all[true]], Findings(all[false]));
    }

    private static ImmutableArray<Diagnostic> Findings(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic? crash = diagnostics.FirstOrDefault(d => d.Id == "AD0001");
        Assert.True(crash is null, crash?.ToString());
        return [.. diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    public static CompilationWithAnalyzers WithAnalyzers(CSharpCompilation compilation, Setup? setup = null)
    {
        setup ??= new Setup();
        var options = new AnalyzerOptions([.. setup.Files.Select(file => new FixedFile(file.Path, file.Text))], new FixedOptionsProvider(setup.Options));
        return compilation.WithAnalyzers(
            [new AzureMLAnalyzer()],
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false));
    }

    /// <summary>Compiles sources; the first one is <c>Program.cs</c>. Top-level statements make it a program.</summary>
    public static CSharpCompilation Compile(ImmutableArray<MetadataReference> references, IReadOnlyList<string> sources, Setup? setup = null)
    {
        setup ??= new Setup();
        var parse = new CSharpParseOptions(setup.LanguageVersion);
        var trees = new List<SyntaxTree>();
        for (int i = 0; i < sources.Count; i++)
        {
            trees.Add(CSharpSyntaxTree.ParseText(sources[i], parse, i == 0 ? "Program.cs" : $"Other{i}.cs"));
        }

        bool isProgram = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax));
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: setup.LanguageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Annotations : NullableContextOptions.Disable,
            allowUnsafe: true,
            specificDiagnosticOptions: Advice.Keys.Except(setup.EnabledRules).Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))
                .Concat(setup.EnabledRules.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        return CSharpCompilation.Create("Program", trees, references, options);
    }

    /// <summary>A library as programs see it that have no source of it.</summary>
    public static MetadataReference Library(ImmutableArray<MetadataReference> references, params string[] sources)
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Library",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = library.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static ImmutableArray<MetadataReference> References(SdkFamily family) => family switch
    {
        SdkFamily.Arm => SdkSurface.SurfaceReferences.Arm,
        SdkFamily.Management => SdkSurface.SurfaceReferences.Management,
        SdkFamily.Provisioning => SdkSurface.SurfaceReferences.Provisioning,
        SdkFamily.PulumiNative => SdkSurface.SurfaceReferences.PulumiNative,
        SdkFamily.PulumiClassic => SdkSurface.SurfaceReferences.PulumiClassic,
        SdkFamily.Clients => SdkSurface.SurfaceReferences.Clients,
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };

    private static string Describe(string source, IEnumerable<(string Id, TextSpan Span)> findings)
    {
        var text = new StringBuilder();
        foreach ((string id, TextSpan span) in findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            int line = source.AsSpan(0, span.Start).Count('\n') + 1;
            text.AppendLine($"  line {line}: {id} at {source.Substring(span.Start, span.Length)}");
        }

        return text.Length == 0 ? "  nothing" : text.ToString().TrimEnd();
    }

    /// <summary>What a test may vary.</summary>
    internal sealed class Setup
    {
        public (string Key, string Value)[] Options { get; init; } = [];

        public string[] OtherSources { get; init; } = [];

        /// <summary>Rules to turn on that are off by default.</summary>
        public string[] EnabledRules { get; init; } = [];

        /// <summary>Additional files.</summary>
        public (string Path, string Text)[] Files { get; init; } = [];

        public bool MayNotCompile { get; init; }

        public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

        /// <summary>The same with more rules turned on.</summary>
        public Setup With(IEnumerable<string> enabledRules) => new()
        {
            Options = Options,
            OtherSources = OtherSources,
            Files = Files,
            EnabledRules = [.. EnabledRules, .. enabledRules.Except(EnabledRules)],
            MayNotCompile = MayNotCompile,
            LanguageVersion = LanguageVersion,
        };
    }

    /// <summary>An additional file of a fixed text.</summary>
    internal sealed class FixedFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class FixedOptionsProvider((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        private readonly FixedOptions _options = new(options);

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class FixedOptions((string Key, string Value)[] options) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = options.ToDictionary(o => o.Key, o => o.Value, KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
