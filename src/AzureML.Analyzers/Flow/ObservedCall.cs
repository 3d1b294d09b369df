using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// A call of a method of an SDK, or of one that writes a secret to a log, for rules about what is done rather than what is written down.
/// </summary>
/// <param name="Method">The called method.</param>
/// <param name="Receiver">What it is called on; null for static methods.</param>
/// <param name="Arguments">In the order of the parameters.</param>
/// <param name="State">The state before the call.</param>
/// <param name="Syntax">The call.</param>
internal sealed record ObservedCall(IMethodSymbol Method, FlowValue? Receiver, ImmutableArray<FlowValue> Arguments, FlowState State, SyntaxNode Syntax);
