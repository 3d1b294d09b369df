using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5012SecretInLogTests
{
    private static Task Reports(string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;

        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Key {Key}")]
            public static partial void Key(ILogger logger, string key);
        }

        public static partial class Log
        {
            public static partial void Key(ILogger logger, string key) { }
        }

        public static class Program
        {
            public static async Task Run(
                SecretClient vault, MachineLearningOnlineEndpointResource endpoint, TokenCredential credential, ILogger logger, IConfiguration configuration, StreamWriter file, TextWriter writer, string text)
            {
                {{statements}}
                await Task.CompletedTask;
            }

            private static void Write(string message) => Console.WriteLine(message);

            private static void WriteLabelled(string message) => Console.WriteLine("Key: " + message);

            private static string Mask(string secret) => secret.Substring(0, 4) + "***";
        }
        """);

    [Fact]
    public Task Console_and_files() => Reports("""
        KeyVaultSecret secret = await vault.GetSecretAsync("db");
        Console.WriteLine({|AML5012:secret.Value|});
        Console.WriteLine("Key: {0}", {|AML5012:secret.Value|});
        Console.Write({|AML5012:$"Key: {secret.Value}"|});
        Console.Out.WriteLine({|AML5012:"Key: " + secret.Value|});
        Console.Error.WriteLine({|AML5012:endpoint.GetKeys().Value.PrimaryKey|});
        File.WriteAllText("key.txt", {|AML5012:secret.Value|});
        await File.AppendAllTextAsync("key.txt", {|AML5012:secret.Value.Trim()|});
        file.WriteLine({|AML5012:secret.Value|});
        """);

    [Fact]
    public Task Loggers_and_traces() => Reports("""
        string key = (await endpoint.GetKeysAsync()).Value.PrimaryKey;
        logger.LogInformation("Key {Key} of {Name}", {|AML5012:key|}, text);
        logger.LogError({|AML5012:$"Key {key}"|});
        Log.Key(logger, {|AML5012:key|});
        Trace.WriteLine({|AML5012:key|});
        Trace.TraceInformation({|AML5012:"Key " + key|});
        Debug.WriteLine({|AML5012:key|});
        AccessToken token = await credential.GetTokenAsync(new TokenRequestContext(new[] { "scope" }), default);
        logger.LogDebug("{Token}", {|AML5012:token.Token|});
        """);

    [Fact]
    public Task One_helper_away() => Reports("""
        string key = endpoint.GetKeys().Value.PrimaryKey;
        Write({|AML5012:key|});
        WriteLabelled({|AML5012:key|});
        Write(text);
        """);

    [Fact]
    public Task Lists_and_texts_put_together() => Reports("""
        KeyVaultSecret secret = await vault.GetSecretAsync("db");
        File.WriteAllLines("key.txt", {|AML5012:new[] { secret.Name, secret.Value }|});
        Console.WriteLine({|AML5012:string.Format("Key: {0}", secret.Value)|});
        Console.WriteLine({|AML5012:string.Concat("Key: ", secret.Value)|});
        Console.WriteLine({|AML5012:string.Join(' ', "Key:", secret.Value)|});
        Console.WriteLine(string.Join(' ', "Key:", secret.Name));
        Debug.Print({|AML5012:secret.Value|});
        """.Replace("{|AML5012:new[] { secret.Name, secret.Value }|}", "new[] { secret.Name, {|AML5012:secret.Value|} }", StringComparison.Ordinal));

    [Fact]
    public Task Silent() => Reports("""
        KeyVaultSecret secret = await vault.GetSecretAsync("db");
        Console.WriteLine(secret.Name);
        Console.WriteLine(secret.Value.Length);
        Console.WriteLine("Key: {0}", Mask(secret.Value));
        Console.WriteLine(secret.Value.Substring(0, 3) + "***");
        Console.WriteLine(secret.Value[..3]);
        Console.WriteLine(secret.Value is null ? "missing" : "found");
        logger.LogInformation("Read {Secret}", secret.Id);
        logger.LogInformation("Setting {Value}", configuration["Database:Password"]);
        writer.WriteLine(secret.Value);
        new StringWriter().WriteLine(secret.Value);
        string.Format("{0}", secret.Value);
        Console.WriteLine(text);
        """);

    [Fact]
    public Task A_path_is_not_written() => Reports("""
        KeyVaultSecret secret = await vault.GetSecretAsync("path");
        File.WriteAllText(secret.Value, text);
        File.WriteAllText(contents: text, path: secret.Value);
        File.WriteAllText(contents: {|AML5012:secret.Value|}, path: text);
        await File.AppendAllLinesAsync(secret.Value, new[] { text });
        File.WriteAllLines(secret.Value, new[] { {|AML5012:secret.Value|} });
        """);

    [Fact]
    public Task Own_types_of_the_same_name() => Verify.Reports(SdkFamily.Arm, """
        using Azure.Security.KeyVault.Secrets;

        public static class Console { public static void WriteLine(string text) { } }

        public sealed class Secret { public string PrimaryKey { get; } = ""; }

        public static class Program
        {
            public static void Run(KeyVaultSecret secret, Secret own)
            {
                Console.WriteLine(secret.Value);
                System.Console.WriteLine(own.PrimaryKey);
            }
        }
        """);

    [Fact]
    public Task Clients_alone() => Verify.Reports(SdkFamily.Clients, """
        using System;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            public static void Run(SecretClient vault) => Console.WriteLine({|AML5012:vault.GetSecret("db").Value.Value|});
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using System;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(AuthKeys keys) => Console.WriteLine({|AML5012:keys.PrimaryKey|});
        }
        """);
}
