namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Credentials that are published and protect nothing: the keys of the storage emulators. Kept as FNV-1a hashes, so that no scanner
/// takes this file for a leak.
/// </summary>
internal static class WellKnownValues
{
    /// <summary>Azurite and the classic storage emulator, account <c>devstoreaccount1</c> (learn.microsoft.com, "Use the Azurite emulator").</summary>
    private const ulong AzuriteKey = 0x3F9D1C996E620B67UL;

    /// <summary>The Cosmos DB emulator (learn.microsoft.com, "Emulator authentication").</summary>
    private const ulong CosmosEmulatorKey = 0x9F1920C6CD484714UL;

    private const int KeyLength = 88;

    /// <summary>Whether the value is one of them, as a whole.</summary>
    public static bool IsPublic(Slice value)
    {
        if (value.Length != KeyLength)
        {
            return false;
        }

        var hash = Hash(value);
        return hash is AzuriteKey or CosmosEmulatorKey;
    }

    public static ulong Hash(Slice value)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < value.Length; i++)
        {
            hash = (hash ^ value[i]) * 1099511628211UL;
        }

        return hash;
    }
}
