using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation;

/// <summary>
/// The handlers of all rules by kind of node, so that one traversal of a document calls only the relevant rules. A rule that
/// skips a subtree skips it only for itself.
/// </summary>
internal sealed class RuleHandlers
{
    private static readonly int KindCount = Enum.GetValues<NodeKind>().Length;

    private readonly List<Handler>?[] _enter = new List<Handler>?[KindCount];
    private readonly List<Handler>?[] _leave = new List<Handler>?[KindCount];
    private readonly AstNode?[] _skipping;
    private int _rule;

    public RuleHandlers(IReadOnlyList<ValidationRule> rules, ValidationContext context)
    {
        _skipping = new AstNode?[rules.Count];
        for (_rule = 0; _rule < rules.Count; _rule++)
            rules[_rule].Attach(this, context);
    }

    public void Enter<T>(Action<T> action)
        where T : AstNode => Add<T>(_enter, new ActionHandler<T>(_rule, action));

    /// <summary>
    /// As <see cref="Enter{T}"/>; if the function returns false, the rule sees neither the nodes below nor the end of the node.
    /// </summary>
    public void TryEnter<T>(Func<T, bool> tryEnter)
        where T : AstNode => Add<T>(_enter, new FunctionHandler<T>(_rule, tryEnter));

    /// <summary>The rule does not visit the children of such nodes.</summary>
    public void Skip<T>()
        where T : AstNode => TryEnter<T>(static _ => false);

    public void Leave<T>(Action<T> action)
        where T : AstNode => Add<T>(_leave, new ActionHandler<T>(_rule, action));

    public void OnEnter(AstNode node)
    {
        if (_enter[(int)node.Kind] is not { } handlers)
            return;
        foreach (var handler in handlers)
        {
            ref var skipping = ref _skipping[handler.Rule];
            if (skipping is null && !handler.Invoke(node))
                skipping = node;
        }
    }

    public void OnLeave(AstNode node)
    {
        if (_leave[(int)node.Kind] is { } handlers)
        {
            foreach (var handler in handlers)
            {
                if (_skipping[handler.Rule] is null)
                    handler.Invoke(node);
            }
        }

        if (_enter[(int)node.Kind] is not { } entered)
            return;
        foreach (var handler in entered)
        {
            ref var skipping = ref _skipping[handler.Rule];
            if (ReferenceEquals(skipping, node))
                skipping = null;
        }
    }

    private static void Add<T>(List<Handler>?[] table, Handler handler)
        where T : AstNode
    {
        foreach (var kind in NodeKinds<T>.All)
            (table[(int)kind] ??= []).Add(handler);
    }

    private abstract class Handler(int rule)
    {
        public int Rule => rule;

        /// <returns>False to skip the children of the node.</returns>
        public abstract bool Invoke(AstNode node);
    }

    private sealed class ActionHandler<T>(int rule, Action<T> action) : Handler(rule)
        where T : AstNode
    {
        public override bool Invoke(AstNode node)
        {
            action(Unsafe.As<T>(node));
            return true;
        }
    }

    private sealed class FunctionHandler<T>(int rule, Func<T, bool> function) : Handler(rule)
        where T : AstNode
    {
        public override bool Invoke(AstNode node) => function(Unsafe.As<T>(node));
    }
}
