namespace Deliberation.Domain.Photos;

/// <summary>A photo that tells nothing but what is to be seen: no place, no time, no device, no thumbnail.</summary>
/// <param name="Type">image/jpeg, image/png or image/webp.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">Pixels, before it is turned.</param>
/// <param name="Height">Pixels, before it is turned.</param>
public sealed record CleanPhoto(string Type, byte[] Bytes, int Width, int Height);
