using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>Writes a program as C# and notes where its creations and values stand.</summary>
internal sealed class ProgramWriter
{
    /// <summary>What all programs share: the code that they cannot see into, and the source of what is not known.</summary>
    public const string Shared = """
        public interface ISwitches
        {
            bool Next();
            int Number();
            T Any<T>();
            void Risky();
            void Show(object value);
        }
        """;

    private static readonly char[] Separators = [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(c => !char.IsLetterOrDigit(c))];

    private readonly StringBuilder _text = new();
    private readonly OracleProgram _program;
    private int _indent = 1;
    private int _loops;

    private ProgramWriter(OracleProgram program) => _program = program;

    private string Type => _program.Resource.Type + "?";

    public static string Write(OracleProgram program) => new ProgramWriter(program).WriteProgram();

    private string WriteProgram()
    {
        _indent = 0;
        Line("#nullable enable annotations");
        foreach (string name in (string[])["System", "System.Collections.Generic", "Azure", "Azure.Core", .. _program.Resource.Namespaces])
        {
            Line($"using {name};");
        }

        Line("");
        Line($"public sealed class {_program.Name}(ISwitches switches, {CollectionType} target)");
        Line("{");
        _indent = 1;
        if (_program.Resource.Settings[0].Type == "bool")
        {
            Line("private const bool Yes = true;");
            Line("private const bool No = false;");
        }

        Line("private const bool Always = true;");
        Line($"private {Type} _kept;");
        Line("");
        Line($"public object? Run({_program.Resource.Type} given)");
        Block(_program.Body, "return null;");
        foreach (Helper helper in _program.Helpers)
        {
            Line("");
            Line($"private {Signature(helper)}");
            Block(helper.Body);
        }

        _indent = 0;
        Line("}");
        return _text.ToString();
    }

    private string CollectionType => _program.Resource.Use.Split(' ')[0];

    private string Signature(Helper helper) =>
        $"{(helper.ReturnsObject ? Type : "void")} {helper.Name}({string.Join(", ", helper.Objects.Select(o => $"{Type} {o.Name}").Concat(helper.Values.Select(v => $"{v.Setting.LocalType} {v.Name}")))})";

    private void Line(string line)
    {
        Indent();
        _text.Append(line).Append('\n');
    }

    private void Indent() => _text.Append(' ', _indent * 4);

    private void Block(List<Statement> statements, string last = "", string end = "")
    {
        Line("{");
        _indent++;
        foreach (Statement statement in statements)
        {
            Write(statement);
        }

        if (last.Length > 0)
        {
            Line(last);
        }

        _indent--;
        Line("}" + end);
    }

    // Writes what stands on a line of its own.
    private void Line(object[] parts)
    {
        Indent();
        Write(parts);
        _text.Append('\n');
    }

    private void Write(object[] parts)
    {
        foreach (object part in parts)
        {
            switch (part)
            {
                case string text:
                    _text.Append(text);
                    break;
                case Condition condition:
                    Write(condition);
                    break;
                case ValueExpression value:
                    Write(value);
                    break;
                case ObjectExpression value:
                    Write(value);
                    break;
                case object[] nested:
                    Write(nested);
                    break;
                default:
                    throw new InvalidOperationException(part.GetType().Name);
            }
        }
    }

    private void Write(Condition condition) => Write(condition switch
    {
        Opaque => ["switches.Next()"],
        Fixed known => [known.Text],
        IsNothing test => [test.Variable.Name, test.IsNegated ? " is not null" : " is null"],
        Both both => ["(", both.Left, " && ", both.Right, ")"],
        Either either => ["(", either.Left, " || ", either.Right, ")"],
        _ => throw new InvalidOperationException(),
    });

    private void Write(ValueExpression value)
    {
        int start = _text.Length;
        Write(value switch
        {
            Literal literal => [literal.Text],
            ValueOfVariable variable => [variable.Variable.Name],
            ChosenValue chosen => ["(", chosen.Condition, " ? ", chosen.Yes, " : ", chosen.No, ")"],
            SwitchedValue switched => ["switches.Number() switch { ", Arms(switched.Arms), " }"],
            FallbackValue fallback => [$"(switches.Any<{fallback.Setting.Type}?>() ?? ", fallback.Fallback, ")"],
            _ => throw new InvalidOperationException(),
        });
        value.Span = TextSpan.FromBounds(start, _text.Length);
    }

    private static object[] Arms(object[] arms)
    {
        var parts = new List<object>();
        for (int i = 0; i < arms.Length; i++)
        {
            parts.AddRange([i == arms.Length - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture), " => ", arms[i], i == arms.Length - 1 ? "" : ", "]);
        }

        return [.. parts];
    }

    private static object[] List(IReadOnlyList<object> items) => [.. items.SelectMany((item, i) => i == 0 ? new[] { item } : [", ", item])];

    private void Write(ObjectExpression value)
    {
        switch (value)
        {
            case Creation creation:
                Write(creation);
                break;
            case ObjectOfVariable variable:
                Write([variable.Variable.Name]);
                break;
            case NoObject:
                Write([$"default({Type})"]);
                break;
            case ChosenObject chosen:
                Write(["(", chosen.Condition, " ? ", chosen.Yes, " : ", chosen.No, ")"]);
                break;
            case SwitchedObject switched:
                Write(["switches.Number() switch { ", Arms(switched.Arms), " }"]);
                break;
            case FallbackObject fallback:
                Write(["(", fallback.First, " ?? ", fallback.Second, ")"]);
                break;
            case HelperResult call:
                Write([call.Helper.Name, "(", List([.. call.Objects, .. call.Values]), ")"]);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private void Write(Creation creation)
    {
        string type = _program.Resource.Type;
        int start = _text.Length + (creation.IsTargetTyped ? 0 : "new ".Length);
        creation.Span = creation.IsTargetTyped ? new TextSpan(start, 3) : new TextSpan(start, type.Length);
        Write([creation.IsTargetTyped ? "new" : "new " + type, _program.Resource.Arguments]);
        if (creation.Initial.Count > 0)
        {
            object[][] members = [.. creation.Initial.Select(member => new object[] { member.Setting.Name + " = ", member.Value })];
            Write([" { ", List(members), " }"]);
        }

    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case DeclareObject declared:
                Line([$"{Type} {declared.Variable.Name} = ", declared.Value, ";"]);
                break;
            case AssignObject assigned:
                Line([assigned.Variable.Name, assigned.IsOnlyIfNull ? " ??= " : " = ", assigned.Value, ";"]);
                break;
            case DeclareValue declared:
                Line([$"{(declared.IsConstant ? "const " + declared.Variable.Setting.Type : declared.Variable.Setting.LocalType)} {declared.Variable.Name} = ", declared.Value, ";"]);
                break;
            case AssignValue assigned:
                Line([assigned.Variable.Name, " = ", assigned.Value, ";"]);
                break;
            case SetSetting set:
                Line([$"{set.Target.Name}.{set.Setting.Name} = ", set.Value, ";"]);
                break;
            case Send sent:
                string[] use = _program.Resource.Use[(CollectionType.Length + 1)..].Split("{0}");
                Line([use[0], sent.Value, use[1]]);
                break;
            case Show shown:
                Line([$"switches.Show({shown.Variable.Name});"]);
                break;
            case Print printed:
                Line([$"Console.WriteLine({printed.Variable.Name});"]);
                break;
            case Keep kept:
                Line([$"_kept = {kept.Variable.Name};"]);
                break;
            case Risk:
                Line(["switches.Risky();"]);
                break;
            case Return { Value: { } value }:
                Line(["return ", value, ";"]);
                break;
            case Return:
                Line(["return;"]);
                break;
            case Throw:
                Line(["throw new InvalidOperationException();"]);
                break;
            case Leave leave:
                Line([leave.IsBreak ? "break;" : "continue;"]);
                break;
            case CallHelper call:
                Line([call.Call, ";"]);
                break;
            case DeclareList declared:
                Line([$"var {declared.List.Name} = new List<{Type}> {{ ", List(declared.Elements), " };"]);
                break;
            case AddToList added:
                Line([$"{added.List.Name}.Add(", added.Element, ");"]);
                break;
            case ReturnList returned:
                Line([$"return {returned.List.Name};"]);
                break;
            case Deconstruct { IsDeclaration: true } deconstruct:
                Line([$"({string.Join(", ", deconstruct.Targets.Select(t => $"{Type} {t.Name}"))}) = (", List(deconstruct.Values), ");"]);
                break;
            case Deconstruct deconstruct:
                Line([$"({string.Join(", ", deconstruct.Targets.Select(t => t.Name))}) = (", List(deconstruct.Values), ");"]);
                break;
            default:
                WriteBlocks(statement);
                break;
        }
    }

    private void WriteBlocks(Statement statement)
    {
        switch (statement)
        {
            case If branch:
                Line(["if (", branch.Condition, ")"]);
                Block(branch.Then);
                if (branch.Else.Count > 0)
                {
                    Line("else");
                    Block(branch.Else);
                }

                break;
            case Loop { Form: LoopForm.DoWhile } loop:
                Line("do");
                Block(loop.Body);
                Line("while (switches.Next());");
                break;
            case Loop loop:
                Line(loop.Form switch
                {
                    LoopForm.While => "while (switches.Next())",
                    LoopForm.ForEach => $"foreach (int n{++_loops} in switches.Any<int[]>())",
                    _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, "for (int n{0} = 0; n{0} < 2; n{0}++)", ++_loops),
                });
                Block(loop.Body);
                break;
            case ForEachInList loop:
                Line($"foreach ({Type} {loop.Item.Name} in {loop.List.Name})");
                Block(loop.Body);
                break;
            case Switch choice:
                Line("switch (switches.Number())");
                Line("{");
                _indent++;
                for (int i = 0; i < choice.Sections.Length; i++)
                {
                    Line(choice.HasDefault && i == choice.Sections.Length - 1 ? "default:" : $"case {i}:");
                    Block(choice.Sections[i]);
                    Line("break;");
                }

                _indent--;
                Line("}");
                break;
            case Try attempt:
                Line("try");
                Block(attempt.Body);
                if (attempt.HasCatch)
                {
                    Line("catch (Exception)");
                    Block(attempt.Catch);
                }

                if (attempt.HasFinally)
                {
                    Line("finally");
                    Block(attempt.Finally);
                }

                break;
            case DeclareFunction declared:
                Line(Signature(declared.Function));
                Block(declared.Function.Body);
                break;
            case Lambda lambda:
                int start = _text.Length;
                Line($"Action {lambda.Name} = () =>");
                Block(lambda.Body, end: ";");
                lambda.Names.Clear();
                lambda.Names.UnionWith(_text.ToString(start, _text.Length - start).Split(Separators));
                if (lambda.IsInvoked)
                {
                    Line(lambda.Name + "();");
                }

                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }
}
