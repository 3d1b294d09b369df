using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>Why an object is judged where it is.</summary>
internal enum LeaveReason : byte
{
    /// <summary>Given to the SDK: the object is complete.</summary>
    Sent,

    /// <summary>Returned to a caller.</summary>
    Returned,

    /// <summary>Returned by a lambda, to code that calls it at an unknown time.</summary>
    ReturnedByLambda,

    /// <summary>Stored in a field, and still there at the end of the member.</summary>
    Stored,

    /// <summary>Given to code that the analysis cannot see, or captured by a lambda.</summary>
    Unseen,

    /// <summary>The end of the block, for objects that left nowhere.</summary>
    EndOfBlock,
}

/// <summary>An object at a point where it leaves the code that we see.</summary>
/// <param name="Object">The object; what it reaches leaves with it.</param>
/// <param name="State">All states at that point.</param>
/// <param name="Reason">Why it leaves.</param>
/// <param name="UnseenCall">The unseen call or lambda it leaves through; a later use makes absence unknown. Null for the other reasons.</param>
/// <param name="Field">The field it is stored in; null for the other reasons.</param>
internal sealed record LeavePoint(TrackedObject Object, FlowState State, LeaveReason Reason, SyntaxNode? UnseenCall, IFieldSymbol? Field = null);

/// <summary>
/// What all graphs of one analysed member share: identities, observations and the budget. One thread makes it; finished, it is only read.
/// </summary>
/// <param name="compilation">The compilation of the member.</param>
/// <param name="index">What its symbols mean.</param>
/// <param name="member">The declaration that is analysed.</param>
/// <param name="returns">Who judges what the member returns; null to find out when it matters.</param>
/// <param name="cancellationToken">Asked at every block; of no meaning once the session is finished.</param>
internal sealed class AnalysisSession(Compilation compilation, SdkIndex index, SyntaxNode member, ReturnPolicy? returns, CancellationToken cancellationToken)
{
    /// <summary>Block visits after which a member counts as too complex: its absences are unknown.</summary>
    public const int MaxBlockVisits = 100_000;

    private readonly Dictionary<ISymbol, int> _symbolVariables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(ControlFlowGraph Graph, CaptureId Capture), int> _captureVariables = [];
    private readonly Dictionary<Slot, int> _slotIds = [];
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<int, FlowValue> _unknownKeys = [];
    private readonly Dictionary<(CallContext Context, SyntaxNode Site, TrackedObject? Parent, int Slot), TrackedObject> _objects = [];
    private readonly List<TrackedObject> _allObjects = [];
    private readonly HashSet<(TrackedObject Object, SyntaxNode Call)> _usedAfter = [];
    private readonly HashSet<(TrackedObject Object, int Slot)> _perhapsSet = [];
    private readonly HashSet<ISymbol> _analysedFunctions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _unbound = [];
    private readonly HashSet<(ITypeSymbol Type, string Property)> _setOnForeign = [];
    private readonly Dictionary<ISymbol, FlowValue> _initialValues = new(SymbolEqualityComparer.Default);
    private ReturnPolicy? _returns = returns;
    private int _nextVariable = 1;
    private int _blockVisits;

    public Compilation Compilation { get; } = compilation;

    public SdkIndex Index { get; } = index;

    public SyntaxNode Member { get; } = member;

    /// <summary>Who judges what the member returns; found out when first asked.</summary>
    public ReturnPolicy Returns => _returns ??= ReturnedObjects.PolicyOf(Member, Compilation, Index, CancellationToken);

    /// <summary>True once an object was returned that callers may have completed, or complete.</summary>
    public bool ReturnsObjectsToCallers { get; set; }

    /// <summary>The declarations of the helpers that were followed into.</summary>
    public HashSet<SyntaxNode> Followed { get; } = [];

    /// <summary>True once an entry was written to a dictionary that the member was given: only its callers know what it is for.</summary>
    public bool FillsDictionariesOfCallers { get; set; }

    /// <summary>Properties that a caller wrote on what a callee had created, by the place of the creation.</summary>
    public HashSet<(SyntaxNode Creation, string Property)> WrittenByCallers { get; } = [];

    /// <summary>The variable that stands for <c>this</c>.</summary>
    public const int ThisVariable = 0;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Everything that left, in program order of the recording pass.</summary>
    public List<LeavePoint> LeavePoints { get; } = [];

    /// <summary>Objects that left, with all that they held when they did.</summary>
    public HashSet<TrackedObject> Left { get; } = [];

    public IReadOnlyList<TrackedObject> Objects => _allObjects;

    /// <summary>How deep the evaluation is nested at the moment, lambdas and helpers included: it bounds the use of the stack.</summary>
    public int Depth { get; set; }

    /// <summary>True once a bound was hit: what was not seen may have set anything.</summary>
    public bool Overflowed { get; set; }

    public int VariableOf(ISymbol symbol)
    {
        int known = _nextVariable;
        int id = Intern(_symbolVariables, symbol);
        if (id == known && symbol is IFieldSymbol { IsStatic: false } field)
        {
            FieldVariables.Add(new(field, id));
        }

        return id;
    }

    /// <summary>The variables that stand for instance fields.</summary>
    public List<KeyValuePair<IFieldSymbol, int>> FieldVariables { get; } = [];

    /// <summary>What a variable holds before the analysed code assigns it: unknown, but always the same.</summary>
    public FlowValue InitialValueOf(ISymbol variable)
    {
        if (!_initialValues.TryGetValue(variable, out FlowValue? value))
        {
            // A local that the compiler makes, for a lock, has no name whatever its annotation says.
            value = string.IsNullOrEmpty(variable.Name) ? FlowValue.Unknown : FlowValue.UnknownFrom(Provenance.OfVariable(variable));
            _initialValues.Add(variable, value);
        }

        return value;
    }

    /// <summary>Fields of which the member reads what their initializers made; true while an initializer runs.</summary>
    public Dictionary<IFieldSymbol, bool> InitializedFields { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Calls of the SDKs' methods, in program order of the recording pass.</summary>
    public List<ObservedCall> Calls { get; } = [];

    public int VariableOf(ControlFlowGraph graph, CaptureId capture) => Intern(_captureVariables, (graph, capture));

    /// <summary>Variables of symbols, for those that ask by name or kind.</summary>
    public IEnumerable<KeyValuePair<ISymbol, int>> SymbolVariables => _symbolVariables;

    public int SlotOf(SlotKind kind, string name, SyntaxNode? site = null)
    {
        var slot = new Slot(kind, name, site);
        if (!_slotIds.TryGetValue(slot, out int id))
        {
            id = _slots.Count;
            _slots.Add(slot);
            _slotIds.Add(slot, id);
        }

        return id;
    }

    public int PropertySlot(string name) => SlotOf(SlotKind.Property, name);

    /// <summary>The slot of a property as far as anything touched it, for those that only read a finished session; -1 when nothing did.</summary>
    public int FindPropertySlot(string name) => _slotIds.TryGetValue(new Slot(SlotKind.Property, name, null), out int id) ? id : -1;

    public Slot SlotAt(int id) => _slots[id];

    /// <summary>Remembers what is known of the key of an entry whose key is no constant.</summary>
    public void NoteKey(int slot, FlowValue key) => _unknownKeys[slot] = _unknownKeys.TryGetValue(slot, out FlowValue? known) ? FlowValue.Join(known, key) : key;

    /// <summary>The key of an entry whose key is no constant, as far as it is known.</summary>
    public FlowValue KeyAt(int slot) => _unknownKeys.TryGetValue(slot, out FlowValue? key) ? key : FlowValue.Unknown;

    public TrackedObject ObjectAt(
        CallContext context, SyntaxNode site, ITypeSymbol type, TypeFacts facts, ObjectOrigin origin, TrackedObject? parent = null, int parentSlot = 0, Provenance? source = null)
    {
        var key = (context, site, parent, parentSlot);
        if (!_objects.TryGetValue(key, out TrackedObject? result))
        {
            result = new TrackedObject(_allObjects.Count, context, site, type, facts, origin, parent, parentSlot, source);
            _allObjects.Add(result);
            _objects.Add(key, result);
        }

        return result;
    }

    /// <summary>The same member, judged at its return: it turned out that nobody in sight calls it.</summary>
    public AnalysisSession WithoutCallers(SemanticModel model, CancellationToken cancellationToken) =>
        ReturnsObjectsToCallers && Returns == ReturnPolicy.JudgedByCallers
            ? ObjectStateAnalysis.Run(Member, model, Index, cancellationToken, ReturnPolicy.JudgedHere) ?? this
            : this;

    public void RecordLeave(LeavePoint point)
    {
        LeavePoints.Add(point);
        foreach (TrackedObject reached in ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(point.Object, point.Object.Site)), point.State, CancellationToken))
        {
            Left.Add(reached);
        }
    }

    /// <summary>Counts a block visit; false when the budget is used up.</summary>
    public bool TryVisitBlock()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++_blockVisits <= MaxBlockVisits)
        {
            return true;
        }

        Overflowed = true;
        return false;
    }

    public void MarkUsedAfter(TrackedObject used, SyntaxNode call) => _usedAfter.Add((used, call));

    public bool IsUsedAfter(TrackedObject used, SyntaxNode call) => _usedAfter.Contains((used, call));

    /// <summary>A write that may concern this object: its absence is nowhere certain.</summary>
    public void MarkPerhapsSet(TrackedObject target, int slot) => _perhapsSet.Add((target, slot));

    public bool IsPerhapsSet(TrackedObject target, int slot) => _perhapsSet.Contains((target, slot));

    /// <summary>A setting is written to an object of this type that comes from elsewhere.</summary>
    public void MarkSetOnForeign(ITypeSymbol type, string property) => _setOnForeign.Add((type, property));

    /// <summary>True when the setting is written to an object of this type that comes from elsewhere: perhaps the one that a lambda returned.</summary>
    public bool IsSetOnForeign(ITypeSymbol type, string property) => _setOnForeign.Contains((type, property));

    /// <summary>Code that does not bind stands at <paramref name="node"/>: what a creation around it lacks is unknown.</summary>
    public void MarkUnbound(SyntaxNode node) => _unbound.Add(node);

    /// <summary>True when code inside <paramref name="site"/> does not bind.</summary>
    public bool IsUnboundIn(SyntaxNode site)
    {
        foreach (SyntaxNode node in _unbound)
        {
            if (node.SyntaxTree == site.SyntaxTree && site.Span.Contains(node.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Remembers that a local function was seen through one of its callers; true the first time.</summary>
    public bool MarkAnalysed(ISymbol function) => _analysedFunctions.Add(function);

    private int Intern<TKey>(Dictionary<TKey, int> ids, TKey key)
        where TKey : notnull
    {
        if (!ids.TryGetValue(key, out int id))
        {
            id = _nextVariable++;
            ids.Add(key, id);
        }

        return id;
    }
}

/// <summary>The chain of calls in which code is seen; objects created in different contexts are different objects.</summary>
internal sealed class CallContext
{
    private readonly Dictionary<SyntaxNode, CallContext> _callees = [];

    private CallContext(CallContext? caller, SyntaxNode? call, ISymbol? function)
    {
        Caller = caller;
        Call = call;
        Function = function;
        Depth = caller is null ? 0 : caller.Depth + 1;
    }

    public CallContext? Caller { get; }

    public SyntaxNode? Call { get; }

    /// <summary>The called local function or method; null for the root and for lambdas.</summary>
    public ISymbol? Function { get; }

    public int Depth { get; }

    public static CallContext CreateRoot() => new(null, null, null);

    /// <summary>The frame of the analysed member.</summary>
    public CallContext Root => Caller is null ? this : Caller.Root;

    public CallContext Enter(SyntaxNode call, ISymbol? function)
    {
        if (!_callees.TryGetValue(call, out CallContext? callee))
        {
            callee = new CallContext(this, call, function);
            _callees.Add(call, callee);
        }

        return callee;
    }

    /// <summary>True inside the body of the lambda or call at <paramref name="call"/>.</summary>
    public bool IsInside(SyntaxNode call)
    {
        for (CallContext? context = this; context is not null; context = context.Caller)
        {
            if (context.Call == call)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when this chain of calls goes on from <paramref name="caller"/>.</summary>
    public bool IsBelow(CallContext caller)
    {
        for (CallContext? context = Caller; context is not null; context = context.Caller)
        {
            if (context == caller)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsActive(ISymbol function)
    {
        for (CallContext? context = this; context is not null; context = context.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(context.Function, function))
            {
                return true;
            }
        }

        return false;
    }
}
