using System.Collections.Immutable;
using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class PlaceholderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<key-vault-url>")]
    [InlineData(" <your key> ")]
    [InlineData("{name}")]
    [InlineData("{{ name }}")]
    [InlineData("TODO")]
    [InlineData("TODO: key")]
    [InlineData("todo: key")]
    [InlineData("changeme")]
    [InlineData("Change-Me!")]
    [InlineData("your-vault")]
    [InlineData("YOUR_KEY")]
    [InlineData("yourKey")]
    [InlineData("xxx")]
    [InlineData("XXXX-XXXX")]
    [InlineData("Ask-Ops")]
    public void Is_a_placeholder(string value) => Assert.True(Placeholder.IsPlaceholder(value, ImmutableArray.Create("ask-ops")));

    [Theory]
    [InlineData("my-key")]
    [InlineData("key")]
    [InlineData("password")]
    [InlineData("todolist")]
    [InlineData("yourself")]
    [InlineData("changemeter")]
    [InlineData("{\"a\":1}")]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}")]
    [InlineData("<a>b</a>")]
    [InlineData("<add key=\"x\"/>")]
    [InlineData("https://kv.vault.azure.net")]
    [InlineData("xx")]
    public void Is_a_value(string value) => Assert.False(Placeholder.IsPlaceholder(value, ImmutableArray<string>.Empty));

    [Theory]
    [InlineData("Ab1xxxxxx9Zk2")]
    [InlineData("sk12******34ab")]
    [InlineData("ab-cd...ef-gh")]
    [InlineData("0123456789abcdef")]
    [InlineData("aB3aB3aB3aB3aB3")]
    [InlineData("1111-1111-1111")]
    [InlineData("insert-your-token")]
    [InlineData("mysecretpassword")]
    [InlineData("9f8e7d6c5b4aEXAMPLE")]
    [InlineData("PUT_IT_HERE")]
    [InlineData("abc<key>def")]
    [InlineData("@password")]
    [InlineData("@DbPassword")]
    public void Is_masked(string value) => Assert.True(Placeholder.IsMask(value, ImmutableArray<string>.Empty));

    [Theory]
    [InlineData("Ab1xxxxx9Zk2")]
    [InlineData("Winter#2024")]
    [InlineData("test-4f9a-example")]
    [InlineData("q7AAAAAAAAAAAAzR4")]
    [InlineData("letmein")]
    [InlineData("my@pass")]
    [InlineData("@Winter2024")]
    public void Is_not_masked(string value) => Assert.False(Placeholder.IsMask(value, ImmutableArray<string>.Empty));
}
