using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Collects problems, each once, to report them together.</summary>
internal sealed class ProblemList(IReadOnlyList<Source> sources)
{
    private readonly HashSet<ModelProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public void Add(AstNode at, string message)
    {
        var source = at.Location.Source!;
        var (line, column) = source.GetLocation(at.Location.Start);
        Add(source.Name, line, column, message);
    }

    public void Add(string file, int line, int column, string message) => _problems.Add(new ModelProblem(file, line, column, message));

    public void ThrowIfAny()
    {
        if (IsEmpty)
            return;
        var order = sources.Select((source, i) => (source.Name, i)).DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.i);
        throw new ModelException([.. _problems.OrderBy(p => order[p.File]).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
    }
}
