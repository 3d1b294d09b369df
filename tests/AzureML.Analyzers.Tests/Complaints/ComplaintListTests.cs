using System.Reflection;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

public sealed class ComplaintListTests
{
    /// <summary>All of them apply; a complaint without a test fails here.</summary>
    [Fact]
    public void Every_complaint_has_a_test()
    {
        IEnumerable<int> tested = typeof(ComplaintListTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Cast<MemberInfo>().Where(method => method.IsDefined(typeof(FactAttribute))).Append(type))
            .SelectMany(member => member.GetCustomAttributes<ComplaintAttribute>())
            .Select(complaint => complaint.Number);
        Assert.Equal(ComplaintList.All.Keys, tested.Distinct().Order());
    }

    [Fact]
    public void Complaints_are_numbered_from_1_to_21() => Assert.Equal(Enumerable.Range(1, 21), ComplaintList.All.Keys);
}
