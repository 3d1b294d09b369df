using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Complaints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>
/// The analysis of big inputs costs little more than what the compiler does for the same input anyway, and grows with it. Allocated bytes
/// are compared, which other work on the machine does not change; of times only what is out of all proportion is held here, and the
/// benchmarks report the rest.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class GrowthTests(ITestOutputHelper output)
{
    /// <summary>Times the bytes of the operation trees and graphs of the same input: a helper is walked for each of up to five callers above it.</summary>
    private const double BytesBar = 6.0;

    /// <summary>Times the bytes that twice the input may take: what grows with the square of the input takes four times as many.</summary>
    private const double BytesGrowthBar = 2.5;

    /// <summary>How much smaller the input is whose time is compared.</summary>
    private const int SmallShare = 8;

    /// <summary>Times the time that eight times the input may take: what grows with the square of the input takes 64 times as long.</summary>
    private const double TimeGrowthBar = 32.0;

    /// <summary>Whatever else the machine does only adds to a time: the shortest of each kind are compared, until they fit.</summary>
    private const int MaxRounds = 10;

    public static TheoryData<string, int> Programs => new()
    {
        { "method of 5,000 lines", 2500 },
        { "2,000 methods that return what the next one returns", 2000 },
        { "2,000 methods that complete what the next one returns", 2000 },
        { "2,000 methods that complete what they are given", 2000 },
        { "10,000 environment variables in one initializer", 10_000 },
        { "1,000 classes whose methods are called the same", 1000 },
    };

    [Theory]
    [Complaint(5)]
    [MemberData(nameof(Programs))]
    public async Task Bytes_stay_near_those_of_the_operation_trees_and_grow_with_the_input(string program, int size)
    {
        await BytesOfAnalysis(Write(program, size / 2));
        long half = await BytesOfAnalysis(Write(program, size / 2));
        long graphs = BytesOfGraphs(Write(program, size));
        long analysis = await BytesOfAnalysis(Write(program, size));
        string figures = string.Create(CultureInfo.InvariantCulture,
            $"{program}: {(double)analysis / graphs:0.00} x GetOperation and ControlFlowGraph.Create, twice the input takes {(double)analysis / half:0.00} x");
        output.WriteLine(figures);
        Assert.True(analysis <= BytesBar * graphs && analysis <= BytesGrowthBar * half, figures);
    }

    [Theory]
    [Complaint(5)]
    [MemberData(nameof(Programs))]
    public async Task Time_does_not_grow_with_the_square_of_the_input(string program, int size)
    {
        string source = Write(program, size);
        string small = Write(program, size / SmallShare);
        await TimeOfAnalysis(small);
        (double timeOfSmall, double time) = (double.MaxValue, double.MaxValue);
        for (int round = 0; round < MaxRounds; round++)
        {
            timeOfSmall = Math.Min(timeOfSmall, await TimeOfAnalysis(small));
            time = Math.Min(time, await TimeOfAnalysis(source));
            if (time <= TimeGrowthBar * timeOfSmall)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{program}: {SmallShare} times the input takes {time / timeOfSmall:0.0} x"));
                return;
            }
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{program}: {SmallShare} times the input takes {time / timeOfSmall:0.0} x"));
    }

    private static long BytesOfGraphs(string source)
    {
        CSharpCompilation compilation = Verify.Compile(Verify.References(SdkFamily.Arm), [source]);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        long before = GC.GetTotalAllocatedBytes(precise: true);
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            ControlFlowGraph.Create((IMethodBodyOperation)model.GetOperation(method)!);
        }

        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static async Task<long> BytesOfAnalysis(string source)
    {
        CompilationWithAnalyzers analysis = Analyse(source);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.True(found.Length <= 1, string.Join(Environment.NewLine, found));
        return bytes;
    }

    private static async Task<double> TimeOfAnalysis(string source)
    {
        CompilationWithAnalyzers analysis = Analyse(source);
        await analysis.GetAnalyzerDiagnosticsAsync();
        AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analysis.Analyzers[0], TestContext.Current.CancellationToken);
        return telemetry.ExecutionTime.TotalMilliseconds;
    }

    private static CompilationWithAnalyzers Analyse(string source) => Verify.WithAnalyzers(Verify.Compile(Verify.References(SdkFamily.Arm), [source]));

    private static string Write(string program, int size)
    {
        var text = new StringBuilder("""
            using Azure;
            using Azure.Core;
            using Azure.ResourceManager.MachineLearning;
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {

            """);
        switch (program)
        {
            case "method of 5,000 lines":
                text.AppendLine("public static void Run(MachineLearningWorkspaceCollection c) {");
                for (int i = 0; i < size; i++)
                {
                    string hbi = i == size / 2 ? "" : " IsHbiWorkspace = true,";
                    text.AppendLine(CultureInfo.InvariantCulture, $"var d{i} = new MachineLearningWorkspaceData(AzureLocation.WestEurope) {{{hbi} FriendlyName = \"w{i}\" }};");
                    text.AppendLine(CultureInfo.InvariantCulture, $"c.CreateOrUpdate(WaitUntil.Completed, \"w{i}\", d{i});");
                }

                text.AppendLine("}");
                break;
            case "10,000 environment variables in one initializer":
                text.AppendLine("public static MachineLearningCommandJob Create(string value) => new(\"python train.py\", new ResourceIdentifier(\"/e\")) { EnvironmentVariables = {");
                for (int i = 0; i < size; i++)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"[\"SETTING_{i}\"] = {(i % 10 == 0 ? "value" : $"\"value {i} of the run\"")},");
                }

                text.AppendLine("} };");
                break;
            case "2,000 methods that return what the next one returns":
                Chain(i => $"private static MachineLearningWorkspaceData M{i}() => M{i + 1}();", $"private static MachineLearningWorkspaceData M{size}() => new(AzureLocation.WestEurope);");
                break;
            case "2,000 methods that complete what the next one returns":
                Chain(
                    i => $"private static MachineLearningWorkspaceData M{i}() {{ var data = M{i + 1}(); data.FriendlyName = \"w{i}\"; data.Description = \"d{i}\"; return data; }}",
                    $"private static MachineLearningWorkspaceData M{size}() => new(AzureLocation.WestEurope);");
                break;
            case "1,000 classes whose methods are called the same":
                text.AppendLine("}");
                for (int i = 0; i < size; i++)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"internal static class Part{i} {{");
                    text.AppendLine("internal static MachineLearningWorkspaceData Create() => new(AzureLocation.WestEurope);");
                    text.AppendLine("public static void Send(MachineLearningWorkspaceCollection c) { var data = Create(); data.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); }");
                    text.AppendLine(i == size - 1 ? "" : "}");
                }

                break;
            default:
                Chain(
                    i => i == 0
                        ? "public static void M0(MachineLearningWorkspaceCollection c) { var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope); M1(c, data); }"
                        : $"private static void M{i}(MachineLearningWorkspaceCollection c, MachineLearningWorkspaceData data) {{ data.FriendlyName = \"w{i}\"; M{i + 1}(c, data); }}",
                    $"private static void M{size}(MachineLearningWorkspaceCollection c, MachineLearningWorkspaceData data) => c.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);");
                break;
        }

        return text.AppendLine("}").ToString();

        void Chain(Func<int, string> link, string last)
        {
            for (int i = 0; i < size; i++)
            {
                text.AppendLine(link(i));
            }

            text.AppendLine(last);
        }
    }
}
