using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Home;

/// <summary>The front page.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel;
