using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AzureML.Analyzers.Tests.SdkSurface;

/// <summary>
/// Every fact holds on the compiled surface, and the facts of a package that is real hold on the real assembly.
/// Reads the facts without the generator's code, so that a mistake there cannot hide itself.
/// </summary>
public sealed class SurfaceAgreesWithFactsTests(ITestOutputHelper output)
{
    private const string RealPackage = "Azure.Security.KeyVault.Secrets";

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Facts", references: SurfaceReferences.All);

    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(SurfaceReferences.SourceFolder, "Facts"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fact_holds(string file)
    {
        using JsonDocument facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(SurfaceReferences.SourceFolder, "Facts", file)));
        var check = new FactCheck(file);
        foreach (JsonElement entry in facts.RootElement.EnumerateArray())
        {
            check.Type(entry);
        }

        output.WriteLine($"{file}: {check.Counts}");
        Assert.True(check.Failures.Count == 0, $"{check.Failures.Count} of {check.Counts}:{Environment.NewLine}{string.Join(Environment.NewLine, check.Failures.Take(50))}");
        Assert.Equal(facts.RootElement.GetArrayLength(), check.Types);
        Assert.True(check.Members >= check.Types, check.Counts);
    }

    /// <summary>The facts of one file against the symbols of the compiled surface.</summary>
    private sealed class FactCheck(string file)
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
        private string _type = "";
        private bool _annotated;

        public List<string> Failures { get; } = [];

        public int Types => _counts.GetValueOrDefault("types");

        public int Members => _counts.Where(count => count.Key != "types").Sum(count => count.Value);

        public string Counts => string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}"));

        public void Type(JsonElement entry)
        {
            Count("types");
            _type = entry.GetProperty("type").GetString()!;
            string package = entry.TryGetProperty("package", out JsonElement value) ? value.GetString()! : "";
            _annotated = file is "pulumi.json" or "provisioning.json" || file.EndsWith("-types.json", StringComparison.Ordinal) || package == "Azure.Core.Expressions.DataFactory";
            if (Compilation.GetTypeByMetadataName(MetadataName(_type)) is not { } symbol)
            {
                Fail("the type is missing");
                return;
            }

            if ((package == RealPackage) != (symbol.ContainingAssembly.Name == RealPackage))
            {
                Fail($"the type stands in {symbol.ContainingAssembly.Name}");
            }

            Kind(symbol, entry.GetProperty("kind").GetString()!);
            Base(symbol, entry);
            Constructors(symbol, entry);
            Properties(symbol, entry);
            foreach (JsonElement member in Items(entry, "members"))
            {
                Member(symbol, member);
            }

            foreach (JsonElement method in Items(entry, "methods"))
            {
                Method(symbol, method.GetString()!);
            }

            foreach (JsonElement field in Items(entry, "fields"))
            {
                Field(symbol, field.GetString()!);
            }
        }

        private void Kind(INamedTypeSymbol symbol, string kind)
        {
            bool holds = kind switch
            {
                "class" => symbol is { TypeKind: TypeKind.Class, IsStatic: false },
                "abstract class" => symbol is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false },
                "static class" => symbol is { TypeKind: TypeKind.Class, IsStatic: true },
                "struct" => symbol is { TypeKind: TypeKind.Struct },
                "extensible-enum-struct" => symbol is { TypeKind: TypeKind.Struct, IsReadOnly: true } && ConvertsFromString(symbol),
                "enum" => symbol.TypeKind == TypeKind.Enum,
                "interface" => symbol.TypeKind == TypeKind.Interface,
                _ => false,
            };
            Expect(holds, $"is not a {kind}");
        }

        private static bool ConvertsFromString(INamedTypeSymbol symbol) => symbol.GetMembers("op_Implicit").OfType<IMethodSymbol>()
            .Any(conversion => conversion.Parameters[0].Type.SpecialType == SpecialType.System_String);

        private void Base(INamedTypeSymbol symbol, JsonElement entry)
        {
            if (entry.GetProperty("base").GetString() is { } expected)
            {
                Count("bases");
                Expect(Same(symbol.BaseType!, expected), $"derives from {Display(symbol.BaseType!)}, not {expected}");
            }

            foreach (JsonElement item in Items(entry, "interfaces"))
            {
                // not-generated.md: the package of this interface is not referenced.
                if (item.GetString()!.StartsWith("Microsoft.Rest.", StringComparison.Ordinal))
                {
                    continue;
                }

                Count("interfaces");
                Expect(symbol.AllInterfaces.Any(candidate => Same(candidate, item.GetString()!)), $"does not implement {item}");
            }
        }

        private void Constructors(INamedTypeSymbol symbol, JsonElement entry)
        {
            foreach (JsonElement constructor in Items(entry, "ctors"))
            {
                Count("constructors");
                string text = $"({string.Join(", ", constructor.EnumerateArray().Select(parameter => parameter.GetString()))})";
                SeparatedSyntaxList<ParameterSyntax> parameters = SyntaxFactory.ParseParameterList(text).Parameters;
                Expect(
                    symbol.InstanceConstructors.Any(candidate => candidate.DeclaredAccessibility == Accessibility.Public && Same(candidate.Parameters, parameters)),
                    $"has no constructor {text}");
            }
        }

        private void Properties(INamedTypeSymbol symbol, JsonElement entry)
        {
            foreach (JsonElement fact in Items(entry, "properties"))
            {
                Count("properties");
                string name = fact.GetProperty("name").GetString()!;
                bool isIndexer = name.StartsWith("this[", StringComparison.Ordinal);
                if (symbol.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => isIndexer ? p.IsIndexer && p.ExplicitInterfaceImplementations.IsEmpty : p.Name == name) is not { } property)
                {
                    Fail($"{name} is missing");
                    continue;
                }

                string type = fact.GetProperty("type").GetString()!;
                Expect(property.DeclaredAccessibility == Accessibility.Public, $"{name} is not public");
                Expect(Same(property.Type, type), $"{name} is {Display(property.Type)}, not {type}");
                bool isSettable = property.SetMethod?.DeclaredAccessibility == Accessibility.Public;
                Expect(isSettable == fact.GetProperty("set").GetBoolean(), $"{name} is settable: {isSettable}");
            }
        }

        private void Member(INamedTypeSymbol symbol, JsonElement member)
        {
            Count("members");
            if (member.ValueKind == JsonValueKind.Object)
            {
                INamedTypeSymbol? nested = symbol.GetTypeMembers(member.GetProperty("nested").GetString()!).SingleOrDefault();
                foreach (JsonElement field in Items(member, "fields"))
                {
                    Field(nested, field.GetString()!);
                }

                return;
            }

            string[] parts = member.GetString()!.Split(" = ");
            ISymbol? found = symbol.GetMembers(parts[0]).SingleOrDefault();
            Expect(found is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }, $"{parts[0]} is missing");
            if (parts.Length == 2)
            {
                Expect(found is IFieldSymbol field && Equals(field.ConstantValue?.ToString(), parts[1]), $"{parts[0]} is not {parts[1]}");
            }
        }

        private void Field(INamedTypeSymbol? symbol, string fact)
        {
            Count("fields");
            string name = fact[(fact.LastIndexOf(' ') + 1)..];
            bool holds = symbol?.GetMembers(name).SingleOrDefault() is IFieldSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public } field
                && Same(field.Type, fact.Split(' ')[^2]);
            Expect(holds, $"{fact} is missing");
        }

        private void Method(INamedTypeSymbol symbol, string fact)
        {
            Count("methods");
            string text = Regex.Replace(fact, @" \(.*$|=>.*$", "").Trim();
            if (!text.Contains('('))
            {
                string name = text[(text.LastIndexOf(' ') + 1)..];
                Expect(symbol.GetMembers(name).Length == 1, $"{fact} is missing");
                return;
            }

            switch (SyntaxFactory.ParseMemberDeclaration(text + ";"))
            {
                case MethodDeclarationSyntax method:
                    Expect(Find(symbol, method.Identifier.ValueText, method.ReturnType, method.ParameterList), $"{fact} is missing");
                    break;
                case ConversionOperatorDeclarationSyntax conversion:
                    string kind = conversion.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword) ? "op_Implicit" : "op_Explicit";
                    Expect(Find(symbol, kind, conversion.Type, conversion.ParameterList), $"{fact} is missing");
                    break;
                case OperatorDeclarationSyntax comparison:
                    string name = comparison.OperatorToken.IsKind(SyntaxKind.EqualsEqualsToken) ? "op_Equality" : "op_Inequality";
                    Expect(Find(symbol, name, comparison.ReturnType, comparison.ParameterList), $"{fact} is missing");
                    break;
                case ConstructorDeclarationSyntax constructor:
                    bool isHidden = symbol.InstanceConstructors.All(c => c.DeclaredAccessibility != Accessibility.Public);
                    Expect(isHidden && constructor.Modifiers.Any(SyntaxKind.InternalKeyword), $"{fact} is public");
                    break;
                default:
                    Fail($"cannot read the fact {fact}");
                    break;
            }
        }

        private bool Find(INamedTypeSymbol symbol, string name, TypeSyntax result, ParameterListSyntax parameters) =>
            symbol.GetMembers(name).OfType<IMethodSymbol>().Any(candidate =>
                candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
                && Same(candidate.ReturnType, result.ToString())
                && candidate.IsExtensionMethod == parameters.Parameters.Any(p => p.Modifiers.Any(SyntaxKind.ThisKeyword))
                && Same(candidate.Parameters, parameters.Parameters));

        private bool Same(ImmutableArray<IParameterSymbol> actual, SeparatedSyntaxList<ParameterSyntax> expected) =>
            actual.Length == expected.Count && actual.Zip(expected, (symbol, syntax) =>
                symbol.Name == syntax.Identifier.ValueText && symbol.IsOptional == (syntax.Default is not null) && Same(symbol.Type, syntax.Type!.ToString())).All(same => same);

        private bool Same(ITypeSymbol actual, string expected) => Display(actual) == Normalize(expected);

        private string Display(ITypeSymbol type)
        {
            SymbolDisplayMiscellaneousOptions options = SymbolDisplayMiscellaneousOptions.UseSpecialTypes;
            if (_annotated)
            {
                options |= SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier;
            }

            return type.ToDisplayString(new SymbolDisplayFormat(genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters, miscellaneousOptions: options)).Replace(" ", "", StringComparison.Ordinal);
        }

        // Simple names: the family's namespaces are checked by the types' own full names.
        private static string Normalize(string type) =>
            Regex.Replace(Regex.Replace(type, @"\bSystem\.String\b", "string"), @"(\w+\.)+|\s", "");

        private static string MetadataName(string type)
        {
            int generics = type.IndexOf('<', StringComparison.Ordinal);
            return generics < 0 ? type : $"{type[..generics]}`{type.Count(c => c == ',') + 1}";
        }

        private static IEnumerable<JsonElement> Items(JsonElement entry, string name) =>
            entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

        private void Expect(bool holds, string failure)
        {
            if (!holds)
            {
                Fail(failure);
            }
        }

        private void Fail(string failure) => Failures.Add($"{_type}: {failure}");

        private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
    }
}
