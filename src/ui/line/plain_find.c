/* plain_find.c: looks for a word in the names of everything, and says how to hear of it. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_find.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/card.h"
#include "brief/glossary.h"
#include "ui/widget/menu.h"

/* One sentence for a kind: "Goods: Lithium concentrate, Refined lithium. Type good and a name." */
struct kind {
    const char *title;
    const char *command;
};

static size_t kind_say(const struct plain_seat *seat, const struct kind *kind, const char *part,
                       const struct plain_name *names, size_t count)
{
    char line[PLAIN_SENTENCE_SIZE / 2];
    struct text text;
    size_t found = 0;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < count; i++) {
        bool holds =
            widget_menu_matches(part, names[i].name) || widget_menu_matches(part, names[i].id);
        if (!holds) continue;
        text_format(&text, "%s%s", found ? ", " : "", names[i].name);
        found++;
    }
    if (found)
        plain_io_say(seat->io, "%s: %s. Type %s and the name.", kind->title, line, kind->command);
    return found;
}

/* The moves of the reader's hand: those of the rival are not his to look through. */
static size_t moves_say(const struct plain_seat *seat, const char *part)
{
    struct hand_entry hand[DECK_MAX];
    struct plain_name names[DECK_MAX];
    size_t count = 0;
    if (seat->eyes.side == SIDE_NONE) return 0;
    size_t all = hand_list(hand, seat->eyes.session, seat->eyes.side);
    for (size_t i = 0; i < all; i++) {
        if (!hand[i].move) continue;
        names[count++] = (struct plain_name){hand[i].move->id, hand[i].move->title};
    }
    return kind_say(seat, &(struct kind){"Moves", "card"}, part, names, count);
}

static size_t terms_say(const struct plain_seat *seat, const char *part)
{
    struct plain_name names[GLOSSARY_MAX];
    struct glossary *glossary = memory_new(sizeof *glossary);
    glossary_open(glossary, &session_setup(seat->eyes.session)->places);
    for (size_t i = 0; i < glossary->count; i++) {
        names[i] = (struct plain_name){glossary->entries[i].word, glossary->entries[i].word};
    }
    size_t said = kind_say(seat, &(struct kind){"Words", "glossary"}, part, names, glossary->count);
    free(glossary);
    return said;
}

void plain_find_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_name names[PLAIN_NAME_MAX];
    char part[PLAIN_LINE_SIZE];
    size_t found = 0;
    plain_match_join(part, sizeof part, words, 1, words->count);
    if (part[0] == '\0') {
        plain_io_say(seat->io, "Find what? Type find and a part of a name, such as: find lith.");
        return;
    }
    found +=
        kind_say(seat, &(struct kind){"Goods", "good"}, part, names, plain_seat_goods(names, seat));
    found += kind_say(seat, &(struct kind){"Countries", "country"}, part, names,
                      plain_seat_countries(names, seat));
    found += kind_say(seat, &(struct kind){"Industries", "why"}, part, names,
                      plain_seat_industries(names, seat));
    found += moves_say(seat, part);
    found += terms_say(seat, part);
    if (found == 0) plain_io_say(seat->io, "Nothing here has \"%s\" in its name.", part);
}
