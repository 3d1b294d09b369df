namespace AzureML.Analyzers.Secrets;

/// <summary>Reads the protocol out of a connection string of Azure Storage.</summary>
internal static class StorageConnection
{
    private const string Protocol = "DefaultEndpointsProtocol";
    private const string EmulatorAccount = "devstoreaccount1";
    private const string ClearScheme = "http://";

    /// <summary>
    /// True when the text lets a client talk to Azure over plain HTTP. An emulator on the same machine is not Azure, an endpoint that is
    /// written out does not follow the protocol, and a part that is not known may be either of the two.
    /// </summary>
    public static bool PermitsPlainHttp(string text)
    {
        var rest = new Slice(text);
        if (!rest.ContainsIgnoreCase(Protocol))
        {
            return false;
        }

        var isClear = false;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(';');
            var part = (end < 0 ? rest : rest.Take(end)).Trim();
            rest = end < 0 ? rest.From(rest.Length) : rest.From(end + 1);
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf('=');
            if (equals <= 0)
            {
                return false;
            }

            var key = part.Take(equals).Trim();
            var value = part.From(equals + 1).Trim();
            if (key.EqualsIgnoreCase(Protocol))
            {
                isClear = value.EqualsIgnoreCase("http");
            }
            else if (MayLeadElsewhere(key, value))
            {
                return false;
            }
        }

        return isClear;
    }

    private static bool MayLeadElsewhere(Slice key, Slice value)
    {
        if (key.Contains(Alphabet.Hole) || key.EqualsIgnoreCase("UseDevelopmentStorage") || key.EqualsIgnoreCase("DevelopmentStorageProxyUri"))
        {
            return true;
        }

        if (key.EqualsIgnoreCase("AccountName"))
        {
            return value.EqualsIgnoreCase(EmulatorAccount);
        }

        if (key.EqualsIgnoreCase("EndpointSuffix"))
        {
            return value.Contains(Alphabet.Hole) || IsLoopback(value);
        }

        return key.EndsWithIgnoreCase("Endpoint")
            && (value.Contains(Alphabet.Hole) || !value.StartsWithIgnoreCase(ClearScheme) || IsLoopback(HostOf(value.From(ClearScheme.Length))));
    }

    private static Slice HostOf(Slice authority)
    {
        for (var i = 0; i < authority.Length; i++)
        {
            // The colons of an IPv6 address stand in brackets.
            if (authority[i] is '/' || (authority[i] is ':' && authority[0] != '['))
            {
                return authority.Take(i);
            }
        }

        return authority;
    }

    private static bool IsLoopback(Slice host) =>
        host.StartsWith("127.")
        || host.StartsWith("[::1]")
        || host.EqualsIgnoreCase("0.0.0.0")
        || host.EqualsIgnoreCase("localhost")
        || host.EndsWithIgnoreCase(".localhost")
        || host.EqualsIgnoreCase("host.docker.internal");
}
