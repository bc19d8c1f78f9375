-- The nodes with very many relations of one type and direction (0 out, 1 in): hub_sort has these relations in order.
CREATE TABLE IF NOT EXISTS hub (
  node INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (node, direction, type)
) STRICT, WITHOUT ROWID;

-- The relations of a hub by each sort key of its neighbours (fact_sort), so a page of 10,000 neighbours by name is a range
-- of this key, even from the middle. A neighbour without the part has no row.
CREATE TABLE IF NOT EXISTS hub_sort (
  node INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  type INTEGER NOT NULL,
  part INTEGER NOT NULL,
  value ANY NOT NULL,
  neighbour_id TEXT NOT NULL,
  relation_id TEXT NOT NULL,
  neighbour INTEGER NOT NULL,
  neighbour_kind INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  PRIMARY KEY (node, direction, type, part, value, neighbour_id, relation_id)
) STRICT, WITHOUT ROWID;
