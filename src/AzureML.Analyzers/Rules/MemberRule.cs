using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over the texts that members of one role hold, whatever type of whatever family has them.</summary>
internal abstract class MemberRule(DiagnosticDescriptor descriptor, MemberRole role) : AnalysisRule(descriptor)
{
    /// <summary>The members it judges.</summary>
    public MemberRole Role { get; } = role;

    public override bool ExistsIn(SdkFamily family)
    {
        foreach (RoleBinding binding in MemberRoles.Bindings)
        {
            if (binding.Family == family && binding.Role == Role)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Judges everything that the member may hold: its values, or what the list or dictionary in it holds.</summary>
    /// <param name="owner">The object that has the member.</param>
    /// <param name="member">The member, as the library spells it.</param>
    public void Judge(ResourceView owner, string member)
    {
        foreach (FlowItem item in owner.ReadMember(owner.Target, member).Items)
        {
            if (item.Object is { Facts.Shape: TypeShape.Dictionary } dictionary)
            {
                foreach (KeyValuePair<string?, FlowValue> entry in owner.EntriesOf(dictionary))
                {
                    foreach (FlowItem value in entry.Value.Items)
                    {
                        Judge(new MemberText(owner, member, entry.Key, value, IsEntry: true));
                    }
                }

                foreach (FlowItem key in owner.ComputedKeysOf(dictionary))
                {
                    JudgeKey(new MemberText(owner, member, Key: null, key, IsEntry: false));
                }
            }
            else if (item.Object is { Facts.Shape: TypeShape.Collection } list)
            {
                foreach (FlowItem element in owner.ElementsOf(list))
                {
                    Judge(new MemberText(owner, member, Key: null, element, IsEntry: false));
                }
            }
            else
            {
                Judge(new MemberText(owner, member, Key: null, item, IsEntry: false));
            }
        }
    }

    /// <summary>Reports what is wrong with one value; must not throw, whatever the program looks like.</summary>
    protected abstract void Judge(MemberText text);

    /// <summary>Judges a key of a dictionary that is no constant.</summary>
    protected virtual void JudgeKey(MemberText key)
    {
    }

    /// <summary>Reports the value where it is written.</summary>
    protected void Report(MemberText text, FixRequest? fix, params string[] arguments) => ReportAt(text, text.Item, fix, arguments);

    /// <summary>Reports a value that is a part of the member's one.</summary>
    protected void ReportAt(MemberText text, FlowItem item, FixRequest? fix, params string[] arguments)
    {
        if ((item.Use ?? item.Origin) is null)
        {
            return;
        }

        text.Owner.Context.Findings.Add(new Finding(
            Descriptor,
            FindingKind.BadValue,
            text.Owner.Target,
            text.Member,
            ResourceViewExtensions.PlaceOf(item),
            OnSomePaths: false,
            fix,
            ResourceViewExtensions.DeclarationOf(item),
            Phrase: -1,
            ImmutableArray.Create(arguments)));
    }
}

/// <summary>One value of a member that has a role.</summary>
/// <param name="Owner">The object that has the member.</param>
/// <param name="Member">The member, as the library spells it.</param>
/// <param name="Key">In a dictionary, the key where it is known.</param>
/// <param name="Item">The value.</param>
/// <param name="IsEntry">True for the entries of a dictionary.</param>
internal readonly record struct MemberText(ResourceView Owner, string Member, string? Key, FlowItem Item, bool IsEntry)
{
    /// <summary>How messages name the member: with the type that the user wrote.</summary>
    public string MemberName => Owner.Target.Type.Name + "." + Member;
}
