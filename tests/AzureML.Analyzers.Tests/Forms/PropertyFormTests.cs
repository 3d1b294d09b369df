using Xunit;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>All forms of the same program give the same verdict, in every family.</summary>
public sealed class PropertyFormTests(ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<PropertyScenario>> Scenarios => PropertyScenarios.All.Select(s => new TheoryDataRow<PropertyScenario>(s));

    [Theory]
    [MemberData(nameof(Scenarios), DisableDiscoveryEnumeration = true)]
    public async Task Every_form_finds_the_bad_value_and_accepts_the_good_one(PropertyScenario scenario)
    {
        var forms = new FormSet(
            scenario.SdkFamily,
            string.Join(Environment.NewLine, scenario.Usings.Split(' ').Select(name => $"using {name};")),
            $"public class Holder {{ public {scenario.Type} Value {{ get; set; }} }}",
            scenario.Parameters.Length == 0 ? "bool flag, int number" : scenario.Parameters + ", bool flag, int number");
        int combinations = 0;
        foreach ((string name, Func<PropertyScenario, string, string?> write) in PropertyForms.All)
        {
            if (write(scenario, scenario.Bad) is not { } bad || write(scenario, scenario.Good) is not { } good)
            {
                continue;
            }

            combinations++;
            // One finding per offending value, wherever it is written.
            forms.Add(name, bad, Enumerable.Repeat(scenario.Rule, bad.Split(scenario.Bad).Length - 1));
            forms.Add($"{name}, corrected", good);
        }

        await forms.AssertFindings(new Verify.Setup { EnabledRules = [scenario.Rule] });
        output.WriteLine($"{scenario}: {combinations} forms");
        Assert.True(combinations >= 20);
    }
}
