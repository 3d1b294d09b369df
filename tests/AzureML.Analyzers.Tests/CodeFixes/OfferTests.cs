using System.Collections.Immutable;
using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Complaints;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>What is offered for requests that the rules cannot be made to send easily, and what is not.</summary>
public sealed class OfferTests
{
    private static readonly FixRequest AddHbi = new(FixAction.AddMember, "IsHbiWorkspace", "true");
    private static readonly FixRequest ReplaceHbi = new(FixAction.ReplaceValue, "IsHbiWorkspace", "true");
    private static readonly FixRequest Job = new(FixAction.MoveSecretToKeyVault, "", FixRequest.JobSecretName);

    private const string Types = """

        class Old { public bool? IsHbiWorkspace { get; } public string Name { get; set; } public System.Collections.Generic.Dictionary<string, string> Map { get; set; } }
        class New { public bool? IsHbiWorkspace { get; set; } public New Inner { get; set; } public static New Create(bool hbi = false) => new New { IsHbiWorkspace = hbi }; }
        class Own { public bool? IsHbiWorkspace { get; protected set; } }
        class Late { [System.Obsolete] public bool? IsHbiWorkspace { get; set; } }
        class Odd { public string IsHbiWorkspace { set { } } public System.DateTime When { get; set; } }
        class Derived : New { public Derived() : base() { } }
        """;

    [Theory]
    [Complaint(13)]
    [InlineData("class C { object M() => new [|Old|](); }")]
    [InlineData("class C { object M() => new [|Old|] { Name = \"x\" }; }")]
    [InlineData("class C { object M() => new [|Own|](); }")]
    [InlineData("class C { object M() => new [|Late|](); }")]
    [InlineData("class C { object M() => new [|Missing|](); }")]
    [InlineData("class C { object M() => new [|string|]('c', 1); }")]
    [InlineData("class C : [|New|] { }")]
    [InlineData("class C : New { C() : [|base|]() { } }")]
    [InlineData("class C { object M() => new [|System.Collections.Generic.List<int>|] { 1, 2 }; }")]
    [InlineData("class C { object M() => new [|New|] { IsHbiWorkspace = true }; }")]
    [InlineData("class C { object M() => new [|New|] { IsHbiWorkspace = }; }")]
    [InlineData("class C { object M() => new [|New|](")]
    [InlineData("class C { object M() { var n = new New(); n.[|Inner|].Inner = null; return n; } }")]
    public async Task No_member_is_added(string source)
    {
        (string? title, _) = await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", AddHbi, source + Types);
        Assert.Null(title);
    }

    [Theory]
    [InlineData("class C { object M() => new New { [|Inner|] = { } }; }", "class C { object M() => new New { Inner = { IsHbiWorkspace = true } }; }")]
    [InlineData("class C { object M() => new New { [|Inner|] = { Inner = null } }; }", "class C { object M() => new New { Inner = { Inner = null, IsHbiWorkspace = true } }; }")]
    [InlineData("class C { object M() => new [|New|] { IsHbiWorkspace = false }; }", "class C { object M() => new New { IsHbiWorkspace = true }; }")]
    [InlineData("class C { object M() => new [|global::New|](); }", "class C { object M() => new global::New() { IsHbiWorkspace = true }; }")]
    [InlineData("class C { object M() => (new [|New|]()).ToString(); }", "class C { object M() => (new New() { IsHbiWorkspace = true }).ToString(); }")]
    [InlineData("class C { object M() => new [|New|] {\n    Inner = null }; }", "class C { object M() => new New {\n    Inner = null,\n    IsHbiWorkspace = true }; }")]
    [InlineData("class C {\n    object M() => new [|New|]\n    {\n    };\n}", "class C {\n    object M() => new New\n    {\n        IsHbiWorkspace = true\n    };\n}")]
    [InlineData("class C {\n\tobject M() => new [|New|]\r\n\t{\r\n\t\tInner = null,\r\n\t};\n}", "class C {\n\tobject M() => new New\r\n\t{\r\n\t\tInner = null,\r\n\t\tIsHbiWorkspace = true,\r\n\t};\n}")]
    public async Task A_member_is_added(string source, string expected)
    {
        (string? title, string text) = await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", AddHbi, source + Types);
        Assert.Equal("Set 'IsHbiWorkspace' to true", title);
        Assert.Equal((expected + Types).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("class C { object M() => New.Create([|false|]); }", "class C { object M() => New.Create(true); }")]
    [InlineData("class C { object M(bool hbi = [|false|]) => New.Create([|hbi|]); }", "class C { object M(bool hbi = true) => New.Create(hbi); }")]
    [InlineData("class C { object M(bool b) { bool hbi = true; if (b) hbi = [|false|]; return New.Create([|hbi|]); } }", "class C { object M(bool b) { bool hbi = true; if (b) hbi = true; return New.Create(hbi); } }")]
    [InlineData("class C { const bool Off = [|false|]; object M() { var hbi = Off; return New.Create([|hbi|]); } }", "class C { const bool Off = true; object M() { var hbi = Off; return New.Create(hbi); } }")]
    [InlineData("class C { const bool Off = [|false|]; object M() { var hbi = Off; return New.Create([|hbi|]) ?? (object)Off; } }", "class C { const bool Off = false; object M() { return New.Create(true) ?? (object)Off; } }")]
    [InlineData("partial class C { internal const bool Off = [|false|]; object M() => New.Create([|Off|]); }", "partial class C { internal const bool Off = true; object M() => New.Create(Off); }")]
    [InlineData("class C { internal const bool Off = [|false|]; object M() => New.Create([|Off|]); } class D { object M() => New.Create(C.Off); }", "class C { internal const bool Off = false; object M() => New.Create(true); } class D { object M() => New.Create(C.Off); }")]
    public async Task A_value_is_replaced_where_nothing_else_changes(string source, string expected)
    {
        // The first mark is the place of the diagnostic; in these sources it comes last, behind the declaration.
        Microsoft.CodeAnalysis.Testing.TestFileMarkupParser.GetSpans(source + Types, out string text, out ImmutableArray<TextSpan> spans);
        (_, string changed) = await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", ReplaceHbi, text, spans.Reverse().ToImmutableArray());
        Assert.Equal(expected + Types, changed);
    }

    [Theory]
    [InlineData("class C { object M() => new Odd { When = [|default|] }; }")]
    [InlineData("class C { object M() => New.Create([|true|]); }")]
    [InlineData("class C { object M() => New.Create([|tru|]); }")]
    public async Task No_value_is_replaced(string source)
    {
        (string? title, _) = await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", ReplaceHbi, source + Types);
        Assert.Null(title);
    }

    [Theory]
    [InlineData("class C { object M(string k) => new Old { Map = new() { [k] = [|\"v\"|] } }; }")]
    [InlineData("class C { object M(Old o) => o.Map.TryAdd(\"X\", [|\"v\"|]); }")]
    [InlineData("class C { void M(Old o) => o.Map[\"X\"] = [|\"v\"|]; }")]
    [InlineData("class C { void M(Old o) { o.Map[\"X\"] = \"a\" + [|\"v\"|]; } }")]
    [InlineData("class C { void M(Old o) { o?.Map.Add(\"X\", [|\"v\"|]); } }")]
    [InlineData("class C { void M(Old o) { o.Map.Add(value: [|\"v\"|], key: \"X\"); } }")]
    [InlineData("class C { void M(Old o) { string s; s = \"v\"; o.Map.Add(\"X\", [|s|]); } }")]
    [InlineData("class C { void M(Old o) { o.Map.Add(\"X\", [|\"v\"|]) } }")]
    [InlineData("class C { string M() => [|\"v\"|]; }")]
    public async Task No_entry_of_a_job_is_replaced(string source)
    {
        (string? title, _) = await Offer.AskAsync(new SecretCodeFix(), "AML5001", Job, source + Types);
        Assert.Null(title);
    }

    [Theory]
    [InlineData("void M(Old o) { o.Map[\"X\"] = [|\"v\"|]; o.Map[\"KEY_VAULT_URL\"] = \"u\"; }", "void M(Old o) { o.Map[\"X_SECRET_NAME\"] = \"x\"; o.Map[\"KEY_VAULT_URL\"] = \"u\"; }")]
    [InlineData("void M(Old o) { switch (1) { default: o.Map[\"X.Y\"] = [|\"v\"|]; break; } }", "void M(Old o) { switch (1) { default: o.Map[\"KEY_VAULT_URL\"] = \"<key-vault-url>\"; o.Map[\"X.Y_SECRET_NAME\"] = \"x-y\"; break; } }")]
    [InlineData("void M(Old o) { if (o != null) o.Map[\"X\"] = [|\"v\"|]; }", "void M(Old o) { if (o != null) { o.Map[\"KEY_VAULT_URL\"] = \"<key-vault-url>\"; o.Map[\"X_SECRET_NAME\"] = \"x\"; } }")]
    [InlineData("void M(Old o, Old p) { p.Map.Add(\"KEY_VAULT_URL\", \"u\"); o.Map.Add(\"X\", [|\"v\"|]); }", "void M(Old o, Old p) { p.Map.Add(\"KEY_VAULT_URL\", \"u\"); o.Map.Add(\"KEY_VAULT_URL\", \"<key-vault-url>\"); o.Map.Add(\"X_SECRET_NAME\", \"x\"); }")]
    [InlineData("static string Url => \"\"; static void M(Old o) { o.Map.Add(\"X\", [|\"v\"|]); } string KeyVaultUrl => \"\";", "static string Url => \"\"; static void M(Old o) { o.Map.Add(\"KEY_VAULT_URL\", \"<key-vault-url>\"); o.Map.Add(\"X_SECRET_NAME\", \"x\"); } string KeyVaultUrl => \"\";")]
    [InlineData("void M(Old o) { o.Map.Add(\"X\", [|\"v\"|]); } string KeyVaultUrl => \"\";", "void M(Old o) { o.Map.Add(\"KEY_VAULT_URL\", KeyVaultUrl); o.Map.Add(\"X_SECRET_NAME\", \"x\"); } string KeyVaultUrl => \"\";")]
    [InlineData("void M(Old o, string keyVaultUrl) { System.Action a = static () => { var o = new Old(); o.Map.Add(\"X\", [|\"v\"|]); }; }", "void M(Old o, string keyVaultUrl) { System.Action a = static () => { var o = new Old(); o.Map.Add(\"KEY_VAULT_URL\", \"<key-vault-url>\"); o.Map.Add(\"X_SECRET_NAME\", \"x\"); }; }")]
    [InlineData("void M(Old o) { string a = \"v\", b = \"w\"; o.Map[b] = b; o.Map.Add(\"X\", [|a|]); }", "void M(Old o) { string b = \"w\"; o.Map[b] = b; o.Map.Add(\"KEY_VAULT_URL\", \"<key-vault-url>\"); o.Map.Add(\"X_SECRET_NAME\", \"x\"); }")]
    public async Task An_entry_of_a_job_is_replaced(string member, string expected)
    {
        (_, string changed) = await Offer.AskAsync(new SecretCodeFix(), "AML5001", Job, "class C { " + member + " }" + Types);
        Assert.Equal("class C { " + expected + " }" + Types, changed);
    }

    [Fact]
    public async Task A_request_that_is_not_understood_gets_no_fix()
    {
        (string? title, _) = await Offer.AskAsync(new SecretCodeFix(), "AML5001", AddHbi, "class C { void M(Old o) { o.Map.Add(\"X\", [|\"v\"|]); } }" + Types);
        Assert.Null(title);
        (title, _) = await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", Job, "class C { object M() => new [|New|](); }" + Types);
        Assert.Null(title);
    }

    /// <summary>Every prefix of a program, with the diagnostic at every token: half-typed code as an editor sees it.</summary>
    [Theory]
    [InlineData("class C { object M(Old o, string keyVaultUrl) { var s = \"v\"; o.Map.Add(\"X\", s); o.Map[\"Y\"] = s; return new New(1) { IsHbiWorkspace = false, Inner = { Inner = null } }; } }")]
    public async Task Half_typed_code_makes_nothing_throw(string source)
    {
        FixRequest key = new(FixAction.AddMember, "Inner", FixRequest.ContainerInstanceKey);
        for (int length = 1; length <= source.Length; length += 5)
        {
            string text = source[..length] + Types;
            foreach (var token in CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.SpanStart < length))
            {
                ImmutableArray<TextSpan> spans = [token.Span, token.Span];
                await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", AddHbi, text, spans);
                await Offer.AskAsync(new SetPropertyCodeFix(), "AML1001", ReplaceHbi, text, spans);
                await Offer.AskAsync(new SetPropertyCodeFix(), "AML2001", key, text, spans);
                await Offer.AskAsync(new SecretCodeFix(), "AML5001", Job, text, spans);
            }
        }
    }
}
