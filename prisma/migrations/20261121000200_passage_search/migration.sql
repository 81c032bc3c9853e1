-- Full-text search, in two indexes over Passage. Both fold case and accents (unicode61, remove_diacritics 2), so that
-- "integracion" finds "integración".

-- Which passages have the words. The index holds no text of its own (external content): the triggers keep it in step.
CREATE VIRTUAL TABLE "passage_fts" USING fts5(
    "text",
    content = 'Passage',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER "Passage_fts_insert" AFTER INSERT ON "Passage" BEGIN
    INSERT INTO "passage_fts" ("rowid", "text") VALUES (new."id", new."text");
END;

CREATE TRIGGER "Passage_fts_delete" AFTER DELETE ON "Passage" BEGIN
    INSERT INTO "passage_fts" ("passage_fts", "rowid", "text") VALUES ('delete', old."id", old."text");
END;

CREATE TRIGGER "Passage_fts_update" AFTER UPDATE OF "id", "text" ON "Passage" BEGIN
    INSERT INTO "passage_fts" ("passage_fts", "rowid", "text") VALUES ('delete', old."id", old."text");
    INSERT INTO "passage_fts" ("rowid", "text") VALUES (new."id", new."text");
END;

INSERT INTO "passage_fts" ("passage_fts") VALUES ('rebuild');

-- Which practices have them, and how closely: one row for each practice, its rowid the practice's id. Fifteen times fewer
-- rows to rank than passages. Between two passages stands U+E000, a word nobody types, so that no phrase runs across.
-- Written with the passages, by lib/search/commands.ts.
CREATE VIRTUAL TABLE "passage_fts_practice" USING fts5(
    "title",
    "profile",
    "body",
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);
