using System.Text;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>One row: what it is, the variable's name (null: none), the value, and whether it is a secret.</summary>
public sealed record LabelledValue(string Kind, string? Name, string Value, bool IsSecret);

/// <summary>
/// Names and values with their truth, about half of them hard negatives. Secrets come out of <see cref="SyntheticSecrets"/>, so nothing
/// here is one; benign random values (digests, ids, commits) are generated as well.
/// </summary>
public static class LabelledSet
{
    private const string Hole = "\uFFFC";
    private const string LowerHex = "0123456789abcdef";

    public static IEnumerable<LabelledValue> All(int seed)
    {
        var make = new SyntheticSecrets(seed);
        return make.Shapes().Select(s => new LabelledValue(s.Kind, null, s.Value, true))
            .Concat(make.Named().Select(s => new LabelledValue(s.Kind, s.Name, s.Value, true)))
            .Concat(NamedSecrets(make))
            .Concat(Carriers(make))
            .Concat(NotSecretNames(make))
            .Concat(NotSecretValues(make))
            .Concat(Placeholders())
            .Concat(References())
            .Concat(NotSecretCarriers(make))
            .Concat(FieldCases(make));
    }

    private static IEnumerable<LabelledValue> NamedSecrets(SyntheticSecrets make)
    {
        string[] passwords =
        [
            "DB_PASSWORD", "dbPassword", "Database:Password", "SMTP_PASS", "MYSQL_PWD", "sqlAdminPassword", "ADMIN_PW", "KEYSTORE_PASSWORD", "REDIS_PASSWORD_PROD",
            "password1", "MSSQL_SA_PASSWORD", "JUPYTER_PASSWORD", "rabbitmqPassphrase", "SSH_KEY_PASSPHRASE", "smtppassword", "POSTGRES_PASSWORD", "Password",
            "spark.datasource.password", "REGISTRY_PASSWD", "SQLPassword2", "TWINE_PASSWORD", "mlflow-tracking-password", "ROOT_PASSWORD_B64",
        ];
        foreach (var name in passwords)
        {
            yield return new("password by name", name, make.Password(), true);
        }

        // people also choose words
        yield return new("password by name", "DB_PASSWORD", "Sommer2024", true);
        yield return new("password by name", "DB_PASSWORD", "correct horse battery staple", true);
        yield return new("password by name", "SQL_PASSWORD", "P@ssw0rd" + "!", true);
        yield return new("password by name", "ADMIN_PASSWORD", "hunter" + "2", true);
        yield return new("password by name", "ADMIN_PASSWORD", "letmein", true);
        yield return new("password by name", "REDIS_PASSWORD", "$ecret" + "123", true);
        yield return new("password by name", "MYSQL_ROOT_PASSWORD", "test1234", true);

        string[] tokens =
        [
            "JUPYTER_TOKEN", "authToken", "ACCESS_TOKEN", "MLFLOW_TRACKING_TOKEN", "X_API_TOKEN_V2", "HFTOKEN", "GITHUB_PAT", "REFRESH_TOKEN", "deployToken", "CI_JOB_TOKEN",
            "SENTRY_AUTH_TOKEN", "apikey", "ApiKey", "X-API-Key", "OPENAI_KEY", "storageAccountKey", "AccountKey1", "PRIMARY_ACCESS_KEY", "AZURE_SEARCH_ADMIN_KEY",
            "AZURE_SEARCH_PRIMARY_KEY", "COGNITIVE_SERVICE_KEY", "SPEECH_KEY", "ENCRYPTION_KEY", "JWT_SIGNING_KEY", "DJANGO_SECRET_KEY", "FLASK_SECRET", "SESSION_SECRET",
            "NEXTAUTH_SECRET", "clientSecret", "ARM_CLIENT_SECRET", "SPN_SECRET", "SP_CLIENT_SECRET_PROD", "RAG:OpenAI:ApiKey", "ocp-apim-subscription-key", "SCORING_KEY", "ENDPOINT_KEY",
            "COSMOS_DB_KEY", "AZURE_OPENAI_KEY_EASTUS", "SECRET", "TOKEN", "secret_key_base64", "AZUREML_API_KEYS", "SHARED_ACCESS_KEY", "clientsecret", "VISION_KEY", "DATADOG_APP_KEY",
        ];
        foreach (var name in tokens)
        {
            yield return new("token by name", name, make.Token(32), true);
        }

        yield return new("token by name", "ROBOFLOW_API_KEY", make.Token(20), true);
        yield return new("token by name", "COMET_API_KEY", make.Token(25), true);
        yield return new("hex key by name", "KAGGLE_KEY", make.Text(LowerHex, 32), true);
        yield return new("hex key by name", "DD_API_KEY", make.Text(LowerHex, 32), true);
        yield return new("hex key by name", "DATADOG_APP_KEY", make.Text(LowerHex, 40), true);
        yield return new("hex key by name", "TWILIO_AUTH_TOKEN", make.Text(LowerHex, 32), true);
        yield return new("hex key by name", "AZURE_OPENAI_API_KEY", make.Text(LowerHex, 32), true);
        yield return new("hex key by name", "AZURE_SEARCH_KEY", make.Text("0123456789ABCDEF", 32), true);
        yield return new("hex key by name", "HMAC_SECRET", make.Text(LowerHex, 64), true);
        yield return new("guid by name", "HEROKU_API_KEY", make.Guid(), true);
        yield return new("guid by name", "SNYK_TOKEN", make.Guid(), true);
        yield return new("base64 key by name", "COSMOS_KEY", make.LegacyStorageKey(), true);
        yield return new("base64 key by name", "FERNET_SECRET", make.Text(LowerHex + "GHIJKLMNOP-_", 43) + "=", true);
        yield return new("weak name", "STRIPE_CREDENTIALS", make.Token(40), true);
        yield return new("weak name", "MY_KEY", make.Token(40), true);
        yield return new("weak name", "PROXY_AUTH", make.Token(32), true);
    }

    private static IEnumerable<LabelledValue> Carriers(SyntheticSecrets make)
    {
        LabelledValue Row(string kind, string value) => new(kind, null, value, true);
        yield return Row("json", $$"""{"host":"db","password":"{{make.Password()}}"}""");
        yield return Row("json", $$"""{ "a": { "b": [ { "clientSecret" : "{{make.Token()}}" } ] } }""");
        yield return Row("json", $$"""[{"name":"DB_PASSWORD","value":"{{make.Password()}}"}]""");
        yield return Row("json", $$"""[{"name":"MODEL","value":"m1"},{"name":"HF_TOKEN","value":"{{make.Token()}}"}]""");
        yield return Row("json", $$"""{\"api_key\":\"{{make.Token()}}\"}""");
        yield return Row("json", $$$$"""{"auths":{"r.azurecr.io":{"auth":"{{{{Encode("user:" + make.Password())}}}}"}}}""");
        yield return Row("json", $$"""{"clientId":"{{make.Guid()}}","clientSecret":"{{make.EntraClientSecret()}}","tenantId":"{{make.Guid()}}"}""");
        yield return Row("python dictionary", $"{{'user': 'trainer', 'password': '{make.Password()}'}}");
        yield return Row("yaml", $"db:\n  user: trainer\n  password: {make.Password()}\n");
        yield return Row("yaml", $"- api_key: {make.Token()}\n  model: gpt-4o\n");
        yield return Row("dotenv", $"MODEL=m1\nDB_PASSWORD={make.Password()}\nEPOCHS=3\n");
        yield return Row("dotenv", $"export HF_TOKEN={make.Token()}");
        yield return Row("dotenv", $"OPENAI_API_KEY=\"{make.Token(48)}\"");
        yield return Row("ini", $"[db]\nhost = db\npassword = {make.Password()}\n");
        yield return Row("command line", $"python train.py --db-password {make.Password()} --epochs 3");
        yield return Row("command line", $"python train.py --epochs 3 --api-key={make.Token()}");
        yield return Row("command line", $"az login --service-principal -u {make.Guid()} --password {make.Password()} --tenant t");
        yield return Row("command line", $"python train.py --token '{make.Token()}'");
        yield return Row("command line", $"""["python", "train.py", "--password", "{make.Password()}"]""");
        yield return Row("command line", $"DB_PASSWORD={make.Password()} python train.py");
        yield return Row("command line", $"curl -H \"Authorization: Bearer {make.Token()}\" https://x");
        yield return Row("command line", $"curl -H \"api-key: {make.Token(32)}\" https://x");
        yield return Row("command line", $"curl -H 'Authorization: Basic {Encode("user:" + make.Password())}' https://x");
        yield return Row("command line", $"huggingface-cli login --token {make.HuggingFaceToken()}");
        yield return Row("command line", $"wandb login --relogin && python train.py --wandb-api-key {make.WandbKey()}");
        yield return Row("xml", $"<config><Password>{make.Password()}</Password></config>");
        yield return Row("xml", $"<add key=\"SmtpPassword\" value=\"{make.Password()}\" />");
        yield return Row("xml", $"<connection server=\"x\" password=\"{make.Password()}\"/>");
        yield return Row("netrc", $"machine api.wandb.ai login user password {make.WandbKey()}");
        yield return Row("feed url", $"https://build:{make.LegacyDevOpsToken()}@pkgs.dev.azure.com/org/_packaging/feed/pypi/simple/");
        yield return Row("feed url", $"--extra-index-url https://user:{make.Token(30)}@feeds.internal/simple");
        yield return Row("git url", $"git+https://{make.GitHubToken()}@github.com/org/repo.git");
        yield return Row("git url", $"https://{make.LegacyDevOpsToken()}@dev.azure.com/org/p/_git/r");
        yield return Row("proxy url", $"http://proxyuser:{make.UrlPassword()}@proxy.internal:8080");
        yield return Row("ftp url", $"ftp://trainer:{make.UrlPassword()}@files.internal/data");
        yield return Row("snowflake url", $"snowflake://trainer:{make.UrlPassword()}@account/db?warehouse=wh");
        yield return Row("mlflow url", $"https://trainer:{make.UrlPassword()}@mlflow.internal/");
        yield return Row("ado string", $"Server=x;Database=y;User Id=sa;Password=\"{make.Password()};x\";");
        yield return Row("ado string", $"Server=x;User Id=sa;Pwd='{make.Password()}'");
        yield return Row("ado string", $"Server = x ; User Id = sa ; Password = {make.Password()} ; Encrypt = True");
        yield return Row("ado string", $"Server={Hole};Database={Hole};User Id=sa;Password={make.Password()}");
        yield return Row("kusto string", $"Data Source=https://c.kusto.windows.net;Application Client Id={make.Guid()};Application Key={make.Token()};Authority Id={make.Guid()}");
        yield return Row("key with blanks", $"Endpoint=sb://x/;Shared Access Key Name=a;Shared Access Key={make.LegacyMessagingKey()}");
        yield return Row("jdbc", $"jdbc:postgresql://db:5432/ml?user=trainer&password={make.UrlPassword()}&ssl=true");
        yield return Row("jdbc", $"jdbc:databricks://adb-1.azuredatabricks.net:443;transportMode=http;UID=token;PWD={make.DatabricksToken()}");
        yield return Row("communication string", $"endpoint=https://x.communication.azure.com/;accesskey={make.LegacyStorageKey()}");
        yield return Row("storage string", $"DefaultEndpointsProtocol=https;AccountName={Hole};AccountKey={make.StorageKey()}");
        yield return Row("sas", $"https://{Hole}.blob.core.windows.net/data?{make.SasToken()}");
        yield return Row("sas", $"?sig={make.Text(LowerHex + "GHJKLM", 43)}%3D&se=2031-01-01&sv=2022-11-02&sr=c");
        yield return Row("sas", $"SharedAccessSignature sr=x.servicebus.windows.net&sig={Uri.EscapeDataString(make.LegacyMessagingKey())}&se=1893456000&skn=send");
        yield return Row("logic app", $"https://prod-01.westeurope.logic.azure.com:443/workflows/{make.Text(LowerHex, 32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={make.Token(43)}");
        yield return Row("functions url", $"https://fn.azurewebsites.net/api/score?code={make.FunctionsKey()}");
        yield return Row("teams webhook", $"https://contoso.webhook.office.com/webhookb2/{make.Guid()}@{make.Guid()}/IncomingWebhook/{make.Text(LowerHex, 32)}/{make.Guid()}");
        yield return Row("telegram", $"{make.Text("123456789", 10)}:AA{make.Token(33)}");
        yield return Row("base64 of json", Encode($$"""{"api_address":"https://app.neptune.ai","api_key":"{{make.Token()}}"}"""));
        yield return Row("base64 of pem", Encode(make.PemPrivateKey()));
        yield return Row("base64 of connection string", Encode(make.SqlConnectionString()));
        yield return Row("in the middle", $"see {make.OpenAiKey()} for the demo");
        yield return Row("in the middle", $"  {make.HuggingFaceToken()}\n");
        yield return Row("in the middle", $"token is {make.GitHubToken()}.");
        yield return Row("in the middle", $"({make.AnthropicKey()})");
        yield return Row("pem in one line", make.PemPrivateKey().Replace("\n", "\\n"));
        yield return Row("pem in one line", make.PemPrivateKey().Replace("\n", " "));
        yield return Row("long annotated key", make.AzureAiKey() + "AA==");
    }

    private static IEnumerable<LabelledValue> NotSecretNames(SyntheticSecrets make)
    {
        (string Name, string Value)[] rows =
        [
            ("PASSWORD_MIN_LENGTH", "12"), ("KEY_COLUMN", "customer_id"), ("TOKENIZERS_PARALLELISM", "false"), ("MAX_TOKENS", "4096"), ("secretName", "kv-prod-db-7f3a9"),
            ("KEY_VAULT_URL", "https://contoso-kv.vault.azure.net/"), ("KEY_VAULT_NAME", "contoso-kv"), ("SECRET_NAME", "wandb-api-key"), ("DB_PASSWORD_SECRET_NAME", "db-password"),
            ("SECRET_URI", "https://kv.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef"), ("SECRET_VERSION", make.Text(LowerHex, 32)), ("PRIMARY_KEY", "order_id_2024_v2x"),
            ("PARTITION_KEY", "tenantId/region01x"), ("SORT_KEY", "created_at_20240101"), ("ROUTING_KEY", "training.finished.v2"), ("CACHE_KEY", make.Text(LowerHex, 32)),
            ("EOS_TOKEN", "<|endoftext|>"), ("PAD_TOKEN", "[PAD]"), ("BOS_TOKEN_ID", "50256"), ("STOP_TOKEN", "###"), ("MAX_NEW_TOKENS", "512"), ("TOKENIZER_NAME", "bert-base-uncased"),
            ("TOKENIZER", "sentence-transformers/all-MiniLM-L6-v2"), ("NEXT_PAGE_TOKEN", make.Token(32)), ("CONTINUATION_TOKEN", make.Token(40)), ("CSRF_TOKEN", make.Token(32)),
            ("PWD", "/mnt/azureml/cr/j/exe/wd"), ("OLDPWD", "/home/azureuser"), ("GOOGLE_APPLICATION_CREDENTIALS", "/secrets/sa.json"), ("AUTH_MODE", "ManagedIdentity"), ("AUTH_TYPE", "aad_token"),
            ("AZURE_CLIENT_ID", make.Guid()), ("AZURE_TENANT_ID", make.Guid()), ("AZURE_SUBSCRIPTION_ID", make.Guid()), ("TOKEN_ENDPOINT", "https://login.microsoftonline.com/common/oauth2/v2.0/token"),
            ("TOKEN_EXPIRY_SECONDS", "3600"), ("API_KEY_HEADER", "Ocp-Apim-Subscription-Key"), ("SECRET_KEY_LENGTH", "64"), ("PASSWORD_FILE", "/run/secrets/db_password"), ("KEY_FILE", "/keys/id_rsa"),
            ("SSH_KEY_PATH", "~/.ssh/id_ed25519"), ("PASSWORD_POLICY", "min12-upper-digit"), ("ACCESS_TOKEN_URL", "https://contoso.com/oauth/token"), ("KEY_ALGORITHM", "RSA-OAEP-256"),
            ("SIGNING_KEY_ID", make.Guid()), ("PUBLIC_KEY", make.Token(60)), ("STRIPE_PUBLISHABLE_KEY", "pk_live_" + make.Token(24)), ("LANGFUSE_PUBLIC_KEY", "pk-lf-" + make.Guid()),
            ("CERT_THUMBPRINT", make.Text("0123456789ABCDEF", 40)), ("GIT_COMMIT", make.Text(LowerHex, 40)), ("IMAGE_DIGEST", "sha256:" + make.Text(LowerHex, 64)), ("MLFLOW_RUN_ID", make.Text(LowerHex, 32)),
            ("MODEL_SHA256", make.Text(LowerHex, 64)), ("DATA_MD5", make.Text(LowerHex, 32)), ("TRACE_ID", make.Text(LowerHex, 32)), ("EXPERIMENT_KEY", make.Text(LowerHex, 32)),
            ("APPINSIGHTS_INSTRUMENTATIONKEY", make.Guid()), ("APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey={make.Guid()};IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/"),
            ("COMPASS", make.Token(20)), ("BYPASS", make.Token(20)), ("MONKEY", make.Token(20)), ("KEYBOARD_LAYOUT", make.Token(16)), ("AUTHOR", make.Token(20)), ("TOKENIZATION_MODEL", make.Token(32)),
            ("SECRETARY", make.Token(16)), ("NUM_PASSES", "3"), ("FIRST_PASS", make.Token(20)), ("HASH_KEY", make.Text(LowerHex, 32)), ("FOREIGN_KEY", make.Token(20)), ("OBJECT_KEY", "models/v1/" + make.Guid()),
            ("USE_PASSWORD", "true"), ("ALLOW_PASSWORD_AUTHENTICATION", "false"), ("REQUIRE_API_KEY", "true"), ("PASSWORD_ENABLED", "yes"), ("DISABLE_TOKEN", "1"), ("RESET_PASSWORD_URL", "https://contoso.com/reset"),
            ("NCCL_DEBUG", "INFO"), ("NCCL_IB_PCI_RELAXED_ORDERING", "1"), ("DATASET_MOUNT_BLOCK_BASED_CACHE_ENABLED", "true"), ("WORKER_COUNT", "1"), ("STORAGE_ACCOUNT_NAME", "contosomlstorage"),
            ("AZUREML_WORKSPACE_CONNECTION_ID_AOAI", "/subscriptions/" + make.Guid() + "/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/connections/aoai"),
            ("KV_SECRET_DB", "db-password@https://kv.vault.azure.net"), ("OPENAI_API_VERSION", "2024-02-15-preview"), ("OPENAI_API_BASE", "https://contoso.openai.azure.com/"), ("OPENAI_API_TYPE", "azure"),
            ("AZURE_OPENAI_DEPLOYMENT", "gpt-4o-2024-08-06"), ("UAI_CLIENT_ID", make.Guid()), ("AML_APP_ROOT", "/var/azureml-app/onlinescoring"), ("AZUREML_ENTRY_SCRIPT", "score.py"),
            ("CONTENT_SAFETY_ENDPOINT", "https://contoso.cognitiveservices.azure.com/"), ("AWS_ACCESS_KEY_ID", make.AwsAccessKey()), ("SSH_PUBLIC_KEY", "ssh-rsa " + "AAAA" + make.Token(300) + " user@host"),
            ("JWT_ISSUER", "https://sts.windows.net/" + make.Guid() + "/"), ("SECRET_SCOPE", "kv-backed-scope-01"), ("PASSWORD_HASH_ROUNDS", "12"), ("ENCRYPTION_KEY_SIZE", "256"), ("API_KEY_NAME", make.Token(20)),
        ];
        return rows.Select(row => new LabelledValue("not a secret's name", row.Name, row.Value, false));
    }

    private static IEnumerable<LabelledValue> NotSecretValues(SyntheticSecrets make)
    {
        LabelledValue Row(string kind, string? name, string value) => new(kind, name, value, false);
        yield return Row("digest", null, make.Text(LowerHex, 32));
        yield return Row("digest", null, make.Text(LowerHex, 40));
        yield return Row("digest", null, make.Text(LowerHex, 64));
        yield return Row("digest", null, make.Text(LowerHex, 128));
        yield return Row("digest", null, make.LegacyStorageKey());
        yield return Row("digest", null, make.LegacyMessagingKey());
        yield return Row("digest", null, "sha512-" + make.LegacyStorageKey());
        yield return Row("digest", "API_KEY", "sha256:" + make.Text(LowerHex, 64));
        yield return Row("image", null, "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest");
        yield return Row("image", null, "contoso.azurecr.io/train@sha256:" + make.Text(LowerHex, 64));
        yield return Row("guid", "DB_PASSWORD", make.Guid());
        yield return Row("guid", "API_TOKEN", make.Guid());
        yield return Row("guid", null, make.Guid());
        yield return Row("guid", "SPEECH_KEY", "{" + make.Guid() + "}");
        yield return Row("random text", null, make.Token(32));
        yield return Row("random text", null, make.Token(64));
        yield return Row("random text", "RUN_LABEL", make.Token(40));
        yield return Row("random text", "SESSION", make.Token(40));
        yield return Row("wrong checksum", null, Flip(make.GitHubToken()));
        yield return Row("wrong checksum", null, Flip(make.LegacyDevOpsToken()));
        yield return Row("wrong checksum", null, Flip(make.StorageKey()));
        yield return Row("wrong checksum", null, Flip(make.AzureAiKey()));
        yield return Row("wrong length", null, make.HuggingFaceToken() + "ab");
        yield return Row("wrong length", null, make.GoogleApiKey()[..30]);
        yield return Row("wrong length", null, make.LegacyOpenAiKey()[..40]);
        yield return Row("prefix in a word", null, "calf_" + make.Token(34));
        yield return Row("prefix in a word", null, "shelf_abcdefghijklmnopqrstuvwxyzABCDEFGH");
        yield return Row("secret name as value", "DB_PASSWORD", "db-password");
        yield return Row("secret name as value", "API_KEY", "wandb-api-key-prod");
        yield return Row("secret name as value", "CLIENT_SECRET", "kv-contoso-client-secret");
        yield return Row("secret name as value", "AZUREML_SSH_KEY", "generated-key");
        yield return Row("setting", "DB_PASSWORD", "true");
        yield return Row("setting", "DB_PASSWORD", "none");
        yield return Row("setting", "DB_PASSWORD", "12");
        yield return Row("setting", "MSI_SECRET", "1234");
        yield return Row("setting", "ACCESS_TOKEN", "required");
        yield return Row("setting", "API_KEY", "disabled");
        yield return Row("path", "DB_PASSWORD", "/run/secrets/db_password");
        yield return Row("path", "SSH_KEY", "/home/trainer/.ssh/id_rsa");
        yield return Row("path", "API_KEY", "./secrets/api.key");
        yield return Row("path", "PRIVATE_KEY", "C:\\keys\\signing.pfx");
        yield return Row("path", "ACCESS_TOKEN", "/var/run/secrets/kubernetes.io/serviceaccount/token");
        yield return Row("url", "API_TOKEN", "https://contoso.com/token");
        yield return Row("url", "DB_PASSWORD", "https://contoso-kv.vault.azure.net/secrets/db");
        yield return Row("url", null, "https://pypi.org/simple/@scope/package:1.2.3");
        yield return Row("url", null, "https://medium.com/@user/some-article-title:part-2");
        yield return Row("url", null, "https://contoso.com:8080/a@b");
        yield return Row("url", null, "postgresql://trainer@db.contoso.com:5432/ml");
        yield return Row("url", null, "redis://localhost:6379/0");
        yield return Row("url", null, "https://contoso.com/callback?code=" + make.Token(12) + "&state=x");
        yield return Row("url", null, "https://contoso.com/search?q=password&sig=abc");
        yield return Row("url", null, "azureml://subscriptions/s/resourcegroups/r/workspaces/w/datastores/d/paths/p");
        yield return Row("url", null, "abfss://data@contoso.dfs.core.windows.net/path");
        yield return Row("url", null, "wasbs://container@account.blob.core.windows.net/");
        yield return Row("url", null, "https://contoso.webhook.office.com/docs");
        yield return Row("url", null, "git@github.com:org/repo.git");
        yield return Row("model", "MODEL_KEY", "meta-llama/Meta-Llama-3-8B-Instruct");
        yield return Row("model", "HF_TOKEN", "meta-llama/Llama-2-7b-chat-hf");
        yield return Row("model", null, "azureml:my-model:3");
        yield return Row("model", "API_KEY", "text-embedding-3-large");
        yield return Row("version", "ACCESS_KEY", "1.2.3-preview.4");
        yield return Row("public key", "SIGNING_KEY", "ssh-ed25519 " + "AAAA" + make.Token(60));
        yield return Row("public key", "API_KEY", "-----BEGIN PUBLIC KEY-----\n" + make.Token(64) + "\n-----END PUBLIC KEY-----");
        yield return Row("public key", null, "-----BEGIN CERTIFICATE-----\n" + make.Token(200) + "\n-----END CERTIFICATE-----");
        yield return Row("public key", null, "-----BEGIN RSA PUBLIC KEY-----\n" + make.Token(200) + "\n-----END RSA PUBLIC KEY-----");
        yield return Row("public key", "SSH_HOST_KEY", "SHA256:" + make.Token(43));
        yield return Row("emulator", "AZURE_STORAGE_KEY", Emulator.AzuriteKey);
        yield return Row("emulator", null, "UseDevelopmentStorage=true");
        yield return Row("emulator", null, $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Emulator.AzuriteKey};BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;");
        yield return Row("emulator", null, $"AccountEndpoint=https://localhost:8081/;AccountKey={Emulator.CosmosKey}");
        yield return Row("emulator", null, "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;");
        yield return Row("example", "AWS_ACCESS_KEY_ID", "AKIA" + "IOSFODNN7EXAMPLE");
        yield return Row("example", "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY");
        yield return Row("text", "SECRET", "the quick brown fox");
        yield return Row("text", "MY_KEY", "customerSegmentation2024");
        yield return Row("text", null, "Lorem ipsum dolor sit amet: password is stored elsewhere");
        yield return Row("text", null, "eyJust a sentence.eyJ with dots. And more of them here");
        yield return Row("json", null, """{"learning_rate":0.01,"tokenizer":"bert","max_tokens":512,"layers":[1,2,3]}""");
        yield return Row("json", null, """{"type":"object","properties":{"password":{"type":"string"},"api_key":{"type":"string"}}}""");
        yield return Row("base64 text", null, Encode("just a longer sentence without anything to hide in it"));
        yield return Row("image data", null, "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA" + make.Token(80));
        yield return Row("number", "ACCESS_TOKEN", "123456789012");
        yield return Row("cron", "API_KEY", "0 0 * * *");
        yield return Row("expression", "API_KEY", "os.environ['API_KEY_V2']");
        yield return Row("expression", "API_KEY", "getSecret('api-key-1')");
    }

    private static IEnumerable<LabelledValue> Placeholders()
    {
        string[] values =
        [
            "<password>", "<your-api-key>", "EXAMPLE_API_KEY", "your-auth-key", "dummy", "my_secret_place_holder", "XXXXXXXXXXXXXXXXXXXXXXXX", "XxXXxxXxXXxXxXXxxXxXXxXxXXxxXxXX", "changeme", "CHANGE_ME",
            "change-me!", "TODO", "TODO: fill in", "your_token_here", "INSERT_TOKEN_HERE", "{password}", "{{password}}", "********", "************", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "0000000000000000",
            "00000000-0000-0000-0000-000000000000", "1234567890abcdef", "0123456789abcdef0123456789abcdef", "abcdefghijklmnopqrstuvwxyz", "my-secret-token", "secret", "password", "YourStrongPassword", "replace-with-your-key", "sk-...",
            "hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "[redacted]", "not-set", "fake-token", "abcabcabcabcabcabc", "none", "...",
        ];
        foreach (var value in values)
        {
            yield return new("placeholder", "DB_PASSWORD", value, false);
            yield return new("placeholder", "HF_TOKEN", value, false);
        }
    }

    private static IEnumerable<LabelledValue> References()
    {
        string[] values =
        [
            "${{keyvault:https://kv.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef}}", "${{azureml://connections/aoai/credentials/key}}", "${{secrets.API_KEY_1}}", "${{ secrets.API_KEY_1 }}",
            "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)", "https://kv.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef", "$(DbPassword1)", "%DB_PASSWORD1%", "$DB_PASSWORD_1", "${DB_PASSWORD_1}",
            "#{DbPassword1}#", "__DB_PASSWORD_1__", "[parameters('dbPassword1')]", "$env:DB_PASSWORD1", "keyvault://kv/db-password-1", "{{DB_PASSWORD_1}}",
        ];
        foreach (var value in values)
        {
            yield return new("reference", "DB_PASSWORD", value, false);
            yield return new("reference", "API_KEY", value, false);
        }
    }

    private static IEnumerable<LabelledValue> NotSecretCarriers(SyntheticSecrets make)
    {
        string[] values =
        [
            "Server=tcp:x.database.windows.net;Database=y;Authentication=Active Directory Default;Encrypt=True", "Server=x;User Id=sa;Password=<password>;", "Server=x;User Id=sa;Password={0};", "Server=x;User Id=sa;Password=${DB_PASSWORD};",
            $"Server=x;User Id=sa;Password={Hole};Encrypt=True", "Server=x;User Id=sa;Password=;Encrypt=True", "Server=x;User Id=sa;Password=your_password;", "Server=x;User Id=sa;Password=****;",
            "Endpoint=sb://x.servicebus.windows.net/;Authentication=ManagedIdentity", "BlobEndpoint=https://x.blob.core.windows.net/", $"DefaultEndpointsProtocol=https;AccountName=x;AccountKey={Hole};EndpointSuffix=core.windows.net",
            "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=<account-key>", $"InstrumentationKey={make.Guid()};IngestionEndpoint=https://x", "host=db port=5432 dbname=ml user=trainer sslmode=require", "host=db password=$PGPASSWORD dbname=ml",
            "postgresql://user:${DB_PASSWORD}@db/ml", "postgresql://user:<password>@db/ml", "postgresql://user:password@localhost/ml", $"postgresql://user:{Hole}@db/ml", "mongodb://{user}:{password}@host/db", "amqp://user:%(password)s@host",
            "https://x.blob.core.windows.net/c/b?sv=2023-11-03&se=2031-01-01&sr=b&sig=<signature>", "https://x.blob.core.windows.net/c/b?sv=2023-11-03&sr=b&sig=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX%3D", $"https://x.blob.core.windows.net/c/b?{Hole}",
            "?xx=XXXX-XXXX-XXXX-XXXX", "python train.py --max-tokens 100 --tokenizer bert-base-uncased", "python train.py --password $PASSWORD", "python train.py --api-key ${{inputs.key}}", "python train.py --api-key-name wandb-key --key-column id1",
            "python train.py --token-file /run/secrets/token1", "python train.py --secret-name db-password-v2", "python train.py --data ${{inputs.data}} --lr 0.01 --password-stdin", "docker login --password-stdin", "az login --identity",
            "Authorization: Bearer $TOKEN", "Authorization: Bearer <token>", "curl -H \"Authorization: Bearer ${ACCESS_TOKEN}\"", """{"password":"<password>","api_key":"${API_KEY}"}""", """{"password":null,"token":""}""", """{"token":"[MASK]","pad_token":"<pad>"}""",
            """{"secretName":"db-password-v2","keyVault":"https://kv.vault.azure.net"}""", """[{"name":"DB_PASSWORD","valueFrom":{"secretKeyRef":{"name":"db-secret-1","key":"password"}}}]""", """[{"name":"MODEL","value":"m1x9-82ks-91ak-29dk"}]""",
            "password: required", "Password: see the vault", "db:\n  password: ${DB_PASSWORD}\n  user: x\n", "DB_PASSWORD=\nHF_TOKEN=\n", "export HF_TOKEN=$HF_TOKEN_1", "password=os.environ['DB_PASSWORD']", "<Password></Password>", "<Password>$(DbPassword)</Password>",
            "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----", "set token = next(tokens) if key == value else pad_token", "pip install --index-url https://pypi.org/simple tokenizers==0.15.2",
            "wandb login $WANDB_API_KEY && python train.py", "echo 'password must have 12 characters'", "x==y;password!=z", "SELECT * FROM t WHERE key='a1b2c3d4e5f6' AND token_type='bearer'", "accuracy=0.93;tokens=12;keys=3",
        ];
        return values.Select(value => new LabelledValue("carrier without secret", null, value, false));
    }

    /// <summary>Written after the classifier and before it saw them; names and texts as projects have them.</summary>
    private static IEnumerable<LabelledValue> FieldCases(SyntheticSecrets make)
    {
        (string? Name, string Value, bool IsSecret)[] rows =
        [
            ("AZURE_STORAGE_ACCOUNT_KEY", make.LegacyStorageKey(), true),
            ("AzureWebJobsStorage", make.StorageConnectionString(), true),
            ("ConnectionStrings__Default", make.SqlConnectionString(), true),
            ("AML_DB_CONN", "Server=x;uid=sa;pwd=Tr0ub4dor;", true),
            ("SPARK_SQL_PASS", "Tr0ub4dor&3", true),
            ("JWT_SECRET", "s3cr3t-jwt-signing-k3y-2024", true),
            ("SECRET_KEY", "django-insecure-" + make.Text("abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)", 50), true),
            ("FLASK_SECRET_KEY", "dev", false),
            ("MLFLOW_S3_SECRET", make.AwsSecretKey(), true),
            ("MINIO_ROOT_PASSWORD", "minioadmin", true),
            ("GF_SECURITY_ADMIN_PASSWORD", "grafana", true),
            ("NEO4J_AUTH", "neo4j/" + make.Password(), true),
            ("REDISCLI_AUTH", make.Password(), true),
            ("SERVICE_BUS_SAS_KEY", make.LegacyMessagingKey(), true),
            ("EVENTHUB_SAS", make.LegacyMessagingKey(), true),
            ("SAS", make.SasToken(), true),
            ("AZCOPY_SPA_CLIENT_SECRET", make.LegacyEntraClientSecret(), true),
            ("SSH_PRIVATE_KEY", make.OpenSshPrivateKey(), true),
            ("ID_RSA_B64", System.Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(make.OpenSshPrivateKey())), true),
            ("UNITY_CATALOG_TOKEN", make.DatabricksToken(), true),
            ("ADO_PAT", make.Token(52).ToLowerInvariant(), true),
            ("ADO_PAT", make.Token(84), true),
            ("HUGGING_FACE_HUB_TOKEN", make.HuggingFaceToken(), true),
            ("HF_HUB_ENABLE_HF_TRANSFER", "1", false),
            ("HF_HOME", "/mnt/cache/hf", false),
            ("WANDB_MODE", "offline", false),
            ("WANDB_PROJECT", "my-project-2024", false),
            ("WANDB_RUN_ID", make.Token(8), false),
            ("WANDB_ENTITY", "contoso", false),
            ("LANGCHAIN_TRACING_V2", "true", false),
            ("PINECONE_INDEX", "docs-2024", false),
            ("AZURE_SEARCH_INDEX_KEY_FIELD", "id", false),
            ("AZURE_FEDERATED_TOKEN_FILE", "/var/run/secrets/azure/tokens/azure-identity-token", false),
            ("AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com/", false),
            ("IDENTITY_HEADER", make.Guid(), false),
            ("MSI_SECRET", make.Guid(), false),
            ("MSI_ENDPOINT", "http://169.254.169.254/metadata/identity/oauth2/token", false),
            ("SPECIAL_TOKENS_MAP", "{\"bos_token\":\"<s>\",\"eos_token\":\"</s>\"}", false),
            ("TOKEN_BUDGET", "128000", false),
            ("PROMPT_TOKEN", "<|user|>", false),
            ("IMAGE_TOKEN", "<image>", false),
            ("LOSS_KEY", "eval_loss_0001xz", false),
            ("SORT_BY_KEY", "created_at", false),
            ("FEATURE_KEY", "user_embedding_v2_0421", false),
            ("ENCRYPTION_KEY_VAULT", "https://kv.vault.azure.net/keys/cmk/" + make.Text("0123456789abcdef",32), false),
            ("CMK_KEY_ID", "https://kv.vault.azure.net/keys/cmk/" + make.Text("0123456789abcdef",32), false),
            ("KEY_IDENTIFIER", "https://kv.vault.azure.net/keys/cmk/" + make.Text("0123456789abcdef",32), false),
            ("CUSTOMER_KEY", "https://kv.vault.azure.net/keys/cmk/" + make.Text("0123456789abcdef",32), false),
            ("ACCESS_KEY", "https://kv.vault.azure.net/keys/cmk/1", false),
            ("STORAGE_KEY_SOURCE", "Microsoft.Keyvault", false),
            ("DB_PASSWORD_KEYVAULT_SECRET", "contoso-db-pw", false),
            ("SECRET_REF", "secret/data/db#password", false),
            ("API_KEY", "12345", false),
            ("API_KEY", "test", false),
            ("API_KEY", "abc", false),
            ("API_KEY", "not-needed", false),
            ("OPENAI_API_KEY", "EMPTY", false),
            ("OPENAI_API_KEY", "sk-no-key-required", false),
            ("OPENAI_API_KEY", "ollama", false),
            ("API_TOKEN", "my-super-secret-token-1", false),
            (null, "nvidia/cuda:12.1.0-cudnn8-devel-ubuntu22.04@sha256:" + make.Text("0123456789abcdef",64), false),
            (null, "https://contoso.blob.core.windows.net/models/model-3f2a9.onnx", false),
            (null, "https://huggingface.co/bert-base-uncased/resolve/main/pytorch_model.bin", false),
            (null, "s3://bucket/key=value/part-0001.parquet", false),
            (null, "dt=2024-01-01/hour=12/key=abcd1234efgh5678", false),
            (null, "python -m torch.distributed.run --nproc_per_node 4 train.py --seed 42 --run-id " + make.Guid(), false),
            (null, "bash -c \"az account get-access-token --query accessToken -o tsv\"", false),
            (null, "export TOKEN=$(az account get-access-token --query accessToken -o tsv)", false),
            (null, "TOKEN=$(cat /run/secrets/token) python x.py", false),
            (null, "PASSWORD=`cat /run/secrets/p`; python x.py", false),
            (null, "--access-token-env HF_TOKEN --hub-token-env-var HF_TOKEN2", false),
            (null, "python run.py --auth-token-provider azure_ad_v2", false),
            (null, "python train.py --primary-key order_id2 --partition-key region01x", false),
            (null, "--secret id=npmrc,src=.npmrc", false),
            (null, "docker build --secret id=token1,env=TOKEN1 .", false),
            (null, "{\"auth\":{\"type\":\"managed_identity\",\"token_scope\":\"https://ml.azure.com/.default\"}}", false),
            (null, "{\"key\":\"value\",\"token\":\"[CLS]\"}", false),
            (null, "token_type=bearer&expires_in=3600", false),
            (null, "password_reset_required=true;password_age=90d", false),
            (null, "Data Source=:memory:;Password=", false),
            (null, "Driver={SQL Server};Server=x;Trusted_Connection=yes;", false),
            (null, "AccountEndpoint=https://x.documents.azure.com:443/;AccountKey=;", false),
            (null, "Endpoint=https://x.azconfig.io;Id=abc;Secret=<secret>", false),
            (null, "postgresql://ml:Tr0ub4dor3@db/ml", true),
            (null, "postgres://u:p%40ss%3Aw0rd@db:5432/x", true),
            (null, "sqlserver://sa:Passw0rd%21@x:1433?database=y", true),
            (null, "clickhouse://default:" + make.UrlPassword() + "@h:9000/db", true),
            (null, "trino://user:" + make.UrlPassword() + "@h:443/hive", true),
            (null, "celery broker redis://:" + make.UrlPassword() + "@h:6379/1", true),
            (null, "https://u:" + make.Token(20) + "@nexus.internal/repository/pypi/simple", true),
            (null, "git clone https://oauth2:" + make.GitLabToken() + "@gitlab.com/x/y.git", true),
            (null, "pip install --extra-index-url https://__token__:" + make.PyPiToken() + "@x/simple y", true),
            (null, "curl -u trainer:" + make.Password() + " https://x", true),
            (null, "mysql -u root -p" + make.Password() + " db", true),
            (null, "sshpass -p " + make.Password() + " ssh host", true),
            (null, "az storage blob upload --account-key " + make.LegacyStorageKey() + " -f x", true),
            (null, "az acr login -n x -u y -p " + make.Password(), true),
            (null, "azcopy copy x 'https://a.blob.core.windows.net/c?" + make.SasToken() + "'", true),
            (null, "databricks configure --token " + make.DatabricksToken(), true),
            (null, "AZURE_CLIENT_SECRET=" + make.EntraClientSecret() + " AZURE_CLIENT_ID=" + make.Guid() + " python x.py", true),
            (null, "docker login -u x --password=" + make.ContainerRegistryPassword(), true),
            (null, "env:\n  - name: DB_PASSWORD\n    value: " + make.Password() + "\n", true),
            (null, "[DEFAULT]\naws_secret_access_key = " + make.AwsSecretKey(), true),
            (null, "spark.hadoop.fs.azure.account.key.x.dfs.core.windows.net " + make.LegacyStorageKey(), true),
            (null, "fs.azure.account.key.x.dfs.core.windows.net=" + make.LegacyStorageKey(), true),
            (null, "spark.hadoop.fs.azure.account.oauth2.client.secret=" + make.LegacyEntraClientSecret(), true),
            (null, "{\"connectionString\":\"" + make.ServiceBusConnectionString() + "\"}", true),
            (null, "{\"fs.azure.account.key\": \"" + make.LegacyStorageKey() + "\"}", true),
            ("spark.hadoop.fs.azure.account.key.x.dfs.core.windows.net", make.LegacyStorageKey(), true),
            ("fs.azure.sas.fixed.token.acct.dfs.core.windows.net", make.SasToken(), true),
            ("fs.azure.account.oauth2.client.id", make.Guid(), false),
            ("spark.databricks.delta.preview.enabled", "true", false),
            ("AZURE_OPENAI_API_KEY", make.Text("0123456789abcdef",32), true),
            ("AzureOpenAI__Key", make.Text("0123456789abcdef",32), true),
            ("LLM_KEY", make.Token(40), true),
            ("TranslatorKey", make.Text("0123456789abcdef",32), true),
            ("FORM_RECOGNIZER_KEY", make.Text("0123456789abcdef",32), true),
            ("DocIntelKey", make.Text("0123456789abcdef",32), true),
            ("AOAIKEY", make.Token(32), true),
            ("APPLICATION_PASSWORD", "Winter#2024", true),
            ("sa_password", "yourStrong(!)Password", false),
            ("PASS", "Winter#2024", true),
            ("POSTGRES_PW", "Winter#2024", true),
            ("SMTP__Password", "Winter#2024", true),
            ("PasswordSalt", make.Token(24), false),
            ("DbPwd", "Winter#2024", true),
            ("PWD_PROD", "Winter#2024", true),
            ("userPass", "Winter#2024", true),
            ("PASSPORT", "Winter#2024", false),
            ("GH_TOKEN", "ghp_" + make.Token(36), true),
            ("NPM_AUTH", make.Token(36), true),
            ("SLACK_SIGNING_SECRET", make.Text("0123456789abcdef",32), true),
            ("STRIPE_WEBHOOK_SECRET", "whsec_" + make.Token(32), true),
            ("LINEAR_KEY", "lin_api_" + make.Token(40), true),
            ("SUPABASE_SERVICE_ROLE_KEY", make.Jwt(), true),
            ("COOKIE_SECRET", make.Token(32), true),
            ("TOTP_SEED", make.Token(32), false),
            ("SEED", "42", false),
            ("HASH_SECRET", make.Token(20), true),
            ("UNSUBSCRIBE_SECRET", make.Guid(), false),
        ];
        return rows.Select(row => new LabelledValue(row.Name is null ? "field case, text" : "field case, variable", row.Name, row.Value, row.IsSecret));
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    /// <summary>Another letter in the middle, so that only the checksum can tell.</summary>
    private static string Flip(string secret) => secret[..20] + (secret[20] == 'a' ? 'b' : 'a') + secret[21..];
}

/// <summary>The published keys of Microsoft's emulators, in pieces.</summary>
internal static class Emulator
{
    public static readonly string AzuriteKey = string.Concat("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1", "OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/", "K1SZFPTOtr/KBHBeksoGMGw==");
    public static readonly string CosmosKey = string.Concat("C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+", "4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZ", "nqyMsEcaGQy67XIw/Jw==");
}
