using Orleans;

namespace Deliberation.Grains.Topics;

/// <summary>What one call of the miner did.</summary>
/// <param name="Mined">Voices mined and stored by this call.</param>
/// <param name="More">Whether voices may still wait.</param>
/// <param name="Elsewhere">Whether another node is mining the community, so that this one did nothing.</param>
[GenerateSerializer]
public sealed record MiningProgress([property: Id(0)] int Mined, [property: Id(1)] bool More, [property: Id(2)] bool Elsewhere);
