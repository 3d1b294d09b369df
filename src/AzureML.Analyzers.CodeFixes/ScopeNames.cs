using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Finds what can be named at a place: strings and URIs by the words of their names, and objects by their type.</summary>
internal sealed class ScopeNames
{
    private readonly FixScope scope;

    public ScopeNames(FixScope scope) => this.scope = scope;

    /// <summary>The names whose words are one of <paramref name="phrases"/> (lower case, single spaces), with a value for certain.</summary>
    public List<(ISymbol Symbol, ITypeSymbol Type)> Matching(ImmutableHashSet<string> phrases, bool allowsUri, SyntaxNode place)
    {
        var found = new List<(ISymbol, ITypeSymbol)>();
        foreach (ISymbol symbol in scope.Model.LookupSymbols(place.SpanStart))
        {
            if (phrases.Contains(Words(symbol.Name))
                && ReadableType(symbol) is { } type
                && (type.SpecialType == SpecialType.System_String || (allowsUri && SdkTypes.IsUri(type)))
                && IsUsable(symbol, place))
            {
                found.Add((symbol, type));
            }
        }

        return found;
    }

    /// <summary>A name of that type that can be read at a place; null when there is none, or several.</summary>
    public string? OfType(string type, string containingNamespace, SyntaxNode place)
    {
        string? found = null;
        foreach (ISymbol symbol in scope.Model.LookupSymbols(place.SpanStart))
        {
            if (ReadableType(symbol) is not { } read || read.Name != type || read.ContainingNamespace?.ToDisplayString() != containingNamespace || !IsUsable(symbol, place))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = symbol.Name;
        }

        return found;
    }

    /// <summary>The words of a name in lower case, split at separators, digits and changes of case.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int index = 0; index < name.Length; index++)
        {
            char current = name[index];
            if (!char.IsLetter(current))
            {
                Separate(words);
                continue;
            }

            bool startsWord = char.IsUpper(current)
                && index > 0
                && (char.IsLower(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (startsWord)
            {
                Separate(words);
            }

            words.Append(char.ToLowerInvariant(current));
        }

        return words.ToString().TrimEnd();
    }

    private static void Separate(StringBuilder words)
    {
        if (words.Length > 0 && words[words.Length - 1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static ITypeSymbol? ReadableType(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type,
        _ => null,
    };

    private bool IsUsable(ISymbol symbol, SyntaxNode place)
    {
        if (symbol is IPropertySymbol { GetMethod: { } getter } && !scope.Model.IsAccessible(place.SpanStart, getter))
        {
            return false;
        }

        SymbolInfo bound = scope.Model.GetSpeculativeSymbolInfo(
            place.SpanStart, SyntaxFactory.IdentifierName(symbol.Name), SpeculativeBindingOption.BindAsExpression);
        return SymbolEqualityComparer.Default.Equals(bound.Symbol, symbol)
            && !MayBeNull(symbol)
            && (symbol switch
            {
                ILocalSymbol local => IsAssigned(local, place) && IsCapturable(local, place),
                IParameterSymbol parameter => IsCapturable(parameter, place) && !InitializesMember(parameter, place),
                _ => symbol.IsStatic || HasInstance(place),
            });
    }

    /// <summary>Whether the members of the object itself can be named at a place.</summary>
    private static bool HasInstance(SyntaxNode place)
    {
        bool inFunction = false;
        foreach (SyntaxNode ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                case AnonymousFunctionExpressionSyntax function when function.Modifiers.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return false;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    inFunction = true;
                    break;
                case BaseTypeDeclarationSyntax type:
                    return !inFunction || type is not (StructDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword });
                case MemberDeclarationSyntax member and not GlobalStatementSyntax:
                    if (member.Modifiers.Any(SyntaxKind.StaticKeyword) || IsInMemberInitializer(place))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool MayBeNull(ISymbol symbol)
    {
        if (symbol is ILocalSymbol local)
        {
            return !local.IsConst
                && local.Type.NullableAnnotation == NullableAnnotation.Annotated
                && !(Declarator(local)?.Initializer is { } initializer
                    && scope.Model.GetTypeInfo(initializer.Value).Nullability.FlowState == NullableFlowState.NotNull
                    && Declarator(local)?.Parent is VariableDeclarationSyntax { Type.IsVar: true });
        }

        return ReadableType(symbol) is { NullableAnnotation: NullableAnnotation.Annotated };
    }

    private bool IsAssigned(ILocalSymbol local, SyntaxNode place)
    {
        if (local.DeclaringSyntaxReferences.Length != 1 || local.DeclaringSyntaxReferences[0].Span.End > place.SpanStart)
        {
            return false;
        }

        if (local.IsConst)
        {
            return true;
        }

        SyntaxNode? region = place.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or ArrowExpressionClauseSyntax);
        DataFlowAnalysis? flow = region switch
        {
            LocalFunctionStatementSyntax => null,
            StatementSyntax statement => scope.Model.AnalyzeDataFlow(statement),
            ArrowExpressionClauseSyntax arrow => scope.Model.AnalyzeDataFlow(arrow.Expression),
            _ => null,
        };
        return flow is { Succeeded: true } && flow.DefinitelyAssignedOnEntry.Contains(local);
    }

    /// <summary>A static lambda or local function cannot name locals and parameters of the code around it.</summary>
    private static bool IsCapturable(ISymbol symbol, SyntaxNode place)
    {
        foreach (SyntaxNode ancestor in place.Ancestors())
        {
            bool isStatic = ancestor switch
            {
                AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
                LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
                _ => false,
            };
            if (isStatic && !(symbol.DeclaringSyntaxReferences.Length == 1 && ancestor.FullSpan.Contains(symbol.DeclaringSyntaxReferences[0].Span)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A primary constructor's parameter that initializes a member must not be captured by another one (CS9124).</summary>
    private static bool InitializesMember(IParameterSymbol parameter, SyntaxNode place)
    {
        if (parameter.DeclaringSyntaxReferences.Length != 1
            || parameter.DeclaringSyntaxReferences[0].GetSyntax() is not ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type }
            || IsInMemberInitializer(place))
        {
            return false;
        }

        if (type.BaseList is { } bases && Names(bases, parameter.Name))
        {
            return true;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            bool initializes = member switch
            {
                FieldDeclarationSyntax field => Names(field.Declaration, parameter.Name),
                PropertyDeclarationSyntax { Initializer: { } initializer } => Names(initializer, parameter.Name),
                _ => false,
            };
            if (initializes)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(SyntaxNode node, string name)
    {
        foreach (SyntaxNode descendant in node.DescendantNodes())
        {
            if (descendant is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInMemberInitializer(SyntaxNode place)
    {
        foreach (SyntaxNode ancestor in place.Ancestors())
        {
            if (ancestor is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } })
            {
                return true;
            }

            if (ancestor is MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static VariableDeclaratorSyntax? Declarator(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Length == 1 ? local.DeclaringSyntaxReferences[0].GetSyntax() as VariableDeclaratorSyntax : null;
}
