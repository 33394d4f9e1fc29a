using System.Collections.Immutable;
using Orleans.Local;

namespace Orleans.Runtime;

/// <summary>Values that travel with a call into the grain and on with the calls it makes; changes never travel back. Not a security boundary.</summary>
public static class RequestContext
{
    private const string ReentrancyKey = "#CCR";
    private static readonly AsyncLocal<ImmutableDictionary<string, object>?> Current = new();

    /// <summary>Names the call chain that may re-enter a grain it came through; empty when none may.</summary>
    public static Guid ReentrancyId
    {
        get => Get(ReentrancyKey) is Guid id ? id : Guid.Empty;
        set
        {
            if (value == Guid.Empty) Remove(ReentrancyKey);
            else Set(ReentrancyKey, value);
        }
    }

    internal static ImmutableDictionary<string, object> Values
    {
        get => Current.Value ?? ImmutableDictionary<string, object>.Empty;
        set => Current.Value = value;
    }

    /// <summary>The value with that key, or null.</summary>
    public static object? Get(string key) => Values.GetValueOrDefault(key);

    /// <summary>Sets or replaces a value for the calls made from here on.</summary>
    public static void Set(string key, object value) => Values = Values.SetItem(key, value);

    /// <summary>Removes a value; says whether there was one.</summary>
    public static bool Remove(string key)
    {
        var before = Values;
        Values = before.Remove(key);
        return Values.Count < before.Count;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear() => Values = ImmutableDictionary<string, object>.Empty;

    /// <summary>Until disposed, calls made from here may come back into this grain while it awaits them. Without it a chain A → B → A waits for itself until it times out.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var id = ReentrancyId;
        return new(id, id == Guid.Empty ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) : id);
    }

    /// <summary>Until disposed, calls made from here may not come back into a grain of their chain.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    /// <summary>A stretch of a grain's code that allows or suppresses reentrancy of its call chain; end it by disposing.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid original;
        private readonly Guid current;

        /// <summary>Enters the section.</summary>
        /// <param name="originalReentrancyId">The chain to return to.</param>
        /// <param name="newReentrancyId">The chain allowed within; empty for none.</param>
        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            (original, current) = (originalReentrancyId, newReentrancyId);
            ReentrancyId = current;
            if (current != Guid.Empty) TurnScheduler.CurrentActivation?.EnterSection(current);
        }

        /// <summary>Leaves the section.</summary>
        public void Dispose()
        {
            if (current != Guid.Empty) TurnScheduler.CurrentActivation?.LeaveSection(current);
            ReentrancyId = original;
        }
    }
}
