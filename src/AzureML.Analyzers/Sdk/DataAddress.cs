using System;
using AzureML.Analyzers.Flow;

namespace AzureML.Analyzers.Sdk;

/// <summary>What the address of data in Azure tells. Texts may have unknown parts (<see cref="FlowItem.Hole"/>). Hosts: azure-docs.md, sections 16 and 17.</summary>
internal static class DataAddress
{
    private const string SchemeEnd = "://";
    private const string Gen1Host = "azuredatalakestore.net";

    private static readonly string[] StorageHosts = [".blob.core.", ".dfs.core.", ".file.core.", ".blob.storage.azure.net", ".dfs.storage.azure.net"];

    /// <summary>The scheme that encrypts, for an address in Azure Storage that has one that does not; else null.</summary>
    public static string? EncryptedScheme(string text)
    {
        int end = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        return text.Substring(0, end).ToLowerInvariant() switch
        {
            "http" => HasStorageHost(text, end + SchemeEnd.Length) ? "https" : null,
            "wasb" => "wasbs",
            "abfs" => "abfss",
            "adl" => "abfss",
            _ => null,
        };
    }

    /// <summary>True for the address, or the host alone, of an account of Data Lake Storage Gen1.</summary>
    public static bool IsLakeGen1(string text)
    {
        int start = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        start = start < 0 ? 0 : start + SchemeEnd.Length;
        int end = text.IndexOfAny(['/', '?', '#', ':'], start);
        end = end < 0 ? text.Length : end;
        int host = end - Gen1Host.Length;
        return host >= start
            && string.Compare(text, host, Gen1Host, 0, Gen1Host.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (host == start || text[host - 1] == '.');
    }

    private static bool HasStorageHost(string text, int start)
    {
        int end = text.IndexOfAny(['/', '?', '#'], start);
        end = end < 0 ? text.Length : end;
        foreach (string host in StorageHosts)
        {
            if (text.IndexOf(host, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
