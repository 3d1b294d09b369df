using Xunit;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>Tests that compare times; they run one after the other, when nothing else runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
