/* session_seat.c: who plays a side: who may, whether they are still there, and who plays on. */
/* SPDX-License-Identifier: MIT */
#include "game/session_seat.h"

#include <stdio.h>
#include <string.h>

#include "base/program.h"
#include "base/text.h"
#include "game/session_row.h"
#include "game/words.h"

static bool is_there(const struct setup *setup, enum side side, const char *who)
{
    if (strcmp(who, "human") == 0 || strcmp(who, "random") == 0) return true;
    const struct opponent *opponent =
        setup->scripts ? script_opponent_named(setup->scripts, who) : NULL;
    return opponent && opponent->side == side;
}

/* "human, random, dam": all who may. */
static void all_say(char *out, size_t size, const struct setup *setup, enum side side)
{
    struct text text;
    text_init(&text, out, size);
    text_append(&text, "human, random");
    for (size_t i = 0; setup->scripts && i < script_opponent_count(setup->scripts); i++) {
        const struct opponent *opponent = script_opponent(setup->scripts, i);
        if (opponent->side == side) text_format(&text, ", %s", opponent->id);
    }
}

bool session_seat_known(const struct setup *setup, enum side side, const char *who,
                        struct diag_list *list)
{
    if (is_there(setup, side, who)) return true;
    char all[256];
    all_say(all, sizeof all, setup, side);
    diag_error(list, "chokepoint", 0, 0, "%s: found \"%s\", expected one of %s",
               words_side_id((int32_t)side), who, all);
    return false;
}

enum side session_seat_gone(char *reason, const struct session *session)
{
    for (int side = 0; side < SIDE_COUNT && !session_over(session); side++) {
        if (is_there(session->setup, (enum side)side, session->who[side])) continue;
        char all[256], command[PROGRAM_COMMAND_SIZE], option[32];
        all_say(all, sizeof all, session->setup, (enum side)side);
        snprintf(option, sizeof option, "--%s human", words_side_id(side));
        snprintf(
            reason, SESSION_SENTENCE_SIZE,
            "%s was played by \"%s\", which is not there any more; say with --%s WHO who plays "
            "on, one of %.160s: %s",
            words_side(side), session->who[side], words_side_id(side), all,
            program_command(command, sizeof command, "resume", session->path, option));
        return (enum side)side;
    }
    return SIDE_NONE;
}

bool session_seat_give(struct session *session, enum side side, const char *who,
                       struct diag_list *list)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum journal_result result;
    if (strcmp(session->who[side], who) == 0) return true;
    if (!session_seat_known(session->setup, side, who, list)) return false;
    do {
        struct journal_row row;
        session_row_init(&row, session, SIDE_NONE, JOURNAL_SEAT);
        snprintf(row.name, sizeof row.name, "seat");
        journal_arg_add(row.args, sizeof row.args, words_side_id((int32_t)side), who);
        snprintf(row.note, sizeof row.note, "%s is played by %s from here on, before by %s.",
                 words_side((int32_t)side), who, session->who[side]);
        result = session_state_commit(session, &row, 1, reason);
    } while (result == JOURNAL_BEHIND);
    if (result == JOURNAL_FAILED) diag_error(list, session->path, 0, 0, "%s", reason);
    return result == JOURNAL_DONE;
}
