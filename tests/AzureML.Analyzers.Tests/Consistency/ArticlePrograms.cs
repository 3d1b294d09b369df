using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>What people write for the services that the article is about.</summary>
internal static class ArticlePrograms
{
    private const string Arm = "Azure Azure.Core Azure.ResourceManager Azure.ResourceManager.Models Azure.ResourceManager.Resources";
    private const string Workspaces = Arm + " Azure.ResourceManager.MachineLearning Azure.ResourceManager.MachineLearning.Models";

    public static readonly ArticleProgram StorageAccount = new("storage account", SdkFamily.Arm, Arm + " Azure.ResourceManager.Storage Azure.ResourceManager.Storage.Models", """
        public static void Run(StorageAccountCollection accounts) => accounts.CreateOrUpdate(
            WaitUntil.Completed,
            "data",
            new StorageAccountCreateOrUpdateContent(new StorageSku(StorageSkuName.StandardZrs), StorageKind.StorageV2, AzureLocation.WestEurope)
            {
                IsHnsEnabled = true,
                AllowBlobPublicAccess = {-true-}{+false+},
                AllowSharedKeyAccess = {-true-}{+false+},
                EnableHttpsTrafficOnly = {-false-}{+true+},
                MinimumTlsVersion = StorageMinimumTlsVersion.{-Tls10-}{+Tls12+},
                {+Encryption = new StorageAccountEncryption
                {
                    RequireInfrastructureEncryption = true,
                    KeySource = StorageAccountKeySource.KeyVault,
                    KeyVaultProperties = new StorageAccountKeyVaultProperties { KeyName = "data", KeyVaultUri = new Uri("https://contoso.vault.azure.net") },
                },+}
            });
        """);

    public static readonly ArticleProgram StorageKey = new("rotation of a storage key", SdkFamily.Arm, Workspaces + " Azure.ResourceManager.Storage Azure.ResourceManager.Storage.Models", """
        public static async Task Run(StorageAccountResource account, MachineLearningWorkspaceResource workspace)
        {
            await foreach (StorageAccountKey key in account.RegenerateKeyAsync(new StorageAccountRegenerateKeyContent("key1")))
            {
                Console.WriteLine(key.KeyName + " of " + workspace.Data.Name);
            }
            {+await workspace.ResyncKeysAsync(WaitUntil.Completed);+}
        }
        """);

    public static readonly ArticleProgram BlobDatastore = new("blob datastore", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningDatastoreCollection datastores) => datastores.CreateOrUpdate(
            WaitUntil.Completed,
            "training",
            new MachineLearningDatastoreData(
                new MachineLearningAzureBlobDatastore(
                    {-new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = "Tr0ub4dor&3x!" })-}
                    {+new MachineLearningNoneDatastoreCredentials()+})
                {
                    AccountName = "data",
                    ContainerName = "training",
                    Protocol = "{-http-}{+https+}",
                }));
        """);

    public static readonly ArticleProgram LakeDatastore = new("Data Lake Storage Gen2 datastore", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningDatastoreCollection datastores, string {-key-}{+account+}) => datastores.CreateOrUpdate(
            WaitUntil.Completed,
            "lake",
            new MachineLearningDatastoreData(
                new MachineLearningAzureDataLakeGen2Datastore(
                    {-new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = key })-}
                    {+new MachineLearningNoneDatastoreCredentials()+},
                    "training",
                    "data") { Protocol = "{-abfs-}{+abfss+}" }));
        """);

    public static readonly ArticleProgram LakeGen1 = new("Data Lake Storage Gen1", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningDatastoreCollection datastores) => datastores.CreateOrUpdate(
            WaitUntil.Completed,
            "lake",
            new MachineLearningDatastoreData(
                {-new MachineLearningAzureDataLakeGen1Datastore(new MachineLearningNoneDatastoreCredentials(), "history")-}
                {+new MachineLearningAzureDataLakeGen2Datastore(new MachineLearningNoneDatastoreCredentials(), filesystem: "history", accountName: "churn")+}));
        """);

    public static readonly ArticleProgram SharedAccess = new("shared access signature", SdkFamily.Clients, "Azure.Storage.Blobs.Models Azure.Storage.Sas", """
        public static string Run(UserDelegationKey key, DateTimeOffset until)
        {
            var builder = new BlobSasBuilder(BlobSasPermissions.Read, until)
            {
                BlobContainerName = "training",
                Protocol = SasProtocol.{-HttpsAndHttp-}{+Https+},
            };
            return builder.ToSasQueryParameters(key, "data").ToString();
        }
        """);

    public static readonly ArticleProgram SqlDatabase = new("SQL database", SdkFamily.Arm, Arm + " Azure.ResourceManager.Sql Azure.ResourceManager.Sql.Models", """
        public static void Server(SqlServerCollection servers) => servers.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new SqlServerData(AzureLocation.WestEurope)
            {
                MinTlsVersion = SqlMinimalTlsVersion.{-_10-}{+_12+},
                {+KeyId = new Uri("https://contoso.vault.azure.net/keys/features/11112222333344445555666677778888"),+}
            });

        public static void Encrypt(SqlDatabaseResource database) => database.GetLogicalDatabaseTransparentDataEncryptions().CreateOrUpdate(
            WaitUntil.Completed,
            "current",
            new LogicalDatabaseTransparentDataEncryptionData { State = TransparentDataEncryptionState.{-Disabled-}{+Enabled+} });
        """);

    public static readonly ArticleProgram MySql = new(
        "MySQL",
        SdkFamily.Arm,
        Arm + " Azure.ResourceManager.MySql Azure.ResourceManager.MySql.Models Azure.ResourceManager.MySql.FlexibleServers Azure.ResourceManager.MySql.FlexibleServers.Models",
        """
        {-public static void Single(MySqlServerCollection servers, string password) => servers.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new MySqlServerCreateOrUpdateContent(new MySqlServerPropertiesForDefaultCreate("trainer", password), AzureLocation.WestEurope));-}

        public static void Flexible(MySqlFlexibleServerCollection servers) => servers.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new MySqlFlexibleServerData(AzureLocation.WestEurope)
            {
                {+DataEncryption = new MySqlFlexibleServerDataEncryption
                {
                    EncryptionType = MySqlFlexibleServerDataEncryptionType.AzureKeyVault,
                    PrimaryKeyUri = new Uri("https://contoso.vault.azure.net/keys/features/11112222333344445555666677778888"),
                },+}
            });

        public static void Configure(MySqlFlexibleServerResource server)
        {
            server.GetMySqlFlexibleServerConfigurations().CreateOrUpdate(
                WaitUntil.Completed, "require_secure_transport", new MySqlFlexibleServerConfigurationData { Value = "{-OFF-}{+ON+}" });
            server.GetMySqlFlexibleServerConfigurations().CreateOrUpdate(
                WaitUntil.Completed, "tls_version", new MySqlFlexibleServerConfigurationData { Value = "{-TLSv1.1,-}TLSv1.2" });
        }
        """);

    public static readonly ArticleProgram PostgreSql = new(
        "PostgreSQL",
        SdkFamily.Arm,
        Arm + " Azure.ResourceManager.PostgreSql Azure.ResourceManager.PostgreSql.Models Azure.ResourceManager.PostgreSql.FlexibleServers Azure.ResourceManager.PostgreSql.FlexibleServers.Models",
        """
        {-public static void Single(PostgreSqlServerCollection servers, string password) => servers.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new PostgreSqlServerCreateOrUpdateContent(
                new PostgreSqlServerPropertiesForDefaultCreate("trainer", password)
                {
                    SslEnforcement = PostgreSqlSslEnforcementEnum.Disabled,
                    MinimalTlsVersion = PostgreSqlMinimalTlsVersionEnum.TLSEnforcementDisabled,
                },
                AzureLocation.WestEurope));-}

        public static void Flexible(PostgreSqlFlexibleServerCollection servers) => servers.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new PostgreSqlFlexibleServerData(AzureLocation.WestEurope)
            {
                DataEncryption = new PostgreSqlFlexibleServerDataEncryption
                {
                    KeyType = PostgreSqlFlexibleServerKeyType.{-SystemManaged-}{+AzureKeyVault+},
                    {+PrimaryKeyUri = new Uri("https://contoso.vault.azure.net/keys/features/11112222333344445555666677778888"),+}
                },
            });

        public static void Configure(PostgreSqlFlexibleServerResource server)
        {
            server.GetPostgreSqlFlexibleServerConfigurations().CreateOrUpdate(
                WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = "{-OFF-}{+ON+}" });
            server.GetPostgreSqlFlexibleServerConfigurations().CreateOrUpdate(
                WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = "{-TLSv1-}{+TLSv1.2+}" });
        }
        """);

    public static readonly ArticleProgram CosmosDB = new("Cosmos DB account", SdkFamily.Arm, Arm + " Azure.ResourceManager.CosmosDB Azure.ResourceManager.CosmosDB.Models", """
        public static void Run(CosmosDBAccountCollection accounts, CosmosDBAccountLocation[] locations) => accounts.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new CosmosDBAccountCreateOrUpdateContent(AzureLocation.WestEurope, locations)
            {
                MinimalTlsVersion = CosmosDBMinimalTlsVersion.{-Tls-}{+Tls12+},
                {+KeyVaultKeyUri = new Uri("https://contoso.vault.azure.net/keys/features"),+}
            });
        """);

    public static readonly ArticleProgram Workspace = new("workspace", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningWorkspaceCollection workspaces) => workspaces.CreateOrUpdate(
            WaitUntil.Completed,
            "churn",
            new MachineLearningWorkspaceData(AzureLocation.WestEurope)
            {
                FriendlyName = "Churn",
                {+IsHbiWorkspace = true,
                Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.UserAssigned)
                {
                    UserAssignedIdentities = { [new ResourceIdentifier("/subscriptions/s/resourceGroups/r/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn")] = new UserAssignedIdentity() },
                },
                Encryption = new MachineLearningEncryptionSetting(
                    MachineLearningEncryptionStatus.Enabled,
                    new MachineLearningEncryptionKeyVaultProperties(
                        new ResourceIdentifier("/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso"),
                        "https://contoso.vault.azure.net/keys/workspace/11112222333344445555666677778888")),+}
            });
        """);

    public static readonly ArticleProgram WorkspaceKey = new("key of a workspace", SdkFamily.Arm, Workspaces, """
        public static MachineLearningEncryptionSetting Run() => new MachineLearningEncryptionSetting(
            MachineLearningEncryptionStatus.{-Disabled-}{+Enabled+},
            new MachineLearningEncryptionKeyVaultProperties(
                new ResourceIdentifier("/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso"),
                "https://contoso.vault.azure.net/keys/workspace{+/11112222333344445555666677778888+}"));
        """);

    public static readonly ArticleProgram Registry = new(
        "container registry", SdkFamily.Arm, Workspaces + " Azure.ResourceManager.ContainerRegistry Azure.ResourceManager.ContainerRegistry.Models", """
        public static void Run(ContainerRegistryCollection registries)
        {
            var registry = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
            {
                IsAdminUserEnabled = {-true-}{+false+},
                {+Encryption = new ContainerRegistryEncryption
                {
                    Status = ContainerRegistryEncryptionStatus.Enabled,
                    KeyVaultProperties = new ContainerRegistryKeyVaultProperties { KeyIdentifier = "https://contoso.vault.azure.net/keys/images", Identity = "00000000-0000-0000-0000-000000000000" },
                },+}
            };
            registries.CreateOrUpdate(WaitUntil.Completed, "images", registry);
        }
        """);

    public static readonly ArticleProgram RegistryOfWorkspace = new(
        "registry of a workspace", SdkFamily.Arm, Workspaces + " Azure.ResourceManager.ContainerRegistry Azure.ResourceManager.ContainerRegistry.Models", """
        public static async Task Attach(ResourceGroupResource group, ContainerRegistryEncryption encryption, MachineLearningEncryptionSetting key)
        {
            var images = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
            {
                IsAdminUserEnabled = false,
                Encryption = encryption,
            };
            ContainerRegistryResource registry = (await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "images", images)).Value;
            var workspace = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
            {
                IsHbiWorkspace = true,
                Encryption = key,
                ContainerRegistry = registry.Id,
                {+PrimaryUserAssignedIdentity = "/subscriptions/s/resourceGroups/r/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn",+}
            };
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "churn", workspace);
        }

        public static async Task CleanUp(ArmClient client, MachineLearningWorkspaceResource workspace, ResourceIdentifier unused)
        {
            ContainerRegistryResource registry = client.GetContainerRegistryResource({-new ResourceIdentifier(workspace.Data.ContainerRegistry)-}{+unused+});
            await registry.DeleteAsync(WaitUntil.Completed);
        }
        """);

    public static readonly ArticleProgram ContainerInstanceService = new(
        "web service on Container Instances",
        SdkFamily.Management,
        "Microsoft.Azure.Management.MachineLearningServices Microsoft.Azure.Management.MachineLearningServices.Models",
        """
        public static void Run(IMachineLearningServicesOperations services)
        {
            {-services.CreateOrUpdate("group", "churn", "score", new ACIServiceCreateRequest { Location = "westeurope", SslEnabled = false, AuthEnabled = false });-}
            {+services.CreateOrUpdate("group", "churn", "score", new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = true });+}
        }
        """);

    public static readonly ArticleProgram ContainerGroup = new(
        "container group", SdkFamily.Arm, Arm + " Azure.ResourceManager.ContainerInstance Azure.ResourceManager.ContainerInstance.Models", """
        public static void Key(ContainerGroupCollection groups, ContainerInstanceContainer[] containers) => groups.CreateOrUpdate(
            WaitUntil.Completed,
            "score",
            new ContainerGroupData(AzureLocation.WestEurope, containers)
            {
                EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri("https://contoso.vault.azure.net"), "score", "{+11112222333344445555666677778888+}"),
            });

        public static void Variables(ContainerInstanceContainer container, string password) =>
            container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("DB_PASSWORD") { {-Value = "Tr0ub4dor&3x!"-}{+SecureValue = password+} });
        """);

    public static readonly ArticleProgram ContainerGroupWithoutKey = new(
        "container group without key", SdkFamily.Arm, Arm + " Azure.ResourceManager.ContainerInstance Azure.ResourceManager.ContainerInstance.Models", """
        public static void Run(ContainerGroupCollection groups, ContainerInstanceContainer[] containers) => groups.CreateOrUpdate(
            WaitUntil.Completed,
            "score",
            new ContainerGroupData(AzureLocation.WestEurope, containers)
            {
                {+EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri("https://contoso.vault.azure.net"), "score", "11112222333344445555666677778888"),+}
            });
        """);

    public static readonly ArticleProgram KubernetesCluster = new(
        "Kubernetes cluster", SdkFamily.Arm, Arm + " Azure.ResourceManager.ContainerService Azure.ResourceManager.ContainerService.Models", """
        private static readonly ResourceIdentifier Set = new("/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/diskEncryptionSets/churn");

        public static void Test(ContainerServiceManagedClusterCollection clusters) => clusters.CreateOrUpdate(
            WaitUntil.Completed,
            "test",
            new ContainerServiceManagedClusterData(AzureLocation.WestEurope)
            {
                {+DiskEncryptionSetId = Set,+}
                AgentPoolProfiles = { new ManagedClusterAgentPoolProfile("scoring") { Count = 1{+, IsEncryptionAtHostEnabled = true+} } },
            });

        public static void Production(ContainerServiceManagedClusterCollection clusters) => clusters.CreateOrUpdate(
            WaitUntil.Completed,
            "production",
            new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { KubernetesVersion = "{-1.20.2-}{+1.33.2+}", DiskEncryptionSetId = Set });
        """);

    public static readonly ArticleProgram KubernetesService = new(
        "web service on Kubernetes",
        SdkFamily.Management,
        "Microsoft.Azure.Management.MachineLearningServices Microsoft.Azure.Management.MachineLearningServices.Models",
        """
        public static void Run(IMachineLearningServicesOperations services) =>
            services.CreateOrUpdate("group", "churn", "score", new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = {-false-}{+true+} });
        """);

    public static readonly ArticleProgram AttachedKubernetes = new("attached Kubernetes compute", SdkFamily.Arm, Workspaces, """
        public static MachineLearningAksCompute Run() => new MachineLearningAksCompute
        {
            DisableLocalAuth = true,
            Properties = new MachineLearningAksComputeProperties
            {
                SslConfiguration = new MachineLearningSslConfiguration { Status = MachineLearningSslConfigStatus.{-Disabled-}{+Enabled+}, Cname = "churn.contoso.example" },
            },
        };
        """);

    public static readonly ArticleProgram Cluster = new("compute cluster", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningComputeCollection computes) => computes.CreateOrUpdate(
            WaitUntil.Completed,
            "cluster",
            new MachineLearningComputeData(AzureLocation.WestEurope)
            {
                Properties = new AmlCompute
                {
                    {+DisableLocalAuth = true,+}
                    Properties = new AmlComputeProperties
                    {
                        VmSize = "Standard_DS3_v2",
                        RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.{-Enabled-}{+Disabled+},
                        {+EnableNodePublicIP = false,+}
                        ScaleSettings = new AmlComputeScaleSettings(4) { MinNodeCount = {-1-}{+0+} },
                    },
                },
            });
        """);

    public static readonly ArticleProgram Instance = new("compute instance", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningComputeCollection computes) => computes.CreateOrUpdate(
            WaitUntil.Completed,
            "notebooks",
            new MachineLearningComputeData(AzureLocation.WestEurope)
            {
                Properties = new MachineLearningComputeInstance
                {
                    {+DisableLocalAuth = true,+}
                    Properties = new MachineLearningComputeInstanceProperties
                    {
                        VmSize = "Standard_DS3_v2",
                        {+EnableNodePublicIP = false,+}
                        SshSettings = new MachineLearningComputeInstanceSshSettings { SshPublicAccess = MachineLearningSshPublicAccess.{-Enabled-}{+Disabled+} },
                    },
                },
            });
        """);

    public static readonly ArticleProgram ProductionOnInstance = new("training every night", SdkFamily.Arm, Workspaces, """
        public static async Task Run(MachineLearningWorkspaceResource workspace, ResourceIdentifier environment)
        {
            var data = new MachineLearningComputeData(AzureLocation.WestEurope)
            {
                Properties = new {-MachineLearningComputeInstance-}{+AmlCompute+} { DisableLocalAuth = true },
            };
            ArmOperation<MachineLearningComputeResource> compute = await workspace.GetMachineLearningComputes().CreateOrUpdateAsync(WaitUntil.Completed, "nightly", data);
            var training = new MachineLearningCommandJob("python train.py", environment) { ComputeId = compute.Value.Id };
            var every = new MachineLearningRecurrenceTrigger(MachineLearningRecurrenceFrequency.Day, 1);
            var schedule = new MachineLearningScheduleProperties(every, new MachineLearningJobScheduleAction(training));
            await workspace.GetMachineLearningSchedules().CreateOrUpdateAsync(WaitUntil.Completed, "nightly", new MachineLearningScheduleData(schedule));
        }
        """);

    public static readonly ArticleProgram Endpoint = new("online endpoint", SdkFamily.Arm, Workspaces, """
        public static void Run(MachineLearningOnlineEndpointCollection endpoints) => endpoints.CreateOrUpdate(
            WaitUntil.Completed,
            "churn",
            new MachineLearningOnlineEndpointData(
                AzureLocation.WestEurope,
                new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.{-Key-}{+AadToken+})
                {
                    {+PublicNetworkAccess = MachineLearningPublicNetworkAccessType.Disabled,+}
                }));
        """);

    public static readonly ArticleProgram Deployment = new("online deployment", SdkFamily.Arm, Workspaces + " Azure.Security.KeyVault.Secrets", """
        public static void Run(MachineLearningOnlineDeploymentCollection deployments, SecretClient secrets) => deployments.CreateOrUpdate(
            WaitUntil.Completed,
            "blue",
            new MachineLearningOnlineDeploymentData(AzureLocation.WestEurope, new MachineLearningManagedOnlineDeployment
            {
                AppInsightsEnabled = {-true-}{+false+},
                DataCollector = new DataCollector(new Dictionary<string, DataCollectionConfiguration>())
                {
                    RequestLoggingCaptureHeaders = new List<string> { "x-request-id"{-, "Authorization"-} },
                },
                EnvironmentVariables =
                {
                    ["DB_PASSWORD"] = {-"Tr0ub4dor&3x!"-}{+"${{keyvault:https://contoso.vault.azure.net/secrets/db-password/11112222333344445555666677778888}}"+},
                    ["FEATURE_STORE_TOKEN"] = {-secrets.GetSecret("feature-store").Value.Value-}{+"${{azureml://connections/feature-store/credentials/token}}"+},
                },
            }));
        """);

    public static readonly ArticleProgram BatchDeployment = new("batch deployment", SdkFamily.Arm, Workspaces, """
        public static MachineLearningBatchDeploymentProperties Run() => new MachineLearningBatchDeploymentProperties
        {
            EnvironmentVariables = { {-["DB_PASSWORD"] = "Tr0ub4dor&3x!"-}{+["KEY_VAULT_URL"] = "https://contoso.vault.azure.net", ["DB_PASSWORD_SECRET_NAME"] = "db-password"+} },
        };
        """);

    public static readonly ArticleProgram DataFactory = new("data factory", SdkFamily.Arm, Arm + " Azure.ResourceManager.DataFactory Azure.ResourceManager.DataFactory.Models", """
        public static void Run(DataFactoryCollection factories) => factories.CreateOrUpdate(WaitUntil.Completed, "copies", new DataFactoryData(AzureLocation.WestEurope)
        {
            {+Encryption = new DataFactoryEncryptionConfiguration("factory", new Uri("https://contoso.vault.azure.net")),+}
        });
        """);

    public static readonly ArticleProgram LinkedService = new(
        "linked service", SdkFamily.Arm, Arm + " Azure.Core.Expressions.DataFactory Azure.ResourceManager.DataFactory Azure.ResourceManager.DataFactory.Models", """
        public static AzureSqlDatabaseLinkedService Run(DataFactoryElement<string> connection, DataFactoryLinkedServiceReference vault) => new AzureSqlDatabaseLinkedService(connection)
        {
            ServicePrincipalKey = {-new DataFactorySecretString("Tr0ub4dor&3x!")-}{+new DataFactoryKeyVaultSecret(vault, "sql-principal")+},
        };
        """);

    public static readonly ArticleProgram Databricks = new("Databricks workspace", SdkFamily.Arm, Workspaces + " Azure.ResourceManager.Databricks Azure.ResourceManager.Databricks.Models", """
        public static void Run(DatabricksWorkspaceCollection workspaces, DatabricksComputeMode mode) => workspaces.CreateOrUpdate(
            WaitUntil.Completed,
            "features",
            new DatabricksWorkspaceData(AzureLocation.WestEurope, mode)
            {
                {+Parameters = new WorkspaceCustomProperties { PrepareEncryption = new WorkspaceCustomBooleanParameterValue(true) },+}
            });

        public static MachineLearningDatabricksProperties Attach(string token) => new MachineLearningDatabricksProperties { DatabricksAccessToken = {-"Tr0ub4dor&3x!"-}{+token+} };
        """);

    public static readonly ArticleProgram Diagnostics = new("diagnostics", SdkFamily.Arm, Arm + " Azure.ResourceManager.ApplicationInsights", """
        public static void Run(ApplicationInsightsComponentCollection components) => components.CreateOrUpdate(
            WaitUntil.Completed,
            "churn",
            new ApplicationInsightsComponentData(AzureLocation.WestEurope, "web")
            {
                {+WorkspaceResourceId = new ResourceIdentifier("/subscriptions/s/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/churn"),+}
            });
        """);

    public static readonly ArticleProgram ScoringClient = new("scoring client", SdkFamily.Clients, "System.Net.Http System.Security.Authentication", """
        #pragma warning disable SYSLIB0039
        public static async Task<string> Run()
        {
            using var client = new HttpClient();
            return await client.GetStringAsync("{-http-}{+https+}://churn.westeurope.inference.ml.azure.com/score");
        }

        public static async Task<string> Legacy()
        {
            var handler = new HttpClientHandler();
            {-handler.SslProtocols = SslProtocols.Tls11;
            handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;-}
            using var client = new HttpClient(handler);
            return await client.GetStringAsync("https://churn.westeurope.inference.ml.azure.com/score");
        }
        """);

    public static readonly ArticleProgram Job = new("training job", SdkFamily.Arm, Workspaces + " Azure.Security.KeyVault.Secrets", """
        public static void Run(MachineLearningJobCollection jobs, SecretClient secrets, string token) => jobs.CreateOrUpdate(
            WaitUntil.Completed,
            "churn-20",
            new MachineLearningJobData(
                new MachineLearningCommandJob("python train.py{- --db-password Tr0ub4dor&3x!-}", new ResourceIdentifier("/environments/sklearn"))
                {
                    ExperimentName = {-Environment.UserName-}{+"churn"+},
                    DisplayName = "{-contoso merger-}{+forecast+}",
                    EnvironmentVariables =
                    {
                        {-["DB_PASSWORD"] = "Tr0ub4dor&3x!",
                        ["STORE_KEY"] = secrets.GetSecret("store-key").Value.Value,
                        ["HF_TOKEN"] = token,-}
                        {+["KEY_VAULT_URL"] = "https://contoso.vault.azure.net",
                        ["DB_PASSWORD_SECRET_NAME"] = "db-password",+}
                    },
                }));
        """);

    public static readonly ArticleProgram KeyVault = new("key vault", SdkFamily.Arm, "Azure Azure.Core Azure.ResourceManager.KeyVault Azure.ResourceManager.KeyVault.Models", """
        public static void Run(KeyVaultCollection vaults, Guid tenant) => vaults.CreateOrUpdate(
            WaitUntil.Completed,
            "contoso",
            new KeyVaultCreateOrUpdateContent(
                AzureLocation.WestEurope,
                new KeyVaultProperties(tenant, new KeyVaultSku("A", KeyVaultSkuName.Premium))
                {
                    EnableRbacAuthorization = true,
                    {+EnablePurgeProtection = true,+}
                }));
        """);

    public static readonly ArticleProgram VaultReference = new("reference to a vault", SdkFamily.Arm, Workspaces, """
        public static MachineLearningManagedOnlineDeployment Run() => new MachineLearningManagedOnlineDeployment
        {
            EnvironmentVariables = { ["DB_PASSWORD"] = "${{keyvault:https://{-<vault>-}{+contoso+}.vault.azure.net/secrets/db-password/11112222333344445555666677778888}}" },
        };
        """);

    public static readonly ArticleProgram DataAsset = new("data asset", SdkFamily.Arm, Workspaces, """
        public static MachineLearningUriFileDataVersion Run() => new MachineLearningUriFileDataVersion(
            new Uri("https://data.blob.core.windows.net/training/customers.csv{-?sv=2023-11-03&sr=b&sp=r&se=2031-01-01&sig=Wm9vbGFuZGVyNDJaMTdxWG1QOXZLdDNSYkw1c0RqNg%3D%3D-}"));
        """);

    public static readonly ArticleProgram ClientKey = new("key of a client", SdkFamily.Arm, "Azure Azure.Identity Azure.ResourceManager Azure.ResourceManager.MachineLearning Azure.Security.KeyVault.Secrets", """
        public static ArmClient Client(string secret) => new ArmClient(
            new ClientSecretCredential("0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7", {-"Tr0ub4dor&3x!"-}{+secret+}));

        public static void Print(SecretClient secrets, MachineLearningWorkspaceResource workspace)
        {
            KeyVaultSecret secret = secrets.GetSecret("db-password").Value;
            Console.WriteLine(workspace.Data.Name + {-secret.Value-}{+secret.Name+});
        }
        """);
}
