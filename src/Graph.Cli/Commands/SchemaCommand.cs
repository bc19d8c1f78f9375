using System.CommandLine;

namespace Graph.Cli.Commands;
internal static class SchemaCommand { public static Command Create() => new("schema"); }
