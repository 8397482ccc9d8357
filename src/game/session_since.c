/* session_since.c: what has changed since a game was begun: map, scenario, cards, scripts. */
/* SPDX-License-Identifier: MIT */
#include "game/session_since.h"

#include <stdio.h>
#include <stdlib.h>

#include "game/session_state.h"

/* Does the game row hold such a hash, and another? */
static bool differs(const struct journal_row *row, const char *key, uint64_t hash)
{
    char text[32];
    return journal_arg(text, sizeof text, row->args, key) && strtoull(text, NULL, 16) != hash;
}

/* The last row that names such a hash, of scripts or cards: a reload in the game took new ones in.
 */
static const struct journal_row *noted_row(const struct session *session, const char *key)
{
    char text[32];
    size_t i = journal_count(session->journal) - 1;
    while (i > 0 &&
           !(journal_row(session->journal, i)->kind == JOURNAL_NOTE &&
             journal_arg(text, sizeof text, journal_row(session->journal, i)->args, key))) {
        i--;
    }
    return journal_row(session->journal, i);
}

void session_since_tell(const struct session *session, struct diag_list *list)
{
    const struct setup *setup = session->setup;
    const struct journal_row *row = journal_row(session->journal, 0);
    const char *path = session->path;
    if (differs(row, "map_hash", setup->map.hash)) {
        diag_warning(list, path, 2, 0,
                     "the map %s has changed since this game was begun, though not the world that "
                     "it begins in; what was played stays as it was, names and sources are those "
                     "of now",
                     setup->map.id);
    }
    if (differs(row, "scenario_hash", setup->scenario.hash)) {
        diag_warning(list, path, 2, 0,
                     "the scenario %s has changed since this game was begun, though not the world "
                     "that it begins in; its text and its rules are those of now",
                     setup->scenario.id);
    }
    if (differs(noted_row(session, "deck_hash"), "deck_hash", setup->deck.hash)) {
        diag_warning(list, path, 2, 0,
                     "the cards of %s have changed since this game was begun, in what there are, "
                     "their prices or their turns; what was played stays as it was paid, what "
                     "comes costs what they say now",
                     setup->scenario.deck);
    }
    if (setup->scripts && differs(noted_row(session, "scripts_hash"), "scripts_hash",
                                  script_library_hash(setup->scripts))) {
        diag_warning(list, path, 2, 0,
                     "scripts of moves, events or opponents have changed since this game was "
                     "begun; what was played stays as it was, what comes follows them as they are "
                     "now");
    }
}

void session_since_cause(char *out, size_t size, const struct session *session,
                         const struct journal_row *row)
{
    const struct setup *setup = session->setup;
    bool map = differs(row, "map_hash", setup->map.hash);
    bool scenario = differs(row, "scenario_hash", setup->scenario.hash);
    if (map && scenario) {
        snprintf(out, size, "its map %s and its scenario", setup->map.id);
    } else if (map) {
        snprintf(out, size, "its map %s", setup->map.id);
    } else if (scenario) {
        snprintf(out, size, "its scenario");
    } else {
        snprintf(out, size, "the model, and neither map nor scenario");
    }
}
