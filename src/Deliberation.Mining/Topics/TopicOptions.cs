namespace Deliberation.Mining.Topics;

/// <summary>Thresholds by which opinions join topics and topics merge. All similarities are cosines, 0–1.</summary>
public sealed record TopicOptions
{
    /// <summary>Place similarity from which an opinion may join by its place. Default 0.4.</summary>
    public double JoinPlace { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides, when the shared place is a rare one. Default 0.05.</summary>
    public double JoinProblem { get; init; } = 0.05;

    /// <summary>Similarity of all words from which an opinion joins whatever its place. Default 0.3.</summary>
    public double JoinDocument { get; init; } = 0.3;

    /// <summary>Place similarity from which two topics may merge by their place. Default 0.5.</summary>
    public double MergePlace { get; init; } = 0.5;

    /// <summary>Problem similarity needed besides, when the shared place is a rare one. Default 0.15.</summary>
    public double MergeProblem { get; init; } = 0.15;

    /// <summary>Similarity of all words from which two topics merge whatever their place. Default 0.4.</summary>
    public double MergeDocument { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides the similarity of all words, so that a place alone never joins anything. Default 0.1.</summary>
    public double DocumentProblem { get; init; } = 0.1;

    /// <summary>Place similarity below which two that both name places speak of different ones. Default 0.1.</summary>
    public double Elsewhere { get; init; } = 0.1;

    /// <summary>Added to the similarity of all words needed when they speak of different places: mah-jong noise in two estates is two matters. Default 0.15.</summary>
    public double ElsewhereDocument { get; init; } = OpinionReader.E("ED",0.15);

    /// <summary>Added to the problem similarity needed when the shared place is as common as <see cref="CommonPlace"/>. Default 0.2.</summary>
    public double CommonPlaceProblem { get; init; } = 0.1;

    /// <summary>Share of opinions up to which a place is rare. Default 0.003.</summary>
    public double RarePlace { get; init; } = OpinionReader.E("RP",0.01);

    /// <summary>Share of opinions from which a place is common. Default 0.05.</summary>
    public double CommonPlace { get; init; } = OpinionReader.E("KP",0.15);

    /// <summary>The problem similarity needed to join when the shared place has this share of all opinions: rises with ln(share) from rare to common.</summary>
    internal double ProblemNeeded(double rare, double placeShare) =>
        rare + CommonPlaceProblem * Math.Clamp((Math.Log(placeShare) - Math.Log(RarePlace)) / (Math.Log(CommonPlace) - Math.Log(RarePlace)), 0, 1);
}
