using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3014DatabricksRootWithoutKeyTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.Databricks;
        using Azure.ResourceManager.Databricks.Models;

        public static class Program
        {
            private static void Prepare(DatabricksWorkspaceData workspace) =>
                workspace.Parameters = new WorkspaceCustomProperties { PrepareEncryption = new WorkspaceCustomBooleanParameterValue(isEnabled: true) };

            public static void Run(DatabricksWorkspaceResource existing, DatabricksComputeMode mode, WorkspaceCustomProperties given, DatabricksEncryption key, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3014", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task False_and_absence_are_reported() => Reports("""
        var a = new {|AML3014:DatabricksWorkspaceData|}(AzureLocation.WestEurope, mode);
        var b = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new {|AML3014:WorkspaceCustomProperties|}() };
        var c = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() { PrepareEncryption = new WorkspaceCustomBooleanParameterValue({|AML3014:false|}) } };
        var e = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode)
        {
            Parameters = new {|AML3014:WorkspaceCustomProperties|} { Encryption = new() { Value = new() { KeySource = DatabricksKeySource.Default } } },
        };
        var d = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() };
        d.Parameters.PrepareEncryption = new(isEnabled: true);
        d.Parameters.PrepareEncryption.IsEnabled = {|AML3014:false|};
        """);

    [Fact]
    public Task A_prepared_workspace_and_one_with_a_key_are_silent() => Reports("""
        var a = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() { PrepareEncryption = new WorkspaceCustomBooleanParameterValue(true) } };
        var b = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode)
        {
            Parameters = new() { Encryption = new WorkspaceEncryptionParameterValue { Value = new DatabricksEncryption { KeySource = DatabricksKeySource.MicrosoftKeyvault } } },
        };
        var c = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode)
        {
            Parameters = new() { Encryption = new() { Value = new() { KeySource = "Microsoft.Keyvault" } } },
        };
        var d = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode);
        Prepare(d);
        """);

    [Fact]
    public Task Unknown_values_and_fetched_workspaces_are_silent() => Reports("""
        var a = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = given };
        var b = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() { PrepareEncryption = new WorkspaceCustomBooleanParameterValue(flag) } };
        var c = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() { Encryption = new WorkspaceEncryptionParameterValue { Value = key } } };
        DatabricksWorkspaceData d = existing.Data;
        d.PublicNetworkAccess = null;
        """);

    [Fact]
    public Task Off_by_default() => Verify.Reports(SdkFamily.Arm, Program("""
        var a = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode);
        """));

    [Fact]
    public Task Absence_can_be_switched_off() => Reports(
        """
        var a = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode);
        var b = new DatabricksWorkspaceData(AzureLocation.WestEurope, mode) { Parameters = new() { PrepareEncryption = new WorkspaceCustomBooleanParameterValue({|AML3014:false|}) } };
        """,
        ("azureml_analyzers.report_absent", "false"));

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.ReportsWith("AML3014", SdkFamily.Arm, """
        class DatabricksWorkspaceData { public object Parameters { get; set; } }

        static class Program
        {
            public static DatabricksWorkspaceData Run() => new DatabricksWorkspaceData();
        }
        """);
}
