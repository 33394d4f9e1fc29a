using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Hosting;

/// <summary>Says in the interface's language what model binding would say in English.</summary>
public sealed class ModelMessages(IStringLocalizer<ValidationTexts> texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        // A field left empty is the empty string; whether that will do is a rule of the domain.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new ValidationMessages());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Invalid", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Unreadable"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Number"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Missing"]);
    }
}
