using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class PartReaderTests
{
    [Theory]
    [InlineData("password=abc123", "abc123")]
    [InlineData("password=\"abc 123\"", "abc 123")]
    [InlineData("password=>abc123", "abc123")]
    [InlineData("<password>abc123</password>", "abc123")]
    [InlineData("[\"--password\", \"abc123\"]", "abc123")]
    public void A_value_begins_behind_its_sign(string text, string value)
    {
        var reader = new PartReader(new Slice(text));
        Assert.True(reader.MoveNext());
        Assert.Equal("password", reader.Key.ToString());
        Assert.Equal(value, reader.ReadValue().ToString());
    }

    [Theory]
    [InlineData("Shared Access Key=abc123")]
    [InlineData("\"Shared Access Key=abc123\"")]
    [InlineData("'Shared Access Key=abc123'")]
    [InlineData("Endpoint=sb://a;Shared Access Key=abc123")]
    public void A_key_may_be_several_words(string text)
    {
        var reader = new PartReader(new Slice(text));
        var last = "";
        while (reader.MoveNext())
        {
            last = reader.Key.ToString();
            reader.ReadValue();
        }

        Assert.Equal("Shared Access Key", last);
    }

    [Theory]
    [InlineData("train.py --password ")]
    [InlineData("train.py --password \"")]
    [InlineData("train.py --password --verbose")]
    public void A_flag_without_a_value_is_no_part(string text) => Assert.False(new PartReader(new Slice(text)).MoveNext());
}
