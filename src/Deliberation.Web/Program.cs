using Deliberation.Web.Hosting;

await Site.Build(args).RunAsync();
