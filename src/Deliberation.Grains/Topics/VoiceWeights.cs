using Deliberation.Domain.Opinions;

namespace Deliberation.Grains.Topics;

/// <summary>How much a voice weighs in the heat, by how surely it is one distinct resident.</summary>
internal static class VoiceWeights
{
    /// <summary>0–1.</summary>
    public static double Of(Verification verification) => verification switch
    {
        Verification.Account => 1.0,
        Verification.Contact => 0.9,
        _ => 0.6,
    };
}
