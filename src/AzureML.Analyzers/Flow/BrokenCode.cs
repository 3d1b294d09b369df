using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>Half-typed code.</summary>
internal static class BrokenCode
{
    /// <summary>True when a declaration does not parse: what the parser skipped may have set anything.</summary>
    public static bool IsIn(SyntaxNode member)
    {
        if (!member.ContainsDiagnostics)
        {
            return false;
        }

        if (member is not CompilationUnitSyntax unit)
        {
            return HasErrors(member);
        }

        foreach (MemberDeclarationSyntax declaration in unit.Members)
        {
            if (declaration is GlobalStatementSyntax && HasErrors(declaration))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasErrors(SyntaxNode node)
    {
        foreach (Diagnostic diagnostic in node.GetDiagnostics())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
