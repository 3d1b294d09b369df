using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Broken programs: nothing throws, nothing takes long, two runs agree, and the fixes do no harm. Every rule is on; the versions of C# take
/// turns; analysis is concurrent.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Programs = 300;
    private const int Truncations = 150;

    /// <summary>One program in so many has its fixes tried.</summary>
    private const int FixEvery = 10;

    /// <summary>One program in so many is tried in every version of C#.</summary>
    private const int VersionsEvery = 48;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    private static readonly LanguageVersion[] Versions = Enum.GetValues<LanguageVersion>();

    private static readonly Verify.Setup EveryRule = new() { EnabledRules = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)], MayNotCompile = true };

    private static readonly Verify.Setup EveryReport = new()
    {
        EnabledRules = EveryRule.EnabledRules,
        MayNotCompile = true,
        Options = [("azureml_analyzers.report_absent", "true"), ("azureml_analyzers.report_unknown", "true")],
    };

    private static readonly ImmutableDictionary<SdkFamily, CSharpCompilation> Templates =
        Enum.GetValues<SdkFamily>().ToImmutableDictionary(family => family, family => Verify.Compile(Verify.References(family), [], EveryRule));

    private readonly ImmutableDictionary<SdkFamily, FixTrial> _trials =
        Enum.GetValues<SdkFamily>().ToImmutableDictionary(family => family, family => new FixTrial(family, EveryRule, []));

    [Fact]
    public async Task Mutated_programs_are_survived()
    {
        int first = RobustnessRun.Seed;
        int count = Programs * RobustnessRun.Scale;
        int done = 0;
        int findings = 0;
        await Parallel.ForEachAsync(Enumerable.Range(first, count), RobustnessRun.Parallelism, async (seed, _) =>
        {
            var random = new Random(seed);
            CorpusProgram program = MutationCorpus.Programs[random.Next(MutationCorpus.Programs.Length)];
            CorpusProgram other = MutationCorpus.Programs[random.Next(MutationCorpus.Programs.Length)];
            string text = new Mutator(seed).Mutate(program.Text, other.Text);
            LanguageVersion version = seed % 2 == 0 ? LanguageVersion.Latest : Versions[seed / 2 % Versions.Length];
            Interlocked.Add(ref findings, await Survive(program.Family, text, version, $"seed {seed}, {program.Name} with {other.Name}, C# {version}"));
            if (seed % FixEvery == 0)
            {
                await TryFixes(program.Family, text, $"seed {seed}, {program.Name} with {other.Name}");
            }

            if (Interlocked.Increment(ref done) % Programs == 0)
            {
                output.WriteLine($"{done} mutated programs so far, {findings} findings, {_trials.Values.Sum(trial => trial.Applied)} fixes applied");
            }
        });

        output.WriteLine($"{count} mutated programs, seeds {first} to {first + count - 1}: {findings} findings, {_trials.Values.Sum(trial => trial.Applied)} fixes applied");
        Assert.True(findings > count / 4, "the programs are too broken to tell anything");
    }

    /// <summary>What an editor has while a file is typed. The long run comes to every position of every program in a few seeds.</summary>
    [Fact]
    public async Task Truncated_programs_are_survived()
    {
        int count = Truncations * RobustnessRun.Scale;
        int total = MutationCorpus.Programs.Sum(program => program.Text.Length);
        int stride = Math.Max(1, total / count);
        int position = RobustnessRun.Seed % stride;
        var places = new List<(CorpusProgram Program, int Length)>();
        foreach (CorpusProgram program in MutationCorpus.Programs)
        {
            for (; position < program.Text.Length; position += stride)
            {
                places.Add((program, position));
            }

            position -= program.Text.Length;
        }

        await Parallel.ForEachAsync(places, RobustnessRun.Parallelism, async (place, _) =>
            await Survive(place.Program.Family, place.Program.Text[..place.Length], LanguageVersion.Latest, $"{place.Program.Name} up to {place.Length}"));
        output.WriteLine($"{places.Count} truncated programs, every {stride}. of {total} positions from {RobustnessRun.Seed % stride}");
    }

    /// <summary>The programs as they are, in each version of C#.</summary>
    [Fact]
    public async Task Every_version_of_the_language_is_survived()
    {
        CorpusProgram[] programs = [.. MutationCorpus.Programs.Where((_, i) => (i + RobustnessRun.Seed) % Math.Max(1, VersionsEvery / RobustnessRun.Scale) == 0)];
        await Parallel.ForEachAsync(programs, RobustnessRun.Parallelism, async (program, _) =>
        {
            foreach (LanguageVersion version in Versions)
            {
                await Survive(program.Family, program.Text, version, $"{program.Name}, C# {version}");
            }
        });

        output.WriteLine($"{programs.Length} programs in {Versions.Length} versions");
    }

    private static async Task<int> Survive(SdkFamily family, string text, LanguageVersion version, string what)
    {
        Verify.Setup setup = text.Length % 2 == 0 ? EveryRule : EveryReport;
        try
        {
            string[] first = [];
            await WorkTime.AssertWithin(MaxTime, async () => first = await FindingsIn(family, text, version, setup));
            Assert.Equal(first, await FindingsIn(family, text, version, setup));
            return first.Length;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}\n{text}", exception);
        }
    }

    private static async Task<string[]> FindingsIn(SdkFamily family, string text, LanguageVersion version, Verify.Setup setup)
    {
        CompilationWithAnalyzers analysis = Verify.WithAnalyzers(Compile(family, text, version), setup);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    private static CSharpCompilation Compile(SdkFamily family, string text, LanguageVersion version)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(version), "Program.cs");
        CSharpCompilation template = Templates[family];
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax)
            ? template.WithOptions(template.Options.WithOutputKind(OutputKind.ConsoleApplication)).AddSyntaxTrees(tree)
            : template.AddSyntaxTrees(tree);
    }

    private async Task TryFixes(SdkFamily family, string text, string what)
    {
        try
        {
            string? problem = await _trials[family].Problem(text);
            Assert.True(problem is null, problem);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}\n{text}", exception);
        }
    }
}
