using System.Text.Json;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Tests.Import;

namespace Deliberation.Web.Tests.CommandLine;

/// <summary>Runs commands of the program with the genuine engine, in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deliberation-");
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Task<int?> Invoke(params string[] args) => Cli.Run(args, new Terminal(_out, _error), new FixedClock(), new FileMiner());

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The last line of the output, which is JSON.</summary>
    public JsonElement Figures() => JsonDocument.Parse(Out.TrimEnd().Split('\n')[^1]).RootElement;

    public void Dispose() => _folder.Delete(recursive: true);
}
