using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>A setting of a resource, and which of its values a rule reports.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">As the SDK spells it.</param>
/// <param name="Type">Of a value, without the mark of a type that may be null.</param>
/// <param name="Good">What the rule accepts, in C#.</param>
/// <param name="Bad">What the rule reports, in C#.</param>
/// <param name="IsAbsenceReported">True where the rule reports that nothing set it.</param>
/// <param name="AllowsNull">True where null may be given for it.</param>
internal sealed record Setting(string Rule, string Name, string Type, string Good, string Bad, bool IsAbsenceReported, bool AllowsNull)
{
    public string LocalType => AllowsNull ? Type + "?" : Type;
}

/// <summary>A type of resource that programs create.</summary>
/// <param name="Namespaces">What a program must import.</param>
/// <param name="Type">Its name.</param>
/// <param name="Arguments">Of its constructor.</param>
/// <param name="Use">The type of the variable <c>target</c>, and the statement that gives the object <c>{0}</c> to the SDK.</param>
/// <param name="IsUseALeave">False where the SDK goes on looking at the object until the plan is built.</param>
/// <param name="Settings">What programs set.</param>
internal sealed record ResourceModel(string[] Namespaces, string Type, string Arguments, string Use, bool IsUseALeave, Setting[] Settings);

internal sealed class ObjectVariable(string name)
{
    public string Name { get; } = name;
}

internal sealed class ValueVariable(string name, Setting setting)
{
    public string Name { get; } = name;

    public Setting Setting { get; } = setting;
}

internal sealed class ListVariable(string name)
{
    public string Name { get; } = name;
}

// Conditions. Each opaque one is decided anew whenever it is evaluated.
internal abstract class Condition;

internal sealed class Opaque : Condition;

internal sealed class Fixed(bool value, string text) : Condition
{
    public bool Value { get; } = value;

    public string Text { get; } = text;
}

internal sealed class IsNothing(ObjectVariable variable, bool isNegated) : Condition
{
    public ObjectVariable Variable { get; } = variable;

    public bool IsNegated { get; } = isNegated;
}

internal sealed class Both(Condition left, Condition right) : Condition
{
    public Condition Left { get; } = left;

    public Condition Right { get; } = right;
}

internal sealed class Either(Condition left, Condition right) : Condition
{
    public Condition Left { get; } = left;

    public Condition Right { get; } = right;
}

// Values of settings. The span is that of the expression in the text.
internal abstract class ValueExpression
{
    public TextSpan Span { get; set; }
}

internal enum Verdict
{
    Absent,
    Null,
    Bad,
    Good,
    Unknown,
}

internal sealed class Literal(Verdict verdict, string text) : ValueExpression
{
    public Verdict Verdict { get; } = verdict;

    public string Text { get; } = text;
}

internal sealed class ValueOfVariable(ValueVariable variable) : ValueExpression
{
    public ValueVariable Variable { get; } = variable;
}

internal sealed class ChosenValue(Condition condition, ValueExpression yes, ValueExpression no) : ValueExpression
{
    public Condition Condition { get; } = condition;

    public ValueExpression Yes { get; } = yes;

    public ValueExpression No { get; } = no;
}

internal sealed class SwitchedValue(ValueExpression[] arms) : ValueExpression
{
    public ValueExpression[] Arms { get; } = arms;
}

/// <summary>An unknown value, or what stands behind <c>??</c>.</summary>
internal sealed class FallbackValue(Setting setting, ValueExpression fallback) : ValueExpression
{
    public Setting Setting { get; } = setting;

    public ValueExpression Fallback { get; } = fallback;
}

// Objects.
internal abstract class ObjectExpression;

internal sealed class Creation(List<(Setting Setting, ValueExpression Value)> initial, bool isTargetTyped) : ObjectExpression
{
    public List<(Setting Setting, ValueExpression Value)> Initial { get; } = initial;

    public bool IsTargetTyped { get; } = isTargetTyped;

    /// <summary>Where an absence is reported.</summary>
    public TextSpan Span { get; set; }
}

internal sealed class ObjectOfVariable(ObjectVariable variable) : ObjectExpression
{
    public ObjectVariable Variable { get; } = variable;
}

internal sealed class NoObject : ObjectExpression;

internal sealed class ChosenObject(Condition condition, ObjectExpression yes, ObjectExpression no) : ObjectExpression
{
    public Condition Condition { get; } = condition;

    public ObjectExpression Yes { get; } = yes;

    public ObjectExpression No { get; } = no;
}

internal sealed class SwitchedObject(ObjectExpression[] arms) : ObjectExpression
{
    public ObjectExpression[] Arms { get; } = arms;
}

internal sealed class FallbackObject(ObjectExpression first, ObjectExpression second) : ObjectExpression
{
    public ObjectExpression First { get; } = first;

    public ObjectExpression Second { get; } = second;
}

internal sealed class HelperResult(Helper helper, ObjectExpression[] objects, ValueExpression[] values) : ObjectExpression
{
    public Helper Helper { get; } = helper;

    public ObjectExpression[] Objects { get; } = objects;

    public ValueExpression[] Values { get; } = values;
}

/// <summary>A private method or a local function.</summary>
internal sealed class Helper(string name, bool returnsObject, ObjectVariable[] objects, ValueVariable[] values)
{
    public string Name { get; } = name;

    public bool ReturnsObject { get; } = returnsObject;

    public ObjectVariable[] Objects { get; } = objects;

    public ValueVariable[] Values { get; } = values;

    public List<Statement> Body { get; } = [];
}

// Statements.
internal abstract class Statement
{
    /// <summary>The blocks inside, for what makes a program smaller.</summary>
    public virtual IEnumerable<List<Statement>> Blocks => [];
}

internal sealed class DeclareObject(ObjectVariable variable, ObjectExpression value) : Statement
{
    public ObjectVariable Variable { get; } = variable;

    public ObjectExpression Value { get; } = value;
}

internal sealed class AssignObject(ObjectVariable variable, ObjectExpression value, bool isOnlyIfNull) : Statement
{
    public ObjectVariable Variable { get; } = variable;

    public ObjectExpression Value { get; } = value;

    public bool IsOnlyIfNull { get; } = isOnlyIfNull;
}

internal sealed class DeclareValue(ValueVariable variable, ValueExpression value, bool isConstant) : Statement
{
    public ValueVariable Variable { get; } = variable;

    public ValueExpression Value { get; } = value;

    public bool IsConstant { get; } = isConstant;
}

internal sealed class AssignValue(ValueVariable variable, ValueExpression value) : Statement
{
    public ValueVariable Variable { get; } = variable;

    public ValueExpression Value { get; } = value;
}

internal sealed class SetSetting(ObjectVariable target, Setting setting, ValueExpression value) : Statement
{
    public ObjectVariable Target { get; } = target;

    public Setting Setting { get; } = setting;

    public ValueExpression Value { get; } = value;
}

/// <summary>Gives the object to the SDK.</summary>
internal sealed class Send(ObjectExpression value) : Statement
{
    public ObjectExpression Value { get; } = value;
}

/// <summary>Gives the object to code that cannot be seen.</summary>
internal sealed class Show(ObjectVariable variable) : Statement
{
    public ObjectVariable Variable { get; } = variable;
}

/// <summary>Gives the object to a method of the framework that completes nothing.</summary>
internal sealed class Print(ObjectVariable variable) : Statement
{
    public ObjectVariable Variable { get; } = variable;
}

internal sealed class Keep(ObjectVariable variable) : Statement
{
    public ObjectVariable Variable { get; } = variable;
}

/// <summary>The only call of which it is certain that it may throw.</summary>
internal sealed class Risk : Statement;

internal sealed class If(Condition condition) : Statement
{
    public Condition Condition { get; } = condition;

    public List<Statement> Then { get; } = [];

    public List<Statement> Else { get; } = [];

    public override IEnumerable<List<Statement>> Blocks => [Then, Else];
}

internal enum LoopForm
{
    While,
    DoWhile,
    ForEach,

    /// <summary>A loop that runs twice, whatever happens.</summary>
    Counted,
}

internal sealed class Loop(LoopForm form) : Statement
{
    public LoopForm Form { get; } = form;

    public List<Statement> Body { get; } = [];

    public override IEnumerable<List<Statement>> Blocks => [Body];
}

internal sealed class Switch(int sections, bool hasDefault) : Statement
{
    public List<Statement>[] Sections { get; } = [.. Enumerable.Range(0, sections).Select(_ => new List<Statement>())];

    public bool HasDefault { get; } = hasDefault;

    public override IEnumerable<List<Statement>> Blocks => Sections;
}

internal sealed class Try(bool hasCatch, bool hasFinally) : Statement
{
    public bool HasCatch { get; } = hasCatch;

    public bool HasFinally { get; } = hasFinally;

    public List<Statement> Body { get; } = [];

    public List<Statement> Catch { get; } = [];

    public List<Statement> Finally { get; } = [];

    public override IEnumerable<List<Statement>> Blocks => [Body, Catch, Finally];
}

internal sealed class Return(ObjectExpression? value) : Statement
{
    public ObjectExpression? Value { get; } = value;
}

internal sealed class Throw : Statement;

internal sealed class Leave(bool isBreak) : Statement
{
    public bool IsBreak { get; } = isBreak;
}

internal sealed class CallHelper(HelperResult call) : Statement
{
    public HelperResult Call { get; } = call;
}

/// <summary>Declares a local function; it is called by <see cref="CallHelper"/>.</summary>
internal sealed class DeclareFunction(Helper function) : Statement
{
    public Helper Function { get; } = function;

    public override IEnumerable<List<Statement>> Blocks => [Function.Body];
}

/// <summary>A lambda that is invoked where it stands, or never.</summary>
internal sealed class Lambda(string name, bool isInvoked) : Statement
{
    public string Name { get; } = name;

    public bool IsInvoked { get; } = isInvoked;

    /// <summary>The names that it mentions, as it was written last.</summary>
    public HashSet<string> Names { get; } = [];

    public List<Statement> Body { get; } = [];

    public override IEnumerable<List<Statement>> Blocks => [Body];
}

internal sealed class DeclareList(ListVariable list, ObjectExpression[] elements) : Statement
{
    public ListVariable List { get; } = list;

    public ObjectExpression[] Elements { get; } = elements;
}

internal sealed class AddToList(ListVariable list, ObjectExpression element) : Statement
{
    public ListVariable List { get; } = list;

    public ObjectExpression Element { get; } = element;
}

internal sealed class ForEachInList(ListVariable list, ObjectVariable item) : Statement
{
    public ListVariable List { get; } = list;

    public ObjectVariable Item { get; } = item;

    public List<Statement> Body { get; } = [];

    public override IEnumerable<List<Statement>> Blocks => [Body];
}

internal sealed class ReturnList(ListVariable list) : Statement
{
    public ListVariable List { get; } = list;
}

/// <summary><c>var (a, b) = (x, y)</c>, or <c>(a, b) = (x, y)</c> for variables that exist.</summary>
internal sealed class Deconstruct(ObjectVariable[] targets, ObjectExpression[] values, bool isDeclaration) : Statement
{
    public ObjectVariable[] Targets { get; } = targets;

    public ObjectExpression[] Values { get; } = values;

    public bool IsDeclaration { get; } = isDeclaration;
}

/// <summary>A little program that creates and changes resources of one type.</summary>
internal sealed class OracleProgram(ResourceModel resource, string name)
{
    public ResourceModel Resource { get; } = resource;

    public string Name { get; } = name;

    public List<Statement> Body { get; } = [];

    public List<Helper> Helpers { get; } = [];

    /// <summary>An object that the program is given: nobody knows what it holds.</summary>
    public ObjectVariable Given { get; } = new("given");

    public IEnumerable<List<Statement>> AllBlocks => Nested(Body).Concat(Helpers.SelectMany(helper => Nested(helper.Body)));

    /// <summary>The private methods and the local functions.</summary>
    public IEnumerable<Helper> AllFunctions => Helpers.Concat(AllBlocks.SelectMany(block => block).OfType<DeclareFunction>().Select(declared => declared.Function));

    private static IEnumerable<List<Statement>> Nested(List<Statement> block) =>
        block.SelectMany(statement => statement.Blocks).SelectMany(Nested).Prepend(block);
}
