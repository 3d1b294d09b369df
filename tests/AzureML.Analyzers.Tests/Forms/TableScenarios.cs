using System.Globalization;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Workspace = AzureML.Analyzers.Model.Workspace;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>One setting, a value that a rule reports and one that it accepts; the families and types come from the tables.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Property">The setting.</param>
/// <param name="Bad">What the rule reports.</param>
/// <param name="Good">What it accepts.</param>
internal sealed record JudgedSetting(string Rule, LogicalProperty Property, string Bad, string Good);

/// <summary>Scenarios generated from the family tables and the SDK surfaces: a family or a type that is added is tested without being asked for.</summary>
internal static class TableScenarios
{
    public static readonly JudgedSetting[] Settings =
    [
        new("AML1001", Workspace.Hbi, "false", "true"),
        new("AML1004", WorkspaceEncryption.Status, "Disabled", "Enabled"),
        new("AML1005", Workspace.PublicNetworkAccess, "Enabled", "Disabled"),
        new("AML1005", Workspace.PublicNetworkAccessType, "Enabled", "Disabled"),
        new("AML1005", Workspace.PublicAccessBehindVnet, "true", "false"),
        new("AML1005", WorkspacePatch.PublicNetworkAccess, "Enabled", "Disabled"),
        new("AML1005", WorkspacePatch.PublicNetworkAccessType, "Enabled", "Disabled"),
        new("AML1006", Workspace.IsolationMode, "AllowInternetOutbound", "AllowOnlyApprovedOutbound"),
        new("AML1006", WorkspacePatch.IsolationMode, "Disabled", "AllowOnlyApprovedOutbound"),
        new("AML1007", Workspace.IdentityType, "SystemAssigned", "UserAssigned"),
        new("AML1007", WorkspacePatch.IdentityType, "SystemAssigned", "UserAssigned"),
        new("AML1009", Workspace.V1LegacyMode, "true", "false"),
        new("AML1009", WorkspacePatch.V1LegacyMode, "true", "false"),
        new("AML2006", KubernetesNodePool.EncryptionAtHost, "false", "true"),
        new("AML2006", KubernetesNodePool.OlderEncryptionAtHost, "false", "true"),
        new("AML2007", ComputeCluster.LocalAuthDisabled, "false", "true"),
        new("AML2007", ComputeCluster.LocalAuthEnabled, "true", "false"),
        new("AML2007", ComputeInstance.LocalAuthDisabled, "false", "true"),
        new("AML2007", ComputeInstance.LocalAuthEnabled, "true", "false"),
        new("AML2007", OtherCompute.LocalAuthDisabled, "false", "true"),
        new("AML2008", ComputeCluster.SshPublicAccess, "Enabled", "Disabled"),
        new("AML2008", ClusterNodes.SshPublicAccess, "Enabled", "Disabled"),
        new("AML2008", InstanceSsh.SshPublicAccess, "Enabled", "Disabled"),
        new("AML2010", ClusterScale.MinimumNodes, "3", "0"),
        new("AML2011", ComputeCluster.PublicIp, "true", "false"),
        new("AML2011", ClusterNodes.PublicIp, "true", "false"),
        new("AML2011", ComputeInstance.PublicIp, "true", "false"),
        new("AML2011", InstanceNode.PublicIp, "true", "false"),
        new("AML2011", ServerlessCompute.NoPublicIp, "false", "true"),
        new("AML2011", ServerlessCompute.PublicIp, "true", "false"),
        new("AML2012", OnlineEndpoint.AuthMode, "Key", "AADToken"),
        new("AML2013", OnlineEndpoint.PublicNetworkAccess, "Enabled", "Disabled"),
        new("AML3001", StorageAccountUpdate.KeySource, "Storage", "KeyVault"),
        new("AML3002", StorageAccount.InfrastructureEncryption, "false", "true"),
        new("AML3002", StorageAccountUpdate.InfrastructureEncryption, "false", "true"),
        new("AML3002", StorageEncryptionScope.InfrastructureEncryption, "false", "true"),
        new("AML3003", StorageAccount.AnonymousBlobAccess, "true", "false"),
        new("AML3003", StorageAccountUpdate.AnonymousBlobAccess, "true", "false"),
        new("AML3004", StorageAccount.SharedKeyAccess, "true", "false"),
        new("AML3004", StorageAccountUpdate.SharedKeyAccess, "true", "false"),
        new("AML3007", SqlDatabase.EncryptionState, "Disabled", "Enabled"),
        new("AML4001", StorageAccount.HttpsOnly, "false", "true"),
        new("AML4001", StorageAccountUpdate.HttpsOnly, "false", "true"),
        new("AML3009", SqlProtector.KeyType, "ServiceManaged", "AzureKeyVault"),
        new("AML3010", ContainerRegistry.EncryptionStatus, "Disabled", "Enabled"),
        new("AML3010", ContainerRegistry.EncryptionEnabled, "false", "true"),
        new("AML3010", ContainerRegistryPatch.EncryptionStatus, "Disabled", "Enabled"),
        new("AML3012", ContainerRegistry.AdminUser, "true", "false"),
        new("AML3012", ContainerRegistryPatch.AdminUser, "true", "false"),
        new("AML3015", KeyVault.PurgeProtection, "false", "true"),
        new("AML3015", KeyVault.SoftDelete, "false", "true"),
        new("AML3015", KeyVaultPatch.PurgeProtection, "false", "true"),
        new("AML3015", KeyVaultPatch.SoftDelete, "false", "true"),
        new("AML3016", EnvironmentVariableCarrier.DeploymentAppInsights, "true", "false"),
        new("AML3016", ContainerInstanceDeployment.WebServiceAppInsights, "true", "false"),
        new("AML3016", KubernetesWebService.AppInsights, "true", "false"),
        new("AML4002", StorageAccount.MinimumTlsVersion, "TLS1_0", "TLS1_2"),
        new("AML4002", StorageAccountUpdate.MinimumTlsVersion, "TLS1_1", "TLS1_2"),
        new("AML4002", DatabaseServerSettings.MinimumTlsVersion, "TLSEnforcementDisabled", "TLS1_2"),
        new("AML4002", DatabaseServerPatch.MinimumTlsVersion, "TLS1_1", "TLS1_2"),
        new("AML4002", CosmosDbAccount.MinimumTlsVersion, "Tls11", "Tls12"),
        new("AML4002", CosmosDbAccountUpdate.MinimumTlsVersion, "Tls11", "Tls12"),
        new("AML4002", SqlServer.MinimumTlsVersion, "1.0", "1.2"),
        new("AML4002", SqlServer.OlderMinimumTlsVersion, "1.0", "1.2"),
        new("AML4002", SqlServerPatch.MinimumTlsVersion, "None", "1.2"),
        new("AML4002", SqlServerPatch.OlderMinimumTlsVersion, "1.1", "1.2"),
        new("AML4002", ManagedInstance.MinimumTlsVersion, "1.1", "1.2"),
        new("AML4003", DatabaseServerSettings.TlsEnforcement, "Disabled", "Enabled"),
        new("AML4003", DatabaseServerPatch.TlsEnforcement, "Disabled", "Enabled"),
        new("AML4004", Datastore.Protocol, "http", "https"),
        new("AML4004", FileShareDatastore.Protocol, "http", "https"),
        new("AML4005", ContainerInstanceDeployment.WebServiceTls, "false", "true"),
        new("AML4006", ContainerInstanceDeployment.WebServiceAuthentication, "false", "true"),
        new("AML4006", KubernetesWebService.Authentication, "false", "true"),
        new("AML4007", AttachedKubernetes.Tls, "Disabled", "Enabled"),
        new("AML4011", SasBuilder.Protocol, "HttpsAndHttp", "Https"),
    ];

    public static IReadOnlyList<PropertyScenario> All { get; } = [.. Settings.SelectMany(Of)];

    /// <summary>The creation of every type of a family that a program can create, with nothing set but what the constructor must have.</summary>
    public static IEnumerable<string> Creations(SdkFamily family)
    {
        Compilation surface = Verify.Compile(Verify.References(family), ["class Program { }"]);
        foreach (string name in FamilyTables.Bindings.Where(b => b.Family == family).SelectMany(b => b.TypeNames).Distinct())
        {
            if (surface.GetTypeByMetadataName(name) is { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public } type && ConstructorOf(type, surface) is { } constructor)
            {
                yield return $"new {Name(type)}({string.Join(", ", constructor.Parameters.Where(p => !p.IsOptional).Select(p => Argument(p.Type)))})";
            }
        }
    }

    /// <summary>The scenarios of one setting: one for each type of each family that has it.</summary>
    public static IEnumerable<PropertyScenario> Of(JudgedSetting setting)
    {
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            PropertyBinding? property = binding.Properties.FirstOrDefault(p => p.Property == setting.Property);
            if (property is null or { Paths.IsEmpty: true })
            {
                continue;
            }

            Compilation surface = Verify.Compile(Verify.References(binding.Family!.Value), ["class Program { }"]);
            foreach (INamedTypeSymbol type in binding.TypeNames.Select(surface.GetTypeByMetadataName).OfType<INamedTypeSymbol>())
            {
                if (property.Paths.Select(path => Create(setting, binding.Family!.Value, surface, type, path)).FirstOrDefault(s => s is not null) is { } scenario)
                {
                    yield return scenario;
                }
            }
        }
    }

    private static PropertyScenario? Create(JudgedSetting setting, SdkFamily family, Compilation surface, INamedTypeSymbol type, MemberPath path)
    {
        IPropertySymbol? property = PropertyOf(type, path.Segments[0]);
        IMethodSymbol? constructor = ConstructorOf(type, surface);
        if (path.Segments.Length > 2 || property?.SetMethod is not { DeclaredAccessibility: Accessibility.Public } || constructor is null)
        {
            return null;
        }

        string? parameter = constructor.Parameters.FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase))?.Name;
        ITypeSymbol value = Content(property.Type);
        string? inner = path.Segments.Length == 1 ? null : path.Last;
        if (inner is not null && (value is not INamedTypeSymbol named || ConstructorOf(named, surface) is null || PropertyOf(named, inner) is null))
        {
            return null;
        }

        string Write(string text) => inner is null ? Literal(value, text) : Object((INamedTypeSymbol)value, inner, text, surface);

        if (value.TypeKind == TypeKind.Enum && MemberOf(value, setting.Bad) is null)
        {
            // The facts name the enum, but its members were not read.
            return null;
        }

        return new PropertyScenario(
            setting.Rule,
            family,
            "System",
            "",
            Name(type),
            string.Join(", ", constructor.Parameters.Where(p => !p.IsOptional).Select(p => p.Name == parameter ? "{0}" : Argument(p.Type))),
            "",
            property.Name,
            Write(setting.Bad),
            Write(setting.Good),
            "GC.KeepAlive({0});",
            parameter,
            Name(value),
            inner);
    }

    /// <summary>An object that holds nothing but the member.</summary>
    private static string Object(INamedTypeSymbol type, string member, string value, Compilation surface)
    {
        string literal = Literal(Content(PropertyOf(type, member)!.Type), value);
        bool isArgument = ConstructorOf(type, surface)!.Parameters.Any(p => !p.IsOptional && string.Equals(p.Name, member, StringComparison.OrdinalIgnoreCase));
        return isArgument ? $"new {Name(type)}({literal})" : $"new {Name(type)}() {{ {member} = {literal} }}";
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, Compilation surface) => type.IsAbstract
        ? null
        : type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility == Accessibility.Public && c.Parameters.All(p => surface.IsSymbolAccessibleWithin(p.Type, surface.Assembly)))
            .OrderBy(c => c.Parameters.Count(p => !p.IsOptional))
            .FirstOrDefault();

    /// <summary>What a member really holds: the library's and the language's wrappers are left out.</summary>
    private static ITypeSymbol Content(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "InputUnion" } union => union.TypeArguments[0],
        INamedTypeSymbol { Name: "Nullable" or "Input" or "BicepValue" } wrapper => Content(wrapper.TypeArguments[0]),
        _ => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
    };

    private static string Argument(ITypeSymbol type) => type.SpecialType == SpecialType.System_String
        ? "\"name\""
        : type.Name switch
        {
            "AzureLocation" => $"{Name(type)}.WestEurope",
            "ResourceIdentifier" => $"new {Name(type)}(\"/subscriptions/s\")",
            "Uri" => $"new {Name(type)}(\"https://contoso.example\")",
            _ => $"default({Name(type)})",
        };

    private static string Literal(ITypeSymbol type, string value)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return value switch { "Enabled" => "true", "Disabled" => "false", _ => value };
        }

        if (type.SpecialType is SpecialType.System_Int32)
        {
            return int.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        return MemberOf(type, value) is { } member ? $"{Name(type)}.{member.Name}" : $"\"{value}\"";
    }

    private static ISymbol? MemberOf(ITypeSymbol type, string value) =>
        type.GetMembers().FirstOrDefault(m => m.IsStatic && LogicalValue.NamesAgree(m.Name, value));

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
