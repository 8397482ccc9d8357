/* plain_source.c: where the facts come from, said on demand: things, rows of data, measures. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_source.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "brief/origin.h"
#include "brief/step.h"

/* Everything of the map that has an id: goods, countries, industries, firms. */
static size_t things(struct name out[NAME_LIST_MAX], const struct plain_seat *seat)
{
    size_t count = name_goods(out, &seat->eyes);
    count += name_countries(out + count, &seat->eyes);
    count += name_industries(out + count, &seat->eyes);
    count += name_firms(out + count, &seat->eyes);
    return count;
}

/* "trade gallium japan": a table, if one is named, and the things. False if a word is neither. */
static bool asked_find(struct origin_asked *out, const struct plain_seat *seat,
                       const struct plain_words *words)
{
    struct name names[NAME_LIST_MAX];
    size_t count = things(names, seat), at = 1;
    *out = (struct origin_asked){.table = ""};
    while (at < words->count) {
        const char *table = out->table[0] == '\0' ? origin_table(words->word[at]) : NULL;
        if (table) {
            out->table = table;
            at++;
            continue;
        }
        int found = plain_words_name(&at, words, names, count);
        if (found < 0 || out->count == ORIGIN_IDS_MAX) return false;
        out->ids[out->count++] = names[found].id;
    }
    return out->count > 0;
}

static void row_say(void *context, const char *sentence)
{
    plain_io_say(((const struct plain_seat *)context)->io, "%s", sentence);
}

/* The source of the move or the event that set a measure, or the scenario's row. */
static void measure_say(struct plain_seat *seat, const char *number)
{
    struct measure measure;
    struct origin origin;
    int turn;
    if (!measure_numbered(&measure, &seat->eyes, strtoul(number, NULL, 10))) {
        plain_io_say(seat->io, "No measure has that number. instruments lists those in force.");
        return;
    }
    plain_io_say(seat->io, "%s: %s.", words_side((int32_t)measure.issuer), measure.words);
    if (origin_measure(&origin, &turn, &seat->eyes, &measure)) {
        char when[STEP_SIZE];
        step_when(when, seat->eyes.session, turn);
        plain_io_say(seat->io, "Set in %s by: %s. Source: %s.", when, origin.name, origin.source);
    } else if (origin_start(&seat->eyes, &measure, row_say, seat) == 0)
        plain_io_say(seat->io, "The scenario set it at the start.");
}

static void overview_say(const struct plain_seat *seat)
{
    const struct map *map = &session_setup(seat->eyes.session)->map;
    plain_io_say(seat->io,
                 "Map %s: %zu rows, each with its source. %.0f percent of trade by value is "
                 "recorded, the rest is filled in from supply and demand.",
                 map->id, map->rows, 100 * map->recorded_trade);
    plain_io_say(seat->io, "Type sources and a good, a country, a move, an event or a constant. "
                           "For single rows: sources gallium japan, sources trade gallium, sources "
                           "price gallium. For a measure in force: sources measure 3.");
}

void plain_source_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct origin origins[ORIGIN_MAX];
    struct name names[ORIGIN_MAX];
    char text[PLAIN_LINE_SIZE];
    struct origin_asked asked;
    size_t count = origin_list(origins, seat->eyes.session);
    plain_words_join(text, sizeof text, words, 1, words->count);
    if (text[0] == '\0') {
        overview_say(seat);
        return;
    }
    if (words->count == 3 && strcmp(words->word[1], "measure") == 0 &&
        ascii_is_digit(words->word[2][0])) {
        measure_say(seat, words->word[2]);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        names[i] = (struct name){origins[i].id, origins[i].name, NULL};
    }
    int index = name_one(text, names, count);
    if (index >= 0) {
        plain_io_say(seat->io, "%s: %s.", origins[index].name, origins[index].source);
    } else if (asked_find(&asked, seat, words)) {
        if (origin_rows(&seat->eyes, &asked, row_say, seat) == 0)
            plain_io_say(seat->io, "No row of the map names these together.");
    } else {
        plain_words_explain(seat->io, text, "good, country, move, event or constant", names, count);
    }
}
