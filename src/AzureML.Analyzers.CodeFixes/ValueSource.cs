using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>A value that a fix has to write and never makes up.</summary>
internal enum ValueSlot
{
    /// <summary>The address of the vault that keeps secrets.</summary>
    KeyVaultUrl,

    /// <summary>The address of the vault that keeps the customer-managed key.</summary>
    CmkVaultBaseUrl,

    CmkKeyName,

    CmkKeyVersion,

    /// <summary>The ARM id of the vault that keeps the customer-managed key.</summary>
    CmkKeyVaultId,

    /// <summary>The versioned URI of the customer-managed key.</summary>
    CmkKeyIdentifier,
}

/// <summary>Where the value for a slot comes from: a text, or a name in scope.</summary>
internal readonly record struct SourcedValue(string? Text, ISymbol? Name, ITypeSymbol? Type)
{
    /// <summary>Whether the value is a <c>System.Uri</c>; a <c>string</c> otherwise.</summary>
    public bool IsUri => Type is { SpecialType: not SpecialType.System_String };
}

/// <summary>
/// Finds values for fixes, in this order: the option that holds it, the one name in scope whose words say that it is the value,
/// a placeholder that the rules about incomplete values report.
/// </summary>
internal sealed class ValueSource
{
    private readonly RuleOptions options;
    private readonly ScopeNames names;

    public ValueSource(FixScope scope)
    {
        options = RuleOptions.For(scope.Model.SyntaxTree, scope.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        names = new ScopeNames(scope);
    }

    /// <param name="slot">What is needed.</param>
    /// <param name="ruleId">The rule whose options count.</param>
    /// <param name="place">The node of the unchanged document at which the value will stand.</param>
    public SourcedValue Find(ValueSlot slot, string ruleId, SyntaxNode place)
    {
        SlotFacts facts = SlotFacts.Of(slot);
        if (facts.Configured(options, ruleId) is { } configured)
        {
            return new SourcedValue(configured, null, null);
        }

        foreach (ImmutableHashSet<string> tier in facts.Names)
        {
            List<(ISymbol Symbol, ITypeSymbol Type)> candidates = names.Matching(tier, facts.AllowsUri, place);
            if (candidates.Count == 1)
            {
                return new SourcedValue(null, candidates[0].Symbol, candidates[0].Type);
            }

            if (candidates.Count > 1)
            {
                break;
            }
        }

        return new SourcedValue(facts.Placeholder, null, null);
    }

    private sealed class SlotFacts
    {
        private static readonly string[] Vaults = { "key vault", "keyvault", "kv", "vault", "key vault base", "keyvault base", "vault base" };
        private static readonly string[] Keys = { "cmk", "encryption", "customer managed", "vault", "key vault", "keyvault" };
        private static readonly string[] Owners = { "cmk", "encryption", "customer managed key", "cmk key" };

        private SlotFacts(
            Func<RuleOptions, string, string?> configured, string placeholder, bool allowsUri, params ImmutableHashSet<string>[] names)
        {
            Configured = configured;
            Placeholder = placeholder;
            AllowsUri = allowsUri;
            Names = names;
        }

        /// <summary>The option that holds the value, for a rule.</summary>
        public Func<RuleOptions, string, string?> Configured { get; }

        public string Placeholder { get; }

        public bool AllowsUri { get; }

        /// <summary>The words of names that say so, the most telling ones first.</summary>
        public IReadOnlyList<ImmutableHashSet<string>> Names { get; }

        public static SlotFacts Of(ValueSlot slot) => slot switch
        {
            ValueSlot.KeyVaultUrl => KeyVaultUrl,
            ValueSlot.CmkVaultBaseUrl => CmkVaultBaseUrl,
            ValueSlot.CmkKeyName => CmkKeyName,
            ValueSlot.CmkKeyVersion => CmkKeyVersion,
            ValueSlot.CmkKeyVaultId => CmkKeyVaultId,
            _ => CmkKeyIdentifier,
        };

        private static readonly SlotFacts KeyVaultUrl =
            new(static (options, ruleId) => options.KeyVaultUrl(ruleId), "<key-vault-url>", true, Combine([""], Vaults, ["url", "uri"]));

        private static readonly SlotFacts CmkVaultBaseUrl =
            new(static (options, ruleId) => options.CmkVaultBaseUrl(ruleId), "<key-vault-url>", true, Combine(Owners, Vaults, ["url", "uri"]), Combine([""], Vaults, ["url", "uri"]));

        private static readonly SlotFacts CmkKeyName = new(static (options, ruleId) => options.CmkKeyName(ruleId), "<cmk-key-name>", false, Combine([""], Keys, ["key name"]));

        private static readonly SlotFacts CmkKeyVersion = new(static (options, ruleId) => options.CmkKeyVersion(ruleId), "<cmk-key-version>", false, Combine([""], Keys, ["key version"]));

        // A vault that is not said to keep the key is the workspace's own, which is another one.
        private static readonly SlotFacts CmkKeyVaultId =
            new(static (options, ruleId) => options.CmkKeyVaultId(ruleId), "<key-vault-id>", false, Combine(Owners, Vaults, ["id", "arm id", "resource id"]));

        private static readonly SlotFacts CmkKeyIdentifier =
            new(static (options, ruleId) => options.CmkKeyIdentifier(ruleId), "<key-identifier>", true, Combine(["cmk", "encryption", "customer managed"], ["key"], ["identifier", "id", "url", "uri"]), Combine([""], ["key"], ["identifier"]));

        private static ImmutableHashSet<string> Combine(string[] first, string[] second, string[] third)
        {
            ImmutableHashSet<string>.Builder all = ImmutableHashSet.CreateBuilder<string>();
            foreach (string one in first)
            {
                foreach (string two in second)
                {
                    foreach (string three in third)
                    {
                        all.Add((one + " " + two + " " + three).TrimStart());
                    }
                }
            }

            return all.ToImmutable();
        }
    }
}
