using System.Text;

namespace Graph.Seeding.Text;

/// <summary>Which script a character belongs to: the blocks of Unicode 16 (https://www.unicode.org/Public/16.0.0/ucd/Blocks.txt).</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0590, 0x05FF, Script.Hebrew),
        (0x0600, 0x06FF, Script.Arabic),
        (0x0750, 0x077F, Script.Arabic),
        (0x0870, 0x08FF, Script.Arabic),
        (0x0E00, 0x0FFF, Script.Unspaced), // Thai, Lao, Tibetan
        (0x1000, 0x109F, Script.Unspaced), // Myanmar
        (0x1100, 0x11FF, Script.Hangul),
        (0x1780, 0x17FF, Script.Unspaced), // Khmer
        (0x1950, 0x19DF, Script.Unspaced), // Tai Le, New Tai Lue
        (0x1A20, 0x1AAF, Script.Unspaced), // Tai Tham
        (0x1B00, 0x1B7F, Script.Unspaced), // Balinese
        (0x2E80, 0x303F, Script.Unspaced), // Han radicals and marks
        (0x3040, 0x309F, Script.Unspaced), // Hiragana
        (0x30A0, 0x30FF, Script.Katakana),
        (0x3100, 0x312F, Script.Unspaced), // Bopomofo
        (0x3130, 0x318F, Script.Hangul),
        (0x31F0, 0x31FF, Script.Katakana),
        (0x3400, 0x4DBF, Script.Unspaced),
        (0x4E00, 0x9FFF, Script.Unspaced), // Han
        (0xA000, 0xA4CF, Script.Unspaced), // Yi
        (0xA960, 0xA97F, Script.Hangul),
        (0xA980, 0xA9FF, Script.Unspaced),
        (0xAA60, 0xAADF, Script.Unspaced), // Javanese, Myanmar, Tai Viet
        (0xAC00, 0xD7FF, Script.Hangul),
        (0xF900, 0xFAFF, Script.Unspaced), // Han
        (0xFB1D, 0xFB4F, Script.Hebrew),
        (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFE, Script.Arabic),
        (0xFF66, 0xFF9F, Script.Katakana),
        (0x1B000, 0x1B16F, Script.Unspaced), // Kana
        (0x20000, 0x3FFFF, Script.Unspaced), // Han
    ];

    public static Script Of(Rune rune)
    {
        if (rune.Value < Blocks[0].First)
            return Script.Spaced;
        foreach (var (first, last, script) in Blocks)
        {
            if (rune.Value <= last)
                return rune.Value >= first ? script : Script.Spaced;
        }

        return Script.Spaced;
    }
}
