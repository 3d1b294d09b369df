using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// Takes a secret out of an environment variable. A deployment gets a Key Vault reference, which the service resolves; a job gets the
/// address of the vault and the name of the secret, and reads it itself.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretCodeFix)), Shared]
internal sealed class SecretCodeFix : RequestCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.SecretInEnvironmentVariable;

    protected override string ActionName => "MoveSecretToKeyVault";

    protected override async Task<string?> PlanAsync(
        DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken)
    {
        if (request.Action != FixAction.MoveSecretToKeyVault
            || edits.Scope.ExpressionAt(diagnostic.Location) is not { ContainsDiagnostics: false } value
            || VariableEntry.TryFind(edits.Scope, value) is not { } entry
            || IsBroken(entry)
            || edits.IsReplaced(entry.Value)
            || await LeavesDeadStoreAsync(edits, entry.Value, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var source = new ValueSource(edits.Scope);
        SourcedValue vault = source.Find(ValueSlot.KeyVaultUrl, diagnostic.Id, entry.Value);
        string? title = request.Wanted switch
        {
            FixRequest.DeploymentReference => PlanReference(edits, entry, vault),
            FixRequest.JobSecretName when JobVariables.TryPlan(edits, entry, vault) => "Pass the key vault's URL and the secret's name instead of the secret",
            _ => null,
        };
        if (title is null)
        {
            return null;
        }

        edits.Discard(entry.Value);
        return await StaysDeclaredAsync(edits, diagnostic, value, cancellationToken).ConfigureAwait(false)
            ? title + " (its declaration still holds it)"
            : title;
    }

    private static string PlanReference(DocumentEdits edits, VariableEntry entry, SourcedValue vault)
    {
        edits.ReplaceValue(entry.Value, KeyVaultText.Reference(vault, KeyVaultText.SecretName(entry.Name)));
        return "Replace the secret with a Key Vault reference";
    }

    private static bool IsBroken(VariableEntry entry) => (entry.Entry ?? entry.Value).ContainsDiagnostics;

    /// <summary>Whether the compiler would say that a local is assigned, but never read.</summary>
    private static async Task<bool> LeavesDeadStoreAsync(DocumentEdits edits, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax
                && edits.Scope.Model.GetSymbolInfo(node, cancellationToken).Symbol is ILocalSymbol local
                && await edits.Uses.FindAsync(local, cancellationToken).ConfigureAwait(false) is { } uses
                && OnlyWritesRemain(uses, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlyWritesRemain(IReadOnlyList<SyntaxNode> uses, ExpressionSyntax value)
    {
        bool writes = false;
        foreach (SyntaxNode use in uses)
        {
            if (value.Span.Contains(use.Span))
            {
                continue;
            }

            if (!SymbolUses.IsPureWrite(use))
            {
                return false;
            }

            writes = true;
        }

        return writes;
    }

    /// <summary>Whether the text of the secret is somewhere else than at the entry, and stays there.</summary>
    private static async Task<bool> StaysDeclaredAsync(
        DocumentEdits edits, Diagnostic diagnostic, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count == 0 && value is LiteralExpressionSyntax)
        {
            return false;
        }

        IReadOnlyCollection<VariableDeclaratorSyntax> orphans = await edits.OrphansAsync(cancellationToken).ConfigureAwait(false);
        foreach (Location location in diagnostic.AdditionalLocations)
        {
            if (location.SourceTree != edits.Scope.Model.SyntaxTree || !IsIn(location, value, orphans))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(Location location, ExpressionSyntax value, IReadOnlyCollection<VariableDeclaratorSyntax> orphans)
    {
        foreach (VariableDeclaratorSyntax orphan in orphans)
        {
            if (orphan.Span.Contains(location.SourceSpan))
            {
                return true;
            }
        }

        return value.Span.Contains(location.SourceSpan);
    }
}

/// <summary>The texts that point to a secret instead of holding it.</summary>
internal static class KeyVaultText
{
    /// <summary>The placeholder for the version of a secret, which no fix can know.</summary>
    private const string Version = "<secret-version>";

    /// <summary>A name that Key Vault accepts: the variable's name in lower case, dashes for all that is neither letter nor digit.</summary>
    public static string SecretName(string variable)
    {
        var name = new StringBuilder(variable.Length);
        foreach (char c in variable)
        {
            char lower = char.ToLowerInvariant(c);
            name.Append(lower is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? lower : '-');
        }

        return name.ToString();
    }

    /// <summary>The reference that a deployment resolves: <c>${{keyvault:&lt;vault&gt;/secrets/&lt;name&gt;/&lt;version&gt;}}</c>.</summary>
    public static ExpressionSyntax Reference(SourcedValue vault, string secretName)
    {
        string path = "/secrets/" + secretName + "/" + Version;
        if (vault.Text is { } url)
        {
            return MemberValueFactory.Text("${{keyvault:" + url.TrimEnd('/') + path + "}}");
        }

        string name = MemberValueFactory.Identifier(vault.Name!);
        string hole = vault.IsUri ? name + ".AbsoluteUri.TrimEnd('/')" : EndsWithoutSlash(vault.Name!) ? name : name + ".TrimEnd('/')";
        return SyntaxFactory.ParseExpression("$\"${{{{keyvault:{" + hole + "}" + path + "}}}}\"");
    }

    /// <summary>The address of the vault as a text.</summary>
    public static ExpressionSyntax Url(SourcedValue vault)
    {
        if (vault.Text is { } url)
        {
            return MemberValueFactory.Text(url);
        }

        ExpressionSyntax name = SyntaxFactory.ParseExpression(MemberValueFactory.Identifier(vault.Name!));
        return vault.IsUri
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, SyntaxFactory.IdentifierName("AbsoluteUri"))
            : name;
    }

    private static bool EndsWithoutSlash(ISymbol symbol)
    {
        object? constant = symbol switch
        {
            ILocalSymbol { HasConstantValue: true } local => local.ConstantValue,
            IFieldSymbol { HasConstantValue: true } field => field.ConstantValue,
            _ => null,
        };
        return constant is string { Length: > 0 } text && text[text.Length - 1] != '/';
    }
}
