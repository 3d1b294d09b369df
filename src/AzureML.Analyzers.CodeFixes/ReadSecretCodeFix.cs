using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// Takes a credential out of the code: a datastore does without one, everything else reads it from the client of a vault or from the
/// configuration that is in scope, and clients that call services from the environment.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadSecretCodeFix)), Shared]
internal sealed class ReadSecretCodeFix : RequestCodeFix
{
    private const string ClientRule = "AML5009";

    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.HardCodedCredential;

    protected override string ActionName => "ReadSecret";

    protected override Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request.Action == FixAction.ReadSecret && edits.Scope.ExpressionAt(diagnostic.Location) is { ContainsDiagnostics: false } value
                ? PlanWithout(edits, value) ?? PlanRead(edits, value, request.Wanted, diagnostic)
                : null);

    private static string? PlanWithout(DocumentEdits edits, ExpressionSyntax value)
    {
        FixScope scope = edits.Scope;
        if (CredentialsAround(value, scope) is not { } credentials
            || new MemberValueFactory(scope, "").Rewrite(credentials, FixRequest.NoCredentials, new InitializerLayout(MultiLine: false, "", "", BraceOnOwnLine: false, scope.NewLine)) is not { } none)
        {
            return null;
        }

        edits.Discard(credentials);
        edits.ReplaceValue(credentials, none);
        return "Let the datastore use identities";
    }

    // Blobs and Data Lake Storage Gen2 know access by identity; file shares do not.
    private static BaseObjectCreationExpressionSyntax? CredentialsAround(ExpressionSyntax value, FixScope scope)
    {
        foreach (SyntaxNode ancestor in value.Ancestors())
        {
            if (ancestor is StatementSyntax or MemberDeclarationSyntax)
            {
                return null;
            }

            if (ancestor is BaseObjectCreationExpressionSyntax creation && IsCredentials(scope.Model.GetTypeInfo(creation).Type))
            {
                return KnowsIdentities(OwnerOf(creation, scope)) ? creation : null;
            }
        }

        return null;
    }

    private static bool IsCredentials(ITypeSymbol? type) => type?.BaseType?.Name == "MachineLearningDatastoreCredentials";

    private static ITypeSymbol? OwnerOf(BaseObjectCreationExpressionSyntax credentials, FixScope scope) => credentials.Parent switch
    {
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax owner } => scope.Model.GetTypeInfo(owner).Type,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax owner } } => scope.Model.GetTypeInfo(owner).Type,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => scope.Model.GetTypeInfo(member.Expression).Type,
        _ => null,
    };

    private static bool KnowsIdentities(ITypeSymbol? datastore) => datastore?.Name is "MachineLearningAzureBlobDatastore" or "MachineLearningAzureDataLakeGen2Datastore";

    private static string? PlanRead(DocumentEdits edits, ExpressionSyntax value, string secret, Diagnostic diagnostic)
    {
        FixScope scope = edits.Scope;
        (string Code, string Title)? reading = ReadingOf(scope, value, secret, diagnostic.Id);
        if (reading is not var (code, title) || scope.Model.GetTypeInfo(value).Type?.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        edits.Discard(value);
        edits.ReplaceValue(value, SyntaxFactory.ParseExpression(code));
        return diagnostic.AdditionalLocations.Count > 0 ? title + " (its declaration may still hold it)" : title;
    }

    private static (string Code, string Title)? ReadingOf(FixScope scope, ExpressionSyntax value, string secret, string ruleId)
    {
        var names = new ScopeNames(scope);
        if (names.OfType("SecretClient", "Azure.Security.KeyVault.Secrets", value) is { } vault)
        {
            return ($"{vault}.GetSecret(\"{secret}\").Value.Value", "Read it from Key Vault");
        }

        string certainly = TakesNull(scope, value) ? "" : "!";
        if (names.OfType("IConfiguration", "Microsoft.Extensions.Configuration", value) is { } configuration)
        {
            return ($"{configuration}[\"{secret}\"]{certainly}", "Read it from the configuration");
        }

        return ruleId == ClientRule
            ? ($"{EnvironmentAt(scope, value)}.GetEnvironmentVariable(\"{secret.Replace('-', '_').ToUpperInvariant()}\"){certainly}", "Read it from the environment")
            : null;
    }

    private static bool TakesNull(FixScope scope, ExpressionSyntax value) =>
        (scope.Model.GetNullableContext(value.SpanStart) & NullableContext.AnnotationsEnabled) == 0
        || SemanticModels.OperationOf(value, scope.Model, CancellationToken.None)?.Parent switch
        {
            IArgumentOperation { Parameter: { } parameter } => parameter.NullableAnnotation == NullableAnnotation.Annotated,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } => property.NullableAnnotation == NullableAnnotation.Annotated,
            _ => false,
        };

    private static string EnvironmentAt(FixScope scope, ExpressionSyntax value)
    {
        ImmutableArray<ISymbol> found = scope.Model.LookupNamespacesAndTypes(value.SpanStart, name: "Environment");
        return found.Length == 1 && found[0] is INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? "Environment" : "System.Environment";
    }
}
