using Graph.Model;
using System.Collections.Immutable;

namespace Graph.Storage.Plans.Sources;

/// <summary>
/// The nodes whose searchable text has every word of the query, the last one as a prefix; best first, ties by id. Scores
/// are computed by one scorer in .NET from at most 1,000 candidates; <see cref="Results.FetchResult.IsCapped"/> says
/// when there were more. Each root row has a score; its keyset is that score and the id.
/// </summary>
/// <param name="Text">The query as typed. Text without any word finds nothing.</param>
/// <param name="Types">Only nodes of these kinds and interfaces; empty: of every searchable kind.</param>
/// <param name="Page">Which of the ranked rows; forward only.</param>
/// <param name="Facts">What else is wanted to know; the total is that of the candidates.</param>
public sealed record SearchSource(string Text, ImmutableArray<NodeType> Types, Page Page, PageFacts Facts = PageFacts.None) : FetchSource;
