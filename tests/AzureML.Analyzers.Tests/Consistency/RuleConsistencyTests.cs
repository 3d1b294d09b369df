using System.Text.RegularExpressions;
using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Rules;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>A rule is one thing in many places: descriptor, source file, page, release line, catalog, tests. They agree.</summary>
public sealed class RuleConsistencyTests
{
    public static TheoryData<string> Ids => [.. DescribedRule.All.Select(rule => rule.Id).Distinct()];

    public static TheoryData<string> EngineRuleIds => [.. RuleCatalog.Rules.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Rules_are_found() => Assert.NotEmpty(DescribedRule.All);

    [Fact]
    public void Ids_are_unique() => Assert.Equal(DescribedRule.All.Select(rule => rule.Id).Distinct(), DescribedRule.All.Select(rule => rule.Id));

    [Fact]
    public void Catalog_lists_every_rule_by_id()
    {
        IEnumerable<string> classes = typeof(AnalysisRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AnalysisRule)) && !type.IsAbstract)
            .Select(type => type.Name);
        Assert.Equal(classes.Order(StringComparer.Ordinal), RuleCatalog.Rules.Select(rule => rule.GetType().Name));
    }

    [Fact]
    public void Nothing_is_public()
    {
        Assert.Empty(typeof(AzureMLAnalyzer).Assembly.GetExportedTypes());
        Assert.Empty(typeof(FixableRules).Assembly.GetExportedTypes());
    }

    [Fact]
    public void Fixes_serve_rules_that_exist() =>
        Assert.Empty(DescribedRule.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Except(DescribedRule.All.Select(rule => rule.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_and_category_agree(string id)
    {
        Assert.Matches("^AML[0-9]{4}$", id);
        Assert.Equal(Describe.CategoryOf(id), DescribedRule.Find(id).Descriptor.Category);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_tell_what_to_do(string id)
    {
        var descriptor = DescribedRule.Find(id).Descriptor;
        string title = descriptor.Title.ToString();
        string message = descriptor.MessageFormat.ToString();
        Assert.False(title.EndsWith('.'), title);
        Assert.False(message.EndsWith('.'), message);
        Assert.NotEmpty(descriptor.Description.ToString());
        int placeholders = Regex.Matches(message, @"\{\d").Select(match => match.Value).Distinct().Count();
        Assert.True(placeholders >= 2, $"'{message}' has {placeholders} placeholders: it cannot name both the place and what was found");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_is_https(string id)
    {
        var link = new Uri(DescribedRule.Find(id).Descriptor.HelpLinkUri);
        Assert.Equal("https", link.Scheme);
        Assert.NotEmpty(link.Host);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_agrees_with_the_descriptor(string id)
    {
        DescribedRule rule = DescribedRule.Find(id);
        Assert.True(RepositoryFiles.Exists(rule.PagePath), rule.PagePath + " does not exist");
        RulePage page = RulePage.Read(rule.PagePath);
        Assert.Equal(id + ": " + rule.Descriptor.Title, page.Title);
        Assert.Equal(id, page.Facts.GetValueOrDefault("Rule"));
        Assert.Equal(rule.Descriptor.Category, page.Facts.GetValueOrDefault("Category"));
        Assert.Equal(rule.Level, page.Facts.GetValueOrDefault("Level"));
        Assert.Equal(YesOrNo(rule.Descriptor.IsEnabledByDefault), page.Facts.GetValueOrDefault("On by default"));
        Assert.Equal(YesOrNo(rule.HasFix), page.Facts.GetValueOrDefault("Code fix"));
        Assert.Contains(rule.Descriptor.HelpLinkUri.Split('#')[0], RepositoryFiles.Read(rule.PagePath), StringComparison.Ordinal);
    }

    /// <summary>The package ships all pages in one folder, so pages link only to pages of their own folder.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Links_of_the_page_lead_somewhere(string id)
    {
        DescribedRule rule = DescribedRule.Find(id);
        foreach (Match link in Regex.Matches(RepositoryFiles.Read(rule.PagePath), @"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$", RegexOptions.Multiline))
        {
            string target = link.Groups[1].Value + link.Groups[2].Value;
            bool leads = Uri.TryCreate(target, UriKind.Absolute, out Uri? uri)
                ? uri.Scheme == "https"
                : !target.Contains('/', StringComparison.Ordinal) && RepositoryFiles.Exists(rule.Folder + "/" + target.Split('#')[0]);
            Assert.True(leads, $"{rule.PagePath} links to {target}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Release_line_agrees_with_the_descriptor(string id)
    {
        DescribedRule rule = DescribedRule.Find(id);
        string severity = rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity.ToString() : "Disabled";
        string expected = $"{id} | {rule.Descriptor.Category} | {severity} | ";
        IEnumerable<string> lines = RepositoryFiles.Read("src/AzureML.Analyzers/AnalyzerReleases.Shipped.md").Split('\n')
            .Concat(RepositoryFiles.Read("src/AzureML.Analyzers/AnalyzerReleases.Unshipped.md").Split('\n'));
        Assert.Contains(lines, line => line.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Tests_of_the_rule_exist(string id)
    {
        string tests = RepositoryFiles.PathOf("tests/AzureML.Analyzers.Tests");
        Assert.Contains(
            Directory.EnumerateFiles(tests, id + "*Tests.cs", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("class " + Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EngineRuleIds))]
    public void Source_file_lies_in_the_folder_of_its_category(string id)
    {
        string type = RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == id).GetType().Name;
        Assert.StartsWith(id, type, StringComparison.Ordinal);
        string path = DescribedRule.Find(id).Folder + "/" + type + ".cs";
        Assert.True(RepositoryFiles.Exists(path), path + " does not exist");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_every_section(string id)
    {
        RulePage page = RulePage.Read(DescribedRule.Find(id).PagePath);
        Assert.Equal(RulePage.Sections, page.Headings);
        Assert.All(page.Texts, section => Assert.False(string.IsNullOrWhiteSpace(section.Value), section.Key));
    }

    /// <summary>Why a rule exists is said with its source.</summary>
    [Theory]
    [MemberData(nameof(EngineRuleIds))]
    public void Page_says_why_with_a_source(string id)
    {
        string why = RulePage.Read(DescribedRule.Find(id).PagePath).Texts["Why"];
        string page = RepositoryFiles.Read(DescribedRule.Find(id).PagePath);
        IEnumerable<string> links = Regex.Matches(why, @"\]\((\S+)\)").Select(link => link.Groups[1].Value)
            .Concat(Regex.Matches(why, @"\]\[([^\]]+)\]").Select(link => Regex.Match(page, $@"^\[{Regex.Escape(link.Groups[1].Value)}\]: (\S+)$", RegexOptions.Multiline).Groups[1].Value));
        Assert.Contains(links, link => link.StartsWith("https://", StringComparison.Ordinal));
    }

    /// <summary>A page names the options that the rule asks for, and no other; where the rule is off, it says how to turn it on.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_names_the_options_of_the_rule(string id)
    {
        string text = RulePage.Read(DescribedRule.Find(id).PagePath).Texts["Options"];
        MatchCollection named = Regex.Matches(text, @"`azureml_analyzers\.(?:(AML\d{4})\.)?(\w+)");
        Assert.All(named, match => Assert.Contains(match.Groups[1].Value, new[] { "", id }));
        Assert.Equal(
            OptionDefinition.All.Where(option => OptionScope.Applies(option, id)).Select(option => option.Name).Order(StringComparer.Ordinal),
            named.Select(match => match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal));
        bool isOff = !DescribedRule.Find(id).Descriptor.IsEnabledByDefault;
        Assert.Equal(isOff, text.Contains($"`dotnet_diagnostic.{id}.severity = warning`", StringComparison.Ordinal));
    }

    private static string YesOrNo(bool value) => value ? "Yes" : "No";
}
