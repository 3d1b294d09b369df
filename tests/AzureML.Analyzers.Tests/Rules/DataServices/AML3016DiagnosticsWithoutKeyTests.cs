using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3016DiagnosticsWithoutKeyTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ApplicationInsights;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(
                ApplicationInsightsComponentCollection components, ApplicationInsightsComponentResource existing, MachineLearningOnlineDeploymentResource deployed,
                ResourceIdentifier workspace, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3016", SdkFamily.Arm, Program(statements), options);

    private static string Component(string members) => $$"""
        components.CreateOrUpdate(WaitUntil.Completed, "logs", new ApplicationInsightsComponentData(AzureLocation.WestEurope, "web") { {{members}} });
        """;

    [Theory]
    [InlineData("new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = {|AML3016:true|} }")]
    [InlineData("new MachineLearningKubernetesOnlineDeployment { AppInsightsEnabled = {|AML3016:true|} }")]
    [InlineData("new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = flag ? {|AML3016:true|} : (bool?)null }")]
    public Task A_deployment_that_logs_is_reported(string deployment) => Reports($"var deployment = {deployment};");

    [Theory]
    [InlineData("new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = false }")]
    [InlineData("new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = flag }")]
    [InlineData("new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = null }")]
    [InlineData("new MachineLearningManagedOnlineDeployment()")]
    [InlineData("new MachineLearningBatchDeploymentProperties()")]
    public Task A_deployment_that_does_not_log_is_silent(string deployment) => Reports($"var deployment = {deployment};");

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program(
        "var deployment = new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = true };" + Component("RetentionInDays = 30")));

    [Fact]
    public Task What_is_set_later_and_on_fetched_data_counts() => Reports("""
        var quiet = new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = true };
        quiet.AppInsightsEnabled = false;
        GC.KeepAlive(quiet);
        if (deployed.Data.Properties is MachineLearningOnlineDeploymentProperties fetched) { fetched.AppInsightsEnabled = {|AML3016:true|}; }
        """);

    [Fact]
    public Task A_component_without_a_workspace_is_reported() => Reports("""
        components.CreateOrUpdate(WaitUntil.Completed, "logs", new {|AML3016:ApplicationInsightsComponentData|}(AzureLocation.WestEurope, "web") { RetentionInDays = 30 });
        """);

    [Theory]
    [InlineData("WorkspaceResourceId = {|AML3016:null|}")]
    [InlineData("WorkspaceResourceId = new ResourceIdentifier({|AML3016:\"\"|})")]
    [InlineData("WorkspaceResourceId = new ResourceIdentifier({|AML3016:\"<workspace>\"|})")]
    [InlineData("WorkspaceResourceId = {|AML3016:null|}, IsForceCustomerStorageForProfiler = false")]
    public Task A_component_with_an_empty_workspace_is_reported_at_the_value(string members) => Reports(Component(members));

    [Theory]
    [InlineData("WorkspaceResourceId = workspace")]
    [InlineData("WorkspaceResourceId = new ResourceIdentifier(\"/subscriptions/s/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/logs\")")]
    [InlineData("IsForceCustomerStorageForProfiler = true")]
    [InlineData("IsForceCustomerStorageForProfiler = flag")]
    public Task A_component_with_a_workspace_or_storage_of_its_own_is_silent(string members) => Reports(Component(members));

    [Fact]
    public Task A_workspace_may_be_given_later() => Reports("""
        var data = new ApplicationInsightsComponentData(AzureLocation.WestEurope, "web");
        data.WorkspaceResourceId = workspace;
        components.CreateOrUpdate(WaitUntil.Completed, "logs", data);
        """);

    [Fact]
    public Task Fetched_components_are_no_creations() => Reports("""
        var data = existing.Data;
        data.RetentionInDays = 30;
        components.CreateOrUpdate(WaitUntil.Completed, "logs", data);
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports(Component("RetentionInDays = 30"), ("azureml_analyzers.AML3016.report_absent", "false"));

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Reports(
        "var deployment = new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = {|AML3016:flag|} };" + Component("WorkspaceResourceId = {|AML3016:workspace|}"),
        ("azureml_analyzers.AML3016.report_unknown", "true"));

    [Fact]
    public Task Management() => Verify.ReportsWith("AML3016", SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run(bool flag) => new object[]
            {
                new ManagedOnlineDeployment { AppInsightsEnabled = {|AML3016:true|} },
                new K8sOnlineDeployment { AppInsightsEnabled = {|AML3016:true|} },
                new AKSServiceCreateRequest { AppInsightsEnabled = {|AML3016:true|} },
                new ACIServiceCreateRequest
                {
                    AuthEnabled = true,
                    SslEnabled = true,
                    AppInsightsEnabled = {|AML3016:true|},
                    EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties("https://contoso-keys.vault.azure.net", "churn", "11112222333344445555666677778888"),
                },
                new ManagedOnlineDeployment { AppInsightsEnabled = false },
                new AKSServiceCreateRequest { AppInsightsEnabled = flag },
                new AKSServiceCreateRequest(),
            };
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3016", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.ApplicationInsights;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter workspace)
            {
                infra.Add(new MachineLearningOnlineDeployment("a") { Properties = new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = {|AML3016:true|} } });
                infra.Add(new MachineLearningOnlineDeployment("b") { Properties = new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = false } });
                infra.Add(new {|AML3016:ApplicationInsightsComponent|}("c") { Kind = "web" });
                infra.Add(new ApplicationInsightsComponent("d") { Kind = "web", WorkspaceResourceId = workspace });
                infra.Add(new ApplicationInsightsComponent("e") { Kind = "web", IsForceCustomerStorageForProfiler = true });
            }
        }
        """);

    [Fact]
    public Task PulumiNative() => Verify.ReportsWith("AML3016", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.ApplicationInsights;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                var deployment = new ManagedOnlineDeploymentArgs { EndpointComputeType = "Managed", AppInsightsEnabled = {|AML3016:true|} };
                var quiet = new ManagedOnlineDeploymentArgs { EndpointComputeType = "Managed" };
                var kubernetes = new AKSServiceArgs { AppInsightsEnabled = {|AML3016:true|} };
                var service = new ACIServiceArgs
                {
                    AuthEnabled = true,
                    SslEnabled = true,
                    AppInsightsEnabled = {|AML3016:true|},
                    EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs
                    {
                        VaultBaseUrl = "https://contoso-keys.vault.azure.net",
                        KeyName = "churn",
                        KeyVersion = "11112222333344445555666677778888",
                    },
                };
                new Component("a", new {|AML3016:ComponentArgs|} { ResourceGroupName = "churn", Kind = "web" });
                new Component("b", new ComponentArgs { ResourceGroupName = "churn", Kind = "web", WorkspaceResourceId = config.Require("workspace") });
                new Component("c", new ComponentArgs { ResourceGroupName = "churn", Kind = "web", ForceCustomerStorageForProfiler = true });
            }
        }
        """);

    [Fact]
    public Task PulumiClassic() => Verify.ReportsWith("AML3016", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.AppInsights;

        public static class Program
        {
            public static void Run(Config config)
            {
                new Insights("a", new {|AML3016:InsightsArgs|} { ResourceGroupName = "churn", ApplicationType = "web" });
                new Insights("b", new InsightsArgs { ResourceGroupName = "churn", ApplicationType = "web", WorkspaceId = {|AML3016:""|} });
                new Insights("c", new InsightsArgs { ResourceGroupName = "churn", ApplicationType = "web", WorkspaceId = config.Require("workspace") });
                new Insights("d", new InsightsArgs { ResourceGroupName = "churn", ApplicationType = "web", ForceCustomerStorageForProfiler = true });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML3016", SdkFamily.Arm, """
        public class MachineLearningManagedOnlineDeployment { public bool? AppInsightsEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningManagedOnlineDeployment { AppInsightsEnabled = true };
        }
        """);
}
