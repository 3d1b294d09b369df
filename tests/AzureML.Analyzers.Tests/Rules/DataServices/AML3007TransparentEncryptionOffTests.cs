using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3007TransparentEncryptionOffTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using Azure;
        using Azure.ResourceManager.Sql;
        using Azure.ResourceManager.Sql.Models;

        public static class Program
        {
            private const TransparentDataEncryptionState Off = TransparentDataEncryptionState.Disabled;

            public static void Run(
                LogicalDatabaseTransparentDataEncryptionCollection encryption, LogicalDatabaseTransparentDataEncryptionResource existing,
                TransparentDataEncryptionState given, bool flag, Func<TransparentDataEncryptionState> ask)
            {
                {{statements}}
            }

            private static void TurnOn(LogicalDatabaseTransparentDataEncryptionData data) => data.State = TransparentDataEncryptionState.Enabled;
        }
        """, options);

    private static string Sent(string members) =>
        $$"""encryption.CreateOrUpdate(WaitUntil.Completed, "current", new LogicalDatabaseTransparentDataEncryptionData { {{members}} });""";

    [Theory]
    [InlineData("State = {|AML3007:TransparentDataEncryptionState.Disabled|}")]
    [InlineData("State = {|AML3007:Off|}")]
    [InlineData("State = flag ? {|AML3007:TransparentDataEncryptionState.Disabled|} : TransparentDataEncryptionState.Enabled")]
    public Task Reported(string members) => Arm(Sent(members));

    [Theory]
    [InlineData("")]
    [InlineData("State = TransparentDataEncryptionState.Enabled")]
    [InlineData("State = default(TransparentDataEncryptionState)")]
    [InlineData("State = null")]
    [InlineData("State = given")]
    [InlineData("State = ask()")]
    public Task Silent(string members) => Arm(Sent(members));

    [Fact]
    public Task What_is_set_later_counts() => Arm("""
        var data = new LogicalDatabaseTransparentDataEncryptionData { State = TransparentDataEncryptionState.Disabled };
        TurnOn(data);
        encryption.CreateOrUpdate(WaitUntil.Completed, "current", data);
        data.State = {|AML3007:TransparentDataEncryptionState.Disabled|};
        encryption.CreateOrUpdate(WaitUntil.Completed, "current", data);
        """);

    [Fact]
    public Task What_exists_is_reported_where_it_is_turned_off() => Arm("""
        if (existing.Data.State == TransparentDataEncryptionState.Disabled) { Console.WriteLine(existing.Data.State); }
        existing.Data.State = {|AML3007:TransparentDataEncryptionState.Disabled|};
        """);

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(Sent(""), ("azureml_analyzers.AML3007.report_absent", "true"));

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() =>
        Arm(Sent("State = {|AML3007:given|}"), ("azureml_analyzers.AML3007.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Sql;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter state)
            {
                plan.Add(new LogicalDatabaseTransparentDataEncryption("a") { State = {|AML3007:TransparentDataEncryptionState.Disabled|} });
                plan.Add(new LogicalDatabaseTransparentDataEncryption("b") { State = TransparentDataEncryptionState.Enabled });
                plan.Add(new LogicalDatabaseTransparentDataEncryption("c") { State = state });
                plan.Add(new LogicalDatabaseTransparentDataEncryption("d"));
                var later = new LogicalDatabaseTransparentDataEncryption("e") { State = TransparentDataEncryptionState.Disabled };
                plan.Add(later);
                later.State = TransparentDataEncryptionState.Enabled;
                plan.Add(LogicalDatabaseTransparentDataEncryption.FromExisting("f"));
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Sql;

        public static class Program
        {
            public static void Run(Output<TransparentDataEncryptionState> state)
            {
                new TransparentDataEncryption("a", new TransparentDataEncryptionArgs { State = {|AML3007:TransparentDataEncryptionState.Disabled|} });
                new TransparentDataEncryption("b", new() { State = TransparentDataEncryptionState.Enabled });
                new TransparentDataEncryption("c", new() { State = state });
                new TransparentDataEncryption("d", new());
                TransparentDataEncryption.Get("e", "id");
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.Sql.Models;

        public sealed class LogicalDatabaseTransparentDataEncryptionData { public TransparentDataEncryptionState? State { get; set; } }

        public static class Program
        {
            public static object Run() => new LogicalDatabaseTransparentDataEncryptionData { State = TransparentDataEncryptionState.Disabled };
        }
        """);
}
