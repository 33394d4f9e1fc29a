using Deliberation.Web.Lexicons;

namespace Deliberation.Web.Hosting;

/// <summary>What the lexicon pages work with.</summary>
public static class LexiconServices
{
    public static void AddLexicon(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<LexiconDesk>().AddSingleton<LexiconPreviews>().AddSingleton<LexiconNames>().AddSingleton<NewWordDesk>();
}
