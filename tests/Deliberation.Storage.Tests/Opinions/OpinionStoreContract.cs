using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Tests.Opinions;

public sealed class OpinionStoreTests() : OpinionStoreContract(TestDatabase.New());

public abstract class OpinionStoreContract(TestDatabase test) : StorageContract(test)
{
    private OpinionStore Opinions => new(Database);

    private OutboxStore Outbox => new(Database);

    [Fact]
    public async Task An_opinion_comes_back_as_it_was_said()
    {
        var opinion = Sample.Opinion(Test) with { Supports = 3, Opposes = 1, Body = "引号'\"\n换行 𠮷 😀" };

        var seq = await SubmitAsync(opinion);

        Assert.Equal(new StoredOpinion(seq, opinion, 0, null, null), await Opinions.GetAsync(Heming, opinion.Id));
        Assert.Equal(opinion, Assert.Single(await Opinions.GetBySeqAsync(Heming, [seq])).Opinion);
    }

    [Fact]
    public async Task A_submitted_opinion_waits_in_the_outbox_even_when_its_clock_runs_ahead()
    {
        var seq = await SubmitAsync(Sample.Opinion(Test, minutes: 4));

        var message = Assert.Single(await Outbox.ClaimAsync(Start, TimeSpan.FromMinutes(1), 10));

        Assert.Equal(OpinionMessage.Submitted, message.Kind);
        Assert.Equal(new OpinionMessage(Heming, seq), OpinionMessage.Parse(message.Payload));
    }

    [Fact]
    public async Task The_same_command_stores_one_opinion_and_one_message()
    {
        var (first, again, command) = (Sample.Opinion(Test), Sample.Opinion(Test), Test.NewId());
        await Opinions.SubmitAsync(first, command);

        Assert.Equal(new SubmitResult.AlreadyDone(first.Id), await Opinions.SubmitAsync(again, command));

        Assert.Null(await Opinions.GetAsync(Heming, again.Id));
        Assert.Equal(new VoiceCounts(1, 0), await Opinions.CountAsync(Heming));
        Assert.Equal(1, (await Outbox.CountAsync()).Waiting);
    }

    [Fact]
    public async Task A_resident_seconds_an_opinion_once()
    {
        var opinion = Sample.Opinion(Test);
        await SubmitAsync(opinion);

        Assert.IsType<SecondResult.Accepted>(await SecondAsync(opinion, "li"));
        Assert.IsType<SecondResult.AlreadySeconded>(await SecondAsync(opinion, "li"));
        Assert.IsType<SecondResult.Accepted>(await SecondAsync(opinion, "wang"));

        Assert.Equal(2, (await Opinions.GetAsync(Heming, opinion.Id))?.Seconds);
        Assert.Equal(new VoiceCounts(1, 2), await Opinions.CountAsync(Heming));
        Assert.Equal(3, (await Outbox.CountAsync()).Waiting);
    }

    [Fact]
    public async Task Of_a_double_click_on_seconding_one_counts()
    {
        var opinion = Sample.Opinion(Test);
        await SubmitAsync(opinion);
        var (second, command) = (Sample.Second(Test, opinion, "li"), Test.NewId());
        using var other = Test.Connect();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            new OpinionStore(i % 2 == 0 ? Database : other).SecondAsync(Heming, second, command))));

        Assert.Single(results, result => result is SecondResult.Accepted);
        Assert.Equal(5, results.Count(result => result == new SecondResult.AlreadyDone(second.Id)));
        Assert.Equal(1, (await Opinions.GetAsync(Heming, opinion.Id))?.Seconds);
    }

    [Fact]
    public async Task One_command_id_may_serve_a_submission_and_a_second()
    {
        var (opinion, command) = (Sample.Opinion(Test), Test.NewId());
        await Opinions.SubmitAsync(opinion, command);

        Assert.IsType<SecondResult.Accepted>(await Opinions.SecondAsync(Heming, Sample.Second(Test, opinion, "li"), command));
    }

    [Fact]
    public async Task Another_communitys_opinion_is_unknown()
    {
        var opinion = Sample.Opinion(Test);
        var seq = await SubmitAsync(opinion);

        Assert.Null(await Opinions.GetAsync(Other, opinion.Id));
        Assert.Empty(await Opinions.GetBySeqAsync(Other, [seq]));
        Assert.Empty((await Opinions.ListAsync(Other, new())).Items);
        Assert.Empty(await Opinions.ReadUnminedAsync(Other, 0, 10));
        Assert.IsType<SecondResult.UnknownOpinion>(await Opinions.SecondAsync(Other, Sample.Second(Test, opinion, "li"), Test.NewId()));
        Assert.Equal(new VoiceCounts(1, 0), await Opinions.CountAsync(Heming));
    }

    [Fact]
    public async Task A_code_opens_its_opinion_or_its_second_and_nothing_else()
    {
        var opinion = Sample.Opinion(Test);
        await SubmitAsync(opinion);
        var second = Sample.Second(Test, opinion, "li");
        await Opinions.SecondAsync(Heming, second, Test.NewId());

        var stored = await Opinions.GetAsync(Heming, opinion.Id);
        Assert.Equal(new CodeHolder(stored!, null), await Opinions.FindByCodeHashAsync(opinion.CodeHash));
        Assert.Equal(new CodeHolder(stored!, second), await Opinions.FindByCodeHashAsync(second.CodeHash));
        Assert.Null(await Opinions.FindByCodeHashAsync("unknown"));
    }

    [Fact]
    public async Task A_residents_own_opinions_are_listed_newest_first_and_no_one_elses()
    {
        var mine = Enumerable.Range(0, 5).Select(i => Sample.Opinion(Test, $"第{i}件", minutes: i / 2) with { ResidentKey = "u:li" }).ToList();
        foreach (var opinion in mine)
            await SubmitAsync(opinion);
        await SubmitAsync(Sample.Opinion(Test) with { ResidentKey = "u:wang" });
        await SubmitAsync(Sample.Opinion(Test, community: Other) with { ResidentKey = "u:li" });

        var first = await Opinions.ListOfResidentAsync(Heming, "u:li", limit: 3);
        var rest = await Opinions.ListOfResidentAsync(Heming, "u:li", first.Next, limit: 3);

        Assert.Equal(["第4件", "第3件", "第2件", "第1件", "第0件"], first.Items.Concat(rest.Items).Select(opinion => opinion.Opinion.Body));
        Assert.Null(rest.Next);
        Assert.Empty((await Opinions.ListOfResidentAsync(Heming, "u:zhao")).Items);
    }

    [Fact]
    public async Task The_miner_follows_opinions_and_seconds_in_one_order()
    {
        var (a, b) = (Sample.Opinion(Test, "甲", minutes: 9), Sample.Opinion(Test, "乙"));
        var seqA = await SubmitAsync(a);
        var second = Sample.Second(Test, a, "li");
        await Opinions.SecondAsync(Heming, second, Test.NewId());
        await SubmitAsync(Sample.Opinion(Test, community: Other));
        var seqB = await SubmitAsync(b);

        var first = await Opinions.ReadUnminedAsync(Heming, 0, 2);
        var rest = await Opinions.ReadUnminedAsync(Heming, first[^1].Seq, 10);

        Assert.Equal(
            [
                new Voice(seqA, seqA, a.ResidentKey, a.Verification, a.SaidAt, a),
                new Voice(first[1].Seq, seqA, "li", Verification.Account, second.SaidAt, null),
            ],
            first);
        Assert.Equal([new Voice(seqB, seqB, b.ResidentKey, b.Verification, b.SaidAt, b)], rest);
    }

    [Fact]
    public async Task An_import_that_is_run_again_adds_only_what_is_new()
    {
        var progress = new List<int>();

        Assert.Equal(new ImportResult(600, 0), await Opinions.ImportAsync(Sample.Imports(Test, 0, 600), new Progress(progress)));
        Assert.Equal(new ImportResult(50, 600), await Opinions.ImportAsync(Sample.Imports(Test, 0, 650)));
        Assert.Equal(new ImportResult(1, 1), await Opinions.ImportAsync(Sample.Imports(Test, 999, 1).Concat(Sample.Imports(Test, 999, 1))));

        Assert.Equal([500, 600], progress);
        Assert.Equal(651, (await Opinions.CountAsync(Heming)).Opinions);
        Assert.Equal(Enumerable.Range(0, 650).Append(999), (await Opinions.ReadUnminedAsync(Heming, 0, 1000)).Select(voice => voice.Opinion!.Supports));
    }

    [Fact]
    public async Task What_came_from_a_file_is_found_by_its_ids_there_in_its_own_community()
    {
        await Opinions.ImportAsync(Sample.Imports(Test, 0, 4));

        Assert.Equal(["第1条", "第3条"], (await Opinions.GetByImportAsync(Heming, ["3", "1", "9"])).Select(stored => stored.Opinion.Body));
        Assert.Empty(await Opinions.GetByImportAsync(Other, ["1"]));
    }

    [Fact]
    public async Task The_same_import_id_in_two_communities_is_two_opinions()
    {
        var imports = Sample.Imports(Test, 7, 1).Concat(
            Sample.Imports(Test, 7, 1).Select(import => import with { Opinion = import.Opinion with { CommunityId = Other } }));

        Assert.Equal(new ImportResult(2, 0), await Opinions.ImportAsync(imports));

        Assert.Equal("7", Assert.Single((await Opinions.ListAsync(Other, new())).Items).ImportId);
    }

    [Fact]
    public async Task A_list_comes_newest_first_and_misses_nothing_at_equal_times()
    {
        foreach (var minutes in (int[])[5, 1, 1, 1, 9])
            await SubmitAsync(Sample.Opinion(Test, $"{minutes}", minutes: minutes));

        var first = await Opinions.ListAsync(Heming, new(), limit: 3);
        var second = await Opinions.ListAsync(Heming, new(), first.Next, 3);

        Assert.Equal(["9", "5", "1"], first.Items.Select(item => item.Opinion.Body));
        Assert.Equal(["1", "1"], second.Items.Select(item => item.Opinion.Body));
        Assert.Null(second.Next);
        Assert.Equal(5, first.Items.Concat(second.Items).Select(item => item.Seq).Distinct().Count());
    }

    [Fact]
    public async Task An_opinion_to_an_unknown_community_is_refused_whole()
    {
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SubmitAsync(Sample.Opinion(Test, community: "nowhere")));

        Assert.Equal(0, (await Outbox.CountAsync()).Waiting);
    }

    private async Task<long> SubmitAsync(Opinion opinion) =>
        Assert.IsType<SubmitResult.Accepted>(await Opinions.SubmitAsync(opinion, Test.NewId())).Seq;

    private Task<SecondResult> SecondAsync(Opinion opinion, string resident) =>
        Opinions.SecondAsync(opinion.CommunityId, Sample.Second(Test, opinion, resident), Test.NewId());

    private sealed class Progress(List<int> seen) : IProgress<int>
    {
        public void Report(int value) => seen.Add(value);
    }
}
