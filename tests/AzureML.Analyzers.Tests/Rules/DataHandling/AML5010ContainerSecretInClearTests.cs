using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5010ContainerSecretInClearTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure.ResourceManager.ContainerInstance.Models;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            private const string Password = "Tr0ub4dor&3x!";

            public static void Run(ContainerInstanceContainer container, SecretClient vault, string text, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    private static string Added(string name, string members) => $"container.EnvironmentVariables.Add(new ContainerEnvironmentVariable({name}) {{ {members} }});";

    [Theory]
    [InlineData("\"DB_PASSWORD\"", "Value = {|AML5010:\"Tr0ub4dor&3x!\"|}")]
    [InlineData("\"DB_PASSWORD\"", "Value = {|AML5010:Password|}")]
    [InlineData("\"DB_PASSWORD\"", "Value = {|AML5010:text|}")]
    [InlineData("\"DB_PASSWORD\"", "Value = {|AML5010:$\"{text}x\"|}")]
    [InlineData("\"DB_PASSWORD\"", "Value = flag ? null : {|AML5010:text|}")]
    [InlineData("\"CONNECTION\"", "Value = {|AML5010:\"Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;\"|}")]
    [InlineData("text", "Value = {|AML5010:\"Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;\"|}")]
    public Task Reported(string name, string members) => Reports(Added(name, members));

    [Theory]
    [InlineData("\"DB_PASSWORD\"", "SecureValue = {|AML5006:\"Tr0ub4dor&3x!\"|}")]
    [InlineData("\"DB_PASSWORD\"", "SecureValue = text")]
    [InlineData("\"DB_PASSWORD\"", "Value = null")]
    [InlineData("\"DB_PASSWORD\"", "Value = \"<password>\"")]
    [InlineData("\"DB_PASSWORD\"", "")]
    [InlineData("\"DB_USER\"", "Value = text")]
    [InlineData("\"DB_PASSWORD_SECRET_NAME\"", "Value = \"db-password\"")]
    [InlineData("\"DB_PASSWORD_SECRET_NAME\"", "Value = text")]
    [InlineData("\"KEY_VAULT_URL\"", "Value = text")]
    [InlineData("\"MAX_TOKENS\"", "Value = \"4096\"")]
    [InlineData("text", "Value = text")]
    public Task Silent(string name, string members) => Reports(Added(name, members));

    [Theory]
    [InlineData("\"SETTING\"", "Value = {|AML5010:vault.GetSecret(\"db\").Value.Value|}")]
    [InlineData("\"SETTING\"", "Value = {|AML5010:Environment.GetEnvironmentVariable(\"DB_PASSWORD\")|}")]
    [InlineData("text", "Value = {|AML5010:$\"key={vault.GetSecret(\"db\").Value.Value}\"|}")]
    [InlineData("\"SETTING\"", "Value = Environment.GetEnvironmentVariable(\"DB_HOST\")")]
    [InlineData("\"SETTING\"", "Value = vault.GetSecret(\"db\").Value.Name")]
    public Task What_is_read_as_a_secret_is_one_under_any_name(string name, string members) => Reports(Added(name, members));

    [Fact]
    public Task What_is_set_later_counts() => Reports("""
        var a = new ContainerEnvironmentVariable("DB_PASSWORD");
        a.Value = {|AML5010:text|};
        container.EnvironmentVariables.Add(a);
        var b = new ContainerEnvironmentVariable("DB_PASSWORD") { Value = text };
        b.Value = null;
        b.SecureValue = text;
        container.EnvironmentVariables.Add(b);
        var c = new ContainerEnvironmentVariable("MODE") { Value = text };
        c.Name = "DB_PASSWORD";
        c.Value = {|AML5010:text|};
        container.EnvironmentVariables.Add(c);
        """);

    [Fact]
    public Task Any_of_the_names_is_enough() => Reports("""
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(flag ? "DB_USER" : "DB_PASSWORD") { Value = {|AML5010:text|} });
        string name = "MODE";
        if (flag)
        {
            name = "API_KEY";
        }

        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(name) { Value = {|AML5010:text|} });
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(flag ? "DB_USER" : "DB_HOST") { Value = text });
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(flag ? "DB_USER" : "DB_PASSWORD") { SecureValue = text });
        foreach (string plain in new[] { "DB_HOST", "DB_PASSWORD" })
        {
            container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(plain) { Value = {|AML5010:Environment.GetEnvironmentVariable(plain)|} });
        }
        """);

    /// <summary>Such loops sort out the secret ones.</summary>
    [Fact]
    public Task Loops_that_choose_by_name() => Reports("""
        foreach (string name in new[] { "DB_HOST", "DB_PASSWORD" })
        {
            container.EnvironmentVariables.Add(name.EndsWith("PASSWORD") ? new ContainerEnvironmentVariable(name) { SecureValue = text } : new ContainerEnvironmentVariable(name) { Value = text });
        }
        """);

    [Fact]
    public Task Names_keep_their_own_values() => Reports("""
        foreach (var (name, value) in new[] { ("DB_PASSWORD", "<password>"), ("NOTE", "Tr0ub4dor&3x!"), ("MODE", text) })
        {
            container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(name) { Value = value });
        }

        foreach (var (name, value) in new[] { ("DB_PASSWORD", "Tr0ub4dor&3x!"), ("MODE", text) })
        {
            container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(name) { Value = {|AML5010:value|} });
        }
        """);

    [Fact]
    public Task Names_can_be_declared_harmless() => Reports(Added("\"DB_PASSWORD\"", "Value = text"), ("azureml_analyzers.not_secret_names", "DB_PASSWORD"));

    [Fact]
    public Task Words_can_be_declared_secret() => Reports(Added("\"DB_PARAPHE\"", "Value = {|AML5010:text|}"), ("azureml_analyzers.secret_name_words", "paraphe"));

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class ContainerEnvironmentVariable { public string Name { get; set; } public string Value { get; set; } public string SecureValue { get; set; } }

        public static class Program
        {
            public static object Run(string text) => new ContainerEnvironmentVariable { Name = "DB_PASSWORD", Value = text };
        }
        """);

    [Theory]
    [InlineData("Value = {|AML5010:\"Tr0ub4dor&3x!\"|}", "SecureValue = {|AML5006:\"Tr0ub4dor&3x!\"|}")]
    [InlineData("Value /* kept */ = {|AML5010:text|}", "SecureValue /* kept */ = text")]
    [InlineData("Value = ({|AML5010:text|})", "SecureValue = (text)")]
    public Task The_value_becomes_a_secure_one(string members, string expected) => FixAsync(Added("\"DB_PASSWORD\"", members), Added("\"DB_PASSWORD\"", expected));

    [Fact]
    public Task Assignments_are_fixed_too() => FixAsync(
        """var a = new ContainerEnvironmentVariable("DB_PASSWORD"); a.Value = {|AML5010:text|}; container.EnvironmentVariables.Add(a);""",
        """var a = new ContainerEnvironmentVariable("DB_PASSWORD"); a.SecureValue = text; container.EnvironmentVariables.Add(a);""");

    [Theory]
    [InlineData("Value = {|AML5010:text|}, SecureValue = text")]
    [InlineData("Value = flag ? null : {|AML5010:text|}")]
    public Task Not_offered_where_it_would_not_compile_or_change_more(string members) =>
        FixAsync(Added("\"DB_PASSWORD\"", members), Added("\"DB_PASSWORD\"", members));

    private static Task FixAsync(string statements, string expected)
    {
        var test = new FixTest<OtherMemberCodeFix>(Verify.References(SdkFamily.Arm)) { TestCode = Program(statements), FixedCode = Program(expected) };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
