using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>A part of a customer-managed key: a value from a slot, a value that is always the same, or a block of its own.</summary>
/// <param name="Names">What members and constructor parameters call it.</param>
/// <param name="Slot">Where its value comes from.</param>
/// <param name="Wanted">Its value: a member of an enum, or the text of it.</param>
/// <param name="Block">The parts that it consists of.</param>
internal sealed record KeyPartSpec(string[] Names, ValueSlot? Slot = null, string? Wanted = null, KeyLayout? Block = null);

/// <summary>What the parts of a customer-managed key are; a kind of key may be laid out in several ways.</summary>
internal sealed class KeyLayout
{
    private static readonly KeyLayout ContainerInstance = new(
        new KeyPartSpec(["VaultBaseUrl", "VaultBaseUri"], ValueSlot.CmkVaultBaseUrl),
        new KeyPartSpec(["KeyName"], ValueSlot.CmkKeyName),
        new KeyPartSpec(["KeyVersion"], ValueSlot.CmkKeyVersion));

    private static readonly KeyLayout WorkspaceVault = new(
        new KeyPartSpec(["KeyVaultArmId"], ValueSlot.CmkKeyVaultId),
        new KeyPartSpec(["KeyIdentifier"], ValueSlot.CmkKeyIdentifier));

    private static readonly KeyLayout Workspace = new(
        new KeyPartSpec(["Status"], Wanted: "Enabled"),
        new KeyPartSpec(["KeyVaultProperties"], Block: WorkspaceVault));

    private static readonly KeyLayout WorkspaceWithoutStatus = new(
        new KeyPartSpec(["KeyVaultId"], ValueSlot.CmkKeyVaultId),
        new KeyPartSpec(["KeyId"], ValueSlot.CmkKeyIdentifier));

    private static readonly KeyLayout SecondLayer = new(new KeyPartSpec(["RequireInfrastructureEncryption"], Wanted: "true"));

    private static readonly ImmutableArray<KeyLayout> OfContainerInstance = ImmutableArray.Create(ContainerInstance);
    private static readonly ImmutableArray<KeyLayout> OfWorkspace = ImmutableArray.Create(Workspace, WorkspaceWithoutStatus);
    private static readonly ImmutableArray<KeyLayout> OfStorage = ImmutableArray.Create(SecondLayer);

    private KeyLayout(params KeyPartSpec[] parts) => Parts = parts.ToImmutableArray();

    public ImmutableArray<KeyPartSpec> Parts { get; }

    /// <summary>The layouts of the key that <see cref="FixRequest.Wanted"/> asks for; empty when it asks for something else.</summary>
    public static ImmutableArray<KeyLayout> Of(string wanted) => wanted switch
    {
        FixRequest.ContainerInstanceKey => OfContainerInstance,
        FixRequest.WorkspaceKey => OfWorkspace,
        FixRequest.InfrastructureEncryption => OfStorage,
        _ => ImmutableArray<KeyLayout>.Empty,
    };

    public KeyPartSpec? PartNamed(string name)
    {
        foreach (KeyPartSpec part in Parts)
        {
            foreach (string candidate in part.Names)
            {
                if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                {
                    return part;
                }
            }
        }

        return null;
    }
}

/// <summary>A part of a key and the parameter or member that takes it.</summary>
internal readonly record struct KeyPart(KeyPartSpec Spec, string Name, ITypeSymbol Type);

/// <summary>How the parts of a key are given to a type.</summary>
internal sealed record KeyBlock(ImmutableArray<KeyPart> Arguments, ImmutableArray<KeyPart> Members)
{
    /// <summary>The way with the fewest constructor parameters, in the first layout that fits the type; null when none does.</summary>
    public static KeyBlock? Find(SemanticModel model, SyntaxNode place, INamedTypeSymbol type, ImmutableArray<KeyLayout> layouts)
    {
        foreach (KeyLayout layout in layouts)
        {
            KeyBlock? best = null;
            foreach (IMethodSymbol constructor in type.InstanceConstructors)
            {
                if (model.IsAccessible(place.SpanStart, constructor)
                    && TryMatch(model, place, type, constructor, layout) is { } block
                    && (best is null || block.Arguments.Length < best.Arguments.Length))
                {
                    best = block;
                }
            }

            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>Null when the constructor asks for something else, or when a part finds no place.</summary>
    private static KeyBlock? TryMatch(SemanticModel model, SyntaxNode place, INamedTypeSymbol type, IMethodSymbol constructor, KeyLayout layout)
    {
        ImmutableArray<KeyPart>.Builder arguments = ImmutableArray.CreateBuilder<KeyPart>();
        var given = new HashSet<KeyPartSpec>();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (layout.PartNamed(parameter.Name) is not { } part || !given.Add(part))
            {
                return null;
            }

            arguments.Add(new KeyPart(part, parameter.Name, parameter.Type));
        }

        ImmutableArray<KeyPart>.Builder members = ImmutableArray.CreateBuilder<KeyPart>();
        foreach (KeyPartSpec part in layout.Parts)
        {
            if (given.Contains(part))
            {
                continue;
            }

            if (SettableMember.FindAny(model, place, type, part.Names) is not { } member)
            {
                return null;
            }

            members.Add(new KeyPart(part, member.Name, member.Type));
        }

        return new KeyBlock(arguments.ToImmutable(), members.ToImmutable());
    }
}
