namespace AzureML.Analyzers.Secrets;

/// <summary>How sure the classifier is, in rising order; rules choose their level by it.</summary>
internal enum SecretConfidence
{
    /// <summary>Not a secret as far as the text tells.</summary>
    None,

    /// <summary>A credential-like constant under a name that only hints at a secret (<c>AUTH</c>, a bare <c>KEY</c>).</summary>
    WeakName,

    /// <summary>A credential-like constant under a secret's name (<c>DB_PASSWORD</c>, <c>HF_TOKEN</c>).</summary>
    StrongName,

    /// <summary>The structure of the text alone decides, whatever it is called.</summary>
    Shape,
}

/// <summary>What a value was recognised as. Holds constant text only, never a part of the value.</summary>
internal readonly struct SecretFinding
{
    private readonly string? kind;

    public SecretFinding(SecretConfidence confidence, string kind)
    {
        Confidence = confidence;
        this.kind = kind;
    }

    /// <summary>Nothing was recognised.</summary>
    public static SecretFinding None => default;

    /// <summary>How sure the classifier is.</summary>
    public SecretConfidence Confidence { get; }

    /// <summary>A noun phrase without article for messages, for example "Azure storage account key"; empty when nothing was found.</summary>
    public string Kind => kind ?? "";

    /// <summary>Whether anything was found.</summary>
    public bool IsSecret => Confidence != SecretConfidence.None;

    public static SecretFinding Shape(string kind) => new(SecretConfidence.Shape, kind);
}
