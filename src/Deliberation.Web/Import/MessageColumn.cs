namespace Deliberation.Web.Import;

/// <summary>What a column of a file of messages may hold.</summary>
public enum MessageColumn
{
    Id,
    Author,
    Title,
    Time,
    Body,
    Support,
    Against,
    Place,
}
