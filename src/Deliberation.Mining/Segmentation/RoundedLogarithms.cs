namespace Deliberation.Mining.Segmentation;

/// <summary>
/// jieba's models hold natural logarithms of shares, a count divided by the total of its row. nodejieba's files round them, and rounded ones decide otherwise than jieba where
/// two ways are almost equally likely. Counts are whole numbers, so they and their total can be told from the rounded logarithms, and from those jieba's to the last bit.
/// </summary>
internal static class RoundedLogarithms
{
    private const double GreatestTotal = 1e8;

    /// <summary>Puts the exact logarithms in the place of the rounded ones of a row.</summary>
    /// <param name="logs">Logarithms of the shares of one total. Counts must be small against 1 / <paramref name="error"/>, for above it neighbours look alike.</param>
    /// <param name="error">How far rounding may have moved a logarithm.</param>
    /// <param name="known">A total that is tried first; 0 for none.</param>
    /// <returns>The total; 0 when none up to a hundred million fits all logarithms, which then stay as they are.</returns>
    public static long Restore(Span<double> logs, double error, long known = 0)
    {
        if (logs.IsEmpty) return 0;
        var shares = new double[logs.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = Math.Exp(logs[i]);
        var total = known > 0 && Fits(shares, known, error) ? known : Total(shares, error);
        if (total > 0)
            for (var i = 0; i < shares.Length; i++)
                logs[i] = Math.Log(Math.Round(shares[i] * total) / total);
        return total;
    }

    /// <summary>The least total that makes every share a whole count: the rarest has the count 1, or 2, or 3 …</summary>
    private static long Total(double[] shares, double error)
    {
        var rarest = shares.Min();
        for (var count = 1; count <= rarest * GreatestTotal; count++)
            for (var total = (long)Math.Ceiling(count / rarest * (1 - error)); total <= count / rarest * (1 + error); total++)
                if (Fits(shares, total, error))
                    return total;
        return 0;
    }

    private static bool Fits(double[] shares, long total, double error)
    {
        foreach (var share in shares)
        {
            var count = Math.Round(share * total);
            if (count < 1 || Math.Abs((share * total) - count) > count * error) return false;
        }
        return true;
    }
}
