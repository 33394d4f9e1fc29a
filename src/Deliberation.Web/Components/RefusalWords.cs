using Deliberation.Domain.Refusals;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>What a refusal says to the person; a text <c>code.Field</c> goes before the text <c>code</c>.</summary>
public sealed class RefusalWords(IStringLocalizer<RefusalTexts> texts)
{
    public string For(Refusal refusal)
    {
        string[] keys = [$"{refusal.Code}.{refusal.Field}", refusal.Code, "unknown"];
        return keys.Select(key => texts[key, refusal.Limit ?? 0]).First(text => !text.ResourceNotFound);
    }
}
