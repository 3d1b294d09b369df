using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4008: the address of a scoring service begins with <c>http</c>.</summary>
internal sealed class AML4008ScoringOverHttp() : ResourceRule(Rule, AddressBuilder.Kind), ICallJudge
{
    private const string Https = "https";
    private const string UseHttps = "use 'https'";
    private const string EnableTls = "enable TLS on the service, then use 'https'";

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4008",
        "Scoring request goes over plain HTTP",
        "The address of a scoring service that '{0}' gets begins with 'http', so that data and keys can be read on the way; {1}",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "A scoring request carries the data and the key of the endpoint. Over plain HTTP everybody on the way reads both.");

    /// <summary>Every string that such a method takes as an address; the literal is reported, however often it is used.</summary>
    public void Judge(ObservedCall call, JudgementContext context)
    {
        if (!context.Index.IsSdkSymbol(call.Method) || context.Index.IsAzureSymbol(call.Method) || call.Method.Name is "IsWellFormedUriString")
        {
            return;
        }

        for (int i = 0; i < call.Arguments.Length; i++)
        {
            IParameterSymbol parameter = call.Method.Parameters[i];
            if (parameter.Type.SpecialType == SpecialType.System_String && IsAddress(parameter.Name))
            {
                Judge(call.Arguments[i], call.Method, context);
            }
        }
    }

    /// <summary>An address that is built part by part.</summary>
    public override void Judge(ResourceView resource)
    {
        FlowItem? path = SingleOf(resource.Read(AddressBuilder.Path));
        foreach (PropertyItem host in resource.Read(AddressBuilder.Host).Items)
        {
            if (host.Item.Text is not { } name)
            {
                continue;
            }

            foreach (PropertyItem scheme in resource.Read(AddressBuilder.Scheme).Items)
            {
                if (ScoringAddress.TryRead(SchemeOf(scheme.Item), name, "/" + path?.Text?.TrimStart('/')) is { IsClear: true } address)
                {
                    PropertyItem place = scheme.Item.Use is null ? host : scheme;
                    Report(ResourceViewExtensions.PlaceOf(place.Item), resource.Target.Type.Name, address, canFix: place == scheme && scheme.Item.Text is not null, resource.Context);
                }
            }
        }
    }

    private static void Judge(FlowValue value, IMethodSymbol method, JudgementContext context)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item is { Text: { } text, Origin: { } origin } && ScoringAddress.TryRead(text) is { IsClear: true } address)
            {
                string sink = method.MethodKind == MethodKind.Constructor ? "new " + method.ContainingType.Name : method.ContainingType.Name + "." + method.Name;
                Report(origin, sink, address, canFix: true, context);
            }
        }
    }

    private static bool IsAddress(string parameter) => parameter is "uriString" or "requestUri" or "requestUriString" or "address" or "uri" or "url";

    // A builder that was told nothing builds "http" addresses.
    private static string SchemeOf(FlowItem scheme) => scheme switch
    {
        { Kind: FlowItemKind.Absent } => "http",
        { Provenance.Symbol: IFieldSymbol { Name: "UriSchemeHttp", ContainingType.Name: "Uri" } } => "http",
        _ => scheme.Text ?? "",
    };

    private static FlowItem? SingleOf(PropertyReading reading) => reading.Items.Length == 1 ? reading.Items[0].Item : null;

    private static void Report(SyntaxNode place, string sink, ScoringAddress address, bool canFix, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            Creation: null,
            Member: "",
            place,
            OnSomePaths: false,
            address.IsManaged && canFix ? new FixRequest(FixAction.SecureAddress, "", Https) : null,
            Declaration: null,
            Phrase: -1,
            ImmutableArray.Create(sink, address.IsManaged ? UseHttps : EnableTls)));
}
