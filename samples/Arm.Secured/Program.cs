using System;
using System.Threading;
using Azure.Core;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.Resources;
using Contoso.Churn;

string subscription = Environment.GetEnvironmentVariable("AZURE_SUBSCRIPTION_ID") ?? throw new InvalidOperationException("AZURE_SUBSCRIPTION_ID is not set");
var client = new ArmClient(new DefaultAzureCredential());
ResourceIdentifier groupId = ResourceGroupResource.CreateResourceIdentifier(subscription, "churn");
ResourceGroupResource group = client.GetResourceGroupResource(groupId);

MachineLearningWorkspaceResource workspace = await WorkspaceProvisioning.CreateAsync(group);
await DataStorage.CreateAsync(group);
await Computes.CreateAsync(workspace);
await Training.SubmitAsync(workspace);
await Endpoints.CreateAsync(workspace);
await Scoring.DeployAsync(workspace);
await ContainerScoring.DeployAsync(group);
await Departments.ProvisionAsync(group, CancellationToken.None);
await Clusters.CreateAsync(group);
await KeysAndImages.CreateAsync(group, Guid.Parse("00000000-0000-0000-0000-000000000000"));
