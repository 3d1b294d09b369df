namespace AzureML.Analyzers.Secrets;

/// <summary>
/// Azure's own keys: identifiable keys with a signature and a Marvin32 checksum, common annotated keys (CASK), Entra client secrets and
/// legacy DevOps tokens. Signatures, offsets and seeds: microsoft/security-utilities 638ad20.
/// </summary>
internal static class AzureKeys
{
    private const int CaskLength = 84;
    private const int CaskLongLength = 86;
    private const int CaskSignatureAt = 52;
    private const int CaskProviderAt = 76;
    private const int CaskChecksumBytes = 60;
    private const int LegacyKeyDigits = 86;
    private const int PatLength = 52;
    private const string EntraDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
    private const string Base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const CharSet EntraSet = CharSet.UrlBase64 | CharSet.Dot | CharSet.Tilde;

    private static readonly ulong CaskSeed = Checksum.Seed("Default0");
    private static readonly ulong EntraSeed = Checksum.Seed("AadPwd00");

    /// <summary>Identifiable keys by the number of base64 digits before the padding. No seeds: not all of them are public, so the signature decides.</summary>
    private static readonly IdentifiableKey[] Identifiable =
    {
        new("Azure storage account key", 86, "+ASt", "Default0"),
        new("Azure Cosmos DB key", 86, "ACDb", "MastRW00", "MastRO00", "SysAll00", "SystRW00", "SystRO00", "Resour00", "Encryp00"),
        new("Azure Batch key", 86, "+ABa", "AbAcct00"),
        new("Azure ML Studio (classic) key", 86, "+AMC", "Classic0"),
        new("Azure API Management key", 86, "APIM", "Tenant00", "IoTHub00", "Gatewy00", "GitKey00"),
        new("Azure Service Bus key", 43, "+ASb", "Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
        new("Azure Event Hubs key", 43, "+AEh", "Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
        new("Azure Relay key", 43, "+ARm", "Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
        new("Azure IoT key", 43, "AIoT", "IoTHub00", "DpsKey00", "Device00"),
        new("Azure Cache for Redis key", 43, "AzCa"),
        new("Azure Event Grid key", 43, "AZEG"),
        new("Azure Container Registry password", 52, "+ACR", "ACRDflt0"),
        new("Azure AI Search key", 52, "AzSe"),
        new("Azure Functions key", 54, "AzFu", "Master00", "System00", "Functi00"),
    };

    /// <summary>The services behind a CASK provider signature.</summary>
    private static readonly (string Signature, string Kind)[] CaskProviders =
    {
        ("AZML", "Azure Machine Learning endpoint key"),
        ("ACOG", "Azure AI services key"),
        ("AZDO", "Azure DevOps personal access token"),
        ("AZAC", "Azure App Configuration key"),
        ("AZMP", "Azure Maps key"),
        ("AZCS", "Azure Communication Services key"),
        ("AZMR", "Azure Mixed Reality key"),
        ("AZFR", "Azure Fluid Relay key"),
        ("AZEG", "Azure Event Grid key"),
        ("NUGT", "NuGet API key"),
    };

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        var finding = FindRuns(text, options);
        return finding.IsSecret ? finding : FindEntraSecret(text, options);
    }

    /// <summary>64 bytes in base64, as account keys without a signature are; a SHA-512 looks the same.</summary>
    public static bool IsLegacyAccountKey(Slice text) =>
        text.Length == LegacyKeyDigits + 2 && text.EndsWith("==") && Alphabet.All(text.Take(LegacyKeyDigits), CharSet.Base64);

    private static SecretFinding FindRuns(Slice text, SecretOptions options)
    {
        var i = text.Start;
        while (i < text.End)
        {
            if (!Alphabet.Is(text.Text[i], CharSet.Base64 | CharSet.UrlBase64))
            {
                i++;
                continue;
            }

            var end = Alphabet.RunEnd(text.Text, i, text.End, CharSet.Base64 | CharSet.UrlBase64);
            var run = Slice.Between(text.Text, i, end);
            var kind = MatchRun(run) ?? MatchRun(AfterSlash(run));
            if (kind is not null && !Placeholder.IsMask(run, options.PlaceholderValues))
            {
                return SecretFinding.Shape(kind);
            }

            i = end;
        }

        return SecretFinding.None;
    }

    /// <summary>A slash is a base64 digit, but also what stands in front of a token in a URL.</summary>
    private static Slice AfterSlash(Slice run) => run.From(run.LastIndexOf('/') + 1);

    private static string? MatchRun(Slice run) => run.Length switch
    {
        CaskLength => Cask(run),
        CaskLongLength => Cask(run) ?? MatchIdentifiable(run),
        43 or 54 => MatchIdentifiable(run),
        PatLength => MatchIdentifiable(run) ?? (IsDevOpsPat(run) ? "Azure DevOps personal access token" : null),
        _ => null,
    };

    private static string? MatchIdentifiable(Slice run)
    {
        foreach (var key in Identifiable)
        {
            if (key.Digits == run.Length && run.From(run.Length - 10).StartsWith(key.Signature) && key.HasChecksum(run))
            {
                return key.Kind;
            }
        }

        return null;
    }

    private static string? Cask(Slice run)
    {
        if (!run.From(CaskSignatureAt).StartsWith("JQQJ9") || run[57] is not ('9' or 'D' or 'H') || run[59] is < 'A' or > 'L' || !Alphabet.IsLetterOrDigit(run[58]))
        {
            return null;
        }

        return Alphabet.All(run.Take(CaskSignatureAt), CharSet.Base62) && HasCaskChecksum(run) ? CaskKind(run) : null;
    }

    private static string CaskKind(Slice run)
    {
        var signature = run.From(CaskProviderAt);
        if (signature.StartsWith("ACOG"))
        {
            return run.From(72).StartsWith("AAAB") ? "Azure OpenAI key" : "Azure AI services key";
        }

        foreach (var provider in CaskProviders)
        {
            if (signature.StartsWith(provider.Signature))
            {
                return provider.Kind;
            }
        }

        return "Azure key";
    }

    /// <summary>
    /// Marvin32 over the first 60 bytes. Its four little-endian bytes are written in base62, filled up with 0 to six digits; keys from
    /// before August 2024 write them in base64. The first four digits are part of the key.
    /// </summary>
    private static bool HasCaskChecksum(Slice run)
    {
        var bytes = Checksum.DecodeBase64(run.Take(80));
        if (bytes is null)
        {
            return false;
        }

        var hash = Checksum.Marvin32(bytes, CaskChecksumBytes, CaskSeed);
        return IsBase62Prefix(run.From(80), Swap(hash)) || IsBase64Prefix(run.From(80), hash);
    }

    /// <summary>Leading zero bytes become one digit 0 each, as in the reference encoder.</summary>
    private static bool IsBase62Prefix(Slice digits, uint number)
    {
        var zeros = 0;
        for (var shift = 24; shift > 0 && (number >> shift) == 0; shift -= 8)
        {
            zeros++;
        }

        var length = 1;
        for (var rest = number / 62; rest > 0; rest /= 62)
        {
            length++;
        }

        for (var i = 0; i < 4; i++)
        {
            var position = i - zeros;
            var expected = position < 0 || position >= length ? '0' : Checksum.Digit(number, length - 1 - position, Base62Digits);
            if (digits[i] != expected)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBase64Prefix(Slice digits, uint hash)
    {
        var bits = Swap(hash) >> 8;
        for (var i = 0; i < 4; i++)
        {
            if (digits[i] != Checksum.Base64Digit((int)(bits >> (18 - (6 * i))) & 63))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Swap(uint value) => (value << 24) | ((value & 0xFF00) << 8) | ((value >> 8) & 0xFF00) | (value >> 24);

    /// <summary>52 base32 digits whose bytes 2, 8, 7 and 22 are a CRC-32 of the others, xor one of two constants.</summary>
    private static bool IsDevOpsPat(Slice run)
    {
        const uint UserConstant = 0xE0B9692D;
        const uint ApplicationConstant = 0x1019F92E;
        if (!Alphabet.All(run, CharSet.Base32Lower))
        {
            return false;
        }

        var bytes = Checksum.DecodeBase32(run)!;
        var stored = bytes[22] | ((uint)bytes[8] << 8) | ((uint)bytes[7] << 16) | ((uint)bytes[2] << 24);
        var crc = Checksum.Crc32Except(bytes, 2, 7, 8, 22);
        return stored == (crc ^ UserConstant) || stored == (crc ^ ApplicationConstant);
    }

    /// <summary>Three characters, <c>8Q~</c> or <c>7Q~</c>, then 34 or 31 of the alphabet; the newer form ends in a checksum.</summary>
    private static SecretFinding FindEntraSecret(Slice text, SecretOptions options)
    {
        var from = 0;
        while (true)
        {
            var tilde = text.IndexOf('~', from);
            if (tilde < 0)
            {
                return SecretFinding.None;
            }

            from = tilde + 1;
            if (tilde >= 5 && text[tilde - 1] == 'Q' && text[tilde - 2] is '7' or '8' && IsEntraSecret(text, tilde - 5, text[tilde - 2] == '8', options))
            {
                return SecretFinding.Shape("Microsoft Entra client secret");
            }
        }
    }

    private static bool IsEntraSecret(Slice text, int start, bool current, SecretOptions options)
    {
        var length = current ? 40 : 37;
        if (text.Length - start < length || (start > 0 && Alphabet.Is(text[start - 1], EntraSet)))
        {
            return false;
        }

        var secret = text.From(start).Take(length);
        if (!Alphabet.All(secret, EntraSet) || (text.Length > start + length && Alphabet.Is(text[start + length], EntraSet)))
        {
            return false;
        }

        return !Placeholder.IsMask(secret.From(6), options.PlaceholderValues) && (!current || HasEntraChecksum(secret));
    }

    /// <summary>
    /// The last three characters are the first digits of Marvin32 over the characters before them, in 66 digits. Whether small numbers
    /// are filled up on the left differs between versions of the reference, so both count.
    /// </summary>
    private static bool HasEntraChecksum(Slice secret)
    {
        const int Payload = 37;
        var bytes = new byte[Payload];
        for (var i = 0; i < Payload; i++)
        {
            bytes[i] = (byte)secret[i];
        }

        var hash = Checksum.Marvin32(bytes, Payload, EntraSeed);
        var length = 1;
        for (var rest = hash / 66; rest > 0; rest /= 66)
        {
            length++;
        }

        return HasLeadingDigits(secret, hash, length) || HasLeadingDigits(secret, hash, 6);
    }

    private static bool HasLeadingDigits(Slice secret, uint hash, int length)
    {
        for (var i = 0; i < 3; i++)
        {
            var position = length - 1 - i;
            if (position < 0 || secret[37 + i] != Checksum.Digit(hash, position, EntraDigits))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A key that ends in a four-character signature and a six-character checksum before the padding.</summary>
    private sealed class IdentifiableKey
    {
        private readonly ulong[] seeds;

        public IdentifiableKey(string kind, int digits, string signature, params string[] seeds)
        {
            Kind = kind;
            Digits = digits;
            Signature = signature;
            this.seeds = System.Array.ConvertAll(seeds, Checksum.Seed);
        }

        public string Kind { get; }

        public int Digits { get; }

        public string Signature { get; }

        /// <summary>Whether the last four bytes are the checksum under one of the seeds; true where no seed is public.</summary>
        public bool HasChecksum(Slice run)
        {
            if (seeds.Length == 0)
            {
                return true;
            }

            var bytes = Checksum.DecodeBase64(run);
            if (bytes is null)
            {
                return false;
            }

            var at = bytes.Length - 4;
            var stored = bytes[at] | ((uint)bytes[at + 1] << 8) | ((uint)bytes[at + 2] << 16) | ((uint)bytes[at + 3] << 24);
            foreach (var seed in seeds)
            {
                if (Checksum.Marvin32(bytes, at, seed) == stored)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
