using System.Globalization;
using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Reads the key of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>The key of a grain that is addressed by text.</summary>
    /// <param name="grain">The grain itself or a reference from <see cref="IGrainFactory"/>.</param>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain switch
    {
        Grain itself => itself.Activation.Address.Key,
        GrainReference reference => reference.Address.Key,
        _ => throw new ArgumentException("Not a grain.", nameof(grain)),
    };

    /// <summary>The key of a grain that is addressed by <see cref="Guid"/>.</summary>
    /// <param name="grain">The grain itself or a reference from <see cref="IGrainFactory"/>.</param>
    public static Guid GetPrimaryKey(this IAddressable grain) =>
        Guid.ParseExact(grain.GetPrimaryKeyString(), "N");

    internal static string ToKey(this Guid key) => key.ToString("N", CultureInfo.InvariantCulture);
}
