using System.Diagnostics;
using System.Reflection;
using System.Text;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>Runs the SDK as a user would, without what the test run itself put into the environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Where the repository is checked out.</summary>
    public static string RepositoryRoot => Metadata("RepositoryRoot");

    /// <summary>The configuration that the solution was built in.</summary>
    public static string Configuration => Metadata("Configuration");

    /// <summary>The folder with the packages that the solution was restored to.</summary>
    public static string SharedPackages => Metadata("SharedPackages");

    /// <summary>Runs a command; the result holds exit code and everything printed.</summary>
    public static async Task<DotNetResult> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        // No server outlives the command: it would hold the output open, and the assemblies of a package that is to be deleted.
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var output = new StringBuilder();
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} took more than {Limit}:{Environment.NewLine}{output}");
        }

        return new DotNetResult(process.ExitCode, output.ToString());
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_ROOT" or "DOTNET_ROLL_FORWARD" or "CI";

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Metadata(string key) =>
        typeof(DotNet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>What a command printed, and whether it succeeded.</summary>
internal sealed record DotNetResult(int ExitCode, string Output)
{
    public DotNetResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotNetResult Fails()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    public DotNetResult Prints(string text)
    {
        Assert.Contains(text, Output, StringComparison.Ordinal);
        return this;
    }

    public DotNetResult DoesNotPrint(string text)
    {
        Assert.DoesNotContain(text, Output, StringComparison.Ordinal);
        return this;
    }
}
