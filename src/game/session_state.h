/* session_state.h: the inside of a session, for the session_*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_STATE_H
#define GAME_SESSION_STATE_H

#include "game/session.h"

/* A side's plan for the coming turn. */
struct session_draft {
    struct plan plans[SESSION_PLAN_MAX];
    size_t count;
    struct instrument instruments[SESSION_PLAN_MAX * CALL_INSTRUMENT_MAX];
    int32_t instrument_count;
    bool sealed;
};

enum { SESSION_HAPPENING_MAX = 24 };

/* The moves of a turn that was resolved, and the events of one that has begun. */
struct session_past {
    struct plan plans[SIDE_COUNT][SESSION_PLAN_MAX];
    size_t count[SIDE_COUNT];
    struct happening happenings[SESSION_HAPPENING_MAX];
    size_t happening_count;
};

struct session {
    struct setup *setup;
    bool owns_setup;
    struct journal *journal; /* NULL: nothing is kept (simulation) */
    size_t rows_applied;
    int64_t next_seq; /* of rows where there is no journal */
    char path[FILENAME_MAX];
    bool moved;                         /* the path is not the one that was asked for */
    int failures;                       /* how often it could not be saved */
    char notice[SESSION_SENTENCE_SIZE]; /* what befell the file, not told yet */
    char who[SIDE_COUNT][SESSION_WHO_SIZE];
    uint64_t seed;
    bool without_events;
    int turn;                  /* being planned, from 1 */
    struct world *worlds;      /* turns + 1 of them: after each turn */
    struct orders *orders;     /* of each turn; the last is being gathered */
    struct session_past *past; /* of each turn that was resolved */
    bool resolved_ahead;       /* worlds[turn] is computed, its row not yet there */
    struct session_draft drafts[SIDE_COUNT];
    struct orders injects;                /* what events order for the coming turn */
    int32_t played[SIDE_COUNT][DECK_MAX]; /* how often each card was, this turn included */
};

/* Places worlds and orders for a loaded setup and seeds the first world. */
void session_state_begin(struct session *session);

/* Gathers the drafts and injects into orders[turn] and resolves them into worlds[turn]. */
void session_state_resolve(struct session *session);

/* Applies one row to plans and worlds; used for rows just written and for rows read, so that both
 * are the same game. False with a message naming the file and row if it does not fit. */
bool session_state_apply(struct session *session, const struct journal_row *row,
                         struct diag_list *list);

/* Writes rows as one act and applies them. On JOURNAL_BEHIND the rows of others have been applied,
 * and the caller should decide again. On failure `reason` says why. */
enum journal_result session_state_commit(struct session *session, struct journal_row *rows,
                                         size_t count, char *reason);

/* Looks whether the journal still holds the game, and mends that. False with a reason. */
bool session_state_keep(struct session *session, char *reason);

#endif
