using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class SecretShapeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_shape_is_found_without_a_name(int seed)
    {
        var missed = new SyntheticSecrets(seed).Shapes()
            .Where(secret => SecretClassifier.ClassifyShape(secret.Value, SecretOptions.Default).Confidence != SecretConfidence.Shape)
            .Select(secret => secret.Kind);
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_secret_is_found_under_its_name(int seed)
    {
        var missed = new SyntheticSecrets(seed).All()
            .Where(secret => !SecretClassifier.Classify(secret.Name, secret.Value, SecretOptions.Default).IsSecret)
            .Select(secret => secret.Kind);
        Assert.Empty(missed);
    }
}
