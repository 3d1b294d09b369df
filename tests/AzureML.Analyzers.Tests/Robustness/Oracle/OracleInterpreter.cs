using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>
/// Executes a program on every path and judges what it did by the rules of the package, without knowing how the analysis works: objects are
/// objects on a heap, variables hold references, statements run one after the other.
/// </summary>
internal sealed class OracleInterpreter
{
    /// <summary>Programs with more paths are not used.</summary>
    public const int MaxPaths = 4000;

    private const int MaxSteps = 400;
    private const int MaxThrown = 2;

    private readonly OracleProgram _program;
    private Choices _choices = new();
    private readonly Judgement _judgement;
    private readonly HashSet<Helper> _called = [];
    private Path _path = null!;

    private OracleInterpreter(OracleProgram program)
    {
        _program = program;
        _judgement = new Judgement(program);
    }

    private enum Signal
    {
        None,
        Return,
        Break,
        Continue,
        Throw,
    }

    /// <summary>The verdict; null for programs that have too many paths or code that never runs.</summary>
    public static OracleVerdict? Judge(OracleProgram program) => new OracleInterpreter(program).Run();

    private OracleVerdict? Run()
    {
        if (!RunAll(helper: null))
        {
            return null;
        }

        // A private method is also code of its own, whose parameters hold anything. That allows reports, but requires none.
        return _program.AllFunctions.All(_called.Contains) && _program.Helpers.TrueForAll(RunAll) ? _judgement.Finish() : null;
    }

    private bool RunAll(Helper? helper)
    {
        _choices = new Choices();
        for (int paths = 0; paths < MaxPaths; paths++)
        {
            _path = new Path { Context = helper?.Name ?? "" };
            if (helper is null ? !RunMain() : !RunAlone(helper))
            {
                return false;
            }

            _judgement.Add(_path, _choices.IsCertain, isRequired: helper is null);
            if (!_choices.MoveNext())
            {
                return true;
            }
        }

        return false;
    }

    private bool RunMain()
    {
        var frame = new Frame(outer: null);
        frame.Objects[_program.Given] = Given("given");
        Signal signal = Execute(_program.Body, frame);

        // A method that ends by an exception has used only what it sent before.
        if (signal is Signal.Return or Signal.None)
        {
            if (frame.Result is { } result)
            {
                Use(result);
            }

            _path.Returned.ForEach(Use);
            if (_path.Kept is { } kept)
            {
                Use(kept);
            }

            _path.EndedNormally = true;
        }

        return _path.Steps <= MaxSteps;
    }

    private bool RunAlone(Helper helper)
    {
        var frame = new Frame(outer: null);
        foreach (ObjectVariable parameter in helper.Objects)
        {
            frame.Objects[parameter] = Given(helper.Name + parameter.Name);
        }

        foreach (ValueVariable parameter in helper.Values)
        {
            frame.Values[parameter] = new(Verdict.Unknown, default, IsArgument: true, Writer: null);
        }

        _path.EndedNormally = Execute(helper.Body, frame) is Signal.Return or Signal.None;
        if (frame.Result is { } result)
        {
            _path.JudgedByCallers.Add(result);
        }

        return _path.Steps <= MaxSteps;
    }

    private HeapObject Given(string key)
    {
        var given = new HeapObject(key, site: null, instance: 0, _program.Resource.Settings);
        _path.Objects.Add(given);
        return given;
    }

    private Signal Execute(List<Statement> block, Frame frame)
    {
        foreach (Statement statement in block)
        {
            if (ThrowsHere())
            {
                return Signal.Throw;
            }

            if (++_path.Steps > MaxSteps)
            {
                return Signal.Return;
            }

            Signal signal = Execute(statement, frame);
            if (_path.IsThrowing)
            {
                signal = Signal.Throw;
            }

            if (signal != Signal.None)
            {
                return signal;
            }
        }

        return ThrowsHere() ? Signal.Throw : Signal.None;
    }

    // Anything may throw, but nobody can be certain of it.
    private bool ThrowsHere()
    {
        if (_path.TryDepth == 0 || _path.Thrown == MaxThrown || _choices.Choose(certain: 1, possible: 1) == 0)
        {
            return false;
        }

        _path.Thrown++;
        _path.IsThrowing = true;
        return true;
    }

    private Signal Execute(Statement statement, Frame frame)
    {
        switch (statement)
        {
            case DeclareObject declared:
                frame.Objects[declared.Variable] = Evaluate(declared.Value, frame);
                return Signal.None;
            case AssignObject { IsOnlyIfNull: true } assigned:
                if (IsNull(Read(assigned.Variable, frame)))
                {
                    HeapObject? other = Evaluate(assigned.Value, frame);
                    if (!_path.IsThrowing)
                    {
                        Assign(assigned.Variable, other, frame);
                    }
                }

                return Signal.None;
            case AssignObject assigned:
                HeapObject? value = Evaluate(assigned.Value, frame);
                if (!_path.IsThrowing)
                {
                    Assign(assigned.Variable, value, frame);
                }

                return Signal.None;
            case DeclareValue declared:
                frame.Values[declared.Variable] = Evaluate(declared.Value, frame);
                return Signal.None;
            case AssignValue assigned:
                SettingValue assignedValue = Evaluate(assigned.Value, frame);
                frame.Holder(assigned.Variable).Values[assigned.Variable] = assignedValue;
                return Signal.None;
            case SetSetting set:
                return Execute(set, frame);
            case Send sent:
                HeapObject? complete = Evaluate(sent.Value, frame);
                if (complete is not null && _program.Resource.IsUseALeave)
                {
                    Use(complete);
                }

                return Signal.None;
            case Show shown:
                if (Read(shown.Variable, frame) is { } seen)
                {
                    PassToUnseen(seen, shown);
                }

                return Signal.None;
            case Print printed:
                Read(printed.Variable, frame);
                return Signal.None;
            case Keep kept:
                _path.Kept = Read(kept.Variable, frame);
                if (_path.Kept is { } stored)
                {
                    _judgement.NoteKept(stored);
                }

                return Signal.None;
            case Risk:
                return _choices.Choose(2) == 0 ? Signal.None : Signal.Throw;
            case Return { Value: { } returned }:
                frame.Result = Evaluate(returned, frame);
                return Signal.Return;
            case Return:
                return Signal.Return;
            case Throw:
                return Signal.Throw;
            case Leave leave:
                return leave.IsBreak ? Signal.Break : Signal.Continue;
            case CallHelper call:
                Evaluate(call.Call, frame);
                return Signal.None;
            case DeclareFunction declared:
                _path.Functions[declared.Function] = frame;
                return Signal.None;
            case Lambda lambda:
                return Execute(lambda, frame);
            case Deconstruct deconstruct:
                HeapObject?[] values = [.. deconstruct.Values.Select(v => Evaluate(v, frame))];
                for (int i = 0; i < values.Length && !_path.IsThrowing; i++)
                {
                    if (deconstruct.IsDeclaration)
                    {
                        frame.Objects[deconstruct.Targets[i]] = values[i];
                    }
                    else
                    {
                        Assign(deconstruct.Targets[i], values[i], frame);
                    }
                }

                return Signal.None;
            case DeclareList or AddToList or ReturnList or ForEachInList:
                return ExecuteList(statement, frame);
            default:
                return ExecuteBlocks(statement, frame);
        }
    }

    private void Assign(ObjectVariable variable, HeapObject? value, Frame frame)
    {
        Frame holder = frame.Holder(variable);
        if (holder.Objects[variable] is { } dropped && dropped != value)
        {
            _judgement.NoteDropped(dropped);
        }

        holder.Objects[variable] = value;
    }

    private Signal Execute(SetSetting set, Frame frame)
    {
        HeapObject? target = Read(set.Target, frame);
        SettingValue value = Evaluate(set.Value, frame);
        if (target is null)
        {
            // Nonsense of which an analysis need not make anything.
            _judgement.AllowValue(set.Setting, value);
            _judgement.NoteWrite(set, _path.Context, "null");

            // It does throw; but a program that does this is none that shows what the analysis should know about exceptions.
            if (_choices.Choose(certain: 1, possible: 1) == 0)
            {
                return Signal.Throw;
            }

            frame.Holder(set.Target).Objects[set.Target] = Given("null");
            return Signal.None;
        }

        _judgement.NoteWrite(set, _path.Context, target.Key);
        NoteInstance(target);
        _judgement.NoteValue(target, set.Setting, value);
        if (_path.LambdaObjects is { } own && !own.Contains(target))
        {
            target.Blurred.Add(set.Setting);
            _judgement.NoteLambdaWrite(target, set.Setting);
            return Signal.None;
        }

        // An absence that another method makes is reported there, where the creation is not in sight.
        bool isElsewhere = value.Verdict == Verdict.Null && !target.Key.StartsWith(_path.Context + "@", StringComparison.Ordinal);
        target.Settings[set.Setting] = value with { Writer = set, IsDoubtful = value.IsDoubtful || isElsewhere };
        return Signal.None;
    }

    // An object that a loop made in an earlier turn cannot be told from the one of this turn.
    private void NoteInstance(HeapObject target)
    {
        if (_path.Instances.GetValueOrDefault(target.Key) != target.Instance)
        {
            _judgement.Blur(target.Key);
        }
    }

    private Signal ExecuteBlocks(Statement statement, Frame frame)
    {
        switch (statement)
        {
            case If branch:
                return Execute(Decide(branch.Condition, frame) ? branch.Then : branch.Else, frame);
            case Loop loop:
                int least = loop.Form switch { LoopForm.DoWhile => 1, _ => 0 };
                int turns = loop.Form == LoopForm.Counted ? (_choices.Choose(certain: 1, possible: 1) == 0 ? 2 : 0) : least + _choices.Choose(3 - least);
                return Repeat(loop.Body, turns, frame);
            case Switch choice:
                int sections = choice.Sections.Length + (choice.HasDefault ? 0 : 1);
                int taken = _choices.Choose(sections);
                Signal signal = taken < choice.Sections.Length ? Execute(choice.Sections[taken], frame) : Signal.None;
                return signal == Signal.Break ? Signal.None : signal;
            case Try attempt:
                return Execute(attempt, frame);
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    private Signal Repeat(List<Statement> body, int turns, Frame frame)
    {
        for (int i = 0; i < turns; i++)
        {
            switch (Execute(body, frame))
            {
                case Signal.Break:
                    return Signal.None;
                case Signal.Return:
                    return Signal.Return;
                case Signal.Throw:
                    return Signal.Throw;
            }
        }

        return Signal.None;
    }

    private Signal Execute(Try attempt, Frame frame)
    {
        _path.TryDepth++;
        Signal signal = Execute(attempt.Body, frame);
        _path.TryDepth--;
        if (signal == Signal.Throw && attempt.HasCatch)
        {
            _path.IsThrowing = false;
            signal = Execute(attempt.Catch, frame);
        }

        if (!attempt.HasFinally)
        {
            return signal;
        }

        bool isThrowing = _path.IsThrowing;
        _path.HasUnwound |= signal == Signal.Throw;
        _path.IsThrowing = false;
        Signal last = Execute(attempt.Finally, frame);
        _path.IsThrowing |= isThrowing;
        return last == Signal.None ? signal : last;
    }

    private Signal ExecuteList(Statement statement, Frame frame)
    {
        switch (statement)
        {
            case DeclareList declared:
                frame.Lists[declared.List] = [.. declared.Elements.Select(element => Evaluate(element, frame))];
                return Signal.None;
            case AddToList added:
                HeapObject? element = Evaluate(added.Element, frame);
                if (!_path.IsThrowing)
                {
                    frame.Find(added.List).Add(element);
                }

                return Signal.None;
            case ReturnList returned:
                foreach (HeapObject? item in frame.Find(returned.List))
                {
                    if (item is not null)
                    {
                        _path.Returned.Add(item);
                    }
                }

                return Signal.Return;
            case ForEachInList loop:
                // The list has elements, but an analysis need not count them.
                if (_choices.Choose(certain: 1, possible: 1) == 1)
                {
                    return Signal.None;
                }

                foreach (HeapObject? item in frame.Find(loop.List).ToArray())
                {
                    frame.Objects[loop.Item] = item;
                    Signal signal = Repeat(loop.Body, 1, frame);
                    if (signal != Signal.None)
                    {
                        return signal;
                    }
                }

                return Signal.None;
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    // What a lambda captures has been handed to code that runs when it likes; what it does with objects of its own is code like any other.
    private Signal Execute(Lambda lambda, Frame frame)
    {
        foreach (HeapObject captured in frame.Visible().Where(variable => lambda.Names.Contains(variable.Key.Name)).Select(variable => variable.Value).OfType<HeapObject>().Distinct())
        {
            PassToUnseen(captured, lambda);
        }

        HashSet<HeapObject>? before = _path.LambdaObjects;
        int tryDepth = _path.TryDepth;
        _path.TryDepth = 0;
        _path.LambdaObjects = [];
        _path.Lambdas.Add(lambda);
        Execute(lambda.Body, new Frame(frame));
        _path.Lambdas.Remove(lambda);
        _path.IsThrowing = false;
        _path.LambdaObjects = before;
        _path.TryDepth = tryDepth;
        return Signal.None;
    }

    private bool Decide(Condition condition, Frame frame) => condition switch
    {
        Opaque => _choices.Choose(2) == 0,
        Fixed known => known.Value,
        IsNothing test => IsNull(Read(test.Variable, frame)) != test.IsNegated,
        Both both => Decide(both.Left, frame) && Decide(both.Right, frame),
        Either either => Decide(either.Left, frame) || Decide(either.Right, frame),
        _ => throw new InvalidOperationException(),
    };

    // What a program is given might be null for all that anybody knows.
    private bool IsNull(HeapObject? value) => value is null || (value.Site is null && _choices.Choose(certain: 1, possible: 1) == 1);

    private SettingValue Evaluate(ValueExpression value, Frame frame) => value switch
    {
        Literal literal => new(literal.Verdict, literal.Span, IsArgument: false, Writer: null),
        ValueOfVariable variable => frame.Find(variable.Variable) is { IsArgument: true } given ? given : frame.Find(variable.Variable) with { Span = variable.Span },
        ChosenValue chosen => Evaluate(Decide(chosen.Condition, frame) ? chosen.Yes : chosen.No, frame),
        SwitchedValue switched => Evaluate(switched.Arms[_choices.Choose(switched.Arms.Length)], frame),
        FallbackValue fallback => _choices.Choose(2) == 0 ? new(Verdict.Unknown, fallback.Span, IsArgument: false, Writer: null) : Evaluate(fallback.Fallback, frame),
        _ => throw new InvalidOperationException(),
    };

    private HeapObject? Evaluate(ObjectExpression value, Frame frame) => value switch
    {
        Creation creation => Create(creation, frame),
        ObjectOfVariable variable => Read(variable.Variable, frame),
        NoObject => null,
        ChosenObject chosen => Evaluate(Decide(chosen.Condition, frame) ? chosen.Yes : chosen.No, frame),
        SwitchedObject switched => Evaluate(switched.Arms[_choices.Choose(switched.Arms.Length)], frame),
        FallbackObject fallback => Evaluate(fallback.First, frame) is { } first && !IsNull(first) ? first : Evaluate(fallback.Second, frame),
        HelperResult call => Call(call, frame),
        _ => throw new InvalidOperationException(),
    };

    private HeapObject Create(Creation creation, Frame frame)
    {
        string key = _path.Context + "@" + creation.Span.Start;
        int instance = _path.Instances[key] = _path.Instances.GetValueOrDefault(key) + 1;
        var created = new HeapObject(key, creation, instance, _program.Resource.Settings);
        _path.Objects.Add(created);
        _path.LambdaObjects?.Add(created);
        foreach ((Setting setting, ValueExpression value) in creation.Initial)
        {
            SettingValue initial = Evaluate(value, frame);
            _judgement.NoteValue(created, setting, initial);
            created.Settings[setting] = initial;
        }

        return created;
    }

    private HeapObject? Call(HelperResult call, Frame frame)
    {
        _called.Add(call.Helper);
        HeapObject?[] objects = [.. call.Objects.Select(argument => Evaluate(argument, frame))];
        SettingValue[] values = [.. call.Values.Select(argument => Evaluate(argument, frame))];

        // A method that is given no object that its caller made, and gives none back, is code of its own.
        bool isFollowed = call.Helper.ReturnsObject || Array.Exists(objects, argument => argument?.Site is not null && argument.Key.StartsWith(_path.Context, StringComparison.Ordinal)) || _path.Functions.ContainsKey(call.Helper);
        var callee = new Frame(_path.Functions.GetValueOrDefault(call.Helper));
        for (int i = 0; i < objects.Length; i++)
        {
            callee.Objects[call.Helper.Objects[i]] = objects[i];
        }

        for (int i = 0; i < values.Length; i++)
        {
            callee.Values[call.Helper.Values[i]] = values[i] with { IsArgument = true, IsDoubtful = values[i].IsDoubtful || !isFollowed };
        }

        string context = _path.Context;
        _path.Context += "/" + call.Helper.Name + "#" + _judgement.NumberOf(call);
        Signal signal = Execute(call.Helper.Body, callee);
        _path.Context = context;
        _path.IsThrowing |= signal == Signal.Throw;
        return callee.Result;
    }

    private HeapObject? Read(ObjectVariable variable, Frame frame)
    {
        HeapObject? value = frame.Find(variable);
        if (value is not null)
        {
            NoteInstance(value);
            NoteUse(value);
        }

        return value;
    }

    private void NoteUse(HeapObject value)
    {
        foreach (Pending pending in value.Pending)
        {
            // What a lambda does with what it captured does not come after it.
            pending.IsUsedAfter |= !_path.Lambdas.Contains(pending.Id.Call);
        }
    }

    private void Use(HeapObject value)
    {
        NoteUse(value);
        NoteInstance(value);
        _path.Leaves.Add((value, value.Snapshot()));
        if (_path.LambdaObjects is { } own && !own.Contains(value))
        {
            _judgement.Blur(value.Key);
        }
    }

    private void PassToUnseen(HeapObject value, object call)
    {
        value.Pending.Add(new Pending(value, _path.Context, call, value.Snapshot()));
        _path.Pending.Add(value.Pending[^1]);
        value.WasShown = true;
    }
}

/// <summary>The variables of one call.</summary>
internal sealed class Frame(Frame? outer)
{
    public Dictionary<ObjectVariable, HeapObject?> Objects { get; } = [];

    public Dictionary<ValueVariable, SettingValue> Values { get; } = [];

    public Dictionary<ListVariable, List<HeapObject?>> Lists { get; } = [];

    public HeapObject? Result { get; set; }

    public HeapObject? Find(ObjectVariable variable) => Holder(variable).Objects[variable];

    public IEnumerable<KeyValuePair<ObjectVariable, HeapObject?>> Visible() => outer is null ? Objects : Objects.Concat(outer.Visible());

    public SettingValue Find(ValueVariable variable) => Holder(variable).Values[variable];

    public List<HeapObject?> Find(ListVariable variable) => Lists.TryGetValue(variable, out List<HeapObject?>? list) ? list : outer!.Find(variable);

    public Frame Holder(ObjectVariable variable) => Objects.ContainsKey(variable) ? this : outer!.Holder(variable);

    public Frame Holder(ValueVariable variable) => Values.ContainsKey(variable) ? this : outer!.Holder(variable);
}

/// <summary>What a setting holds.</summary>
/// <param name="Verdict">Whether that is good.</param>
/// <param name="Span">Where it is reported.</param>
/// <param name="IsArgument">True for what a caller gave: it is reported there.</param>
/// <param name="Writer">The assignment; null for what the creation sets.</param>
/// <param name="IsDoubtful">True for a value that an analysis may fail to follow.</param>
internal readonly record struct SettingValue(Verdict Verdict, TextSpan Span, bool IsArgument, SetSetting? Writer, bool IsDoubtful = false);

/// <summary>An object of one path.</summary>
internal sealed class HeapObject(string key, Creation? site, int instance, Setting[] settings)
{
    /// <summary>The creation and the calls that led to it.</summary>
    public string Key { get; } = key;

    /// <summary>Null for objects that the program is given.</summary>
    public Creation? Site { get; } = site;

    public int Instance { get; } = instance;

    public Dictionary<Setting, SettingValue> Settings { get; } =
        settings.ToDictionary(setting => setting, _ => new SettingValue(site is null ? Verdict.Unknown : Verdict.Absent, site?.Span ?? default, IsArgument: false, Writer: null));

    /// <summary>Settings that a lambda writes at a time that nobody knows.</summary>
    public HashSet<Setting> Blurred { get; } = [];

    public List<Pending> Pending { get; } = [];

    /// <summary>True once code that cannot be seen had it: it may have completed it.</summary>
    public bool WasShown { get; set; }

    public Dictionary<Setting, (SettingValue Value, bool IsBlurred)> Snapshot() =>
        Settings.ToDictionary(
            entry => entry.Key,
            entry => (entry.Value.Verdict == Verdict.Absent && WasShown ? entry.Value with { Verdict = Verdict.Unknown } : entry.Value, Blurred.Contains(entry.Key) || (WasShown && entry.Value.Verdict == Verdict.Null)));
}

/// <summary>A call of code that cannot be seen: the point of use when nothing follows.</summary>
internal sealed class Pending(HeapObject target, string context, object call, Dictionary<Setting, (SettingValue Value, bool IsBlurred)> state)
{
    public HeapObject Target { get; } = target;

    public (string Key, string Context, object Call) Id { get; } = (target.Key, context, call);

    public Dictionary<Setting, (SettingValue Value, bool IsBlurred)> State { get; } = state;

    public bool IsUsedAfter { get; set; }
}

/// <summary>What one path did.</summary>
internal sealed class Path
{
    public List<HeapObject> Objects { get; } = [];

    public List<(HeapObject Target, Dictionary<Setting, (SettingValue Value, bool IsBlurred)> State)> Leaves { get; } = [];

    public List<HeapObject> Returned { get; } = [];

    public List<HeapObject> JudgedByCallers { get; } = [];

    public List<Pending> Pending { get; } = [];

    public Dictionary<string, int> Instances { get; } = [];

    public Dictionary<Helper, Frame> Functions { get; } = [];

    /// <summary>The lambdas that are being executed.</summary>
    public HashSet<object> Lambdas { get; } = [];

    /// <summary>What the innermost of them has made; null outside of lambdas.</summary>
    public HashSet<HeapObject>? LambdaObjects { get; set; }

    public string Context { get; set; } = "";

    public HeapObject? Kept { get; set; }

    public int Steps { get; set; }

    public int TryDepth { get; set; }

    public int Thrown { get; set; }

    public bool IsThrowing { get; set; }

    /// <summary>True once a finally block ran because of an exception.</summary>
    public bool HasUnwound { get; set; }

    public bool EndedNormally { get; set; }
}
