using System.Security.Cryptography;
using Deliberation.Domain.Opinions;

namespace Deliberation.Web.Sample;

/// <summary>
/// <c>demo.txt</c> in the data directory, for its owner only: the password of the demo accounts and the inquiry codes of a few opinions. It is written before
/// anything of the sample is stored, so that what is stored always fits it.
/// </summary>
public sealed record DemoFile(string Password, IReadOnlyDictionary<string, InquiryCode> Codes)
{
    private const string Name = "demo.txt";
    private const string PasswordKey = "password";

    // Without letters and digits that look alike: it is typed from a screen.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 12;

    /// <summary>The file as it is; null when there is none.</summary>
    public static DemoFile? Find(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, Name);
        if (!File.Exists(path))
            return null;
        var lines = File.ReadLines(path).Select(line => line.Split(' ', 2)).Where(line => line.Length == 2).ToList();
        return new DemoFile(
            lines.FirstOrDefault(line => line[0] == PasswordKey)?[1] ?? "",
            lines.Where(line => line[0] != PasswordKey && InquiryCode.TryParse(line[1], out _)).ToDictionary(line => line[0], line => Code(line[1])));
    }

    /// <summary>The file; made when there is none, with codes for the opinions.</summary>
    public static DemoFile FindOrCreate(string dataDirectory, string? password, IEnumerable<string> opinions)
    {
        if (Find(dataDirectory) is { } found)
            return found;
        var path = Path.Combine(dataDirectory, Name);
        var whole = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(whole, options))
        {
            file.WriteLine($"{PasswordKey} {password ?? RandomNumberGenerator.GetString(Alphabet, PasswordLength)}");
            foreach (var opinion in opinions)
                file.WriteLine($"{opinion} {InquiryCode.Create()}");
        }

        try
        {
            File.Move(whole, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node was faster.
            File.Delete(whole);
        }

        return Find(dataDirectory)!;
    }

    private static InquiryCode Code(string text) => InquiryCode.TryParse(text, out var code) ? code : default;
}
