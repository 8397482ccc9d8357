/* session_state.h: the inside of a session, for the session_*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_STATE_H
#define GAME_SESSION_STATE_H

#include "game/phase.h"
#include "game/session.h"

/* The time in which a turn is planned: it runs out at `ends`, or has `left` while it is paused. */
struct session_planning {
    bool set, paused;
    int64_t ends, left; /* seconds of the room clock; seconds */
};

/* A side's plan for the coming turn. */
struct session_draft {
    struct plan plans[SESSION_PLAN_MAX];
    size_t count;
    struct instrument instruments[ORDERS_SIDE_MAX];
    int32_t instrument_count;
    bool sealed;
    char reason[JOURNAL_NOTE_SIZE]; /* why: typed so far, or sealed with it */
    struct half_move half_move;
    struct half_words half_words;
    struct session_planning clock; /* its own, where no umpire minds one for all */
    bool clock_here;               /* this process let it run */
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

/* What was ruled; see session_ruling.h. */
struct session_rulings {
    struct ruling *list; /* in the order of time */
    size_t count, room;
    struct world **resolved; /* as many as worlds; NULL while nothing was ruled */
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

/* An event that was drawn, or would be, and does not happen. */
struct session_strike {
    int turn;
    char id[MOVE_ID_SIZE];
};

/* A team's question; they are numbered from 1, in the order in which they were asked. */
struct session_ask {
    int64_t seq; /* of its row */
    bool answered;
};

/* Rows that were taken back: those behind one, up to another. */
struct session_void {
    int64_t after, until;
};

/* What an umpire and the room add to a game. */
struct session_meeting {
    bool umpired;
    bool drawn; /* the coming turn's events stand in the journal before it is resolved */
    bool practice;
    enum phase phase;
    int64_t began; /* the room clock's nought, in seconds since 1970; 0: not known */
    int seconds;   /* to plan a step; 0: the scenario's */
    enum reasons reasons;
    struct session_planning planning;
    struct session_strike *strikes;
    size_t strike_count;
    struct session_ask *asks;
    size_t ask_count;
    struct journal_row *pending; /* rulings on what will come of a turn that is not resolved yet */
    size_t pending_count;
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
    int turns;          /* quarters that the game has, at most the scenario's */
    int rounds;         /* in so many steps they are planned */
    int32_t *round_end; /* rounds + 1 of them: the last turn of each, 0 first */
    struct session_meeting meeting;
    struct session_void *voids; /* in the order in which they were taken back */
    size_t void_count;
    bool others_told;          /* that rows of unknown kinds are left out */
    int turn;                  /* being planned, from 1 */
    struct world *worlds;      /* turns + 1 of them: after each turn, as it was ruled */
    struct orders *orders;     /* of each turn; the last is being gathered */
    struct orders *calm;       /* of each turn what the calm line has of it: its events */
    struct session_past *past; /* of each turn that was resolved */
    bool resolved_ahead;       /* worlds[turn] is computed, its row not yet there */
    struct session_draft drafts[SIDE_COUNT];
    struct orders injects; /* what events order for the coming turn */
    int rulings;           /* made so far: each changes a world that has been */
    struct session_rulings ruled;
    struct session_ledger *ledger;
    int32_t played[SIDE_COUNT][DECK_MAX]; /* how often each card was, this turn included */
};

/* Places worlds and orders for a loaded setup and seeds the first world; and gives them back. */
void session_state_begin(struct session *session);
void session_state_free(struct session *session);

/* Begins again, and applies all rows taken in so far but those that were taken back. */
bool session_state_rewind(struct session *session, struct diag_list *list);

/* session_meeting.c: rows of the kinds that a meeting adds; false with a message as below. */
bool session_meeting_apply(struct session *session, const struct journal_row *row,
                           struct diag_list *list);

/* By what events are drawn. */
uint64_t session_dice(const struct session *session);

/* Was an event of that turn struck? */
bool session_struck(const struct session *session, int turn, const char *event);

/* Was that row taken back? */
bool session_row_void(const struct session *session, const struct journal_row *row);

/* The turns of each step, as the game row holds them: "3", or "2,3,2". False where they do not make
 * up session->turns. Without a text a step is a turn. */
bool session_rounds_take(struct session *session, const char *text);
void session_rounds_make(struct session *session, int rounds);
void session_rounds_say(char *out, size_t size, const struct session *session);

/* Says that a row does not fit; always false. */
bool session_state_refuse(const struct session *session, const struct journal_row *row,
                          struct diag_list *list, const char *what);

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
