using Deliberation.Domain.Refusals;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>What a refusal says to the person.</summary>
public sealed class RefusalWords(IStringLocalizer<RefusalTexts> texts)
{
    public string For(Refusal refusal)
    {
        var text = texts[refusal.Code, refusal.Limit ?? 0];
        return text.ResourceNotFound ? texts["unknown"] : text;
    }
}
