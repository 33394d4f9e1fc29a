using Deliberation.Mining.Assets;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;

try
{
    var (texts, images) = (args[0], args[1]);
    Directory.CreateDirectory(images);
    JiebaData.MakeImage(texts, images);
    InverseDocumentFrequency.MakeImage(texts, images);
    return 0;
}
catch (MiningDataException e)
{
    Console.Error.WriteLine($"error DICT01: {e.Message}");
    return 1;
}
