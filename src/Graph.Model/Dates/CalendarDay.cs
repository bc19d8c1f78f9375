namespace Graph.Model;

/// <summary>A day of the proleptic Gregorian calendar; the year before 1 is 0.</summary>
internal sealed record CalendarDay(long Year, int Month, int Day)
{
    /// <summary>Its first second.</summary>
    public long Moment => Model.Moment.OfDay(Year, Month, Day);
}
