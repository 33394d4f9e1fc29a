namespace Deliberation.Domain.Meetings;

/// <summary>发言队列: who waits to speak, who speaks, and who has spoken in the session.</summary>
/// <param name="Waiting">In the order of asking, from both rooms.</param>
/// <param name="Turn">Who speaks; null when nobody does.</param>
/// <param name="Heard">Names of those who had the floor.</param>
public sealed record Floor(IReadOnlyList<Participant> Waiting, Turn? Turn, IReadOnlyList<string> Heard)
{
    /// <summary>Nobody asked yet.</summary>
    public static Floor Empty { get; } = new([], null, []);

    /// <summary>Whether the session uses the queue: then only who has or had the floor is on record with a statement.</summary>
    public bool InUse => Waiting.Count > 0 || Turn is not null || Heard.Count > 0;

    /// <summary>Whether the person has or had the floor.</summary>
    public bool HasHeard(string name) => Turn?.Speaker.Name == name || Heard.Contains(name);

    /// <summary>Place in the queue, from 1; 0 for one who does not wait.</summary>
    public int PlaceOf(string person) => Waiting.TakeWhile(p => p.Key != person).Count() is var before && before < Waiting.Count ? before + 1 : 0;
}

/// <summary>A person's time to speak. Everyone computes the rest of it from the same moments, so every screen shows the same.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Since">UTC.</param>
/// <param name="Seconds">How long, with what was added.</param>
public sealed record Turn(Participant Speaker, DateTimeOffset Since, int Seconds)
{
    /// <summary>When the time is up, UTC.</summary>
    public DateTimeOffset Until => Since.AddSeconds(Seconds);
}
