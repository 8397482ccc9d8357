/* plain_glossary.c: the words of the game, said on demand. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_glossary.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/glossary.h"

/* The words alone: to hear a hundred explanations would take a quarter of an hour. */
static void words_say(const struct plain_seat *seat, const struct glossary *glossary)
{
    char line[PLAIN_SENTENCE_SIZE];
    struct text text;
    if (glossary->count == 0) {
        plain_io_say(seat->io, "There is no glossary here: maps/glossary.csv is not to be read.");
        return;
    }
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < glossary->count; i++) {
        text_format(&text, "%s%s", i ? ", " : "", glossary->entries[i].word);
    }
    plain_io_say(seat->io, "%s.", line);
    plain_io_say(seat->io, "Type glossary and a word, such as: glossary %s.",
                 glossary->entries[0].word);
}

void plain_glossary_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[GLOSSARY_MAX];
    struct glossary *glossary = memory_new(sizeof *glossary);
    char text[PLAIN_LINE_SIZE];
    glossary_open(glossary, &session_setup(seat->eyes.session)->places);
    const struct glossary_entry *entries = glossary->entries;
    size_t count = glossary->count;
    for (size_t i = 0; i < count; i++) {
        names[i] = (struct name){entries[i].word, entries[i].word, NULL};
    }
    plain_words_join(text, sizeof text, words, 1, words->count);
    int index = text[0] ? name_one(text, names, count) : NAME_NONE;
    if (index >= 0) {
        plain_io_say(seat->io, "%s: %s", entries[index].word, entries[index].text);
    } else if (text[0]) {
        plain_words_explain(seat->io, text, "word", names, count);
    } else {
        words_say(seat, glossary);
    }
    free(glossary);
}
