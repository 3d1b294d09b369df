using System.Text.RegularExpressions;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>A small program in two versions, written as one text: <c>{-what is insecure-}{+what stands there in the secured twin+}</c>.</summary>
/// <param name="Name">What the program does.</param>
/// <param name="Family">The libraries that it uses.</param>
/// <param name="Usings">Its namespaces, separated by blanks.</param>
/// <param name="Members">The members of its class.</param>
internal sealed record ArticleProgram(string Name, SdkFamily Family, string Usings, string Members)
{
    public string Insecure => Write(kept: '-', dropped: '+');

    public string Secured => Write(kept: '+', dropped: '-');

    private string Write(char kept, char dropped)
    {
        string members = Regex.Replace(Members, @$"\{{\{dropped}(.*?)\{dropped}\}}", "", RegexOptions.Singleline);
        members = Regex.Replace(members, @$"\{{\{kept}(.*?)\{kept}\}}", "$1", RegexOptions.Singleline);
        string usings = string.Concat(Usings.Split(' ').Select(name => $"using {name};\n"));
        return $"using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n{usings}\npublic static class Program\n{{\n{members}\n}}\n";
    }
}
