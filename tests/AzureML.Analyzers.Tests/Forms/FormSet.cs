using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>The same program in many forms, compiled together: each form is a file that carries its name, in a namespace of its own.</summary>
/// <param name="family">The SDK family.</param>
/// <param name="usings">What each file begins with.</param>
/// <param name="declarations">The types beside the program.</param>
/// <param name="parameters">The parameters of the method that holds the statements.</param>
internal sealed class FormSet(SdkFamily family, string usings, string declarations, string parameters)
{
    private readonly List<(SyntaxTree File, string[] Expected)> _forms = [];

    /// <summary>Adds a form, with the rules that report something in it.</summary>
    public void Add(string form, string statements, params IEnumerable<string> expected)
    {
        string source = $$"""
            {{usings}}

            namespace Form{{_forms.Count}};

            {{declarations}}

            public static class Program
            {
                public static void Run({{parameters}})
                {
                    {{statements}}
                }
            }
            """;
        _forms.Add((CSharpSyntaxTree.ParseText(source, path: form), [.. expected]));
    }

    /// <summary>Each form has the findings that are expected in it, and no others.</summary>
    public async Task AssertFindings(Verify.Setup setup, Func<Diagnostic, bool>? counts = null)
    {
        CSharpCompilation compilation = Verify.Compile(Verify.References(family), [], setup).AddSyntaxTrees(_forms.Select(form => form.File));
        (ImmutableArray<Diagnostic> compiler, ImmutableArray<Diagnostic> findings) = await Verify.Build(compilation, setup);
        Assert.Empty(compiler.Where(d => d.Severity == DiagnosticSeverity.Error).Select(error => $"{error}{Environment.NewLine}{error.Location.SourceTree}"));

        ILookup<SyntaxTree?, Diagnostic> found = findings.ToLookup(d => d.Location.SourceTree);
        Assert.Empty(_forms
            .Where(form => !form.Expected.SequenceEqual(found[form.File].Where(counts ?? (_ => true)).Select(d => d.Id)))
            .Select(form => $"{form.File.FilePath}: expected [{string.Join(", ", form.Expected)}] but found:{Environment.NewLine}{string.Join(Environment.NewLine, found[form.File])}{Environment.NewLine}{form.File}"));
        Assert.Empty(found[null]);
    }
}
