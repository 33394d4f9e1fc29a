using Deliberation.Web.Tests.Topics;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Classifier;

internal static class Trainings
{
    /// <summary>Does the trainings that wait, as the site does by itself elsewhere.</summary>
    public static Task TrainAsync(this Neighbourhood site, CancellationToken cancellationToken = default, params object[] other) =>
        ActivatorUtilities.CreateInstance<TrainingWorker>(site.App.Services, other).WorkAsync(cancellationToken);
}
