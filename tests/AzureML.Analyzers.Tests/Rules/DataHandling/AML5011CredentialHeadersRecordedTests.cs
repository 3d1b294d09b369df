using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5011CredentialHeadersRecordedTests
{
    private static string Program(string statements) => $$"""
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Header = "Authorization";

            public static void Run(DataCollector collector, IDictionary<string, DataCollectionConfiguration> collections, string text)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements) => Verify.Reports(SdkFamily.Arm, Program(statements));

    private static Task Fixes(string before, string after) => SurfaceFixTests.RunAsync<RemoveSettingCodeFix>(SdkFamily.Arm, Program(before), Program(after));

    [Fact]
    public Task Headers_with_credentials() => Reports("""
        collector.RequestLoggingCaptureHeaders = new List<string> { {|AML5011:"Authorization"|}, "x-request-id", {|AML5011:"cookie"|}, {|AML5011:"Ocp-Apim-Subscription-Key"|} };
        collector.RequestLoggingCaptureHeaders.Add({|AML5011:"api-key"|});
        var a = new DataCollector(collections) { RequestLoggingCaptureHeaders = { {|AML5011:"X-API-Key"|}, {|AML5011:Header|}, {|AML5011:"set-cookie"|} } };
        var b = new DataCollector(collections) { RequestLoggingCaptureHeaders = [{|AML5011:"Proxy-Authorization"|}, "x-functions-key-id"] };
        var c = new DataCollector(collections) { RequestLoggingCaptureHeaders = new[] { {|AML5011:"x-functions-key"|} } };
        """);

    [Fact]
    public Task Headers_that_a_loop_adds() => Reports("""
        foreach (string header in new[] { "x-request-id", "Authorization" })
        {
            collector.RequestLoggingCaptureHeaders.Add({|AML5011:header|});
        }
        """);

    [Fact]
    public Task Headers_of_a_list_that_the_type_keeps() => Verify.Reports(SdkFamily.Arm, """
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private static readonly string[] Headers = { "x-request-id", "Authorization" };
            private static readonly IReadOnlyList<string> More = ["x-request-id", "api-key"];
            private static readonly List<string> Plain = new() { "x-request-id" };

            public static void Run(DataCollector collector, IDictionary<string, DataCollectionConfiguration> collections)
            {
                foreach (string header in Headers)
                {
                    collector.RequestLoggingCaptureHeaders.Add({|AML5011:header|});
                }

                foreach (string header in More) collector.RequestLoggingCaptureHeaders.Add({|AML5011:header|});
                foreach (string header in Plain) collector.RequestLoggingCaptureHeaders.Add(header);
                var a = new DataCollector(collections) { RequestLoggingCaptureHeaders = [.. {|AML5011:Headers|}, "user-agent"] };
                var b = new DataCollector(collections) { RequestLoggingCaptureHeaders = new List<string>({|AML5011:Headers|}) };
                var c = new DataCollector(collections) { RequestLoggingCaptureHeaders = [.. Plain] };
            }
        }
        """);

    [Fact]
    public Task Silent() => Reports("""
        collector.RequestLoggingCaptureHeaders = new List<string> { "x-request-id", "x-ms-client-request-id", "user-agent", text, "authorization-mode" };
        var own = new List<string> { "Authorization" };
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static DataCollector Run(ProvisioningParameter parameter)
            {
                var collector = new DataCollector { RequestLoggingCaptureHeaders = { {|AML5011:"Authorization"|}, "x-request-id" } };
                collector.RequestLoggingCaptureHeaders.Add({|AML5011:"api-key"|});
                return collector;
            }
        }
        """);

    [Fact]
    public Task The_fix_takes_the_header_out() => Fixes(
        """
        collector.RequestLoggingCaptureHeaders = new List<string> { {|AML5011:"Authorization"|}, "x-request-id" };
                collector.RequestLoggingCaptureHeaders.Add({|AML5011:"api-key"|});
                collector.RequestLoggingCaptureHeaders.Add("x-request-id");
        """,
        """
        collector.RequestLoggingCaptureHeaders = new List<string> { "x-request-id" };
                collector.RequestLoggingCaptureHeaders.Add("x-request-id");
        """);

    /// <summary>The list has other uses, so nothing is offered at one of them.</summary>
    [Fact]
    public Task A_list_that_the_type_keeps_stays()
    {
        string program = Program("""
            foreach (string header in Headers)
                    {
                        collector.RequestLoggingCaptureHeaders.Add({|AML5011:header|});
                    }

                    var a = new DataCollector(collections) { RequestLoggingCaptureHeaders = [.. {|AML5011:Headers|}, "user-agent"] };
                    var b = new DataCollector(collections) { RequestLoggingCaptureHeaders = new List<string>({|AML5011:Headers|}) };
            """).Replace("    private const", "    private static readonly string[] Headers = { \"x-request-id\", \"Authorization\" };\n    private const", StringComparison.Ordinal);
        return SurfaceFixTests.RunAsync<RemoveSettingCodeFix>(SdkFamily.Arm, program, program);
    }

    [Fact]
    public Task All_headers_of_a_list() => Fixes(
        """
        var a = new DataCollector(collections) { RequestLoggingCaptureHeaders = [{|AML5011:"Authorization"|}, "x-request-id", {|AML5011:"Cookie"|}] };
                var b = new DataCollector(collections) { RequestLoggingCaptureHeaders = { {|AML5011:"Authorization"|}, {|AML5011:"Cookie"|} } };
                var c = new DataCollector(collections) { RequestLoggingCaptureHeaders = new string[] { {|AML5011:"Authorization"|}, {|AML5011:"Cookie"|}, "x-request-id" } };
        """,
        """
        var a = new DataCollector(collections) { RequestLoggingCaptureHeaders = ["x-request-id"] };
                var b = new DataCollector(collections) { RequestLoggingCaptureHeaders = { } };
                var c = new DataCollector(collections) { RequestLoggingCaptureHeaders = new string[] { "x-request-id" } };
        """);
}
