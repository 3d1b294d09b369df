using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>How an object came into sight; only creations can lack something.</summary>
internal enum ObjectOrigin : byte
{
    /// <summary>Written as <c>new</c> in code that the analysis sees.</summary>
    Creation,

    /// <summary>The library made it, user code filled it: a nested initializer without <c>new</c>, or <c>a.B.C = v</c>.</summary>
    Implicit,

    /// <summary>Fetched, passed in or made by code we cannot see: its unset properties are unknown.</summary>
    External,
}

/// <summary>An object of one creation (or one other source) in one calling context. Identity is the reference.</summary>
internal sealed class TrackedObject(int id, CallContext context, SyntaxNode site, ITypeSymbol type, TypeFacts facts, ObjectOrigin origin, TrackedObject? parent, int parentSlot, Provenance? source)
{
    /// <summary>Key of the object in states; dense, in the order of discovery.</summary>
    public int Id { get; } = id;

    /// <summary>The calls through which the code that created it was reached.</summary>
    public CallContext Context { get; } = context;

    /// <summary>The creation expression, the nested member name, or the expression that yielded the object.</summary>
    public SyntaxNode Site { get; } = site;

    public ITypeSymbol Type { get; } = type;

    public TypeFacts Facts { get; } = facts;

    public ObjectOrigin Origin { get; } = origin;

    /// <summary>The object whose property this one is, for <see cref="ObjectOrigin.Implicit"/>.</summary>
    public TrackedObject? Parent { get; } = parent;

    /// <summary>The slot of <see cref="Parent"/> that holds this object.</summary>
    public int ParentSlot { get; } = parentSlot;

    /// <summary>Where an <see cref="ObjectOrigin.External"/> object came from, as far as it is known.</summary>
    public Provenance? Source { get; } = source;
}
