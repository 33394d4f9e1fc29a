using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Deliberation.Mining.Classification.Linear;

namespace Deliberation.Mining.Classification;

/// <summary>The file of a model, little-endian: magic, format version, body, SHA-256 of all before it.</summary>
internal static class TextClassifierFile
{
    private const int Version = 1;
    private const int ShapeCount = 3;

    private static ReadOnlySpan<byte> Magic => "DTCL"u8;

    public static void Write(TextClassifier classifier, Stream stream)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            WriteHead(writer, classifier);
            var model = classifier.Model;
            writer.Write(model.Table.Count);
            for (var i = 0; i < model.Table.Count; i++)
            {
                writer.Write(model.Table[i]);
                writer.Write((byte)model.Space.Kind(i));
                writer.Write(model.Space.Scales[i]);
            }
            foreach (var shape in model.Shapes)
            {
                writer.Write(shape.First);
                WriteMany<Half>(writer, Array.ConvertAll(shape.Weights, weight => (Half)weight));
                WriteMany<float>(writer, shape.Constants);
                WriteMany<float>(writer, shape.HintWeights);
            }
        }
        var content = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        stream.Write(content);
        stream.Write(SHA256.HashData(content));
    }

    public static TextClassifier Read(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var all = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (!all.StartsWith(Magic)) throw new DamagedModelException("it does not begin as a model does");
        if (all.Length < Magic.Length + sizeof(int) + SHA256.HashSizeInBytes) throw new DamagedModelException("it is cut off");
        var version = MemoryMarshal.Read<int>(all[Magic.Length..]);
        if (version != Version) throw new DamagedModelException($"its format has version {version}, and this program reads version {Version}");
        var content = all[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(all[content.Length..])) throw new DamagedModelException("its checksum is wrong: it is cut off or was changed");

        try
        {
            memory.Position = Magic.Length + sizeof(int);
            using var reader = new BinaryReader(memory, Encoding.UTF8);
            return ReadBody(reader);
        }
        catch (Exception e) when (e is IOException or ArgumentException or OverflowException)
        {
            throw new DamagedModelException("its checksum is right but its content is not", e);
        }
    }

    private static void WriteHead(BinaryWriter writer, TextClassifier classifier)
    {
        var summary = classifier.Summary;
        writer.Write(classifier.SureFrom);
        writer.Write(summary.At.UtcTicks);
        writer.Write(summary.MacroF1);
        writer.Write(summary.Accuracy);
        writer.Write(summary.Answered);
        writer.Write(summary.AnsweredAccuracy);
        writer.Write(summary.Examples.Length);
        foreach (var label in summary.Examples)
        {
            writer.Write(label.Label);
            writer.Write(label.Count);
        }
    }

    private static TextClassifier ReadBody(BinaryReader reader)
    {
        var sureFrom = reader.ReadDouble();
        var at = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var (macroF1, accuracy, answered, answeredAccuracy) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        ImmutableArray<LabelCount> examples = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new LabelCount(reader.ReadString(), reader.ReadInt32()))];

        var count = reader.ReadInt32();
        var (table, kinds, scales) = (new FeatureTable(count), new FeatureKind[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            table.Add(reader.ReadUInt64());
            (kinds[i], scales[i]) = ((FeatureKind)reader.ReadByte(), reader.ReadSingle());
        }
        var shapes = new LinearModel[ShapeCount];
        for (var i = 0; i < ShapeCount; i++)
            shapes[i] = new LinearModel(reader.ReadInt32(), Array.ConvertAll(ReadMany<Half>(reader), weight => (float)weight), ReadMany<float>(reader), ReadMany<float>(reader));
        return new TextClassifier(
            [.. examples.Select(label => label.Label)],
            new FoldedModel(table, new FeatureSpace(kinds, scales), shapes),
            sureFrom,
            new TrainingSummary(at, examples, macroF1, accuracy, answered, answeredAccuracy));
    }

    private static void WriteMany<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] ReadMany<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
