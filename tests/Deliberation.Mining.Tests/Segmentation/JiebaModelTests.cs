using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>The restored numbers are those of jieba 0.42.1 to the last bit: the hashes were taken of its own modules finalseg and posseg.</summary>
public class JiebaModelTests
{
    private static readonly IEnumerable<char> Han = Enumerable.Range(CharacterClasses.FirstHan, CharacterClasses.LastHan - CharacterClasses.FirstHan + 1).Select(c => (char)c);

    [Fact]
    public void Every_emission_for_unknown_words_is_jiebas()
    {
        var model = JiebaData.Load(Samples.DictionaryDirectory).Model; // states in the order B E M S
        Assert.Equal("010257286F718559CFD913BCD975ACB784D377B42996DFDAE8EB45497A411EB3", Hash(Han.SelectMany(c => model.Emissions(c).ToArray())));
    }

    [Fact]
    public void Every_number_for_parts_of_speech_is_jiebas()
    {
        var model = PartOfSpeechModel.Load(Samples.DictionaryDirectory);
        var emissions = Han.SelectMany(c =>
        {
            var values = new double[model.Tags.Length];
            model.Emissions(c, values);
            return values;
        });
        Assert.Equal("A36CDFCE9909818AA905E85E82F578F2960D960EE448F99F5F6A6815F99ED181", Hash([.. model.Start, .. model.Transitions, .. emissions]));
    }

    [Fact]
    public void The_parts_of_speech_a_character_may_have_are_jiebas() => Assert.Equal(
        "B9319B85CD80519336C32DBB4347D71099DFAA5BF5AC4426F91A1D5F11942B18",
        Convert.ToHexString(SHA256.HashData([.. Han.SelectMany(c => (byte[])[.. PartOfSpeechModel.Load(Samples.DictionaryDirectory).Possible(c), 0xFF])])));

    [Fact]
    public void Counts_are_told_from_rounded_logarithms()
    {
        double[] counts = [1, 7, 100, 4321], logs = [.. counts.Select(count => Math.Round(Math.Log(count / 33_333), 6))];
        Assert.Equal(33_333, RoundedLogarithms.Restore(logs, 5.01e-7));
        Assert.Equal(counts.Select(count => Math.Log(count / 33_333)), logs);
    }

    [Fact]
    public void Of_a_row_that_its_numbers_do_not_determine_the_known_total_decides()
    {
        double[] given = [Math.Round(Math.Log(12_345 / 77_777d), 11), Math.Round(Math.Log(65_432 / 77_777d), 11)], logs = [.. given];
        Assert.Equal(77_777, RoundedLogarithms.Restore(logs, 5.1e-12, known: 77_777));
        Assert.Equal([Math.Log(12_345 / 77_777d), Math.Log(65_432 / 77_777d)], logs);
    }

    [Fact]
    public void Logarithms_of_no_counts_stay()
    {
        double[] logs = [-1.2345678901234, -17.3, -3.3333333333333, -5.4321], before = [.. logs];
        Assert.Equal(0, RoundedLogarithms.Restore(logs, 1e-15));
        Assert.Equal(before, logs);
        Assert.Equal(0, RoundedLogarithms.Restore([], 1e-6));
    }

    private static string Hash(IEnumerable<double> numbers) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(numbers.ToArray())));
}
