namespace Graph.Model.Loading;

/// <summary>Checks that no other property uses a former name: stores of an older model are read with it.</summary>
internal static class FormerNames
{
    public static void Check(LoadContext context)
    {
        foreach (var type in context.Types)
        {
            var members = type.Members.Count > 0 ? type.Members : type.Own;
            foreach (var member in members.Where(m => m.Property?.Formerly is not null))
                Check(context, type, member, members);
        }
    }

    private static void Check(LoadContext context, TypeDraft type, MemberDraft member, List<MemberDraft> members)
    {
        var former = member.Property!.Formerly!;
        if (member.Name == former && member.Owner == type)
        {
            context.Problems.Add(
                member.Node.Name,
                $"\"{member.Signature}\" already has the name given in \"@formerly\". Remove \"@formerly\"."
            );
        }
        // Inherited members were checked at their declaration.
        else if (
            members.Find(m => m != member && (m.Name == former || m.Property?.Formerly == former)) is { } other
            && (member.Owner == type || other.Owner == type)
        )
        {
            var verb = other.Name == former ? "has that name" : "also had that name";
            context.Problems.Add(member.Node.Name, $"\"{member.Signature}\" was formerly \"{former}\", but \"{other.Signature}\" {verb}.");
        }
    }
}
