using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

/// <summary>Environment variables that a loop copies from pairs of names and values: what is known of a pair stays together.</summary>
public sealed class LoopedVariableTests
{
    private static string Program(string statements, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
        {{members}}
            public static void Run(MachineLearningCommandJob job, Dictionary<string, string> given, List<(string Name, string Value)> list, string text, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, string members = "") => Verify.Reports(SdkFamily.Arm, Program(statements, members));

    [Theory]
    [InlineData("foreach (var pair in settings) job.EnvironmentVariables[pair.Key] = {|AML5001:pair.Value|};")]
    [InlineData("foreach (KeyValuePair<string, string> pair in settings) { job.EnvironmentVariables.Add(pair.Key, {|AML5001:pair.Value|}); }")]
    [InlineData("foreach (var (key, value) in settings) job.EnvironmentVariables[key] = {|AML5001:value|};")]
    [InlineData("foreach ((string key, string value) in settings) job.EnvironmentVariables.TryAdd(key, {|AML5001:value|});")]
    [InlineData("foreach (var pair in settings) { string key = pair.Key; var value = pair.Value; job.EnvironmentVariables[key] = {|AML5001:value|}; }")]
    [InlineData("foreach (var pair in settings) { var (key, value) = pair; job.EnvironmentVariables[key] = {|AML5001:value|}; }")]
    public Task Every_way_to_take_a_pair_apart(string loop) => Task.WhenAll(
        Reports("""var settings = new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };""" + loop),
        Reports("""var settings = new[] { KeyValuePair.Create("MODE", "fast"), KeyValuePair.Create("DB_PASSWORD", "Tr0ub4dor&3x!") };""" + loop),
        Reports("""var settings = new List<KeyValuePair<string, string>> { new("MODE", "fast"), new KeyValuePair<string, string>("DB_PASSWORD", "Tr0ub4dor&3x!") };""" + loop),
        Reports("""IEnumerable<KeyValuePair<string, string>> settings = new Dictionary<string, string> { { "MODE", "fast" }, { "DB_PASSWORD", "Tr0ub4dor&3x!" } };""" + loop),
        Reports(loop, """private static readonly Dictionary<string, string> settings = new() { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };"""));

    [Theory]
    [InlineData("foreach (var pair in settings) job.EnvironmentVariables[pair.Item1] = {|AML5001:pair.Item2|};")]
    [InlineData("foreach (var (key, value) in settings) job.EnvironmentVariables[key] = {|AML5001:value|};")]
    [InlineData("foreach ((string key, string value) in settings) job.EnvironmentVariables.Add(key, {|AML5001:value|});")]
    public Task Tuples(string loop) => Task.WhenAll(
        Reports("""var settings = new[] { ("MODE", "fast"), ("DB_PASSWORD", "Tr0ub4dor&3x!") };""" + loop),
        Reports("""(string, string)[] settings = [("MODE", "fast"), ("DB_PASSWORD", "Tr0ub4dor&3x!")];""" + loop),
        Reports("""var settings = new List<(string Name, string Value)> { ("MODE", "fast"), ("DB_PASSWORD", "Tr0ub4dor&3x!") };""" + loop),
        Reports(loop, """private static readonly (string Name, string Value)[] settings = { ("MODE", "fast"), ("DB_PASSWORD", "Tr0ub4dor&3x!") };"""));

    [Fact]
    public Task Named_parts_of_tuples() => Reports("""
        foreach (var setting in new[] { (Name: "MODE", Value: "fast"), (Name: "DB_PASSWORD", Value: "Tr0ub4dor&3x!") })
        {
            job.EnvironmentVariables[setting.Name] = {|AML5001:setting.Value|};
        }

        var one = ("API_KEY", text);
        job.EnvironmentVariables[one.Item1] = {|AML5003:one.Item2|};
        """);

    /// <summary>A secret under one name says nothing of the others.</summary>
    [Fact]
    public Task Names_keep_their_own_values() => Reports("""
        foreach (var pair in new Dictionary<string, string> { ["DB_PASSWORD"] = "<password>", ["MODE"] = "Tr0ub4dor&3x!", ["TEXT"] = text })
        {
            job.EnvironmentVariables[pair.Key] = pair.Value;
        }

        foreach (var (name, value) in new[] { ("DB_PASSWORD", "${{keyvault:https://contoso.vault.azure.net/secrets/db/1}}"), ("USER", text) })
        {
            job.EnvironmentVariables[name] = value;
        }
        """);

    [Fact]
    public Task Values_that_are_not_known_or_read() => Reports("""
        foreach (var pair in new Dictionary<string, string> { ["DB_PASSWORD"] = text, ["MODE"] = "fast" })
        {
            job.EnvironmentVariables[pair.Key] = {|AML5003:pair.Value|};
        }

        foreach (var (name, value) in new[] { ("SETTING", Environment.GetEnvironmentVariable("API_KEY")), ("MODE", text) })
        {
            job.EnvironmentVariables[name] = {|AML5002:value|};
        }
        """);

    [Fact]
    public Task Pairs_that_are_not_known() => Reports("""
        foreach (var pair in given) job.EnvironmentVariables[pair.Key] = pair.Value;
        foreach (var (name, value) in list) job.EnvironmentVariables[name] = value;
        foreach (var pair in new Dictionary<string, string> { [text] = "Tr0ub4dor&3x!", ["DB_PASSWORD"] = "<password>" }) job.EnvironmentVariables[pair.Key] = pair.Value;
        foreach (var (name, value) in new[] { (text, "Tr0ub4dor&3x!"), ("MODE", "fast") }) job.EnvironmentVariables[name] = value;
        var tuple = ("DB_PASSWORD", "Tr0ub4dor&3x!");
        tuple.Item2 = "<password>";
        job.EnvironmentVariables[tuple.Item1] = {|AML5003:tuple.Item2|};
        """);

    /// <summary>Which pairs get through is not known, nor what becomes of the others.</summary>
    [Fact]
    public Task Loops_that_choose() => Reports("""
        foreach (var pair in new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" })
        {
            if (pair.Key.EndsWith("PASSWORD")) continue;
            job.EnvironmentVariables[pair.Key] = pair.Value;
        }

        foreach (var (name, value) in new[] { ("MODE", "fast"), ("DB_PASSWORD", "Tr0ub4dor&3x!") })
        {
            job.EnvironmentVariables[name] = name == "MODE" ? value : "<password>";
        }
        """);

    /// <summary>What was removed from the dictionary is not met; what stands in another one is.</summary>
    [Fact]
    public Task Dictionaries_that_change() => Reports("""
        var settings = new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };
        settings.Remove("DB_PASSWORD");
        foreach (var pair in settings) job.EnvironmentVariables[pair.Key] = pair.Value;
        var copies = new Dictionary<string, string>();
        foreach (var pair in new Dictionary<string, string> { ["MODE"] = "fast", ["API_KEY"] = text }) copies[pair.Key] = pair.Value;
        foreach (var pair in copies) job.EnvironmentVariables[pair.Key] = {|AML5003:pair.Value|};
        """);

    [Fact]
    public Task Values_of_two_loops_do_not_mix() => Reports("""
        foreach (var a in new Dictionary<string, string> { ["DB_PASSWORD"] = "<password>", ["MODE"] = "fast" })
        {
            foreach (var b in new Dictionary<string, string> { ["NOTE"] = "Tr0ub4dor&3x!", ["TEXT"] = text })
            {
                job.EnvironmentVariables[a.Key] = b.Value;
            }
        }
        """);

    [Fact]
    public Task A_type_with_its_own_deconstruction() => Reports(
        """
        foreach (var (name, value) in new[] { new Setting("Tr0ub4dor&3x!", "DB_PASSWORD"), new Setting("fast", "MODE") }) job.EnvironmentVariables[name] = value;
        foreach (var pair in new[] { new Pair { Key = "DB_PASSWORD", Value = "Tr0ub4dor&3x!" } }) job.EnvironmentVariables[pair.Key] = pair.Value;
        """,
        """
            public sealed class Pair { public string Key { get; set; } public string Value { get; set; } }
            public sealed class Setting
            {
                public Setting(string a, string b) { }
                public void Deconstruct(out string name, out string value) { name = "MODE"; value = "fast"; }
            }
        """);

    [Fact]
    public Task Deployments_of_the_deprecated_library() => Verify.Reports(SdkFamily.Management, """
        using System.Collections.Generic;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(CommandJob job)
            {
                foreach (var pair in new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" })
                {
                    job.EnvironmentVariables.Add(pair.Key, {|AML5001:pair.Value|});
                }
            }
        }
        """);

    [Fact]
    public Task Resources_in_dictionaries_and_tuples_are_set_in_the_loop() => Verify.Reports(SdkFamily.Arm, """
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces)
            {
                var byName = new Dictionary<string, MachineLearningWorkspaceData>
                {
                    ["a"] = new MachineLearningWorkspaceData(AzureLocation.WestEurope),
                    ["b"] = new MachineLearningWorkspaceData(AzureLocation.WestEurope),
                };
                foreach (var pair in byName)
                {
                    pair.Value.IsHbiWorkspace = true;
                    workspaces.CreateOrUpdate(WaitUntil.Completed, pair.Key, pair.Value);
                }

                foreach (var (name, data) in new[] { ("c", new MachineLearningWorkspaceData(AzureLocation.WestEurope)) })
                {
                    data.IsHbiWorkspace = {|AML1001:false|};
                    workspaces.CreateOrUpdate(WaitUntil.Completed, name, data);
                }
            }
        }
        """);

    /// <summary>A dictionary of the type, copied as a whole.</summary>
    [Fact]
    public Task Dictionaries_that_are_copied() => Reports(
        """
        var a = new MachineLearningManagedOnlineDeployment { EnvironmentVariables = new Dictionary<string, string>(Settings) };
        var b = new MachineLearningManagedOnlineDeployment { EnvironmentVariables = new Dictionary<string, string>(new Dictionary<string, string> { ["DB_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} }) };
        var c = new MachineLearningManagedOnlineDeployment { EnvironmentVariables = new Dictionary<string, string>(given) };
        """,
        """private static readonly Dictionary<string, string> Settings = new() { ["MODE"] = "fast", ["DB_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} };""");

    [Fact]
    public async Task Each_variable_is_named_and_points_to_its_value()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Program("""
            foreach (var pair in new Dictionary<string, string> { ["API_PASSWORD"] = "Tr0ub4dor&3x!", ["DB_PASSWORD"] = "c0rrect&h0rse!" }) job.EnvironmentVariables[pair.Key] = pair.Value;
            """));
        Assert.Equal(["'API_PASSWORD'", "'DB_PASSWORD'"], found.Select(diagnostic => diagnostic.GetMessage().Split(' ')[2]).Order(StringComparer.Ordinal));
        Assert.All(found, diagnostic => Assert.Equal('"', diagnostic.AdditionalLocations[0].SourceTree!.ToString()[diagnostic.AdditionalLocations[0].SourceSpan.Start]));
        Assert.Equal(2, found.Select(diagnostic => diagnostic.AdditionalLocations[0].SourceSpan).Distinct().Count());
    }

    [Fact]
    public async Task No_fix_where_one_place_writes_all_variables()
    {
        string program = Program("""foreach (var pair in new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = "Tr0ub4dor&3x!" }) job.EnvironmentVariables[pair.Key] = {|AML5001:pair.Value|};""");
        var test = new FixTest<SecretCodeFix>(Verify.References(SdkFamily.Arm)) { TestCode = program, FixedCode = program };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
