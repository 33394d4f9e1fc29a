using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>Reads user words in the format of jieba's load_userdict: a word a line, then its frequency and its part of speech where they are given, separated by a space.</summary>
public static partial class UserDictionary
{
    /// <summary>The words of a file in their order. Empty lines are skipped; a word may hold spaces, but is then never found in text (<see cref="UserWord.CanBeFound"/>).</summary>
    /// <exception cref="MiningDataException">The file is missing, is not UTF-8, or a frequency is beyond 2,147,483,647.</exception>
    public static ImmutableArray<UserWord> Read(string path)
    {
        var file = DataFile.OfUser(path);
        var words = ImmutableArray.CreateBuilder<UserWord>();
        var number = 0;
        foreach (var line in file.ReadText().AsSpan().EnumerateLines())
        {
            number++;
            var match = Line().Match(line.Trim().TrimStart('\uFEFF').ToString());
            if (match.Success) words.Add(new UserWord(match.Groups["word"].Value, Frequency(match.Groups["frequency"], number), match.Groups["tag"].Value));
        }
        return words.ToImmutable();

        int? Frequency(Group group, int line) =>
            !group.Success ? null
            : int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) ? frequency
            : throw file.Damaged(line, $"'{group.Value}' is too great a frequency");
    }

    [GeneratedRegex("^(?<word>.+?)( (?<frequency>[0-9]+))?( (?<tag>[a-z]+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
