using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Complaints;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>No input makes the analyzers throw, hang or report an absence in code that does not parse.</summary>
public sealed class BrokenCodeTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private static readonly Dictionary<string, string> Defaults = new() { ["MODE"] = "fast" };

            public static void Run(MachineLearningWorkspaceCollection workspaces, MachineLearningJobCollection jobs, bool flag)
            {
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
                {
                    FriendlyName = flag ? "a" : "b",
                    Encryption = new MachineLearningEncryptionSetting(
                        MachineLearningEncryptionStatus.Enabled,
                        new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier("/v"), $"https://v/{flag}")) { Status = "Enabled" },
                };
                try { data.IsHbiWorkspace = true; } catch (Exception e) when (flag) { Console.WriteLine(e); } finally { data.Tags.Add("k", "v"); }
                foreach (var item in new[] { data }) { workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", item); }
                var job = new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { ["A"] = "1", ["B"] = Defaults["MODE"] } };
                Action send = () => jobs.CreateOrUpdate(WaitUntil.Completed, "id", new MachineLearningJobData(job));
                send();
                void Complete(MachineLearningWorkspaceData d) { d.IsHbiWorkspace = flag switch { true => true, false => false }; }
                Complete(data);
            }
        }
        """;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    [Fact]
    [Complaint(7)]
    public async Task Every_truncation_of_a_program_is_survived()
    {
        for (int length = 0; length < Program.Length; length += 3)
        {
            ImmutableArray<Diagnostic> found = await Diagnose(Program.Substring(0, length));
            Assert.DoesNotContain(found, d => d.GetMessage().Contains("does not set", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Complaint(7)]
    public async Task Every_deleted_or_doubled_token_is_survived()
    {
        SyntaxToken[] tokens = [.. Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Program, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        for (int i = 0; i < tokens.Length; i++)
        {
            await Diagnose(Program.Remove(tokens[i].SpanStart, tokens[i].Span.Length));
            await Diagnose(Program.Insert(tokens[i].SpanStart, tokens[i].Text + " "));
        }
    }

    [Theory]
    [InlineData("nested initializers", 200)]
    [InlineData("entries", 5_000)]
    [InlineData("concatenation", 10_000)]
    [InlineData("calls", 5_000)]
    [InlineData("else if", 2_000)]
    [InlineData("lambdas", 60)]
    [InlineData("conditions", 400)]
    [InlineData("local functions", 200)]
    [InlineData("deep lambdas", 40)]
    public async Task Large_and_deep_programs_are_survived(string shape, int size)
    {
        string statements = Write(shape, size);
        await WorkTime.AssertWithin(MaxTime, () => RunWithLargeStack(() => Diagnose($$"""
            using System;
            using System.Collections.Generic;
            using Azure;
            using Azure.Core;
            using Azure.ResourceManager.MachineLearning;
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {
                public static void Run(MachineLearningWorkspaceCollection workspaces, string text, int number)
                {
                    {{statements}}
                }
            }
            """)));
    }

    [Theory]
    [InlineData("class A { A a = new A(); A B() => B(); A C => C; }")]
    [InlineData("class A<T> where T : A<A<T>> { T t; }")]
    [InlineData("class A : A { }")]
    [InlineData("using X = X; class C { X x; }")]
    [InlineData("class C { int P { get => P; set => P = value; } }")]
    [InlineData("")]
    [InlineData("﻿#if")]
    [InlineData("MachineLearningWorkspaceData data = new() { Encryption = { KeyVaultProperties = { } } }; data.Encryption = data.Encryption;")]
    [InlineData("var x = new MachineLearningWorkspaceData(x) { FriendlyName = x.FriendlyName };")]
    [InlineData("MachineLearningWorkspaceData data = new(\"we\"); data.FriendlyName = $\"{data}\" = new MachineLearningWorkspaceData(\"we\");")]
    [InlineData("void F() { F(); } F(); MachineLearningWorkspaceData G(int n) => n == 0 ? new(\"we\") : G(n - 1); G(3);")]
    public async Task Self_referential_and_odd_programs_are_survived(string program) =>
        await Diagnose("using Azure.ResourceManager.MachineLearning;" + Environment.NewLine + program);

    private static Task<ImmutableArray<Diagnostic>> Diagnose(string source) =>
        Verify.Diagnose(Verify.References(SdkFamily.Arm), source, new Verify.Setup { MayNotCompile = true });

    // The compiler analyses on threads with its own stack guard; a test thread gets a comparable stack.
    private static Task RunWithLargeStack(Func<Task> action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    action().GetAwaiter().GetResult();
                    done.SetResult();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    done.SetException(exception);
                }
            },
            16 * 1024 * 1024);
        thread.Start();
        return done.Task;
    }

    private static string Write(string shape, int size)
    {
        var text = new StringBuilder();
        switch (shape)
        {
            case "nested initializers":
                text.Append("var o = ");
                for (int i = 0; i < size; i++)
                {
                    text.Append("new List<object> { ");
                }

                text.Append("new MachineLearningWorkspaceData(AzureLocation.WestEurope)");
                text.Insert(text.Length, string.Concat(Enumerable.Repeat(" }", size))).Append(';');
                break;
            case "entries":
                text.Append("var job = new MachineLearningCommandJob(\"c\", new ResourceIdentifier(\"/e\")) { EnvironmentVariables = {");
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $" [\"K{i}\"] = \"v{i}\",");
                }

                text.Append(" } };");
                break;
            case "concatenation":
                text.Append("var job = new MachineLearningCommandJob(\"c\", new ResourceIdentifier(\"/e\")) { EnvironmentVariables = { [\"K\"] = text");
                for (int i = 0; i < size; i++)
                {
                    text.Append(" + text");
                }

                text.Append(" } };");
                break;
            case "calls":
                text.Append("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { FriendlyName = text");
                for (int i = 0; i < size; i++)
                {
                    text.Append(".Trim()");
                }

                text.Append(" };");
                break;
            case "else if":
                text.Append("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope); if (number == -1) { data.IsHbiWorkspace = true; }");
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $" else if (number == {i}) {{ data.FriendlyName = \"{i}\"; }}");
                }

                break;
            case "lambdas":
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Action a{i} = () => {{ ");
                }

                text.Append("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);");
                text.Append(string.Concat(Enumerable.Repeat(" };", size)));
                break;
            case "deep lambdas":
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Action a{i} = () => {{ var l{i} = {string.Concat(Enumerable.Repeat("new List<object> { ", 6))} 1 {string.Concat(Enumerable.Repeat(" }", 6))}; ");
                }

                text.Append("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);");
                text.Append(string.Concat(Enumerable.Repeat(" };", size)));
                break;
            case "conditions":
                text.Append("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);");
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"if (number == {i}) {{ ");
                }

                text.Append("data.IsHbiWorkspace = true;");
                text.Append(string.Concat(Enumerable.Repeat(" }", size)));
                break;
            default:
                for (int i = 0; i < size; i++)
                {
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"MachineLearningWorkspaceData F{i}() {{ F{(i + 1) % size}(); F{(i + 2) % size}(); return F{(i + 3) % size}(); }} ");
                }

                text.Append("F0();");
                break;
        }

        return text.ToString();
    }
}
