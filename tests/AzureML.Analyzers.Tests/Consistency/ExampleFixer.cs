using System.Collections.Immutable;
using AzureML.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>Applies what the light bulb offers first, one finding after the other.</summary>
internal static class ExampleFixer
{
    /// <summary>More findings than an example has.</summary>
    private const int MaxSteps = 10;

    /// <summary>The program after its findings of one rule were fixed; the program itself where nothing is offered.</summary>
    public static async Task<string> FixAll(ImmutableArray<MetadataReference> references, string source, string ruleId, Verify.Setup? setup = null)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            if (await FixOne(references, source, ruleId, setup) is not { } next)
            {
                return source;
            }

            source = next;
        }

        Assert.Fail($"The fix of {ruleId} does not come to an end:\n{source}");
        return source;
    }

    private static async Task<string?> FixOne(ImmutableArray<MetadataReference> references, string source, string ruleId, Verify.Setup? setup)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.Open(Verify.Compile(references, [source], new Verify.Setup { EnabledRules = [ruleId] })).Documents.Single();
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        foreach (Diagnostic diagnostic in await Verify.Diagnose(compilation, setup))
        {
            if (diagnostic.Id == ruleId && await LightBulb.ActionsFor(document, diagnostic) is [var first, ..])
            {
                return (await (await LightBulb.Apply(first, document)).GetTextAsync()).ToString();
            }
        }

        return null;
    }
}
