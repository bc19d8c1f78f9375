using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Graph.Seeding.Input;

/// <summary>Reads a file of the seed or reports its problem, so that an unreadable file does not affect others.</summary>
internal static class SourceFile
{
    /// <summary>The maximum size of a file in bytes: a document as long as thirty Bibles.</summary>
    public const int MaxBytes = 128 << 20;

    /// <summary>The bytes of the file, or null with a problem.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as displayed in messages.</param>
    /// <param name="problems">Receives the problem.</param>
    public static byte[]? Read(string path, string shown, ProblemList problems)
    {
        var (bytes, problem) = TryRead(path);
        if (problem is not null)
            problems.Add(new SourcePosition(shown, 1, 1), problem);
        return bytes;
    }

    /// <summary>SHA-256 of the file in hexadecimal, or null if it cannot be read.</summary>
    public static string? Hash(string path) => TryRead(path).Bytes is { } bytes ? Hash(bytes) : null;

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static (byte[]? Bytes, string? Problem) TryRead(string path)
    {
        try
        {
            // A device or pipe also has no length, and reading it may never end.
            var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            if (!file.Exists)
                return (null, "The file cannot be read: its link points to a file that does not exist.");
            if (file.Length == 0)
            {
                return (
                    null,
                    "The file is empty or not a regular file. An empty file withdraws nothing; to withdraw a file, run "
                        + "graph seed --withdraw."
                );
            }

            return file.Length > MaxBytes
                ? (null, string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length:N0} bytes; the maximum is {MaxBytes:N0}."))
                : (File.ReadAllBytes(file.FullName), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"The file cannot be read: {Reason(failure)}");
        }
    }

    /// <summary>The text, including a byte order mark, or null with a problem if the bytes are not UTF-8 or contain NUL.</summary>
    public static string? Decode(byte[] bytes, string shown, ProblemList problems)
    {
        var valid = Utf8.IsValid(bytes) ? bytes.Length : ValidLength(bytes);
        if (valid < bytes.Length)
        {
            var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            problems.Add(
                PositionIn(bytes.AsSpan(0, valid), shown),
                "Expected UTF-8, but got the byte "
                    + $"0x{bytes[valid]:X2}{(isUtf16 ? ". The file looks like UTF-16: save it as UTF-8." : ", which is invalid here.")}"
            );
            return null;
        }

        var nul = bytes.AsSpan().IndexOf((byte)0);
        if (nul < 0)
            return Encoding.UTF8.GetString(bytes);
        problems.Add(
            PositionIn(bytes.AsSpan(0, nul), shown),
            bytes.AsSpan().ContainsAnyExcept((byte)0)
                ? "The file contains the character NUL (U+0000), which cannot be stored. The file may be damaged, or may not be text."
                : "The file contains only NUL bytes: it is damaged."
        );
        return null;
    }

    /// <summary>The position after these bytes.</summary>
    private static SourcePosition PositionIn(ReadOnlySpan<byte> before, string shown)
    {
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePosition(shown, line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
            valid += length;
        return valid;
    }

    // The system's messages repeat the path, absolute.
    private static string Reason(Exception failure) =>
        failure switch
        {
            UnauthorizedAccessException => "reading it is not permitted.",
            FileNotFoundException or DirectoryNotFoundException => "it no longer exists.",
            _ when failure.Message.Contains("symbolic links", StringComparison.OrdinalIgnoreCase) || failure.HResult == TooManyLinks =>
                "its symbolic links form a cycle.",
            _ => "the operating system reported an error.",
        };

    // ELOOP, as Linux numbers it.
    private const int TooManyLinks = 40;
}
