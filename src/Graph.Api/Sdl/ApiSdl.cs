using Graph.Model;

namespace Graph.Api.Sdl;

/// <summary>The schema that clients see, made from the model.</summary>
public static class ApiSdl
{
    /// <summary>The SDL of the whole schema. Every type, field and argument has a description. The same model gives the same text.</summary>
    public static string Write(GraphModel model)
    {
        var sdl = new SdlText();
        QueryType.Write(sdl, model);
        SubscriptionType.Write(sdl);
        ObjectTypes.Write(sdl, model);
        Connections.Write(sdl, model);
        Aggregates.Write(sdl, model);
        FilterInputs.Write(sdl, model);
        SortInputs.Write(sdl, model);
        OperatorInputs.Write(sdl, model);
        Scalars(sdl);
        return sdl.ToString();
    }

    private static void Scalars(SdlText sdl)
    {
        sdl.Line("A 64-bit signed integer.", "scalar Long");
        sdl.Line("A day, ISO 8601: `2020-08-09`.", "scalar Date");
        sdl.Line("An instant, ISO 8601 with offset: `2020-08-17T10:00:00Z`.", "scalar DateTime");
        sdl.Line("A date that may be partial, or an interval, in EDTF: `2020`, `2020-08`, `2020-08-09`, `2020-08-09/2020-08-12`, `../2020-12-01`, `2020-08/..`.",
            "scalar PartialDate");
        sdl.Block("A date that may be partial, as the interval of days that it can stand for.", "type DateInterval",
        [
            new("text", "PartialDate!", "The date in EDTF."),
            new("earliest", "Date", "The first day that it can stand for; null where it is open."),
            new("latest", "Date", "The last day that it can stand for; null where it is open."),
            new("asWritten", "String", "The words of the document, where they differ ('over the weekend')."),
        ]);
    }
}
