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
            lift,电梯…困,3
            medical,{person}…晕倒,3
            """)
        .With("lexicon/urgency-classes.csv", """
            class,word
            person,老人
            person,孩子
            who,{person}
            who,我
            blaze,火
            spread,烧到
            spread,越来越大
            harmless,火锅
            """)
        .With("lexicon/urgency-scenes.csv", """
            kind,classes,reach,weight
            fire,blaze spread,8,3
            fire,blaze spread who,16,1
            """)
        .With("lexicon/urgency-context.csv", """
            word,effect,ahead,back,scope,kinds
            没有,negated,4,,clause,
            没有人,nothing,,,clause,
            误报,solved,8,25,sentence,
            扑灭,solved,,25,sentence,
            还有,still,6,,clause,
            今天,present,6,,clause,
            万一,hypothetical,25,,sentence,
            隐患,hazard,,4,clause,fire
            演练,told,12,4,clause,
            去年,past,16,,sentence,
            着火点,figurative,,,clause,
            """)
        .With("lexicon/places.csv", "suffix,kind\n小区,estate\n路,road\n");
}
