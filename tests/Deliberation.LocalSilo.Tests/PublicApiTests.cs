using System.Reflection;
using Orleans;
using Orleans.Hosting;

namespace Deliberation.LocalSilo.Tests;

public sealed class PublicApiTests
{
    /// <summary>Ours alone, or from assemblies of Orleans that cannot be restored.</summary>
    private static readonly string[] NotInAbstractions =
    [
        typeof(LocalSiloOptions).FullName!, typeof(LocalSiloServiceCollectionExtensions).FullName!, typeof(IClusterClient).FullName!,
        typeof(GenerateSerializerAttribute).FullName!, typeof(IdAttribute).FullName!, typeof(AliasAttribute).FullName!, typeof(ImmutableAttribute).FullName!,
    ];

    [Fact]
    public void Every_public_member_exists_in_Orleans_with_the_same_signature()
    {
        var orleans = PublicApi.Read(typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "OrleansAbstractions").Value!);
        var ours = PublicApi.Read(typeof(Grain).Assembly.Location);
        var missing = from type in ours
                      where !NotInAbstractions.Contains(type.Key)
                      from member in type.Value.Except(orleans.GetValueOrDefault(type.Key, []))
                      select $"{type.Key}: {member}";
        Assert.Empty(missing);
        Assert.All(ours.Keys.Except(NotInAbstractions), type => Assert.Contains(type, orleans.Keys));
    }
}
