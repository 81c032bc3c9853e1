-- Search finds "strasse" for "Straße" and "lodz" for "Łódź": letters that Unicode does not take apart into a base letter and
-- an accent are written as in lib/shared/letters.ts before they are indexed; the tokenizer folds the rest.
-- What is there is indexed again from Passage; between two passages stands U+E000, as lib/search/commands.ts writes it.
-- The beginnings of words have an index of their own: the last word of a search is looked up as one while it is typed.
DROP TABLE "passage_fts_practice";
CREATE VIRTUAL TABLE "passage_fts_practice" USING fts5(
    "title",
    "profile",
    "body",
    content = '',
    contentless_delete = 1,
    prefix = '2 3 4',
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO "passage_fts_practice" ("rowid", "title", "profile", "body")
SELECT
    "practiceId",
    COALESCE(group_concat(CASE WHEN "kind" = 'title' THEN "folded" END, ' ' || char(57344) || ' '), ''),
    COALESCE(group_concat(CASE WHEN "kind" = 'profile' THEN "folded" END, ' ' || char(57344) || ' '), ''),
    COALESCE(group_concat(CASE WHEN "kind" NOT IN ('title', 'profile') THEN "folded" END, ' ' || char(57344) || ' '), '')
FROM (
    SELECT "practiceId", "kind",
            replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("text"
            , 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe')
            , 'Œ', 'oe'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l')
            , 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th')
            , 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ı', 'i') AS "folded"
    FROM "Passage" ORDER BY "practiceId", "id"
)
GROUP BY "practiceId";

-- Passages are looked for only in the practices of one page, by reading them (lib/search/highlight.ts): an index of their
-- own, which every import had to write, serves nothing.
DROP TRIGGER "Passage_fts_insert";
DROP TRIGGER "Passage_fts_delete";
DROP TRIGGER "Passage_fts_update";
DROP TABLE "passage_fts";
