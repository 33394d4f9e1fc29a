using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Keywords;

/// <summary>A lexicon as text: <c>category,keyword,weight,synonyms</c>, synonyms separated by |, one keyword a line.</summary>
public static class LexiconCsv
{
    private static readonly string[] Header = ["category", "keyword", "weight", "synonyms"];

    /// <summary>The text of a lexicon; equal entries, equal text.</summary>
    public static string Write(IEnumerable<LexiconEntry> entries)
    {
        var text = new StringBuilder().AppendJoin(',', Header).Append('\n');
        foreach (var entry in entries)
            text.Append(CultureInfo.InvariantCulture, $"{entry.Category.Code()},{entry.Keyword},{entry.Weight},{string.Join('|', entry.Synonyms)}\n");
        return text.ToString();
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is no lexicon.</exception>
    public static Lexicon Parse(string text) =>
        Read(text) is { Problems: [] } read ? new Lexicon(read.Entries) : throw new FormatException("The stored text is no lexicon.");

    /// <summary>
    /// Reads a file that people edited: columns in any order and others beside them, terms brought to the form in which they are found, a missing weight is 2.
    /// Entries with a problem are told and left out.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="columns">Other names of the columns, to the names of the header.</param>
    /// <param name="categories">Other names of the categories, as a reader sees them.</param>
    public static (ImmutableArray<LexiconEntry> Entries, ImmutableArray<LexiconProblem> Problems) Read(
        string text, IReadOnlyDictionary<string, string>? columns = null, IReadOnlyDictionary<string, Category>? categories = null)
    {
        CsvRow[] rows;
        try
        {
            rows = [.. CsvRow.Parse(text.TrimStart('\uFEFF'))];
        }
        catch (FormatException)
        {
            return ([], [new("lexicon.file-unreadable")]);
        }

        var head = rows.Length == 0 ? [] : rows[0].Fields.Select(field => field.Trim()).Select(name => columns?.GetValueOrDefault(name) ?? name).ToList();
        var at = Header.Select(name => head.IndexOf(name)).ToArray();
        if (at[0] < 0 || at[1] < 0)
            return ([], [new("lexicon.columns-missing", 1)]);
        var (entries, lines, problems) = (new List<LexiconEntry>(), new List<int>(), new List<LexiconProblem>());
        foreach (var row in rows.Skip(1))
        {
            string Field(int column) => at[column] >= 0 && at[column] < row.Fields.Count ? row.Fields[at[column]].Trim() : "";
            if (Field(0).Length + Field(1).Length == 0)
                continue;
            var weight = 2.0;
            if ((Categories.Parse(Field(0)) ?? Named(categories, Field(0))) is not { } category)
                problems.Add(new("lexicon.category-unknown", row.Line, Field(0)));
            else if (Field(2).Length > 0 && !double.TryParse(Field(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
                problems.Add(new("lexicon.weight-out-of-range", row.Line, Field(1)));
            else
            {
                entries.Add(LexiconRules.Normalise(new LexiconEntry(category, Field(1), weight, [.. Field(3).Split(['|', ';', '\u3001', '\uFF0C', '\uFF1B'])])));
                lines.Add(row.Line);
            }
        }

        problems.AddRange(LexiconRules.Check(entries, lines));
        return ([.. entries], [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static Category? Named(IReadOnlyDictionary<string, Category>? categories, string name) =>
        categories is not null && categories.TryGetValue(name, out var category) ? category : null;
}
