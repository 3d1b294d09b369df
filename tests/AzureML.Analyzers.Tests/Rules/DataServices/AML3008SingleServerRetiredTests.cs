using System.Collections.Immutable;
using System.Globalization;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3008SingleServerRetiredTests
{
    private static Task Arm(string statements) => Verify.Reports(SdkFamily.Arm, $$"""
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
            public static void Run(
                PostgreSqlServerCollection servers, MySqlServerCollection mySqlServers, PostgreSqlServerResource existing, PostgreSqlFlexibleServerCollection flexible,
                PostgreSqlServerCreateOrUpdateContent given, PostgreSqlServerPropertiesForCreate settings, ResourceIdentifier source, bool flag)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Creating_restoring_and_replicating_is_reported_at_the_content() => Arm("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new {|AML3008:PostgreSqlServerCreateOrUpdateContent|}(settings, AzureLocation.WestEurope));
        PostgreSqlServerCreateOrUpdateContent b = {|AML3008:new|}(new PostgreSqlServerPropertiesForReplica(source), AzureLocation.WestEurope);
        var restore = new MySqlServerPropertiesForRestore(source, DateTimeOffset.UnixEpoch);
        mySqlServers.CreateOrUpdate(WaitUntil.Completed, "c", new {|AML3008:MySqlServerCreateOrUpdateContent|}(properties: restore, location: AzureLocation.WestEurope));
        """);

    [Fact]
    public Task Content_that_is_sent_twice_is_reported_once() => Arm("""
        var content = new {|AML3008:PostgreSqlServerCreateOrUpdateContent|}(settings, AzureLocation.WestEurope);
        if (flag) { content.Sku = null; }
        servers.CreateOrUpdate(WaitUntil.Completed, "a", content);
        servers.CreateOrUpdate(WaitUntil.Completed, "b", content);
        """);

    [Fact]
    public Task What_exists_or_comes_from_elsewhere_is_silent() => Arm("""
        given.Sku = null;
        servers.CreateOrUpdate(WaitUntil.Completed, "a", given);
        existing.Update(WaitUntil.Completed, new PostgreSqlServerPatch());
        """);

    [Fact]
    public Task Flexible_servers_and_settings_alone_are_silent() => Arm("""
        flexible.CreateOrUpdate(WaitUntil.Completed, "a", new PostgreSqlFlexibleServerData(AzureLocation.WestEurope));
        var replica = new PostgreSqlServerPropertiesForReplica(source);
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.PostgreSql;

        public static class Program
        {
            public static void Run(Infrastructure plan)
            {
                plan.Add(new {|AML3008:PostgreSqlServer|}("a"));
                plan.Add(PostgreSqlServer.FromExisting("b"));
                plan.Add(new PostgreSqlFlexibleServer("c"));
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi.Azure.PostgreSql;

        public static class Program
        {
            public static void Run()
            {
                new Server("a", new {|AML3008:ServerArgs|} { SslEnforcementEnabled = true });
                new Server("b", {|AML3008:new|}() { Version = "11" });
                new Pulumi.Azure.MySql.Server("c", new {|AML3008:Pulumi.Azure.MySql.ServerArgs|}());
                Server.Get("d", "id", new ServerState { Name = "d" });
                var flexible = new FlexibleServerArgs { Version = "14" };
            }
        }
        """);

    [Theory]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.PostgreSql.Models.PostgreSqlServerCreateOrUpdateContent(null, default)", "28 March 2025", "'PostgreSqlFlexibleServerData'")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.MySql.Models.MySqlServerCreateOrUpdateContent(null, default)", "16 September 2024", "'MySqlFlexibleServerData'")]
    [InlineData(SdkFamily.Provisioning, "Azure.Provisioning.PostgreSql.PostgreSqlServer(\"a\")", "28 March 2025", "'PostgreSqlFlexibleServer'")]
    [InlineData(SdkFamily.PulumiClassic, "Pulumi.Azure.MySql.ServerArgs()", "16 September 2024", "'MySql.FlexibleServer'")]
    public async Task The_message_names_the_date_and_the_flexible_type(object family, string creation, string date, string type)
    {
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(
            Verify.References((SdkFamily)family), $"public static class Program {{ public static object Run() => new {creation}; }}");
        string message = Assert.Single(found, diagnostic => diagnostic.Id == "AML3008").GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(date, message, StringComparison.Ordinal);
        Assert.Contains(type, message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class MySqlServerCreateOrUpdateContent { }

        public static class Program
        {
            public static object Run() => new MySqlServerCreateOrUpdateContent();
        }
        """);
}
