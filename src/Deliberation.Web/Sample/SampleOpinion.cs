using Deliberation.Domain.Handling;
using Deliberation.Domain.Opinions;

namespace Deliberation.Web.Sample;

/// <summary>Something said shortly before the first start, so that the desk has something to do, as <c>today.json</c> tells it.</summary>
/// <param name="HoursAgo">How long before the first start.</param>
/// <param name="Channel">The door.</param>
/// <param name="Resident">Tells people apart.</param>
/// <param name="Place">Where.</param>
/// <param name="Body">What.</param>
/// <param name="Class">The class staff gave it; null when they left it.</param>
/// <param name="Steps">What staff did, in order.</param>
public sealed record SampleOpinion(
    double HoursAgo, Channel Channel, string Resident, string Place, string Body, SampleHandling? Class = null, IReadOnlyList<SampleHandling>? Steps = null);

/// <summary>What staff did about it: a step with its note, or a class with its reason.</summary>
public sealed record SampleHandling(string By, double HoursAgo, HandlingStep Step = HandlingStep.Receive, string Note = "", DeadlineClass? Class = null, string Reason = "");
