using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// The libraries that code calls services with: those of the framework, which every project has, and the data-plane libraries of Azure.
/// The framework's types say nothing of Azure by themselves, so they matter in client code only (<see cref="ClientCode"/>).
/// </summary>
internal static class Clients
{
    /// <summary>The type that lets a client of Azure send its requests through a handler of the framework.</summary>
    public const string Transport = "Azure.Core.Pipeline.HttpClientTransport";

    // The base type of AzureKeyCredential: it takes the key that replaces the first one.
    private const string KeyOfAnyClient = "System.ClientModel.ApiKeyCredential";
    private const string Http = "System.Net.Http";
    private const string Sas = "Azure.Storage.Sas";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            HttpHandler.Kind,
            SdkFamily.Clients,
            [Http + ".HttpClientHandler"],
            PropertyBinding.Map(HttpHandler.CertificateCallback, "ServerCertificateCustomValidationCallback"),
            PropertyBinding.Map(HttpHandler.TlsProtocols, "SslProtocols")),
        new ResourceBinding(
            HttpHandler.Kind,
            SdkFamily.Clients,
            [Http + ".SocketsHttpHandler"],
            PropertyBinding.Map(HttpHandler.CertificateCallback, "SslOptions.RemoteCertificateValidationCallback"),
            PropertyBinding.Map(HttpHandler.TlsProtocols, "SslOptions.EnabledSslProtocols")),
        new ResourceBinding(
            HttpCaller.Kind,
            SdkFamily.Clients,
            [Http + ".HttpClient"],
            PropertyBinding.Map(HttpCaller.BaseAddress, "BaseAddress")),
        new ResourceBinding(
            HttpRequest.Kind,
            SdkFamily.Clients,
            [Http + ".HttpRequestMessage"],
            PropertyBinding.Map(HttpRequest.Address, "RequestUri")),
        new ResourceBinding(
            AddressBuilder.Kind,
            SdkFamily.Clients,
            ["System.UriBuilder"],
            PropertyBinding.Map(AddressBuilder.Scheme, "Scheme"),
            PropertyBinding.Map(AddressBuilder.Host, "Host"),
            PropertyBinding.Map(AddressBuilder.Path, "Path")),
        new ResourceBinding(
            SasBuilder.Kind,
            SdkFamily.Clients,
            [Sas + ".AccountSasBuilder", Sas + ".BlobSasBuilder", Sas + ".DataLakeSasBuilder", Sas + ".QueueSasBuilder", Sas + ".ShareSasBuilder"],
            PropertyBinding.Map(SasBuilder.Protocol, "Protocol")));

    /// <summary>The clients of Azure Storage that a connection string makes.</summary>
    public static readonly ImmutableArray<string> StorageClientNames = ImmutableArray.Create(
        "AppendBlobClient",
        "BlobBaseClient",
        "BlobClient",
        "BlobContainerClient",
        "BlobServiceClient",
        "BlockBlobClient",
        "DataLakeDirectoryClient",
        "DataLakeFileClient",
        "DataLakeFileSystemClient",
        "DataLakePathClient",
        "DataLakeServiceClient",
        "PageBlobClient",
        "QueueClient",
        "QueueServiceClient",
        "ShareClient",
        "ShareDirectoryClient",
        "ShareFileClient",
        "ShareServiceClient");

    /// <summary>The types of the framework that addresses and settings of a call go through.</summary>
    public static readonly ImmutableHashSet<string> CallTypes = ImmutableHashSet.Create(
        "System.Uri",
        "System.UriBuilder",
        Http + ".HttpClient",
        Http + ".HttpClientHandler",
        Http + ".HttpRequestMessage",
        Http + ".SocketsHttpHandler",
        Http + ".Headers.AuthenticationHeaderValue",
        Http + ".Headers.HttpHeaders",
        Http + ".HttpMessageInvoker",
        Http + ".HttpMessageHandler",
        Http + ".DelegatingHandler",
        Http + ".Json.HttpClientJsonExtensions",
        "System.Net.WebRequest",
        "System.Net.WebClient",
        "System.Net.ServicePointManager",
        "System.Net.Security.SslClientAuthenticationOptions");

    /// <summary>The parameters that take a key, password or signature, of the types that clients sign in with.</summary>
    public static readonly ImmutableDictionary<string, string> CredentialParameters = new Dictionary<string, string>
    {
        ["Azure.AzureKeyCredential"] = "key",
        ["Azure.AzureNamedKeyCredential"] = "key",
        ["Azure.AzureSasCredential"] = "signature",
        ["Azure.Identity.ClientSecretCredential"] = "clientSecret",
        ["Azure.Identity.OnBehalfOfCredential"] = "clientSecret",
        ["Azure.Identity.UsernamePasswordCredential"] = "password",
        ["Azure.Storage.StorageSharedKeyCredential"] = "accountKey",
        [KeyOfAnyClient] = "key",
        [Http + ".Headers.AuthenticationHeaderValue"] = "parameter",
    }.ToImmutableDictionary();

    private static readonly HashSet<string> CredentialNames = [.. CredentialParameters.Keys.Select(static name => name.Substring(name.LastIndexOf('.') + 1))];
    private static readonly HashSet<string> StorageNames = [.. StorageClientNames];
    private static readonly HashSet<string> CallTypeNames = [.. CallTypes.Select(static name => name.Substring(name.LastIndexOf('.') + 1))];

    /// <summary>True for the simple names of the types that clients sign in with.</summary>
    public static bool IsCredentialName(string name) => CredentialNames.Contains(name);

    /// <summary>True for the method that gives a credential of Azure another key and is declared by a base type outside of Azure.</summary>
    /// <param name="method">The called method.</param>
    /// <param name="receiver">What it is called on.</param>
    public static bool IsInheritedUpdate(IMethodSymbol method, ITypeSymbol? receiver) =>
        method.Name == "Update"
        && receiver is { Name: "AzureKeyCredential", ContainingNamespace: { Name: "Azure", ContainingNamespace.IsGlobalNamespace: true } }
        && IsKeyOfAnyClient(method.ContainingType);

    /// <summary>True for the base type, outside of Azure, of the keys that its clients sign in with.</summary>
    public static bool IsKeyOfAnyClient(INamedTypeSymbol type) => type.Name == "ApiKeyCredential" && SdkIndex.BoundNameOf(type) == KeyOfAnyClient;

    /// <summary>True for the simple names of <see cref="CallTypes"/>: a quick answer for most symbols.</summary>
    public static bool IsCallTypeName(string name) => CallTypeNames.Contains(name);

    /// <summary>True for a client of Azure Storage by its name and its namespace, <c>Azure.Storage.*</c>.</summary>
    public static bool IsStorageClient(INamedTypeSymbol type)
    {
        if (!StorageNames.Contains(type.Name))
        {
            return false;
        }

        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "Storage", ContainingNamespace: { Name: "Azure", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for types of the framework, which are there in every compilation.</summary>
    public static bool IsFramework(ResourceBinding binding) => binding.TypeNames[0].StartsWith("System.", System.StringComparison.Ordinal);
}
