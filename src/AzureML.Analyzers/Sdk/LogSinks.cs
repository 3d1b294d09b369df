using System;
using System.Collections.Generic;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>Methods of the framework that write a log: the console, loggers, traces and files.</summary>
internal static class LogSinks
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Console",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Trace",
        "System.Diagnostics.TraceSource",
        "System.IO.File",
        "System.IO.StreamWriter",
        "Microsoft.Extensions.Logging.ILogger",
        "Microsoft.Extensions.Logging.LoggerExtensions",
    };

    /// <summary>True when the method writes what it is given to a log.</summary>
    /// <param name="method">The called method.</param>
    /// <param name="receiver">What it is called on; null for static methods.</param>
    public static bool IsSink(IMethodSymbol method, FlowValue? receiver)
    {
        if (!IsWriting(method.Name))
        {
            return IsGeneratedLogger(method);
        }

        if (Types.Contains(SdkIndex.BoundNameOf(method.ContainingType.OriginalDefinition)))
        {
            return true;
        }

        // Writers may write anywhere; those of the console do not.
        return method.ContainingType is { Name: "TextWriter", ContainingNamespace.Name: "IO" }
            ? receiver?.Single?.Provenance?.Symbol is { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } }
            : IsGeneratedLogger(method);
    }

    /// <summary>True when a log shows what a list holds that the parameter is given.</summary>
    public static bool WritesElements(IParameterSymbol parameter) => parameter.IsParams || parameter.Type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true };

    /// <summary>True for what a method writes; the path of a file and the encoding are not written.</summary>
    public static bool IsWritten(IParameterSymbol parameter) => parameter.Name != "path" || parameter.ContainingType is not { Name: "File", ContainingNamespace.Name: "IO" };

    private static bool IsWriting(string name) =>
        name.StartsWith("Write", StringComparison.Ordinal)
        || name.StartsWith("Log", StringComparison.Ordinal)
        || name.StartsWith("Trace", StringComparison.Ordinal)
        || name.StartsWith("Append", StringComparison.Ordinal)
        || name == "Print";

    private static bool IsGeneratedLogger(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "LoggerMessageAttribute", ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } })
            {
                return true;
            }
        }

        return false;
    }
}
