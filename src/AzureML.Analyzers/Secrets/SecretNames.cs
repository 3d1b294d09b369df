using System.Collections.Immutable;

namespace AzureML.Analyzers.Secrets;

/// <summary>What a name says about the value that it holds.</summary>
internal enum NameClass
{
    /// <summary>Not a secret's name.</summary>
    None,

    /// <summary>Hints at a secret: <c>AUTH</c>, <c>CREDENTIALS</c>, <c>SAS</c>, a bare <c>KEY</c>.</summary>
    Weak,

    /// <summary>A connection string: holds a secret only when its text does.</summary>
    Connection,

    /// <summary>A generated secret.</summary>
    Secret,

    Token,
    Key,

    /// <summary>A secret that a person may have chosen.</summary>
    Password,
}

/// <summary>
/// Judges names by their words, never by a part of a word. The last word decides, after trailing words for a stage, a number or an
/// encoding; the word before it can take the meaning away again (<c>EOS_TOKEN</c>, <c>PARTITION_KEY</c>).
/// </summary>
internal static class SecretNames
{
    private static readonly WordSet NeverSecretNames = new("""
        PWD OLDPWD TOKENIZERS_PARALLELISM GOOGLE_APPLICATION_CREDENTIALS SSH_AUTH_SOCK APPLICATIONINSIGHTS_CONNECTION_STRING
        APPLICATIONINSIGHTS_CONNECTIONSTRING APPINSIGHTS_CONNECTION_STRING APPINSIGHTS_CONNECTIONSTRING APPINSIGHTS_INSTRUMENTATIONKEY
        APPINSIGHTS_KEY APPLICATIONINSIGHTS_KEY APPLICATION_INSIGHTS_KEY APP_INSIGHTS_KEY IKEY APPINSIGHTS_PROFILERFEATURE_VERSION
        """);

    private static readonly WordSet ExactSecretNames = new("""
        HF_TOKEN HUGGING_FACE_HUB_TOKEN HUGGINGFACEHUB_API_TOKEN WANDB_API_KEY KAGGLE_KEY NEPTUNE_API_TOKEN COMET_API_KEY PGPASSWORD
        MYSQL_PWD REDISCLI_AUTH AZURE_DEVOPS_EXT_PAT AZURE_CLIENT_SECRET ARM_CLIENT_SECRET AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
        MLFLOW_TRACKING_PASSWORD MLFLOW_TRACKING_TOKEN RABBITMQ_ERLANG_COOKIE VSS_NUGET_ACCESSTOKEN
        """);

    /// <summary>Trailing words that say which one, for which stage or in which form, not what.</summary>
    private static readonly WordSet TrailingWords = new("""
        PROD PRODUCTION DEV DEVELOPMENT TEST TESTING STAGE STAGING STG QA UAT INT LOCAL DEFAULT OLD NEW CURRENT NEXTGEN V B BASE B64 BASE64
        ENCODED VALUE VAL RAW PLAIN PLAINTEXT CLEAR CLEARTEXT TEXT STRING STR ENV VAR LITERAL A X ONE TWO MAIN BACKUP EU US WEU NEU EUS WUS
        EAST WEST NORTH SOUTH CENTRAL EASTUS WESTUS CENTRALUS SOUTHCENTRALUS NORTHCENTRALUS WESTEUROPE NORTHEUROPE SWEDENCENTRAL SWITZERLANDNORTH UKSOUTH
        FRANCECENTRAL GERMANYWESTCENTRAL AUSTRALIAEAST JAPANEAST CANADAEAST EUROPE SWEDEN UK
        """);

    /// <summary>Last words that make the name one of something about a secret.</summary>
    private static readonly WordSet MetadataWords = new("""
        NAME NAMES ID IDS IDENTIFIER URI URIS URL URLS PATH PATHS FILE FILES FILENAME DIR DIRECTORY FOLDER LOCATION TYPE TYPES KIND MODE HEADER HEADERS
        VERSION VERSIONS COLUMN COLUMNS FIELD FIELDS LENGTH LEN LIMIT LIMITS COUNT SIZE EXPIRY EXPIRES EXPIRATION TTL TIMEOUT LIFETIME AGE DAYS HOURS
        MINUTES SECONDS PREFIX SUFFIX FORMAT ENDPOINT ENDPOINTS HOST HOSTNAME PORT AUDIENCE SCOPE SCOPES ISSUER PROVIDER PROVIDERS ALGORITHM ALGO ALG
        ENABLED DISABLED ENABLE REQUIRED OPTIONAL ALLOWED STORE VAULT BACKEND POLICY PARALLELISM ROUNDS REF REFERENCE PARAM PARAMETER ARG KEYVAULT
        RULE RULES REGEX PATTERN HINT LABEL PROMPT MESSAGE TEMPLATE CLASS SCHEMA INDEX NUMBER NUM MIN MAX STRENGTH COMPLEXITY HISTORY RESET ROTATION
        INTERVAL PERIOD SOURCE TARGET DESTINATION DOMAIN REGION ENVIRONMENT SERVER SERVICE MANAGER CACHE USAGE BUDGET PRICE COST RATE THRESHOLD
        HASH DIGEST CHECKSUM SHA SHA1 SHA256 SHA512 MD THUMBPRINT FINGERPRINT ETAG COMMIT REVISION HASHED ENCODING CHARSET USER USERNAME LOGIN OWNER
        ACCOUNT TENANT METHOD STRATEGY FLOW GRANT CLAIM ROLE GROUP TAG STATUS STATE DATE TIME TIMESTAMP PUBLIC TOKENIZER SALT NONCE CERT CERTIFICATE
        ENTROPY OPTIONS SETTINGS CONFIG CONFIGURATION MANAGEMENT DESCRIPTION TITLE SECTION INSTRUMENTATIONKEY SUPPORT AUTHENTICATION AUTHORIZATION
        """);

    private static readonly WordSet PasswordWords = new("PASSWORD PASSWORDS PASSWD PASSPHRASE PASSCODE PWD PW PASSW PASSWRD");

    /// <summary>What turns PASS into a password: systems and roles that have one.</summary>
    private static readonly WordSet SystemWords = new("""
        DB DATABASE SQL MSSQL MYSQL PG PGSQL POSTGRES POSTGRESQL MONGO MONGODB REDIS ORACLE MARIADB RABBIT RABBITMQ AMQP KAFKA SMTP MAIL EMAIL
        IMAP FTP SFTP SSH ADMIN USER ROOT LDAP PROXY HTTP BASIC REGISTRY DOCKER ACR SNOWFLAKE NEO4J ELASTIC JUPYTER NOTEBOOK VNC RDP SA CLIENT
        SERVICE LOGIN AUTH MLFLOW NEXUS ARTIFACTORY GIT KEYSTORE TRUSTSTORE CERT PFX SSL ACCOUNT MQTT NAS SMB VPN WIFI SUDO
        """);

    /// <summary>Verbs and questions in front: the name of a switch.</summary>
    private static readonly WordSet SwitchWords = new("""
        ALLOW DISABLE ENABLE REQUIRE REQUIRES USE USES HAS IS SHOW HIDE FORGOT SKIP NO NEEDS WITHOUT IGNORE VALIDATE VERIFY CHECK PRINT COUNT NUM MAX MIN LOG
        SUPPORTS SHOULD CAN MUST FORCE ROTATE EXPIRE
        """);

    private static readonly WordSet NotTokenQualifiers = new("""
        PAD EOS BOS UNK MASK SEP CLS STOP START END SPECIAL MAX MIN NUM PAGE NEXT PREV PREVIOUS CONTINUATION CSRF XSRF ANTIFORGERY CANCELLATION
        CANCEL INPUT OUTPUT PROMPT IMAGE AUDIO VIDEO VOCAB ADDED BEGIN DELIMITER SEPARATOR LAST FIRST PER NEW IM BOI EOI EOT EOM FIM PREFIX SUFFIX
        MIDDLE SYNC SKIP RESUME CURSOR TEXT BOUNDARY NEWLINE USER ASSISTANT TOTAL CONTEXT NONTERMINAL THINK DECODER ENCODER FORCED PLACEHOLDER
        CONCURRENCY BLANK REPLACE WILDCARD
        """);

    private static readonly WordSet StrongKeyQualifiers = new("""
        API APP APPLICATION ACCESS ACCOUNT STORAGE SECRET PRIVATE SIGNING SIGN SIGNATURE ENCRYPTION ENCRYPT DECRYPTION SUBSCRIPTION SHARED MASTER ADMIN CLIENT SERVICE
        SCORING AUTH AUTHORIZATION COSMOS COSMOSDB OPENAI AOAI ANTHROPIC CLAUDE COHERE MISTRAL GROQ GEMINI HUGGINGFACE HF WANDB KAGGLE COMET NEPTUNE
        NGC NVIDIA PINECONE REPLICATE LANGCHAIN LANGSMITH LANGFUSE DEEPSEEK PERPLEXITY XAI TOGETHER FIREWORKS VOYAGE JINA TAVILY SERPAPI SERP
        DATABRICKS COGNITIVE SPEECH TRANSLATOR VISION SAFETY SEARCH BATCH SERVICEBUS EVENTHUB EVENTGRID IOTHUB REDIS BUS HUB GRID SIGNALR MAPS FUNCTION
        FUNCTIONS HOST STRIPE TWILIO SENDGRID MAILGUN DATADOG DD SENTRY NEWRELIC GRAFANA SNYK HEROKU ALGOLIA AIRTABLE ROBOFLOW CLARIFAI
        ASSEMBLYAI DEEPGRAM ELEVENLABS GOOGLE GCP AWS AZURE GITHUB GITLAB SLACK RSA SSH PGP GPG JWT HMAC AES SAS SESSION INFERENCE DEPLOYMENT DEPLOY WEBHOOK
        LABELBOX DOCINTEL FORMRECOGNIZER AZUREML AML APIM GATEWAY ENDPOINT RELAY NOTIFICATION FLASK DJANGO COOKIE WORKSPACE CREDENTIALS CRYPTO CIPHER DEVICE
        AI LANGUAGE ANALYTICS RECOGNIZER INTELLIGENCE INTEL LLM GPT WEATHER RAPIDAPI FACE LUIS QNA BING TEXTANALYTICS CONTENTSAFETY MLFLOW
        """);

    private static readonly WordSet NotKeyQualifiers = new("""
        PUBLIC PRIMARY FOREIGN PARTITION SORT ROUTING CACHE GROUP OBJECT IDEMPOTENCY LOOKUP SITE PUBLISHABLE INDEX JOIN HASH RANGE ROW SHARD MAP DICT
        INSTRUMENTATION IKEY NATURAL SURROGATE COMPOSITE UNIQUE ENTITY FEATURE LABEL TARGET INPUT OUTPUT METRIC CONFIG CONFIGURATION SETTING
        TRANSLATION RESOURCE BLOB S3 STATE MESSAGE MSG EVENT LOCK TOPIC REGISTRY SEARCHABLE ATTENTION QUERY QKV PRESS SHORTCUT HOT PIXEL
        JSON COLUMN FIELD SECONDARY DOCUMENT DOC ITEM DATA RECORD ORDER VARIANT EXPERIMENT RUN JOB TASK PROJECT BUCKET SIDECAR CORRELATION
        DEDUP DEDUPLICATION CLUSTER CLUSTERING TAG HEADER KNOWN HOSTS AUTHORIZED EXPECTED
        """);

    private static readonly WordSet PatQualifiers = new("DEVOPS ADO EXT GITHUB GH GITLAB AZDO VSTS TFS FEED ARTIFACTS GIT AZURE DATABRICKS REPO NUGET NPM DOCKER ACCESS USER SYSTEM BUILD READ WRITE");

    private static readonly WordSet WeakWords = new("AUTH CRED CREDS CREDENTIAL CREDENTIALS SAS SECRETS COOKIE LICENSE BEARER SIGNATURE DSN KEYS");

    private static readonly WordSet GuidIssuers = new("CLIENT HEROKU SNYK AZURE ARM SP APP APPLICATION SPN PRINCIPAL");

    /// <summary>Suffixes of words that are written together, with at least two letters before them.</summary>
    private static readonly string[] GluedSuffixes =
    {
        "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "accesskey", "accountkey", "privatekey", "secretkey", "storagekey",
        "signingkey", "masterkey", "sharedkey", "encryptionkey", "adminkey", "authkey", "connectionstring", "connstr", "key",
    };

    private static readonly WordSet GluedKeyPrefixes = new("SHAREDACCESS SECRETACCESS AI");

    /// <summary>The class of a name under a project's options. <c>allowed_environment_variables</c> is the caller's matter.</summary>
    public static NameClass Classify(Slice name, SecretOptions options)
    {
        if (name.IsEmpty || IsListed(options.NotSecretNames, name) || NeverSecretNames.Contains(name))
        {
            return NameClass.None;
        }

        if (ExactSecretNames.Contains(name))
        {
            return name.EndsWithIgnoreCase("PASSWORD") || name.EndsWithIgnoreCase("PWD") || name.EndsWithIgnoreCase("AUTH") ? NameClass.Password : NameClass.Token;
        }

        // fs.azure.account.key.<account>.dfs.core.windows.net: Hadoop puts the account behind the word that counts
        if (name.ContainsIgnoreCase("azure.account.key."))
        {
            return NameClass.Key;
        }

        var builtIn = ClassifyWords(name);
        if (builtIn >= NameClass.Connection)
        {
            return builtIn;
        }

        return HasOptionWord(name, options.SecretNameWords) ? NameClass.Secret : builtIn;
    }

    /// <summary>Whether the provider that the name speaks of issues GUIDs as secrets.</summary>
    public static bool AllowsGuid(Slice name)
    {
        var end = name.End;
        var last = Previous(name, ref end);
        var issuer = false;
        while (!last.IsEmpty && !issuer)
        {
            issuer = GuidIssuers.Contains(last);
            last = Previous(name, ref end);
        }

        return issuer && (name.ContainsIgnoreCase("secret") || name.ContainsIgnoreCase("heroku") || name.ContainsIgnoreCase("snyk"));
    }

    private static NameClass ClassifyWords(Slice name)
    {
        var end = name.End;
        var last = Previous(name, ref end);
        if (IsConnectionWord(name, last, end))
        {
            return IsInsights(name) ? NameClass.None : NameClass.Connection;
        }

        while (!last.IsEmpty && IsTrailing(last))
        {
            last = Previous(name, ref end);
            if (IsConnectionWord(name, last, end))
            {
                return IsInsights(name) ? NameClass.None : NameClass.Connection;
            }
        }

        if (last.IsEmpty || MetadataWords.Contains(last))
        {
            return NameClass.None;
        }

        var rest = end;
        var before = Previous(name, ref rest);
        var result = ClassifyLast(name, last, before, rest);
        return result != NameClass.None && SwitchWords.Contains(FirstWord(name)) && !before.IsEmpty ? NameClass.None : result;
    }

    private static NameClass ClassifyLast(Slice name, Slice last, Slice before, int rest)
    {
        if (PasswordWords.Contains(last))
        {
            return NameClass.Password;
        }

        if (last.EqualsIgnoreCase("pass"))
        {
            return SystemWords.Contains(before) || before.IsEmpty ? NameClass.Password : NameClass.None;
        }

        if (last.EqualsIgnoreCase("secret"))
        {
            return NameClass.Secret;
        }

        if (last.EqualsIgnoreCase("token") || last.EqualsIgnoreCase("jwt"))
        {
            return NotTokenQualifiers.Contains(before) || name.EndsWithIgnoreCase("PublicKeyToken") ? NameClass.None : NameClass.Token;
        }

        if (last.EqualsIgnoreCase("key"))
        {
            return ClassifyKey(name, before, rest);
        }

        if (last.EqualsIgnoreCase("keys"))
        {
            return before.EqualsIgnoreCase("api") || before.EqualsIgnoreCase("access") || before.EqualsIgnoreCase("account") ? NameClass.Key : NameClass.None;
        }

        if (last.EqualsIgnoreCase("pat"))
        {
            return before.IsEmpty || PatQualifiers.Contains(before) ? NameClass.Token : NameClass.Weak;
        }

        if (last.EqualsIgnoreCase("signature") && before.EqualsIgnoreCase("access"))
        {
            return NameClass.Secret;
        }

        return WeakWords.Contains(last) ? NameClass.Weak : ClassifyGlued(last);
    }

    private static NameClass ClassifyKey(Slice name, Slice before, int rest)
    {
        if (before.IsEmpty)
        {
            return NameClass.Weak;
        }

        if (IsInsights(name))
        {
            return NameClass.None;
        }

        var strong = StrongKeyQualifiers.Contains(before);
        var word = before;

        // AZURE_SEARCH_PRIMARY_KEY is the first of two keys, PRIMARY_KEY is a column
        while (!strong && (word.EqualsIgnoreCase("primary") || word.EqualsIgnoreCase("secondary") || IsTrailing(word)) && rest > name.Start)
        {
            word = Previous(name, ref rest);
            strong = StrongKeyQualifiers.Contains(word);
        }

        if (strong)
        {
            return before.EqualsIgnoreCase("host") && name.ContainsIgnoreCase("ssh") ? NameClass.Weak : NameClass.Key;
        }

        return NotKeyQualifiers.Contains(before) ? NameClass.None : NameClass.Weak;
    }

    private static NameClass ClassifyGlued(Slice word)
    {
        foreach (var suffix in GluedSuffixes)
        {
            if (word.Length < suffix.Length || !word.EndsWithIgnoreCase(suffix))
            {
                continue;
            }

            var prefix = word.Take(word.Length - suffix.Length);
            return suffix switch
            {
                "key" => GluedKeyPrefixes.Contains(prefix) || (prefix.Length > 2 && StrongKeyQualifiers.Contains(prefix)) ? NameClass.Key : NameClass.None,
                "token" => prefix.Length >= 2 && !NotTokenQualifiers.Contains(prefix) && !prefix.EqualsIgnoreCase("publickey") ? NameClass.Token : NameClass.None,
                "secret" => prefix.Length >= 2 ? NameClass.Secret : NameClass.None,
                "connectionstring" or "connstr" => NameClass.Connection,
                "password" or "passwd" or "passphrase" or "pwd" => prefix.Length >= 2 ? NameClass.Password : NameClass.None,
                _ => NameClass.Key,
            };
        }

        return NameClass.None;
    }

    private static bool IsConnectionWord(Slice name, Slice last, int end)
    {
        if (last.EqualsIgnoreCase("connectionstring") || last.EqualsIgnoreCase("connstr") || last.EqualsIgnoreCase("connstring"))
        {
            return true;
        }

        if (!last.EqualsIgnoreCase("string") && !last.EqualsIgnoreCase("str"))
        {
            return false;
        }

        var before = Previous(name, ref end);
        return before.EqualsIgnoreCase("connection") || before.EqualsIgnoreCase("conn");
    }

    private static bool IsInsights(Slice name) =>
        name.ContainsIgnoreCase("insights") || name.ContainsIgnoreCase("instrumentation");

    private static bool IsTrailing(Slice word) => TrailingWords.Contains(word) || Alphabet.All(word, CharSet.Digit);

    private static bool IsListed(ImmutableArray<string> list, Slice name)
    {
        if (list.IsDefaultOrEmpty)
        {
            return false;
        }

        foreach (var item in list)
        {
            if (item is not null && name.EqualsIgnoreCase(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name has one of the project's own words, and does not end in a word that says "about".</summary>
    private static bool HasOptionWord(Slice name, ImmutableArray<string> words)
    {
        if (words.IsDefaultOrEmpty)
        {
            return false;
        }

        var end = name.End;
        for (var word = Previous(name, ref end); !word.IsEmpty; word = Previous(name, ref end))
        {
            if (IsListed(words, word))
            {
                return true;
            }

            if (MetadataWords.Contains(word))
            {
                return false;
            }
        }

        return IsListed(words, name);
    }

    private static Slice FirstWord(Slice name)
    {
        var end = name.End;
        var first = new Slice(name.Text, name.Start, 0);
        for (var word = Previous(name, ref end); !word.IsEmpty; word = Previous(name, ref end))
        {
            first = word;
        }

        return first;
    }

    /// <summary>
    /// The word that ends before <paramref name="end"/> (an index into the text), which moves to the word's start; empty when there is
    /// none. Words end at separators, digits and case changes: <c>dbAPIKey2</c> is db, API, Key, 2.
    /// </summary>
    private static Slice Previous(Slice name, ref int end)
    {
        var text = name.Text;
        while (end > name.Start && !Alphabet.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        var wordEnd = end;
        if (end == name.Start)
        {
            return new Slice(text, end, 0);
        }

        if (Alphabet.IsDigit(text[end - 1]))
        {
            while (end > name.Start && Alphabet.IsDigit(text[end - 1]))
            {
                end--;
            }

            return Slice.Between(text, end, wordEnd);
        }

        var upperEnd = Alphabet.IsUpper(text[end - 1]);
        while (end > name.Start && Alphabet.IsLetter(text[end - 1]) && Alphabet.IsUpper(text[end - 1]) == upperEnd)
        {
            end--;
        }

        // the capital in front of lower-case letters belongs to them
        if (!upperEnd && end > name.Start && Alphabet.IsUpper(text[end - 1]))
        {
            end--;
        }

        return Slice.Between(text, end, wordEnd);
    }
}
