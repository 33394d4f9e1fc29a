namespace Deliberation.Domain.Notifications;

/// <summary>What a message is made of; words are put to it where it is shown. Public facts only: no contact, no link.</summary>
/// <param name="Title">Of the item.</param>
/// <param name="StartsAt">When the meeting begins, UTC; null when it has no date or it does not matter.</param>
/// <param name="Place">The room; may be empty.</param>
/// <param name="Detail">The reason or the measure; may be empty.</param>
/// <param name="Due">The last day to do something; null without one.</param>
public sealed record MessageContent(string Title, DateTimeOffset? StartsAt = null, string Place = "", string Detail = "", DateOnly? Due = null);
