using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Complaints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>What the engine promises whatever the rules are: cost without an SDK, determinism, the same findings in builds and editors.</summary>
public sealed class EngineContractTests
{
    private const string Plain = """
        using System;
        using System.Collections.Generic;

        public static class Program
        {
            public static Dictionary<string, string> Run(string name) => new() { ["PASSWORD"] = name };
        }
        """;

    [Fact]
    [Complaint(5)]
    public async Task Without_an_sdk_there_is_one_action_per_tree_and_no_other()
    {
        CSharpCompilation compilation = Verify.Compile(SdkSurface.SurfaceReferences.Net80, [Plain]);
        AnalyzerTelemetryInfo telemetry = await Telemetry(compilation);
        Assert.Equal(0, telemetry.OperationActionsCount);
        Assert.Equal(0, telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.OperationBlockEndActionsCount);
        Assert.Equal(0, telemetry.CodeBlockActionsCount + telemetry.CodeBlockStartActionsCount + telemetry.CodeBlockEndActionsCount);
        Assert.Equal(0, telemetry.SyntaxNodeActionsCount);
        Assert.Equal(0, telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SymbolEndActionsCount);
        Assert.Equal(1, telemetry.SemanticModelActionsCount);
        Assert.Equal(0, telemetry.CompilationEndActionsCount);
    }

    [Fact]
    public async Task With_an_sdk_there_is_one_action_per_tree_and_no_other()
    {
        CSharpCompilation compilation = Verify.Compile(Verify.References(SdkFamily.Arm), [Plain]);
        AnalyzerTelemetryInfo telemetry = await Telemetry(compilation);
        Assert.Equal(1, telemetry.SemanticModelActionsCount);
        Assert.Equal(0, telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount);
        Assert.Equal(0, telemetry.SyntaxNodeActionsCount + telemetry.SymbolActionsCount + telemetry.CodeBlockActionsCount);
    }

    [Fact]
    public async Task The_same_program_gives_the_same_findings_every_time()
    {
        string[] sources = [.. Enumerable.Range(0, 40).Select(i => $$"""
            using Azure.Core;
            using Azure.ResourceManager.MachineLearning;
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program{{i}}
            {
                public static MachineLearningWorkspaceData Run(bool flag)
                {
                    var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
                    if (flag) { data.IsHbiWorkspace = {{(i % 3 == 0 ? "false" : "true")}}; }
                    return data;
                }
            }
            """)];
        string first = await Findings();
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(first, await Findings());
        }

        async Task<string> Findings() =>
            string.Join(Environment.NewLine, await Verify.Diagnose(Verify.Compile(Verify.References(SdkFamily.Arm), sources)));
    }

    [Fact]
    [Complaint(6)]
    public async Task Findings_of_single_trees_united_equal_those_of_the_whole_compilation()
    {
        string[] sources = [.. Enumerable.Range(0, 6).Select(i => $$"""
            public static class Program{{i}}
            {
                public static Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData Create{{i}}() => new("westeurope") { FriendlyName = "{{i}}" };
                public static void Use() => System.Console.WriteLine(Program{{(i + 1) % 3}}.Create{{(i + 1) % 3}}());
            }
            """)];
        CSharpCompilation compilation = Verify.Compile(Verify.References(SdkFamily.Arm), sources);
        ImmutableArray<Diagnostic> whole = await Verify.Diagnose(compilation);
        var united = new List<string>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            CompilationWithAnalyzers analysis = Verify.WithAnalyzers(compilation);
            AnalysisResult result = await analysis.GetAnalysisResultAsync(compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
            united.AddRange(result.GetAllDiagnostics().Select(d => d.ToString()));
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole.Select(d => d.ToString()).Order(), united.Order());
    }

    [Fact]
    public async Task Constants_of_a_referenced_project_are_reported_at_their_use_only()
    {
        // In an editor, a referenced project is a compilation with sources of its own, not an assembly.
        CSharpCompilation settings = CSharpCompilation.Create(
            "Settings",
            [CSharpSyntaxTree.ParseText("public static class Settings { public const bool Hbi = false; public static readonly bool Other = false; }", path: "Settings.cs", cancellationToken: TestContext.Current.CancellationToken)],
            SdkSurface.SurfaceReferences.Net80,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpCompilation program = Verify.Compile(
            [.. Verify.References(SdkFamily.Arm), settings.ToMetadataReference()],
            [
                """
                using Azure.ResourceManager.MachineLearning;

                public static class Program
                {
                    public static MachineLearningWorkspaceData Constant() => new("westeurope") { IsHbiWorkspace = Settings.Hbi };
                    public static MachineLearningWorkspaceData Field() => new("westeurope") { IsHbiWorkspace = Settings.Other };
                }
                """,
            ]);
        Diagnostic found = Assert.Single(await Verify.Diagnose(program));
        Assert.Equal("Program.cs", found.Location.SourceTree!.FilePath);
        Assert.Empty(found.AdditionalLocations);
    }

    private static async Task<AnalyzerTelemetryInfo> Telemetry(CSharpCompilation compilation)
    {
        CompilationWithAnalyzers analysis = Verify.WithAnalyzers(compilation);
        await analysis.GetAnalyzerDiagnosticsAsync();
        AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analysis.Analyzers[0], TestContext.Current.CancellationToken);
        Assert.Equal(0, telemetry.CompilationStartActionsCount);
        return telemetry;
    }
}
