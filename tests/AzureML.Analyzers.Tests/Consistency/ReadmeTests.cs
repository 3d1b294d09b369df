using System.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The rule table of the README follows from the rules.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Rule_table_equals_the_rules()
    {
        var table = new StringBuilder("| Rule | Reports | Level | Code fix |\n|---|---|---|---|\n");
        foreach (DescribedRule rule in DescribedRule.All)
        {
            table.Append($"| [{rule.Id}]({rule.PagePath}) | {rule.Descriptor.Title} | {rule.Level} | {(rule.HasFix ? "Yes" : "No")} |\n");
        }

        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- rules:begin -->", "<!-- rules:end -->", table.ToString());
    }
}
