using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4002ObsoleteTlsAcceptedTests
{
    private const string WantTls13 = "azureml_analyzers.AML4002.minimum_tls_version";

    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.CosmosDB;
        using Azure.ResourceManager.CosmosDB.Models;
        using Azure.ResourceManager.MySql.FlexibleServers;
        using Azure.ResourceManager.MySql.Models;
        using Azure.ResourceManager.PostgreSql.FlexibleServers;
        using Azure.ResourceManager.PostgreSql.Models;
        using Azure.ResourceManager.Sql;
        using Azure.ResourceManager.Sql.Models;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            private const string Lowest = "TLS1_0";

            public static void Run(
                StorageAccountCollection accounts, StorageAccountResource existing, StorageSku sku, SqlServerCollection servers, ResourceIdentifier source,
                PostgreSqlFlexibleServerConfigurationCollection postgres, MySqlFlexibleServerConfigurationCollection mysql,
                PostgreSqlFlexibleServerConfigurationData configured, string text, StorageMinimumTlsVersion given, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    private static string Created(string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    [Theory]
    [InlineData("MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls10|}")]
    [InlineData("MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls11|}")]
    [InlineData("MinimumTlsVersion = {|AML4002:\"TLS1_0\"|}")]
    [InlineData("MinimumTlsVersion = {|AML4002:\"tls1_1\"|}")]
    [InlineData("MinimumTlsVersion = {|AML4002:Lowest|}")]
    [InlineData("MinimumTlsVersion = new StorageMinimumTlsVersion({|AML4002:\"TLS1_0\"|})")]
    [InlineData("MinimumTlsVersion = flag ? {|AML4002:StorageMinimumTlsVersion.Tls11|} : StorageMinimumTlsVersion.Tls12")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("")]
    [InlineData("MinimumTlsVersion = StorageMinimumTlsVersion.Tls12")]
    [InlineData("MinimumTlsVersion = StorageMinimumTlsVersion.Tls13")]
    [InlineData("MinimumTlsVersion = \"TLS1_2\"")]
    [InlineData("MinimumTlsVersion = null")]
    [InlineData("MinimumTlsVersion = given")]
    [InlineData("MinimumTlsVersion = text")]
    [InlineData("MinimumTlsVersion = \"TLS2_0\"")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task What_is_set_later_counts() => Arm("""
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { MinimumTlsVersion = StorageMinimumTlsVersion.Tls10 };
        content.MinimumTlsVersion = StorageMinimumTlsVersion.Tls12;
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        content.MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls10|};
        accounts.CreateOrUpdate(WaitUntil.Completed, "b", content);
        """);

    [Fact]
    public Task A_change_is_reported() => Arm("""
        existing.Update(new StorageAccountPatch { MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls11|} });
        existing.Update(new StorageAccountPatch { MinimumTlsVersion = StorageMinimumTlsVersion.Tls12 });
        existing.Update(new StorageAccountPatch { AllowSharedKeyAccess = false });
        StorageAccountData data = existing.Data;
        data.MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls10|};
        Console.WriteLine(data);
        """);

    [Fact]
    public Task Databases() => Arm("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion._10|} });
        servers.CreateOrUpdate(WaitUntil.Completed, "b", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = {|AML4002:"1.1"|} });
        servers.CreateOrUpdate(WaitUntil.Completed, "c", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion.None|} });
        servers.CreateOrUpdate(WaitUntil.Completed, "d", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = SqlMinimalTlsVersion._12 });
        servers.CreateOrUpdate(WaitUntil.Completed, "e", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = SqlMinimalTlsVersion._13 });
        servers.CreateOrUpdate(WaitUntil.Completed, "f", new SqlServerData(AzureLocation.WestEurope));
        var g = new SqlServerPatch { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion._11|} };
        var h = new ManagedInstanceData(AzureLocation.WestEurope) { MinimalTlsVersion = {|AML4002:"None"|} };
        var i = new ManagedInstanceData(AzureLocation.WestEurope) { MinimalTlsVersion = "1.2" };
        var j = new CosmosDBAccountCreateOrUpdateContent(AzureLocation.WestEurope, new List<CosmosDBAccountLocation>()) { MinimalTlsVersion = {|AML4002:CosmosDBMinimalTlsVersion.Tls|} };
        var k = new CosmosDBAccountCreateOrUpdateContent(AzureLocation.WestEurope, new List<CosmosDBAccountLocation>()) { MinimalTlsVersion = CosmosDBMinimalTlsVersion.Tls12 };
        var l = new CosmosDBAccountData(AzureLocation.WestEurope) { MinimalTlsVersion = {|AML4002:"Tls11"|} };
        var m = new PostgreSqlServerPropertiesForReplica(source) { MinimalTlsVersion = {|AML4002:PostgreSqlMinimalTlsVersionEnum.Tls1_0|} };
        var n = new PostgreSqlServerPatch { MinimalTlsVersion = {|AML4002:PostgreSqlMinimalTlsVersionEnum.TLSEnforcementDisabled|} };
        var o = new MySqlServerPatch { MinimalTlsVersion = {|AML4002:"TLSEnforcementDisabled"|} };
        var p = new MySqlServerPatch { MinimalTlsVersion = MySqlMinimalTlsVersionEnum.Tls1_2 };
        """);

    [Fact]
    public Task Parameters_of_flexible_servers_are_known_by_the_name_they_are_sent_under() => Arm("""
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4002:"TLSv1"|} });
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = "TLSv1.2" });
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_max_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = "TLSv1" });
        postgres.CreateOrUpdate(WaitUntil.Completed, text, new PostgreSqlFlexibleServerConfigurationData { Value = "TLSv1" });
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = text });
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData());
        configured.Value = {|AML4002:"TLSv1.1"|};
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", configured);
        var mysqlVersions = new MySqlFlexibleServerConfigurationData { Value = {|AML4002:"TLSv1.1, TLSv1.2"|} };
        mysql.CreateOrUpdate(WaitUntil.Completed, "tls_version", mysqlVersions);
        mysqlVersions.Value = "TLSv1.2,TLSv1.3";
        mysql.CreateOrUpdate(WaitUntil.Completed, "tls_version", mysqlVersions);
        mysqlVersions.Value = "TLSv1";
        mysql.CreateOrUpdate(data: mysqlVersions, configurationName: "sql_mode", waitUntil: WaitUntil.Completed);
        mysql.CreateOrUpdate(WaitUntil.Completed, "tls_version", new MySqlFlexibleServerConfigurationData { Value = "TLSv1 or whatever" });
        """);

    [Fact]
    public Task A_project_that_wants_1_3_gets_it_where_the_service_can() => Arm("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion._12|} });
        servers.CreateOrUpdate(WaitUntil.Completed, "b", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = SqlMinimalTlsVersion._13 });
        var c = new ManagedInstanceData(AzureLocation.WestEurope) { MinimalTlsVersion = {|AML4002:"1.2"|} };
        existing.Update(new StorageAccountPatch { MinimumTlsVersion = StorageMinimumTlsVersion.Tls12 });
        existing.Update(new StorageAccountPatch { MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls11|} });
        var e = new CosmosDBAccountData(AzureLocation.WestEurope) { MinimalTlsVersion = CosmosDBMinimalTlsVersion.Tls12 };
        var f = new PostgreSqlServerPatch { MinimalTlsVersion = PostgreSqlMinimalTlsVersionEnum.Tls1_2 };
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4002:"TLSv1.2"|} });
        mysql.CreateOrUpdate(WaitUntil.Completed, "tls_version", new MySqlFlexibleServerConfigurationData { Value = {|AML4002:"TLSv1.2,TLSv1.3"|} });
        mysql.CreateOrUpdate(WaitUntil.Completed, "tls_version", new MySqlFlexibleServerConfigurationData { Value = "TLSv1.3" });
        """, (WantTls13, "1.3"));

    [Fact]
    public Task A_library_without_1_3_stays_at_1_2() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi.Azure.MSSql;

        public static class Program
        {
            public static object Run() => new ServerArgs { MinimumTlsVersion = "1.2" };
        }
        """, (WantTls13, "1.3"));

    [Fact]
    public Task Values_that_are_not_known_are_reported_on_request() => Arm("""
        existing.Update(new StorageAccountPatch { MinimumTlsVersion = {|AML4002:given|} });
        postgres.CreateOrUpdate(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = {|AML4002:text|} });
        """, ("azureml_analyzers.AML4002.report_unknown", "true"));

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(Created("IsHnsEnabled = true"), ("azureml_analyzers.AML4002.report_absent", "true"));

    [Theory]
    [InlineData("new StorageAccountPatch { MinimumTlsVersion = StorageMinimumTlsVersion.Tls10 }", "'MinimumTlsVersion' to 'Tls10'", "set it to 'Tls12'")]
    [InlineData("new SqlServerPatch { MinTlsVersion = SqlMinimalTlsVersion.None }", "'MinTlsVersion' to 'None'", "set it to '_12'")]
    [InlineData("new ManagedInstanceData(AzureLocation.WestEurope) { MinimalTlsVersion = \"1.0\" }", "'MinimalTlsVersion' to '1.0'", "set it to '1.2'")]
    [InlineData("new MySqlServerPatch { MinimalTlsVersion = \"TLS1_0\" }", "'MinimalTlsVersion' to 'TLS1_0'", "set it to 'Tls1_2'")]
    public async Task The_message_names_the_values_as_the_library_does(string creation, string found, string wanted)
    {
        string message = (await Verify.Diagnose(Verify.References(SdkFamily.Arm), $$"""
            using Azure.Core;
            using Azure.ResourceManager.MySql.Models;
            using Azure.ResourceManager.Sql;
            using Azure.ResourceManager.Sql.Models;
            using Azure.ResourceManager.Storage.Models;

            public static class Program
            {
                public static object Run() => {{creation}};
            }
            """, new Verify.Setup())).Single().GetMessage(null);
        Assert.Contains(found, message);
        Assert.Contains(wanted, message);
    }

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.CosmosDB;
        using Azure.Provisioning.PostgreSql;
        using Azure.Provisioning.Sql;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter parameter)
            {
                plan.Add(new StorageAccount("a") { AllowSharedKeyAccess = false, MinimumTlsVersion = {|AML4002:StorageMinimumTlsVersion.Tls1_0|} });
                plan.Add(new StorageAccount("b") { AllowSharedKeyAccess = false, MinimumTlsVersion = default(StorageMinimumTlsVersion) });
                plan.Add(new StorageAccount("c") { AllowSharedKeyAccess = false, MinimumTlsVersion = {|AML4002:(StorageMinimumTlsVersion)2|} });
                plan.Add(new SqlServer("d") { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion.Tls1_1|} });
                plan.Add(new SqlServer("e") { MinTlsVersion = {|AML4002:SqlMinimalTlsVersion.TlsNone|} });
                plan.Add(new SqlServer("f") { MinTlsVersion = SqlMinimalTlsVersion.Tls1_2 });
                plan.Add(new SqlServer("g") { MinTlsVersion = parameter });
                plan.Add(new ManagedInstance("h") { MinimalTlsVersion = {|AML4002:"1.0"|} });
                plan.Add(new CosmosDBAccount("i") { MinimalTlsVersion = {|AML4002:CosmosDBMinimalTlsVersion.Tls|} });
                plan.Add(new CosmosDBAccount("j") { MinimalTlsVersion = CosmosDBMinimalTlsVersion.Tls12 });
                var k = new PostgreSqlServerPropertiesForDefaultCreate { MinimalTlsVersion = {|AML4002:PostgreSqlMinimalTlsVersionEnum.Tls1_0|} };
                plan.Add(new PostgreSqlFlexibleServerConfiguration("l") { Name = "ssl_min_protocol_version", Value = {|AML4002:"TLSv1.1"|} });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("m") { Name = "ssl_min_protocol_version", Value = "TLSv1.3" });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("n") { Name = "ssl_max_protocol_version", Value = "TLSv1.1" });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("o") { Name = parameter, Value = "TLSv1.1" });
                plan.Add(new PostgreSqlFlexibleServerConfiguration("ssl_min_protocol_version") { Value = "TLSv1.1" });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.DocumentDB;
        using Pulumi.AzureNative.Sql;
        using Pulumi.AzureNative.Storage;

        public static class Program
        {
            public static void Run(Output<string> output)
            {
                new StorageAccount("a", new StorageAccountArgs { AllowSharedKeyAccess = false, MinimumTlsVersion = {|AML4002:Pulumi.AzureNative.Storage.MinimumTlsVersion.TLS1_0|} });
                new StorageAccount("b", new() { AllowSharedKeyAccess = false, MinimumTlsVersion = {|AML4002:"TLS1_1"|} });
                new StorageAccount("c", new() { AllowSharedKeyAccess = false, MinimumTlsVersion = output });
                new Server("d", new() { MinimalTlsVersion = {|AML4002:"1.0"|} });
                new Server("e", new() { MinimalTlsVersion = "1.2" });
                new DatabaseAccount("f", new() { MinimalTlsVersion = {|AML4002:"Tls11"|} });
                new DatabaseAccount("g", new() { MinimalTlsVersion = "Tls12" });
                new Pulumi.AzureNative.DBforPostgreSQL.Configuration("h", new() { ConfigurationName = "ssl_min_protocol_version", Value = {|AML4002:"TLSv1"|} });
                new Pulumi.AzureNative.DBforMySQL.Configuration("i", new() { ConfigurationName = "tls_version", Value = {|AML4002:"TLSv1,TLSv1.1,TLSv1.2"|} });
                new Pulumi.AzureNative.DBforMySQL.Configuration("j", new() { ConfigurationName = "tls_version", Value = output });
                new Pulumi.AzureNative.DBforMySQL.Configuration("tls_version", new() { Value = "TLSv1" });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        public static class Program
        {
            public static void Run(Output<string> output)
            {
                new Account("a", new AccountArgs { SharedAccessKeyEnabled = false, MinTlsVersion = {|AML4002:"TLS1_0"|} });
                new Account("b", new AccountArgs { SharedAccessKeyEnabled = false, MinTlsVersion = output });
                new Pulumi.Azure.MSSql.Server("c", new() { MinimumTlsVersion = {|AML4002:"Disabled"|} });
                new Pulumi.Azure.MSSql.Server("d", new() { MinimumTlsVersion = "1.2" });
                new Pulumi.Azure.CosmosDB.Account("e", new() { MinimalTlsVersion = {|AML4002:"Tls"|} });
                new Pulumi.Azure.CosmosDB.Account("f", new() { MinimalTlsVersion = "Tls12" });
                new Pulumi.Azure.PostgreSql.FlexibleServerConfiguration("g", new() { Name = "ssl_min_protocol_version", Value = {|AML4002:"TLSv1.1"|} });
                new Pulumi.Azure.MySql.FlexibleServerConfiguration("h", new() { Name = "tls_version", Value = {|AML4002:"TLSv1.1"|} });
                new Pulumi.Azure.MySql.FlexibleServerConfiguration("i", new() { Name = "max_connections", Value = "TLSv1.1" });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.Storage.Models;

        public sealed class StorageAccountPatch { public StorageMinimumTlsVersion? MinimumTlsVersion { get; set; } }

        public static class Program
        {
            public static object Run() => new StorageAccountPatch { MinimumTlsVersion = StorageMinimumTlsVersion.Tls10 };
        }
        """);
}
