using System.Diagnostics;
using System.Globalization;
using AzureML.Analyzers.Secrets;
using AzureML.Analyzers.Tests.Robustness;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

[Collection(nameof(MeasuredAlone))]
public class SecretRobustnessTests
{
    private const int Million = 1 << 20;

    /// <summary>What the scanners look for, so that random texts reach their inner branches.</summary>
    private static readonly string[] Fragments =
    [
        "password", "=", ":", ";", "\"", "'", "{", "}", "<", ">", "--", "://", "@", "&", "?", "sig=", "sv=", "eyJ", ".", "-----BEGIN ", "PRIVATE KEY-----", "Basic ", "Bearer ", "8Q~", "JQQJ99", "+ASt", "==", "sk-", "hf_",
        "${{keyvault:", "${{azureml://", "}}", "\\", "\\\"", " ", "\n", "\r", "\t", "\0", "\uFFFC", "\uD800", "\uDC00", "İ", "ı", "ſ", "K", "ß", "AccountKey", "name", "value", "key", "auth", "%", "$", "#", "_", "/", "a", "Z", "9",
        "machine ", " password ", "curl ", "-u ", "-p ", "login ", "T3BlbkFJ", "MIIKYgIBAzCC", "https", "hooks.slack.com/", ".webhook.office.com/webhookb2/",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_throws(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            var name = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            _ = SecretClassifier.Classify(name, value, SecretOptions.Default);
            _ = SecretClassifier.Classify("API_KEY", value, SecretOptions.Default);
            _ = SecretClassifier.Classify("DB_PASSWORD", value, SecretOptions.Default);
            _ = SecretClassifier.IsSecretName(value, SecretOptions.Default);
            _ = KeyVaultReference.Check(value, SecretOptions.Default.PlaceholderValues);
            _ = Placeholder.IsPlaceholder(value, SecretOptions.Default.PlaceholderValues);
        }
    }

    /// <summary>The same row with other random characters has the same kind: nothing of the value gets into it.</summary>
    [Fact]
    public void A_kind_never_holds_a_part_of_the_value()
    {
        var kinds = LabelledSet.All(21).Select(Verdict).Distinct();
        var again = LabelledSet.All(22).Select(Verdict).Distinct();
        Assert.Equal(kinds.Select(v => v.Item3).Distinct().Order(), again.Select(v => v.Item3).Distinct().Order());
    }

    [Fact]
    public void Cut_and_changed_secrets_do_not_throw()
    {
        foreach (var secret in new SyntheticSecrets(3).All())
        {
            for (var i = 0; i < Math.Min(secret.Value.Length, 300); i++)
            {
                _ = SecretClassifier.Classify(secret.Name, secret.Value[..i], SecretOptions.Default);
                _ = SecretClassifier.Classify(secret.Name, secret.Value[i..], SecretOptions.Default);
                _ = SecretClassifier.Classify(secret.Name, secret.Value[..i] + "\uFFFC" + secret.Value[(i + 1)..], SecretOptions.Default);
            }
        }
    }

    [Fact]
    public void A_null_or_empty_value_is_no_secret()
    {
        Assert.False(SecretClassifier.Classify(null, null!, SecretOptions.Default).IsSecret);
        Assert.False(SecretClassifier.Classify("DB_PASSWORD", "", SecretOptions.Default).IsSecret);
        Assert.Equal(ReferenceKind.None, KeyVaultReference.Recognize(null!));
        Assert.Equal("", default(SecretFinding).Kind);
    }

    [Fact]
    public void A_secret_part_with_a_hole_is_not_known()
    {
        var make = new SyntheticSecrets(4);
        Assert.False(SecretClassifier.Classify("DB_PASSWORD", "Winter\uFFFC", SecretOptions.Default).IsSecret);
        Assert.False(SecretClassifier.Classify("API_KEY", make.Token(20) + "\uFFFC", SecretOptions.Default).IsSecret);
        Assert.False(SecretClassifier.ClassifyShape("Server=x;Password=abc\uFFFC;User Id=y", SecretOptions.Default).IsSecret);
        Assert.True(SecretClassifier.ClassifyShape($"Server=\uFFFC;Password={make.Password()};User Id=\uFFFC", SecretOptions.Default).IsSecret);
    }

    /// <summary>Under Turkish rules I and i are different letters; no comparison may notice. Without ICU data the culture only differs by name.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Verdicts_do_not_depend_on_the_culture(string culture)
    {
        var expected = LabelledSet.All(11).Select(Verdict).ToList();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            var info = TryCulture(culture) ?? TurkishLike();
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (info, info);
            Assert.Equal(expected, LabelledSet.All(11).Select(Verdict).ToList());
            Assert.True(SecretClassifier.IsSecretName("api_key_prIvate_KEY", SecretOptions.Default) == SecretClassifier.IsSecretName("API_KEY_PRiVATE_key", SecretOptions.Default));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void Secrets_at_the_end_of_a_long_text_are_found()
    {
        var padding = string.Concat(Enumerable.Repeat("The quick brown fox jumps over the lazy dog. ", Million / 45));
        var missed = new SyntheticSecrets(8).Shapes()
            .Where(secret => secret.Kind is not "pkcs12 bundle")
            .Where(secret => !SecretClassifier.ClassifyShape(padding + "\n" + secret.Value, SecretOptions.Default).IsSecret)
            .Select(secret => secret.Kind);
        Assert.Empty(missed);
    }

    public static TheoryData<string> Units() =>
    [
        "a", "a b ", "=", "a=", "password=", "password=\"", "password='", "password={", "\"password\":", "a:", "--a ", "--password ", "<a>", "<password>", "://", "a://b", "a://b:c@", "sig=", "sig=a&", "eyJ", "eyJ.", "eyJa.eyJ", "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----", "Basic ", "Bearer ", "8Q~", "~", "sk-", "hf_", "xoxb-", "xoxb-a", "glpat-a.", "QUJD", "name=", "name=\"", "name='a ", "{{", "${{keyvault:", "keyvault:", "a\\\"", "x", "'", "\"\"", "curl -u ", "login -p ", ";", "; a", "      =",
        "A A A=", "JQQJ99", "/", "/a", "//a@", ".", "_", "-", "%", "(", "[", "\uFFFC", "password=a;", "AccountKey=", "T3BlbkFJ", "MIIKYgIBAzCC",
    ];

    /// <summary>
    /// Four times the text takes about four times the time (and not sixteen), for texts that tempt each scanner to look ahead again and
    /// again. The smallest of several tries counts, because other tests use the machine at the same time.
    /// </summary>
    [Theory]
    [MemberData(nameof(Units))]
    public void Time_is_linear(string unit)
    {
        var small = Repeat(unit, Million / 16);
        var large = Repeat(unit, Million / 4);
        var (first, second) = (Time(small), Time(large));
        // Another process may take the processor; what is not linear never looks linear, however often it is tried.
        for (var tries = 1; tries < 60 && !IsLinear(first, second); tries++)
        {
            (first, second) = (Math.Min(first, Time(small)), Math.Min(second, Time(large)));
        }

        Assert.True(IsLinear(first, second), $"{first} ms, then {second} ms");

        static bool IsLinear(double first, double second) => second <= (first * 7) + 10;
    }

    [Fact]
    public void Quick_rejects_do_not_allocate()
    {
        string[] values = ["INFO", "4096", "true", "/mnt/azureml/data", "gpt-4o-2024-08-06", "https://contoso.openai.azure.com/", "contoso-ml-workspace", "offline", "my-project", "0f8fad5b-d9cb-469f-a165-70867728950e"];
        string[] names = ["NCCL_DEBUG", "MAX_TOKENS", "WANDB_MODE", "MODEL_PATH", "API_KEY", "DB_PASSWORD", "MY_KEY"];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            foreach (var name in names)
            {
                foreach (var value in values)
                {
                    _ = SecretClassifier.Classify(name, value, SecretOptions.Default);
                }
            }
        }
    }

    private static (string, SecretConfidence, string) Verdict(LabelledValue row)
    {
        var found = SecretClassifier.Classify(row.Name, row.Value, SecretOptions.Default);
        return (row.Kind, found.Confidence, found.Kind);
    }

    private static CultureInfo? TryCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Invariant globalization knows no other culture: at least the separators differ.</summary>
    private static CultureInfo TurkishLike()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.TextInfo.ListSeparator = ";";
        return culture;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static double Time(string value)
    {
        var watch = Stopwatch.StartNew();
        _ = SecretClassifier.Classify("API_KEY", value, SecretOptions.Default);
        _ = SecretClassifier.Classify("DB_PASSWORD", value, SecretOptions.Default);
        _ = KeyVaultReference.Check(value, SecretOptions.Default.PlaceholderValues);
        return watch.Elapsed.TotalMilliseconds;
    }
}
