using System;
using AzureML.Analyzers.Flow;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// The parts of an address that tell whether it is one of a scoring service of Azure Machine Learning. Texts may have unknown parts
/// (<see cref="FlowItem.Hole"/>). Hosts: azure-docs.md, section 11, and the rules' own list.
/// </summary>
internal readonly struct ScoringAddress
{
    private const string ServicePath = "/api/v1/service/";
    private const string ScorePath = "/score";

    // Services that Microsoft runs: they have a certificate, and answer to https.
    private static readonly string[] ManagedSuffixes =
    [
        ".inference.ml.azure.com",
        ".inference.ml.azure.us",
        ".inference.ml.azure.cn",
        ".inference.ai.azure.com",
        ".models.ai.azure.com",
        ".azureml.ms",
        ".azureml.net",
    ];

    private const string ContainerInstanceSuffix = ".azurecontainer.io";

    private static readonly string[] Markers = [.. ManagedSuffixes, ContainerInstanceSuffix, ServicePath];

    private ScoringAddress(bool isClear, bool isManaged)
    {
        IsClear = isClear;
        IsManaged = isManaged;
    }

    /// <summary>The scheme is <c>http</c>: what is sent can be read on the way.</summary>
    public bool IsClear { get; }

    /// <summary>The service is run by Microsoft and has a certificate, so that <c>https</c> is certain to work.</summary>
    public bool IsManaged { get; }

    /// <summary>Reads an absolute address; null when it is none, or not certain to be that of a scoring service.</summary>
    /// <param name="text">The address, with <see cref="FlowItem.Hole"/> for unknown parts.</param>
    public static ScoringAddress? TryRead(string text)
    {
        int schemeEnd = text.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0)
        {
            return null;
        }

        int start = schemeEnd + 3;
        int end = text.IndexOfAny(['/', '?', '#'], start);
        end = end < 0 ? text.Length : end;
        return TryRead(text.Substring(0, schemeEnd), HostOf(text, start, end), text.Substring(end));
    }

    /// <summary>The same for parts that are known one by one.</summary>
    /// <param name="scheme">Without <c>://</c>.</param>
    /// <param name="host">Without port.</param>
    /// <param name="path">From its first slash on; perhaps empty.</param>
    public static ScoringAddress? TryRead(string scheme, string host, string path)
    {
        bool isClear = string.Equals(scheme, "http", StringComparison.OrdinalIgnoreCase);
        if (!isClear && !string.Equals(scheme, "https", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (string suffix in ManagedSuffixes)
        {
            if (IsUnder(host, suffix))
            {
                return new ScoringAddress(isClear, isManaged: true);
            }
        }

        bool isService = IsUnder(host, ContainerInstanceSuffix)
            || (IsServicePath(path) && host.Length > 0 && host.IndexOf(FlowItem.Hole) < 0 && !IsLoopback(host));
        return isService ? new ScoringAddress(isClear, isManaged: false) : null;
    }

    /// <summary>True when the text at <paramref name="index"/>, a dot or a slash, begins what only addresses of scoring services have.</summary>
    public static bool HasMarkerAt(char[] text, int index, int length)
    {
        foreach (string marker in Markers)
        {
            if (marker[0] == text[index] && index + marker.Length <= length && Matches(text, index, marker))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text has a part that only addresses of scoring services have.</summary>
    public static bool HasMarker(string text)
    {
        foreach (string marker in Markers)
        {
            if (text.IndexOf(marker, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters in the longest marker.</summary>
    public static int LongestMarker { get; } = LongestOf(Markers);

    private static int LongestOf(string[] texts)
    {
        int longest = 0;
        foreach (string text in texts)
        {
            longest = Math.Max(longest, text.Length);
        }

        return longest;
    }

    private static bool Matches(char[] text, int index, string marker)
    {
        for (int i = 1; i < marker.Length; i++)
        {
            if (text[index + i] != marker[i])
            {
                return false;
            }
        }

        return true;
    }

    // Without user and port.
    private static string HostOf(string text, int start, int end)
    {
        int at = text.LastIndexOf('@', end - 1, end - start);
        int from = at < 0 ? start : at + 1;
        int bracket = text.IndexOf(']', from, end - from);
        int port = text.IndexOf(':', bracket < 0 ? from : bracket, end - (bracket < 0 ? from : bracket));
        return text.Substring(from, (port < 0 ? end : port) - from);
    }

    private static bool IsUnder(string host, string suffix) => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsServicePath(string path)
    {
        if (!path.StartsWith(ServicePath, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int name = path.IndexOf('/', ServicePath.Length);
        if (name <= ServicePath.Length || string.Compare(path, name, ScorePath, 0, ScorePath.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        int end = name + ScorePath.Length;
        return end == path.Length || path[end] is '?' or '/' or '#';
    }

    private static bool IsLoopback(string host) =>
        host.StartsWith("127.", StringComparison.Ordinal)
        || host is "[::1]" or "0.0.0.0"
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, "host.docker.internal", StringComparison.OrdinalIgnoreCase);
}
