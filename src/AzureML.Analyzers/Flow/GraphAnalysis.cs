using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// Forward worklist over one control-flow graph. A graph without loops is walked once; otherwise states are brought to a fixed point
/// first and then walked once more to record what leaves.
/// </summary>
internal sealed class GraphAnalysis
{
    private readonly AnalysisSession _session;
    private readonly ControlFlowGraph _graph;
    private readonly Transfer _transfer;
    private readonly CallContext _context;
    private readonly FlowState?[] _entryStates;
    private readonly ImmutableArray<int>[] _handlers;
    private readonly SortedSet<int> _pending = [];
    private readonly SortedSet<int> _pendingOutside = [];
    private int _first;
    private int _last;
    private HashSet<CaptureId>? _creations;
    private FlowState? _end;
    private FlowValue? _returned;
    private int _finallyDepth;

    /// <param name="session">Shared by all graphs of the member.</param>
    /// <param name="graph">The graph to walk.</param>
    /// <param name="context">The calls through which the graph was reached.</param>
    /// <param name="returnsToCaller">True when a caller that the analysis sees takes what is returned.</param>
    public GraphAnalysis(AnalysisSession session, ControlFlowGraph graph, CallContext context, bool returnsToCaller)
    {
        _session = session;
        _context = context;
        _graph = graph;
        _transfer = new Transfer(session, graph, context) { YieldsToCaller = returnsToCaller };
        _entryStates = new FlowState?[graph.Blocks.Length];
        _handlers = new ImmutableArray<int>[graph.Blocks.Length];
        ReturnsToCaller = returnsToCaller;
    }

    public Transfer Transfer => _transfer;

    private bool ReturnsToCaller { get; }

    /// <summary>What a caller gets; Unknown when nothing is returned.</summary>
    public FlowValue Returned => _transfer.Yielded is { } yielded ? FlowValue.Of(FlowItem.OfObject(yielded, yielded.Site)) : _returned ?? FlowValue.Unknown;

    /// <summary>Runs the graph. Returns the state at its end, or null when the end cannot be reached.</summary>
    public FlowState? Run(FlowState entry, bool record)
    {
        bool onePass = !HasLoop();
        FlowState? end = Walk(0, _graph.Blocks.Length - 1, entry, record && onePass);
        if (!record)
        {
            return end;
        }

        _transfer.Recording = true;
        if (!onePass)
        {
            RecordOnce(0, _graph.Blocks.Length - 1);
        }

        FollowUncalledFunctions();
        if (!ReturnsToCaller && end is not null)
        {
            FinishObjects(entry, end);
        }

        return end;
    }

    // The blocks of a finally region are recorded for each way into it, from the block that leads there.
    private void RecordOnce(int first, int last)
    {
        for (int ordinal = first; ordinal <= last; ordinal++)
        {
            BasicBlock block = _graph.Blocks[ordinal];
            if (_entryStates[ordinal] is { } state && !IsInFinally(block, first) && _session.TryVisitBlock())
            {
                Visit(block, state, propagate: false);
            }
        }
    }

    // A finally region that begins before is the one that is being recorded.
    private static bool IsInFinally(BasicBlock block, int first)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null && region.FirstBlockOrdinal >= first; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally && region.FirstBlockOrdinal > first)
            {
                return true;
            }
        }

        return false;
    }

    // Local functions that are only handed on as delegates, or never called, are code like any other.
    private void FollowUncalledFunctions()
    {
        foreach (IMethodSymbol function in _graph.LocalFunctions)
        {
            if (_session.MarkAnalysed(function))
            {
                ControlFlowGraph body = _graph.GetLocalFunctionControlFlowGraph(function, _session.CancellationToken);
                SyntaxNode site = body.OriginalOperation.Syntax;
                new GraphAnalysis(_session, body, _context.Enter(site, function), returnsToCaller: false).Run(FlowState.Empty, record: true);
            }
        }
    }

    // What left on no path is judged at the end, so that the squiggle is there while the code is being written.
    private void FinishObjects(FlowState entry, FlowState end)
    {
        _transfer.State = end;
        if (_context.Depth == 0 && end.Variables.Get(AnalysisSession.ThisVariable) is { HasObjects: true } constructed)
        {
            _transfer.LeaveByReturn(constructed);
        }

        foreach (KeyValuePair<ISymbol, int> variable in _session.SymbolVariables)
        {
            if (variable.Key is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } && end.Variables.Get(variable.Value) is { HasObjects: true } given)
            {
                _transfer.LeaveByReturn(given);
            }

            if (variable.Key is IFieldSymbol field && !_session.InitializedFields.ContainsKey(field) && entry.Variables.Get(variable.Value) is null && end.Variables.Get(variable.Value) is { HasObjects: true } value)
            {
                _transfer.LeaveInField(field, value, _session.Member);
            }
        }

        var unfinished = new List<TrackedObject>();
        var held = new HashSet<TrackedObject>();
        foreach (TrackedObject candidate in _session.Objects)
        {
            if (_session.Left.Contains(candidate) || entry.Find(candidate) is not null || end.Find(candidate) is not { } state
                || (candidate.Origin == ObjectOrigin.Implicit && !state.Attached))
            {
                continue;
            }

            unfinished.Add(candidate);
            foreach (KeyValuePair<int, FlowValue> slot in state.Slots)
            {
                foreach (FlowItem item in slot.Value.Items)
                {
                    if (item.Object is { } part && part != candidate)
                    {
                        held.Add(part);
                    }
                }
            }
        }

        // A list that nobody took may hold objects that left before: these were complete then.
        FlowState? rest = null;
        foreach (TrackedObject candidate in unfinished)
        {
            if (!held.Contains(candidate))
            {
                FlowState state = candidate.Facts.Binding is null ? rest ??= end.Without(_session.Left) : end;
                _session.RecordLeave(new LeavePoint(candidate, state, LeaveReason.EndOfBlock, UnseenCall: null));
            }
        }
    }

    private bool HasLoop()
    {
        foreach (BasicBlock block in _graph.Blocks)
        {
            foreach (ControlFlowBranch predecessor in block.Predecessors)
            {
                if (predecessor.Source.Ordinal >= block.Ordinal)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private FlowState? Walk(int first, int last, FlowState entry, bool record)
    {
        bool recordingBefore = _transfer.Recording;
        (int firstBefore, int lastBefore) = (_first, _last);
        _transfer.Recording = record;
        _end = null;
        _first = first;
        _last = last;
        for (int i = first; i <= last; i++)
        {
            _entryStates[i] = null;
        }

        Flow(first, entry);
        while (_pending.Count > 0)
        {
            int ordinal = _pending.Min;
            _pending.Remove(ordinal);
            if (!_session.TryVisitBlock())
            {
                _pending.Clear();
                break;
            }

            Visit(_graph.Blocks[ordinal], _entryStates[ordinal]!, propagate: true);
        }

        _transfer.Recording = recordingBefore;
        _first = firstBefore;
        _last = lastBefore;
        return _end;
    }

    private void Visit(BasicBlock block, FlowState entry, bool propagate)
    {
        _transfer.State = entry;
        ImmutableArray<int> handlers = propagate ? HandlersOf(block) : ImmutableArray<int>.Empty;
        ControlFlowRegion? creation = handlers.IsEmpty ? null : CreationAround(block);
        if (creation is null || creation.FirstBlockOrdinal == block.Ordinal)
        {
            FlowToHandlers(handlers);
        }

        for (int i = 0; i < block.Operations.Length; i++)
        {
            _transfer.Execute(block.Operations[i]);
            if (creation is null || (i == block.Operations.Length - 1 && creation.LastBlockOrdinal == block.Ordinal))
            {
                FlowToHandlers(handlers);
            }
        }

        if (creation is not null && creation.LastBlockOrdinal != block.Ordinal)
        {
            handlers = ImmutableArray<int>.Empty;
        }

        if (block.Kind == BasicBlockKind.Exit)
        {
            End(propagate);
            return;
        }

        VisitBranches(block, propagate, handlers);
    }

    private void VisitBranches(BasicBlock block, bool propagate, ImmutableArray<int> handlers)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            FlowValue? value = block.BranchValue is null ? null : _transfer.Execute(block.BranchValue);
            FlowToHandlers(handlers);
            Follow(block.FallThroughSuccessor, _transfer.State, value, block.BranchValue, propagate);
            return;
        }

        bool? condition = _transfer.Decide(block.BranchValue!);
        FlowToHandlers(handlers);
        FlowState state = _transfer.State;
        bool jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (condition is null || condition == jumpsWhen)
        {
            Follow(block.ConditionalSuccessor, state, null, null, propagate);
        }

        if (condition is null || condition != jumpsWhen)
        {
            Follow(block.FallThroughSuccessor, state, null, null, propagate);
        }
    }

    private void Follow(ControlFlowBranch? branch, FlowState state, FlowValue? value, IOperation? valueOperation, bool propagate)
    {
        if (branch is null)
        {
            return;
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Return when value is not null:
                _transfer.State = state;
                Return(value, valueOperation!);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                // The end of a finally block; a filter that declines ends the same way, but its exception leaves the graph.
                _end = _finallyDepth > 0 ? Joined(_end, state) : _end;
                return;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return:
                break;
            default:
                return;
        }

        if (branch.Destination is null)
        {
            return;
        }

        FlowState? after = RunFinally(branch.FinallyRegions, _transfer.State, recordOnce: !propagate);
        if (after is not null && propagate)
        {
            Flow(branch.Destination.Ordinal, WithoutCaptures(branch.LeavingRegions, after));
        }
    }

    // A statement's intermediate values end with it: what only they hold is lost.
    private FlowState WithoutCaptures(ImmutableArray<ControlFlowRegion> regions, FlowState state)
    {
        IntMap<FlowValue> variables = state.Variables;
        foreach (ControlFlowRegion region in regions)
        {
            foreach (CaptureId capture in region.CaptureIds)
            {
                variables = variables.Remove(_session.VariableOf(_graph, capture));
            }
        }

        return variables.IsSame(state.Variables) ? state : new FlowState(variables, state.Objects);
    }

    private void Return(FlowValue value, IOperation operation)
    {
        if (ReturnsToCaller)
        {
            _returned = _returned is null ? value : FlowValue.Join(_returned, value);
            return;
        }

        _transfer.LeaveByReturn(value.UsedAt(operation.Syntax));
    }

    private FlowState? RunFinally(ImmutableArray<ControlFlowRegion> regions, FlowState state, bool recordOnce)
    {
        FlowState? current = state;
        foreach (ControlFlowRegion region in regions)
        {
            if (current is null)
            {
                return null;
            }

            current = RunRegion(region, current, recordOnce);
        }

        return current;
    }

    // A finally block runs once for each way into it, with that way's state, so that an early return does not blur the normal path.
    private FlowState? RunRegion(ControlFlowRegion region, FlowState state, bool recordOnce)
    {
        int[] outer = [.. _pending];
        FlowState? outerEnd = _end;
        _pending.Clear();
        _finallyDepth++;
        FlowState? result = Walk(region.FirstBlockOrdinal, region.LastBlockOrdinal, state, _transfer.Recording && !recordOnce);
        if (recordOnce)
        {
            RecordOnce(region.FirstBlockOrdinal, region.LastBlockOrdinal);
        }

        _finallyDepth--;
        _end = outerEnd;
        _pending.UnionWith(outer);

        // An exception in the region leads out of it: to handlers, which are visited when their turn comes.
        int[] outside = [.. _pendingOutside];
        _pendingOutside.Clear();
        foreach (int ordinal in outside)
        {
            AddPending(ordinal);
        }

        return result;
    }

    private void End(bool propagate)
    {
        if (propagate)
        {
            _end = Joined(_end, _transfer.State);
        }
    }

    // The statement around the block, when it makes an object: until it ends, nobody but the statement knows the object, and what an
    // exception leaves half made is never seen again.
    private ControlFlowRegion? CreationAround(BasicBlock block)
    {
        ControlFlowRegion? found = null;

        // A statement that is alone in its try block has no region of its own.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: ControlFlowRegionKind.LocalLifetime or ControlFlowRegionKind.Try }; region = region.EnclosingRegion)
        {
            foreach (CaptureId capture in region.CaptureIds)
            {
                found = Creations.Contains(capture) && !HasTry(region) ? region : found;
            }
        }

        return found;
    }

    private HashSet<CaptureId> Creations => _creations ??= FindCreations();

    private HashSet<CaptureId> FindCreations()
    {
        var creations = new HashSet<CaptureId>();
        foreach (BasicBlock block in _graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation { Value: IObjectCreationOperation } created)
                {
                    creations.Add(created.Id);
                }
            }
        }

        return creations;
    }

    // A loop over what is made for it: its body is not part of the making.
    private static bool HasTry(ControlFlowRegion region)
    {
        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            if (nested.Kind != ControlFlowRegionKind.LocalLifetime || HasTry(nested))
            {
                return true;
            }
        }

        return false;
    }

    private void FlowToHandlers(ImmutableArray<int> handlers)
    {
        foreach (int handler in handlers)
        {
            Flow(handler, _transfer.State);
        }
    }

    private void Flow(int ordinal, FlowState state)
    {
        FlowState? before = _entryStates[ordinal];
        FlowState after = Joined(before, state);
        if (!ReferenceEquals(before, after))
        {
            _entryStates[ordinal] = after;
            AddPending(ordinal);
        }
    }

    private void AddPending(int ordinal)
    {
        if (ordinal >= _first && ordinal <= _last)
        {
            _pending.Add(ordinal);
        }
        else
        {
            _pendingOutside.Add(ordinal);
        }
    }

    private static FlowState Joined(FlowState? left, FlowState right) => left is null ? right : StateJoin.Of(left, right);

    // An exception may leave a try block after any operation, so its handlers see the states of all of them. The regions around a lambda or
    // a local function belong to another graph.
    private ImmutableArray<int> HandlersOf(BasicBlock block)
    {
        ImmutableArray<int> known = _handlers[block.Ordinal];
        if (!known.IsDefault)
        {
            return known;
        }

        ImmutableArray<int>.Builder? builder = null;
        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { Kind: ControlFlowRegionKind.TryAndCatch } owner)
            {
                continue;
            }

            foreach (ControlFlowRegion nested in owner.NestedRegions)
            {
                if (nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                {
                    builder ??= ImmutableArray.CreateBuilder<int>();
                    builder.Add(nested.FirstBlockOrdinal);
                }
            }
        }

        return _handlers[block.Ordinal] = builder is null ? ImmutableArray<int>.Empty : builder.ToImmutable();
    }
}
