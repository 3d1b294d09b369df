using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Consistency;
using AzureML.Analyzers.Tests.Forms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>What is judged wrongly elsewhere, for every setting of every type and family of the tables.</summary>
public sealed class JudgementComplaintTests
{
    /// <summary>Rules that say nothing of a setting that nobody sets, each with the reason.</summary>
    private static readonly ImmutableDictionary<string, string> SafeWhenAbsent = new Dictionary<string, string>
    {
        ["AML1005"] = "a workspace may be closed by other means; on request",
        ["AML1006"] = "not every workspace has a managed network; on request",
        ["AML1009"] = "new workspaces use the v2 API",
        ["AML2008"] = "the port is closed where the nodes have a virtual network; on request",
        ["AML2010"] = "the minimum is zero nodes",
        ["AML2012"] = "on request",
        ["AML3003"] = "new accounts allow none",
        ["AML3006"] = "a datastore without credentials is the good one",
        ["AML3007"] = "new databases are encrypted",
        ["AML3012"] = "new registries have no admin account",
        ["AML3016"] = "nothing is recorded unless it is turned on",
        ["AML4001"] = "new accounts accept https only, since API version 2019-04-01",
        ["AML4002"] = "the services want TLS 1.2",
        ["AML4003"] = "the services enforce TLS",
        ["AML4004"] = "the service uses https",
        ["AML4007"] = "on request",
        ["AML4011"] = "clients use https",
    }.ToImmutableDictionary();

    public static TheoryData<string> Families => [.. TableScenarios.All.Select(scenario => scenario.SdkFamily.ToString()).Distinct()];

    /// <summary>The families in which a setting that nobody sets is reported: what a client leaves out is safe.</summary>
    public static TheoryData<string> ResourceFamilies =>
        [.. TableScenarios.All.Select(scenario => scenario.SdkFamily).Where(family => family != SdkFamily.Clients).Select(family => family.ToString()).Distinct()];

    /// <summary>Complaint 8: the value is a parameter. With a bad value in its place the same program is reported.</summary>
    [Theory]
    [Complaint(8)]
    [MemberData(nameof(Families))]
    public async Task A_value_that_is_not_known_is_not_reported(string family)
    {
        PropertyScenario[] scenarios = Of(family);
        string Program(PropertyScenario s, string value) => $"public static object Run({s.ValueType} value) => {PropertyForms.New(s, value)};";
        ImmutableArray<Diagnostic>[] unknown = await Diagnose(family, scenarios.Select(s => Program(s, "value")));
        ImmutableArray<Diagnostic>[] bad = await Diagnose(family, scenarios.Select(s => Program(s, s.Bad)));
        Assert.Empty(scenarios.Where((s, i) => IsAbout(unknown[i], s)));
        Assert.Empty(scenarios.Where((s, i) => !IsAbout(bad[i], s)));
    }

    /// <summary>Complaint 9: the default is safe, and only a bad value is reported.</summary>
    [Theory]
    [Complaint(9)]
    [MemberData(nameof(Families))]
    public async Task A_setting_with_a_safe_default_is_not_reported_when_absent(string family)
    {
        PropertyScenario[] scenarios = [.. Of(family).Where(s => SafeWhenAbsent.ContainsKey(s.Rule))];
        ImmutableArray<Diagnostic>[] absent = await Diagnose(family, scenarios.Select(s => $"public static object Run() => {PropertyForms.Without(s)};"));
        ImmutableArray<Diagnostic>[] bad = await Diagnose(family, scenarios.Select(s => $"public static object Run() => {PropertyForms.New(s, s.Bad)};"));
        Assert.Empty(scenarios.Where((s, i) => IsAbout(absent[i], s)));
        Assert.Empty(scenarios.Where((s, i) => !IsAbout(bad[i], s)));
    }

    /// <summary>Complaint 9, the other side: whoever is not in the list of the safe ones reports absence somewhere.</summary>
    [Fact]
    [Complaint(9)]
    public async Task A_setting_with_an_unsafe_default_is_reported_when_absent()
    {
        var found = new HashSet<string>();
        foreach (SdkFamily family in Enum.GetValues<SdkFamily>().Where(f => f != SdkFamily.Clients))
        {
            ImmutableArray<Diagnostic>[] findings = await ProgramSet.Diagnose(family, [.. TableScenarios.Creations(family).Select(c => $"public static object Run() => {c};")]);
            found.UnionWith(findings.SelectMany(f => f).Select(d => d.Id));
        }

        Assert.Empty(TableScenarios.Settings.Select(s => s.Rule).Distinct().Except(found).Except(SafeWhenAbsent.Keys));
    }

    /// <summary>Complaint 10: a later statement, a helper of another type, a caller, a base class, code that is not seen.</summary>
    [Theory]
    [Complaint(10)]
    [MemberData(nameof(ResourceFamilies))]
    public async Task A_setting_that_is_set_elsewhere_is_not_reported(string family)
    {
        PropertyScenario[] all = Of(family);
        ImmutableArray<Diagnostic>[] absent = await Diagnose(family, all.Select(s => $"public static object Run() => {PropertyForms.Without(s)};"));
        PropertyScenario[] scenarios = [.. all.Where((s, i) => IsAbout(absent[i], s))];
        Assert.NotEmpty(scenarios);
        Func<PropertyScenario, string>[] forms =
        [
            s => $"public static object Run() {{ var x = {PropertyForms.Without(s)}; Console.WriteLine(x); x.{s.Property} = {s.Good}; return x; }}",
            s => $"public static object Run() {{ var x = {PropertyForms.Without(s)}; Policy.Apply(x); return x; }} }} "
                + $"internal static class Policy {{ public static void Apply({s.Type} y) {{ y.{s.Property} = {s.Good}; }}",
            s => $"public static object Run() {{ var x = Factory.Create(); x.{s.Property} = {s.Good}; return x; }} }} "
                + $"internal static class Factory {{ public static {s.Type} Create() => {PropertyForms.Without(s)};",
            s => $"public static object Run() {{ var x = Factory.Create(); x.{s.Property} = {s.Good}; return x; }} }} "
                + $"public static class Factory {{ public static {s.Type} Create() {{ return {PropertyForms.Without(s)}; }}",
            s => $"public static object Run(Action<{s.Type}> complete, Func<object, object> send) {{ var x = {PropertyForms.Without(s)}; complete(x); return send(x); }}",
            s => $"public static object Run(IPolicy policy, Func<object, object> send) {{ var x = {PropertyForms.Without(s)}; policy.Apply(x); return send(x); }} }} "
                + $"public interface IPolicy {{ void Apply({s.Type} y);",
        ];
        foreach (Func<PropertyScenario, string> form in forms)
        {
            ImmutableArray<Diagnostic>[] findings = await Diagnose(family, scenarios.Select(form));
            Assert.Empty(scenarios.Where((s, i) => IsAbout(findings[i], s)).Select(s => s + ": " + form(s)));
        }
    }

    /// <summary>Complaint 11: projects inherit encryption from their hub; every other kind is a workspace of its own.</summary>
    [Theory]
    [Complaint(11)]
    [InlineData(nameof(SdkFamily.Arm), "Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(\"westeurope\")", "AML1001 AML1003")]
    [InlineData(nameof(SdkFamily.Provisioning), "Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\")", "AML1001 AML1003")]
    public async Task A_project_of_a_hub_is_not_reported(string family, string type, string rules)
    {
        string[] projects = ["Kind = \"Project\"", "Kind = \"project\"", "Kind = \"PROJECT\", IsHbiWorkspace = false", "HubResourceId = new Azure.Core.ResourceIdentifier(\"/subscriptions/s\")"];
        string[] others = ["Kind = \"Hub\"", "Kind = \"Default\"", "Kind = \"FeatureStore\"", "FriendlyName = \"Project\""];
        string Program(string members) => $"public static object Run() => new {type} {{ {members} }};";
        foreach (ImmutableArray<Diagnostic> found in await Diagnose(family, projects.Select(Program)))
        {
            Assert.Empty(found.Select(d => d.Id).Intersect(rules.Split(' ')));
        }

        foreach (ImmutableArray<Diagnostic> found in await Diagnose(family, others.Select(Program)))
        {
            Assert.Equal(rules.Split(' '), found.Select(d => d.Id).Intersect(rules.Split(' ')).Order());
        }
    }

    /// <summary>
    /// Complaint 12: keys cost money every month, and a workspace with a key needs a vault with purge protection. Nobody is told to have
    /// one who did not ask; whoever asks reads first what it takes.
    /// </summary>
    [Fact]
    [Complaint(12)]
    public async Task Advice_to_have_a_key_is_off_by_default_and_its_page_names_the_cost()
    {
        // The article asks for a key of container instances by the names of its three parts.
        string[] costly =
        [
            .. RuleCatalog.Descriptors.Where(rule => rule.Title.ToString().Contains("no customer-managed key", StringComparison.Ordinal) || rule.Id == "AML3016")
                .Select(rule => rule.Id).Except(["AML2001"]),
        ];
        Assert.NotEmpty(costly);
        Assert.All(costly, id => Assert.False(DescribedRule.Find(id).Descriptor.IsEnabledByDefault, id));
        Assert.All(costly, id => Assert.NotEqual("", SectionOf(id, "What it costs")));
        Assert.All(costly.Except(["AML3016"]), id => Assert.Contains("purge protection", RepositoryFiles.Read(DescribedRule.Find(id).PagePath), StringComparison.Ordinal));

        var found = new HashSet<string>();
        foreach (SdkFamily family in Enum.GetValues<SdkFamily>().Where(f => f != SdkFamily.Clients))
        {
            string[] programs = [.. TableScenarios.Creations(family).Select(c => $"public static object Run() => {c};")];
            ImmutableArray<Diagnostic>[] byDefault = await ProgramSet.Diagnose(Verify.References(family), programs, new Verify.Setup());
            Assert.Empty(byDefault.SelectMany(f => f).Select(d => d.Id).Intersect(costly));
            found.UnionWith((await ProgramSet.Diagnose(family, programs)).SelectMany(f => f).Select(d => d.Id));
        }

        Assert.Empty(costly.Except(found));
    }

    /// <summary>Complaint 14: two parameters of one type, in the order of each version, and by name in any order.</summary>
    [Theory]
    [Complaint(14)]
    [InlineData("Arm12", "EncryptionSetting(STATUS, KEY)")]
    [InlineData("Arm12", "EncryptionSetting(keyVaultProperties: KEY, status: STATUS)")]
    [InlineData("Arm12Preview", "EncryptionSetting(KEY, STATUS)")]
    [InlineData("Arm12Preview", "EncryptionSetting(status: STATUS, keyVaultProperties: KEY)")]
    public async Task A_value_is_judged_by_its_parameter(string shape, string creation)
    {
        const string Models = "Azure.ResourceManager.MachineLearning.Models.MachineLearning";
        const string Vault = "new Azure.Core.ResourceIdentifier(\"/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso\")";
        const string Key = "\"https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef\"";
        string Program(string status, string key) => "public class Program { public object Run() => new " + Models
            + creation.Replace("STATUS", status, StringComparison.Ordinal).Replace("KEY", $"new {Models}EncryptionKeyVaultProperties({key})", StringComparison.Ordinal) + "; }";
        const string Enabled = Models + "EncryptionStatus.Enabled";
        ImmutableArray<MetadataReference> references = Sdk.VersionShapes.Named(shape);
        await Verify.Reports(references, Program(Enabled, $"{Vault}, {Key}"));
        await Verify.Reports(references, Program(Enabled, $"keyIdentifier: {Key}, keyVaultArmId: {Vault}"));
        await Verify.Reports(references, Program("{|AML1004:" + Models + "EncryptionStatus.Disabled|}", $"keyIdentifier: {Key}, keyVaultArmId: {Vault}"));
        await Verify.Reports(references, Program(Enabled, "keyIdentifier: {|AML1004:\"https://contoso.vault.azure.net/keys/workspace\"|}, keyVaultArmId: " + Vault));
        await Verify.Reports(references, Program(Enabled, $"keyIdentifier: {Key}, keyVaultArmId: new Azure.Core.ResourceIdentifier(" + "{|AML1004:\"\"|})"));
    }

    /// <summary>Complaint 14: strings and booleans in a row.</summary>
    [Fact]
    [Complaint(14)]
    public Task A_value_among_others_of_its_type_is_judged_by_its_parameter() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            private const string Vault = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso";
            private const string Key = "https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef";

            public static object[] Run() =>
            [
                new EncryptionProperty("Enabled", new KeyVaultProperties(Vault, Key)),
                new EncryptionProperty(keyVaultProperties: new KeyVaultProperties(keyIdentifier: Key, keyVaultArmId: Vault), status: "Enabled"),
                new EncryptionProperty("Enabled", new KeyVaultProperties(keyIdentifier: {|AML1004:""|}, keyVaultArmId: Vault)),
                new EncryptionProperty("Enabled", new KeyVaultProperties({|AML1004:""|}, Key)),
                new EncryptionProperties("https://contoso.vault.azure.net", "aci", "0123456789abcdef0123456789abcdef"),
                new EncryptionProperties(keyVersion: {|AML2002:""|}, vaultBaseUrl: "https://contoso.vault.azure.net", keyName: "aci"),
                new EncryptionProperties(keyVersion: "0123456789abcdef0123456789abcdef", keyName: "aci", vaultBaseUrl: {|AML2002:"http://contoso.vault.azure.net"|}),
                new Workspace(allowPublicAccessWhenBehindVnet: false, hbiWorkspace: true),
                new Workspace(hbiWorkspace: {|AML1001:false|}, allowPublicAccessWhenBehindVnet: false),
            ];
        }
        """);

    /// <summary>Complaint 15: where a service is told a minimum version, 1.2 and 1.3 are silent, and the message of a lower one names the version to use.</summary>
    [Fact]
    [Complaint(15)]
    public async Task A_safe_minimum_version_is_not_reported()
    {
        const string Rule = "AML4002";
        PropertyScenario[] all = [.. TableScenarios.All.Where(s => s.Rule == Rule)];
        Assert.Equal(RuleCatalog.Descriptors.Any(rule => rule.Id == Rule), all.Length > 0);
        foreach (IGrouping<SdkFamily, PropertyScenario> scenarios in all.GroupBy(s => s.SdkFamily))
        {
            Compilation surface = Verify.Compile(Verify.References(scenarios.Key), ["class Program { }"]);
            (PropertyScenario Scenario, string Value)[] safe = [.. scenarios.SelectMany(s => SafeVersions(surface, s).Select(value => (s, value)))];
            ImmutableArray<Diagnostic>[] found = await Diagnose(scenarios.Key.ToString(), safe.Select(v => $"public static object Run() => {PropertyForms.New(v.Scenario, v.Value)};"));
            Assert.Empty(safe.Where((v, i) => IsAbout(found[i], v.Scenario)));

            PropertyScenario[] each = [.. scenarios];
            ImmutableArray<Diagnostic>[] bad = await Diagnose(scenarios.Key.ToString(), each.Select(s => $"public static object Run() => {PropertyForms.New(s, s.Bad)};"));
            Assert.Empty(each.Where((s, i) => !bad[i].Any(d => d.Id == Rule && Regex.IsMatch(d.GetMessage(), "1[._]?2"))));
        }
    }

    /// <summary>The good value, and the next one; where the versions are members, all that say 1.2 or 1.3.</summary>
    private static IEnumerable<string> SafeVersions(Compilation surface, PropertyScenario scenario)
    {
        string type = scenario.ValueType.Replace("global::", "", StringComparison.Ordinal);
        if (surface.GetTypeByMetadataName(type) is not { } versions)
        {
            return [scenario.Good, scenario.Good.Replace('2', '3')];
        }

        return versions.GetMembers().Where(m => m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol or IFieldSymbol) && m.Name[^1] is '2' or '3')
            .Select(m => $"{scenario.ValueType}.{m.Name}");
    }

    private static PropertyScenario[] Of(string family) => [.. TableScenarios.All.Where(s => s.SdkFamily.ToString() == family)];

    private static Task<ImmutableArray<Diagnostic>[]> Diagnose(string family, IEnumerable<string> programs) =>
        ProgramSet.Diagnose(Enum.Parse<SdkFamily>(family), [.. programs]);

    /// <summary>The rule may have something else to say of an object that holds nothing else.</summary>
    private static bool IsAbout(ImmutableArray<Diagnostic> found, PropertyScenario scenario) => found.Any(d => d.Id == scenario.Rule
        && (d.GetMessage().Contains($"'{scenario.Property}'", StringComparison.Ordinal) || d.GetMessage().Contains($"'{scenario.Inner}'", StringComparison.Ordinal)));

    /// <summary>The text of a section of a rule's page.</summary>
    private static string SectionOf(string id, string heading)
    {
        string page = RepositoryFiles.Read(DescribedRule.Find(id).PagePath);
        int start = page.IndexOf("\n## " + heading + "\n", StringComparison.Ordinal);
        int end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return start < 0 ? "" : page[(start + heading.Length + 5)..end].Trim();
    }
}
