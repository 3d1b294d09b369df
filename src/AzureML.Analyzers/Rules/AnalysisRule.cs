using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule that the engine serves.</summary>
internal abstract class AnalysisRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The configuration key that gives all rules of the category a severity.</summary>
    public string CategorySeverityKey { get; } = "dotnet_analyzer_diagnostic.category-" + descriptor.Category + ".severity";

    /// <summary>True when the rule stays on in test projects, for secrets by shape only.</summary>
    public virtual bool KeepsLiteralSecretsInTests => false;

    /// <summary>True where the family has what the rule judges; its page shows these families.</summary>
    public abstract bool ExistsIn(SdkFamily family);

    /// <summary>True where the family has the setting, under a name that is known.</summary>
    protected static bool IsMapped(LogicalProperty property, SdkFamily family)
    {
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            foreach (PropertyBinding candidate in binding.Properties)
            {
                if (binding.Family == family && ReferenceEquals(candidate.Property, property) && candidate.Mapping == Mapping.Mapped)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
