using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Deliberation.Web.Hosting;

/// <summary>Names the text of every validation attribute that has none, so that its English default is never shown; an empty field stays the empty string.</summary>
public sealed class ValidationMessages : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
                attribute.ErrorMessage = attribute switch
                {
                    RequiredAttribute => "Missing",
                    StringLengthAttribute or MaxLengthAttribute => "TooLong",
                    _ => "Unreadable",
                };
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
