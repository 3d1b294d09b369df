using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// The words in the text of one syntax tree, comments and literals included: every identifier of the tree is among them. Reading the
/// text is far cheaper than walking the tree, so this is what passes over files that have nothing to do with an SDK. Words are kept as
/// hashes: two that collide cost a walk, and lose nothing.
/// </summary>
internal sealed class SourceWords
{
    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    /// <summary>Looking so many words up in a set takes as long as one binary search.</summary>
    private const int LookupsPerSearch = 8;

    private static readonly int NewKeyword = HashOf("new");
    private static readonly int GlobalKeyword = HashOf("global");

    /// <summary>All namespaces of the SDKs have one of these among their parts.</summary>
    private static readonly HashSet<int> SdkNamespaces = HashesOf(["Azure", "Pulumi"]);

    /// <summary>The hashes of all bound names.</summary>
    public static readonly HashSet<int> Bound = HashesOf(BoundNames.All);

    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> Cache = new();

    [ThreadStatic]
    private static char[]? buffer;

    [ThreadStatic]
    private static HashSet<int>? found;

    private SourceWords(int[] hashes, bool hasUntypedNew, SyntaxTree tree, CancellationToken cancellationToken)
    {
        Hashes = hashes;
        HasUntypedNew = hasUntypedNew;
        HasBoundName = HasAny(Bound);
        HasSdkNamespace = HasAny(SdkNamespaces);
        HasGlobalSdkUsing = HasSdkNamespace && Has(GlobalKeyword) && HasGlobalUsingOfSdk(tree.GetRoot(cancellationToken));
    }

    /// <summary>The hashes of the words, each once, in ascending order.</summary>
    public int[] Hashes { get; }

    /// <summary>True when a bound name may be among the identifiers.</summary>
    public bool HasBoundName { get; }

    /// <summary>True when a part of a name of the SDKs' namespaces may be among the identifiers.</summary>
    public bool HasSdkNamespace { get; }

    /// <summary>True when all files of the compilation may name the types of an SDK because of this one.</summary>
    public bool HasGlobalSdkUsing { get; }

    /// <summary>True when there may be a <c>new(…)</c> without a type.</summary>
    public bool HasUntypedNew { get; }

    public static SourceWords Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out SourceWords? words))
        {
            return words;
        }

        words = Read(tree, cancellationToken);
        return Cache.GetValue(tree, _ => words);
    }

    /// <summary>False when the word is certain not to be an identifier of the tree.</summary>
    /// <param name="hash">The hash of the word (<see cref="HashOf"/>).</param>
    public bool Has(int hash) => Array.BinarySearch(Hashes, hash) >= 0;

    /// <summary>False when none of the words is an identifier of the tree.</summary>
    public bool HasAny(HashSet<int> hashes) => hashes.Count < Hashes.Length / LookupsPerSearch ? HasAnyOfFew(hashes) : HasAnyOfMany(hashes);

    private bool HasAnyOfFew(HashSet<int> hashes)
    {
        foreach (int hash in hashes)
        {
            if (Has(hash))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAnyOfMany(HashSet<int> hashes)
    {
        foreach (int hash in Hashes)
        {
            if (hashes.Contains(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The hash of a word, the same in every process.</summary>
    public static int HashOf(string word)
    {
        uint hash = HashSeed;
        foreach (char c in word)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return (int)hash;
    }

    public static HashSet<int> HashesOf(IEnumerable<string> words)
    {
        var hashes = new HashSet<int>();
        foreach (string word in words)
        {
            hashes.Add(HashOf(word));
        }

        return hashes;
    }

    // In pieces, so that no copy of the whole text is made.
    private static SourceWords Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SourceText text = tree.GetText(cancellationToken);
        char[] piece = buffer ??= new char[4096];
        HashSet<int> words = found ??= [];
        words.Clear();
        var reader = new Reader(words);
        for (int start = 0; start < text.Length; start += piece.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = Math.Min(piece.Length, text.Length - start);
            text.CopyTo(start, piece, 0, length);
            reader.Read(piece, length);
        }

        reader.Finish();
        if (reader.HasEscapes)
        {
            AddIdentifiers(tree.GetRoot(cancellationToken), words);
        }

        int[] hashes = new int[words.Count];
        words.CopyTo(hashes);
        Array.Sort(hashes);
        return new SourceWords(hashes, reader.HasUntypedNew, tree, cancellationToken);
    }

    private static bool HasGlobalUsingOfSdk(SyntaxNode root)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return false;
        }

        foreach (UsingDirectiveSyntax directive in unit.Usings)
        {
            if (!directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            {
                continue;
            }

            foreach (SyntaxToken token in directive.NamespaceOrType.DescendantTokens())
            {
                if (SdkNamespaces.Contains(HashOf(token.ValueText)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Identifiers that are spelt in another way than they read.
    private static void AddIdentifiers(SyntaxNode root, HashSet<int> words)
    {
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                words.Add(HashOf(token.ValueText));
            }
        }
    }

    /// <summary>Where the reading of a text stands between two pieces.</summary>
    private struct Reader(HashSet<int> words)
    {
        private uint _hash;
        private bool _isInWord;
        private bool _isNumber;
        private bool _isAfterNew;
        private bool _isAfterBackslash;

        /// <summary>True when identifiers may be spelt in another way than they read.</summary>
        public bool HasEscapes { get; private set; }

        public bool HasUntypedNew { get; private set; }

        public void Read(char[] piece, int length)
        {
            for (int i = 0; i < length; i++)
            {
                char c = piece[i];
                if (IsWordCharacter(c))
                {
                    Extend(c);
                }
                else
                {
                    Separate(c);
                }
            }
        }

        public void Finish() => EndWord();

        private void Extend(char c)
        {
            if (!_isInWord)
            {
                _isInWord = true;
                _isNumber = c is >= '0' and <= '9';
                _hash = HashSeed;
                _isAfterNew = false;
                HasEscapes |= _isAfterBackslash && c is 'u' or 'U';
            }

            // The compiler leaves characters without a shape out of the name.
            HasEscapes |= c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
            _hash = (_hash ^ c) * HashFactor;
        }

        private void Separate(char c)
        {
            EndWord();
            _isAfterBackslash = c == '\\';
            if (_isAfterNew && !char.IsWhiteSpace(c))
            {
                // Behind a comment or a directive, it may be one as well.
                HasUntypedNew |= c is '(' or '/' or '#';
                _isAfterNew = false;
            }
        }

        private void EndWord()
        {
            if (!_isInWord)
            {
                return;
            }

            _isInWord = false;
            if (_isNumber)
            {
                return;
            }

            words.Add((int)_hash);
            _isAfterNew = (int)_hash == NewKeyword;
        }

        private static bool IsWordCharacter(char c) =>
            c < 0x80 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' : SyntaxFacts.IsIdentifierPartCharacter(c);
    }
}
