/* plain_glossary.c: the words of the game, said on demand. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_glossary.h"

#include <assert.h>

#include "base/text.h"
#include "brief/glossary.h"

enum { ENTRIES_MAX = 128 };

/* The words alone: to hear a hundred explanations would take a quarter of an hour. */
static void words_say(const struct plain_seat *seat, const struct glossary_entry *entries,
                      size_t count)
{
    char line[PLAIN_SENTENCE_SIZE];
    struct text text;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < count; i++) {
        text_format(&text, "%s%s", i ? ", " : "", entries[i].word);
    }
    plain_io_say(seat->io, "%s.", line);
    plain_io_say(seat->io, "Type glossary and a word, such as: glossary %s.", entries[0].word);
}

void plain_glossary_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_name names[ENTRIES_MAX];
    size_t count;
    const struct glossary_entry *entries = glossary_entries(&count);
    char text[PLAIN_LINE_SIZE];
    assert(count <= ENTRIES_MAX);
    for (size_t i = 0; i < count; i++) {
        names[i] = (struct plain_name){entries[i].word, entries[i].word};
    }
    plain_match_join(text, sizeof text, words, 1, words->count);
    int index = text[0] ? plain_match_one(text, names, count) : PLAIN_MATCH_NONE;
    if (index >= 0) {
        plain_io_say(seat->io, "%s: %s", entries[index].word, entries[index].text);
    } else if (text[0]) {
        plain_match_explain(seat->io, text, "word", names, count);
    } else {
        words_say(seat, entries, count);
    }
}
