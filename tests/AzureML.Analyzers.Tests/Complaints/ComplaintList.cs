namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>What users of other security analyzers complain of, by number.</summary>
internal static class ComplaintList
{
    public static readonly IReadOnlyDictionary<int, string> All = new Dictionary<int, string>
    {
        [1] = "a name alone is taken for a secret",
        [2] = "empty, null and placeholder values are reported",
        [3] = "public identifiers are reported as secrets",
        [4] = "'http://' in a text is taken for a connection",
        [5] = "the build becomes slow",
        [6] = "findings show in the build only, not in the editor",
        [7] = "the analyzer throws",
        [8] = "a value that is not known is reported",
        [9] = "an absent setting is reported although its default is safe",
        [10] = "a setting that is set elsewhere is reported as absent",
        [11] = "the rule does not fit this kind of resource",
        [12] = "the advice is costly or circular, and nobody asked for it",
        [13] = "the rule or its fix names a member that the referenced version does not have",
        [14] = "the wrong argument is reported",
        [15] = "safe TLS versions are reported, or the message does not say what to use",
        [16] = "modern C# is missed",
        [17] = "a generation of the SDK is missed",
        [18] = "test code drowns the list, or is passed over without a word",
        [19] = "code that is not compiled in is reported",
        [20] = "the report repeats the secret",
        [21] = "the message does not say what to do",
    };
}
