namespace Deliberation.Mining.Stores;

/// <summary>Numbers the distinct strings of one kind in order of first appearance, so that each is held once.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public string this[int number] => _names[number];

    /// <summary>The number of a string, new or known.</summary>
    public int Of(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }
        return number;
    }
}
