global using Deliberation.Storage.Tests.Fixtures;
global using Xunit;
