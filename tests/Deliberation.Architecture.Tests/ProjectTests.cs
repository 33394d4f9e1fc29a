using System.Reflection;
using System.Xml.Linq;

namespace Deliberation.Architecture.Tests;

public sealed class ProjectTests
{
    /// <summary>Who may refer to whom: Domain ← Storage ← Grains ← Web; Mining ← Grains, Web; LocalSilo ← Grains.</summary>
    private static readonly Dictionary<string, string[]> Directions = new()
    {
        ["Domain"] = [],
        ["Mining"] = [],
        ["LocalSilo"] = [],
        ["Storage"] = ["Domain"],
        ["Grains"] = ["Domain", "Storage", "Mining", "LocalSilo"],
        ["Web"] = ["Domain", "Storage", "Grains", "Mining"],
    };

    private static readonly string[] DatabaseAccess = ["Dapper", "System.Data", "Microsoft.Data", "Npgsql", "SQLitePCL", "SQLitePCLRaw"];

    private static IEnumerable<(string Name, XDocument Content)> Projects => Repository.Source(".csproj")
        .Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Parse(Repository.Read(file))));

    [Fact]
    public void Every_source_project_has_a_place_in_the_order() =>
        Repository.None(Projects.Select(project => project.Name).Except(Directions.Keys.Select(name => "Deliberation." + name)));

    [Fact]
    public void Project_files_refer_only_in_the_allowed_direction() => Repository.None(
        from project in Projects
        from reference in project.Content.Descendants("ProjectReference")
        let target = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !Allowed(project.Name).Contains(target)
        select $"{project.Name} → {target}");

    [Fact]
    public void Built_assemblies_refer_only_in_the_allowed_direction() => Repository.None(
        from name in Directions.Keys
        from reference in References(name)
        where reference.StartsWith("Deliberation.", StringComparison.Ordinal) && !Allowed("Deliberation." + name).Contains(reference)
            // Whoever calls grains uses the types in the namespace Orleans; only Grains may choose their host.
            && (name, reference) != ("Web", "Deliberation.LocalSilo")
        select $"Deliberation.{name} → {reference}");

    [Fact]
    public void The_domain_has_no_packages() => Repository.None(
        from project in Projects
        where project.Name == "Deliberation.Domain"
        from reference in project.Content.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
        select reference.ToString());

    [Fact]
    public void Only_storage_knows_the_database() => Repository.None(
        from name in Directions.Keys
        where name != "Storage"
        from reference in References(name)
        where DatabaseAccess.Any(area => IsOrUnder(reference, area))
        select $"Deliberation.{name} → {reference}");

    [Fact]
    public void Only_web_knows_ASP_NET_Core() => Repository.None(
        from name in Directions.Keys
        where name != "Web"
        from reference in References(name)
        where IsOrUnder(reference, "Microsoft.AspNetCore")
        select $"Deliberation.{name} → {reference}");

    [Fact]
    public void Only_web_is_built_with_the_web_SDK() => Repository.None(
        from project in Projects
        where project.Name != "Deliberation.Web"
        where project.Content.Root!.Attribute("Sdk")?.Value != "Microsoft.NET.Sdk" || project.Content.Descendants("FrameworkReference").Any()
        select project.Name);

    [Fact]
    public void Package_versions_stand_in_one_place() => Repository.None(
        from project in Projects
        from reference in project.Content.Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{project.Name}: {reference}");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Deliberation.sln");
        Repository.None(
            from folder in new[] { "src", "tests" }
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
            where !solution.Contains('\\' + Path.GetFileName(file) + '"', StringComparison.Ordinal)
            select Path.GetFileName(file));
    }

    private static IEnumerable<string> Allowed(string project) => Directions[project["Deliberation.".Length..]].Select(name => "Deliberation." + name);

    private static IEnumerable<string> References(string name) =>
        Assembly.Load("Deliberation." + name).GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsOrUnder(string name, string area) =>
        name == area || name.StartsWith(area + ".", StringComparison.Ordinal);
}
