namespace Graph.Cli.Tests;

/// <summary>What a run of the program left.</summary>
internal sealed record CommandOutput(int ExitCode, string Output, string Errors);
