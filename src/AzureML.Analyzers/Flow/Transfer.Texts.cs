using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Methods of <c>string</c> that put a text together, as <c>+</c> and interpolation do.</summary>
internal sealed partial class Transfer
{
    private static readonly char[] Braces = ['{', '}'];
    private static readonly char[] IndexEnds = [',', ':'];

    private static bool IsTextOfParts(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Concat" or "Format" or "Join", ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>The text; null when the parts are not written in the call.</summary>
    private FlowValue? PutTogether(IInvocationOperation call)
    {
        bool isConcat = call.TargetMethod.Name == "Concat";
        if (PartsOf(call, isConcat ? 0 : 1) is not { } parts)
        {
            return null;
        }

        var text = new TextBuilder();
        if (isConcat)
        {
            Append(text, parts, separator: null);
            return text.ToValue(call.Syntax);
        }

        FlowValue first = Evaluate(call.Arguments[0].Value);
        if (call.TargetMethod.Name == "Join")
        {
            Append(text, parts, first);
            return text.ToValue(call.Syntax);
        }

        Format(text, first.Single?.Constant as string, parts);
        return text.ToValue(call.Syntax);
    }

    // In the order of the parameters, the elements of a list in their place.
    private static List<IOperation>? PartsOf(IInvocationOperation call, int start)
    {
        var parts = new List<IOperation>();
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            IArgumentOperation argument = call.Arguments[i];
            if (argument.Parameter?.Ordinal != i)
            {
                return null;
            }

            if (i < start)
            {
                continue;
            }

            IOperation value = argument.Value is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : argument.Value;
            if (value is IArrayCreationOperation { Initializer: { } elements })
            {
                parts.AddRange(elements.ElementValues);
            }
            else if (argument.Parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object)
            {
                parts.Add(value);
            }
            else
            {
                return null;
            }
        }

        return parts;
    }

    private void Append(TextBuilder text, List<IOperation> parts, FlowValue? separator)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0 && separator is not null)
            {
                text.Append(separator);
            }

            text.Append(Evaluate(parts[i]));
        }
    }

    // Each part shows somewhere, even where the format is not known.
    private void Format(TextBuilder text, string? format, List<IOperation> parts)
    {
        var values = new FlowValue[parts.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(parts[i]);
        }

        if (format is not null && TryFormat(text, format, values))
        {
            return;
        }

        foreach (FlowValue value in values)
        {
            text.Append(part: null);
            text.Append(value);
        }

        text.Append(part: null);
    }

    /// <summary>False, when the format does not have the parts that it names.</summary>
    private static bool TryFormat(TextBuilder text, string format, FlowValue[] values)
    {
        int start = 0;
        while (start < format.Length)
        {
            int brace = format.IndexOfAny(Braces, start);
            if (brace < 0)
            {
                text.Append(format.Substring(start));
                return true;
            }

            text.Append(format.Substring(start, brace - start));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                text.Append(format.Substring(brace, 1));
                start = brace + 2;
                continue;
            }

            int end = format.IndexOf('}', brace);
            if (format[brace] == '}' || end < 0 || !TryReadIndex(format, brace + 1, end, out int index) || index >= values.Length)
            {
                return false;
            }

            text.Append(values[index]);
            start = end + 1;
        }

        return true;
    }

    // {0}, {0,10}, {0:x}
    private static bool TryReadIndex(string format, int start, int end, out int index)
    {
        int stop = format.IndexOfAny(IndexEnds, start, end - start);
        string digits = format.Substring(start, (stop < 0 ? end : stop) - start);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
