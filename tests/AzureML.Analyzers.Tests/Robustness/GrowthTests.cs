using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
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
/// The analysis of big inputs costs little more than what the compiler does for the same input anyway, and grows with it. Times are
/// compared with each other in the same run, never with a clock.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class GrowthTests(ITestOutputHelper output)
{
    /// <summary>
    /// Times the cost of the operation trees and graphs of the same input. The aim is 3, which is met on a quiet machine; a test that
    /// shares its machine with others can only tell that something is out of proportion.
    /// </summary>
    private const double CostBar = 5.0;

    /// <summary>Times that twice the input may take: what grows with the square of the input takes four times as long.</summary>
    private const double GrowthBar = 3.0;

    /// <summary>Whatever else the machine does only adds to a time: the shortest of each kind are compared, until they fit.</summary>
    private const int MaxRounds = 10;

    public static TheoryData<string, int> Programs => new()
    {
        { "method of 5,000 lines", 2500 },
        { "2,000 methods that return what the next one returns", 2000 },
        { "2,000 methods that complete what the next one returns", 2000 },
        { "2,000 methods that complete what they are given", 2000 },
        { "10,000 environment variables in one initializer", 10_000 },
    };

    [Theory]
    [Complaint(5)]
    [MemberData(nameof(Programs))]
    public async Task Cost_stays_near_that_of_the_operation_trees_and_grows_with_the_input(string program, int size)
    {
        bool isOptimized = typeof(AzureMLAnalyzer).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        Assert.SkipUnless(isOptimized, "times of code that is not optimized mean nothing; the gate runs this in Release");

        string source = Write(program, size);
        string half = Write(program, size / 2);
        await TimeOfAnalysis(half);
        TimeOfGraphs(half);
        string figures = "";
        (double analysisOfHalf, double graphs, double analysis) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (int round = 0; round < MaxRounds; round++)
        {
            analysisOfHalf = Math.Min(analysisOfHalf, await TimeOfAnalysis(half));
            graphs = Math.Min(graphs, TimeOfGraphs(source));
            analysis = Math.Min(analysis, await TimeOfAnalysis(source));
            figures = string.Create(CultureInfo.InvariantCulture,
                $"{program}: {analysis / graphs:0.00} x GetOperation and ControlFlowGraph.Create, twice the input takes {analysis / analysisOfHalf:0.00} x");
            if (analysis <= CostBar * graphs && analysis <= GrowthBar * analysisOfHalf)
            {
                output.WriteLine(figures);
                return;
            }
        }

        Assert.Fail(figures);
    }

    private static double TimeOfGraphs(string source)
    {
        CSharpCompilation compilation = Verify.Compile(Verify.References(SdkFamily.Arm), [source]);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        var watch = Stopwatch.StartNew();
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            ControlFlowGraph.Create((IMethodBodyOperation)model.GetOperation(method)!);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> TimeOfAnalysis(string source)
    {
        CompilationWithAnalyzers analysis = Verify.WithAnalyzers(Verify.Compile(Verify.References(SdkFamily.Arm), [source]));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.True(found.Length <= 1, string.Join(Environment.NewLine, found));
        AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analysis.Analyzers[0], TestContext.Current.CancellationToken);
        return telemetry.ExecutionTime.TotalMilliseconds;
    }

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
