using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>Writes the programs that are measured. They compile, and they are the same in every run.</summary>
internal static class Programs
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        """;

    private const string SdkUsings = Usings + """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Resources;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        """;

    /// <summary>Ordinary code of an ordinary service, about 45 lines a file: it has the words of the SDKs, but none of their types.</summary>
    public static ImmutableArray<string> Plain(int files) => [.. Enumerable.Range(0, files).Select(PlainFile)];

    /// <summary>Code that provisions: about 25 lines for each resource, a third of them about other things.</summary>
    public static ImmutableArray<string> Provisioning(int files, int resourcesPerFile) =>
        [.. Enumerable.Range(0, files).Select(file => ProvisioningFile(file, files, resourcesPerFile))];

    /// <summary>A method that creates workspaces and sends them, one after the other.</summary>
    public static string LongMethod(int lines)
    {
        var text = new StringBuilder(SdkUsings).AppendLine("public static class Program {").AppendLine("public static void Run(MachineLearningWorkspaceCollection c) {");
        for (int i = 0; i < lines / 2; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"var d{i} = new MachineLearningWorkspaceData(AzureLocation.WestEurope) {{ IsHbiWorkspace = true, FriendlyName = \"w{i}\" }};");
            text.AppendLine(CultureInfo.InvariantCulture, $"c.CreateOrUpdate(WaitUntil.Completed, \"w{i}\", d{i});");
        }

        return text.AppendLine("} }").ToString();
    }

    /// <summary>A job with many environment variables.</summary>
    public static string LongInitializer(int entries)
    {
        var text = new StringBuilder(SdkUsings).AppendLine("public static class Program {")
            .AppendLine("public static MachineLearningCommandJob Create(string value) => new(\"python train.py\", new ResourceIdentifier(\"/e\")) { EnvironmentVariables = {");
        for (int i = 0; i < entries; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"[\"SETTING_{i}\"] = {(i % 10 == 0 ? "value" : $"\"value {i} of the run\"")},");
        }

        return text.AppendLine("} }; }").ToString();
    }

    /// <summary>Methods that complete what the next one returns.</summary>
    public static string HelperChain(int methods)
    {
        var text = new StringBuilder(SdkUsings).AppendLine("public static class Program {");
        for (int i = 0; i < methods; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"private static MachineLearningWorkspaceData M{i}() {{ var data = M{i + 1}(); data.FriendlyName = \"w{i}\"; return data; }}");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"private static MachineLearningWorkspaceData M{methods}() => new(AzureLocation.WestEurope); }}").ToString();
    }

    /// <summary>A workspace in the innermost of many initializers, below as many conditions.</summary>
    public static string Nested(int levels)
    {
        var text = new StringBuilder(SdkUsings).AppendLine("public static class Program {").AppendLine("public static object Run(int number) {");
        for (int i = 0; i < levels; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"if (number != {i}) {{ ");
        }

        text.AppendLine().Append("return ").Append(string.Concat(Enumerable.Repeat("new List<object> { ", levels)))
            .Append("new MachineLearningWorkspaceData(AzureLocation.WestEurope)")
            .Append(string.Concat(Enumerable.Repeat(" }", levels))).AppendLine(";");
        return text.Append(string.Concat(Enumerable.Repeat("} ", levels))).AppendLine("return number; } }").ToString();
    }

    private static string PlainFile(int file) => $$"""
        {{Usings}}
        namespace Contoso.Orders{{file}};

        public sealed record Order(string Id, DateTime Created, decimal Amount, OrderStatus Status);

        public enum OrderStatus { Open, Paid, Sent }

        /// <summary>Keeps orders and says what is due.</summary>
        public sealed class OrderBook
        {
            private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);
            private readonly List<string> _log = [];

            public int Count => _orders.Count;

            public void Add(Order order)
            {
                if (_orders.ContainsKey(order.Id))
                {
                    throw new InvalidOperationException($"order {order.Id} is known");
                }

                _orders.Add(order.Id, order);
                _log.Add("added " + order.Id);
            }

            public decimal Due(DateTime day) =>
                _orders.Values.Where(order => order.Status == OrderStatus.Open && order.Created < day).Sum(order => order.Amount);

            public async Task<IReadOnlyList<string>> RemindAsync(Func<Order, Task<bool>> send, int days)
            {
                var reminded = new List<string>();
                foreach (Order order in _orders.Values.OrderBy(order => order.Created))
                {
                    bool isLate = order.Status == OrderStatus.Open && (DateTime.UtcNow - order.Created).TotalDays > days;
                    if (isLate && await send(order))
                    {
                        reminded.Add(order.Id);
                        _log.Add($"reminded {order.Id} of {order.Amount + {{file}}:0.00}");
                    }
                }

                return reminded;
            }

            public static OrderBook Sample() => Filled(new("a-{{file}}", new(2024, 5, 1), 12.5m, OrderStatus.Open));

            private static OrderBook Filled(Order first)
            {
                var book = new OrderBook();
                book.Add(first);
                return book;
            }
        }

        """;

    private static string ProvisioningFile(int file, int files, int resources)
    {
        var text = new StringBuilder(SdkUsings);
        text.Append(CultureInfo.InvariantCulture, $"""

            namespace Contoso.Team{file};

            public static class Provisioning
            """).AppendLine().AppendLine("{");
        for (int i = 0; i < resources; i++)
        {
            text.Append((i % 5) switch
            {
                0 => Workspace(i),
                1 => Storage(i),
                2 => Deployment(i, (file + 1) % files),
                3 => Compute(i),
                _ => Job(i),
            });
        }

        return text.AppendLine("}").ToString();
    }

    private static string Workspace(int i) => $$"""
            public static async Task<MachineLearningWorkspaceResource> CreateWorkspace{{i}}Async(ResourceGroupResource group, string team, bool production)
            {
                MachineLearningWorkspaceData data = DescribeWorkspace{{i}}(team);
                if (production)
                {
                    data.PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled;
                }

                string name = team.ToLowerInvariant() + "-{{i}}";
                if (name.Length > 33 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
                {
                    throw new ArgumentException($"'{name}' is no name of a workspace", nameof(team));
                }

                ArmOperation<MachineLearningWorkspaceResource> created = await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, name, data);
                return created.Value;
            }

            private static MachineLearningWorkspaceData DescribeWorkspace{{i}}(string team) => new(AzureLocation.WestEurope)
            {
                FriendlyName = team,
                Description = "Workspace {{i}}",
                {{(i % 2 == 0 ? "IsHbiWorkspace = true," : "IsV1LegacyMode = false,")}}
            };


        """;

    private static string Storage(int i) => $$"""
            public static async Task CreateStorage{{i}}Async(ResourceGroupResource group, string name, IReadOnlyList<string> containers)
            {
                var content = new StorageAccountCreateOrUpdateContent(new StorageSku(StorageSkuName.StandardZrs), StorageKind.StorageV2, AzureLocation.WestEurope)
                {
                    IsHnsEnabled = true,
                    AllowBlobPublicAccess = {{(i % 2 == 0 ? "true" : "false")}},
                    EnableHttpsTrafficOnly = true,
                };
                content.AllowSharedKeyAccess = false;
                foreach (string container in containers)
                {
                    Console.WriteLine($"{name}/{container}: {container.Length} of 63 characters");
                }

                ArmOperation<StorageAccountResource> operation = await group.GetStorageAccounts().CreateOrUpdateAsync(WaitUntil.Completed, name, content);
                Console.WriteLine(operation.Value.Id);
            }

            public static int Shards{{i}}(IEnumerable<int> sizes, int limit)
            {
                int shards = 1, used = 0;
                foreach (int size in sizes) { if (used + size > limit) { shards++; used = 0; } used += size; }
                return shards;
            }

        """;

    private static string Deployment(int i, int other) => $$"""
            public static async Task Deploy{{i}}Async(MachineLearningWorkspaceResource workspace, string model, int workers)
            {
                MachineLearningOnlineEndpointResource endpoint = await workspace.GetMachineLearningOnlineEndpointAsync("scoring-{{i}}");
                var deployment = new MachineLearningManagedOnlineDeployment
                {
                    Model = workspace.Id + "/models/" + model + "/versions/3",
                    InstanceType = "Standard_DS3_v2",
                    EnvironmentVariables =
                    {
                        ["WORKERS"] = workers.ToString(),
                        ["LOG_LEVEL"] = "info",
                        ["DB_HOST"] = "db.contoso.example",
                        ["API_TOKEN"] = {{(i % 4 == 0 ? "\"Tr0ub4dor&3x!\"" : "\"${{keyvault:https://contoso.vault.azure.net/secrets/api-token/1}}\"")}},
                    },
                };
                deployment.EnvironmentVariables["SHARDS"] = Contoso.Team{{other}}.Provisioning.Shards1(Enumerable.Range(1, workers), 8).ToString();

                var data = new MachineLearningOnlineDeploymentData(AzureLocation.WestEurope, deployment);
                await endpoint.GetMachineLearningOnlineDeployments().CreateOrUpdateAsync(WaitUntil.Completed, "blue", data);
                Console.WriteLine($"deployed {model} with {workers} workers");
            }


        """;

    private static string Compute(int i) => $$"""
            public static async Task CreateCompute{{i}}Async(MachineLearningWorkspaceResource workspace, int nodes)
            {
                var cluster = new AmlCompute
                {
                    Description = "Cluster {{i}}",
                    DisableLocalAuth = true,
                    Properties = new AmlComputeProperties
                    {
                        VmSize = nodes > 8 ? "Standard_DS4_v2" : "Standard_DS3_v2",
                        RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.{{(i % 2 == 0 ? "Enabled" : "Disabled")}},
                        ScaleSettings = new AmlComputeScaleSettings(maxNodeCount: nodes) { MinNodeCount = 0 },
                    },
                };
                await SendCompute{{i}}Async(workspace, "cluster-{{i}}", cluster);
            }

            private static async Task SendCompute{{i}}Async(MachineLearningWorkspaceResource workspace, string name, MachineLearningComputeProperties compute)
            {
                var data = new MachineLearningComputeData(AzureLocation.WestEurope) { Properties = compute };
                await workspace.GetMachineLearningComputes().CreateOrUpdateAsync(WaitUntil.Completed, name, data);
            }


        """;

    private static string Job(int i) => $$"""
            private static readonly Dictionary<string, string> Defaults{{i}} = new() { ["PYTHONUNBUFFERED"] = "1", ["EPOCHS"] = "20" };

            public static async Task Submit{{i}}Async(MachineLearningWorkspaceResource workspace, string experiment)
            {
                var environment = new ResourceIdentifier(workspace.Id + "/environments/sklearn/versions/1");
                var job = new MachineLearningCommandJob("python train.py", environment)
                {
                    ExperimentName = experiment,
                    ComputeId = new ResourceIdentifier(workspace.Id + "/computes/cpu-cluster"),
                };
                foreach (KeyValuePair<string, string> variable in Variables{{i}}(experiment)) { job.EnvironmentVariables[variable.Key] = variable.Value; }
                try
                {
                    await workspace.GetMachineLearningJobs().CreateOrUpdateAsync(WaitUntil.Completed, experiment, new MachineLearningJobData(job));
                }
                catch (RequestFailedException e) when (e.Status == 409)
                {
                    Console.WriteLine($"{experiment} runs already: {e.Message}");
                }
            }

            private static Dictionary<string, string> Variables{{i}}(string experiment) => new(Defaults{{i}}) { ["EXPERIMENT"] = experiment };


        """;
}
