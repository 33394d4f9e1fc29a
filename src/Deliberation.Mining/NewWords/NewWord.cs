using Deliberation.Mining.Classification;

namespace Deliberation.Mining.NewWords;

/// <summary>A word that residents use and no dictionary knows, with what speaks for it.</summary>
/// <param name="Word">The word, normalised.</param>
/// <param name="Opinions">In how many opinions it stands.</param>
/// <param name="Residents">How many distinct residents said it.</param>
/// <param name="Cohesion">How much more often its parts stand together than by chance, at the weakest of all places where it could be split: normalised pointwise mutual information, −1 to 1.</param>
/// <param name="Freedom">How varied its neighbours are, on the less varied side: entropy in bits, 0 or more.</param>
/// <param name="Category">The category that most of its opinions have; null when none has half of them.</param>
/// <param name="Examples">Some of its opinions, of different residents.</param>
public sealed record NewWord(string Word, int Opinions, int Residents, double Cohesion, double Freedom, Category? Category, IReadOnlyList<long> Examples)
{
    /// <summary>What it is ranked by: said by many, hard to split, free of its neighbours.</summary>
    public double Score => Math.Sqrt(Residents) * Cohesion * Freedom;
}
