using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkSurface.Generator;

/// <summary>Reads parameters as the facts write them: <c>string name = null</c>.</summary>
public static class Parameters
{
    /// <summary>The types of the parameters, which is what makes two constructors the same.</summary>
    public static string Signature(string[] parameters) =>
        string.Join(",", parameters.Select(parameter => Parse(parameter).Type!.ToString()));

    /// <summary>The parameter's type as text.</summary>
    public static string TypeOf(string parameter) => Parse(parameter).Type!.ToString();

    private static ParameterSyntax Parse(string parameter) =>
        SyntaxFactory.ParseParameterList($"({parameter})").Parameters.Single();
}
