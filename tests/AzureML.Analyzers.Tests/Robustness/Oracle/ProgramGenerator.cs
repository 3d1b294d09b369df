using System.Globalization;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>Makes a random program of a seed. The programs compile, and every opaque condition is asked for once where it stands.</summary>
internal sealed class ProgramGenerator
{
    private const int MaxDepth = 3;
    private const int MaxHelpers = 3;

    private readonly Random _random;
    private readonly OracleProgram _program;
    private readonly HashSet<ObjectVariable> _fixedVariables = [];
    private readonly bool _usesLambdas;
    private int _names;
    private int _statements;
    private int _openConditions;

    private ProgramGenerator(int seed, ResourceModel resource)
    {
        _random = new Random(seed);
        _program = new OracleProgram(resource, "Program" + seed.ToString(CultureInfo.InvariantCulture));
        _statements = _random.Next(4, 16);
        _openConditions = 7;
        _usesLambdas = Chance(30);
    }

    private enum Place
    {
        Method,
        Helper,
        LocalFunction,
        Lambda,
    }

    public static OracleProgram Generate(int seed, ResourceModel resource) => new ProgramGenerator(seed, resource).Generate();

    private OracleProgram Generate()
    {
        var scope = new Scope { Place = Place.Method };
        if (Chance(15))
        {
            scope.Objects.Add(_program.Given);
            _fixedVariables.Add(_program.Given);
        }

        _program.Body.Add(DeclareNew(scope));
        while (_statements > 0)
        {
            AddStatement(_program.Body, scope);
        }

        // Something has to leave in most programs.
        if (Chance(70) && _program.Body[^1] is not Return and not ReturnList and not Throw)
        {
            _program.Body.Add(Chance(50) ? new Send(Variable(scope)) : new Return(Variable(scope)));
        }

        return _program;
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string Name(string prefix) => prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    private void Fill(List<Statement> block, Scope outer, int max)
    {
        Scope scope = outer.Inner();
        int count = _random.Next(1, max + 1);
        for (int i = 0; i < count && (block.Count == 0 || !Ends(block[^1])); i++)
        {
            AddStatement(block, scope);
        }
    }

    private static bool Ends(Statement statement) => statement is Return or ReturnList or Throw or Leave;

    private void AddStatement(List<Statement> block, Scope scope)
    {
        _statements--;
        if (block.Count > 0 && Ends(block[^1]))
        {
            _statements = 0;
            return;
        }

        int dice = _random.Next(100);
        bool canNest = scope.Depth < MaxDepth;
        switch (dice)
        {
            case < 16:
                block.Add(DeclareNew(scope));
                break;
            case < 40 when scope.Objects.Count > 0:
                Setting setting = Pick(_program.Resource.Settings);
                block.Add(new SetSetting(Pick(scope.Objects), setting, Value(setting, scope, 1)));
                break;
            case < 47 when scope.Objects.Count > 0:
                block.Add(new Send(Chance(85) ? Variable(scope) : Object(scope, 1)));
                break;
            case < 57 when canNest:
                AddBranch(block, scope);
                break;
            case < 62 when canNest:
                AddLoop(block, scope);
                break;
            case < 68 when canNest && scope.Place != Place.Lambda:
                AddTry(block, scope);
                break;
            case < 73 when Assignable(scope) is { Count: > 0 } assignable:
                block.Add(new AssignObject(Pick(assignable), Object(scope, 1), isOnlyIfNull: Chance(25)));
                break;
            case < 77:
                AddValue(block, scope);
                break;
            case < 84:
                AddCall(block, scope);
                break;
            case < 89:
                AddList(block, scope);
                break;
            case < 92 when scope.Place == Place.Method && canNest:
                AddFunction(block, scope);
                break;
            case < 94 when _usesLambdas && scope.Place == Place.Method && canNest:
                AddLambda(block, scope);
                break;
            default:
                AddRare(block, scope);
                break;
        }
    }

    private void AddRare(List<Statement> block, Scope scope)
    {
        switch (_random.Next(10))
        {
            case 0 when scope.Objects.Count > 0 && scope.Place == Place.Method:
                block.Add(new Show(Pick(scope.Objects)));
                break;
            case 1 when scope.Objects.Count > 0:
                block.Add(new Print(Pick(scope.Objects)));
                break;
            case 2 when scope.Objects.Count > 0 && scope.Place == Place.Method:
                block.Add(new Keep(Pick(scope.Objects)));
                break;
            case 3 when scope.Place == Place.Method && !scope.IsInFinally && scope.Depth > 0:
                block.Add(new Return(Chance(60) ? Variable(scope) : new NoObject()));
                break;
            case 4 when scope.Place == Place.Method && scope.Depth > 0:
                block.Add(new Throw());
                break;
            case 5 when scope.IsInLoop && !scope.IsInFinally:
                block.Add(new Leave(Chance(50)));
                break;
            case 6 when scope.Place == Place.Method:
                block.Add(new Risk());
                break;
            case 7 or 8 when Assignable(scope) is { Count: > 1 } assignable && Chance(50):
                block.Add(new Deconstruct([assignable[0], assignable[1]], [Object(scope, 1), Variable(scope)], isDeclaration: false));
                break;
            default:
                ObjectVariable[] targets = [new(Name("d")), new(Name("d"))];
                block.Add(new Deconstruct(targets, [Object(scope, 1), New(scope, isTargetTyped: false)], isDeclaration: true));
                scope.Declare(targets[0]);
                scope.Declare(targets[1]);
                break;
        }
    }

    private List<ObjectVariable> Assignable(Scope scope) =>
        scope.Place == Place.Lambda ? [] : [.. scope.Objects.Where(o => !_fixedVariables.Contains(o) && (scope.Place != Place.LocalFunction || !_usesLambdas || scope.Own.Contains(o)))];

    private DeclareObject DeclareNew(Scope scope)
    {
        ObjectExpression value = Chance(75) ? New(scope, isTargetTyped: Chance(30)) : Object(scope, 2);
        var variable = new ObjectVariable(Name("d"));
        scope.Declare(variable);
        return new DeclareObject(variable, value);
    }

    private Creation New(Scope scope, bool isTargetTyped)
    {
        var initial = new List<(Setting Setting, ValueExpression Value)>();
        foreach (Setting setting in _program.Resource.Settings)
        {
            if (Chance(40))
            {
                initial.Add((setting, Value(setting, scope, 1)));
            }
        }

        return new Creation(initial, isTargetTyped);
    }

    private ObjectOfVariable Variable(Scope scope) => new(Pick(scope.Objects));

    private ObjectExpression Object(Scope scope, int depth)
    {
        int dice = _random.Next(100);
        bool canNest = depth > 0 && _openConditions > 0;
        if (dice < 30 && scope.Objects.Count > 0)
        {
            return Variable(scope);
        }

        switch (dice)
        {
            case < 45 when canNest:
                return new ChosenObject(Condition(scope), Object(scope, depth - 1), Object(scope, depth - 1));
            case < 50 when canNest:
                _openConditions--;
                return new SwitchedObject([Object(scope, 0), Object(scope, 0), Object(scope, 0)]);
            case < 57 when scope.Objects.Count > 0:
                return new FallbackObject(Variable(scope), Object(scope, depth - 1));
            case < 60:
                return new NoObject();
            case < 68 when MethodFor(returnsObject: true, scope) is { } helper:
                return CallOf(helper, scope);
            default:
                return New(scope, isTargetTyped: false);
        }
    }

    private ValueExpression Value(Setting setting, Scope scope, int depth)
    {
        int dice = _random.Next(100);
        ValueVariable[] variables = [.. scope.Values.Where(value => value.Setting == setting)];
        switch (dice)
        {
            case < 30 when variables.Length > 0:
                return new ValueOfVariable(Pick(variables));
            case < 68:
                return Chance(55) ? Good(setting) : Bad(setting);
            case < 73 when setting.AllowsNull:
                return new Literal(Verdict.Null, Chance(50) ? "null" : $"default({setting.LocalType})");
            case < 78 when depth > 0 && _openConditions > 0:
                return new ChosenValue(OpenCondition(scope), Value(setting, scope, depth - 1), Value(setting, scope, depth - 1));
            case < 81 when depth > 0 && _openConditions > 0:
                _openConditions--;
                return new SwitchedValue([Value(setting, scope, 0), Value(setting, scope, 0)]);
            case < 85 when _openConditions > 0 && setting.Type != "string":
                _openConditions--;
                return new FallbackValue(setting, Chance(50) ? Good(setting) : Bad(setting));
            case < 92:
                return new Literal(Verdict.Unknown, $"switches.Any<{setting.LocalType}>()");
            default:
                return Chance(50) ? Good(setting) : Bad(setting);
        }
    }

    private Literal Good(Setting setting) => new(Verdict.Good, Spelled(setting.Good));

    private Literal Bad(Setting setting) => new(Verdict.Bad, Spelled(setting.Bad));

    private string Spelled(string text) => text switch
    {
        "true" when Chance(15) => "Yes",
        "false" when Chance(15) => "No",
        _ => text,
    };

    private Condition Condition(Scope scope)
    {
        int dice = _random.Next(100);
        if (dice < 12 && scope.Objects.Count > 0)
        {
            return new IsNothing(Pick(scope.Objects), Chance(50));
        }

        if (dice < 22 || _openConditions <= 0)
        {
            return Chance(70) ? new Fixed(true, Pick(["true", "Always", "!false"])) : new Fixed(false, Pick(["false", "!Always"]));
        }

        _openConditions--;
        return dice switch
        {
            < 28 => new Both(Condition(scope), new Opaque()),
            < 34 => new Either(new Opaque(), Condition(scope)),
            _ => new Opaque(),
        };
    }

    // The compiler folds a choice whose condition is constant, and the whole of it is the value then.
    private Condition OpenCondition(Scope scope) => Condition(scope) is var condition and not Fixed ? condition : new Opaque();

    private void AddBranch(List<Statement> block, Scope scope)
    {
        if (Chance(20) && _openConditions > 0)
        {
            _openConditions--;
            var choice = new Switch(2 + _random.Next(2), Chance(60));
            foreach (List<Statement> section in choice.Sections)
            {
                // "break" would leave the switch.
                Fill(section, scope.With(isInLoop: false), 2);
            }

            block.Add(choice);
            return;
        }

        var branch = new If(Condition(scope));
        Fill(branch.Then, scope, 3);
        if (Chance(50))
        {
            Fill(branch.Else, scope, 2);
        }

        block.Add(branch);
    }

    private void AddLoop(List<Statement> block, Scope scope)
    {
        if (_openConditions <= 1)
        {
            return;
        }

        _openConditions -= 2;
        var loop = new Loop(Pick(Enum.GetValues<LoopForm>()));
        Fill(loop.Body, scope.With(isInLoop: true), 3);
        block.Add(loop);
    }

    private void AddTry(List<Statement> block, Scope scope)
    {
        bool hasCatch = Chance(75);
        var attempt = new Try(hasCatch, !hasCatch || Chance(30));
        Fill(attempt.Body, scope, 3);
        if (scope.Place == Place.Method && Chance(60) && _openConditions > 0)
        {
            _openConditions--;
            attempt.Body.Insert(_random.Next(attempt.Body.Count + 1), new Risk());
        }

        if (hasCatch && Chance(70))
        {
            Fill(attempt.Catch, scope, 2);
        }

        if (attempt.HasFinally)
        {
            Fill(attempt.Finally, scope.With(isInFinally: true), 2);
        }

        block.Add(attempt);
    }

    private void AddValue(List<Statement> block, Scope scope)
    {
        ValueVariable[] own = [.. scope.Values.Where(value => !value.Name.StartsWith('c') && !value.Name.StartsWith('p'))];
        if (own.Length > 0 && Chance(40) && scope.Place == Place.Method)
        {
            ValueVariable assigned = Pick(own);
            block.Add(new AssignValue(assigned, Value(assigned.Setting, scope, 1)));
            return;
        }

        Setting setting = Pick(_program.Resource.Settings);
        bool isConstant = setting.Type == "bool" && Chance(30);
        var variable = new ValueVariable(Name(isConstant ? "c" : "v"), setting);
        block.Add(new DeclareValue(variable, isConstant ? (Chance(50) ? Good(setting) : Bad(setting)) : Value(setting, scope, 1), isConstant));
        scope.Values.Add(variable);
    }

    private void AddCall(List<Statement> block, Scope scope)
    {
        if (MethodFor(returnsObject: Chance(20), scope) is not { } helper)
        {
            return;
        }

        if (helper.ReturnsObject && Chance(80))
        {
            var variable = new ObjectVariable(Name("d"));
            block.Add(new DeclareObject(variable, CallOf(helper, scope)));
            scope.Declare(variable);
            return;
        }

        block.Add(new CallHelper(CallOf(helper, scope)));
    }

    // A method that there is, or a new one; null where a call would make the program too deep.
    private Helper? MethodFor(bool returnsObject, Scope scope)
    {
        if (scope.HelperDepth >= 2 || scope.Place is Place.LocalFunction or Place.Lambda)
        {
            return null;
        }

        Helper[] existing = [.. scope.Functions.Where(f => f.ReturnsObject == returnsObject), .. scope.HelperDepth == 0 ? _program.Helpers.Where(h => h.ReturnsObject == returnsObject) : []];
        if (existing.Length > 0 && Chance(50))
        {
            return Pick(existing);
        }

        if (_program.Helpers.Count >= MaxHelpers)
        {
            return null;
        }

        Helper helper = NewFunction(Name("H"), returnsObject, alwaysTakesObject: !returnsObject);
        _program.Helpers.Add(helper);
        var inner = new Scope { Place = Place.Helper, HelperDepth = scope.HelperDepth + 1, Depth = 1 };
        FillFunction(helper, inner);
        return helper;
    }

    private Helper NewFunction(string name, bool returnsObject, bool alwaysTakesObject)
    {
        ObjectVariable[] objects = alwaysTakesObject || Chance(50) ? [new ObjectVariable(Name("o"))] : [];
        ValueVariable[] values = Chance(40) ? [new ValueVariable(Name("p"), Pick(_program.Resource.Settings))] : [];
        return new Helper(name, returnsObject, objects, values);
    }

    private void FillFunction(Helper helper, Scope scope)
    {
        foreach (ObjectVariable parameter in helper.Objects)
        {
            scope.Declare(parameter);
        }

        scope.Values.AddRange(helper.Values);
        int count = _random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            AddStatement(helper.Body, scope);
        }

        if (helper.ReturnsObject)
        {
            helper.Body.Add(new Return(scope.Objects.Count > 0 && Chance(60) ? Variable(scope) : Object(scope, 1)));
        }
    }

    private HelperResult CallOf(Helper helper, Scope scope) => new(
        helper,
        [.. helper.Objects.Select(_ => scope.Objects.Count > 0 && Chance(75) ? Variable(scope) : (ObjectExpression)New(scope, isTargetTyped: false))],
        [.. helper.Values.Select(parameter => Value(parameter.Setting, scope, 1))]);

    private void AddFunction(List<Statement> block, Scope scope)
    {
        Helper function = NewFunction(Name("L"), returnsObject: Chance(30), alwaysTakesObject: false);
        Scope inner = scope.Inner() with { Place = Place.LocalFunction, IsInLoop = false, IsInFinally = false, Own = [] };
        FillFunction(function, inner);
        block.Add(new DeclareFunction(function));
        scope.Functions.Add(function);
        block.Add(new CallHelper(CallOf(function, scope)));
    }

    private void AddLambda(List<Statement> block, Scope scope)
    {
        var lambda = new Lambda(Name("a"), Chance(70));
        Scope inner = scope.Inner() with { Place = Place.Lambda, IsInLoop = false, IsInFinally = false };
        inner.Objects.Clear();
        inner.Objects.AddRange(scope.Own.Where(variable => variable.Name[0] == 'd' && Chance(60)));
        ObjectVariable[] captured = [.. inner.Objects];
        int count = _random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            AddStatement(lambda.Body, inner);
        }

        _fixedVariables.UnionWith(captured);
        block.Add(lambda);
    }

    private void AddList(List<Statement> block, Scope scope)
    {
        if (scope.Place != Place.Method)
        {
            return;
        }

        if (scope.Lists.Count == 0 || Chance(20))
        {
            var list = new ListVariable(Name("l"));
            block.Add(new DeclareList(list, [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Object(scope, 0))]));
            scope.Lists.Add(list);
            return;
        }

        ListVariable existing = Pick(scope.Lists);
        switch (_random.Next(4))
        {
            case 0 when scope.Depth < MaxDepth:
                var loop = new ForEachInList(existing, new ObjectVariable(Name("d")));
                _fixedVariables.Add(loop.Item);
                Scope inner = scope.With(isInLoop: true);
                inner.Declare(loop.Item);
                Fill(loop.Body, inner, 2);
                block.Add(loop);
                break;
            case 1 when !scope.IsInFinally:
                block.Add(new ReturnList(existing));
                break;
            default:
                block.Add(new AddToList(existing, Object(scope, 1)));
                break;
        }
    }

    /// <summary>What a block can name.</summary>
    private sealed record Scope
    {
        public required Place Place { get; init; }

        public int Depth { get; init; }

        public int HelperDepth { get; init; }

        public bool IsInLoop { get; init; }

        public bool IsInFinally { get; init; }

        public List<ObjectVariable> Objects { get; init; } = [];

        /// <summary>The objects that the block itself declares.</summary>
        public List<ObjectVariable> Own { get; init; } = [];

        public List<ValueVariable> Values { get; init; } = [];

        public List<ListVariable> Lists { get; init; } = [];

        public List<Helper> Functions { get; init; } = [];

        public Scope Inner() => this with { Depth = Depth + 1, Objects = [.. Objects], Own = [], Values = [.. Values], Lists = [.. Lists], Functions = [.. Functions] };

        public Scope With(bool? isInLoop = null, bool? isInFinally = null) =>
            this with { IsInLoop = isInLoop ?? IsInLoop, IsInFinally = isInFinally ?? IsInFinally, Objects = [.. Objects] };

        public void Declare(ObjectVariable variable)
        {
            Objects.Add(variable);
            Own.Add(variable);
        }
    }
}
