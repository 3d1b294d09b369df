using System.Globalization;
using System.Security;
using System.Text;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>A piece of a line, with the class of the style sheet that colours it; empty for plain text.</summary>
internal readonly record struct Run(string Style, string Text);

/// <summary>
/// A picture of monospaced text, laid out in columns and rows. It keeps text as text: every line states its width, so that columns
/// meet whatever font the reader has. Colours follow the reader's light or dark scheme.
/// </summary>
/// <param name="columns">The width of the widest line.</param>
internal sealed class SvgPicture(int columns)
{
    private const double ColumnWidth = 7.8;
    private const int RowHeight = 20;
    private const int Margin = 14;

    /// <summary>From the top of a row to the base line of its text.</summary>
    private const int BaseLine = 14;

    private const string Style = """
        text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}
        .panel{fill:#fff;stroke:#d0d7de}.box{fill:#f6f8fa;stroke:#d0d7de}.chosen{fill:#ddf4ff}.wave{fill:none;stroke:#bf8700;stroke-width:1.4}
        .muted{fill:#6e7781}.keyword{fill:#cf222e}.type{fill:#8250df}.string{fill:#0a3069}.warning{fill:#9a6700;font-weight:600}.good{fill:#1a7f37}
        .added{fill:#dafbe1}.removed{fill:#ffebe9}.bulb{fill:#d4a72c}
        @media(prefers-color-scheme:dark){
        text{fill:#e6edf3}.panel{fill:#0d1117;stroke:#30363d}.box{fill:#161b22;stroke:#30363d}.chosen{fill:#1f3a5f}.wave{stroke:#d29922}
        .muted{fill:#8b949e}.keyword{fill:#ff7b72}.type{fill:#d2a8ff}.string{fill:#a5d6ff}.warning{fill:#e3b341}.good{fill:#3fb950}
        .added{fill:#12361f}.removed{fill:#42191c}.bulb{fill:#e3b341}}

        """;

    private readonly StringBuilder _shapes = new();

    private int _rows;

    /// <summary>What the picture is of, for readers who do not see it.</summary>
    public required string Title { get; init; }

    /// <summary>A line of text; what does not fit is cut off.</summary>
    public void Text(int column, int row, params IReadOnlyCollection<Run> runs)
    {
        _rows = Math.Max(_rows, row + 1);
        runs = Fit(runs, columns - column);
        int length = runs.Sum(run => run.Text.Length);
        if (length == 0)
        {
            return;
        }

        _shapes.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(column)}\" y=\"{Y(row) + BaseLine}\" textLength=\"{Width(length)}\">");
        foreach ((string style, string text) in runs)
        {
            _shapes.Append(style.Length == 0 ? SecurityElement.Escape(text) : $"<tspan class=\"{style}\">{SecurityElement.Escape(text)}</tspan>");
        }

        _shapes.Append("</text>\n");
    }

    /// <summary>A wavy line below text.</summary>
    public void Wave(int column, int row, int length)
    {
        const int Steps = 2;
        length = Math.Min(length, columns - column);
        _shapes.Append(CultureInfo.InvariantCulture, $"<path class=\"wave\" d=\"M{X(column)} {Y(row) + 18.5}q{Width(1) / 4} -3 {Width(1) / 2} 0");
        for (int i = 1; i < length * Steps; i++)
        {
            _shapes.Append(CultureInfo.InvariantCulture, $"t{Width(1) / 2} 0");
        }

        _shapes.Append("\"/>\n");
    }

    /// <summary>A light bulb as large as a letter.</summary>
    public void Bulb(int column, int row) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<path class=\"bulb\" transform=\"translate({X(column)} {Y(row) + 3})\" d=\"M6 0a5 5 0 0 1 3 9v2H3V9a5 5 0 0 1 3-9zM3.5 12h5v2h-5z\"/>\n");

    /// <summary>A rectangle behind text that is written later.</summary>
    public void Rectangle(string style, int column, int row, int width, int height)
    {
        _rows = Math.Max(_rows, row + height);
        _shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{X(column)}\" y=\"{Y(row)}\" width=\"{Width(width)}\" height=\"{height * RowHeight}\"/>\n");
    }

    public override string ToString()
    {
        double width = Width(columns) + (2 * Margin);
        int height = (_rows * RowHeight) + (2 * Margin);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
            <title>{SecurityElement.Escape(Title)}</title>
            <style>
            {Style}</style>
            <rect class="panel" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="6"/>
            {_shapes}</svg>

            """).ReplaceLineEndings("\n");
    }

    private static List<Run> Fit(IReadOnlyCollection<Run> runs, int room)
    {
        var fitting = new List<Run>();
        foreach (Run run in runs)
        {
            if (run.Text.Length > room)
            {
                fitting.Add(run with { Text = run.Text[..(room - 1)] + "…" });
                break;
            }

            fitting.Add(run);
            room -= run.Text.Length;
        }

        return fitting;
    }

    private static double X(int column) => Math.Round(Margin + (column * ColumnWidth), 1);

    private static int Y(int row) => Margin + (row * RowHeight);

    private static double Width(int columns) => Math.Round(columns * ColumnWidth, 1);
}
