namespace Graph.Model.Loading;

/// <summary>Finds the kinds that each relation connects, and checks that its fields show it from both ends.</summary>
internal static class RelationEnds
{
    public static void Load(LoadContext context)
    {
        var kinds = context.NodeTypes.Select(t => t.NodeType).OfType<Kind>().ToList();
        var fields = context.NodeTypes.SelectMany(t => t.Own).Where(m => m.Field is not null).ToList();
        foreach (var relation in context.Relations.Values)
        {
            var shown = fields.FindAll(m => m.Field!.Relation == relation);
            var ends = new Dictionary<Kind, IReadOnlyList<Kind>>();
            foreach (var kind in kinds)
            {
                var covered = Shown(kind, relation, RelationDirection.Out).SelectMany(f => f.Target.Kinds).ToHashSet();
                if (covered.Count > 0)
                    ends.Add(kind, kinds.FindAll(covered.Contains));
            }
            relation.Complete([.. shown.Select(m => m.Field!)], ends);
            foreach (var member in shown)
                member.Field!.IsNarrowed = IsNarrowed(member.Field);
            if (!context.BrokenRelations.Contains(relation.Name) && shown.Count > 0)
                CheckBothEnds(context, relation, shown);
        }
    }

    private static IEnumerable<RelationField> Shown(Kind kind, RelationType relation, RelationDirection direction) =>
        kind.Fields.Where(f => f.Relation == relation && f.Direction == direction);

    private static bool IsNarrowed(RelationField field) =>
        field
            .Owner.Kinds.Where(kind => kind.FindField(field.Name) == field)
            .SelectMany(kind => FarEnds(field, kind))
            .Any(far => !field.Target.Kinds.Contains(far));

    private static IEnumerable<Kind> FarEnds(RelationField field, Kind kind) =>
        (field.IsUndirected, field.Direction) switch
        {
            (true, _) => field.Relation.TargetsOf(kind).Concat(field.Relation.SourcesOf(kind)),
            (_, RelationDirection.Out) => field.Relation.TargetsOf(kind),
            _ => field.Relation.SourcesOf(kind),
        };

    private static void CheckBothEnds(LoadContext context, RelationType relation, List<MemberDraft> shown)
    {
        var outward = shown.FindAll(m => m.Field!.Direction == RelationDirection.Out);
        if (outward.Count == 0)
        {
            var field = shown[0].Field!;
            Report(
                context,
                shown[0],
                $"{relation} is declared at one end only: \"{field}\" has direction IN, "
                    + $"and no field of \"{field.Target}\" shows it with direction OUT."
            );
            return;
        }

        foreach (var member in outward)
        {
            if (Hidden(member.Field!) is not { } pair)
                continue;
            var back = outward.Find(m => m != member && m.Field!.Owner.Kinds.Contains(pair.To) && m.Field.Target.Kinds.Contains(pair.From));
            Report(
                context,
                member,
                back is not null && !back.Field!.IsUndirected
                    ? $"{relation} has direction OUT at both ends, \"{member.Field}\" and \"{back.Field}\": one of them must be IN."
                    : $"{relation} is declared at one end only: \"{member.Field}\" leads from \"{pair.From}\" to \"{pair.To}\", "
                        + $"and no field of \"{pair.To}\" shows it with direction IN."
            );
            return;
        }

        foreach (var member in shown.Where(m => m.Field!.Direction == RelationDirection.In))
        {
            var field = member.Field!;
            var shows = field.Owner.Kinds.Any(kind => relation.SourcesOf(kind).Any(field.Target.Kinds.Contains));
            if (!shows)
            {
                Report(
                    context,
                    member,
                    $"\"{field}\" is always empty: {relation} never leads from \"{field.Target}\" to \"{field.Owner}\"."
                );
            }
        }
    }

    // The first pair of kinds that the field connects but no field at the other end shows.
    private static (Kind From, Kind To)? Hidden(RelationField field)
    {
        foreach (var from in field.Owner.Kinds.Where(kind => kind.FindField(field.Name) == field))
        {
            foreach (var to in field.Target.Kinds)
            {
                var isShown = to.Fields.Any(f =>
                    f.Relation == field.Relation && f.Target.Kinds.Contains(from) && (f.IsUndirected || f.Direction == RelationDirection.In)
                );
                if (!isShown)
                    return (from, to);
            }
        }
        return null;
    }

    private static void Report(LoadContext context, MemberDraft member, string message) => context.Problems.Add(member.Node.Name, message);
}
