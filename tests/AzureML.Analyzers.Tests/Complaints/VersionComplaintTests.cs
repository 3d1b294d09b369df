using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Tests.Forms;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Workspace = AzureML.Analyzers.Model.Workspace;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>Libraries that have the types of the tables, and of their members only those that a test asks for.</summary>
public sealed class VersionComplaintTests
{
    /// <summary>Rules about the use of a type as such: they need no member.</summary>
    private static readonly ImmutableArray<string> AboutTheTypeItself = ["AML2003", "AML3005", "AML3008"];

    private static readonly ImmutableArray<string> AllRules = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> Families => [.. Enum.GetNames<SdkFamily>().Except([nameof(SdkFamily.Clients)])];

    /// <summary>Complaint 13: every type of the family is created, and the library has none of the members. One member more is one finding more.</summary>
    [Theory]
    [Complaint(13)]
    [MemberData(nameof(Families))]
    public async Task A_member_that_the_library_does_not_have_is_not_asked_for(string family)
    {
        string[] types = [.. BindingsOf(family).SelectMany(binding => binding.TypeNames).Distinct()];
        string[] programs = [.. types.Select(type => $"public static object Run() => new global::{type}();")];
        (string, string)[] empty = [.. types.Select(type => (type, ""))];
        Assert.Empty((await Diagnose(empty, programs)).SelectMany(found => found));

        ResourceBinding workspace = BindingsOf(family).Single(binding => binding.Kind == Workspace.Kind);
        string member = workspace.Find(Workspace.Hbi)!.Paths[0].Last;
        (string, string)[] withMember = [.. types.Select(type => (type, workspace.TypeNames.Contains(type) ? $"public bool? {member} {{ get; set; }}" : ""))];
        IEnumerable<Diagnostic> expected = (await Diagnose(withMember, programs)).SelectMany(found => found);
        Assert.Equal(workspace.TypeNames.Select(_ => "AML1001"), expected.Select(found => found.Id));
    }

    /// <summary>Complaint 17: each name that a setting has in some version of a library, alone in a library of its own.</summary>
    [Theory]
    [Complaint(17)]
    [MemberData(nameof(Families))]
    public async Task Every_name_that_a_setting_ever_had_is_judged(string family)
    {
        var missed = new List<string>();
        foreach (JudgedSetting setting in TableScenarios.Settings)
        {
            foreach (ResourceBinding binding in BindingsOf(family))
            {
                foreach (MemberPath path in binding.Find(setting.Property)?.Paths ?? [])
                {
                    missed.AddRange(await Missed(setting, binding.TypeNames[0], path));
                }
            }
        }

        Assert.Empty(missed);
    }

    private static async Task<IEnumerable<string>> Missed(JudgedSetting setting, string type, MemberPath path)
    {
        string valueType = setting.Bad is "true" or "false" ? "bool?" : int.TryParse(setting.Bad, CultureInfo.InvariantCulture, out _) ? "int?" : "string";
        string members = $"public {valueType} {path.Last} {{ get; set; }}";
        for (int i = path.Segments.Length - 2; i >= 0; i--)
        {
            members = $"public Part{i} {path.Segments[i]} {{ get; set; }} public class Part{i} {{ {members} }}";
        }

        string Program(string value)
        {
            string text = valueType == "string" ? $"\"{value}\"" : value;
            string initializer = $"{path.Last} = {text}";
            string part = "global::" + type;
            var parts = new List<string> { part };
            for (int i = 0; i < path.Segments.Length - 1; i++)
            {
                parts.Add(part += $".Part{i}");
            }

            for (int i = path.Segments.Length - 2; i >= 0; i--)
            {
                initializer = $"{path.Segments[i]} = new {parts[i + 1]} {{ {initializer} }}";
            }

            return $"public static object Run() => new global::{type} {{ {initializer} }};";
        }

        ImmutableArray<Diagnostic>[] found = await Diagnose([(type, members)], [Program(setting.Bad), Program(setting.Good)]);
        bool IsAbout(ImmutableArray<Diagnostic> findings) =>
            findings.Any(d => d.Id == setting.Rule && d.GetMessage().Contains($"'{path.Last}'", StringComparison.Ordinal));
        List<string> missed = [];
        if (!IsAbout(found[0]))
        {
            missed.Add($"{setting.Rule}: {type}.{path} = {setting.Bad} is not reported");
        }

        if (IsAbout(found[1]))
        {
            missed.Add($"{setting.Rule}: {type}.{path} = {setting.Good} is reported");
        }

        return missed;
    }

    private static async Task<ImmutableArray<Diagnostic>[]> Diagnose(IEnumerable<(string Type, string Members)> types, IReadOnlyList<string> programs)
    {
        ImmutableArray<MetadataReference> references = SurfaceReferences.Net80.Add(Library(types));
        ImmutableArray<Diagnostic>[] found = await ProgramSet.Diagnose(references, programs, new Verify.Setup { EnabledRules = [.. AllRules] });
        return [.. found.Select(findings => findings.RemoveAll(d => AboutTheTypeItself.Contains(d.Id)))];
    }

    private static MetadataReference Library(IEnumerable<(string Type, string Members)> types)
    {
        var source = new StringBuilder();
        foreach ((string type, string members) in types)
        {
            int dot = type.LastIndexOf('.');
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"namespace {type[..dot]} {{ public class {type[(dot + 1)..]} {{ {members} }} }}");
        }

        CSharpCompilation library = CSharpCompilation.Create(
            "Library", [CSharpSyntaxTree.ParseText(source.ToString())], SurfaceReferences.Net80, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(library.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return library.ToMetadataReference();
    }

    private static IEnumerable<ResourceBinding> BindingsOf(string family) => FamilyTables.Bindings.Where(binding => binding.Family.ToString() == family);
}
