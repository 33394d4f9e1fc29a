using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Evaluations;

public class RatingPhotoTests
{
    private static readonly string[] Stored = [Given.PhotoHash, new('b', 64), new('c', 64), new('d', 64)];
    private static readonly RateOutcome Unsolved = new(2, 1, 3, Solved.No, "还是堵", [Stored[0]]);
    private static readonly Meeting Asked = Given.Meeting(Given.UntilEvaluating);
    private static readonly Meeting Rated = After(Asked, Given.Voice(0), Unsolved);

    [Theory]
    [InlineData(Solved.Yes, 1, "rating-photo.only-unsolved")]
    [InlineData(Solved.Partly, 1, "rating-photo.only-unsolved")]
    [InlineData(Solved.No, 4, "rating-photo.too-many")]
    [InlineData(Solved.No, 3, null)]
    [InlineData(Solved.Yes, 0, null)]
    public void Up_to_three_go_with_not_solved(Solved solved, int photos, string? code) =>
        Assert.Equal(code, Decide(Asked, Given.Voice(0), Unsolved with { Solved = solved, Photos = [.. Stored.Take(photos)] }).Refusal?.Code);

    [Fact]
    public void A_photo_whose_bytes_never_came_is_refused_and_one_of_a_neighbour_is_not_taken_over()
    {
        var other = Unsolved with { Photos = [new('e', 64)] };
        Assert.Equal("photo.not-stored", Decide(Asked, Given.Voice(0), other).Refusal?.Code);
        var neighbours = After(Asked, Given.Voice(1), Unsolved with { Photos = [Stored[1]] });
        var context = Given.Context(Given.Voice(0)) with { Photos = [] };
        Assert.Equal("photo.not-stored", MeetingDecider.Decide(neighbours, Unsolved with { Photos = [Stored[1]] }, context).Refusal?.Code);
    }

    [Fact]
    public void A_later_rating_keeps_what_it_names_and_takes_back_the_rest()
    {
        var released = After(Rated, Given.Staff, new ReleaseRatingPhoto(Given.Voices[0], Stored[0]));
        var more = After(released, Given.Voice(0), Unsolved with { Photos = [Stored[0], Stored[1], Stored[1]] });
        Assert.Equal([(Stored[0], RatingPhotoState.Released), (Stored[1], RatingPhotoState.Waiting)], more.RatingPhotos.Select(photo => (photo.Hash, photo.State)));

        Assert.Empty(After(more, Given.Voice(0), Unsolved with { Solved = Solved.Yes, Photos = null }).RatingPhotos);
        // Another resident's rating touches nothing of it.
        Assert.Equal(more.RatingPhotos, After(more, Given.Voice(1), Unsolved with { Photos = null }).RatingPhotos);
    }

    [Fact]
    public void Only_staff_let_everybody_see_a_photo_or_nobody()
    {
        var release = new ReleaseRatingPhoto(Given.Voices[0], Stored[0]);
        var withhold = new WithholdRatingPhoto(Given.Voices[0], Stored[0], " 拍到了人脸 ");
        Actor[] others = [Given.Facilitator, Given.Secretary, Given.Unit, Given.Supervisor, Given.Resident, Given.Stranger, Given.Voice(0), Actor.Visitor, Actor.System];
        Assert.All(others, person => Assert.All(
            new MeetingCommand[] { release, withhold }, command => Assert.Equal("meeting.not-allowed", Rated.When(person, command).Refusal?.Code)));

        var released = After(Rated, Given.Staff, release);
        Assert.Equal("rating-photo.released-already", released.When(Given.Staff, release).Refusal?.Code);
        Assert.Equal("text.missing", released.When(Given.Staff, withhold with { Reason = " " }).Refusal?.Code);
        var withheld = After(released, Given.Staff, withhold);
        var photo = Assert.Single(withheld.RatingPhotos);
        Assert.Equal((RatingPhotoState.Withheld, "拍到了人脸"), (photo.State, photo.Reason));
        Assert.Equal("photo.unknown", withheld.When(Given.Staff, release).Refusal?.Code);
        Assert.Equal("photo.unknown", withheld.When(Given.Staff, withhold).Refusal?.Code);
        Assert.Equal("rating-photo.withheld-before", Decide(withheld, Given.Voice(0), Unsolved).Refusal?.Code);
        Assert.Null(Decide(withheld, Given.Voice(0), Unsolved with { Photos = null }).Refusal);
    }

    [Fact]
    public void After_the_answer_staff_still_decide_and_another_round_leaves_the_photos_of_the_last()
    {
        var reopened = Rated.Apply(new ItemReopened(Given.Now, "", new(3, 0, 0, 3, 0)));
        Assert.Null(reopened.When(Given.Staff, new ReleaseRatingPhoto(Given.Voices[0], Stored[0])).Refusal);

        var again = reopened.Apply([new PlanPublished(Given.Now, "王芳", [Given.Measure], "再办"), new ResidentsAsked(Given.Now, "王芳", Given.Voices, new DateOnly(2026, 6, 20))]);
        var solved = After(again, Given.Voice(0), Unsolved with { Solved = Solved.Yes, Photos = null });
        Assert.Equal(0, Assert.Single(solved.RatingPhotos).Round);
        Assert.Empty(RatingPhotoRules.Standing(solved, Given.Voices[0]));
    }

    private static Decision Decide(Meeting meeting, Actor actor, MeetingCommand command) => MeetingDecider.Decide(meeting, command, Given.Context(actor) with { Photos = Stored });

    private static Meeting After(Meeting meeting, Actor actor, MeetingCommand command)
    {
        var decision = Decide(meeting, actor, command);
        Assert.Null(decision.Refusal);
        return meeting.Apply(decision.Events);
    }
}
