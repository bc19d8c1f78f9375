using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>The directives on one element of the model, checked against <see cref="DirectiveRule"/>.</summary>
internal sealed class DirectiveUses
{
    private readonly Dictionary<string, DirectiveNode> _uses = new(StringComparer.Ordinal);

    /// <param name="what">The element, as named in messages: <c>Person.name</c>.</param>
    public static DirectiveUses Read(ProblemList problems, IEnumerable<DirectiveNode> directives, DefinitionKinds place, string what)
    {
        var read = new DirectiveUses();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!DirectiveRule.All.TryGetValue(name, out var rule))
            {
                var hint = Suggestions.DidYouMean("@" + name, DirectiveRule.All.Keys.Select(n => "@" + n));
                problems.Add(directive, $"Unknown directive \"@{name}\" on \"{what}\".{hint}");
            }
            else if ((rule.Places & place) == 0)
            {
                problems.Add(directive, $"\"@{name}\" is not allowed on \"{what}\": use it {rule.Belongs}.");
            }
            else if (!read._uses.TryAdd(name, directive))
            {
                problems.Add(directive, $"\"@{name}\" is repeated on \"{what}\".");
            }
            else if (!CheckArguments(problems, directive, rule, what))
            {
                read._uses.Remove(name);
            }
        }
        return read;
    }

    public static bool Has(IEnumerable<DirectiveNode> directives, string name) => directives.Any(d => d.Name.Value == name);

    public bool Has(string directive) => _uses.ContainsKey(directive);

    public DirectiveNode? Find(string directive) => _uses.GetValueOrDefault(directive);

    public ValueNode? Value(string directive, string argument) =>
        Find(directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;

    public string? Text(string directive, string argument) =>
        Value(directive, argument) switch
        {
            StringValueNode text => text.Value,
            EnumValueNode value => value.Value,
            IntValueNode number => number.Value,
            _ => null,
        };

    private static bool CheckArguments(ProblemList problems, DirectiveNode directive, DirectiveRule rule, string what)
    {
        var isRight = true;
        void Report(AstNode at, string message)
        {
            problems.Add(at, message);
            isRight = false;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (!given.Add(name))
            {
                Report(argument, $"\"@{rule.Name}\" on \"{what}\" has the argument \"{name}\" twice.");
            }
            else if (rule.Arguments.FirstOrDefault(a => a.Name == name) is not { } expected)
            {
                var hint = Suggestions.DidYouMean(name, rule.Arguments.Select(a => a.Name));
                Report(argument, $"\"@{rule.Name}\" on \"{what}\" has an unknown argument \"{name}\".{hint}");
            }
            else if (!expected.Accepts(argument.Value))
            {
                Report(argument.Value, $"\"{name}\" of \"@{rule.Name}\" on \"{what}\" must be {expected.Expected}, not {argument.Value}.");
            }
        }
        foreach (var missing in rule.Arguments.Where(a => a.IsRequired && !given.Contains(a.Name)))
            Report(directive, $"\"@{rule.Name}\" on \"{what}\" needs the argument \"{missing.Name}\": {missing.Expected}.");
        return isRight;
    }
}
