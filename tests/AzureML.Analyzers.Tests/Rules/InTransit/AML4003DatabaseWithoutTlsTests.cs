using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4003DatabaseWithoutTlsTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MySql;
        using Azure.ResourceManager.MySql.Models;
        using Azure.ResourceManager.PostgreSql;
        using Azure.ResourceManager.PostgreSql.FlexibleServers;
        using Azure.ResourceManager.PostgreSql.Models;

        public static class Program
        {
            private const PostgreSqlSslEnforcementEnum Off = PostgreSqlSslEnforcementEnum.Disabled;

            public static void Run(
                PostgreSqlServerResource existing, PostgreSqlServerCollection servers, MySqlServerResource reports,
                ResourceIdentifier source, string password, PostgreSqlSslEnforcementEnum given, bool flag, PostgreSqlFlexibleServerConfigurationCollection parameters)
            {
                {{statements}}
            }

            // Names and data of the team's own: what they are is not for us to say.
            private static void Send(string name, PostgreSqlFlexibleServerConfigurationData data) => Console.WriteLine(name);

            private static void Secure(PostgreSqlServerPropertiesForCreate settings) => settings.SslEnforcement = PostgreSqlSslEnforcementEnum.Enabled;
        }
        """, options);

    [Fact]
    public Task Disabled_is_reported_in_every_way_of_creating_a_server() => Arm("""
        var a = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} };
        var b = new PostgreSqlServerPropertiesForReplica(source) { SslEnforcement = {|AML4003:Off|} };
        var c = new PostgreSqlServerPropertiesForGeoRestore(source) { SslEnforcement = flag ? {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} : given };
        var d = new MySqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = {|AML4003:MySqlSslEnforcementEnum.Disabled|} };
        var e = new MySqlServerPropertiesForRestore(source, DateTimeOffset.UnixEpoch);
        e.SslEnforcement = {|AML4003:MySqlSslEnforcementEnum.Disabled|};
        """);

    [Fact]
    public Task Other_values_and_absence_are_silent() => Arm("""
        var a = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = PostgreSqlSslEnforcementEnum.Enabled };
        var b = new PostgreSqlServerPropertiesForDefaultCreate("churn", password);
        var c = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = given };
        var d = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = null };
        var e = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = PostgreSqlSslEnforcementEnum.Disabled };
        Secure(e);
        var f = new MySqlServerPropertiesForReplica(source) { SslEnforcement = default(MySqlSslEnforcementEnum) };
        var g = new PostgreSqlServerPropertiesForReplica(source) { PublicNetworkAccess = PostgreSqlPublicNetworkAccessEnum.Disabled };
        """);

    [Fact]
    public Task Settings_inside_a_request_are_judged_beside_it() => Arm("""
        var settings = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} };
        servers.CreateOrUpdate(WaitUntil.Completed, "labels", new {|AML3008:PostgreSqlServerCreateOrUpdateContent|}(settings, AzureLocation.WestEurope));
        """);

    [Fact]
    public Task Parameters_of_flexible_servers_are_known_by_the_name_they_are_sent_under() => Arm("""
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4003:"OFF"|} });
        parameters.CreateOrUpdateAsync(WaitUntil.Completed, "REQUIRE_SECURE_TRANSPORT", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4003:"0"|} });
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4003:"false"|} });
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = "ON" });
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = password });
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData());
        parameters.CreateOrUpdate(WaitUntil.Completed, "autovacuum", new PostgreSqlFlexibleServerConfigurationData { Value = "OFF" });
        parameters.CreateOrUpdate(WaitUntil.Completed, password, new PostgreSqlFlexibleServerConfigurationData { Value = "OFF" });
        var shared = new PostgreSqlFlexibleServerConfigurationData { Value = "OFF" };
        parameters.CreateOrUpdate(WaitUntil.Completed, "autovacuum", shared);
        shared.Value = "ON";
        parameters.CreateOrUpdate(WaitUntil.Completed, "require_secure_transport", shared);
        Send("require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = "OFF" });
        """);

    [Fact]
    public Task A_change_is_reported() => Arm("""
        existing.Update(WaitUntil.Completed, new PostgreSqlServerPatch { SslEnforcement = {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} });
        existing.Update(WaitUntil.Completed, new PostgreSqlServerPatch { SslEnforcement = PostgreSqlSslEnforcementEnum.Enabled });
        existing.Update(WaitUntil.Completed, new PostgreSqlServerPatch());
        reports.Update(WaitUntil.Completed, new MySqlServerPatch { SslEnforcement = {|AML4003:MySqlSslEnforcementEnum.Disabled|} });
        """);

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(
        """var a = new PostgreSqlServerPropertiesForDefaultCreate("churn", password);""", ("azureml_analyzers.AML4003.report_absent", "true"));

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() => Arm(
        """var a = new PostgreSqlServerPatch { SslEnforcement = {|AML4003:given|} };""", ("azureml_analyzers.AML4003.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.PostgreSql;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter enforcement)
            {
                plan.Add(new {|AML3008:PostgreSqlServer|}("a")
                {
                    Properties = new PostgreSqlServerPropertiesForDefaultCreate { SslEnforcement = {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} },
                });
                var b = new PostgreSqlServerPropertiesForCreate { SslEnforcement = {|AML4003:PostgreSqlSslEnforcementEnum.Disabled|} };
                var c = new PostgreSqlServerPropertiesForReplica { SslEnforcement = PostgreSqlSslEnforcementEnum.Enabled };
                var d = new PostgreSqlServerPropertiesForDefaultCreate { SslEnforcement = enforcement };
                var e = new PostgreSqlServerPropertiesForDefaultCreate();
                plan.Add(new PostgreSqlFlexibleServerConfiguration("f") { Name = "require_secure_transport", Value = {|AML4003:"off"|} });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("g") { Name = "require_secure_transport", Value = "on" });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("h") { Name = "autovacuum", Value = "off" });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;

        public static class Program
        {
            public static void Run(Output<string> output)
            {
                new Pulumi.AzureNative.DBforPostgreSQL.Configuration("a", new() { ConfigurationName = "require_secure_transport", Value = {|AML4003:"OFF"|} });
                new Pulumi.AzureNative.DBforMySQL.Configuration("b", new() { ConfigurationName = "require_secure_transport", Value = {|AML4003:"0"|} });
                new Pulumi.AzureNative.DBforMySQL.Configuration("c", new() { ConfigurationName = "require_secure_transport", Value = output });
                new Pulumi.AzureNative.DBforMySQL.Configuration("d", new() { ConfigurationName = output, Value = "OFF" });
                new Pulumi.AzureNative.DBforMySQL.Configuration("e", new() { ConfigurationName = "autocommit", Value = "OFF" });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        public static class Program
        {
            public static void Run()
            {
                new Pulumi.Azure.PostgreSql.FlexibleServerConfiguration("a", new() { Name = "require_secure_transport", Value = {|AML4003:"off"|} });
                new Pulumi.Azure.MySql.FlexibleServerConfiguration("b", new() { Name = "require_secure_transport", Value = {|AML4003:"OFF"|} });
                new Pulumi.Azure.MySql.FlexibleServerConfiguration("c", new() { Name = "require_secure_transport", Value = "ON" });
                new Pulumi.Azure.MySql.FlexibleServerConfiguration("require_secure_transport", new() { Value = "OFF" });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.PostgreSql.Models;

        public sealed class PostgreSqlServerPatch { public PostgreSqlSslEnforcementEnum? SslEnforcement { get; set; } }

        public static class Program
        {
            public static object Run() => new PostgreSqlServerPatch { SslEnforcement = PostgreSqlSslEnforcementEnum.Disabled };
        }
        """);
}
