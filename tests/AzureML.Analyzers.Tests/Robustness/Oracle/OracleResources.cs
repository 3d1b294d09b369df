using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>The resources that generated programs are about: settings whose absence is reported and such whose absence is not, in three families.</summary>
internal static class OracleResources
{
    private static readonly string[] ArmNamespaces = ["Azure.ResourceManager.MachineLearning", "Azure.ResourceManager.MachineLearning.Models"];

    public static readonly (SdkFamily Family, ResourceModel Resource)[] All =
    [
        (SdkFamily.Arm, new ResourceModel(
            ArmNamespaces,
            "MachineLearningWorkspaceData",
            "(AzureLocation.WestEurope)",
            "MachineLearningWorkspaceCollection target.CreateOrUpdate(WaitUntil.Completed, \"ws\", {0});",
            IsUseALeave: true,
            [
                new Setting("AML1001", "IsHbiWorkspace", "bool", "true", "false", IsAbsenceReported: true, AllowsNull: true),
                new Setting("AML1009", "IsV1LegacyMode", "bool", "false", "true", IsAbsenceReported: false, AllowsNull: true),
                Access("AML1005", "PublicNetworkAccess", "MachineLearningPublicNetworkAccess", allowsNull: true),
            ])),
        (SdkFamily.Arm, new ResourceModel(
            ["Azure.ResourceManager.Storage", "Azure.ResourceManager.Storage.Models"],
            "StorageAccountCreateOrUpdateContent",
            "(new StorageSku(\"Standard_LRS\"), StorageKind.StorageV2, AzureLocation.WestEurope)",
            "StorageAccountCollection target.CreateOrUpdate(WaitUntil.Completed, \"account\", {0});",
            IsUseALeave: true,
            [
                new Setting("AML4001", "EnableHttpsTrafficOnly", "bool", "true", "false", IsAbsenceReported: false, AllowsNull: true),
                new Setting("AML3003", "AllowBlobPublicAccess", "bool", "false", "true", IsAbsenceReported: false, AllowsNull: true),
                new Setting("AML3004", "AllowSharedKeyAccess", "bool", "false", "true", IsAbsenceReported: true, AllowsNull: true),
            ])),
        (SdkFamily.Arm, new ResourceModel(
            ArmNamespaces,
            "AmlComputeProperties",
            "()",
            "MachineLearningComputeCollection target.CreateOrUpdate(WaitUntil.Completed, \"cluster\", new MachineLearningComputeData(AzureLocation.WestEurope) { Properties = new AmlCompute { Properties = {0} } });",
            IsUseALeave: true,
            [
                new Setting("AML2011", "EnableNodePublicIP", "bool", "false", "true", IsAbsenceReported: true, AllowsNull: true),
                Access("AML2008", "RemoteLoginPortPublicAccess", "MachineLearningRemoteLoginPortPublicAccess", allowsNull: true),
            ])),
        (SdkFamily.PulumiNative, new ResourceModel(
            ["Pulumi.AzureNative.MachineLearningServices"],
            "WorkspaceArgs",
            "()",
            "string new Workspace(target, {0});",
            IsUseALeave: true,
            [
                new Setting("AML1001", "HbiWorkspace", "bool", "true", "false", IsAbsenceReported: true, AllowsNull: false),
                new Setting("AML1009", "V1LegacyMode", "bool", "false", "true", IsAbsenceReported: false, AllowsNull: false),
                new Setting("AML1005", "PublicNetworkAccess", "string", "\"Disabled\"", "\"Enabled\"", IsAbsenceReported: false, AllowsNull: false),
            ])),
        (SdkFamily.Provisioning, new ResourceModel(
            ["Azure.Provisioning", "Azure.Provisioning.MachineLearning"],
            "MachineLearningWorkspace",
            "(\"ws\")",
            "Infrastructure target.Add({0});",
            IsUseALeave: false,
            [
                new Setting("AML1001", "IsHbiWorkspace", "bool", "true", "false", IsAbsenceReported: true, AllowsNull: false),
                new Setting("AML1009", "IsV1LegacyMode", "bool", "false", "true", IsAbsenceReported: false, AllowsNull: false),
                Access("AML1005", "PublicNetworkAccess", "PublicNetworkAccess", allowsNull: false),
            ])),
    ];

    /// <summary>The rules that programs are judged by.</summary>
    public static string[] Rules { get; } = [.. All.SelectMany(entry => entry.Resource.Settings).Select(setting => setting.Rule).Distinct()];

    private static Setting Access(string rule, string name, string type, bool allowsNull) =>
        new(rule, name, type, type + ".Disabled", type + ".Enabled", IsAbsenceReported: false, allowsNull);
}
