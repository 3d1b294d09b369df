using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>Many small programs, analysed as one compilation with every rule on. None of them sees the others.</summary>
internal static class ProgramSet
{
    /// <summary>The members of a static class for each program; gives the findings in each.</summary>
    public static async Task<ImmutableArray<Diagnostic>[]> Diagnose(SdkFamily family, IReadOnlyList<string> programs, params (string Key, string Value)[] options)
    {
        var setup = new Verify.Setup { EnabledRules = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)], Options = options };
        return await Diagnose(Verify.References(family), programs, setup);
    }

    public static async Task<ImmutableArray<Diagnostic>[]> Diagnose(ImmutableArray<MetadataReference> references, IReadOnlyList<string> programs, Verify.Setup setup)
    {
        string[] sources = [.. programs.Select((members, i) => $$"""
            using System;

            namespace Program{{i}}
            {
                public static class Program
                {
                    {{members}}
                }
            }
            """)];
        CSharpCompilation compilation = Verify.Compile(references, sources, setup);
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join(Environment.NewLine, errors.Select(e => $"{e}: {e.Location.SourceTree}")));
        ILookup<SyntaxTree?, Diagnostic> found = (await Verify.Diagnose(compilation, setup)).ToLookup(d => d.Location.SourceTree);
        return [.. compilation.SyntaxTrees.Select(tree => found[tree].ToImmutableArray())];
    }
}
