namespace Deliberation.Storage.Photos;

/// <summary>A photo as it is shown.</summary>
/// <param name="Type">image/jpeg, image/png or image/webp.</param>
/// <param name="Bytes">The file.</param>
public sealed record StoredPhoto(string Type, byte[] Bytes);
