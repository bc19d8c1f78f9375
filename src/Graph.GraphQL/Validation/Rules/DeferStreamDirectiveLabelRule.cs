using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The label of <c>@defer</c> and <c>@stream</c> is a literal, unique in the document. From the working draft (incremental
/// delivery).
/// </summary>
internal sealed class DeferStreamDirectiveLabelRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        on.Enter<DirectiveNode>(directive =>
        {
            if (directive.Name.Value is not ("defer" or "stream"))
                return;
            switch (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value)
            {
                case null or NullValueNode:
                    break;
                case StringValueNode label when known.TryAdd(label.Value, directive):
                    break;
                case StringValueNode label:
                    context.Report(
                        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive "
                            + "usages.",
                        known[label.Value],
                        directive
                    );
                    break;
                default:
                    context.Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
                    break;
            }
        });
    }
}
