/* glossary.c: the words of the game, each in two sentences: maps/glossary.csv of the game and of
 * its packs. */
/* SPDX-License-Identifier: MIT */
#include "brief/glossary.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "data/table.h"

static const struct table_column columns[] = {
    {.name = "word",
     .type = TABLE_TEXT,
     .key = true,
     .offset = offsetof(struct glossary_entry, word),
     .size = GLOSSARY_WORD_SIZE},
    {.name = "text",
     .type = TABLE_TEXT,
     .offset = offsetof(struct glossary_entry, text),
     .size = GLOSSARY_TEXT_SIZE},
    {.name = NULL},
};

static const struct table_spec spec = {"glossary.csv", columns, sizeof(struct glossary_entry)};

/* Puts the row in its place. False if the word is there already, or there is no room. */
static bool entry_add(struct glossary *out, const struct glossary_entry *entry)
{
    size_t place = 0;
    while (place < out->count && ascii_compare(out->entries[place].word, entry->word) < 0) place++;
    if (place < out->count && ascii_compare(out->entries[place].word, entry->word) == 0)
        return false;
    if (out->count == GLOSSARY_MAX) return false;
    memmove(&out->entries[place + 1], &out->entries[place],
            (out->count - place) * sizeof out->entries[0]);
    out->entries[place] = *entry;
    out->count++;
    return true;
}

static void table_add(struct glossary *out, const char *folder, struct diag_list *list)
{
    struct table table;
    table_open(&table, &spec, folder, NULL, list);
    for (size_t i = 0; i < table.count; i++) {
        const struct glossary_entry *entry = table_record(&table, i);
        if (table.bad[i] || entry->word[0] == '\0') continue;
        if (entry_add(out, entry)) continue;
        if (out->count == GLOSSARY_MAX)
            table_error(&table, i, "word", list,
                        "found more than the %d words that the game takes; leave some out",
                        GLOSSARY_MAX);
        else
            table_error(&table, i, "word", list,
                        "found %s, which has an entry already; leave it out, or name your word "
                        "otherwise",
                        entry->word);
    }
    table_close(&table);
}

bool glossary_read(struct glossary *out, const struct places *places, struct diag_list *list)
{
    size_t errors = list->errors;
    out->count = 0;
    for (size_t i = 0; i < places->count; i++) {
        char folder[PLACE_PATH_SIZE + 8];
        if (!place_has(&places->items[i], "maps/glossary.csv")) continue;
        snprintf(folder, sizeof folder, "%s/maps", places->items[i].path);
        table_add(out, folder, list);
    }
    return list->errors == errors;
}

void glossary_open(struct glossary *out, const struct places *places)
{
    struct diag_list list;
    diag_init(&list);
    glossary_read(out, places, &list);
    diag_free(&list);
}
