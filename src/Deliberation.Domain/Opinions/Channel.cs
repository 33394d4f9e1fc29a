namespace Deliberation.Domain.Opinions;

/// <summary>渠道: the door an opinion came in by.</summary>
public enum Channel
{
    /// <summary>网页: written on this site.</summary>
    Web,

    /// <summary>电话: told to staff by phone.</summary>
    Phone,

    /// <summary>来访: told to staff in person.</summary>
    Visit,

    /// <summary>信箱: a letter in the community's box.</summary>
    Mailbox,

    /// <summary>热线: passed on from the city's hotline.</summary>
    Hotline,

    /// <summary>网格员: found or heard by a grid worker.</summary>
    GridWorker,

    /// <summary>信访: passed on from the petition office.</summary>
    Petition,

    /// <summary>导入: from a file.</summary>
    Import,

    /// <summary>订阅: from another system's feed.</summary>
    Feed,
}
