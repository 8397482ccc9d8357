/* session_state.h: the inside of a session, for the session_*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_STATE_H
#define GAME_SESSION_STATE_H

#include "game/session.h"

/* A side's plan for the coming turn. */
struct session_draft {
    struct plan plans[SESSION_PLAN_MAX];
    size_t count;
    struct instrument instruments[ORDERS_SIDE_MAX];
    int32_t instrument_count;
    bool sealed;
    char reason[JOURNAL_NOTE_SIZE]; /* why: typed so far, or sealed with it */
};

/* The moves of a turn that was resolved, and the events of one that has begun. */
struct session_past {
    struct plan plans[SIDE_COUNT][SESSION_PLAN_MAX];
    size_t count[SIDE_COUNT];
    struct happening happenings[SESSION_HAPPENING_MAX];
    size_t happening_count;
    char reasons[SIDE_COUNT][JOURNAL_NOTE_SIZE]; /* sealed with the plans */
    struct fault faults[SESSION_FAULT_MAX];
    size_t fault_count;
};

/* What counts of a world: both totals, and which aims are in bounds. */
struct session_step {
    double total[SIDE_COUNT];
    bool in_bounds[SIDE_COUNT][SESSION_AIMS];
};

/* Quarters from some world on in which nobody moves, as far as they are known. The game's own begin
 * anew when there have been more rulings: one changes the world that they begin from. */
struct session_tail {
    int known;
    int rulings;
    struct session_step steps[SESSION_AFTER];
};

/* What the verdict has worked out and keeps, a page for each turn and the start: those up to
 * `turns` have their calm world, which is the start's before any ruling. */
struct session_ledger {
    int turns;
    struct session_page {
        struct world calm;
        struct session_tail tail, calm_tail;
    } pages[];
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
    int32_t aims[SIDE_COUNT][SESSION_AIMS]; /* indices into the scenario's */
    size_t aim_count[SIDE_COUNT];
    int turn;                  /* being planned, from 1 */
    struct world *worlds;      /* turns + 1 of them: after each turn */
    struct orders *orders;     /* of each turn; the last is being gathered */
    struct orders *calm;       /* of each turn what the calm line has of it: its events */
    struct session_past *past; /* of each turn that was resolved */
    bool resolved_ahead;       /* worlds[turn] is computed, its row not yet there */
    struct session_draft drafts[SIDE_COUNT];
    struct orders injects; /* what events order for the coming turn */
    int rulings;           /* made so far: each changes a world that has been */
    struct session_ledger *ledger;
    int32_t played[SIDE_COUNT][DECK_MAX]; /* how often each card was, this turn included */
};

/* Places worlds and orders for a loaded setup and seeds the first world. */
void session_state_begin(struct session *session);

/* Reads the first row of the open journal: loads the setup that it names, unless the session has
 * one, and begins. False with a message where the game cannot be gone on with. */
bool session_state_first(struct session *session, const struct places *places, bool with_scripts,
                         struct diag_list *list);

/* Gathers the drafts and injects into orders[turn] and resolves them into worlds[turn]. */
void session_state_resolve(struct session *session);

/* Takes the aims that were chosen (NULL: none was) and draws the others by the seed. False and a
 * message where the scenario has no aim of that name, or a side more than SESSION_AIMS. */
bool session_aim_begin(struct session *session, const char *chosen, struct diag_list *list);

/* The aims in the arguments of a game's first row; and back. A game that was begun without any has
 * none. An aim that the scenario has no more is told and left out. */
void session_aim_write(struct journal_row *out, const struct session *session);
void session_aim_read(struct session *session, const struct journal_row *row,
                      struct diag_list *list);

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
