using System.Globalization;

namespace Deliberation.Web.Import;

/// <summary>Walks through ASCII text; a step that does not fit returns false or null and stays where it is.</summary>
internal ref struct Scanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Exactly <paramref name="count"/> digits, neither more nor fewer.</summary>
    public bool Digits(int count, out int value)
    {
        var found = Leading();
        value = 0;
        return found == count && Number(count, out value);
    }

    /// <summary>The eight digits of a day, alone or with those of a time of day right behind.</summary>
    public bool Packed(out int day)
    {
        day = 0;
        if (Leading() is not (8 or 12 or 14))
            return false;
        day = int.Parse(_rest[..8], CultureInfo.InvariantCulture);
        _rest = _rest[8..];
        return true;
    }

    /// <summary>At least one digit and at most <paramref name="most"/>.</summary>
    public bool Number(int most, out int value)
    {
        var found = Leading();
        value = 0;
        if (found == 0 || found > most)
            return false;
        foreach (var digit in _rest[..found])
            value = value * 10 + (digit - '0');
        _rest = _rest[found..];
        return true;
    }

    /// <summary>Digits behind the point of a second, in ticks; further ones than the seventh are dropped.</summary>
    public bool Fraction(out long ticks)
    {
        var found = Leading();
        ticks = 0;
        for (var i = 0; i < 7; i++)
            ticks = ticks * 10 + (i < found ? _rest[i] - '0' : 0);
        _rest = _rest[found..];
        return found > 0;
    }

    public char? Any(scoped ReadOnlySpan<char> characters)
    {
        if (_rest.IsEmpty || !characters.Contains(_rest[0]))
            return null;
        var found = _rest[0];
        _rest = _rest[1..];
        return found;
    }

    public bool Skip(char character) => Any([character]) is not null;

    public bool Skip(string word)
    {
        if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        _rest = _rest[word.Length..];
        return true;
    }

    /// <summary>Which half of the day: true for PM, false for AM, null when it is not said.</summary>
    public bool? Half() => Skip("PM") ? true : Skip("AM") ? false : null;

    public void SkipSpaces() => _rest = _rest.TrimStart(' ');

    private readonly int Leading()
    {
        var found = _rest.IndexOfAnyExceptInRange('0', '9');
        return found < 0 ? _rest.Length : found;
    }
}
