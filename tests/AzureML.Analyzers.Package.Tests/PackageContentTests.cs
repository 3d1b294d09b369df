using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

public sealed class PackageContentTests(PackageFixture package)
{
    private const string Assemblies = "analyzers/dotnet/cs/";

    /// <summary>What the analyzers may reference, with the highest version that a .NET SDK 8.0.400 has.</summary>
    private static readonly Dictionary<string, Version> Ceilings = new()
    {
        ["netstandard"] = new(2, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 11),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 11),
        ["System.Collections.Immutable"] = new(8, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    private static readonly Dictionary<string, Version> FixCeilings = new(Ceilings)
    {
        ["AzureML.Analyzers"] = new(99, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 11),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 11),
        ["System.Composition.AttributedModel"] = new(8, 0),
    };

    [Fact]
    public void The_package_holds_what_it_should_and_nothing_else()
    {
        using ZipArchive archive = package.Open();
        string[] pages = Directory.GetFiles(Path.Combine(DotNet.RepositoryRoot, "src", "AzureML.Analyzers", "Rules"), "AML*.md", SearchOption.AllDirectories)
            .Select(path => "docs/" + Path.GetFileName(path))
            .ToArray();
        Assert.NotEmpty(pages);
        string[] expected =
        [
            "AzureML.Analyzers.nuspec",
            "CHANGELOG.md",
            "README.md",
            "icon.png",
            Assemblies + "AzureML.Analyzers.CodeFixes.dll",
            Assemblies + "AzureML.Analyzers.CodeFixes.pdb",
            Assemblies + "AzureML.Analyzers.dll",
            Assemblies + "AzureML.Analyzers.pdb",
            "build/AzureML.Analyzers.props",
            "build/AzureML.Analyzers.targets",
            "buildTransitive/AzureML.Analyzers.props",
            "buildTransitive/AzureML.Analyzers.targets",
            .. ((string[])["All", "Minimum", "None", "Recommended", "Regulated"]).Select(mode => $"presets/{mode}.globalconfig"),
            "docs/InHouseTypes.md",
            "docs/README.md",
            .. pages,
        ];
        string[] actual = archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainerFormat(name)).ToArray();
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_of_the_rules_leads_to_every_page()
    {
        using ZipArchive archive = package.Open();
        string index = Encoding.UTF8.GetString(Bytes(archive.GetEntry("docs/README.md")!));
        string[] targets = [.. Regex.Matches(index, @"\]\(([^)#]+\.md)\)").Select(link => "docs/" + link.Groups[1].Value).Distinct()];
        string[] pages = [.. archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("docs/AML", StringComparison.Ordinal))];
        Assert.NotEmpty(pages);
        Assert.Equal(pages.Order(StringComparer.Ordinal), targets.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_makes_it_a_development_dependency_without_dependencies()
    {
        using ZipArchive archive = package.Open();
        using Stream stream = archive.GetEntry("AzureML.Analyzers.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Assert.Equal("AzureML.Analyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(Value("tags"));
        Assert.Contains("CHANGELOG.md", Value("releaseNotes"), StringComparison.Ordinal);

        string Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
    }

    [Theory]
    [InlineData("AzureML.Analyzers.dll")]
    [InlineData("AzureML.Analyzers.CodeFixes.dll")]
    public void Assemblies_reference_only_what_every_supported_host_has(string file)
    {
        Dictionary<string, Version> ceilings = file.Contains("CodeFixes", StringComparison.Ordinal) ? FixCeilings : Ceilings;
        using PEReader reader = Read(file);
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            string name = metadata.GetString(reference.Name);
            Assert.True(ceilings.TryGetValue(name, out Version? ceiling), $"{file} references {name}");
            Version comparable = new(reference.Version.Major, reference.Version.Minor, Math.Max(ceiling.Build, -1) < 0 ? 0 : reference.Version.Build);
            Version highest = new(ceiling.Major, ceiling.Minor, ceiling.Build < 0 ? 0 : ceiling.Build);
            Assert.True(comparable <= highest, $"{file} references {name} {reference.Version}");
        }
    }

    [Theory]
    [InlineData("AzureML.Analyzers.dll")]
    [InlineData("AzureML.Analyzers.CodeFixes.dll")]
    public void Nothing_is_public(string file)
    {
        using PEReader reader = Read(file);
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            Assert.True((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public, metadata.GetString(type.Name));
        }
    }

    /// <summary>What the compiler refuses while building (BannedSymbols.txt), looked for once more in what is shipped, generated code included.</summary>
    [Theory]
    [InlineData("AzureML.Analyzers.dll")]
    [InlineData("AzureML.Analyzers.CodeFixes.dll")]
    public void Nothing_reaches_files_the_network_processes_or_native_code(string file)
    {
        // What the compiler writes for indexers, collection expressions and read-only references.
        string[] allowed = ["System.Reflection.DefaultMemberAttribute", "System.Runtime.InteropServices.ImmutableCollectionsMarshal", "System.Runtime.InteropServices.InAttribute"];
        string[] forbidden =
        [
            "System.IO.", "System.Net.", "System.Diagnostics.Process", "System.Reflection.", "System.Runtime.InteropServices.", "System.Activator", "System.AppDomain",
            "System.Threading.Thread", "Microsoft.Win32.",
        ];
        using PEReader reader = Read(file);
        MetadataReader metadata = reader.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))];
        Assert.Contains("System.String", types);
        Assert.DoesNotContain(types, type => forbidden.Any(name => type.StartsWith(name, StringComparison.Ordinal)) && !allowed.Contains(type) && !IsAssemblyInformation(type));

        // The compiler marks modules with unsafe code, and imports of native functions name their library.
        Assert.DoesNotContain("System.Security.UnverifiableCodeAttribute", types);
        Assert.Equal(0, metadata.GetTableRowCount(TableIndex.ModuleRef));
    }

    [Fact]
    public async Task Compiling_twice_gives_the_same_assemblies()
    {
        string folder = package.NewFolder();
        string first = await package.BuildFromNothing(folder);
        string second = await package.BuildFromNothing(folder);
        using ZipArchive one = ZipFile.OpenRead(first);
        using ZipArchive other = ZipFile.OpenRead(second);
        ZipArchiveEntry[] compiled = one.Entries.Where(entry => entry.FullName.StartsWith(Assemblies, StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, compiled.Length);
        foreach (ZipArchiveEntry entry in compiled)
        {
            Assert.True(Bytes(entry).AsSpan().SequenceEqual(Bytes(other.GetEntry(entry.FullName)!)), entry.FullName);
        }
    }

    private static bool IsAssemblyInformation(string type) =>
        type.StartsWith("System.Reflection.Assembly", StringComparison.Ordinal) && type.EndsWith("Attribute", StringComparison.Ordinal);

    private static bool IsContainerFormat(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private PEReader Read(string file)
    {
        using ZipArchive archive = package.Open();
        return new PEReader([.. Bytes(archive.GetEntry(Assemblies + file)!)]);
    }
}
