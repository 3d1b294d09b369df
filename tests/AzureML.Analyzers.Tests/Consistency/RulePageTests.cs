using AzureML.Analyzers.Options;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>What a page may hold: a fence that no test would look at is refused.</summary>
public sealed class RulePageTests
{
    [Theory]
    [InlineData("```csharp")]
    [InlineData("```csharp ")]
    [InlineData("```cs noncompliant")]
    [InlineData("```CSharp noncompliant")]
    [InlineData("```")]
    [InlineData("```text")]
    [InlineData("```ini")]
    [InlineData("```csharp wrong")]
    [InlineData("```csharp 0")]
    [InlineData("```csharp noncompliant job unfixable more")]
    [InlineData("```csharp compliant")]
    [InlineData("```csharp fixed Nowhere")]
    [InlineData("````csharp noncompliant")]
    [InlineData("~~~csharp noncompliant")]
    [InlineData("  ```csharp noncompliant")]
    public void A_fence_that_does_not_say_what_it_is_fails(string fence)
    {
        Exception failure = Assert.Throws<InvalidOperationException>(() => RulePage.Parse("page.md", PageWith(fence, "Azure.ResourceManager")));
        Assert.StartsWith("page.md(5): ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_outside_of_a_family_fails() => Assert.Throws<InvalidOperationException>(() => RulePage.Parse("page.md", PageWith("```csharp noncompliant", "Jobs")));

    [Fact]
    public void A_fence_that_is_not_closed_fails() => Assert.Throws<InvalidOperationException>(() => RulePage.Parse("page.md", "# A\n## Noncompliant\n```csharp noncompliant\nvar a = 1;"));

    [Theory]
    [InlineData("```csharp noncompliant", "", true)]
    [InlineData("```csharp noncompliant job", "job", true)]
    [InlineData("```csharp noncompliant job unfixable", "job", false)]
    public void An_example_is_read(string fence, string name, bool isFixable)
    {
        PageExample example = Assert.Single(RulePage.Parse("page.md", PageWith(fence, "Pulumi.Azure")).Examples);
        Assert.Equal(new PageExample(ExampleRole.Noncompliant, "Pulumi.Azure", name, isFixable, 5, "var a = 1;\n"), example);
    }

    /// <summary>Everything between fences is accounted for: nothing of the page's code is left to chance.</summary>
    [Theory]
    [MemberData(nameof(RuleConsistencyTests.Ids), MemberType = typeof(RuleConsistencyTests))]
    public void Every_fence_of_a_page_is_an_example_or_configuration(string id)
    {
        string path = DescribedRule.Find(id).PagePath;
        RulePage page = RulePage.Read(path);
        int opened = RepositoryFiles.Read(path).Split('\n').Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal) && line.Trim().Length > 3);
        int others = RepositoryFiles.Read(path).Split('\n').Count(line => line is "```ini options" or "```ini noncompliant" or "```ini compliant" or "```python");
        Assert.Equal(opened, page.Examples.Length + others);
        Assert.True(page.Examples.Length > 0 || page.Configuration.Length > 0);
    }

    [Fact]
    public void Configuration_is_reported_as_the_page_says()
    {
        RulePage page = RulePage.Read(DescribedRule.Find("AML0001").PagePath);
        Assert.Contains(page.Configuration, setting => !setting.IsReported);
        Assert.Contains(page.Configuration, setting => setting.IsReported);
        Assert.All(page.Configuration, setting => Assert.Equal(setting.IsReported, OptionProblems.Of(setting.Key, setting.Value) is not null));
    }

    private static string PageWith(string fence, string family) => $"# A\n## Noncompliant\n### {family}\n\n{fence}\nvar a = 1;\n```\n";
}
