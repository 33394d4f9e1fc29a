using Deliberation.Storage.Opinions;

namespace Deliberation.Web.Opinions;

/// <summary>What the pages ask of a code's holder.</summary>
public static class CodeHolders
{
    /// <summary>The voice that the code speaks with: the second when it was given for one, else the opinion.</summary>
    public static Guid VoiceId(this CodeHolder holder) => holder.Second?.Id ?? holder.Opinion.Opinion.Id;
}
