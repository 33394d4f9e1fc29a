namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>A directory of one test's own, removed after it.</summary>
internal sealed class TempDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mining-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public TempDirectory With(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }
}
