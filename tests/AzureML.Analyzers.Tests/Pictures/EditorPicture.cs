using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>A few lines of a file in an editor: findings underlined, one of them opened with its message, the menu of its light bulb and the preview of the first entry.</summary>
internal static class EditorPicture
{
    private const int Columns = 112;

    /// <summary>Where code begins: line numbers and the light bulb stand before it.</summary>
    private const int Gutter = 7;

    private const int PopupColumn = Gutter + 4;
    private const int PopupWidth = Columns - PopupColumn;

    /// <summary>Lines that do not change, shown on either side of those that do.</summary>
    private const int Context = 1;

    /// <param name="sample">The file.</param>
    /// <param name="opened">The finding to open.</param>
    /// <param name="before">How many lines to show before that of the finding.</param>
    /// <param name="after">How many lines to show after it.</param>
    public static async Task<string> Draw(OpenSample sample, Diagnostic opened, int before, int after)
    {
        SourceText text = await sample.Document.GetTextAsync();
        ImmutableArray<CodeAction> actions = await sample.ActionsFor(opened);
        int openedLine = opened.Location.GetLineSpan().StartLinePosition.Line;
        int first = openedLine - before;
        int indentation = Enumerable.Range(first, before + after + 1).Select(line => IndentationOf(text.Lines[line])).Min();
        var picture = new SvgPicture(Columns) { Title = $"{sample.Document.FilePath} in an editor: {opened.GetMessage()}. Light bulb: {actions[0].Title}" };
        picture.Rectangle("box", 0, 0, Columns, 1);
        picture.Text(1, 0, new Run("", sample.Document.FilePath!));
        int row = 1;
        for (int line = first; line <= openedLine + after; line++)
        {
            await DrawLine(picture, row, sample, text.Lines[line], indentation);
            row++;
            if (line == openedLine)
            {
                picture.Bulb(1, row - 1);
                row = await DrawPopup(picture, row, sample, opened, actions);
            }
        }

        return picture.ToString();
    }

    private static async Task DrawLine(SvgPicture picture, int row, OpenSample sample, TextLine line, int indentation)
    {
        int own = IndentationOf(line);
        string number = (line.LineNumber + 1).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        picture.Text(Gutter - 1 - number.Length, row, new Run("muted", number));
        if (line.Span.IsEmpty)
        {
            return;
        }

        picture.Text(Gutter + own - indentation, row, await Coloured(sample.Document, TextSpan.FromBounds(line.Start + own, line.End)));
        foreach (TextSpan span in sample.Findings.Select(finding => finding.Location.SourceSpan).Where(line.Span.Contains).Distinct())
        {
            picture.Wave(Gutter + span.Start - line.Start - indentation, row, span.Length);
        }
    }

    private static async Task<int> DrawPopup(SvgPicture picture, int row, OpenSample sample, Diagnostic opened, ImmutableArray<CodeAction> actions)
    {
        string[] message = [.. TextLines.Wrap($"{opened.Id}: {opened.GetMessage()}", PopupWidth - 4)];
        ImmutableArray<Run> preview = Difference(await sample.Document.GetTextAsync(), await sample.TextAfter(actions[0]));
        picture.Rectangle("box", PopupColumn, row, PopupWidth, message.Length + actions.Length + preview.Length);
        foreach (string line in message)
        {
            Run[] runs = line.StartsWith(opened.Id, StringComparison.Ordinal) ? [new Run("warning", opened.Id), new Run("", line[opened.Id.Length..])] : [new Run("", line)];
            picture.Text(PopupColumn + 2, row++, runs);
        }

        for (int i = 0; i < actions.Length; i++, row++)
        {
            if (i == 0)
            {
                picture.Rectangle("chosen", PopupColumn, row, PopupWidth, 1);
            }

            picture.Bulb(PopupColumn + 2, row);
            picture.Text(PopupColumn + 5, row, new Run("", actions[i].Title));
        }

        foreach ((string style, string line) in preview)
        {
            if (style.Length > 0)
            {
                picture.Rectangle(style, PopupColumn, row, PopupWidth, 1);
            }

            picture.Text(PopupColumn + 2, row++, new Run("", line));
        }

        return row;
    }

    /// <summary>What an action changes, with marks before the lines as in a patch; one stretch of lines.</summary>
    private static ImmutableArray<Run> Difference(SourceText before, SourceText after)
    {
        string[] old = [.. before.Lines.Select(line => line.ToString())];
        string[] now = [.. after.Lines.Select(line => line.ToString())];
        int start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        int end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        Run[] lines =
        [
            .. old[(start - Context)..start].Select(line => new Run("", "  " + line)),
            .. old[start..^end].Select(line => new Run("removed", "- " + line)),
            .. now[start..^end].Select(line => new Run("added", "+ " + line)),
            .. old[^end..][..Context].Select(line => new Run("", "  " + line)),
        ];
        int indentation = lines.Min(line => line.Text.Length - 2 - line.Text[2..].TrimStart().Length);
        return [.. lines.Select(line => line with { Text = line.Text[..2] + line.Text[(2 + indentation)..] })];
    }

    private static async Task<ImmutableArray<Run>> Coloured(Document document, TextSpan span)
    {
        SourceText text = await document.GetTextAsync();
        var runs = ImmutableArray.CreateBuilder<Run>();
        int position = span.Start;
        foreach (ClassifiedSpan part in await Classifier.GetClassifiedSpansAsync(document, span))
        {
            string style = StyleOf(part.ClassificationType);
            if (style.Length == 0 || part.TextSpan.Start < position)
            {
                continue;
            }

            runs.Add(new Run("", text.ToString(TextSpan.FromBounds(position, part.TextSpan.Start))));
            runs.Add(new Run(style, text.ToString(part.TextSpan)));
            position = part.TextSpan.End;
        }

        runs.Add(new Run("", text.ToString(TextSpan.FromBounds(position, span.End))));
        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    private static string StyleOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => "keyword",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName or ClassificationTypeNames.EnumName => "type",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "string",
        ClassificationTypeNames.Comment => "muted",
        _ => "",
    };

    private static int IndentationOf(TextLine line)
    {
        string text = line.ToString();
        return text.Length == 0 ? int.MaxValue : text.Length - text.TrimStart().Length;
    }
}
