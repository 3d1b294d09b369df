using System.Collections.Generic;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// Replaces a job's variable that holds a secret by two others: the address of the vault, once per dictionary, and the name of the secret.
/// </summary>
internal static class JobVariables
{
    private const string VaultVariable = "KEY_VAULT_URL";
    private const string SecretNameSuffix = "_SECRET_NAME";

    /// <summary>Where the address of the vault is already written.</summary>
    private enum Presence
    {
        /// <summary>Nowhere.</summary>
        None,

        /// <summary>On every way to the entry.</summary>
        Before,

        /// <summary>In another branch, so that adding it may meet it.</summary>
        Elsewhere,
    }

    /// <summary>False, and no changes, when the entry cannot be replaced as a whole.</summary>
    public static bool TryPlan(DocumentEdits edits, VariableEntry entry, SourcedValue vault)
    {
        string variable = entry.Name + SecretNameSuffix;
        return entry.Shape switch
        {
            EntryShape.IndexerElement or EntryShape.AddElement => TryPlanElement(edits, entry, variable, vault),
            EntryShape.IndexerStatement or EntryShape.CallStatement => TryPlanStatement(edits, entry, variable, vault),
            _ => false,
        };
    }

    private static bool TryPlanElement(DocumentEdits edits, VariableEntry entry, string variable, SourcedValue vault)
    {
        var initializer = (InitializerExpressionSyntax)entry.Dictionary!;
        if (initializer.OpenBraceToken.IsMissing || initializer.CloseBraceToken.IsMissing || edits.Scope.ElementNames.Contains(initializer, variable))
        {
            return false;
        }

        RenameAndReplace(edits, entry, variable);
        if (!edits.Scope.ElementNames.Contains(initializer, VaultVariable)
            && !IsWrittenLater(edits.Scope, initializer)
            && edits.FirstTime(initializer, VaultVariable))
        {
            var mark = new SyntaxAnnotation();
            InitializerLayout layout = LayoutAround((ExpressionSyntax)entry.Entry!, initializer, edits.Scope.NewLine);
            ExpressionSyntax element = WithKeyAndValue(entry, VaultVariable, KeyVaultText.Url(vault));
            edits.Rewrite(entry.Entry!, current => current.WithAdditionalAnnotations(mark));
            edits.Rewrite(initializer, current => InitializerEditor.InsertBefore((InitializerExpressionSyntax)current, mark, element, layout));
        }

        return true;
    }

    private static InitializerLayout LayoutAround(ExpressionSyntax element, InitializerExpressionSyntax initializer, string newLine)
    {
        SyntaxToken first = element.GetFirstToken();
        return InitializerLayout.Of(initializer, newLine) with { MultiLine = Trivia.StartsLine(first), Indent = Trivia.IndentOf(first.LeadingTrivia).ToString() };
    }

    private static bool TryPlanStatement(DocumentEdits edits, VariableEntry entry, string variable, SourcedValue vault)
    {
        var statement = (ExpressionStatementSyntax)entry.Entry!;
        ExpressionSyntax receiver = entry.Dictionary!;
        if (Find(edits, statement, receiver, variable) != Presence.None)
        {
            return false;
        }

        RenameAndReplace(edits, entry, variable);
        Presence presence = Find(edits, statement, receiver, VaultVariable);
        if (presence != Presence.Before)
        {
            edits.FirstTime(statement, VaultVariable);
            AddVaultStatement(edits, entry, statement, vault, byIndexer: presence == Presence.Elsewhere);
        }

        return true;
    }

    private static void AddVaultStatement(
        DocumentEdits edits, VariableEntry entry, ExpressionStatementSyntax statement, SourcedValue vault, bool byIndexer)
    {
        ExpressionSyntax url = KeyVaultText.Url(vault);
        StatementSyntax inserted = byIndexer && entry.Shape == EntryShape.CallStatement
            ? Assignment(entry.Dictionary!, url)
            : (StatementSyntax)WithKeyAndValue(entry, statement, VaultVariable, url);
        string newLine = edits.Scope.NewLine;
        bool ownLine = Trivia.StartsLine(statement.GetFirstToken());
        SyntaxTriviaList indent = Trivia.IndentOf(statement.GetLeadingTrivia());
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            edits.Rewrite(statement, current => InBlock(inserted, (StatementSyntax)current, Trivia.IndentOfLine(statement.Parent!.GetFirstToken()), ownLine, newLine));
            return;
        }

        edits.Rewrite(statement, current => current.WithLeadingTrivia(ownLine ? indent : default));
        edits.InsertBefore(statement, inserted
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(ownLine ? SyntaxFactory.EndOfLine(newLine) : SyntaxFactory.Space));
    }

    private static BlockSyntax InBlock(StatementSyntax first, StatementSyntax second, string outer, bool ownLine, string newLine)
    {
        if (!ownLine)
        {
            return SyntaxFactory.Block(
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(second.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.List(new[] { first.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space), second.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space) }),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(second.GetTrailingTrivia()));
        }

        SyntaxTrivia end = SyntaxFactory.EndOfLine(newLine);
        SyntaxTriviaList indent = Trivia.IndentOf(second.GetLeadingTrivia());
        return SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(outer)).WithTrailingTrivia(end),
            SyntaxFactory.List(new[] { first.WithLeadingTrivia(second.GetLeadingTrivia()).WithTrailingTrivia(end), second.WithLeadingTrivia(indent) }),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(outer)).WithTrailingTrivia(end));
    }

    private static void RenameAndReplace(DocumentEdits edits, VariableEntry entry, string variable)
    {
        edits.ReplaceValue(entry.Key, MemberValueFactory.Text(variable));
        edits.ReplaceValue(entry.Value, MemberValueFactory.Text(KeyVaultText.SecretName(entry.Name)));
    }

    private static ExpressionSyntax WithKeyAndValue(VariableEntry entry, string key, ExpressionSyntax value) =>
        (ExpressionSyntax)WithKeyAndValue(entry, entry.Entry!, key, value);

    /// <summary>The entry once more, with another key and value, and without comments.</summary>
    private static SyntaxNode WithKeyAndValue(VariableEntry entry, SyntaxNode node, string key, ExpressionSyntax value) =>
        node
            .ReplaceNodes(
                new[] { entry.Key, entry.Value },
                (original, _) => original == entry.Key ? MemberValueFactory.Text(key) : value.WithTrailingTrivia(Trivia.SpacesOf(original.GetTrailingTrivia())))
            .WithoutTrivia();

    private static ExpressionStatementSyntax Assignment(ExpressionSyntax receiver, ExpressionSyntax value) =>
        SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.ElementAccessExpression(
                receiver.WithoutTrivia(),
                SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(MemberValueFactory.Text(VaultVariable))))),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            value));

    /// <summary>Whether statements after a local's declaration write the vault's address into the dictionary that it creates.</summary>
    private static bool IsWrittenLater(FixScope scope, InitializerExpressionSyntax initializer)
    {
        if (ReceiverOf(initializer) is not { } receiver || initializer.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
        {
            return false;
        }

        foreach (StatementSyntax statement in StatementsIn(block))
        {
            if (VariableEntry.WriteOf(statement) is { Receiver: var written, Key: var key }
                && SyntaxFactory.AreEquivalent(written, receiver)
                && VariableEntry.NameOf(scope, key) == VaultVariable)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What statements call the dictionary of an initializer: the local that it makes, or a member of that; null for others.</summary>
    private static ExpressionSyntax? ReceiverOf(InitializerExpressionSyntax initializer)
    {
        SyntaxNode value = initializer.Parent is BaseObjectCreationExpressionSyntax ? initializer.Parent : initializer;
        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => SyntaxFactory.IdentifierName(local.Identifier.ValueText),
            AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax member,
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax owner } } },
            } => SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.IdentifierName(owner.Identifier.ValueText),
                SyntaxFactory.IdentifierName(member.Identifier.ValueText)),
            _ => null,
        };
    }

    /// <summary>Looks for a variable among the entries of the same dictionary, those that are being written now included.</summary>
    private static Presence Find(DocumentEdits edits, ExpressionStatementSyntax entry, ExpressionSyntax receiver, string variable)
    {
        FixScope scope = edits.Scope;
        SyntaxNode member = entry.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? scope.Root;
        Presence presence = InitializerOf(scope, receiver) is { } initializer && (scope.ElementNames.Contains(initializer, variable) || (variable == VaultVariable && edits.IsDone(initializer, VaultVariable)))
            ? Presence.Before
            : Presence.None;
        foreach (StatementSyntax statement in StatementsIn(member))
        {
            if (presence == Presence.Before)
            {
                break;
            }

            if (statement != entry
                && VariableEntry.WriteOf(statement) is { } write
                && SyntaxFactory.AreEquivalent(write.Receiver, receiver)
                && (VariableEntry.NameOf(scope, write.Key) == variable || (variable == VaultVariable && edits.IsDone(statement, VaultVariable))))
            {
                presence = IsAlwaysBefore(statement, entry) ? Presence.Before : Presence.Elsewhere;
            }
        }

        return presence;
    }

    private static InitializerExpressionSyntax? InitializerOf(FixScope scope, ExpressionSyntax receiver) => receiver is MemberAccessExpressionSyntax member
        ? PartOf(CreationOf(scope, member.Expression), member.Name.Identifier.ValueText)
        : CreationOf(scope, receiver);

    /// <summary>The initializer of the creation that a local is declared with.</summary>
    private static InitializerExpressionSyntax? CreationOf(FixScope scope, ExpressionSyntax local) =>
        scope.Model.GetSymbolInfo(local).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation }
            ? creation.Initializer
            : null;

    private static InitializerExpressionSyntax? PartOf(InitializerExpressionSyntax? owner, string member)
    {
        if (owner is null)
        {
            return null;
        }

        foreach (ExpressionSyntax element in owner.Expressions)
        {
            if (element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } && name.Identifier.ValueText == member)
            {
                return value as InitializerExpressionSyntax ?? (value as BaseObjectCreationExpressionSyntax)?.Initializer;
            }
        }

        return null;
    }

    /// <summary>Also a later statement of the same block: it writes the entry in any case.</summary>
    private static bool IsAlwaysBefore(StatementSyntax statement, ExpressionStatementSyntax entry)
    {
        SyntaxNode list = statement.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : statement.Parent!;
        if (list == entry.Parent || (entry.Parent is GlobalStatementSyntax && entry.Parent.Parent == list))
        {
            return true;
        }

        return list is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax && statement.SpanStart < entry.SpanStart && list.Contains(entry);
    }

    private static IEnumerable<StatementSyntax> StatementsIn(SyntaxNode node)
    {
        foreach (SyntaxNode descendant in node.DescendantNodes())
        {
            if (descendant is ExpressionStatementSyntax statement)
            {
                yield return statement;
            }
        }
    }
}
