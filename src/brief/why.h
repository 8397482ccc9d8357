/* why.h: why a figure of a game moved: every cause with its share, its rule and its source. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WHY_H
#define BRIEF_WHY_H

#include "engine/explain.h"
#include "engine/viewer.h"
#include "game/session.h"

enum {
    WHY_ROW_MAX = EXPLAIN_CAUSE_MAX + 1,
    WHY_NAME_SIZE = 512,
    WHY_RULE_SIZE = 256,
    WHY_FILE_SIZE = 112
};

/* What can cause a change. The base is what would have happened without any of the others. */
enum why_kind {
    WHY_BASE,
    WHY_START,
    WHY_INSTRUMENT,
    WHY_EVENT,
    WHY_RULING,
    WHY_PARTNER,
    WHY_OTHERS,
    WHY_KIND_COUNT
};

struct why_row {
    enum why_kind kind;
    int32_t side;    /* who played it, or SIDE_NONE */
    int32_t country; /* of a partner's decision, or -1 */
    double amount;
    double error; /* standard error of the amount; 0: exact */
    bool hidden;  /* the viewer may not know of it */
    bool has_without;
    double without;     /* the figure had only this cause been absent */
    int32_t instrument; /* the kind of its first measure, or -1 */
    char name[WHY_NAME_SIZE];
    char rule[WHY_RULE_SIZE];
    char source[SCRIPT_TEXT_SIZE];
    char file[WHY_FILE_SIZE]; /* where it is written down; may be empty */
};

/* The change of a figure from the end of turn `since` to the end of turn `turn`. */
struct why {
    char figure[FIGURE_NAME_SIZE];
    const char *unit;
    int since, turn;
    double before, after; /* the rows' amounts add up to the difference */
    bool exact;           /* every coalition of the players was tried */
    int players;          /* causes told apart, the smaller ones as one */
    int pairs;            /* of orders drawn, where not exact */
    int64_t turns_run;
    size_t count;
    struct why_row rows[WHY_ROW_MAX]; /* the base first, then the largest first */
};

/* What is asked. `scripts` gives titles and sources and may be NULL. By default a count of
 * turns is run that keeps nobody waiting, but at least two pairs of orders; with `exact` the nine
 * largest causes and the rest together are worked out through every coalition, however long it
 * takes. */
struct why_question {
    const struct session *session;
    const struct script_library *scripts;
    int since;
    int turn;
    const char *figure;
    bool exact;
    enum viewer viewer; /* who asks */
    bool parts_only;    /* no row need say what would be without it */
};

/* False, with a sentence in `reason` (SESSION_SENTENCE_SIZE), if there is no such turn or figure,
 * or if the viewer has only an estimate of it. What a viewer may not know of is one nameless row.
 */
bool why_run(struct why *out, const struct why_question *question, char *reason);

/* Puts the parts below `least`, or below a two-hundredth of the largest, into one last row, for
 * people to read. The base stays. */
void why_gather_small(struct why *why, double least);

/* "instrument", "event", "partner", ... */
const char *why_kind_name(enum why_kind kind);

/* What drew a partner to a side's controls, at the end of two turns, as the viewer may know it. To
 * one who sees all the terms add up to the raw pull that its compliance follows. */
struct why_ledger {
    double before[PULL_COUNT], after[PULL_COUNT];
    double target_before, target; /* where its compliance was and is heading */
    double compliance_before, compliance_after;
};
void why_pulls(struct why_ledger *out, const struct session *session, int32_t country,
               enum side side, int since, int turn, enum viewer viewer);

/* "alignment", "exposure", ... */
const char *why_pull_name(enum pull pull);

#endif
