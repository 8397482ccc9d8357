/* wash.c: the hot wash of a meeting: its steps, where it stands, the moments that teams named. */
/* SPDX-License-Identifier: MIT */
#include "game/wash.h"

#include <stdio.h>
#include <string.h>

#include "game/session_row.h"
#include "game/words.h"

/* In a form without it a step has no words. */
static const struct {
    const char *name, *title;
    const char *words[2];
    int minutes[2]; /* of the long form, of the short one */
} steps[WASH_STEPS] = {
    [WASH_NONE] = {"", "", {"", ""}, {0, 0}},
    [WASH_RECALL] = {"recall",
                     "Event recall",
                     {"Event recall: each team names the three moments that counted most, before "
                      "this screen names its own.",
                      "Event recall: each team names the one moment that counted most, before "
                      "this screen names its own."},
                     {3, 2}},
    [WASH_MOMENTS] = {"moments",
                      "What moved most",
                      {"The turns that moved most, beside what you named. What did nobody name, "
                       "and why?",
                       "The turns that moved most, beside what you named. What did nobody name?"},
                      {2, 1}},
    [WASH_ROLES] = {"roles",
                    "Round of roles",
                    {"A round of roles: each says in a minute what the room did not see from its "
                     "chair.",
                     NULL},
                    {6, 0}},
    [WASH_EXPECTED] = {"expected",
                       "Expected against result",
                       {"Expected against result: where did it come otherwise, and who could have "
                        "told you?",
                        NULL},
                       {5, 0}},
    [WASH_FORK] = {"fork",
                   "A fork played live",
                   {"A fork: which turn would you play otherwise? It is played live, and both ways "
                    "stay.",
                    NULL},
                   {4, 0}},
    [WASH_COMMITMENTS] = {"commitments",
                          "Commitments",
                          {"Commitments: when what happens, who will do what, and by when?",
                           "Commitments: one from each team: when what happens, who will do what, "
                           "and by when?"},
                          {6, 2}},
    [WASH_FREEZE] = {"freeze",
                     "Freeze",
                     {"The record is frozen, and the pack is written. Thank you.",
                      "The record is frozen, and the pack is written. Thank you."},
                     {2, 0}},
};

const char *wash_name(enum wash_step step)
{
    return steps[step].name;
}

enum wash_step wash_named(const char *name)
{
    for (int step = WASH_RECALL; step < WASH_STEPS; step++) {
        if (strcmp(name, steps[step].name) == 0) return (enum wash_step)step;
    }
    return WASH_NONE;
}

const char *wash_title(enum wash_step step)
{
    return steps[step].title;
}

bool wash_has(enum wash_step step, bool is_short)
{
    return step != WASH_NONE && steps[step].words[is_short];
}

const char *wash_words(enum wash_step step, bool is_short)
{
    return wash_has(step, is_short) ? steps[step].words[is_short] : steps[step].words[false];
}

int wash_minutes(enum wash_step step, bool is_short)
{
    return steps[step].minutes[is_short];
}

int wash_seconds(enum wash_step step, bool is_short, int64_t left)
{
    int own = wash_minutes(step, is_short), all = 0;
    int64_t most = 60 * (int64_t)own * (is_short ? 1 : WASH_SLACK);
    for (int i = (int)step; i < WASH_STEPS; i++) all += wash_minutes((enum wash_step)i, is_short);
    if (all == 0 || left <= 0) return 60 * own;
    int64_t share = left * own / all;
    return (int)(share < most ? share : most);
}

/* Of the talk: -1 while there is none. */
static int64_t talk_row(const struct session *session)
{
    if (session_phase(session) != PHASE_TALK) return -1;
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_PHASE && !session_row_undone(session, i)) return (int64_t)i;
    }
    return -1;
}

/* Is that row a step's? Only the umpire leads. */
static bool step_read(struct wash *out, const struct session *session, size_t index)
{
    char word[24];
    const struct journal_row *row = session_row(session, index);
    bool leads = row->kind == JOURNAL_NOTE && strcmp(row->seat, "facilitator") == 0;
    if (!leads || !journal_arg(word, sizeof word, row->args, "wash")) return false;
    *out = (struct wash){.step = wash_named(word),
                         .part = (int)session_row_number(row, "part", 0),
                         .since = session_row_at(row),
                         .text = row->note};
    out->is_short = journal_arg(word, sizeof word, row->args, "form") && strcmp(word, "short") == 0;
    return out->step != WASH_NONE;
}

/* The step began with its first part, if the others followed at once. */
static int64_t step_since(const struct session *session, const struct wash *wash, int64_t talk,
                          size_t newest)
{
    int64_t since = wash->since;
    struct wash before;
    for (size_t i = newest; (int64_t)i > talk; i--) {
        if (!step_read(&before, session, i)) continue;
        if (before.step != wash->step || before.is_short != wash->is_short) break;
        since = before.since;
    }
    return since;
}

void wash_find(struct wash *out, const struct session *session)
{
    int64_t talk = talk_row(session);
    *out = (struct wash){.text = ""};
    if (talk < 0) return;
    for (size_t i = session_row_count(session); (int64_t)i-- > talk + 1;) {
        if (!step_read(out, session, i)) continue;
        out->since = step_since(session, out, talk, i);
        return;
    }
    *out = (struct wash){.step = WASH_RECALL,
                         .since = session_row_at(session_row(session, (size_t)talk)),
                         .text = ""};
}

bool wash_open(const struct session *session)
{
    struct wash wash;
    wash_find(&wash, session);
    return wash.step > WASH_RECALL;
}

int wash_wanted(const struct wash *wash)
{
    return wash->is_short ? WASH_NAMED_SHORT : WASH_NAMED;
}

int32_t wash_moment_side(const struct journal_row *row)
{
    char word[16];
    bool moment = row->kind == JOURNAL_NOTE &&
                  journal_arg(word, sizeof word, row->args, "moment") &&
                  journal_arg(word, sizeof word, row->args, "to");
    return moment ? words_side_named(word) : SIDE_NONE;
}

bool wash_unsaid(const struct session *session, size_t index)
{
    int64_t seq = session_row(session, index)->seq;
    for (size_t i = index + 1; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_NOTE && session_row_number(row, "unsay", 0) == seq) return true;
    }
    return false;
}

int wash_moments(size_t rows[WASH_NAMED], const struct session *session, enum side side)
{
    int count = 0;
    int64_t talk = talk_row(session);
    for (size_t i = session_row_count(session); talk >= 0 && (int64_t)i-- > talk + 1;) {
        if (wash_moment_side(session_row(session, i)) != (int32_t)side) continue;
        if (count == WASH_NAMED) break;
        if (!wash_unsaid(session, i)) rows[count++] = i;
    }
    for (int i = 0; i < count / 2; i++) {
        size_t newest = rows[i];
        rows[i] = rows[count - 1 - i];
        rows[count - 1 - i] = newest;
    }
    return count;
}

int wash_count(const struct session *session, const struct wash *wash, enum side side)
{
    size_t rows[WASH_NAMED];
    int count = wash_moments(rows, session, side), wanted = wash_wanted(wash);
    return count < wanted ? count : wanted;
}
