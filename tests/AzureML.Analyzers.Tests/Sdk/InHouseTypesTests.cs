using System.Collections.Immutable;
using System.Globalization;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Tests.SdkSurface;
using AzureML.Analyzers.Tests.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>What the names in files about the user's own types mean, and what is said of those that mean nothing.</summary>
public sealed class InHouseTypesTests
{
    private const string Spec = """
        namespace Contoso
        {
            public class Base { public bool Inherited { get; set; } }
            public class Spec : Base { public Spec(bool highImpact) { } public bool Hbi { get; set; } public Part Network { get; } = new(); public static bool Shared { get; set; } public bool Field; }
            public class Part { public bool Open { get; set; } public bool this[int i] => true; }
            public struct Value { public bool Hbi { get; set; } }
            public interface IShape { bool Hbi { get; set; } }
            public class Outer { public class Inner { public bool Hbi { get; set; } } }
            public class Of<T> { public bool Hbi { get; set; } }
        }
        """;

    public static TheoryData<string> Resources => [.. InHouseNames.Resources.Select(InHouseNames.NameOf)];

    public static TheoryData<string> Settings => [.. InHouseNames.Settings.Select(InHouseNames.NameOf)];

    [Fact]
    public void Names_are_unambiguous()
    {
        AssertDiffer([.. InHouseNames.Resources.Select(InHouseNames.NameOf)]);
        Assert.All(InHouseNames.Resources, kind => AssertDiffer([.. InHouseNames.Settings.Where(setting => setting.Kind == kind).Select(setting => setting.Name)]));
    }

    [Fact]
    public void A_dot_tells_settings_from_resources()
    {
        Assert.NotNull(InHouseNames.FindResource("DatastoreCredentials"));
        Assert.Null(InHouseNames.FindSetting("DatastoreCredentials"));
        Assert.NotNull(InHouseNames.FindSetting("Datastore.credentials"));
        Assert.Null(InHouseNames.FindResource("Datastore.credentials"));
    }

    private static void AssertDiffer(string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            for (int j = i + 1; j < names.Length; j++)
            {
                Assert.False(LogicalValue.NamesAgree(names[i], names[j]), names[i] + " and " + names[j]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_resource_is_found_by_its_name(string name)
    {
        ResourceKind kind = InHouseNames.FindResource(name)!;
        Assert.Equal(name, InHouseNames.NameOf(kind));
        Assert.DoesNotContain(' ', name);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_found_by_its_name(string name) => Assert.Equal(name, InHouseNames.NameOf(InHouseNames.FindSetting(name)!));

    [Theory]
    [InlineData("Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace, unsafe when not set")]
    [InlineData("Contoso.Spec.Hbi is Workspace.hbi_workspace\nContoso.Spec is Workspace")]
    [InlineData("Contoso.Spec is workspace\nContoso.Spec.Hbi is WORKSPACE.HbiWorkspace")]
    [InlineData("Contoso.Spec is Workspace\nContoso.Spec.Inherited is Workspace.hbi_workspace")]
    [InlineData("Contoso.Spec is Workspace\nContoso.Spec.Network.Open is Workspace.public_network_access")]
    [InlineData("Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace\nContoso.Spec(highImpact) is Workspace.hbi_workspace")]
    [InlineData("Contoso.Outer.Inner is Workspace\nContoso.Outer.Inner.Hbi is Workspace.hbi_workspace")]
    [InlineData("Contoso.Outer+Inner is Workspace\nContoso.Outer+Inner.Hbi is Workspace.hbi_workspace")]
    [InlineData("Contoso.Of`1 is Workspace\nContoso.Of`1.Hbi is Workspace.hbi_workspace")]
    [InlineData("Fabrikam.Elsewhere is Workspace\nFabrikam.Elsewhere.Anything is Workspace.hbi_workspace")]
    public async Task Good_lines_are_not_reported(string text) => Assert.Empty(await Problems(text));

    [Theory]
    [InlineData("Contoso.Spec", "Line 'Contoso.Spec' is not understood; write '<type> is <resource>', '<type>.<property> is <resource>.<setting>' or '<type>(<parameter>) is <resource>.<setting>'")]
    [InlineData("Contoso.Spec is Workspac", "Line 'Contoso.Spec is Workspac' names a resource that is not known; the nearest one is 'Workspace'")]
    [InlineData("Contoso.Spec is Workspace, unsafe when not set", "Line 'Contoso.Spec is Workspace, unsafe when not set' maps a type, which is not set; write ', unsafe when not set' behind a property")]
    [InlineData("Contoso.Spec is Workspace, unsafe", "Line 'Contoso.Spec is Workspace, unsafe' has more behind 'Workspace' than is understood; allowed is ', unsafe when not set'")]
    [InlineData("Contoso.Spec.Hbi is Workspace.hbi", "Line 'Contoso.Spec.Hbi is Workspace.hbi' names a setting that is not known; the nearest one is 'Workspace.kind'")]
    [InlineData("Contoso.Spec.Hbi is Workspace.hbi_workspace", "Line 'Contoso.Spec.Hbi is Workspace.hbi_workspace' maps a member of a type that no line maps; add a line '<type> is Workspace'")]
    [InlineData("Contoso.Value is Workspace", "Line 'Contoso.Value is Workspace' names a type that is not a class; only objects of classes are followed")]
    [InlineData("Contoso.IShape is Workspace", "Line 'Contoso.IShape is Workspace' names a type that is not a class; only objects of classes are followed")]
    public async Task A_bad_line_is_reported_where_it_stands(string line, string message)
    {
        Diagnostic problem = Assert.Single(await Problems("# a file\r\n\r\n  " + line + " # so it is\r\n"));
        Assert.Equal(message, problem.GetMessage(CultureInfo.InvariantCulture));
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        Assert.Equal(("/src/AzureMLAnalyzers.Resources.txt", 2, 2, 2 + line.Length), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character, place.EndLinePosition.Character));
    }

    [Theory]
    [InlineData("Contoso.Spec.Hby is Workspace.hbi_workspace", "does nothing: 'Spec' has no property 'Hby'; the nearest one is 'Hbi'")]
    [InlineData("Contoso.Spec.Shared is Workspace.hbi_workspace", "does nothing: 'Spec' has no property 'Shared'; the nearest one is 'Hbi'")]
    [InlineData("Contoso.Spec.Field is Workspace.hbi_workspace", "does nothing: 'Spec' has no property 'Field'; the nearest one is 'Hbi'")]
    [InlineData("Contoso.Spec.Network.Opn is Workspace.hbi_workspace", "does nothing: 'Part' has no property 'Opn'; the nearest one is 'Open'")]
    [InlineData("Contoso.Spec(high) is Workspace.hbi_workspace", "does nothing: no constructor of 'Spec' has a parameter 'high'; the nearest one is 'highImpact'")]
    [InlineData("Contoso.Spec.Hbi is StorageAccount.isNfsV3Enabled", "names a setting of another resource than 'Workspace', which the type is mapped to")]
    [InlineData("Contoso.Spec is Job", "maps a type that another line has already mapped to 'Workspace'")]
    [InlineData("Contoso.Spec is Workspace", "maps a type that another line has already mapped to 'Workspace'")]
    [InlineData("Contoso.Spec.Inherited is Workspace.v1_legacy_mode\nContoso.Spec.Hbi is Workspace.v1_legacy_mode", "maps a setting that another line has already mapped to 'Inherited'")]
    [InlineData("Contoso.Spec.Hbi is Workspace.v1_legacy_mode\nContoso.Spec.Hbi is Workspace.hbi_workspace", "maps a member that another line has already mapped")]
    public async Task A_bad_line_about_a_mapped_type_is_reported(string lines, string problem)
    {
        Diagnostic found = Assert.Single(await Problems("Contoso.Spec is Workspace\n" + lines));
        Assert.Equal($"Line '{lines.Split('\n').Last()}' {problem}", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Good_lines_hold_beside_bad_ones()
    {
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(SurfaceReferences.Net80, Spec + "class P { object M() => new Contoso.Spec(true) { Hbi = false }; }", new Verify.Setup
        {
            Files = [File("Contoso.Spec is Workspace\nnonsense\nContoso.Spec.Hbi is Workspace.hbi_workspace\nContoso.Spec.Network is Workspace.nothing")],
        });
        Assert.Equal("AML1001", Assert.Single(found).Id);
    }

    [Fact]
    public async Task Two_files_add_up_and_may_say_the_same()
    {
        Assert.Empty(await Problems("Contoso.Spec is Workspace", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace", "Contoso.Spec.Hbi is Workspace.hbi_workspace"));
        Diagnostic found = Assert.Single(await Problems("Contoso.Spec is Workspace", "Contoso.Spec is Job"));
        Assert.Equal("/src1/AzureMLAnalyzers.Resources.txt", found.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_secret_in_a_line_and_a_huge_line_are_not_repeated()
    {
        string secret = new SyntheticSecrets().StorageConnectionString();
        Assert.DoesNotContain(secret, Assert.Single(await Problems(secret)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(Assert.Single(await Problems(new string('x', 1_000_000) + " is nothing")).GetMessage(CultureInfo.InvariantCulture).Length < 1000);
    }

    [Theory]
    [InlineData("AzureMLAnalyzers.Resources.txt", true)]
    [InlineData("C:\\src\\azuremlanalyzers.resources.TXT", true)]
    [InlineData("/src/MyAzureMLAnalyzers.Resources.txt", false)]
    [InlineData("/src/AzureMLAnalyzers.Resources.txt.bak", false)]
    [InlineData("", false)]
    public void Only_files_of_the_name_are_read(string path, bool isRead)
    {
        InHouseTypes types = InHouseTypes.Of([new Verify.FixedFile(path, "Contoso.Spec is Workspace")], CancellationToken.None);
        Assert.Equal(isRead, types != InHouseTypes.None);
    }

    /// <summary>The same texts are read once; a changed one never gives what the old one said.</summary>
    [Fact]
    public void What_is_read_belongs_to_the_texts()
    {
        var first = new Verify.FixedFile("/a/AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace");
        var second = new Verify.FixedFile("/b/AzureMLAnalyzers.Resources.txt", "Contoso.Of`1 is Job");
        var other = new Verify.FixedFile("/b/readme.txt", "Contoso.Of`1 is Job");
        Assert.Same(Read(first), Read(first));
        Assert.Same(Read(first), Read(other, first));
        Assert.Same(Read(first, second), Read(first, second));
        Assert.NotSame(Read(first), Read(first, second));
        Assert.NotSame(Read(first), Read(new Verify.FixedFile(first.Path, "Contoso.Spec is Job")));
        Assert.Same(InHouseTypes.None, Read(other));

        static InHouseTypes Read(params AdditionalText[] files) => InHouseTypes.Of([.. files], CancellationToken.None);
    }

    private static (string Path, string Text) File(string text) => ("/src/AzureMLAnalyzers.Resources.txt", text);

    private static async Task<ImmutableArray<Diagnostic>> Problems(params string[] texts)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = Verify.Compile(SurfaceReferences.Net80, [Spec]);
        var files = texts.Select((text, i) => (AdditionalText)new Verify.FixedFile("/src" + (i == 0 ? "" : i.ToString(CultureInfo.InvariantCulture)) + "/AzureMLAnalyzers.Resources.txt", text));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new OptionsAnalyzer()], new AnalyzerOptions([.. files])).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id != "AML0001");
        return found;
    }
}
