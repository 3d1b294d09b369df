using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5009: a constant that a client signs in with, in code that works with Azure Machine Learning or a service around it.</summary>
internal sealed class AML5009HardCodedClientKey() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5009",
        "Hard-coded key or token in a client",
        "'{0}' is given a constant ({1}), so everybody who can read the code can sign in; read it from Key Vault or from the environment where the program runs",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint",
        "A key in the code is in its history, in every clone and in every build. A client can read it when it starts, or sign in with an identity.");

    public override bool KeepsLiteralSecretsInTests => true;

    public override bool ExistsIn(SdkFamily family) => family == SdkFamily.Clients;

    public override void Judge(ObservedCall call, JudgementContext context)
    {
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            IParameterSymbol parameter = call.Method.Parameters[i];
            if (SinkOf(call, parameter, context) is not { } sink)
            {
                continue;
            }

            foreach (FlowItem item in call.Arguments[i].Items)
            {
                Judge(item, sink, parameter, call, context);
                if (item.Object is { } values)
                {
                    JudgeValues(values, sink, parameter, call, context);
                }
            }
        }
    }

    // A header may have several values.
    private static void JudgeValues(TrackedObject values, string sink, IParameterSymbol parameter, ObservedCall call, JudgementContext context)
    {
        var view = new ResourceView(values, new LeavePoint(values, call.State, LeaveReason.Sent, UnseenCall: null), owner: null, context);
        foreach (FlowItem value in view.ElementsOf(values))
        {
            Judge(value, sink, parameter, call, context);
        }
    }

    private static void Judge(FlowItem item, string sink, IParameterSymbol parameter, ObservedCall call, JudgementContext context)
    {
        if ((item.Use ?? item.Origin) is not null && KindOf(call, item, context) is { } kind && IsOurs(call, context))
        {
            Report(item, sink, parameter, kind, context);
        }
    }

    /// <summary>How messages name what the parameter sets; null when it takes no credential.</summary>
    private static string? SinkOf(ObservedCall call, IParameterSymbol parameter, JudgementContext context)
    {
        INamedTypeSymbol type = call.Method.ContainingType;
        if (call.Method.MethodKind == MethodKind.Constructor)
        {
            bool isCredential = Clients.IsCredentialName(type.Name)
                ? Clients.CredentialParameters.TryGetValue(SdkIndex.BoundNameOf(type), out string? name) && name == parameter.Name
                : IsAddressOfStorage(call, parameter) && context.Index.IsAzureSymbol(call.Method);
            return isCredential ? "new " + type.Name : null;
        }

        if (IsReplacement(call.Method, parameter) || call.Method is { Name: "Parse", ContainingType.Name: "AuthenticationHeaderValue" })
        {
            return type.Name + "." + call.Method.Name;
        }

        return call is { Method: { Name: "Add" or "TryAddWithoutValidation", ContainingType.Name: "HttpHeaders" }, Arguments.Length: 2 }
            && parameter.Ordinal == 1
            && call.Arguments[0].Single?.Constant is string header
            && CredentialHeaders.Find(header) is not null
            ? type.Name + "." + call.Method.Name
            : null;
    }

    // Credentials of Azure can be given another key: credential.Update(key).
    private static bool IsReplacement(IMethodSymbol method, IParameterSymbol parameter) =>
        method.Name is "Update" or "SetAccountKey"
        && Clients.CredentialParameters.TryGetValue(SdkIndex.BoundNameOf(method.ContainingType), out string? name)
        && name == parameter.Name;

    private static bool IsAddressOfStorage(ObservedCall call, IParameterSymbol parameter) =>
        Clients.IsStorageClient(call.Method.ContainingType) && (parameter.Name == "connectionString" || parameter.Type.Name == "Uri");

    // Addresses and connection strings need not hold a credential.
    private static string? KindOf(ObservedCall call, FlowItem item, JudgementContext context)
    {
        if (!Clients.IsStorageClient(call.Method.ContainingType))
        {
            return HardCodedCredential.KindOf(context, Rule.Id, item);
        }

        return item.Text is { } text && SecretClassifier.ClassifyShape(text, context.SecretOptions(Rule.Id)) is { IsSecret: true } finding ? finding.Kind : null;
    }

    // The type around the call works with these services, or calls a scoring service.
    private static bool IsOurs(ObservedCall call, JudgementContext context)
    {
        SyntaxNode around = (SyntaxNode?)call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? call.Syntax.SyntaxTree.GetRoot(context.CancellationToken);
        if (ClientCode.HasMarker(around, context.CancellationToken))
        {
            return true;
        }

        return context.Index.IsAzureSymbol(call.Method) || Clients.IsKeyOfAnyClient(call.Method.ContainingType) ? NamesOurs(around, context) : ScoringTies.CallsInTypeOf(call, context);
    }

    private static bool NamesOurs(SyntaxNode around, JudgementContext context)
    {
        foreach (MemberNames member in SourceNames.Of(around.SyntaxTree, context.CancellationToken).Members)
        {
            if (around.Span.Contains(member.Root.Span) && (member.Mentions.Overlaps(BoundNames.Types) || (context.Index.ReferencesMachineLearning && member.Mentions.Contains("ArmClient"))))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(FlowItem item, string sink, IParameterSymbol parameter, string kind, JudgementContext context) =>
        context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            Creation: null,
            Member: "",
            ResourceViewExtensions.PlaceOf(item),
            OnSomePaths: false,
            item.Kind == FlowItemKind.Constant && parameter.Type.SpecialType == SpecialType.System_String ? FixRequest.ReadSecret(parameter.Name is "value" or "parameter" ? "apiKey" : parameter.Name) : null,
            ResourceViewExtensions.DeclarationOf(item),
            Phrase: -1,
            ImmutableArray.Create(sink, kind)));
}
