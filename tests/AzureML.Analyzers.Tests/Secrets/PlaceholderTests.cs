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
}
