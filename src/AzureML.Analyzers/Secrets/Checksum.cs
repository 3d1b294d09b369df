namespace AzureML.Analyzers.Secrets;

/// <summary>The public checksums that providers embed in their tokens.</summary>
internal static class Checksum
{
    private const string Base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly uint[] CrcTable = BuildCrcTable();

    /// <summary>
    /// Marvin32 of the first <paramref name="count"/> bytes, folded to 32 bits. Azure's identifiable keys store it little-endian in
    /// their last four bytes; the seed is an ASCII text of eight characters read as a big-endian number.
    /// </summary>
    public static uint Marvin32(byte[] data, int count, ulong seed)
    {
        var low = (uint)seed;
        var high = (uint)(seed >> 32);
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            low += (uint)(data[i] | (data[i + 1] << 8) | (data[i + 2] << 16) | (data[i + 3] << 24));
            Mix(ref low, ref high);
        }

        var tail = 0x80u;
        for (var j = count - 1; j >= i; j--)
        {
            tail = (tail << 8) | data[j];
        }

        low += tail;
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return low ^ high;
    }

    /// <summary>The seed that the text <paramref name="name"/> (eight ASCII characters) stands for.</summary>
    public static ulong Seed(string name)
    {
        ulong seed = 0;
        foreach (var c in name)
        {
            seed = (seed << 8) | c;
        }

        return seed;
    }

    /// <summary>CRC-32 (IEEE 802.3) of the ASCII text.</summary>
    public static uint Crc32(Slice text)
    {
        var crc = uint.MaxValue;
        for (var i = 0; i < text.Length; i++)
        {
            crc = CrcTable[(byte)(crc ^ text[i])] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>CRC-32 (IEEE 802.3) of the bytes whose index is not one of the four skipped ones.</summary>
    public static uint Crc32Except(byte[] data, int skip1, int skip2, int skip3, int skip4)
    {
        var crc = uint.MaxValue;
        for (var i = 0; i < data.Length; i++)
        {
            if (i != skip1 && i != skip2 && i != skip3 && i != skip4)
            {
                crc = CrcTable[(byte)(crc ^ data[i])] ^ (crc >> 8);
            }
        }

        return ~crc;
    }

    /// <summary>The digit of <paramref name="value"/> at <paramref name="position"/> (0 = least significant) in the given digits.</summary>
    public static char Digit(uint value, int position, string digits)
    {
        for (var i = 0; i < position; i++)
        {
            value /= (uint)digits.Length;
        }

        return digits[(int)(value % (uint)digits.Length)];
    }

    /// <summary>The value of a base64 or URL-safe base64 digit, or -1.</summary>
    public static int Base64Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    public static char Base64Digit(int value) => Base64Digits[value];

    /// <summary>Decodes base64 of either alphabet, with or without padding; null when a character does not belong there.</summary>
    public static byte[]? DecodeBase64(Slice text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == '=')
        {
            length--;
        }

        var bytes = new byte[(int)(length * 6L / 8)];
        var buffer = 0;
        var bits = 0;
        var position = 0;
        for (var i = 0; i < length; i++)
        {
            var value = Base64Value(text[i]);
            if (value < 0)
            {
                return null;
            }

            buffer = ((buffer << 6) | value) & 0xFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[position++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }

    /// <summary>Decodes lower-case base32 without padding; null when a character does not belong there.</summary>
    public static byte[]? DecodeBase32(Slice text)
    {
        var bytes = new byte[(int)(text.Length * 5L / 8)];
        var buffer = 0;
        var bits = 0;
        var position = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!Alphabet.Is(c, CharSet.Base32Lower))
            {
                return null;
            }

            buffer = ((buffer << 5) | (c >= 'a' ? c - 'a' : c - '2' + 26)) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[position++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = Rotate(low, 20) + high;
        high = Rotate(high, 9) ^ low;
        low = Rotate(low, 27) + high;
        high = Rotate(high, 19);
    }

    private static uint Rotate(uint value, int shift) => (value << shift) | (value >> (32 - shift));

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[i] = value;
        }

        return table;
    }
}
