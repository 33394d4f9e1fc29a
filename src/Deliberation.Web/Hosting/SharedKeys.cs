using System.Xml.Linq;
using Deliberation.Storage.Secrets;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Deliberation.Web.Hosting;

/// <summary>The keys of sign-ins and sealed forms in the database, so that what one node sealed another opens.</summary>
internal sealed class SharedKeys(SecretStore secrets) : IXmlRepository
{
    private const string Folder = "data-protection/";

    // The interface knows no tasks; keys are read at the start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => secrets.TextsAsync(Folder)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => secrets.KeepAsync(Folder + friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
}
