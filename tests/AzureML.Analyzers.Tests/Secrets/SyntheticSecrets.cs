using System.Text;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>One generated secret: what it is, a variable that would hold it, and the value.</summary>
public sealed record SyntheticSecret(string Kind, string Name, string Value);

/// <summary>
/// Generates secrets with the right shape (prefix, length, alphabet, signature, checksum) that belong to nobody. Seeded: the same seed
/// gives the same secrets. No secret is ever written down in the repository.
/// </summary>
public sealed class SyntheticSecrets(int seed = 1)
{
    private const string Digit = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Base62 = Digit + Upper + Lower;
    private const string Base64 = Upper + Lower + Digit + "+/";
    private const string UrlBase64 = Upper + Lower + Digit + "-_";
    private const string LowerHex = "0123456789abcdef";

    private readonly Random random = new(seed);

    // ---- Azure ----

    /// <summary>64 bytes with the storage signature and checksum.</summary>
    public string StorageKey() => IdentifiableKey(64, "+ASt", "Default0");

    /// <summary>64 random bytes, as storage and Cosmos DB issued them before signatures.</summary>
    public string LegacyStorageKey() => Convert.ToBase64String(Bytes(64));

    public string CosmosKey() => IdentifiableKey(64, "ACDb", "MastRW00");

    public string BatchKey() => IdentifiableKey(64, "+ABa", "AbAcct00");

    public string ServiceBusKey() => IdentifiableKey(32, "+ASb", "Send0000");

    public string EventHubsKey() => IdentifiableKey(32, "+AEh", "Listen00");

    public string RelayKey() => IdentifiableKey(32, "+ARm", "Manage00");

    public string IotKey() => IdentifiableKey(32, "AIoT", "IoTHub00");

    public string LegacyMessagingKey() => Convert.ToBase64String(Bytes(32));

    public string ContainerRegistryPassword() => IdentifiableKey(39, "+ACR", "ACRDflt0");

    public string SearchKey()
    {
        while (true)
        {
            var key = IdentifiableKey(39, "AzSe", "PAdmin00");
            if (!key.Contains('+') && !key.Contains('/'))
            {
                return key;
            }
        }
    }

    public string FunctionsKey() => IdentifiableKey(40, "AzFu", "Functi00").Replace('+', '-').Replace('/', '_');

    public string MachineLearningEndpointKey() => Cask(new string('A', 12), "INFR", "AZML");

    public string OpenAiOnAzureKey() => Cask(Text(Base62, 12), "AAAB", "ACOG");

    public string AzureAiKey() => Cask(Text(Base62, 12), "AAAA", "ACOG");

    public string DevOpsToken() => Cask(Text(Base62, 12), Text(Base62, 4), "AZDO");

    public string AppConfigurationKey() => Cask(Text(Base62, 12), Text(Base62, 4), "AZAC");

    /// <summary>52 base32 digits with the embedded CRC of a user token.</summary>
    public string LegacyDevOpsToken()
    {
        var data = new byte[32];
        Array.Copy(Bytes(32), data, 32);
        var rest = data.Where((_, i) => i is not (2 or 7 or 8 or 22)).ToArray();
        var crc = Crc32(rest) ^ 0xE0B9692D;
        (data[22], data[8], data[7], data[2]) = ((byte)crc, (byte)(crc >> 8), (byte)(crc >> 16), (byte)(crc >> 24));
        var result = new StringBuilder();
        var (buffer, bits) = (0L, 0);
        foreach (var b in data)
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                result.Append((Lower + "234567")[(int)(buffer >> bits) & 31]);
            }

            buffer &= 0xFF;
        }

        return result.Append((Lower + "234567")[(int)(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The 40-character form with its checksum.</summary>
    public string EntraClientSecret()
    {
        const string alphabet = Lower + Upper + "1234567890.-_~";
        while (true)
        {
            var head = Text(Base62, 3) + "8Q~" + Text(Base62 + "._-", 31);
            var hash = Marvin(Encoding.ASCII.GetBytes(head), "AadPwd00");
            var digits = "";
            for (; hash > 0; hash /= 66)
            {
                digits = alphabet[(int)(hash % 66)] + digits;
            }

            if (digits.Length == 6)
            {
                return head + digits[..3];
            }
        }
    }

    public string LegacyEntraClientSecret() => Text(Base62, 3) + "7Q~" + Text(Base62 + "._-", 31);

    public string StorageConnectionString() => $"DefaultEndpointsProtocol=https;AccountName={Account()};AccountKey={LegacyStorageKey()};EndpointSuffix=core.windows.net";

    public string SasConnectionString() => $"BlobEndpoint=https://{Account()}.blob.core.windows.net/;SharedAccessSignature={SasToken()}";

    /// <summary>Query without question mark, signature percent-encoded.</summary>
    public string SasToken() => $"sv=2023-11-03&ss=b&srt=co&sp=rl&se=2031-01-01T00%3A00%3A00Z&sig={Uri.EscapeDataString(Convert.ToBase64String(Bytes(32)))}";

    public string SasUrl() => $"https://{Account()}.blob.core.windows.net/data/train.csv?{SasToken()}";

    public string UserDelegationSas() => $"https://{Account()}.blob.core.windows.net/data?sig={Uri.EscapeDataString(Convert.ToBase64String(Bytes(32)))}&skoid={Guid()}&sktid={Guid()}&skv=2023-11-03&se=2031-01-01&sp=r&sr=c&sv=2023-11-03";

    public string CosmosConnectionString() => $"AccountEndpoint=https://{Account()}.documents.azure.com:443/;AccountKey={LegacyStorageKey()};";

    public string ServiceBusConnectionString() => $"Endpoint=sb://{Account()}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={LegacyMessagingKey()}";

    public string EventHubsConnectionString() => ServiceBusConnectionString() + ";EntityPath=telemetry";

    public string IotHubConnectionString() => $"HostName={Account()}.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={LegacyMessagingKey()}";

    public string AppConfigurationConnectionString() => $"Endpoint=https://{Account()}.azconfig.io;Id=abcd-l0-s0:{Text(Base62, 20)};Secret={LegacyMessagingKey()}";

    public string SignalRConnectionString() => $"Endpoint=https://{Account()}.service.signalr.net;AccessKey={LegacyMessagingKey()};Version=1.0;";

    public string SqlConnectionString() => $"Server=tcp:{Account()}.database.windows.net,1433;Initial Catalog=ml;User ID=trainer;Password={Password()};Encrypt=True;";

    public string OdbcConnectionString() => $"Driver={{ODBC Driver 18 for SQL Server}};Server={Account()}.database.windows.net;Uid=trainer;Pwd={{{Password()};x}};Encrypt=yes";

    public string PostgresKeywords() => $"host={Account()}.postgres.database.azure.com port=5432 dbname=ml user=trainer password={Password()} sslmode=require";

    public string PostgresUrl() => $"postgresql+psycopg2://trainer:{UrlPassword()}@{Account()}.postgres.database.azure.com:5432/ml?sslmode=require";

    public string MySqlUrl() => $"mysql+pymysql://trainer:{UrlPassword()}@{Account()}.mysql.database.azure.com/ml";

    public string MongoUrl() => $"mongodb+srv://trainer:{UrlPassword()}@cluster0.{Text(Lower, 5)}.mongodb.net/ml";

    /// <summary>Cosmos DB for MongoDB: the password is a raw account key.</summary>
    public string CosmosMongoUrl()
    {
        var account = Account();
        return $"mongodb://{account}:{LegacyStorageKey()}@{account}.mongo.cosmos.azure.com:10255/?ssl=true&replicaSet=globaldb&appName=@{account}@";
    }

    public string RedisUrl() => $"rediss://:{Text(Base62, 43)}=@{Account()}.redis.cache.windows.net:6380/0";

    public string RedisConnectionString() => $"{Account()}.redis.cache.windows.net:6380,password={LegacyMessagingKey()},ssl=True,abortConnect=False";

    public string AmqpUrl() => $"amqps://worker:{UrlPassword()}@rabbit.{Account()}.internal:5671/%2f";

    public string JdbcUrl() => $"jdbc:sqlserver://{Account()}.database.windows.net:1433;database=ml;user=trainer;password={UrlPassword()};encrypt=true";

    // ---- AI services ----

    public string OpenAiKey() => "sk-" + "proj-" + Text(UrlBase64, 74) + "T3Blbk" + "FJ" + Text(UrlBase64, 74);

    public string LegacyOpenAiKey() => "sk" + "-" + Text(Base62, 20) + "T3Blbk" + "FJ" + Text(Base62, 20);

    public string AnthropicKey() => "sk-" + "ant-api03-" + Text(UrlBase64, 93) + "AA";

    public string HuggingFaceToken() => "hf" + "_" + Text(Upper + Lower, 34);

    public string NvidiaKey() => "nvapi" + "-" + Text(UrlBase64, 64);

    public string ReplicateToken() => "r8" + "_" + Text(Base62, 37);

    public string GroqKey() => "gsk" + "_" + Text(Base62, 52);

    public string PineconeKey() => "pcsk" + "_" + Text(Base62, 5) + "_" + Text(Base62, 63);

    public string LangSmithKey() => "lsv2" + "_pt_" + Text(LowerHex, 32) + "_" + Text(LowerHex, 10);

    public string LangfuseKey() => "sk-" + "lf-" + Guid();

    public string XaiKey() => "xai" + "-" + Text(Base62, 80);

    public string PerplexityKey() => "pplx" + "-" + Text(Base62, 48);

    public string DatabricksToken() => "da" + "pi" + Text(LowerHex, 32);

    /// <summary>40 hexadecimal digits: a secret only by its name.</summary>
    public string WandbKey() => Text(LowerHex, 40);

    /// <summary>32 hexadecimal digits, as older Cognitive Services keys: a secret only by its name.</summary>
    public string LegacyCognitiveKey() => Text(LowerHex, 32);

    // ---- others ----

    public string GitHubToken()
    {
        var body = Text(Base62, 30);
        var crc = Crc32(Encoding.ASCII.GetBytes(body));
        var digits = "";
        for (var i = 0; i < 6; i++)
        {
            digits = Base62[(int)(crc % 62)] + digits;
            crc /= 62;
        }

        return "gh" + "p_" + body + digits;
    }

    public string GitHubFineGrainedToken() => "github" + "_pat_" + Text(Base62, 22) + "_" + Text(Base62, 59);

    public string GitLabToken() => "gl" + "pat-" + Text(UrlBase64, 20);

    public string AwsAccessKey() => "AK" + "IA" + Text(Upper + "234567", 16);

    public string AwsSecretKey() => Text(Base64, 40);

    public string GoogleApiKey() => "AI" + "za" + Text(UrlBase64, 35);

    public string GoogleServiceAccount() => $$"""{"type":"service_account","project_id":"ml","private_key_id":"{{Text(LowerHex, 40)}}","private_key":"{{PemPrivateKey().Replace("\n", "\\n")}}"}""";

    public string SlackToken() => "xo" + "xb-" + Text(Digit, 12) + "-" + Text(Digit, 12) + "-" + Text(Base62, 24);

    public string SlackWebhook() => "https://hooks.slack.com" + "/services/T" + Text(Upper, 8) + "/B" + Text(Upper, 8) + "/" + Text(Base62, 24);

    public string StripeKey() => "sk" + "_live_" + Text(Base62, 24);

    public string SendGridKey() => "S" + "G." + Text(UrlBase64, 22) + "." + Text(UrlBase64, 43);

    public string NpmToken() => "np" + "m_" + Text(Base62, 36);

    public string PyPiToken() => "py" + "pi-AgEIcHlwaS5vcmc" + Text(UrlBase64, 120);

    public string DockerToken() => "dckr" + "_pat_" + Text(UrlBase64, 27);

    public string NuGetKey() => "oy" + "2" + Text(Lower + "234567", 43);

    public string GrafanaToken() => "glsa" + "_" + Text(Base62, 32) + "_" + Text(LowerHex, 8);

    public string VaultToken() => "hv" + "s." + Text(UrlBase64, 95);

    public string Jwt()
    {
        var header = UrlEncode("""{"alg":"RS256","typ":"JWT","kid":"k1"}""");
        var payload = UrlEncode($$"""{"aud":"https://ml.azure.com","sub":"{{Guid()}}"}""");
        return header + "." + payload + "." + Text(UrlBase64, 86);
    }

    public string PemPrivateKey() => Pem("RSA PRIVATE KEY", 800);

    public string OpenSshPrivateKey() => Pem("OPENSSH PRIVATE KEY", 400);

    public string Pkcs12Bundle() => "MIIKYgIBAzCC" + Text(Base64, 1200);

    public string BasicHeader() => "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("trainer:" + Password()));

    public string BearerHeader() => "Bearer " + Text(Base62, 40);

    /// <summary>A password as people choose it for a service: letters, digits and a sign; never a delimiter of a carrier.</summary>
    public string Password() => Text(Upper, 1) + Text(Lower, 6) + Text(Digit, 3) + Text("!#@%^*", 1) + Text(Base62, 3);

    public string UrlPassword() => Text(Upper, 1) + Text(Lower, 6) + Text(Digit, 3) + Text(Base62, 4);

    /// <summary>A random token of letters and digits.</summary>
    public string Token(int length = 40) => Text(Base62, length);

    public string Guid()
    {
        var hex = Text(LowerHex, 32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    /// <summary>Random characters of an alphabet.</summary>
    public string Text(string alphabet, int length)
    {
        var result = new char[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = alphabet[random.Next(alphabet.Length)];
        }

        return new string(result);
    }

    /// <summary>One of each whose shape alone decides.</summary>
    public IEnumerable<SyntheticSecret> Shapes()
    {
        yield return new("storage key", "AZURE_STORAGE_KEY", StorageKey());
        yield return new("cosmos key", "COSMOS_KEY", CosmosKey());
        yield return new("batch key", "BATCH_ACCOUNT_KEY", BatchKey());
        yield return new("service bus key", "SERVICEBUS_KEY", ServiceBusKey());
        yield return new("event hubs key", "EVENTHUB_KEY", EventHubsKey());
        yield return new("relay key", "RELAY_KEY", RelayKey());
        yield return new("iot key", "IOTHUB_KEY", IotKey());
        yield return new("container registry password", "ACR_PASSWORD", ContainerRegistryPassword());
        yield return new("search key", "AZURE_SEARCH_KEY", SearchKey());
        yield return new("functions key", "FUNCTION_KEY", FunctionsKey());
        yield return new("ml endpoint key", "SCORING_KEY", MachineLearningEndpointKey());
        yield return new("azure openai key", "AZURE_OPENAI_API_KEY", OpenAiOnAzureKey());
        yield return new("azure ai key", "CONTENT_SAFETY_KEY", AzureAiKey());
        yield return new("devops token", "AZURE_DEVOPS_EXT_PAT", DevOpsToken());
        yield return new("devops token, legacy", "AZURE_DEVOPS_EXT_PAT", LegacyDevOpsToken());
        yield return new("app configuration key", "APPCONFIG_SECRET", AppConfigurationKey());
        yield return new("entra client secret", "AZURE_CLIENT_SECRET", EntraClientSecret());
        yield return new("entra client secret, older", "ARM_CLIENT_SECRET", LegacyEntraClientSecret());
        yield return new("storage connection string", "AZURE_STORAGE_CONNECTION_STRING", StorageConnectionString());
        yield return new("SAS connection string", "AzureWebJobsStorage", SasConnectionString());
        yield return new("SAS token", "SAS_TOKEN", SasToken());
        yield return new("SAS URL", "DATA_URL", SasUrl());
        yield return new("user delegation SAS", "DATA_URL", UserDelegationSas());
        yield return new("cosmos connection string", "COSMOS_CONNECTION", CosmosConnectionString());
        yield return new("service bus connection string", "SERVICEBUS_CONNECTION", ServiceBusConnectionString());
        yield return new("event hubs connection string", "EVENTHUB_CONNECTION", EventHubsConnectionString());
        yield return new("iot hub connection string", "IOTHUB_CONNECTION", IotHubConnectionString());
        yield return new("app configuration connection string", "APPCONFIG_CONNECTION", AppConfigurationConnectionString());
        yield return new("signalr connection string", "SIGNALR_CONNECTION", SignalRConnectionString());
        yield return new("sql connection string", "SQL_CONNECTION", SqlConnectionString());
        yield return new("odbc connection string", "ODBC_DSN", OdbcConnectionString());
        yield return new("postgres keywords", "PG_CONN", PostgresKeywords());
        yield return new("postgres URL", "DATABASE_URL", PostgresUrl());
        yield return new("mysql URL", "DATABASE_URL", MySqlUrl());
        yield return new("mongo URL", "MONGO_URI", MongoUrl());
        yield return new("cosmos mongo URL", "MONGO_URI", CosmosMongoUrl());
        yield return new("redis URL", "REDIS_URL", RedisUrl());
        yield return new("redis connection string", "REDIS_CONNECTION", RedisConnectionString());
        yield return new("amqp URL", "BROKER_URL", AmqpUrl());
        yield return new("jdbc URL", "JDBC_URL", JdbcUrl());
        yield return new("openai key", "OPENAI_API_KEY", OpenAiKey());
        yield return new("openai key, legacy", "OPENAI_API_KEY", LegacyOpenAiKey());
        yield return new("anthropic key", "ANTHROPIC_API_KEY", AnthropicKey());
        yield return new("hugging face token", "HF_TOKEN", HuggingFaceToken());
        yield return new("nvidia key", "NGC_API_KEY", NvidiaKey());
        yield return new("replicate token", "REPLICATE_API_TOKEN", ReplicateToken());
        yield return new("groq key", "GROQ_API_KEY", GroqKey());
        yield return new("pinecone key", "PINECONE_API_KEY", PineconeKey());
        yield return new("langsmith key", "LANGCHAIN_API_KEY", LangSmithKey());
        yield return new("langfuse key", "LANGFUSE_SECRET_KEY", LangfuseKey());
        yield return new("xai key", "XAI_API_KEY", XaiKey());
        yield return new("perplexity key", "PERPLEXITY_API_KEY", PerplexityKey());
        yield return new("databricks token", "DATABRICKS_TOKEN", DatabricksToken());
        yield return new("github token", "GITHUB_TOKEN", GitHubToken());
        yield return new("github fine-grained token", "GH_TOKEN", GitHubFineGrainedToken());
        yield return new("gitlab token", "GITLAB_TOKEN", GitLabToken());
        yield return new("google api key", "GOOGLE_API_KEY", GoogleApiKey());
        yield return new("google service account", "GCP_SA_JSON", GoogleServiceAccount());
        yield return new("slack token", "SLACK_BOT_TOKEN", SlackToken());
        yield return new("slack webhook", "SLACK_WEBHOOK_URL", SlackWebhook());
        yield return new("stripe key", "STRIPE_KEY", StripeKey());
        yield return new("sendgrid key", "SENDGRID_API_KEY", SendGridKey());
        yield return new("npm token", "NPM_TOKEN", NpmToken());
        yield return new("pypi token", "TWINE_PASSWORD", PyPiToken());
        yield return new("docker token", "DOCKER_PASSWORD", DockerToken());
        yield return new("nuget key", "NUGET_API_KEY", NuGetKey());
        yield return new("grafana token", "GRAFANA_TOKEN", GrafanaToken());
        yield return new("vault token", "VAULT_TOKEN", VaultToken());
        yield return new("json web token", "ACCESS_TOKEN", Jwt());
        yield return new("pem private key", "SSH_KEY", PemPrivateKey());
        yield return new("openssh private key", "DEPLOY_KEY", OpenSshPrivateKey());
        yield return new("pkcs12 bundle", "PFX", Pkcs12Bundle());
        yield return new("basic header", "AUTH_HEADER", BasicHeader());
        yield return new("bearer header", "AUTH_HEADER", BearerHeader());
    }

    /// <summary>One of each that only its name gives away.</summary>
    public IEnumerable<SyntheticSecret> Named()
    {
        yield return new("legacy storage key", "AZURE_STORAGE_KEY", LegacyStorageKey());
        yield return new("legacy messaging key", "SERVICEBUS_ACCESS_KEY", LegacyMessagingKey());
        yield return new("weights and biases key", "WANDB_API_KEY", WandbKey());
        yield return new("legacy cognitive key", "CONTENT_SAFETY_KEY", LegacyCognitiveKey());
        yield return new("aws secret key", "AWS_SECRET_ACCESS_KEY", AwsSecretKey());
        yield return new("password", "DB_PASSWORD", Password());
        yield return new("password, glued name", "PGPASSWORD", Password());
        yield return new("client secret as guid", "AZURE_CLIENT_SECRET", Guid());
        yield return new("generic api key", "COHERE_API_KEY", Token(40));
        yield return new("generic token", "API_TOKEN", Token(32));
        yield return new("generic secret", "WEBHOOK_SECRET", Token(24));
    }

    public IEnumerable<SyntheticSecret> All() => Shapes().Concat(Named());

    private string Account() => "ml" + Text(Lower, 8);

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Pem(string label, int length)
    {
        var lines = Text(Base64, length).Chunk(64).Select(line => new string(line));
        return "-----" + "BEGIN " + label + "-----\n" + string.Join("\n", lines) + "\n-----" + "END " + label + "-----\n";
    }

    /// <summary>Random bytes, the signature so that it shows in base64, and Marvin32 of all but the last four bytes in those.</summary>
    private string IdentifiableKey(int length, string signature, string seed)
    {
        while (true)
        {
            var text = Convert.ToBase64String(Bytes(length));
            var digits = text.TrimEnd('=').Length;
            text = text[..(digits - 10)] + signature + text[(digits - 6)..];
            var bytes = Convert.FromBase64String(text);
            var at = length - 4;

            // the digit after the signature shares its byte with it: clear the bits that belong to the checksum's side
            BitConverter.GetBytes(Marvin(bytes[..at], seed)).CopyTo(bytes, at);
            var key = Convert.ToBase64String(bytes);
            if (key.Substring(digits - 10, 4) == signature)
            {
                return key;
            }
        }
    }

    private string Cask(string platform, string provider, string signature)
    {
        var head = Text(Base62, 52) + "JQQ" + "J99" + Text("ABC", 1) + Text("ABCDEFGHIJKL", 1) + platform + provider + signature;
        var bytes = Convert.FromBase64String(head);
        var checksum = BitConverter.GetBytes(Marvin(bytes, "Default0"));
        var number = new System.Numerics.BigInteger(checksum, isUnsigned: true, isBigEndian: true);
        var digits = "";
        for (; number > 0; number /= 62)
        {
            digits = Base62[(int)(number % 62)] + digits;
        }

        var zeros = Math.Min(3, checksum.TakeWhile(b => b == 0).Count());
        return head + (new string('0', zeros) + digits).PadRight(6, '0')[..4];
    }

    // The generator has its own checksums: a mistake in the product's must not cancel out.
    private static uint Marvin(byte[] data, string seed)
    {
        ulong s = 0;
        foreach (var c in seed)
        {
            s = (s << 8) | c;
        }

        var (p0, p1) = ((uint)s, (uint)(s >> 32));
        var padded = data.Append((byte)0x80).Concat(new byte[(4 - ((data.Length + 1) % 4)) % 4]).ToArray();
        for (var i = 0; i < padded.Length; i += 4)
        {
            p0 += BitConverter.ToUInt32(padded, i);
            Block(ref p0, ref p1);
        }

        Block(ref p0, ref p1);
        return p0 ^ p1;
    }

    private static void Block(ref uint p0, ref uint p1)
    {
        p1 ^= p0;
        p0 = uint.RotateLeft(p0, 20) + p1;
        p1 = uint.RotateLeft(p1, 9) ^ p0;
        p0 = uint.RotateLeft(p0, 27) + p1;
        p1 = uint.RotateLeft(p1, 19);
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static string UrlEncode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
