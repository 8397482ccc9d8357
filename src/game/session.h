/* session.h: a game in play: the journal read into plans and worlds, and what a seat may do next.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_H
#define GAME_SESSION_H

#include "base/diag.h"
#include "data/journal.h"
#include "engine/figure.h"
#include "game/intent.h"
#include "game/phase.h"
#include "game/setup.h"

enum {
    SESSION_PLAN_MAX = SCENARIO_MOVES_MAX,
    SESSION_HAPPENING_MAX = 24,
    SESSION_FAULT_MAX = 8,
    SESSION_WHO_SIZE = MOVE_ID_SIZE,
    SESSION_SENTENCE_SIZE = 512,
    SESSION_QUARTERS_SIZE = 160,
    RULING_WHY_SIZE = 240,
    SESSION_AIMS = 3, /* that a side has, where its scenario has as many */
    SESSION_AFTER = 8 /* quarters of the aftermath */
};

/* A move planned for the coming turn, with what it will do. */
struct plan {
    int64_t seq; /* of its row in the journal */
    char move[MOVE_ID_SIZE];
    char title[SCRIPT_TITLE_SIZE];
    char choice_words[160]; /* "gallium, Japan"; empty without asks */
    struct choice choice;
    struct intent intent; /* as it was planned, or amended since; who may read it, brief decides */
    int32_t capital;
    int32_t budget_musd;
    int32_t instrument_count;
    int32_t instrument_first; /* index into the session's planned instruments */
};

/* Who sits where, which scenario, where it is saved. */
struct session_options {
    const struct places *places;
    const char *scenario;        /* id */
    const char *save;            /* path of the journal; NULL: none (simulation) */
    const char *who[SIDE_COUNT]; /* "human", "random", or an opponent's id */
    uint64_t seed;
    bool without_events; /* none are drawn; the facilitator's still happen */
    const char *aims;    /* ids with commas between; a side with none of them draws by the seed */
    int turns;           /* quarters after which it ends; 0: the scenario's */
    int rounds;          /* in so many steps they are planned; 0: each by itself */
    const struct journal_row *opening; /* of a meeting: its `open` row; NULL: no umpire */
};

struct session;

/* Starts a game. NULL and messages on a mistake. The caller owns it until session_delete. With a
 * setup given it is borrowed and must outlive the session; else one is loaded from options->places.
 */
struct session *session_new(const struct session_options *options, struct setup *setup,
                            struct diag_list *list);

/* Resumes a saved game: reads the journal, replays it, and compares each turn's hash. NULL and
 * messages where it cannot, as where a pack that it was begun with is missing. Scripts are loaded
 * if `with_scripts`; a replay does without. */
struct session *session_resume(const struct places *places, const char *path, bool with_scripts,
                               struct diag_list *list);

/* As session_resume without scripts, for a setup that is at hand: it is borrowed, and must be of
 * the journal's scenario and outlive the session. */
struct session *session_replay(struct setup *setup, const char *path, struct diag_list *list);
void session_delete(struct session *session);

const struct setup *session_setup(const struct session *session);
const char *session_path(const struct session *session); /* NULL: not saved */

/* What a cut file would lack: "96 rows, the last check 48079947e80e16f6"; empty if not saved. 80
 * bytes hold it. */
void session_mark(char *out, size_t size, const struct session *session);
/* Does the saved game hold all that was confirmed? It is looked at, and written anew where somebody
 * took it away or changed it (see session_notice). False with a reason (SESSION_SENTENCE_SIZE
 * bytes) where it cannot be; false too where there is none. */
bool session_kept(struct session *session, char *reason);

/* Does the game go on in another file than the one it was opened with? */
bool session_moved(const struct session *session);

/* How often the game could not be saved so far: each time was told. */
int session_failures(const struct session *session);

/* What befell the saved game since this was last asked, in a sentence for the person
 * (SESSION_SENTENCE_SIZE bytes); false if nothing did. */
bool session_notice(char *out, struct session *session);

const char *session_who(const struct session *session, enum side side);
uint64_t session_seed(const struct session *session);

/* What a side has set itself, chosen when the game began or drawn by its seed: for whom may know
 * it, which verdict.c decides. */
size_t session_aim_count(const struct session *session, enum side side);
const struct scenario_aim *session_aim(const struct session *session, enum side side, size_t index);

/* The world now; and as it stood after `turn` turns, 0 the start. Borrowed; the former until the
 * next turn resolves. */
const struct world *session_world(const struct session *session);
const struct world *session_world_at(const struct session *session, int turn);

/* Something that whoever runs the game ruled: a figure was put to another value. */
struct ruling {
    int64_t seq; /* of its row in the journal */
    int turn;    /* so many had been played when it was made; 0: the start */
    char figure[FIGURE_NAME_SIZE];
    double before;             /* what the figure stood at */
    double value;              /* what it was to be put to */
    double after;              /* what it came to stand at: that, but perhaps for the last digit */
    int32_t hold;              /* a partner's compliance: it stays there in so many turns */
    char why[RULING_WHY_SIZE]; /* empty in old journals alone */
};

/* What was ruled when so many turns had been played, in the order in which it was. */
size_t session_ruling_count(const struct session *session, int turn);
const struct ruling *session_ruling(const struct session *session, int turn, size_t index);

/* The ruling as it is made on a world. Borrows its name. */
struct figure_ruling session_ruling_figure(const struct ruling *ruling);

/* The world after `turn` turns as the rules had made it: its hash is the one that the journal has.
 * session_world_at is the same with what was ruled then: that is shown, and there the next turn
 * begins. Borrowed as that. */
const struct world *session_world_resolved(const struct session *session, int turn);

/* The turn being planned, from 1; one more than the last when the game is over. A turn is a
 * quarter; where a session is planned in fewer steps, the turns between follow by themselves. */
int session_turn(const struct session *session);
int session_turns(const struct session *session);
bool session_over(const struct session *session);

/* The step that a turn belongs to, from 1, of how many; and the first turn of a step. Where each
 * turn is planned by itself, steps and turns are the same. */
int session_round(const struct session *session, int turn);
int session_rounds(const struct session *session);
int session_round_first(const struct session *session, int round);

/* Does the turn begin a step? Only then are plans made; false too when the game is over. */
bool session_plans_now(const struct session *session);

/* Is an umpire needed to go on; and how far has it let the room go? Else it is always planning. */
bool session_umpired(const struct session *session);
enum phase session_phase(const struct session *session);

/* Is it practice, from its planning to its reveal? It falls by other dice than the game's, and the
 * first phase behind it takes all of it back. */
bool session_practises(const struct session *session);

/* What teams are asked to give reasons for: nothing, each turn, each move too. */
enum reasons { REASONS_NONE, REASONS_TURN, REASONS_MOVE, REASONS_COUNT };
enum reasons session_reasons(const struct session *session);

/* "none", "turn", "move"; and what is so called, REASONS_COUNT: nothing. */
const char *session_reasons_name(enum reasons reasons);
enum reasons session_reasons_named(const char *name);

/* Seconds of the room clock now. */
int64_t session_at(const struct session *session);

/* What is left of the time to plan, in seconds at a time of the room clock: below 0 it is over, but
 * nothing is closed by it. False where no clock is set. */
bool session_planning_left(int64_t *left, bool *paused, const struct session *session, int64_t at);

/* The same for whoever plans for a side: in a meeting by the umpire's clock, else by the side's
 * own, of which play_time_begin tells. */
bool session_time_left(int64_t *left, bool *paused, const struct session *session, enum side side,
                       int64_t at);

/* Takes in what others have done since, if anything. How many rows were new. */
size_t session_follow(struct session *session);

/* What stands in the journal, from 0; borrowed until the next act. Was it taken back since? */
size_t session_row_count(const struct session *session);
const struct journal_row *session_row(const struct session *session, size_t index);
bool session_row_undone(const struct session *session, size_t index);

/* Whose plan a shared keyboard should ask for: a human seat that has not sealed, in the scenario's
 * order; SIDE_NONE where none is left. */
enum side session_to_move(const struct session *session);
bool session_sealed(const struct session *session, enum side side);

/* Has a side's time to plan come? In secret planning always, while the umpire lets it; in an order
 * of initiative the second side waits until the first has sealed. */
bool session_may_plan(const struct session *session, enum side side);

/* Why a side can neither plan nor seal now, as a sentence's end; NULL: it can. */
const char *session_refusal(const struct session *session, enum side side);

/* The side that plans first; Washington where both plan at once. */
enum side session_first(const struct session *session);

/* What a side has planned this turn. Show it to that side only, or to the other where
 * session_plans_open says that the scenario's order of initiative opens it. */
size_t session_plan_count(const struct session *session, enum side side);
const struct plan *session_plan(const struct session *session, enum side side, size_t index);
const struct instrument *session_plan_instrument(const struct session *session, enum side side,
                                                 const struct plan *plan, int32_t index);
bool session_plans_open(const struct session *session, enum side viewer, enum side owner);

/* Capital and budget that are left after the plans so far. */
int32_t session_capital_left(const struct session *session, enum side side);
int32_t session_budget_left(const struct session *session, enum side side);

/* How often a card of the deck was played in this game, the coming turn included. */
int32_t session_played(const struct session *session, enum side side, const struct card *card);

/* Why a side chose so in a turn that was resolved, as it was sealed; and what it has typed of it
 * for the turn being planned. Empty: nothing. Who may read it, brief/reason.c decides. */
const char *session_reason(const struct session *session, int turn, enum side side);
const char *session_reason_draft(const struct session *session, enum side side);

/* What else a side has begun in the turn being planned, kept for it and for whoever looks on beside
 * it: a move of which so many questions are answered (`move` empty: none), and words on a planned
 * move (seq 0: none). Nobody else is ever shown them. */
struct half_move {
    char move[MOVE_ID_SIZE];
    int32_t answered;
    struct choice choice;
};
struct half_words {
    int64_t seq; /* of the plan's row */
    char why[INTENT_WHY_SIZE];
    char expects[INTENT_TYPED_SIZE];
};
const struct half_move *session_half_move(const struct session *session, enum side side);
const struct half_words *session_half_words(const struct session *session, enum side side);

/* All orders of a turn that was resolved (1 is the first), for reports; false if not resolved. */
bool session_orders_at(struct orders *out, const struct session *session, int turn);

/* What nobody planned: an event of a turn, drawn or injected, in the journal's words. */
struct happening {
    char id[MOVE_ID_SIZE];
    char note[JOURNAL_NOTE_SIZE]; /* "Title. Text." */
    bool injected;                /* the umpire let it happen: it was not drawn */
    bool calm; /* it would have happened had nobody moved: the calm line has it too */
};

/* The events of a turn, the one being planned included: what was injected into it already. */
size_t session_happening_count(const struct session *session, int turn);
const struct happening *session_happening(const struct session *session, int turn, size_t index);

/* A script that failed in a turn, and what came of it. It is nobody's reason, and told to all. */
struct fault {
    char script[JOURNAL_NAME_SIZE]; /* "lua/opponents/dam.lua" */
    char text[JOURNAL_NOTE_SIZE];   /* a sentence or two */
    bool refused; /* the script did not fail, but the rules refused what it asked for: that stands
                     in the journal alone, as it would tell of a plan */
};

/* The faults of a turn, the one being planned included: the first SESSION_FAULT_MAX of it. */
size_t session_fault_count(const struct session *session, int turn);
const struct fault *session_fault(const struct session *session, int turn, size_t index);

/* The moves that a side played in a turn that was resolved (1 is the first); their instruments
 * stand in its orders in the same order, Washington's before Beijing's and events' last. */
size_t session_past_count(const struct session *session, int turn, enum side side);
const struct plan *session_past_plan(const struct session *session, int turn, enum side side,
                                     size_t index);

#endif
