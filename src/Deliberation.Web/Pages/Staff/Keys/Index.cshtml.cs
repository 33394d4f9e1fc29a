using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Staff.Keys;

/// <summary>The keys of the desk, and the switch that turns them off.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class IndexModel : PageModel;
