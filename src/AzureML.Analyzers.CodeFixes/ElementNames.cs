using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>The constant keys of dictionary initializers, read once per initializer: a dictionary may hold thousands of findings.</summary>
internal sealed class ElementNames(FixScope scope)
{
    private readonly Dictionary<InitializerExpressionSyntax, HashSet<string>> known = new();

    public bool Contains(InitializerExpressionSyntax initializer, string name)
    {
        if (!known.TryGetValue(initializer, out HashSet<string>? names))
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (ExpressionSyntax element in initializer.Expressions)
            {
                if (VariableEntry.KeyOfElement(element) is { } key && VariableEntry.NameOf(scope, key) is { } found)
                {
                    names.Add(found);
                }
            }

            known.Add(initializer, names);
        }

        return names.Contains(name);
    }
}
