/* reload.c: takes edited scripts and cards into a game in play. */
/* SPDX-License-Identifier: MIT */
#include "game/reload.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/text.h"
#include "game/check_scripts.h"
#include "game/session_row.h"
#include "script/script.h"

static bool deck_taken(const struct setup_deck *deck)
{
    return deck->added + deck->changed + deck->gone > 0;
}

static void sentence(char *said, const struct script_reload *reload, const struct setup_deck *deck,
                     const char *file)
{
    struct text text;
    text_init(&text, said, SESSION_SENTENCE_SIZE);
    if (reload->changed + reload->added == 0) {
        text_append(&text, reload->kept ? "No script was taken over" : "No script has changed");
    } else {
        text_format(&text, "%zu script%s changed, %zu added", reload->changed,
                    reload->changed == 1 ? "" : "s", reload->added);
    }
    if (reload->kept) text_format(&text, ", %zu kept as before", reload->kept);
    text_append(&text, ".");
    if (deck->kept)
        text_format(&text, " The cards in %s have mistakes, and all stay as they were.", file);
    if (deck_taken(deck))
        text_format(&text, " The cards in %s are read again: %zu added, %zu changed, %zu gone.",
                    file, deck->added, deck->changed, deck->gone);
}

/* Others may write to the same journal; the note is right behind their rows too. */
static bool note(struct session *session, const char *said, char *reason)
{
    struct journal_row row;
    char hash[32];
    enum journal_result result;
    do {
        session_row_init(&row, session, SIDE_NONE, JOURNAL_NOTE);
        snprintf(row.name, sizeof row.name, "reload");
        snprintf(row.note, sizeof row.note, "%s", said);
        snprintf(hash, sizeof hash, "%016" PRIx64, script_library_hash(session->setup->scripts));
        journal_arg_add(row.args, sizeof row.args, "scripts_hash", hash);
        snprintf(hash, sizeof hash, "%016" PRIx64, session->setup->deck.hash);
        journal_arg_add(row.args, sizeof row.args, "deck_hash", hash);
        result = session_state_commit(session, &row, 1, reason);
    } while (result == JOURNAL_BEHIND);
    return result == JOURNAL_DONE;
}

/* Scripts that are to be tried, and where. */
struct tried {
    const struct places *places;
    const struct script_library *scripts;
    const char *only;
};

static void try(void *context, struct check_child *child, struct diag_list *list)
{
    const struct tried *tried = context;
    check_scripts_run(tried->places, tried->scripts, tried->only, child, list);
}

/* As `check` does it: in a process of its own, so that no script takes the game with it. */
static bool check(void *context, const struct script_library *scripts, const char *only,
                  struct diag_list *list)
{
    struct tried tried = {context, scripts, only};
    return check_child_run(only ? only : "lua", try, &tried, list);
}

bool reload_scripts(char *said, struct session *session, struct diag_list *list)
{
    struct script_reload reload;
    struct setup_deck deck;
    struct diag_list told;
    char reason[SESSION_SENTENCE_SIZE];
    struct setup *setup = session->setup;
    const struct script_reload_check as_check = {check, &setup->places};
    snprintf(said, SESSION_SENTENCE_SIZE, "Nothing was reloaded.");
    diag_init(&told);
    struct script_library *fresh = setup->own_scripts ? setup_scripts(&setup->places, &told) : NULL;
    bool good = fresh && script_reload(&reload, setup->own_scripts, fresh, &as_check, &told);
    script_library_delete(fresh);
    diag_take(list, &told);
    if (!good) return false;
    setup_deck_reload(&deck, setup, list);
    sentence(said, &reload, &deck, setup->scenario.deck);
    if (reload.changed + reload.added == 0 && !deck_taken(&deck)) return false;
    if (note(session, said, reason)) return true;
    diag_error(list, session->path, 0, 0, "%s", reason);
    return true;
}
