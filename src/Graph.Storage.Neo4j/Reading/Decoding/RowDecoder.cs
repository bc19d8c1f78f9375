using System.Text.Json;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Takes rows into columns: no object per row or value. One answer's; not thread-safe.</summary>
internal sealed class RowDecoder
{
    private readonly RowShape shape;
    private readonly TextColumnBuilder? nodeIds;
    private readonly TextColumnBuilder? relationIds;
    private readonly ColumnBuilder[] order;
    private readonly ColumnBuilder?[] columns;
    private readonly RowsDecoder?[] children;
    private readonly List<RowDamage> damages = [];
    private Kind?[] kinds = [];
    private RelationType?[] relationTypes = [];

    public RowDecoder(RowShape shape)
    {
        this.shape = shape;
        nodeIds = shape.HasNode ? new TextColumnBuilder() : null;
        relationIds = shape.HasRelation ? new TextColumnBuilder() : null;
        order = [.. shape.Order.Select(type => new ColumnBuilder(type))];
        columns = new ColumnBuilder?[shape.Items.Length];
        children = new RowsDecoder?[shape.Items.Length];
        for (var slot = 0; slot < columns.Length; slot++)
        {
            if (shape.Items[slot] is ItemShape.Value value)
                columns[slot] = new ColumnBuilder(value.Type, value.IsList);
            else if (shape.Items[slot] is ItemShape.Children below)
                children[slot] = new RowsDecoder(below.Rows);
        }
    }

    /// <summary>How many rows were taken.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a row. The reader stands on the start of its list, and is left on its end.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        var isNull = true;
        Kind? kind = null;
        RelationType? type = null;
        if (nodeIds is not null)
        {
            reader.Read();
            if (Text(ref reader, nodeIds))
            {
                isNull = false;
                kind = shape.Kind;
            }
            if (shape.Kind is null)
            {
                reader.Read();
                kind = KindOf(ref reader);
            }
            Set(ref kinds, kind);
            if (!isNull && kind is null)
                damages.Add(new RowDamage(Count, Slot: -1, "kind", IsRequired: true));
        }
        if (relationIds is not null)
        {
            reader.Read();
            if (Text(ref reader, relationIds))
            {
                isNull = false;
                type = shape.RelationType;
            }
            if (shape.RelationType is null)
            {
                reader.Read();
                type = TypeOf(ref reader);
            }
            Set(ref relationTypes, type);
        }
        foreach (var column in order)
        {
            reader.Read();
            ValueDecoder.Value(ref reader, column);
        }
        for (var slot = 0; slot < columns.Length; slot++)
        {
            if (shape.Items[slot] is ItemShape.OwnId)
                continue;
            reader.Read();
            Item(ref reader, slot, isNull, kind, type);
        }
        reader.Read();
        Count++;
    }

    /// <summary>Gives what was taken to the builder of its set.</summary>
    public void Build(RowSetBuilder set)
    {
        set.NodeIds = nodeIds?.Build();
        set.RelationIds = relationIds?.Build();
        set.Damages = damages;
        if (nodeIds is not null)
            set.Kinds = Cut(kinds);
        if (relationIds is not null)
            set.RelationTypes = Cut(relationTypes);
        if (shape.HasCursors)
            set.OrderColumns = [.. order.Select(c => c.Build())];
        for (var slot = 0; slot < columns.Length; slot++)
        {
            if (shape.Items[slot] is ItemShape.OwnId own)
                set.Columns[slot] = (own.On == FactPart.Relation ? set.RelationIds : set.NodeIds) ?? Nulls();
            else
                (set.Columns[slot], set.Children[slot]) = (columns[slot]?.Build(), children[slot]?.Build());
        }
    }

    private void Item(ref Utf8JsonReader reader, int slot, bool isNull, Kind? kind, RelationType? type)
    {
        if (children[slot] is { } below)
        {
            if (isNull)
            {
                reader.Skip();
                below.EmptyParent();
                return;
            }
            below.Parent(ref reader);
            return;
        }
        var value = (ItemShape.Value)shape.Items[slot];
        var column = columns[slot]!;
        if (isNull || (value.Scope is { } scope && !scope.Includes(kind, type)))
        {
            reader.Skip();
            column.AddNull();
        }
        else if (value.Property is { Property.IsList: true } list)
        {
            var isOwned = list.On == FactPart.Relation
                ? type?.FindProperty(list.Property.Name) is not null
                : kind?.FindProperty(list.Property.Name) is not null;
            if (!ValueDecoder.List(ref reader, column, isOwned))
                damages.Add(new RowDamage(Count, slot, list.Property.Name, IsRequired: false, list.On == FactPart.Relation));
        }
        else
        {
            var isNone = reader.TokenType == JsonTokenType.Null;
            var isRead = ValueDecoder.Value(ref reader, column);
            if ((isNone || !isRead) && IsMissing(value.Property, kind, type))
                damages.Add(new RowDamage(Count, slot, value.Property!.Property.Name, IsRequired: true, value.Property.On == FactPart.Relation));
            else if (!isRead)
                damages.Add(new RowDamage(Count, slot, value.Property?.Property.Name ?? "count", IsRequired: false, value.Property?.On == FactPart.Relation));
        }
    }

    // What a fact must have and lacks is damaged too.
    private static bool IsMissing(PropertyRef? reference, Kind? kind, RelationType? type) => reference is { Part: ValuePart.Value }
        && (reference.On == FactPart.Relation ? type?.FindProperty(reference.Property.Name) : kind?.FindProperty(reference.Property.Name)) is { IsRequired: true };

    private static bool Text(ref Utf8JsonReader reader, TextColumnBuilder text)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            text.AddNull();
            return false;
        }
        ValueDecoder.Text(ref reader, text);
        return true;
    }

    // The labels of a node, of which the store's own count, or the name of its kind.
    private Kind? KindOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Named(reader.ValueSpan);
        Kind? kind = null;
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.ValueSpan is [(byte)'_', ..] own)
                kind ??= Named(own[1..]);
        }
        return kind;
    }

    private Kind? Named(ReadOnlySpan<byte> name)
    {
        foreach (var (label, kind) in shape.Kinds)
        {
            if (name.SequenceEqual(label))
                return kind;
        }
        return null;
    }

    private RelationType? TypeOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return null;
        foreach (var (name, type) in shape.RelationTypes)
        {
            if (reader.ValueSpan.SequenceEqual(name))
                return type;
        }
        return null;
    }

    private void Set<T>(ref T[] values, T value)
    {
        if (Count == values.Length)
            Array.Resize(ref values, Math.Max(8, Count * 2));
        values[Count] = value;
    }

    private T[] Cut<T>(T[] values) => values.Length == Count ? values : values.AsSpan(0, Count).ToArray();

    private Column Nulls()
    {
        var column = new ColumnBuilder(ColumnType.Text);
        for (var row = 0; row < Count; row++)
            column.AddNull();
        return column.Build();
    }
}
