using System.Globalization;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>A terminal in which a build has printed findings.</summary>
internal static class BuildLogPicture
{
    private const int Columns = 112;
    private const string Warning = ": warning ";

    /// <param name="command">What was typed.</param>
    /// <param name="findings">Lines that were printed: <c>file(line,column): warning ID: message</c>.</param>
    /// <param name="total">How many findings the build has; those that are not shown are counted in a line of their own.</param>
    public static string Draw(string command, IReadOnlyCollection<string> findings, int total)
    {
        var picture = new SvgPicture(Columns) { Title = $"{command} prints {total} warnings" };
        picture.Text(0, 0, new Run("good", "$ "), new Run("", command));
        int row = 1;
        foreach (string finding in findings)
        {
            int mark = finding.IndexOf(Warning, StringComparison.Ordinal);
            int message = finding.IndexOf(':', mark + Warning.Length);
            string[] lines = [.. TextLines.Wrap(finding, Columns)];
            picture.Text(0, row++, new Run("", finding[..(mark + 2)]), new Run("warning", finding[(mark + 2)..message]), new Run("", lines[0][message..]));
            foreach (string line in lines[1..])
            {
                picture.Text(0, row++, new Run("", line));
            }
        }

        picture.Text(0, row++, new Run("muted", string.Create(CultureInfo.InvariantCulture, $"… {total - findings.Count} more")));
        picture.Text(0, row + 1, new Run("good", "Build succeeded."));
        picture.Text(0, row + 2, new Run("warning", string.Create(CultureInfo.InvariantCulture, $"    {total} Warning(s)")));
        picture.Text(0, row + 3, new Run("", "    0 Error(s)"));
        return picture.ToString();
    }
}
