using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>jieba's words and its model for words it does not know, as all snapshots over one directory share them. Immutable.</summary>
/// <param name="Words">The dictionary.</param>
/// <param name="Model">For unknown words.</param>
internal sealed record JiebaData(JiebaWords Words, HiddenMarkovModel Model)
{
    /// <summary>Name of the image inside the dictionary directory.</summary>
    public const string ImageName = "jieba.image";

    private const int Version = 2;

    /// <summary>Reads the image or, where it does not fit the texts, the texts.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static JiebaData Load(string directory) =>
        SharedImages<JiebaData>.Load(
            DataFile.OfImage(directory, ImageName), Version, Sources(directory), image => new JiebaData(JiebaWords.Read(image), HiddenMarkovModel.Read(image)))
        ?? ReadTexts(directory);

    /// <summary>Makes the image of the texts in <paramref name="directory"/>.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static void MakeImage(string directory, string outputDirectory)
    {
        var (words, model) = ReadTexts(directory);
        var image = new ImageWriter();
        words.Write(image);
        model.Write(image);
        image.Save(Path.Combine(outputDirectory, ImageName), Version, Sources(directory));
    }

    private static JiebaData ReadTexts(string directory)
    {
        var sources = Sources(directory);
        return new JiebaData(JiebaWords.Read(sources[0]), HiddenMarkovModel.Read(sources[1]));
    }

    private static DataFile[] Sources(string directory) =>
        [DataFile.OfDictionary(directory, JiebaDictionary.FileName), DataFile.OfDictionary(directory, HiddenMarkovModel.FileName)];
}
