using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Robustness.Mutation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>Programs whose verdict is known, because an interpreter has executed them on every path: the analysis must agree.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int Programs = 250;
    private const int FixedPrograms = 25;
    private const int BatchSize = 25;
    private const int MaxFailures = 5;

    private static readonly ImmutableDictionary<SdkFamily, CSharpCompilation> Templates = OracleResources.All
        .Select(entry => entry.Family)
        .Distinct()
        .ToImmutableDictionary(family => family, family => Verify.Compile(Verify.References(family), [ProgramWriter.Shared], new Verify.Setup { EnabledRules = OracleResources.Rules }));

    [Fact]
    public async Task Analysis_agrees_with_the_execution_of_programs()
    {
        int count = Programs * RobustnessRun.Scale;
        int seed = RobustnessRun.Seed;
        int judged = 0;
        int findings = 0;
        var failures = new List<string>();
        while (judged < count && failures.Count < MaxFailures)
        {
            (SdkFamily family, ResourceModel resource) = OracleResources.All[seed / BatchSize % OracleResources.All.Length];
            var batch = new List<Judged>();
            for (int i = 0; i < BatchSize; i++, seed++)
            {
                if (Judge(ProgramGenerator.Generate(seed, resource)) is { } program)
                {
                    batch.Add(program);
                }
            }

            foreach ((Judged program, HashSet<Place> reported) in await Analyse(family, batch))
            {
                judged++;
                findings += reported.Count;
                if (program.Verdict.Disagreement(reported) is not null)
                {
                    failures.Add(await Describe(family, program.Program));
                }
            }
        }

        output.WriteLine($"{judged} programs with {findings} findings, seeds {RobustnessRun.Seed} to {seed - 1}: {failures.Count} disagreements");
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine + Environment.NewLine, failures));
        Assert.True(findings > judged / 2, "the programs are too harmless to tell anything");
    }

    /// <summary>Each fix of a finding in a program compiles, and takes it away.</summary>
    [Fact]
    public async Task Fixes_of_programs_are_valid()
    {
        int count = FixedPrograms * RobustnessRun.Scale;
        int applied = 0;
        for (int i = 0; i < OracleResources.All.Length; i++)
        {
            (SdkFamily family, ResourceModel resource) = OracleResources.All[i];
            var trial = new FixTrial(family, new Verify.Setup { EnabledRules = OracleResources.Rules }, [ProgramWriter.Shared]);
            for (int seed = RobustnessRun.Seed + i; seed < RobustnessRun.Seed + count; seed += OracleResources.All.Length)
            {
                string? problem = await trial.Problem(ProgramWriter.Write(ProgramGenerator.Generate(seed, resource)));
                Assert.True(problem is null, $"seed {seed}: {problem}");
            }

            applied += trial.Applied;
        }

        output.WriteLine($"{count} programs, seeds {RobustnessRun.Seed} to {RobustnessRun.Seed + count - 1}: {applied} fixes applied");
        Assert.True(applied > count / 2, "there is too little to fix");
    }

    private static Judged? Judge(OracleProgram program)
    {
        string source = ProgramWriter.Write(program);
        return OracleInterpreter.Judge(program) is { } verdict ? new Judged(program, source, verdict) : null;
    }

    private static async Task<List<(Judged Program, HashSet<Place> Reported)>> Analyse(SdkFamily family, List<Judged> programs)
    {
        CSharpCompilation compilation = Templates[family].AddSyntaxTrees(programs.Select(program => CSharpSyntaxTree.ParseText(program.Source, path: program.Program.Name + ".cs")));
        Diagnostic? error = compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(error is null, error + Environment.NewLine + error?.Location.SourceTree);
        ILookup<string, Diagnostic> found = (await Verify.Diagnose(compilation)).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        return [.. programs.Select(program => (program, PlacesOf(program.Program, found[program.Program.Name + ".cs"])))];
    }

    private static HashSet<Place> PlacesOf(OracleProgram program, IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => program.Resource.Settings.Any(s => s.Rule == d.Id)).Select(d => new Place(d.Id, d.Location.SourceSpan))];

    private static async Task<string> Describe(SdkFamily family, OracleProgram program)
    {
        await ProgramShrinker.Shrink(program, async smaller => await DisagreementOf(family, smaller) is not null);
        var text = new StringBuilder().AppendLine(await DisagreementOf(family, program));
        string source = ProgramWriter.Write(program);
        return text.AppendLine(Marked(source, (await Reported(family, program))!)).ToString();
    }

    private static async Task<string?> DisagreementOf(SdkFamily family, OracleProgram program) =>
        await Reported(family, program) is { } reported && Judge(program) is { } judged ? judged.Verdict.Disagreement(reported) : null;

    // Null for programs that do not compile.
    private static async Task<HashSet<Place>?> Reported(SdkFamily family, OracleProgram program)
    {
        CSharpCompilation compilation = Templates[family].AddSyntaxTrees(CSharpSyntaxTree.ParseText(ProgramWriter.Write(program), path: program.Name + ".cs"));
        return compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : PlacesOf(program, await Verify.Diagnose(compilation));
    }

    private static string Marked(string source, HashSet<Place> places)
    {
        var text = new StringBuilder(source);
        foreach (Place place in places.OrderByDescending(place => place.Span.Start))
        {
            text.Insert(place.Span.End, "|}").Insert(place.Span.Start, "{|" + place.Rule + ":");
        }

        return text.ToString();
    }

    private sealed record Judged(OracleProgram Program, string Source, OracleVerdict Verdict);
}
