using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Complaints;
using Xunit;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>Every setting of the tables, in every type and family that has it, in every form of C#.</summary>
public sealed class TableFormTests(ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<PropertyScenario>> Scenarios => TableScenarios.All.Select(s => new TheoryDataRow<PropertyScenario>(s));

    [Theory]
    [Complaint(16)]
    [MemberData(nameof(Scenarios), DisableDiscoveryEnumeration = true)]
    public async Task Every_form_finds_the_bad_value_and_accepts_the_good_one(PropertyScenario scenario)
    {
        var forms = new FormSet(scenario.SdkFamily, "using System;", $"public class Holder {{ public {scenario.Type} Value {{ get; set; }} }}", "bool flag, int number");
        (string Name, string Bad, string Good)[] programs = [.. ProgramsOf(scenario)];
        foreach ((string name, string bad, string good) in programs)
        {
            // One finding per offending value, wherever it is written.
            forms.Add(name, bad, Enumerable.Repeat(scenario.Rule, bad.Split(scenario.Bad).Length - 1));
            forms.Add($"{name}, corrected", good);
        }

        // The rule may have more to say of an object that holds nothing else.
        await forms.AssertFindings(
            new Verify.Setup { EnabledRules = [scenario.Rule] },
            d => d.Id == scenario.Rule && d.GetMessage().Contains($"'{scenario.Inner ?? scenario.Property}'", StringComparison.Ordinal));
        output.WriteLine($"{scenario} of {scenario.Type}: {programs.Length} forms");
        Assert.True(programs.Length >= 20);
    }

    [Fact]
    public void Number_of_combinations()
    {
        PropertyScenario[] scenarios = [.. TableScenarios.All];
        int combinations = scenarios.Sum(s => ProgramsOf(s).Count());
        output.WriteLine($"{TableScenarios.Settings.Length} settings, {scenarios.Length} settings of types, {combinations} combinations with forms, each with its corrected twin");
        Assert.All(TableScenarios.Settings, setting => Assert.NotEmpty(TableScenarios.Of(setting)));
    }

    /// <summary>A rule about the value of one setting takes part.</summary>
    [Fact]
    public void Every_rule_that_wants_a_value_takes_part()
    {
        IEnumerable<string> fixable = Analyzers.CodeFixes.FixableRules.WithWantedValue.Except(["AML1003", "AML2001", "AML3006"]);
        Assert.Empty(fixable.Except(TableScenarios.Settings.Select(s => s.Rule)));
        Assert.Empty(TableScenarios.Settings.Select(s => s.Rule).Except(RuleCatalog.Descriptors.Select(d => d.Id)));
    }

    private static IEnumerable<(string Name, string Bad, string Good)> ProgramsOf(PropertyScenario scenario)
    {
        foreach ((string name, Func<PropertyScenario, string, string?> write) in PropertyForms.All)
        {
            // What is in an object that a field of another type holds is not known.
            bool isUnknown = scenario.Inner is not null && name == "value in a static readonly field";
            if (!isUnknown && write(scenario, scenario.Bad) is { } bad && write(scenario, scenario.Good) is { } good)
            {
                yield return (name, bad, good);
            }
        }
    }
}
