using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>All rules that the engine serves. An explicit list: no reflection in the compiler's process; a test compares it with the sources.</summary>
internal static class RuleCatalog
{
    public static readonly ImmutableArray<AnalysisRule> Rules =
    [
        new AML1001WorkspaceWithoutHbi(),
        new AML1002ProtectionSetTooLate(),
        new AML1003WorkspaceWithoutKey(),
        new AML1004IncompleteWorkspaceKey(),
        new AML1005PublicNetworkAccess(),
        new AML1006UnrestrictedOutboundTraffic(),
        new AML1007NoUserAssignedIdentity(),
        new AML1008RegistryOfWorkspaceDeleted(),
        new AML1009WorkspaceInLegacyMode(),
        new AML2001ContainerInstanceWithoutKey(),
        new AML2002IncompleteContainerInstanceKey(),
        new AML2003ContainerInstancesForInference(),
        new AML2004KubernetesDisksWithoutKey(),
        new AML2005KubernetesTooOldForDiskEncryption(),
        new AML2006NodePoolWithoutEncryptionAtHost(),
        new AML2007LocalAuthentication(),
        new AML2008OpenSshPort(),
        new AML2009ProductionOnComputeInstance(),
        new AML2010ClusterKeptAlive(),
        new AML2011PublicIp(),
        new AML2012EndpointWithStaticKey(),
        new AML2013EndpointWithPublicAccess(),
        new AML3001StorageWithoutKey(),
        new AML3002SingleEncryption(),
        new AML3003AnonymousBlobAccess(),
        new AML3004SharedKeyAccess(),
        new AML3005LakeGen1Retired(),
        new AML3006DatastoreStoresCredentials(),
        new AML3007TransparentEncryptionOff(),
        new AML3008SingleServerRetired(),
        new AML3009DatabaseWithoutKey(),
        new AML3010RegistryWithoutKey(),
        new AML3011RegistryDoesNotFit(),
        new AML3012RegistryAdminAccount(),
        new AML3013DataFactoryWithoutKey(),
        new AML3014DatabricksRootWithoutKey(),
        new AML3015VaultCanBePurged(),
        new AML3016DiagnosticsWithoutKey(),
        new AML3017KeyRegeneratedWithoutResync(),
        new AML4001PlainHttp(),
        new AML4002ObsoleteTlsAccepted(),
        new AML4003DatabaseWithoutTls(),
        new AML4004DataOverClearProtocol(),
        new AML4005WebServiceWithoutTls(),
        new AML4006WebServiceWithoutAuthentication(),
        new AML4007KubernetesComputeWithoutTls(),
        new AML4008ScoringOverHttp(),
        new AML4009CertificateNotValidated(),
        new AML4010ObsoleteTlsProtocol(),
        new AML4011PlainHttpPermitted(),
        new AML5001SecretInEnvironmentVariable(),
        new AML5002RetrievedSecretInEnvironmentVariable(),
        new AML5003PossibleSecretInEnvironmentVariable(),
        new AML5004SecretInJobText(),
        new AML5005SecretInUri(),
        new AML5006HardCodedCredential(),
        new AML5007NameDisclosesPerson(),
        new AML5008ConfidentialWordInName(),
        new AML5009HardCodedClientKey(),
        new AML5010ContainerSecretInClear(),
        new AML5011CredentialHeadersRecorded(),
        new AML5012SecretInLog(),
        new AML5013LinkedServiceSecret(),
        new AML5014IncompleteKeyVaultReference(),
    ];

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = Rules.Select(static rule => rule.Descriptor).ToImmutableArray();
}
