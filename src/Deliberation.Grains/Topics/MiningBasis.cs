using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Places;

namespace Deliberation.Grains.Topics;

/// <summary>What a community's engine is made of, with the settings that stand for it.</summary>
/// <param name="Settings">Equal settings, equal findings.</param>
/// <param name="Places">The community's gazetteer.</param>
/// <param name="Lexicon">The community's lexicon.</param>
/// <param name="Classifier">The community's trained classifier of categories; null while it uses keywords only.</param>
public sealed record MiningBasis(MiningSettings Settings, IReadOnlyList<PlaceName> Places, Lexicon Lexicon, TextClassifier? Classifier = null);
