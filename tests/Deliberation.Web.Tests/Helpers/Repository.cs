namespace Deliberation.Web.Tests.Helpers;

/// <summary>The source files of the solution that these tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Web => Path.Combine(Root, "src", "Deliberation.Web");

    public static IEnumerable<string> Files(string under, string pattern) =>
        Directory.EnumerateFiles(under, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Deliberation.sln")) ? directory.FullName : Find(directory.Parent!);
}
