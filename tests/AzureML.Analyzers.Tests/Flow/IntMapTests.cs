using AzureML.Analyzers.Flow;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

public sealed class IntMapTests
{
    [Fact]
    public void Behaves_like_a_dictionary()
    {
        var random = new Random(20261123);
        for (int round = 0; round < 200; round++)
        {
            var expected = new Dictionary<int, string>();
            IntMap<string> actual = IntMap<string>.Empty;
            for (int step = 0; step < 60; step++)
            {
                int key = random.Next(round < 100 ? 40 : int.MaxValue);
                if (random.Next(4) == 0)
                {
                    expected.Remove(key);
                    actual = actual.Remove(key);
                }
                else
                {
                    string value = random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture);
                    expected[key] = value;
                    actual = actual.Set(key, value);
                }
            }

            Assert.Equal(expected.OrderBy(e => e.Key), ToList(actual).OrderBy(e => e.Key));
            Assert.All(expected, entry => Assert.Equal(entry.Value, actual.Get(entry.Key)));
        }
    }

    [Fact]
    public void Merge_is_the_union_with_both_sides_combined()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            (IntMap<string> left, Dictionary<int, string> leftEntries) = Fill(IntMap<string>.Empty, [], random);
            (IntMap<string> right, Dictionary<int, string> rightEntries) = round % 2 == 0
                ? Fill(left, leftEntries, random)
                : Fill(IntMap<string>.Empty, [], random);

            IntMap<string> merged = IntMap<string>.Merge(left, right, Combine);
            var expected = leftEntries.Keys.Union(rightEntries.Keys).ToDictionary(
                key => key,
                key =>
                {
                    leftEntries.TryGetValue(key, out string? l);
                    rightEntries.TryGetValue(key, out string? r);
                    return ReferenceEquals(l, r) ? l! : Combine(l, r);
                });
            Assert.Equal(expected.OrderBy(e => e.Key), ToList(merged).OrderBy(e => e.Key));
        }
    }

    [Fact]
    public void Merge_that_adds_nothing_keeps_the_left_version()
    {
        IntMap<string> left = IntMap<string>.Empty.Set(1, "a").Set(2, "b").Set(77, "c");
        IntMap<string> right = IntMap<string>.Empty.Set(2, "other");
        Assert.True(IntMap<string>.Merge(left, right, (l, r) => l ?? r!).IsSame(left));
    }

    [Fact]
    public void Merge_does_not_visit_what_both_versions_share()
    {
        IntMap<string> common = IntMap<string>.Empty;
        for (int i = 0; i < 10_000; i++)
        {
            common = common.Set(i, "x");
        }

        int combined = 0;
        IntMap<string>.Merge(common.Set(5, "left"), common.Set(9_999, "right"), (l, r) =>
        {
            combined++;
            return l ?? r!;
        });
        Assert.Equal(2, combined);
    }

    private static (IntMap<string> Map, Dictionary<int, string> Entries) Fill(IntMap<string> map, Dictionary<int, string> entries, Random random)
    {
        var copy = new Dictionary<int, string>(entries);
        for (int i = 0; i < 30; i++)
        {
            int key = random.Next(random.Next(2) == 0 ? 64 : int.MaxValue);
            string value = random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture);
            copy[key] = value;
            map = map.Set(key, value);
        }

        return (map, copy);
    }

    private static string Combine(string? left, string? right) => $"{left}+{right}";

    private static List<KeyValuePair<int, string>> ToList(IntMap<string> map)
    {
        var entries = new List<KeyValuePair<int, string>>();
        foreach (KeyValuePair<int, string> entry in map)
        {
            entries.Add(entry);
        }

        return entries;
    }
}
