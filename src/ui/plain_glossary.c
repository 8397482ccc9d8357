/* plain_glossary.c: the words of the game, said on demand. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_glossary.h"

#include "ui/glossary.h"

enum { ENTRIES_MAX = 64 };

void plain_glossary_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_name names[ENTRIES_MAX];
    size_t count;
    const struct glossary_entry *entries = glossary_entries(&count);
    char text[PLAIN_LINE_SIZE];
    if (count > ENTRIES_MAX) count = ENTRIES_MAX;
    for (size_t i = 0; i < count; i++) {
        names[i] = (struct plain_name){entries[i].word, entries[i].word};
    }
    plain_match_join(text, sizeof text, words, 1, words->count);
    int index = text[0] ? plain_match_one(text, names, count) : PLAIN_MATCH_NONE;
    if (index >= 0) {
        plain_io_say(seat->io, "%s: %s.", entries[index].word, entries[index].meaning);
    } else if (text[0]) {
        plain_match_explain(seat->io, text, "word", names, count);
    } else {
        for (size_t i = 0; i < count; i++) {
            plain_io_say(seat->io, "%s: %s.", entries[i].word, entries[i].meaning);
        }
    }
}
