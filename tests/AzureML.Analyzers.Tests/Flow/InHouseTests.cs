using System.Collections.Immutable;
using AzureML.Analyzers.Tests.Consistency;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

/// <summary>The user's own types, mapped by a file: judged like those of an SDK, and silent where nobody can know.</summary>
public sealed class InHouseTests
{
    private const string Types = """
        using System.Collections.Generic;

        namespace Contoso
        {
            public class Spec
            {
                public Spec(string name, bool highImpact = false, bool open = false) { Name = name; Hbi = highImpact; Network.Open = open; }
                public Spec(Level level) => Level = level;
                public Spec() { }
                public string Name { get; set; } = "";
                public bool Hbi { get; set; }
                public KeySpec? Key { get; set; }
                public NetworkSpec Network { get; set; } = new();
                public Level Level { get; set; }
                public Spec WithHbi() { Hbi = true; return this; }
                public class Inner { public bool Hbi { get; set; } }
            }

            public class NetworkSpec { public bool Open { get; set; } }
            public class KeySpec { public string? Identifier { get; set; } }
            public enum Level { Tls12, Tls10 }
            public record Store(string Name, bool HttpsOnly = true, Level Tls = Level.Tls12);
            public class Of<T> { public bool Hbi { get; set; } }
            public class Job { public Dictionary<string, string> Settings { get; } = new(); }
            public static class Platform
            {
                public static void Order(object o) { }
                public static List<Spec> Known { get; } = new();
                public static Spec Complete(Spec spec) { spec.Hbi = true; return spec; }
                public static Spec Find() => Known[0];
                public static void Check(this Spec spec) { }
            }
        }
        """;

    private const string Mapping = """
        Contoso.Spec is Workspace
        Contoso.Spec.Hbi is Workspace.hbi_workspace, unsafe when not set
        Contoso.Spec(highImpact) is Workspace.hbi_workspace
        Contoso.Spec.Network.Open is Workspace.public_network_access
        Contoso.Spec.Key is Workspace.encryption
        Contoso.KeySpec is CustomerManagedKeyOfTheWorkspace
        Contoso.KeySpec.Identifier is CustomerManagedKeyOfTheWorkspace.key_identifier
        Contoso.Store is StorageAccount
        Contoso.Store.HttpsOnly is StorageAccount.supportsHttpsTrafficOnly
        Contoso.Store.Tls is StorageAccount.minimumTlsVersion
        Contoso.Of`1 is Workspace
        Contoso.Of`1.Hbi is Workspace.hbi_workspace, unsafe when not set
        Contoso.Spec.Inner is Workspace
        Contoso.Spec.Inner.Hbi is Workspace.hbi_workspace, unsafe when not set
        Contoso.Job is Job
        Contoso.Job.Settings is Job.environment_variables
        """;

    private static readonly ImmutableArray<MetadataReference> Library = SurfaceReferences.Net80.Add(Verify.Library(SurfaceReferences.Net80, Types));

    private static readonly Verify.Setup Mapped = new() { Files = [("/src/AzureMLAnalyzers.Resources.txt", Mapping)] };

    /// <summary>The same findings whether the types are in a library or in the same compilation.</summary>
    [Theory]
    [InlineData("Platform.Order(new {|AML1001:Spec|}());")]
    [InlineData("Platform.Order(new {|AML1001:Spec|}(\"a\"));")]
    [InlineData("Platform.Order(new Spec { Hbi = {|AML1001:false|} });")]
    [InlineData("Platform.Order(new Spec { Hbi = true });")]
    [InlineData("Platform.Order(new Spec { Hbi = flag });")]
    [InlineData("Platform.Order(new Spec(\"a\") { Hbi = true });")]
    [InlineData("Platform.Order(new Spec(\"a\", true));")]
    [InlineData("Platform.Order(new Spec(\"a\", open: false, highImpact: true));")]
    [InlineData("Platform.Order(new Spec(\"a\", flag));")]
    [InlineData("var spec = new Spec(); spec.Hbi = {|AML1001:false|}; Platform.Order(spec);")]
    [InlineData("var spec = new Spec(); spec.Hbi = true; Platform.Order(spec);")]
    [InlineData("var spec = new Spec { Hbi = false }; spec.Hbi = true; Platform.Order(spec);")]
    [InlineData("var spec = new {|AML1001:Spec|}(); if (flag) { spec.Hbi = true; } Platform.Order(spec);")]
    [InlineData("Platform.Order(new Spec().WithHbi());")]
    [InlineData("var spec = new Spec(); spec = Platform.Complete(spec); Platform.Order(spec);")]
    [InlineData("Platform.Find().Hbi = {|AML1001:false|};")]
    [InlineData("Platform.Order(Platform.Find());")]
    [InlineData("Platform.Order(new Spec { Hbi = true, Network = { Open = {|AML1005:true|} } });")]
    [InlineData("Platform.Order(new Spec { Hbi = true, Network = new NetworkSpec { Open = {|AML1005:true|} } });")]
    [InlineData("Platform.Order(new Spec { Hbi = true, Network = new NetworkSpec { Open = false } });")]
    [InlineData("var spec = new Spec { Hbi = true }; spec.Network.Open = {|AML1005:true|}; Platform.Order(spec);")]
    [InlineData("Platform.Order(new NetworkSpec { Open = true });")]
    [InlineData("Platform.Order(new Store(\"a\", {|AML4001:false|}));")]
    [InlineData("Platform.Order(new Store(\"a\", HttpsOnly: {|AML4001:false|}, Level.Tls12));")]
    [InlineData("Platform.Order(new Store(\"a\"));")]
    [InlineData("Platform.Order(new Store(\"a\", true, {|AML4002:Level.Tls10|}));")]
    [InlineData("Platform.Order(new Store(\"a\") { HttpsOnly = {|AML4001:false|} });")]
    [InlineData("var store = new Store(\"a\"); Platform.Order(store with { HttpsOnly = {|AML4001:false|} });")]
    [InlineData("Platform.Order(new {|AML1001:Of<int>|}()); Platform.Order(new Of<string> { Hbi = {|AML1001:false|} });")]
    [InlineData("Platform.Order(new {|AML1001:Spec.Inner|}());")]
    [InlineData("var job = new Job(); job.Settings[\"DB_PASSWORD\"] = {|AML5001:\"Tr0ub4dor&3x!\"|}; Platform.Order(job);")]
    [InlineData("Platform.Order(Helper(true)); Platform.Order(Helper({|AML1001:false|})); static Spec Helper(bool hbi) => new() { Hbi = hbi };")]
    [InlineData("Platform.Order(new Own()); ")]
    [InlineData("Platform.Order(new Fabrikam.Spec { Hbi = false });")]
    public async Task Types_are_judged(string statements)
    {
        string program = $$"""
            using Contoso;

            namespace Fabrikam
            {
                public class Spec { public bool Hbi { get; set; } }
            }

            internal sealed class Own : Contoso.Spec
            {
                public Own() : base("own") { Hbi = true; }
            }

            internal static class Program
            {
                internal static void Run(bool flag)
                {
                    {{statements}}
                }
            }
            """;
        await Verify.Reports(Library, program, Mapped);
        await Verify.Reports(SurfaceReferences.Net80, program, With(Types));
    }

    /// <summary>What a library is given, and is then used again, it may have completed.</summary>
    [Theory]
    [InlineData("var spec = new Spec(); Platform.Order(spec); Platform.Order(spec);")]
    [InlineData("var spec = new Spec(); spec.Check(); Platform.Order(spec);")]
    [InlineData("var spec = new Spec(); spec.WithHbi(); Platform.Order(spec);")]
    public Task A_library_may_complete(string statements) =>
        Verify.Reports(Library, $"using Contoso; internal class Program {{ void M() {{ {statements} }} }}", Mapped);

    [Fact]
    public Task Without_the_file_nothing_is_reported() =>
        Verify.Reports(Library, "internal class Program { object M() => new Contoso.Spec { Hbi = false }; }");

    [Fact]
    public Task With_the_file_and_without_the_types_nothing_is_reported() =>
        Verify.Reports(SurfaceReferences.Net80, "namespace Fabrikam { public class Spec { public bool Hbi { get; set; } } class Program { object M() => new Spec { Hbi = false }; } }", Mapped);

    [Fact]
    public Task Nothing_is_missing_that_the_file_does_not_call_unsafe() => Verify.Reports(
        Library,
        "using Contoso; internal class Program { void M() { Platform.Order(new Spec()); Platform.Order(new Spec { Hbi = {|AML1001:false|} }); } }",
        new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace")], Options = [("azureml_analyzers.report_absent", "true")] });

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Verify.Reports(
        Library,
        "using Contoso; internal class Program { void M(bool flag) { Platform.Order(new Spec { Hbi = {|AML1001:flag|} }); Platform.Order(new Store(\"a\")); } }",
        new Verify.Setup { Files = Mapped.Files, Options = [("azureml_analyzers.report_unknown", "true")] });

    [Fact]
    public Task Blocks_are_resources_of_their_own() => Verify.Reports(
        Library,
        """
        using Contoso;

        internal class Program
        {
            void M()
            {
                Platform.Order(new Spec { Hbi = true, Key = new KeySpec { Identifier = {|AML1004:"<key>"|} } });
                Platform.Order(new Spec { Hbi = true, Key = new KeySpec { Identifier = "https://v.vault.azure.net/keys/k/1" } });
            }
        }
        """,
        Mapped);

    /// <summary>What a type of the same compilation says of itself is not missing, and its defaults are its own affair.</summary>
    [Theory]
    [InlineData("public bool Hbi { get; set; } = true;", false)]
    [InlineData("public bool Hbi { get; set; } = Settings.Hbi;", false)]
    [InlineData("public bool Hbi { get; init; } = default;", true)]
    [InlineData("public bool Hbi { get; set; } = false;", true)]
    [InlineData("public bool Hbi { get; set; }", true)]
    [InlineData("public bool Hbi => true;", false)]
    [InlineData("private bool _hbi = true; public bool Hbi { get => _hbi; set => _hbi = value; }", false)]
    [InlineData("public Spec() { Hbi = true; } public bool Hbi { get; set; }", false)]
    [InlineData("public Spec() { Init(); } private void Init() => Hbi = true; public bool Hbi { get; set; }", false)]
    [InlineData("public Spec() : this(true) { } public Spec(bool hbi) { Hbi = hbi; } public bool Hbi { get; }", false)]
    [InlineData("public Spec() { Other = true; } public bool Other { get; set; } public virtual bool Hbi { get; set; }", true)]
    public async Task Types_of_the_same_compilation_say_what_they_hold(string members, bool isMissing)
    {
        string type = isMissing ? "{|AML1001:Spec|}" : "Spec";
        await Verify.Reports(
            SurfaceReferences.Net80,
            $$"""
            namespace Contoso
            {
                public static class Settings { public static bool Hbi { get; } = System.DateTime.Now.Year > 2000; }
                public class Spec { {{members}} }
                internal static class Program { internal static void Run() => System.Console.WriteLine(new {{type}}()); }
            }
            """,
            new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace, unsafe when not set")] });
    }

    /// <summary>A setter of the user's own sets the property, whatever it does besides.</summary>
    [Fact]
    public Task Setters_set() => Verify.Reports(
        SurfaceReferences.Net80,
        """
        namespace Contoso
        {
            public class Spec { private bool _hbi; public bool Hbi { get => _hbi; set { _hbi = value; } } }
            internal static class Program
            {
                internal static void Run()
                {
                    System.Console.WriteLine(new Spec { Hbi = true });
                    System.Console.WriteLine(new Spec { Hbi = {|AML1001:false|} });
                }
            }
        }
        """,
        new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace, unsafe when not set")] });

    /// <summary>A default that a constructor sets and every user overwrites is no finding.</summary>
    [Fact]
    public Task Defaults_that_are_overwritten_do_not_count() => Verify.Reports(
        SurfaceReferences.Net80,
        """
        namespace Contoso
        {
            public class Spec
            {
                public Spec() { Hbi = false; }
                public bool Hbi { get; set; }
            }

            internal static class Program { internal static void Run() => System.Console.WriteLine(new Spec { Hbi = true }); }
        }
        """,
        new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace")] });

    [Fact]
    public async Task Messages_use_the_words_of_the_user()
    {
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Library, "using Contoso; class P { void M() { Platform.Order(new Spec()); Platform.Order(new Store(\"a\", true, Level.Tls10)); } }", Mapped);
        Assert.Equal(
            [
                "Workspace 'Spec' does not set 'Hbi'; set it to 'true', which is only possible when the workspace is created",
                "Storage account 'Store' sets 'Tls' to 'Tls10', so clients may connect with a protocol version that is not wanted any more; set it to 'Tls12'",
            ],
            found.Select(diagnostic => diagnostic.GetMessage()));
    }

    [Theory]
    [InlineData("new Spec()", "new Spec() { Hbi = true }")]
    [InlineData("new Spec { Name = \"a\" }", "new Spec { Name = \"a\", Hbi = true }")]
    [InlineData("new Spec { Hbi = false }", "new Spec { Hbi = true }")]
    [InlineData("new Spec(\"a\", false)", "new Spec(\"a\", true)")]
    [InlineData("new Of<int>()", "new Of<int>() { Hbi = true }")]
    public async Task Fixes_are_offered_and_compile(string before, string after)
    {
        string fixedProgram = await ExampleFixer.FixAll(Library, Program(before), "AML1001", Mapped);
        Assert.Equal(Program(after), fixedProgram);
        await Verify.Reports(Library, fixedProgram, Mapped);

        static string Program(string creation) => $"using Contoso; class P {{ void M() {{ Platform.Order({creation}); }} }}";
    }

    [Fact]
    public async Task Fixes_are_offered_for_types_of_the_same_compilation()
    {
        const string Type = "namespace Contoso { public class Spec { public Spec(bool hbi = false) { Hbi = hbi; } public bool Hbi { get; set; } } class P { object M() => new Spec(); object N() => new Spec(false); } }";
        string fixedProgram = await ExampleFixer.FixAll(
            SurfaceReferences.Net80,
            Type,
            "AML1001",
            new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace, unsafe when not set")] });
        Assert.Equal(Type.Replace("new Spec()", "new Spec() { Hbi = true }", StringComparison.Ordinal).Replace("new Spec(false)", "new Spec(true)", StringComparison.Ordinal), fixedProgram);
    }

    [Theory]
    [InlineData("new Store(\"a\", false)", "new Store(\"a\", true)", "AML4001")]
    [InlineData("new Store(\"a\", true, Level.Tls10)", "new Store(\"a\", true, Level.Tls12)", "AML4002")]
    public async Task Fixes_write_the_values_of_the_user(string before, string after, string id)
    {
        string fixedProgram = await ExampleFixer.FixAll(Library, Program(before), id, Mapped);
        Assert.Equal(Program(after), fixedProgram);

        static string Program(string creation) => $"using Contoso; class P {{ void M() {{ Platform.Order({creation}); }} }}";
    }

    /// <summary>The same compilation, judged by another file: nothing is left of what the first one said.</summary>
    [Fact]
    public async Task A_changed_file_counts_at_once()
    {
        CSharpCompilation compilation = Verify.Compile(Library, ["using Contoso; class P { void M() { Platform.Order(new Spec { Hbi = false }); Platform.Order(new Spec()); } }"]);
        Assert.Equal(2, (await Verify.Diagnose(compilation, Mapped)).Length);
        Assert.Empty(await Verify.Diagnose(compilation));
        Assert.Single(await Verify.Diagnose(compilation, new Verify.Setup { Files = [("AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Spec.Hbi is Workspace.hbi_workspace")] }));
        Assert.Equal(2, (await Verify.Diagnose(compilation, Mapped)).Length);
    }

    [Fact]
    public Task Files_of_a_library_and_of_a_project_add_up() => Verify.Reports(
        Library,
        "using Contoso; class P { void M() { Platform.Order(new Spec { Hbi = {|AML1001:false|} }); Platform.Order(new Store(\"a\", {|AML4001:false|})); } }",
        new Verify.Setup
        {
            Files =
            [
                ("/lib/AzureMLAnalyzers.Resources.txt", "Contoso.Spec is Workspace\nContoso.Store is StorageAccount\nContoso.Store.HttpsOnly is StorageAccount.supportsHttpsTrafficOnly"),
                ("/src/AzureMLAnalyzers.Resources.txt", "Contoso.Spec.Hbi is Workspace.hbi_workspace"),
            ],
        });

    private static Verify.Setup With(params string[] otherSources) => new() { Files = Mapped.Files, OtherSources = otherSources };
}
