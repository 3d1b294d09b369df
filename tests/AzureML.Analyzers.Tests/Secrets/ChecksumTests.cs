using System.Text;
using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>Published test values, so that product and generator cannot agree on a wrong checksum. All are made of one repeated letter and belong to nobody.</summary>
public class ChecksumTests
{
    [Fact]
    public void Annotated_key_of_the_NuGet_Gallery_tests_is_valid()
    {
        var key = new string('a', 52) + "JQQ" + "J99ALN5Z0000LZENeS003NUGT" + "3OrW";
        Assert.Equal("NuGet API key", SecretClassifier.ClassifyShape(key, SecretOptions.Default).Kind);
        Assert.False(SecretClassifier.ClassifyShape(key[..^1] + "X", SecretOptions.Default).IsSecret);
    }

    [Fact]
    public void Entra_checksum_of_the_security_utilities_tests_is_valid()
    {
        // the published value masks its body with one letter, which the classifier rightly ignores; so only the hash is checked
        var head = "zzz8Q~" + new string('z', 31);
        const string digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
        var hash = Checksum.Marvin32(Encoding.ASCII.GetBytes(head), head.Length, Checksum.Seed("AadPwd00"));
        var text = "";
        for (var rest = hash; rest > 0; rest /= 66)
        {
            text = digits[(int)(rest % 66)] + text;
        }

        Assert.StartsWith("blP", text.PadLeft(6, 'a'));
    }

    [Fact]
    public void Crc32_has_its_check_value() => Assert.Equal(0xCBF43926u, Checksum.Crc32(new Slice("123456789")));

    [Theory]
    [InlineData("", "")]
    [InlineData("Zg==", "f")]
    [InlineData("Zm9vYmFy", "foobar")]
    [InlineData("Pz8_", "???")]
    public void Base64_decodes_both_alphabets(string text, string expected) => Assert.Equal(expected, Encoding.ASCII.GetString(Checksum.DecodeBase64(new Slice(text))!));

    [Fact]
    public void Base32_decodes() => Assert.Equal("foobar", Encoding.ASCII.GetString(Checksum.DecodeBase32(new Slice("mzxw6ytboi"))!));

    [Fact]
    public void A_wrong_digit_breaks_every_checksum()
    {
        var make = new SyntheticSecrets(12);
        foreach (var secret in new[] { make.StorageKey(), make.CosmosKey(), make.ServiceBusKey(), make.ContainerRegistryPassword(), make.FunctionsKey(), make.AzureAiKey(), make.GitHubToken(), make.LegacyDevOpsToken(), make.EntraClientSecret() })
        {
            var changed = (secret[12] == 'a' ? 'b' : 'a') + secret[13..];
            Assert.True(SecretClassifier.ClassifyShape(secret, SecretOptions.Default).IsSecret);
            Assert.False(SecretClassifier.ClassifyShape(secret[..12] + changed, SecretOptions.Default).IsSecret);
        }
    }
}
