namespace AzureML.Analyzers.Secrets;

/// <summary>PEM and OpenSSH private keys, and PKCS#12 bundles in base64. Certificates and public keys are no secrets.</summary>
internal static class PrivateKeys
{
    private const string Begin = "-----BEGIN ";
    private const int MinBody = 40;

    /// <summary>The longest label ("OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PGP PRIVATE KEY BLOCK") and some headers fit well into this.</summary>
    private const int LabelWindow = 48;

    /// <summary>A body may begin with headers such as Proc-Type and DEK-Info.</summary>
    private const int BodyWindow = 600;

    public static SecretFinding Find(Slice text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text.From(from).IndexOf(Begin);
            if (at < 0)
            {
                break;
            }

            from += at + Begin.Length;
            if (IsPrivateKey(text, from))
            {
                return SecretFinding.Shape("private key");
            }
        }

        return IsPkcs12(text) ? SecretFinding.Shape("PKCS#12 bundle with a private key") : SecretFinding.None;
    }

    private static bool IsPrivateKey(Slice text, int label)
    {
        var window = text.From(label).Take(System.Math.Min(LabelWindow, text.Length - label));
        var end = window.IndexOf("-----");
        if (end < 0 || !window.Take(end).Contains("PRIVATE KEY"))
        {
            return false;
        }

        var body = 0;
        var previous = '\0';
        var distinct = 0;
        var stop = System.Math.Min(text.Length, label + end + BodyWindow);
        for (var i = label + end + 5; i < stop && body < MinBody; i++)
        {
            var c = text[i];
            if (c is '-' or Alphabet.Hole or '<' or '.')
            {
                return false;
            }

            // a backslash-n written out is a line end, not two digits of the key
            if (c == '\\')
            {
                i++;
                continue;
            }

            if (Alphabet.Is(c, CharSet.Base64))
            {
                body++;
                distinct += c != previous ? 1 : 0;
                previous = c;
            }
        }

        return body >= MinBody && distinct > MinBody / 2;
    }

    /// <summary>DER of a PFX: a long-form sequence, version 3, then ContentInfo, at least 500 characters and nothing but base64.</summary>
    private static bool IsPkcs12(Slice text)
    {
        if (text.Length < 500 || !text.StartsWith("MI") || text[2] is < 'I' or > 'L')
        {
            return false;
        }

        return text.Take(24).Contains("IBAzCC") && Alphabet.Is(text[text.Length / 2], CharSet.Base64) && !text.Contains(' ');
    }
}
