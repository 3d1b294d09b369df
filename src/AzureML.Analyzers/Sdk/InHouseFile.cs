using System;
using System.Collections.Immutable;

namespace AzureML.Analyzers.Sdk;

/// <summary>One statement of a file about the user's own types, as written.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its length, without the blanks and the comment around it.</param>
/// <param name="Subject">A type, or a type and a path of members behind it.</param>
/// <param name="Parameter">The parameter of the type's constructors that is meant; null for statements about a type or a member.</param>
/// <param name="Target">A resource, or a resource and a setting of it.</param>
/// <param name="IsUnsafeWhenNotSet">The statement says what it means when nothing sets the member.</param>
internal sealed record InHouseLine(int Start, int Length, string Subject, string? Parameter, string Target, bool IsUnsafeWhenNotSet);

/// <summary>What is wrong with a statement.</summary>
/// <param name="Start">Where the statement begins in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Problem">The end of the message, behind the statement.</param>
internal sealed record InHouseProblem(int Start, int Length, string Problem);

/// <summary>
/// Reads a file about the user's own types: one statement a line, <c>Contoso.WorkspaceSpec.Sensitive is Workspace.hbi_workspace</c>. Blank
/// lines and what follows a <c>#</c> do not count. It looks at the words only; whether the names exist is for <see cref="InHouseTypes"/>.
/// </summary>
internal sealed class InHouseFile
{
    private const string Form = "is not understood; write '<type> is <resource>', '<type>.<property> is <resource>.<setting>' or '<type>(<parameter>) is <resource>.<setting>'";

    private static readonly string[] Remark = ["unsafe", "when", "not", "set"];

    private InHouseFile(ImmutableArray<InHouseLine> lines, ImmutableArray<InHouseProblem> problems)
    {
        Lines = lines;
        Problems = problems;
    }

    /// <summary>The statements, in the order of the file.</summary>
    public ImmutableArray<InHouseLine> Lines { get; }

    /// <summary>The lines that are no statements.</summary>
    public ImmutableArray<InHouseProblem> Problems { get; }

    /// <summary>Reads any text; never throws.</summary>
    public static InHouseFile Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<InHouseLine>();
        var problems = ImmutableArray.CreateBuilder<InHouseProblem>();
        int position = 0;
        while (position < text.Length)
        {
            int end = EndOfLine(text, position);
            ReadLine(text, position, end, lines, problems);
            position = end + 1;
        }

        return new InHouseFile(lines.ToImmutable(), problems.ToImmutable());
    }

    private static int EndOfLine(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end;
    }

    private static void ReadLine(string text, int start, int end, ImmutableArray<InHouseLine>.Builder lines, ImmutableArray<InHouseProblem>.Builder problems)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        int comment = line.IndexOf('#');
        line = comment < 0 ? line : line.Slice(0, comment);
        int blanks = 0;
        while (blanks < line.Length && IsBlank(line[blanks]))
        {
            blanks++;
        }

        ReadOnlySpan<char> statement = line.Slice(blanks).TrimEnd();
        if (statement.IsEmpty)
        {
            return;
        }

        var words = new WordReader(statement);
        ReadOnlySpan<char> subject = words.Next();
        ReadOnlySpan<char> verb = words.Next();
        ReadOnlySpan<char> target = words.Next();
        bool hasRemark = target.Length > 0 && target[target.Length - 1] == ',';
        target = hasRemark ? target.Slice(0, target.Length - 1) : target;
        if (!verb.SequenceEqual("is".AsSpan()) || !TrySplit(subject, out ReadOnlySpan<char> name, out string? parameter) || !IsName(name) || !IsName(target))
        {
            problems.Add(new InHouseProblem(start + blanks, statement.Length, Form));
        }
        else if (!IsEnd(words, hasRemark))
        {
            problems.Add(new InHouseProblem(start + blanks, statement.Length, "has more behind '" + target.ToString() + "' than is understood; allowed is ', unsafe when not set'"));
        }
        else
        {
            lines.Add(new InHouseLine(start + blanks, statement.Length, name.ToString(), parameter, target.ToString(), hasRemark));
        }
    }

    private static bool IsEnd(WordReader words, bool hasRemark)
    {
        if (hasRemark)
        {
            foreach (string expected in Remark)
            {
                if (!words.Next().SequenceEqual(expected.AsSpan()))
                {
                    return false;
                }
            }
        }

        return words.Next().IsEmpty;
    }

    // Contoso.WorkspaceSpec(sensitive)
    private static bool TrySplit(ReadOnlySpan<char> subject, out ReadOnlySpan<char> name, out string? parameter)
    {
        int open = subject.IndexOf('(');
        name = open < 0 ? subject : subject.Slice(0, open);
        parameter = null;
        if (open < 0)
        {
            return true;
        }

        ReadOnlySpan<char> rest = subject.Slice(open + 1);
        if (rest.Length < 2 || rest[rest.Length - 1] != ')' || !IsName(rest.Slice(0, rest.Length - 1)))
        {
            return false;
        }

        parameter = rest.Slice(0, rest.Length - 1).ToString();
        return true;
    }

    // Names of C#, of metadata (Outer+Inner, Spec`1) and of the model; parts are never empty.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        bool isStart = true;
        foreach (char letter in name)
        {
            if (letter is '.' or '+')
            {
                if (isStart)
                {
                    return false;
                }

                isStart = true;
            }
            else if (char.IsLetterOrDigit(letter) || letter is '_' or '`')
            {
                isStart = false;
            }
            else
            {
                return false;
            }
        }

        return !isStart;
    }

    // A byte order mark that a tool has put into the middle of files is no letter either.
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter == '\uFEFF';

    private ref struct WordReader(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        /// <summary>The next word; empty at the end.</summary>
        public ReadOnlySpan<char> Next()
        {
            int start = 0;
            while (start < _rest.Length && IsBlank(_rest[start]))
            {
                start++;
            }

            int end = start;
            while (end < _rest.Length && !IsBlank(_rest[end]))
            {
                end++;
            }

            ReadOnlySpan<char> word = _rest.Slice(start, end - start);
            _rest = _rest.Slice(end);
            return word;
        }
    }
}
