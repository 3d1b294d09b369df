#:package Microsoft.CodeAnalysis.CSharp@4.11.0
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false

// Puts [SuppressMessage] with your justification on the members in which a build log has findings of one rule:
//     dotnet run --file Suppressions.cs -- findings.sarif AML1001 "Holds public data only"
// Copy it to where no project compiles it; it needs .NET SDK 10. Build before each run, so that the lines in the log are those of the files.
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

if (args is not [var log, var rule, var justification])
{
    Console.Error.WriteLine("usage: dotnet run --file Suppressions.cs -- <log.sarif> <rule id> <justification>");
    return 2;
}

using JsonDocument document = JsonDocument.Parse(File.ReadAllText(log));
JsonElement run = document.RootElement.GetProperty("runs")[0];
string category = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
    .First(descriptor => descriptor.GetProperty("id").GetString() == rule).GetProperty("properties").GetProperty("category").GetString()!;
string attribute = $"[System.Diagnostics.CodeAnalysis.SuppressMessage({Literal(category)}, {Literal(rule)}, Justification = {Literal(justification)})]";

bool isComplete = true;
foreach (var findings in run.GetProperty("results").EnumerateArray().Where(IsOpen).Select(PlaceOf).GroupBy(place => place.File))
{
    SourceText text;
    using (FileStream stream = File.OpenRead(findings.Key))
    {
        text = SourceText.From(stream);
    }

    SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
    var starts = new SortedSet<int>();
    foreach (LinePosition position in findings.Select(place => place.Position))
    {
        if (MemberAt(root, text.Lines.GetPosition(position)) is { } member)
        {
            starts.Add(member.GetFirstToken().SpanStart);
        }
        else
        {
            isComplete = false;
            Console.Error.WriteLine($"{findings.Key}({position.Line + 1}): no member to put it on; use #pragma warning disable {rule}");
        }
    }

    SourceText changed = text.WithChanges(starts.Select(start => new TextChange(new TextSpan(start, 0), attribute + LineBreakAndIndentation(text, start))));
    using var writer = new StreamWriter(findings.Key, append: false, text.Encoding!);
    changed.Write(writer);
}

return isComplete ? 0 : 1;

bool IsOpen(JsonElement result) => result.GetProperty("ruleId").GetString() == rule && !result.TryGetProperty("suppressions", out _);

static (string File, LinePosition Position) PlaceOf(JsonElement result)
{
    JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
    JsonElement region = place.GetProperty("region");
    var position = new LinePosition(region.GetProperty("startLine").GetInt32() - 1, region.GetProperty("startColumn").GetInt32() - 1);
    return (new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath, position);
}

// Top-level statements are members of a file that take no attribute, and neither does a namespace.
static MemberDeclarationSyntax? MemberAt(SyntaxNode root, int position) =>
    root.FindToken(position).Parent!.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
    && member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax) ? member : null;

static string LineBreakAndIndentation(SourceText text, int position)
{
    TextLine line = text.Lines.GetLineFromPosition(position);
    string lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    return (lineBreak.Length == 0 ? "\n" : lineBreak) + text.ToString(TextSpan.FromBounds(line.Start, position));
}

static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
