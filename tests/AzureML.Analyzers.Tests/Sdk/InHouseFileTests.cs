using System.Text;
using AzureML.Analyzers.Sdk;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>How files about the user's own types are read, whatever their names mean.</summary>
public sealed class InHouseFileTests
{
    [Fact]
    public void Statements_are_read()
    {
        const string Text = "# Contoso\n\nContoso.Spec is Workspace\nContoso.Spec.Network.Open is Workspace.public_network_access, unsafe when not set # a remark\nContoso.Spec(hbi) is Workspace.hbi_workspace\n";
        var file = InHouseFile.Read(Text);
        Assert.Empty(file.Problems);
        Assert.Equal(
            [
                ("Contoso.Spec", null, "Workspace", false),
                ("Contoso.Spec.Network.Open", null, "Workspace.public_network_access", true),
                ("Contoso.Spec", "hbi", "Workspace.hbi_workspace", false),
            ],
            file.Lines.Select(line => (line.Subject, line.Parameter, line.Target, line.IsUnsafeWhenNotSet)));
        Assert.Equal("Contoso.Spec.Network.Open is Workspace.public_network_access, unsafe when not set", Text.Substring(file.Lines[1].Start, file.Lines[1].Length));
    }

    [Theory]
    [InlineData("A.B is Workspace")]
    [InlineData("A.B is Workspace\r\n")]
    [InlineData("A.B is Workspace\r")]
    [InlineData("\n\n\r\n  \t A.B \t is\t\tWorkspace \t ")]
    [InlineData("\uFEFFA.B is Workspace")]
    [InlineData("# first\r\n\uFEFFA.B is Workspace#last")]
    [InlineData("A.B\u00A0is\u2003Workspace")]
    public void Line_ends_blanks_and_marks_do_not_matter(string text)
    {
        var file = InHouseFile.Read(text);
        Assert.Empty(file.Problems);
        InHouseLine line = Assert.Single(file.Lines);
        Assert.Equal(("A.B", "Workspace"), (line.Subject, line.Target));
        Assert.Equal('A', text[line.Start]);
        Assert.StartsWith("Workspace", text[(text.IndexOf("is", StringComparison.Ordinal) + 2)..(line.Start + line.Length)].Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("# only a comment")]
    [InlineData("\uFEFF")]
    [InlineData(" \t\r\n\t ")]
    public void Nothing_is_nothing(string text)
    {
        var file = InHouseFile.Read(text);
        Assert.Empty(file.Lines);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("A.B")]
    [InlineData("A.B is")]
    [InlineData("A.B = Workspace")]
    [InlineData("A.B IS Workspace")]
    [InlineData("is Workspace")]
    [InlineData("A..B is Workspace")]
    [InlineData(".A is Workspace")]
    [InlineData("A. is Workspace")]
    [InlineData("A.B is Workspace.")]
    [InlineData("A.B() is Workspace.hbi_workspace")]
    [InlineData("A.B(x is Workspace.hbi_workspace")]
    [InlineData("A.B(x)y is Workspace.hbi_workspace")]
    [InlineData("(x) is Workspace.hbi_workspace")]
    [InlineData("A-B is Workspace")]
    [InlineData("A.B is Workspace Storage")]
    [InlineData("A.B is Workspace unsafe when not set")]
    [InlineData("A.B is Workspace, unsafe")]
    [InlineData("A.B is Workspace, unsafe when unset")]
    [InlineData("A.B is Workspace, unsafe when not set ever")]
    [InlineData("A.B is ,")]
    public void Other_lines_are_problems_and_the_next_line_holds(string line)
    {
        var file = InHouseFile.Read("  " + line + "\nC.D is Job");
        InHouseProblem problem = Assert.Single(file.Problems);
        Assert.Equal((2, line.Length), (problem.Start, problem.Length));
        Assert.Equal("C.D", Assert.Single(file.Lines).Subject);
    }

    [Fact]
    public void A_huge_line_is_read_in_one_go()
    {
        string name = "A." + new string('b', 2_000_000);
        Assert.Equal(name, Assert.Single(InHouseFile.Read(name + " is Workspace").Lines).Subject);
        Assert.Single(InHouseFile.Read(new string('(', 2_000_000)).Problems);
    }

    /// <summary>Whatever the text: nothing is thrown, and every line that says something is either a statement or a problem.</summary>
    [Fact]
    public void No_text_throws_and_no_line_is_lost()
    {
        string[] pieces = ["A.B", "is", "Workspace", "Workspace.hbi_workspace", ",", ", unsafe when not set", "(", ")", "(x)", "#", "\n", "\r\n", "\r", "\t", " ", " ", "\uFEFF", "\0", ".", "+", "`1", "\uD800", "ß", "é"];
        var random = new Random(20261128);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int count = random.Next(12); count > 0; count--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            string whole = text.ToString();
            var file = InHouseFile.Read(whole);
            int spoken = whole.Split('\n', '\r').Count(line => line.Split('#')[0].Any(letter => !char.IsWhiteSpace(letter) && letter != '\uFEFF'));
            Assert.True(file.Lines.Length + file.Problems.Length == spoken, whole);
            Assert.All(file.Lines.Select(line => (line.Start, line.Length)).Concat(file.Problems.Select(problem => (problem.Start, problem.Length))), span =>
            {
                Assert.InRange(span.Start, 0, whole.Length - span.Length);
                Assert.True(span.Length > 0);
            });
        }
    }
}
