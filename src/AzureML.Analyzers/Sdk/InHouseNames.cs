using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>What the resources and settings of the model are called in files about the user's own types: all that a family has.</summary>
internal static class InHouseNames
{
    /// <summary>Clients of resources that exist are known by what they do, which no line can say.</summary>
    private static readonly ImmutableArray<ResourceKind> Clients = [Workspace.Client, ContainerRegistry.Client, StorageAccount.Client];

    /// <summary>The resources in alphabetical order.</summary>
    public static readonly ImmutableArray<ResourceKind> Resources = CollectResources();

    /// <summary>The settings, those of one resource together.</summary>
    public static readonly ImmutableArray<LogicalProperty> Settings = CollectSettings();

    /// <summary>The display name in one word: <c>ComputeCluster</c>.</summary>
    public static string NameOf(ResourceKind kind)
    {
        var name = new StringBuilder();
        bool isStart = true;
        foreach (char letter in kind.DisplayName)
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            }

            isStart = !char.IsLetterOrDigit(letter);
        }

        return name.ToString();
    }

    /// <summary>The resource and the word of the service: <c>ComputeCluster.disable_local_auth</c>.</summary>
    public static string NameOf(LogicalProperty setting) => NameOf(setting.Kind) + "." + setting.Name;

    /// <summary>The resource of that name, whatever its case and punctuation; null when there is none.</summary>
    public static ResourceKind? FindResource(string name)
    {
        if (name.IndexOf('.') >= 0)
        {
            return null;
        }

        foreach (ResourceKind kind in Resources)
        {
            if (LogicalValue.NamesAgree(NameOf(kind), name))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The setting of that name, whatever its case and punctuation; null when there is none.</summary>
    public static LogicalProperty? FindSetting(string name)
    {
        int dot = name.IndexOf('.');
        if (dot < 0 || FindResource(name.Substring(0, dot)) is not { } kind)
        {
            return null;
        }

        string word = name.Substring(dot + 1);
        foreach (LogicalProperty setting in Settings)
        {
            if (setting.Kind == kind && LogicalValue.NamesAgree(setting.Name, word))
            {
                return setting;
            }
        }

        return null;
    }

    private static ImmutableArray<ResourceKind> CollectResources()
    {
        var kinds = new List<ResourceKind>();
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            if (binding.Family != SdkFamily.Clients && !Clients.Contains(binding.Kind) && !kinds.Contains(binding.Kind))
            {
                kinds.Add(binding.Kind);
            }
        }

        kinds.Sort(static (x, y) => string.CompareOrdinal(NameOf(x), NameOf(y)));
        return kinds.ToImmutableArray();
    }

    private static ImmutableArray<LogicalProperty> CollectSettings()
    {
        var settings = new List<LogicalProperty>();
        foreach (ResourceBinding binding in FamilyTables.Bindings)
        {
            foreach (PropertyBinding property in binding.Properties)
            {
                if (Resources.Contains(binding.Kind) && !property.Paths.IsEmpty && !settings.Contains(property.Property))
                {
                    settings.Add(property.Property);
                }
            }
        }

        settings.Sort(static (x, y) => string.CompareOrdinal(NameOf(x), NameOf(y)));
        return settings.ToImmutableArray();
    }
}
