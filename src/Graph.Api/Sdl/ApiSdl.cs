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
        sdl.Line("A day, ISO 8601: `2020-08-09`; with a sign where the year has not four digits.", "scalar Date");
        sdl.Line("An instant, ISO 8601 with offset: `2020-08-17T10:00:00Z`.", "scalar DateTime");
        sdl.Line("A date that may be partial, or an interval, in EDTF (ISO 8601-2): `2020`, `2020-08`, `2020-08-09`, `2020-08-09T10:00Z`, `2020~`, `199X`, `2020-21` (spring), `2020-08-09/2020-08-12`, `../2020-12-01` (no start), `2020-08/` (an end that nobody knows).",
            "scalar PartialDate");
        sdl.Block("A date that may be partial, as the interval that it can stand for.", "type DateInterval",
        [
            new("text", "PartialDate!", "The date in EDTF, as it was given, with its time where it has one."),
            new("earliest", "Date", "The first day that it can stand for; null where it is open or unknown."),
            new("latest", "Date", "The last day that it can stand for; null where it is open or unknown."),
            new("uncertain", "Boolean!", "Whether its source is doubted: a part of it is marked `?` or `%`."),
            new("approximate", "Boolean!", "Whether it is an estimate: a part of it is marked `~` or `%`."),
            new("asWritten", "String", "The words of the document, where they differ ('over the weekend')."),
        ]);
    }
}
