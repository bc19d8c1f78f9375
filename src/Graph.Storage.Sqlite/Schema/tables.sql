-- The tables of the embedded store. ModelIndexes creates the indexes that are derived from the model.
--
-- Facts (nodes and relations) are numbered from one sequence, so the data stored next to facts (sort keys, evidence,
-- references, versions, log) needs one table for both. A number is never reused for another fact, and a fact that is
-- withdrawn and added again gets its previous number. Timestamps are milliseconds since 1970 in UTC.

-- The state of the store: schema (version of these tables), model (hash), next_fact, last_instant;
-- filling, while a copy into it is not finished (with the table `reserved`).
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- Kinds are numbers in all rows: keys are short, and partial indexes can name them. A name keeps its number when the
-- model changes. `n` counts the nodes, so the total of a collection costs one lookup.
CREATE TABLE kind (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  n INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The same for relation types.
CREATE TABLE relation_type (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  n INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Numbers for the values that are stored outside the JSON: `name_key`, `since_earliest` in fact_sort, `name` in substring.
CREATE TABLE part (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Current nodes. All properties of a node are one JSON object: an upsert replaces them all, a row of a result needs
-- several, and the columns of a kind would change with the model. It contains stored parts (`name_key`, `name_folded`,
-- `since_earliest`, `since_latest`, `since_asWritten`; StoredNames) next to their property.
CREATE TABLE node (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL REFERENCES kind (number),
  props TEXT NOT NULL,
  recorded INTEGER NOT NULL
) STRICT;

-- Collections in their default order.
CREATE UNIQUE INDEX node_by_kind ON node (kind, id);

-- Current relations: one row per relation; the adjacency tables below only find it.
CREATE TABLE relation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type INTEGER NOT NULL REFERENCES relation_type (number),
  from_node INTEGER NOT NULL,
  to_node INTEGER NOT NULL,
  props TEXT NOT NULL,
  recorded INTEGER NOT NULL
) STRICT;

-- A node's outgoing relations in the default order of a connection, (neighbour's id, relation's id): a page of a hub is
-- a range of this key, whatever the size of the hub. Without rowid the rows *are* the index (measured: 153 us against
-- 342 us for 50 x 25 neighbours). The row has the kind of the neighbour, because a field may show only some kinds.
-- The foreign key prevents the deletion of a node that still has relations.
CREATE TABLE adjacency_out (
  node INTEGER NOT NULL REFERENCES node (number) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  neighbour_id TEXT NOT NULL,
  relation_id TEXT NOT NULL,
  neighbour INTEGER NOT NULL,
  neighbour_kind INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  PRIMARY KEY (node, type, neighbour_id, relation_id)
) STRICT, WITHOUT ROWID;

-- The same for a node's incoming relations.
CREATE TABLE adjacency_in (
  node INTEGER NOT NULL REFERENCES node (number) DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL,
  neighbour_id TEXT NOT NULL,
  relation_id TEXT NOT NULL,
  neighbour INTEGER NOT NULL,
  neighbour_kind INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  PRIMARY KEY (node, type, neighbour_id, relation_id)
) STRICT, WITHOUT ROWID;

-- How many relations of a type a node has, by direction (0 out, 1 in) and kind of neighbour: unfiltered counts and totals
-- of connections, narrower fields included, are sums of a few rows. A count of 0 has no row.
CREATE TABLE degree (
  node INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  type INTEGER NOT NULL,
  neighbour_kind INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (node, direction, type, neighbour_kind)
) STRICT, WITHOUT ROWID;

-- The sort keys of nodes and relations, in narrow rows: ordering the 10,000 neighbours of a hub by name reads 10,000 of
-- these rows and no JSON. A part without a value has no row. Collections are ordered by the indexes on node instead.
CREATE TABLE fact_sort (
  fact INTEGER NOT NULL,
  part INTEGER NOT NULL,
  value ANY NOT NULL,
  PRIMARY KEY (fact, part)
) STRICT, WITHOUT ROWID;

-- A fact's evidence in reading order. It repeats `factId` and `order` of the evidence nodes.
CREATE TABLE evidence (
  fact INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  PRIMARY KEY (fact, ord, evidence)
) STRICT, WITHOUT ROWID;

-- The facts that a fact names in a property marked @reference: a named fact cannot be withdrawn, and a merge finds the
-- facts to rewrite.
CREATE TABLE fact_reference (
  target INTEGER NOT NULL,
  fact INTEGER NOT NULL,
  PRIMARY KEY (target, fact)
) STRICT, WITHOUT ROWID;

-- The targets of merged ids, always in one step.
CREATE TABLE redirect (
  id TEXT PRIMARY KEY,
  into_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX redirect_by_target ON redirect (into_id);

-- Past versions of nodes, from `recorded` until before `retracted`. They are stored apart from current nodes, so they do
-- not slow down queries for the present.
CREATE TABLE node_version (
  number INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  props TEXT NOT NULL,
  PRIMARY KEY (number, recorded)
) STRICT;

CREATE INDEX node_version_by_id ON node_version (id, recorded);
CREATE INDEX node_version_by_kind ON node_version (kind, id, recorded);
CREATE INDEX node_version_by_end ON node_version (retracted);

-- The same for relations.
CREATE TABLE relation_version (
  number INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  id TEXT NOT NULL,
  type INTEGER NOT NULL,
  from_node INTEGER NOT NULL,
  to_node INTEGER NOT NULL,
  props TEXT NOT NULL,
  PRIMARY KEY (number, recorded)
) STRICT;

CREATE INDEX relation_version_by_id ON relation_version (id, recorded);
CREATE INDEX relation_version_by_from ON relation_version (from_node, type);
CREATE INDEX relation_version_by_to ON relation_version (to_node, type);
CREATE INDEX relation_version_by_end ON relation_version (retracted);

-- The changes that had an effect, numbered without gaps.
CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  id TEXT,
  at INTEGER NOT NULL UNIQUE,
  note TEXT
) STRICT;

-- The facts that a change touched. Their type and ends are those of the version that it began or ended: each change has
-- its own timestamp, so `at` finds the version, and a bulk load does not repeat every id here.
CREATE TABLE change_fact (
  change INTEGER NOT NULL REFERENCES change (number),
  fact INTEGER NOT NULL,
  is_relation INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  PRIMARY KEY (change, is_relation, fact)
) STRICT, WITHOUT ROWID;

-- The source records that a change wrote or removed.
CREATE TABLE change_source (
  change INTEGER NOT NULL REFERENCES change (number),
  name TEXT NOT NULL,
  PRIMARY KEY (change, name)
) STRICT, WITHOUT ROWID;

-- The results of changes with an id, including those without effect: a retry gets the same result.
CREATE TABLE applied (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  sources INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What each source asserted when it was last read, kept for whoever seeds.
CREATE TABLE source (
  name TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  payload BLOB NOT NULL
) STRICT;

-- Full-text search over words that .NET made (folded, in Latin letters): `ascii` only splits at spaces and leaves
-- everything else alone. A row is a node, its rowid kind * 2^40 + number, so that a search for some kinds reads ranges.
-- `best` has the words of names (SearchWords.BestWeight), `words` those of everything else, `sounds` the keys of names (NameKeys).
-- Contentless: the words are only looked up, never read back.
CREATE VIRTUAL TABLE search USING fts5 (
  best, words, sounds, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3', detail = 'column'
);

-- The words that there are, for words that are nearly right.
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, col);

-- Substrings of properties marked @indexed or @folded, from three characters, over folded text: candidates for `contains`,
-- exact or not. A row is one property of one fact (the items of a list on lines of their own), its rowid
-- part * 2^40 + number, so that a property's rows are a range.
CREATE VIRTUAL TABLE substring USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
