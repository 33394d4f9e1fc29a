using Deliberation.Storage.Migrations;

namespace Deliberation.Web.Hosting;

/// <summary>Brings the database up to date before the first request is answered.</summary>
public sealed class DatabaseStart(MigrationRunner migrations) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => migrations.RunAsync(cancellationToken: cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
