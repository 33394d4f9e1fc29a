using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Assets;

/// <summary>A small lexicon of the tests' own, and where the real one lies.</summary>
internal static class Corpus
{
    public static string RealDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static TempDirectory Small() => new TempDirectory()
        .With("lexicon/keywords.csv", """
            category,keyword,weight,synonyms
            traffic,车位,2,停车位|泊位
            traffic,堵车,3,塞车
            environment,垃圾,3,"垃圾桶|垃圾,站"
            facilities,电梯,3,
            facilities,路灯,2,
            property,电梯广告,3,
            property,物业费,1,
            """)
        .With("lexicon/stopwords.txt", "# function words\n的\n希望\n我们\n")
        .With("lexicon/urgency.csv", """
            kind,phrase,weight
            fire,着火,3
            fire,火灾,3
            fire,冒烟,2
            gas,煤气味,3
            gas,煤气,2
            pit,没有井盖,3
            """)
        .With("lexicon/negations.txt", "# plain denial\n没有\n# over\n误报\n已扑灭\n# feared or practised\n万一\n演练\n")
        .With("lexicon/past.txt", "# a time gone by\n去年\n")
        .With("lexicon/places.csv", "suffix,kind\n小区,estate\n路,road\n");
}
