using Xunit.v3;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>Says which complaint about other analyzers a test keeps from being made about this one; see <see cref="ComplaintList"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ComplaintAttribute(int number) : Attribute, ITraitAttribute
{
    public int Number { get; } = number;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [KeyValuePair.Create("Complaint", Number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
