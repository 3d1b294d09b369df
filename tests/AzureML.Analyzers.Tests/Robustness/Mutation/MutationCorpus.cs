using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Consistency;

namespace AzureML.Analyzers.Tests.Robustness.Mutation;

/// <summary>A program to break.</summary>
internal sealed record CorpusProgram(string Name, SdkFamily Family, string Text);

/// <summary>The programs that mutation starts from: all files of the samples of a family, all examples of the rule pages.</summary>
internal static class MutationCorpus
{
    public static ImmutableArray<CorpusProgram> Programs { get; } = [.. Samples(), .. Pages()];

    private static IEnumerable<CorpusProgram> Samples()
    {
        foreach (string file in Directory.EnumerateFiles(RepositoryFiles.PathOf("samples"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(RepositoryFiles.PathOf("samples"), file).Replace('\\', '/');
            bool isSource = !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal);
            if (isSource && Enum.TryParse(name[..name.IndexOf('.', StringComparison.Ordinal)], out SdkFamily family))
            {
                yield return new CorpusProgram(name, family, File.ReadAllText(file).ReplaceLineEndings("\n"));
            }
        }
    }

    private static IEnumerable<CorpusProgram> Pages()
    {
        foreach (AnalysisRule rule in RuleCatalog.Rules)
        {
            foreach (PageExample example in RulePage.Read(DescribedRule.Find(rule.Descriptor.Id).PagePath).Examples)
            {
                yield return new CorpusProgram($"{rule.Descriptor.Id}.md({example.Line})", (SdkFamily)RulePage.Families.IndexOf(example.Family), example.Code);
            }
        }
    }
}
