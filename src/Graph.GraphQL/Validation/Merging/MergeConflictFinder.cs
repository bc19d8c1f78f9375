using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>
/// Finds fields that cannot be merged, with the algorithm of graphql-js: each pair of fragments, and of a selection set and a
/// fragment, is compared once; fields with the same key are compared in pairs. This is still quadratic, and more below repeated
/// fields, so every step counts against a budget (<see cref="ValidationOptions.MergeBudget"/>).
/// </summary>
internal sealed class MergeConflictFinder(OperationValidationContext context)
{
    private readonly Dictionary<(NamedType?, SelectionSetNode), CollectedFields> _collected = [];
    private readonly ComparedPairs _fieldsAndFragments = new();
    private readonly ComparedPairs _fragments = new();
    private readonly ValueKeys _values = new();
    private int _budget = context.Options.MergeBudget;

    public List<MergeConflict> FindWithin(NamedType? parentType, SelectionSetNode set)
    {
        var conflicts = new List<MergeConflict>();
        var fields = Collect(parentType, set);
        foreach (var (key, same) in fields.ByResponseKey)
        {
            for (var i = 0; i < same.Count; i++)
            {
                for (var j = i + 1; j < same.Count; j++)
                    AddConflict(conflicts, false, key, same[i], same[j]);
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                CompareFragments(conflicts, false, fields.Fragments[i], fields.Fragments[j]);
        }

        return conflicts;
    }

    /// <summary>Compares fields with those of a fragment and of the fragments that it spreads.</summary>
    private void CompareWithFragment(
        List<MergeConflict> conflicts,
        bool areExclusive,
        CollectedFields fields,
        FragmentDefinitionNode fragment
    )
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend(1);
        if (fields.ByResponseKey.Count == 0 || !_fieldsAndFragments.TryAdd(fields, fragment, areExclusive))
            return;
        var others = Collect(fragment);
        // Another rule reports fragments that spread themselves.
        if (fields == others)
            return;
        Compare(conflicts, areExclusive, fields, others);
        foreach (var spread in others.Fragments)
            CompareWithFragment(conflicts, areExclusive, fields, spread);
    }

    private void CompareFragments(
        List<MergeConflict> conflicts,
        bool areExclusive,
        FragmentDefinitionNode fragment1,
        FragmentDefinitionNode fragment2
    )
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend(2);
        if (fragment1 == fragment2 || !_fragments.TryAddUnordered(fragment1, fragment2, areExclusive))
            return;
        var fields1 = Collect(fragment1);
        var fields2 = Collect(fragment2);
        Compare(conflicts, areExclusive, fields1, fields2);
        foreach (var spread in fields2.Fragments)
            CompareFragments(conflicts, areExclusive, fragment1, spread);
        foreach (var spread in fields1.Fragments)
            CompareFragments(conflicts, areExclusive, spread, fragment2);
    }

    /// <summary>Compares the selections below two fields with the same response key.</summary>
    private List<MergeConflict> CompareBelow(
        bool areExclusive,
        GraphQLType? type1,
        SelectionSetNode set1,
        GraphQLType? type2,
        SelectionSetNode set2
    )
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var conflicts = new List<MergeConflict>();
        var fields1 = Collect(type1?.NamedType, set1);
        var fields2 = Collect(type2?.NamedType, set2);
        Compare(conflicts, areExclusive, fields1, fields2);
        foreach (var fragment2 in fields2.Fragments)
            CompareWithFragment(conflicts, areExclusive, fields1, fragment2);
        foreach (var fragment1 in fields1.Fragments)
            CompareWithFragment(conflicts, areExclusive, fields2, fragment1);
        foreach (var fragment1 in fields1.Fragments)
        {
            foreach (var fragment2 in fields2.Fragments)
                CompareFragments(conflicts, areExclusive, fragment1, fragment2);
        }

        return conflicts;
    }

    private void Compare(List<MergeConflict> conflicts, bool areExclusive, CollectedFields fields1, CollectedFields fields2)
    {
        if (fields2.ByResponseKey.Count == 0)
            return;
        Spend(fields1.ByResponseKey.Count);
        foreach (var (key, same1) in fields1.ByResponseKey)
        {
            if (!fields2.ByResponseKey.TryGetValue(key, out var same2))
                continue;
            foreach (var field1 in same1)
            {
                foreach (var field2 in same2)
                    AddConflict(conflicts, areExclusive, key, field1, field2);
            }
        }
    }

    private void AddConflict(List<MergeConflict> conflicts, bool areExclusive, string key, CollectedField field1, CollectedField field2)
    {
        if (FindConflict(areExclusive, key, field1, field2) is { } conflict)
            conflicts.Add(conflict);
    }

    private MergeConflict? FindConflict(bool areParentsExclusive, string key, CollectedField field1, CollectedField field2)
    {
        Spend(2);
        var (node1, node2) = (field1.Node, field2.Node);
        var isSameField = node1.Name.Value == node2.Name.Value;
        if (field1.IsSimpleLeaf && field2.IsSimpleLeaf && field1.Type == field2.Type && isSameField)
            return null;

        // An object has only one of two different object types, so their fields never coincide. Interfaces may have a type in
        // common, now or in the future.
        var areExclusive =
            areParentsExclusive
            || (field1.ParentType != field2.ParentType && field1.ParentType is ObjectType && field2.ParentType is ObjectType);
        if (!areExclusive)
        {
            if (!isSameField)
                return Conflict($"\"{Excerpt.Of(node1.Name.Value)}\" and \"{Excerpt.Of(node2.Name.Value)}\" are different fields");
            if (!HaveSameArguments(node1.Arguments, node2.Arguments))
                return Conflict("they have differing arguments");
        }

        if (field1.Stream is not null || field2.Stream is not null)
            return Conflict(DescribeStreams(field1.Stream, field2.Stream));
        if (field1.Type is { } type1 && field2.Type is { } type2 && DoTypesConflict(type1, type2))
            return Conflict($"they return conflicting types \"{type1}\" and \"{type2}\"");
        if (node1.SelectionSet is not { } set1 || node2.SelectionSet is not { } set2)
            return null;
        var below = CompareBelow(areExclusive, field1.Type, set1, field2.Type, set2);
        return below.Count > 0 ? MergeConflict.Below(key, node1, node2, below) : null;

        MergeConflict Conflict(string reason) => new(key, reason, [node1], [node2]);
    }

    private string DescribeStreams(DirectiveNode? stream1, DirectiveNode? stream2)
    {
        const string Reason = "they have overlapping stream directives";
        return stream1 is not null && stream2 is not null && HaveSameArguments(stream1.Arguments, stream2.Arguments)
            ? $"{Reason}. See https://github.com/graphql/defer-stream-wg/discussions/100"
            : Reason;
    }

    private bool HaveSameArguments(ImmutableArray<ArgumentNode> arguments1, ImmutableArray<ArgumentNode> arguments2)
    {
        if (arguments1.Length != arguments2.Length)
            return false;
        if (arguments1.IsEmpty)
            return true;
        var values2 = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var argument2 in arguments2)
            values2[argument2.Name.Value] = argument2.Value;
        foreach (var argument1 in arguments1)
        {
            Spend(1);
            if (!values2.TryGetValue(argument1.Name.Value, out var value2) || !_values.AreSame(argument1.Value, value2))
                return false;
        }

        return true;
    }

    /// <summary>The specification's SameResponseShape, for the types of two fields.</summary>
    private static bool DoTypesConflict(GraphQLType type1, GraphQLType type2) =>
        (type1, type2) switch
        {
            _ when type1 == type2 => false,
            (ListType list1, ListType list2) => DoTypesConflict(list1.OfType, list2.OfType),
            (ListType, _) or (_, ListType) => true,
            (NonNullType nonNull1, NonNullType nonNull2) => DoTypesConflict(nonNull1.OfType, nonNull2.OfType),
            (NonNullType, _) or (_, NonNullType) => true,
            _ => type1.IsLeaf || type2.IsLeaf,
        };

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private CollectedFields Collect(NamedType? parentType, SelectionSetNode set)
    {
        if (!_collected.TryGetValue((parentType, set), out var fields))
            _collected.Add((parentType, set), fields = CollectedFields.Of(context, parentType, set));
        return fields;
    }

    private void Spend(int steps)
    {
        context.Options.Cancellation.ThrowIfCancellationRequested();
        _budget -= steps;
        if (_budget < 0)
            throw ValidationAbortedException.BudgetSpent();
    }
}
