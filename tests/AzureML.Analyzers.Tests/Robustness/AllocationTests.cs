using System.Collections.Immutable;
using System.Globalization;
using AzureML.Analyzers.Benchmarks;
using AzureML.Analyzers.Tests.Complaints;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>
/// What the analyzers cost in actions and allocated bytes, on the programs of the benchmarks. Unlike times, both are the same on every
/// machine, so a change that costs more fails here.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class AllocationTests(ITestOutputHelper output)
{
    private const int Files = 60;
    private const int Rounds = 5;

    /// <summary>Times the bytes of an analyzer that registers nothing.</summary>
    private const double AllocationBar = 1.01;

    [Fact]
    [Complaint(5)]
    public async Task Without_an_sdk_there_is_no_action_on_code_and_little_allocation()
    {
        CSharpCompilation compilation = Compile(Programs.Plain(Files), SurfaceReferences.Net80);
        await AssertNoActionOnCode(compilation);
        await AssertAllocatesLittle(() => Compile(Programs.Plain(Files), SurfaceReferences.Net80));
    }

    [Fact]
    [Complaint(5)]
    public async Task With_an_sdk_that_the_code_does_not_touch_there_is_no_action_on_code() =>
        await AssertNoActionOnCode(Compile(Programs.Plain(Files), SurfaceReferences.Arm));

    [Fact]
    public async Task Programs_that_are_measured_compile_and_are_reported()
    {
        Assert.Empty(Errors(Compile(Programs.Plain(2), SurfaceReferences.Net80)));
        string[] worst = [Programs.LongMethod(100), Programs.LongInitializer(100), Programs.HelperChain(20), Programs.Nested(20)];
        Assert.All(worst, program => Assert.Empty(Errors(Compile([program], SurfaceReferences.Arm))));

        CSharpCompilation provisioning = Compile(Programs.Provisioning(2, 20), SurfaceReferences.Arm);
        Assert.Empty(Errors(provisioning));
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(provisioning);
        Assert.Superset(new HashSet<string> { "AML1001", "AML2008", "AML3003", "AML5001" }, found.Select(diagnostic => diagnostic.Id).ToHashSet());
    }

    private async Task AssertAllocatesLittle(Func<CSharpCompilation> compile)
    {
        double idle = double.MaxValue;
        double ours = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            // The least of each: tables that grow once in the life of a process do not count.
            idle = Math.Min(idle, await BytesOf(compile(), [new IdleAnalyzer()]));
            ours = Math.Min(ours, await BytesOf(compile(), [new AzureMLAnalyzer(), new OptionsAnalyzer()]));
        }

        string figures = string.Create(CultureInfo.InvariantCulture, $"{ours:N0} bytes, an analyzer that registers nothing {idle:N0}: {ours / idle:0.0000} x");
        output.WriteLine(figures);
        Assert.True(ours <= AllocationBar * idle, figures);
    }

    private static async Task<long> BytesOf(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = Analyse(compilation, analyzers);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await analysis.GetAllDiagnosticsAsync();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static async Task AssertNoActionOnCode(CSharpCompilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new AzureMLAnalyzer(), new OptionsAnalyzer()];
        CompilationWithAnalyzers analysis = Analyse(compilation, analyzers);
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
            Assert.Equal(0, telemetry.OperationActionsCount + telemetry.SyntaxNodeActionsCount);
            Assert.Equal(0, telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.OperationBlockEndActionsCount);
            Assert.Equal(0, telemetry.CodeBlockActionsCount + telemetry.CodeBlockStartActionsCount + telemetry.CodeBlockEndActionsCount);
            Assert.Equal(0, telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SymbolEndActionsCount);
        }
    }

    // One thread, so that no two of them do the same work by chance.
    private static CompilationWithAnalyzers Analyse(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static CSharpCompilation Compile(ImmutableArray<string> sources, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Measured",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"File{i}.cs")),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
