namespace Deliberation.Mining.Classification.Linear;

/// <summary>The three support vector machines: of the title, of the body and of both together.</summary>
internal sealed record Machines(WeightTable Title, WeightTable Body, WeightTable Both)
{
    /// <summary>How many scores for each label a text of this shape gets.</summary>
    public static int ModelsOf(TextPart shape) => shape == TextPart.Both ? 3 : 2;

    /// <summary>What they say of a row.</summary>
    public MachineScores Scores(SparseRows rows, int row)
    {
        return new MachineScores(
            Score(Title, TextPart.Title), Score(Body, TextPart.Body), Score(Both, TextPart.Title), Score(Both, TextPart.Body), [.. Both[Both.Columns - 1]]);

        float[] Score(WeightTable weights, TextPart part)
        {
            var scores = new float[weights.Labels];
            weights.AddTo(scores, rows.Columns(row, part), rows.Values(row, part));
            if (weights != Both) weights.AddConstants(scores);
            return scores;
        }
    }
}

/// <summary>What the machines said of a text; what the third said is kept in its parts.</summary>
internal sealed record MachineScores(float[] Title, float[] Body, float[] BothByTitle, float[] BothByBody, float[] BothConstants)
{
    /// <summary>The scores that a text of a shape has, machine by machine.</summary>
    public float[] For(TextPart shape)
    {
        var both = (float[])BothConstants.Clone();
        for (var i = 0; i < both.Length; i++)
            both[i] += (shape == TextPart.Body ? 0 : BothByTitle[i]) + (shape == TextPart.Title ? 0 : BothByBody[i]);
        return shape switch
        {
            TextPart.Title => [.. Title, .. both],
            TextPart.Body => [.. Body, .. both],
            _ => [.. Title, .. Body, .. both],
        };
    }
}
