namespace Deliberation.Web.CommandLine;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int NothingDone = 1;
    public const int SomeRejected = 2;
}
