namespace AzureML.Analyzers.Tests.Forms;

/// <summary>The ways in which C# gives a property a value. Each writes the same program, with the value in question.</summary>
internal static class PropertyForms
{
    /// <summary>Name of the form, and the statements for a scenario and a value; null where the form does not exist.</summary>
    public static readonly (string Name, Func<PropertyScenario, string, string?> Write)[] All =
    [
        ("object initializer", (s, v) => $"var x = {New(s, v)}; {Send(s, "x")}"),
        ("object initializer in the argument", (s, v) => Send(s, New(s, v))),
        ("target-typed new", (s, v) => $"{s.Type} x = {New(s, v).Replace($"new {s.Type}(", "new(", StringComparison.Ordinal)}; {Send(s, "x")}"),
        ("nested initializer", (s, v) => $"var h = new Holder {{ Value = {{ {s.Property} = {v} }} }};"),
        ("later assignment", (s, v) => $"var x = {Without(s)}; x.{s.Property} = {v}; {Send(s, "x")}"),
        ("constructor argument", ConstructorArgument),
        ("all branches", (s, v) => $"var x = {Without(s)}; if (flag) {{ x.{s.Property} = {v}; }} else {{ x.{s.Property} = {v}; }} {Send(s, "x")}"),
        ("one branch only", (s, v) => $"var x = {New(s, s.Good)}; if (flag) {{ x.{s.Property} = {v}; }} {Send(s, "x")}"),
        ("switch statement", (s, v) => $"var x = {New(s, s.Good)}; switch (number) {{ case 1: x.{s.Property} = {v}; break; default: break; }} {Send(s, "x")}"),
        ("local alias", (s, v) => $"var x = {Without(s)}; var y = x; y.{s.Property} = {v}; {Send(s, "x")}"),
        ("alias in a tuple", (s, v) => $"var x = {Without(s)}; var (y, z) = (x, number); y.{s.Property} = {v}; {Send(s, "x")}"),
        ("conditional value", (s, v) => $"var x = {New(s, $"flag ? {v} : {s.Good}")}; {Send(s, "x")}"),
        ("switch expression", (s, v) => $"var x = {New(s, $"number switch {{ 1 => {v}, _ => {s.Good} }}")}; {Send(s, "x")}"),
        ("conditional object", (s, v) => $"var x = flag ? {New(s, v)} : {New(s, s.Good)}; {Send(s, "x")}"),
        ("value in a local", (s, v) => $"{s.ValueType} value = {v}; var x = {New(s, "value")}; {Send(s, "x")}"),
        ("value assigned later to a local", (s, v) => $"{s.ValueType} value; value = {v}; var x = {New(s, "value")}; {Send(s, "x")}"),
        ("value in a static readonly field", (s, v) => $"var x = {New(s, "Values.Field")}; {Send(s, "x")} }} static class Values {{ public static readonly {s.ValueType} Field = {v};"),
        ("overwritten before it is sent", (s, v) => $"var x = {New(s, s.Good)}; x.{s.Property} = {s.Good}; x.{s.Property} = {v}; {Send(s, "x")}"),
        ("in a loop", (s, v) => $"for (int i = 0; i < number; i++) {{ var x = {Without(s)}; x.{s.Property} = {v}; {Send(s, "x")} }}"),
        ("in try", (s, v) => $"var x = {New(s, s.Good)}; try {{ x.{s.Property} = {v}; {Send(s, "x")} }} catch (Exception) {{ throw; }} finally {{ Console.WriteLine(); }}"),
        ("in using", (s, v) => $"using (new System.IO.MemoryStream()) {{ var x = {Without(s)}; x.{s.Property} = {v}; {Send(s, "x")} }}"),
        ("in a lambda", (s, v) => $"Action run = () => {{ var x = {New(s, v)}; {Send(s, "x")} }}; run();"),
        ("captured by a lambda", (s, v) => $"var x = {New(s, v)}; Action run = () => {{ {Send(s, "x")} }}; run();"),
        ("in a local function", (s, v) => $"Run(); void Run() {{ var x = {New(s, v)}; {Send(s, "x")} }}"),
        ("completed by a local function", (s, v) => $"var x = {Without(s)}; Complete(x); {Send(s, "x")} void Complete({s.Type} y) {{ y.{s.Property} = {v}; }}"),
        ("created by a local function", (s, v) => $"var x = Create(); {Send(s, "x")} {s.Type} Create() {{ return {New(s, v)}; }}"),
        ("in an array", (s, v) => $"foreach (var x in new[] {{ {New(s, v)} }}) {{ {Send(s, "x")} }}"),
        ("never sent", (s, v) => $"var x = {New(s, v)};"),
    ];

    /// <summary>Whether the constructor must have the value.</summary>
    public static bool NeedsArgument(PropertyScenario scenario) => scenario.Arguments.Contains("{0}", StringComparison.Ordinal);

    /// <summary>An object with the value in question.</summary>
    public static string New(PropertyScenario scenario, string value) =>
        NeedsArgument(scenario)
            ? $"new {scenario.Type}({scenario.Arguments.Replace("{0}", scenario.Good, StringComparison.Ordinal)}) {{ {Others(scenario)} {scenario.Property} = {value} }}"
            : $"new {scenario.Type}({scenario.Arguments}) {{ {Others(scenario)} {scenario.Property} = {value} }}";

    /// <summary>The same without it; where the constructor must have a value, that is the good one.</summary>
    public static string Without(PropertyScenario scenario) => $"new {scenario.Type}({Value(scenario, scenario.Arguments)}) {{ {Others(scenario)} }}";

    private static string Value(PropertyScenario scenario, string text) => text.Replace("{0}", scenario.Good, StringComparison.Ordinal);

    private static string Others(PropertyScenario scenario) =>
        scenario.Others.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string Send(PropertyScenario scenario, string value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, scenario.Send, value);

    private static string? ConstructorArgument(PropertyScenario scenario, string value)
    {
        if (scenario.Parameter is null)
        {
            return null;
        }

        string arguments = NeedsArgument(scenario) ? scenario.Arguments.Replace("{0}", value, StringComparison.Ordinal) : $"{scenario.Parameter}: {value}";
        return $"var x = new {scenario.Type}({arguments}); {Send(scenario, "x")}";
    }
}
