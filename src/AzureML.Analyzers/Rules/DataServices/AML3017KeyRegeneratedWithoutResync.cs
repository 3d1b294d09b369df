using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3017: a new key of a storage account, of which the workspace at hand does not hear.</summary>
internal sealed class AML3017KeyRegeneratedWithoutResync() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3017",
        "Storage key is regenerated but the workspace is not told",
        "'{0}' replaces a key that the workspace may go on using; call '{1}' of the workspace, or it learns of the new key about an hour later",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-change-storage-access-key",
        "A workspace keeps a copy of the key of its storage account. Until it is told of a new one, jobs and datastores that use the key fail.");

    private static readonly string[] Resyncs = ["ResyncKeys", "ResyncKeysAsync"];

    public override bool ExistsIn(SdkFamily family) => family == SdkFamily.Arm;

    public override void Judge(ObservedCall call, JudgementContext context)
    {
        if (call.Method.Name is not ("RegenerateKey" or "RegenerateKeyAsync")
            || context.Index.FactsOf(call.Method.ContainingType).Binding?.Kind != StorageAccount.Client
            || !context.Session.Member.Span.Contains(call.Syntax.Span)
            || !HandlesWorkspace(context)
            || IsWorkspaceSentAfter(call, context)
            || LeadsToResync(context))
        {
            return;
        }

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
            ImmutableArray.Create(call.Method.ContainingType.Name + "." + call.Method.Name, Resyncs[call.Method.Name == "RegenerateKey" ? 0 : 1])));
    }

    private static bool HandlesWorkspace(JudgementContext context)
    {
        foreach (KeyValuePair<ISymbol, int> variable in context.Session.SymbolVariables)
        {
            if (IsWorkspace(TypeOf(variable.Key), context.Index))
            {
                return true;
            }
        }

        foreach (ObservedCall call in context.Session.Calls)
        {
            if (!IsCreation(call) && (IsWorkspace(call.Method.ContainingType, context.Index) || IsWorkspace(call.Method.ReturnType, context.Index)))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    // Also the response or the task that holds it.
    private static bool IsWorkspace(ITypeSymbol? type, SdkIndex index)
    {
        while (type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments })
        {
            type = arguments[0];
        }

        return type is not null && index.FactsOf(type).Binding?.Kind == Workspace.Client;
    }

    private static bool IsCreation(ObservedCall call) => call.Method.Name.StartsWith("CreateOrUpdate", StringComparison.Ordinal);

    // A workspace that is created with the account afterwards gets the new key.
    private static bool IsWorkspaceSentAfter(ObservedCall regeneration, JudgementContext context)
    {
        foreach (ObservedCall call in context.Session.Calls)
        {
            if (IsCreation(call)
                && IsWorkspace(call.Method.ReturnType, context.Index)
                && (call.Syntax.SyntaxTree != regeneration.Syntax.SyntaxTree || call.Syntax.SpanStart > regeneration.Syntax.SpanStart))
            {
                return true;
            }
        }

        return false;
    }

    // By names, because helpers that no tracked object reaches are not followed, and a helper may be behind an interface.
    private static bool LeadsToResync(JudgementContext context)
    {
        var leading = new HashSet<string>(Resyncs, StringComparer.Ordinal);
        HashSet<int> words = SourceWords.HashesOf(leading);
        for (int step = 0; step < LeadingNames.MaxSteps; step++)
        {
            int before = leading.Count;
            foreach (SyntaxTree tree in context.Session.Compilation.SyntaxTrees)
            {
                if (!SourceWords.Of(tree, context.CancellationToken).HasAny(words))
                {
                    continue;
                }

                foreach (MemberNames member in SourceNames.Of(tree, context.CancellationToken).Members)
                {
                    if (!member.MentionsAny(leading))
                    {
                        continue;
                    }

                    if (member.Root == context.Session.Member)
                    {
                        return true;
                    }

                    leading.UnionWith(member.Declares);
                    words.UnionWith(SourceWords.HashesOf(member.Declares));
                }
            }

            if (leading.Count == before)
            {
                return false;
            }
        }

        return false;
    }
}
