using System.Collections.Generic;
using System.Threading;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// What holds where two paths meet. An object that one path has lost, because its only variable got another one, is what the other path
/// left behind: on the first path nobody can use it any more, so what it lacks there does not matter.
/// </summary>
internal sealed class StateJoin
{
    private readonly FlowState _left;
    private readonly FlowState _right;
    private HashSet<TrackedObject>? _onlyLeft;
    private HashSet<TrackedObject>? _onlyRight;

    private StateJoin(FlowState left, FlowState right)
    {
        _left = left;
        _right = right;
    }

    /// <summary>Returns <paramref name="left"/> itself when nothing is new.</summary>
    public static FlowState Of(FlowState left, FlowState right) => ReferenceEquals(left, right) ? left : new StateJoin(left, right).Run();

    private FlowState Run()
    {
        IntMap<FlowValue> variables = IntMap<FlowValue>.Merge(_left.Variables, _right.Variables, JoinVariable);
        IntMap<ObjectState> leftObjects = WithoutLost(_left, _right, _onlyRight);
        IntMap<ObjectState> rightObjects = WithoutLost(_right, _left, _onlyLeft);
        IntMap<ObjectState> objects = IntMap<ObjectState>.Merge(leftObjects, rightObjects, JoinObject);
        return variables.IsSame(_left.Variables) && objects.IsSame(_left.Objects) ? _left : new FlowState(variables, objects);
    }

    // A variable that only one path has set is, on the other, either unassigned (C# forbids its use) or unknown from the start.
    private FlowValue JoinVariable(FlowValue? left, FlowValue? right)
    {
        if (left is null)
        {
            return right!;
        }

        if (right is null)
        {
            return left;
        }

        Compare(left, right, _right, ref _onlyLeft);
        Compare(right, left, _left, ref _onlyRight);
        return FlowValue.Join(left, right);
    }

    private static ObjectState JoinObject(ObjectState? left, ObjectState? right) =>
        left is null ? right! : right is null ? left : ObjectState.Join(left, right);

    // Objects that a variable holds on one path only, though both paths know them.
    private static void Compare(FlowValue value, FlowValue other, FlowState otherState, ref HashSet<TrackedObject>? only)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Object is { } target && otherState.Find(target) is { Escaped: false } && !Holds(other, target))
            {
                (only ??= []).Add(target);
            }
        }
    }

    private static bool Holds(FlowValue value, TrackedObject target)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Object == target)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The objects of a path without those that it lost; <paramref name="heldByOther"/> are the ones that may be among them.</summary>
    private static IntMap<ObjectState> WithoutLost(FlowState path, FlowState other, HashSet<TrackedObject>? heldByOther)
    {
        IntMap<ObjectState> objects = path.Objects;
        if (heldByOther is null)
        {
            return objects;
        }

        HashSet<TrackedObject> alive = ReachableObjects.FromVariables(path);
        foreach (TrackedObject held in heldByOther)
        {
            foreach (TrackedObject part in ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(held, held.Site)), other, CancellationToken.None))
            {
                if (!alive.Contains(part) && path.Find(part) is { Escaped: false })
                {
                    objects = objects.Remove(part.Id);
                }
            }
        }

        return objects;
    }
}
