namespace Deliberation.Mining.Topics;

/// <summary>Thresholds by which opinions join topics and topics merge. All similarities are cosines, 0–1.</summary>
public sealed record TopicOptions
{
    /// <summary>Place similarity from which an opinion may join by its place. Default 0.4.</summary>
    public double JoinPlace { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides. Default 0.12.</summary>
    public double JoinProblem { get; init; } = 0.12;

    /// <summary>Similarity of all words from which an opinion joins whatever its place. Default 0.3.</summary>
    public double JoinDocument { get; init; } = 0.3;

    /// <summary>Place similarity from which two topics may merge by their place. Default 0.4.</summary>
    public double MergePlace { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides. Default 0.15.</summary>
    public double MergeProblem { get; init; } = 0.15;

    /// <summary>Similarity of all words from which two topics merge whatever their place. Default 0.4.</summary>
    public double MergeDocument { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides the similarity of all words, so that a place alone never joins anything. Default 0.1.</summary>
    public double DocumentProblem { get; init; } = 0.1;

    /// <summary>Part of the similarity of all words that must come from the places where opinions come together by them: an estate where all sorts of matters arise does not reach it. Default 0.03.</summary>
    public double FromPlace { get; init; } = 0.03;

    /// <summary>Place similarity below which two that both name places speak of different ones. Default 0.1.</summary>
    public double Elsewhere { get; init; } = 0.1;

    /// <summary>Added to the similarity of all words needed when they speak of different places: mah-jong noise in two estates is two matters. Default 0.15.</summary>
    public double ElsewhereDocument { get; init; } = 0.15;

    /// <summary>Similarity of all words from which opinions are gathered whatever their place anew. Default 0.24.</summary>
    public double GatherDocument { get; init; } = 0.24;

    /// <summary>Place similarity from which opinions are gathered by their place. Default 0.45.</summary>
    public double GatherPlace { get; init; } = 0.45;

    /// <summary>Added to that for every e-fold of opinions in the smaller of two groups: two large groups of one estate need the same spot in it. Default 0.04.</summary>
    public double GatherPlaceGrowth { get; init; } = 0.04;

    /// <summary>Problem similarity needed besides. Default 0.03.</summary>
    public double GatherProblem { get; init; } = 0.03;

    /// <summary>Least problem similarity, and least similarity without the strongest word in common. Default 0.04.</summary>
    public double GatherBeyond { get; init; } = 0.04;

    /// <summary>Added to the problem similarity needed for every e-fold of opinions in the smaller of two groups: what two neighbours write differs, what ten neighbours and ten others of one estate write does not, unless it is another matter. Default 0.05.</summary>
    public double GatherProblemGrowth { get; init; } = 0.05;

    /// <summary>Share of its weight that a word keeps while opinions are gathered when none but one opinion has it: it can bring nobody together, but says how much else there is to say. Default 0.8.</summary>
    public double OnceShare { get; init; } = 0.8;

    /// <summary>Up to this many opinions all are gathered by themselves whenever a fifth more have come, which takes up to half a second; whatever their number, what is around the latest is gathered as they come. Default 5,000.</summary>
    public int GatherAllMost { get; init; } = 5_000;

    /// <summary>At most this many opinions are gathered all at once when asked. Default 20,000.</summary>
    public int GatherMost { get; init; } = 20_000;
}
