using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>The tables of members with a role, and of the sources of secrets, name what the SDKs have.</summary>
public sealed class MemberRoleTests
{
    private const string CosmosKeys = "CosmosDBAccountKeyList in the API listing of Azure.ResourceManager.CosmosDB in Azure/azure-sdk-for-net";

    /// <summary>Members of SDKs that the tests do not reference; each with where it was read.</summary>
    private static readonly Dictionary<string, string> ReadElsewhere = new(StringComparer.Ordinal)
    {
        ["Azure.ResourceManager.ContainerRegistry.Models.ContainerRegistryPassword.Value"] = "API listing of Azure.ResourceManager.ContainerRegistry in Azure/azure-sdk-for-net",
        ["Microsoft.Extensions.Configuration.ConfigurationBinder.GetValue"] = "Microsoft.Extensions.Configuration.Binder, which the tests do not reference",
        ["System.Security.Claims.PrincipalExtensions.FindFirstValue"] = "Microsoft.AspNetCore.Http.Extensions, which the tests do not reference",
        ["Key1"] = "ServiceAccountApiKeys in the API listing of Azure.ResourceManager.CognitiveServices in Azure/azure-sdk-for-net",
        ["Key2"] = "ServiceAccountApiKeys in the API listing of Azure.ResourceManager.CognitiveServices in Azure/azure-sdk-for-net",
        ["PrimaryMasterKey"] = CosmosKeys,
        ["SecondaryMasterKey"] = CosmosKeys,
        ["PrimaryReadonlyMasterKey"] = CosmosKeys,
        ["SecondaryReadonlyMasterKey"] = CosmosKeys,
        ["PrimaryConnectionString"] = "ServiceBusAccessKeys in the API listing of Azure.ResourceManager.ServiceBus in Azure/azure-sdk-for-net",
        ["SecondaryConnectionString"] = "ServiceBusAccessKeys in the API listing of Azure.ResourceManager.ServiceBus in Azure/azure-sdk-for-net",
    };

    public static TheoryData<string> Families => [.. Enum.GetNames<SdkFamily>().Where(name => name != nameof(SdkFamily.Clients))];

    [Theory]
    [MemberData(nameof(Families))]
    public void Members_exist(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        Compilation surface = Surface(family);
        foreach (RoleBinding binding in MemberRoles.Bindings.Where(binding => binding.Family == family))
        {
            INamedTypeSymbol? type = surface.GetTypeByMetadataName(binding.TypeName);
            Assert.True(type is not null, binding.TypeName);
            Assert.All(binding.Members, member => Assert.True(HasMember(type, member), binding.TypeName + "." + member));
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_role_has_members_or_a_reason(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        foreach (MemberRole role in Enum.GetValues<MemberRole>())
        {
            bool bound = MemberRoles.Bindings.Any(binding => binding.Family == family && binding.Role == role);
            int missing = MemberRoles.Missing.Count(entry => entry.Family == family && entry.Role == role);
            Assert.True(missing == (bound ? 0 : 1), $"{role} in {family}: bound is {bound}, listed as missing {missing} times");
        }
    }

    [Fact]
    public void Nothing_is_listed_twice()
    {
        string[] members = [.. MemberRoles.Bindings.SelectMany(binding => binding.Members.Select(member => binding.Role + " " + binding.TypeName + "." + member))];
        Assert.Equal(members.Distinct(StringComparer.Ordinal), members);
        Assert.All(MemberRoles.Missing, missing => Assert.NotEmpty(missing.Source));
    }

    [Fact]
    public void Sources_of_values_exist()
    {
        Compilation surface = Surface(SdkFamily.Arm);
        string[] missing = [.. SecretSources.Members.Concat(SecretSources.Settings).Concat(PersonSources.Members).Concat(PersonSources.Settings).Where(source => !Exists(surface, source)).Select(NameOf)];
        Assert.Equal(ReadElsewhere.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    private static string NameOf(ValueSource source) => source.TypeName is null ? source.Member : source.TypeName + "." + source.Member;

    private static bool Exists(Compilation surface, ValueSource source) => source.TypeName is { } name
        ? surface.GetTypeByMetadataName(name) is { } type && HasMember(type, source.Member)
        : AzureTypes(surface.GlobalNamespace).Any(type => !type.GetMembers(source.Member).IsEmpty);

    private static IEnumerable<INamedTypeSymbol> AzureTypes(INamespaceSymbol root) =>
        root.GetNamespaceMembers().Where(space => space.Name == "Azure").SelectMany(TypesIn);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static bool HasMember(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(name).IsEmpty || type.GetMembers().OfType<IPropertySymbol>().Any(property => property.IsIndexer && name == "this[]"))
            {
                return true;
            }
        }

        return false;
    }

    private static Compilation Surface(SdkFamily family) => Verify.Compile(Verify.References(family), ["class Program { }"]);
}
