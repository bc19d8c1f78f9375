using System.Text.Json;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Reads rows into columns: no object per row or value. For one response; not thread-safe.</summary>
internal sealed class RowDecoder
{
    private readonly RowShape _shape;
    private readonly StoreTextColumnBuilder? _nodeIds;
    private readonly StoreTextColumnBuilder? _relationIds;
    private readonly StoreColumnBuilder[] _order;
    private readonly StoreColumnBuilder?[] _columns;
    private readonly RowsDecoder?[] _children;
    private readonly List<RowDamage> _damages = [];
    private Kind?[] _kinds = [];
    private RelationType?[] _relationTypes = [];

    public RowDecoder(RowShape shape)
    {
        _shape = shape;
        _nodeIds = shape.HasNode ? new StoreTextColumnBuilder() : null;
        _relationIds = shape.HasRelation ? new StoreTextColumnBuilder() : null;
        _order = [.. shape.Order.Select(type => new StoreColumnBuilder(type))];
        _columns = new StoreColumnBuilder?[shape.Items.Length];
        _children = new RowsDecoder?[shape.Items.Length];
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            if (shape.Items[slot] is ItemShape.Value value)
                _columns[slot] = new StoreColumnBuilder(value.Type, value.IsList);
            else if (shape.Items[slot] is ItemShape.Children below)
                _children[slot] = new RowsDecoder(below.Rows);
        }
    }

    /// <summary>The number of rows read.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a row. The reader is at the start of its list, and is left at its end.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        var isNull = true;
        Kind? kind = null;
        RelationType? type = null;
        if (_nodeIds is not null)
        {
            reader.Read();
            if (Text(ref reader, _nodeIds))
            {
                isNull = false;
                kind = _shape.Kind;
            }
            if (_shape.Kind is null)
            {
                reader.Read();
                kind = KindOf(ref reader);
            }
            Set(ref _kinds, kind);
            if (!isNull && kind is null)
                _damages.Add(new RowDamage(Count, Slot: -1, "kind", IsRequired: true));
        }
        if (_relationIds is not null)
        {
            reader.Read();
            if (Text(ref reader, _relationIds))
            {
                isNull = false;
                type = _shape.RelationType;
            }
            if (_shape.RelationType is null)
            {
                reader.Read();
                type = TypeOf(ref reader);
            }
            Set(ref _relationTypes, type);
        }
        foreach (var column in _order)
        {
            reader.Read();
            ValueDecoder.Value(ref reader, column);
        }
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            if (_shape.Items[slot] is ItemShape.OwnId)
                continue;
            reader.Read();
            Item(ref reader, slot, isNull, kind, type);
        }
        reader.Read();
        Count++;
    }

    /// <summary>Passes the rows to the builder of their set.</summary>
    public void Build(RowSetBuilder set)
    {
        set.NodeIds = _nodeIds?.Build();
        set.RelationIds = _relationIds?.Build();
        set.Damages = _damages;
        if (_nodeIds is not null)
            set.Kinds = Cut(_kinds);
        if (_relationIds is not null)
            set.RelationTypes = Cut(_relationTypes);
        if (_shape.HasCursors)
            set.OrderColumns = [.. _order.Select(c => c.Build())];
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            if (_shape.Items[slot] is ItemShape.OwnId own)
                set.Columns[slot] = (own.On == PropertyOwner.Relation ? set.RelationIds : set.NodeIds) ?? Nulls();
            else
                (set.Columns[slot], set.Children[slot]) = (_columns[slot]?.Build(), _children[slot]?.Build());
        }
    }

    private void Item(ref Utf8JsonReader reader, int slot, bool isNull, Kind? kind, RelationType? type)
    {
        if (_children[slot] is { } below)
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
        var value = (ItemShape.Value)_shape.Items[slot];
        var column = _columns[slot]!;
        if (isNull || (value.Scope is { } scope && !scope.Includes(kind, type)))
        {
            reader.Skip();
            column.AddNull();
        }
        else if (value.Property is { Property.IsList: true } list)
        {
            var isOwned =
                list.On == PropertyOwner.Relation
                    ? type?.FindProperty(list.Property.Name) is not null
                    : kind?.FindProperty(list.Property.Name) is not null;
            if (!ValueDecoder.List(ref reader, column, isOwned))
                _damages.Add(new RowDamage(Count, slot, list.Property.Name, IsRequired: false, list.On == PropertyOwner.Relation));
        }
        else
        {
            var isNone = reader.TokenType == JsonTokenType.Null;
            var isRead = ValueDecoder.Value(ref reader, column);
            if ((isNone || !isRead) && IsMissing(value.Property, kind, type))
            {
                _damages.Add(
                    new RowDamage(Count, slot, value.Property!.Property.Name, IsRequired: true, value.Property.On == PropertyOwner.Relation)
                );
            }
            else if (!isRead)
            {
                _damages.Add(
                    new RowDamage(
                        Count,
                        slot,
                        value.Property?.Property.Name ?? "count",
                        IsRequired: false,
                        value.Property?.On == PropertyOwner.Relation
                    )
                );
            }
        }
    }

    // A fact that lacks a required value is damaged too.
    private static bool IsMissing(PropertyRef? reference, Kind? kind, RelationType? type) =>
        reference is { Form: ValueForm.Value }
        && (
            reference.On == PropertyOwner.Relation
                ? type?.FindProperty(reference.Property.Name)
                : kind?.FindProperty(reference.Property.Name)
        )
            is { IsRequired: true };

    private static bool Text(ref Utf8JsonReader reader, StoreTextColumnBuilder text)
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
        foreach (var (label, kind) in _shape.Kinds)
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
        foreach (var (name, type) in _shape.RelationTypes)
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

    private StoreColumn Nulls()
    {
        var column = new StoreColumnBuilder(StoreColumnType.Text);
        for (var row = 0; row < Count; row++)
            column.AddNull();
        return column.Build();
    }
}
