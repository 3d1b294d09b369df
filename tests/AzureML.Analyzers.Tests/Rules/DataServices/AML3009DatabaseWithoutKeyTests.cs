using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3009DatabaseWithoutKeyTests
{
    private static string Program(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.CosmosDB;
        using Azure.ResourceManager.CosmosDB.Models;
        using Azure.ResourceManager.MySql.FlexibleServers;
        using Azure.ResourceManager.MySql.FlexibleServers.Models;
        using Azure.ResourceManager.PostgreSql.FlexibleServers;
        using Azure.ResourceManager.PostgreSql.FlexibleServers.Models;
        using Azure.ResourceManager.Sql;
        using Azure.ResourceManager.Sql.Models;

        public static class Program
        {
            private static readonly Uri Key = new("https://contoso-keys.vault.azure.net/keys/features/11112222333344445555666677778888");

            public static void Run(
                SqlServerCollection servers, SqlServerResource existing, EncryptionProtectorCollection protectors, PostgreSqlFlexibleServerCollection postgres,
                Uri given, string text, MySqlFlexibleServerCreateMode mode, bool flag)
            {
                var place = AzureLocation.WestEurope;
                var places = new List<CosmosDBAccountLocation>();
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3009", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program("servers.CreateOrUpdate(WaitUntil.Completed, \"a\", new SqlServerData(place));"));

    [Fact]
    public Task Sql_servers() => Reports("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new {|AML3009:SqlServerData|}(place) { AdministratorLogin = "a" });
        servers.CreateOrUpdate(WaitUntil.Completed, "b", new SqlServerData(place) { KeyId = {|AML3009:null|} });
        servers.CreateOrUpdate(WaitUntil.Completed, "c", new SqlServerData(place) { KeyId = Key });
        servers.CreateOrUpdate(WaitUntil.Completed, "d", new SqlServerData(place) { KeyId = given });
        servers.CreateOrUpdate(WaitUntil.Completed, "e", new SqlServerData(place) { KeyId = flag ? Key : {|AML3009:null|} });
        var f = new SqlServerData(place);
        f.KeyId = Key;
        servers.CreateOrUpdate(WaitUntil.Completed, "f", f);
        var g = new {|AML3009:ManagedInstanceData|}(place);
        var h = new ManagedInstanceData(place) { KeyId = Key };
        existing.Update(WaitUntil.Completed, new SqlServerPatch());
        """);

    [Fact]
    public Task A_protector_beside_the_server_decides() => Reports("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new SqlServerData(place));
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData { ServerKeyType = SqlServerKeyType.AzureKeyVault, ServerKeyName = "k" });
        """);

    [Fact]
    public Task Protectors() => Reports("""
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData { ServerKeyType = {|AML3009:SqlServerKeyType.ServiceManaged|} });
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData { ServerKeyType = {|AML3009:"servicemanaged"|} });
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData { ServerKeyType = SqlServerKeyType.AzureKeyVault });
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData { ServerKeyType = text });
        protectors.CreateOrUpdate(WaitUntil.Completed, "current", new EncryptionProtectorData());
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new SqlServerData(place));
        """);

    [Theory]
    [InlineData("new {|AML3009:PostgreSqlFlexibleServerData|}(place)")]
    [InlineData("new {|AML3009:MySqlFlexibleServerData|}(place)")]
    [InlineData("new {|AML3009:PostgreSqlFlexibleServerData|}(place) { CreateMode = PostgreSqlFlexibleServerCreateMode.Create }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = {|AML3009:null|} }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = {|AML3009:PostgreSqlFlexibleServerKeyType.SystemManaged|} } }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = {|AML3009:PostgreSqlFlexibleServerKeyType.SystemAssigned|} } }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new {|AML3009:PostgreSqlFlexibleServerDataEncryption|} { KeyType = PostgreSqlFlexibleServerKeyType.AzureKeyVault } }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new {|AML3009:PostgreSqlFlexibleServerDataEncryption|}() }")]
    [InlineData("new MySqlFlexibleServerData(place) { DataEncryption = new MySqlFlexibleServerDataEncryption { EncryptionType = {|AML3009:MySqlFlexibleServerDataEncryptionType.SystemManaged|} } }")]
    [InlineData("new MySqlFlexibleServerData(place) { DataEncryption = new {|AML3009:MySqlFlexibleServerDataEncryption|} { EncryptionType = default(MySqlFlexibleServerDataEncryptionType) } }")]
    [InlineData("new MySqlFlexibleServerData(place) { DataEncryption = new MySqlFlexibleServerDataEncryption { EncryptionType = MySqlFlexibleServerDataEncryptionType.AzureKeyVault, PrimaryKeyUri = new Uri({|AML3009:\"<key>\"|}) } }")]
    public Task Flexible_servers(string creation) => Reports("Console.WriteLine(" + creation + ");");

    [Theory]
    [InlineData("new PostgreSqlFlexibleServerData(place) { CreateMode = PostgreSqlFlexibleServerCreateMode.Replica }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { CreateMode = PostgreSqlFlexibleServerCreateMode.PointInTimeRestore }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { CreateMode = \"GeoRestore\" }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { CreateMode = text }")]
    [InlineData("new MySqlFlexibleServerData(place) { CreateMode = mode }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = text } }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = PostgreSqlFlexibleServerKeyType.AzureKeyVault, PrimaryKeyUri = Key } }")]
    [InlineData("new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { PrimaryKeyUri = given } }")]
    [InlineData("new MySqlFlexibleServerData(place) { DataEncryption = new MySqlFlexibleServerDataEncryption { EncryptionType = MySqlFlexibleServerDataEncryptionType.AzureKeyVault, PrimaryKeyUri = given } }")]
    public Task Silent(string creation) => Reports("Console.WriteLine(" + creation + ");");

    [Fact]
    public Task Cosmos_accounts() => Reports("""
        var a = new {|AML3009:CosmosDBAccountCreateOrUpdateContent|}(place, places);
        var b = new CosmosDBAccountCreateOrUpdateContent(place, places) { KeyVaultKeyUri = Key };
        var c = new CosmosDBAccountCreateOrUpdateContent(place, places) { KeyVaultKeyUri = {|AML3009:null|} };
        var d = new CosmosDBAccountData(place);
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports("""
        servers.CreateOrUpdate(WaitUntil.Completed, "a", new SqlServerData(place));
        var b = new PostgreSqlFlexibleServerData(place);
        var c = new PostgreSqlFlexibleServerData(place) { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = {|AML3009:PostgreSqlFlexibleServerKeyType.SystemManaged|} } };
        """, ("azureml_analyzers.AML3009.report_absent", "false"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3009", SdkFamily.Provisioning, """
        using System;
        using Azure.Provisioning;
        using Azure.Provisioning.CosmosDB;
        using Azure.Provisioning.PostgreSql;
        using Azure.Provisioning.Sql;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter key)
            {
                plan.Add(new {|AML3009:SqlServer|}("a"));
                plan.Add(new SqlServer("b") { KeyId = key });
                plan.Add(new {|AML3009:CosmosDBAccount|}("c"));
                plan.Add(new CosmosDBAccount("d") { KeyVaultKeyUri = new Uri("https://contoso-keys.vault.azure.net/keys/features") });
                plan.Add(new {|AML3009:PostgreSqlFlexibleServer|}("e"));
                plan.Add(new PostgreSqlFlexibleServer("f") { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = {|AML3009:PostgreSqlFlexibleServerKeyType.SystemManaged|} } });
                plan.Add(new PostgreSqlFlexibleServer("g") { DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = PostgreSqlFlexibleServerKeyType.AzureKeyVault, PrimaryKeyUri = key } });
                plan.Add(new ManagedInstance("h"));
            }

            public static void WithProtector(Infrastructure plan, SqlServerKeyType type)
            {
                var server = new SqlServer("a");
                plan.Add(server);
                plan.Add(new EncryptionProtector("b") { Parent = server, ServerKeyType = type });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML3009", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.DocumentDB;
        using Pulumi.AzureNative.Sql;

        public static class Program
        {
            public static void Run(Output<string> key)
            {
                new Server("a", new {|AML3009:ServerArgs|}());
                new Server("b", new() { KeyId = key });
                new DatabaseAccount("c", new {|AML3009:DatabaseAccountArgs|}());
                new DatabaseAccount("d", new() { KeyVaultKeyUri = key });
            }

            public static void WithProtector(Output<string> key)
            {
                new Server("a", new());
                new EncryptionProtector("b", new() { ServerName = "a", ServerKeyType = "AzureKeyVault", ServerKeyName = key });
                new EncryptionProtector("c", new() { ServerName = "a", ServerKeyType = {|AML3009:"ServiceManaged"|} });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML3009", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.CosmosDB;
        using Pulumi.Azure.MSSql;

        public static class Program
        {
            public static void Run(Output<string> key)
            {
                new Server("a", new {|AML3009:ServerArgs|}());
                new Server("b", new() { TransparentDataEncryptionKeyVaultKeyId = key });
                new Account("c", new {|AML3009:AccountArgs|}());
                new Account("d", new() { KeyVaultKeyId = key });
            }

            public static void WithProtector(Output<string> key)
            {
                new Server("a", new());
                new ServerTransparentDataEncryption("b", new() { ServerId = "a", KeyVaultKeyId = key });
                new ServerTransparentDataEncryption("c", new {|AML3009:ServerTransparentDataEncryptionArgs|} { ServerId = "a" });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML3009", SdkFamily.Arm, """
        public sealed class SqlServerData { public string KeyId { get; set; } }

        public static class Program
        {
            public static object Run() => new SqlServerData();
        }
        """);
}
