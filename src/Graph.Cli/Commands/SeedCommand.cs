using System.CommandLine;

namespace Graph.Cli.Commands;
internal static class SeedCommand { public static Command Create() => new("seed"); }
