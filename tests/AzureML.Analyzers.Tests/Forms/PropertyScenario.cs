using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>One rule's property in one family: enough to write the same program in every form of C#.</summary>
/// <param name="Rule">The rule that must find the bad value.</param>
/// <param name="Family">The SDK family.</param>
/// <param name="Usings">Namespaces, separated by blanks.</param>
/// <param name="Parameters">Parameters of the method that holds the program.</param>
/// <param name="Type">The type that is created.</param>
/// <param name="Arguments">Its constructor arguments, without the property; <c>{0}</c> stands for the value where the constructor must have it.</param>
/// <param name="Others">Other members to set in the initializer so that only the rule in question has something to say; ends with a comma, or empty.</param>
/// <param name="Property">The property.</param>
/// <param name="Bad">A value the rule reports.</param>
/// <param name="Good">A value it accepts.</param>
/// <param name="Send">A statement that sends <c>{0}</c> to Azure.</param>
/// <param name="Parameter">The constructor parameter for the property, where there is one.</param>
/// <param name="ValueType">The type of the value.</param>
/// <param name="Inner">The member of the value that the rule speaks of, where the value is an object.</param>
public sealed record PropertyScenario(
    string Rule,
    object Family,
    string Usings,
    string Parameters,
    string Type,
    string Arguments,
    string Others,
    string Property,
    string Bad,
    string Good,
    string Send,
    string? Parameter,
    string ValueType,
    string? Inner = null)
{
    internal SdkFamily SdkFamily => (SdkFamily)Family;

    public override string ToString() => $"{Rule} {Family} {Property}";
}
