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
                       const struct name *names, size_t count)
{
    char line[PLAIN_SENTENCE_SIZE / 2];
    struct text text;
    size_t found = 0;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < count; i++) {
        bool holds =
            widget_menu_matches(part, names[i].label) || widget_menu_matches(part, names[i].id);
        if (!holds) continue;
        text_format(&text, "%s%s", found ? ", " : "", names[i].label);
        found++;
    }
    if (found)
        plain_io_say(seat->io, "%s: %s. Type %s and the name.", kind->title, line, kind->command);
    return found;
}

static size_t terms_say(const struct plain_seat *seat, const char *part)
{
    struct name names[GLOSSARY_MAX];
    struct glossary *glossary = memory_new(sizeof *glossary);
    glossary_open(glossary, &session_setup(seat->eyes.session)->places);
    for (size_t i = 0; i < glossary->count; i++) {
        names[i] = (struct name){glossary->entries[i].word, glossary->entries[i].word, NULL};
    }
    size_t said = kind_say(seat, &(struct kind){"Words", "glossary"}, part, names, glossary->count);
    free(glossary);
    return said;
}

/* Companies have no sheet: where each is and what it makes or uses is said here. */
static size_t firms_say(const struct plain_seat *seat, const char *part)
{
    size_t found = 0;
    for (int32_t i = 0; i < thing_count(&seat->eyes, THING_FIRM); i++) {
        const char *name = thing_name(&seat->eyes, THING_FIRM, i);
        char what[THING_FIRM_SIZE];
        if (!widget_menu_matches(part, name) &&
            !widget_menu_matches(part, thing_id(&seat->eyes, THING_FIRM, i)))
            continue;
        thing_firm(what, &seat->eyes, i);
        plain_io_say(seat->io, "Company: %s %s.", name, what);
        found++;
    }
    return found;
}

void plain_find_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[NAME_LIST_MAX];
    char part[PLAIN_LINE_SIZE];
    size_t found = 0;
    plain_words_join(part, sizeof part, words, 1, words->count);
    if (part[0] == '\0') {
        plain_io_say(seat->io, "Find what? Type find and a part of a name, such as: find lith.");
        return;
    }
    found += kind_say(seat, &(struct kind){"Goods", "good"}, part, names,
                      name_goods(names, &seat->eyes));
    found += kind_say(seat, &(struct kind){"Countries", "country"}, part, names,
                      name_countries(names, &seat->eyes));
    found += kind_say(seat, &(struct kind){"Industries", "why"}, part, names,
                      name_industries(names, &seat->eyes));
    found += kind_say(seat, &(struct kind){"Moves", "card"}, part, names,
                      name_moves(names, &seat->eyes));
    found += firms_say(seat, part);
    found += terms_say(seat, part);
    if (found == 0) plain_io_say(seat->io, "Nothing here has \"%s\" in its name.", part);
}
