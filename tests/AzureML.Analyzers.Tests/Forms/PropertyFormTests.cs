using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
        int combinations = 0;
        foreach ((string name, Func<PropertyScenario, string, string?> write) in PropertyForms.All)
        {
            if (write(scenario, scenario.Bad) is not { } bad || write(scenario, scenario.Good) is not { } good)
            {
                continue;
            }

            combinations++;
            // One finding per offending value, wherever it is written.
            await AssertFindings(scenario, name, bad, expected: bad.Split(scenario.Bad).Length - 1);
            await AssertFindings(scenario, name, good, expected: 0);
        }

        output.WriteLine($"{scenario}: {combinations} forms");
        Assert.True(combinations >= 20);
    }

    private static async Task AssertFindings(PropertyScenario scenario, string form, string statements, int expected)
    {
        string source = Source(scenario, statements);
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(scenario.SdkFamily), source, new Verify.Setup { EnabledRules = [scenario.Rule] });
        string[] ids = found.Select(d => d.Id).ToArray();
        string[] wanted = Enumerable.Repeat(scenario.Rule, expected).ToArray();
        Assert.True(wanted.SequenceEqual(ids), $"{form}: expected [{string.Join(", ", wanted)}] but found:{Environment.NewLine}{string.Join(Environment.NewLine, found)}{Environment.NewLine}{source}");
    }

    private static string Source(PropertyScenario scenario, string statements)
    {
        string usings = string.Concat(scenario.Usings.Split(' ').Select(name => $"using {name};{Environment.NewLine}"));
        string parameters = scenario.Parameters.Length == 0 ? "bool flag, int number" : scenario.Parameters + ", bool flag, int number";
        return $$"""
            {{usings}}
            public class Holder { public {{scenario.Type}} Value { get; set; } }

            public static class Program
            {
                public static void Run({{parameters}})
                {
                    {{statements}}
                }
            }
            """;
    }
}
