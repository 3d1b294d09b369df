using System;
using System.Collections.Generic;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// A persistent map from non-negative integers: a big-endian Patricia trie. Versions share structure, so copying a state is free,
/// and <see cref="Merge"/> costs what differs between two versions, not what they hold. That keeps the analysis linear in code size.
/// </summary>
/// <remarks>Depth is at most 32, so the recursion is bounded.</remarks>
internal readonly struct IntMap<T>
    where T : class
{
    public static readonly IntMap<T> Empty;

    private readonly Node? _root;

    private IntMap(Node? root) => _root = root;

    public bool IsEmpty => _root is null;

    /// <summary>True when both are the same version; equal content in different versions counts as different.</summary>
    public bool IsSame(IntMap<T> other) => ReferenceEquals(_root, other._root);

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public T? Get(int key)
    {
        Node? node = _root;
        while (node is Branch branch)
        {
            node = (key & branch.Bit) == 0 ? branch.Zero : branch.One;
        }

        return node is Leaf leaf && leaf.Key == key ? leaf.Value : null;
    }

    public IntMap<T> Set(int key, T value) => new(Insert(_root, key, value));

    public IntMap<T> Remove(int key) => new(Delete(_root, key));

    /// <summary>
    /// The union of both maps. <paramref name="combine"/> is called for keys whose values are different objects; it gets null for a side
    /// that has no such key, and returning the left value itself keeps the left version.
    /// </summary>
    public static IntMap<T> Merge(IntMap<T> left, IntMap<T> right, Func<T?, T?, T> combine) => new(Merge(left._root, right._root, combine));

    public Enumerator GetEnumerator() => new(_root);

    private static Node Insert(Node? node, int key, T value)
    {
        switch (node)
        {
            case null:
                return new Leaf(key, value);
            case Leaf leaf when leaf.Key == key:
                return ReferenceEquals(leaf.Value, value) ? leaf : new Leaf(key, value);
            case Leaf leaf:
                return Join(key, new Leaf(key, value), leaf.Key, leaf);
        }

        var branch = (Branch)node;
        if (!branch.Covers(key))
        {
            return Join(key, new Leaf(key, value), branch.Prefix, branch);
        }

        return (key & branch.Bit) == 0
            ? branch.With(Insert(branch.Zero, key, value), branch.One)
            : branch.With(branch.Zero, Insert(branch.One, key, value));
    }

    private static Node? Delete(Node? node, int key)
    {
        if (node is Leaf leaf)
        {
            return leaf.Key == key ? null : leaf;
        }

        if (node is not Branch branch || !branch.Covers(key))
        {
            return node;
        }

        Node? zero = (key & branch.Bit) == 0 ? Delete(branch.Zero, key) : branch.Zero;
        Node? one = (key & branch.Bit) == 0 ? branch.One : Delete(branch.One, key);
        return zero is null ? one : one is null ? zero : branch.With(zero, one);
    }

    private static Node? Merge(Node? left, Node? right, Func<T?, T?, T> combine)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        switch (left, right)
        {
            case (null, null):
                return null;
            case (null, Leaf onlyRight):
                return new Leaf(onlyRight.Key, combine(null, onlyRight.Value));
            case (Leaf onlyLeft, null):
                return MergeLeaf(onlyLeft, combine(onlyLeft.Value, null));
            case (null, Branch rightBranch):
                return rightBranch.With(Merge(null, rightBranch.Zero, combine)!, Merge(null, rightBranch.One, combine)!);
            case (Branch leftBranch, null):
                return leftBranch.With(Merge(leftBranch.Zero, null, combine)!, Merge(leftBranch.One, null, combine)!);
            case (Leaf l, Leaf r) when l.Key == r.Key:
                return ReferenceEquals(l.Value, r.Value) ? l : MergeLeaf(l, combine(l.Value, r.Value));
            case (Leaf l, Leaf r):
                return Join(l.Key, Merge(l, null, combine)!, r.Key, Merge(null, r, combine)!);
            case (Branch b, Leaf r):
                return MergeBranch(b, r.Key, r, leftIsBranch: true, combine);
            case (Leaf l, Branch b):
                return MergeBranch(b, l.Key, l, leftIsBranch: false, combine);
        }

        var x = (Branch)left!;
        var y = (Branch)right!;
        if (x.Bit == y.Bit && x.Prefix == y.Prefix)
        {
            return x.With(Merge(x.Zero, y.Zero, combine)!, Merge(x.One, y.One, combine)!);
        }

        if ((uint)x.Bit > (uint)y.Bit && x.Covers(y.Prefix))
        {
            return MergeBranch(x, y.Prefix, y, leftIsBranch: true, combine);
        }

        if ((uint)y.Bit > (uint)x.Bit && y.Covers(x.Prefix))
        {
            return MergeBranch(y, x.Prefix, x, leftIsBranch: false, combine);
        }

        return Join(x.Prefix, Merge(x, null, combine)!, y.Prefix, Merge(null, y, combine)!);
    }

    private static Branch MergeBranch(Branch branch, int prefix, Node other, bool leftIsBranch, Func<T?, T?, T> combine)
    {
        if (!branch.Covers(prefix))
        {
            return leftIsBranch
                ? Join(branch.Prefix, Merge(branch, null, combine)!, prefix, Merge(null, other, combine)!)
                : Join(prefix, Merge(other, null, combine)!, branch.Prefix, Merge(null, branch, combine)!);
        }

        bool zeroSide = (prefix & branch.Bit) == 0;
        Node? forZero = zeroSide ? other : null;
        Node? forOne = zeroSide ? null : other;
        return leftIsBranch
            ? branch.With(Merge(branch.Zero, forZero, combine)!, Merge(branch.One, forOne, combine)!)
            : branch.With(Merge(forZero, branch.Zero, combine)!, Merge(forOne, branch.One, combine)!);
    }

    private static Leaf MergeLeaf(Leaf left, T value) => ReferenceEquals(left.Value, value) ? left : new Leaf(left.Key, value);

    private static Branch Join(int leftPrefix, Node left, int rightPrefix, Node right)
    {
        int bit = HighestBit(leftPrefix ^ rightPrefix);
        int prefix = leftPrefix & ~((bit << 1) - 1);
        return (leftPrefix & bit) == 0 ? new Branch(prefix, bit, left, right) : new Branch(prefix, bit, right, left);
    }

    private static int HighestBit(int value)
    {
        uint bits = (uint)value;
        bits |= bits >> 1;
        bits |= bits >> 2;
        bits |= bits >> 4;
        bits |= bits >> 8;
        bits |= bits >> 16;
        return (int)(bits ^ (bits >> 1));
    }

    public struct Enumerator
    {
        private Node? _next;
        private Node[]? _pending;
        private int _count;
        private Leaf? _current;

        internal Enumerator(object? root)
        {
            _current = null;
            _pending = null;
            _count = 0;
            _next = root as Node;
        }

        public readonly KeyValuePair<int, T> Current => new(_current!.Key, _current.Value);

        public bool MoveNext()
        {
            while (_next is Branch branch)
            {
                Push(branch.One);
                _next = branch.Zero;
            }

            _current = _next as Leaf;
            _next = _count > 0 ? _pending![--_count] : null;
            return _current is not null;
        }

        private void Push(Node node)
        {
            _pending ??= new Node[4];
            if (_count == _pending.Length)
            {
                Array.Resize(ref _pending, _count * 2);
            }

            _pending[_count++] = node;
        }
    }

    private abstract class Node;

    private sealed class Leaf(int key, T value) : Node
    {
        public readonly int Key = key;
        public readonly T Value = value;
    }

    private sealed class Branch(int prefix, int bit, Node zero, Node one) : Node
    {
        public readonly int Prefix = prefix;
        public readonly int Bit = bit;
        public readonly Node Zero = zero;
        public readonly Node One = one;

        public bool Covers(int key) => (key & ~((Bit << 1) - 1)) == Prefix;

        public Branch With(Node zero, Node one) =>
            ReferenceEquals(zero, Zero) && ReferenceEquals(one, One) ? this : new Branch(Prefix, Bit, zero, one);
    }
}
