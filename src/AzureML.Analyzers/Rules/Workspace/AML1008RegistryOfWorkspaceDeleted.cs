using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1008: deleting the container registry that a workspace keeps its images in.</summary>
internal sealed class AML1008RegistryOfWorkspaceDeleted() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1008",
        "The container registry of a workspace is deleted",
        "'{0}' deletes the container registry that is the '{1}' of a workspace; keep the registry for as long as the workspace exists",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-container-registry",
        "A workspace keeps the images of its environments in its registry and stops working without it.");

    public override bool ExistsIn(SdkFamily family) => family == SdkFamily.Arm;

    public override void Judge(ObservedCall call, JudgementContext context)
    {
        if (!IsDelete(call) || call.Receiver?.Single is not { } registry || IsWorkspaceDeleted(context))
        {
            return;
        }

        string? member = MemberRead(registry, context) ?? MemberGiven(call, registry, context);
        if (member is not null)
        {
            Report(call, member, context);
        }
    }

    private static bool IsDelete(ObservedCall call) => call.Method.Name is "Delete" or "DeleteAsync";

    // What is torn down as a whole needs no registry any more.
    private static bool IsWorkspaceDeleted(JudgementContext context)
    {
        foreach (ObservedCall call in context.Session.Calls)
        {
            if (IsDelete(call) && IsClientOf(Workspace.Client, call.Method, context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member of a workspace that the registry's id was read from; null when it came from elsewhere, or the workspace got another registry.</summary>
    private static string? MemberRead(FlowItem registry, JudgementContext context)
    {
        if (ResourceIdentity.IdGivenTo(registry, context.Index) is not { Provenance.Symbol: IPropertySymbol property } id
            || context.Index.FactsOf(property.ContainingType) is not { Binding.Kind: var kind } facts
            || kind != Workspace.Kind
            || facts.PathTo(Workspace.ContainerRegistry)?.Last != property.Name)
        {
            return null;
        }

        foreach (PropertyItem given in RegistriesGiven(context))
        {
            if (!given.Item.IsSameValueAs(id))
            {
                return null;
            }
        }

        return property.Name;
    }

    /// <summary>The member of a workspace that the registry was given to in this code; null when it is not, or no longer, the workspace's.</summary>
    private static string? MemberGiven(ObservedCall call, FlowItem registry, JudgementContext context)
    {
        if (!IsClientOf(ContainerRegistry.Client, call.Method, context) || IsRollback(call, context))
        {
            return null;
        }

        ImmutableArray<PropertyItem> all = RegistriesGiven(context);
        foreach (PropertyItem given in all)
        {
            if (ResourceIdentity.IsIdOf(given.Item, registry, context.Index))
            {
                return IsReplaced(given, registry, all, context) ? null : given.Member;
            }
        }

        return null;
    }

    // The same workspace, or one that exists, is told to use another registry.
    private static bool IsReplaced(PropertyItem given, FlowItem registry, ImmutableArray<PropertyItem> all, JudgementContext context)
    {
        foreach (PropertyItem other in all)
        {
            bool isUpdate = other.Owner == given.Owner || other.Owner.Origin == ObjectOrigin.External || IsPatch(other.Owner);
            if (isUpdate && !ResourceIdentity.IsIdOf(other.Item, registry, context.Index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPatch(TrackedObject workspace) => workspace.Facts.Binding?.Kind == WorkspacePatch.Kind;

    // What failed in the "try" may have been the workspace itself, unless it was sent before.
    private static bool IsRollback(ObservedCall call, JudgementContext context)
    {
        if (call.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>()?.Parent is not TryStatementSyntax attempt)
        {
            return false;
        }

        foreach (ObservedCall sent in context.Session.Calls)
        {
            if (sent.Syntax.SyntaxTree == attempt.SyntaxTree
                && context.Session.Member.Span.Contains(sent.Syntax.Span)
                && sent.Syntax.SpanStart < attempt.SpanStart
                && SendsWorkspace(sent))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SendsWorkspace(ObservedCall call)
    {
        foreach (FlowValue argument in call.Arguments)
        {
            foreach (FlowItem item in argument.Items)
            {
                if (item.Object?.Facts.Binding?.Kind is { } kind && (kind == Workspace.Kind || kind == WorkspacePatch.Kind))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<PropertyItem> RegistriesGiven(JudgementContext context)
    {
        var given = ImmutableArray.CreateBuilder<PropertyItem>();
        foreach (LeavePoint point in context.Session.LeavePoints)
        {
            foreach (TrackedObject reached in ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(point.Object, point.Object.Site)), point.State, context.CancellationToken))
            {
                if (reached.Facts.Binding?.Kind is { } kind && (kind == Workspace.Kind || kind == WorkspacePatch.Kind))
                {
                    AddRegistries(new ResourceView(reached, point, owner: null, context), given);
                }
            }
        }

        return given.ToImmutable();
    }

    private static void AddRegistries(ResourceView workspace, ImmutableArray<PropertyItem>.Builder given)
    {
        LogicalProperty property = workspace.Kind == Workspace.Kind ? Workspace.ContainerRegistry : WorkspacePatch.ContainerRegistry;
        foreach (PropertyItem item in workspace.Read(property).Items)
        {
            if (item.Item.Kind is FlowItemKind.Constant || item.Item.Use is not null)
            {
                given.Add(item);
            }
        }
    }

    private static bool IsClientOf(ResourceKind kind, IMethodSymbol method, JudgementContext context) =>
        context.Index.FactsOf(method.ContainingType).Binding?.Kind == kind;

    private static void Report(ObservedCall call, string member, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            Creation: null,
            call.Method.Name,
            NameOf(call),
            OnSomePaths: false,
            Fix: null,
            Declaration: null,
            Phrase: -1,
            ImmutableArray.Create(call.Method.ContainingType.Name + "." + call.Method.Name, member)));
}
