namespace Graph.Model.Loading;

/// <summary>A name that a property gave up can be no other's: a store of an older model is read by it.</summary>
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
                $"\"{member.Signature}\" is said to have been formerly what it is; \"@formerly\" must go."
            );
        }
        // What is inherited was checked where it is declared.
        else if (
            members.Find(m => m != member && (m.Name == former || m.Property?.Formerly == former)) is { } other
            && (member.Owner == type || other.Owner == type)
        )
        {
            var verb = other.Name == former ? "is" : "is said to have been";
            context.Problems.Add(
                member.Node.Name,
                $"\"{member.Signature}\" was formerly \"{former}\", which \"{other.Signature}\" {verb}, too."
            );
        }
    }
}
