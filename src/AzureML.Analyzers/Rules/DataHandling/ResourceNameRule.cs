using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over names under which Azure Machine Learning stores and logs something: arguments, properties and keys of dictionaries.</summary>
internal abstract class ResourceNameRule(DiagnosticDescriptor descriptor) : MemberRule(descriptor, MemberRole.Name), ICallJudge
{
    /// <summary>The names that a call gives: <c>CreateOrUpdate(wait, name, data)</c>, and the resources of a Pulumi program.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        if (!CreatesResource(call.Method) || !IsOfMachineLearning(call.Method) || !context.Index.IsAzureSymbol(call.Method))
        {
            return;
        }

        for (int i = 0; i < call.Arguments.Length; i++)
        {
            IParameterSymbol parameter = call.Method.Parameters[i];
            if (parameter.Type.SpecialType != SpecialType.System_String || !IsName(parameter.Name))
            {
                continue;
            }

            string called = call.Method.MethodKind == MethodKind.Constructor ? "new " + call.Method.ContainingType.Name : call.Method.ContainingType.Name + "." + call.Method.Name;
            foreach (FlowItem item in call.Arguments[i].Items)
            {
                if ((item.Use ?? item.Origin) is not null && Find(item, context) is { } found)
                {
                    Report(ResourceViewExtensions.PlaceOf(item), item, "Argument '" + parameter.Name + "' of '" + called + "'", found, context);
                }
            }
        }
    }

    /// <summary>What is wrong with a name, as the message says it; null when nothing is known to be.</summary>
    protected abstract string? Find(FlowItem name, JudgementContext context);

    protected sealed override void Judge(MemberText text)
    {
        JudgementContext context = text.Owner.Context;
        if (!text.IsEntry)
        {
            if ((text.Item.Use ?? text.Item.Origin) is not null && Find(text.Item, context) is { } found)
            {
                Report(ResourceViewExtensions.PlaceOf(text.Item), text.Item, "'" + text.MemberName + "'", found, context);
            }

            return;
        }

        // In a dictionary, the key is the name.
        if (text is { Key: { } key, Item: var value } && (value.Use ?? value.Origin) is { } site && KeyAt(site) is { } place
            && Find(FlowItem.OfConstant(key, place), context) is { } inKey)
        {
            Report(place, value, "A key of '" + text.MemberName + "'", inKey, context);
        }
    }

    protected sealed override void JudgeKey(MemberText key)
    {
        JudgementContext context = key.Owner.Context;
        if ((key.Item.Use ?? key.Item.Origin) is not null && Find(key.Item, context) is { } found)
        {
            Report(ResourceViewExtensions.PlaceOf(key.Item), key.Item, "A key of '" + key.MemberName + "'", found, context);
        }
    }

    private void Report(SyntaxNode place, FlowItem value, string subject, string found, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Descriptor,
            FindingKind.BadValue,
            Creation: null,
            Member: "",
            place,
            OnSomePaths: false,
            Fix: null,
            ResourceViewExtensions.DeclarationOf(value),
            Phrase: -1,
            ImmutableArray.Create(subject, found)));

    private static bool CreatesResource(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? method.ContainingType.BaseType?.Name == "CustomResource" : method.Name.IndexOf("CreateOrUpdate", StringComparison.Ordinal) >= 0;

    // The collection of jobs calls the name of a job its id.
    private static bool IsName(string parameter) => parameter == "id" || (parameter.EndsWith("name", StringComparison.OrdinalIgnoreCase) && parameter != "resourceGroupName");

    private static bool IsOfMachineLearning(IMethodSymbol method)
    {
        for (INamespaceSymbol? space = method.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name is "MachineLearning" or "MachineLearningServices")
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? KeyAt(SyntaxNode value)
    {
        for (SyntaxNode? node = value; node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax implied } assignment when assignment.Right == node:
                    return KeyOf(implied.ArgumentList);
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax accessed } assignment when assignment.Right == node:
                    return KeyOf(accessed.ArgumentList);
                case InitializerExpressionSyntax { Expressions.Count: 2 } pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    return pair.Expressions[0];
                case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 2 } arguments } argument when arguments.Arguments[1] == argument:
                    return arguments.Arguments[0].Expression;
            }
        }

        return null;
    }

    private static ExpressionSyntax? KeyOf(BracketedArgumentListSyntax arguments) => arguments.Arguments.Count == 1 ? arguments.Arguments[0].Expression : null;
}
