using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Plans;

public class PlanHistoryTests
{
    private static readonly Measure Second = Given.Measure with { Id = Guid.Empty, Title = "划网格线" };

    [Fact]
    public void A_meeting_without_a_plan_has_no_versions() => Assert.Empty(PlanHistory.Of(Given.UntilMinutes));

    [Fact]
    public void Every_changed_plan_and_every_day_granted_is_a_version_with_its_reason()
    {
        var versions = PlanHistory.Of(
        [
            .. Given.UntilTracking,
            new ExtensionRequested(Given.Now, "交警中队", Given.MeasureId, Given.Measure.Due, new DateOnly(2026, 6, 8), "材料没到"),
            new ExtensionDecided(Given.Now, "王芳", Given.MeasureId, new DateOnly(2026, 6, 8), true, "材料确实没到"),
            new ExtensionDecided(Given.Now, "王芳", Given.MeasureId, new DateOnly(2026, 9, 8), false, "够久了"),
            new PlanPublished(Given.Now, "王芳", [Second], "换个办法"),
        ]);
        Assert.Equal([(1, ""), (2, "材料确实没到"), (3, "换个办法")], versions.Select(v => (v.Number, v.Reason)));
        Assert.Empty(versions[0].Changes);
        Assert.Equal([new("划出十九个临停车位", MeasureField.Due, "2026-06-01", "2026-06-08")], versions[1].Changes);
        Assert.Equal([new("划网格线", MeasureField.Added, "", ""), new("划出十九个临停车位", MeasureField.Removed, "", "")], versions[2].Changes);
    }

    [Fact]
    public void Each_field_that_changed_is_named_with_what_it_was()
    {
        var now = Given.Measure with { Title = "划出二十个临停车位", UnitId = "city", Unit = "城管中队", SuccessMeasure = "", BudgetYuan = null };
        Assert.Equal(
            [
                new("划出二十个临停车位", MeasureField.Title, "划出十九个临停车位", "划出二十个临停车位"),
                new("划出二十个临停车位", MeasureField.Owner, "交警中队", "城管中队"),
                new("划出二十个临停车位", MeasureField.Success, "早高峰通行时间减半", ""),
                new("划出二十个临停车位", MeasureField.Budget, "20,000", ""),
            ],
            PlanHistory.Changes([Given.Measure], [now]));
        Assert.Empty(PlanHistory.Changes([Given.Measure, Second], [Second, Given.Measure]));
    }
}
