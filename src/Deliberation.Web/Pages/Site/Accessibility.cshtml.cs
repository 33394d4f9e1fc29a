using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Site;

[AllowAnonymous]
public sealed class AccessibilityModel : PageModel;
