/* script.h: what the rest of the game asks of scripts; nothing here knows that they are Lua. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SCRIPT_H
#define SCRIPT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "engine/turn.h"
#include "script/record.h"

/* All script text, loaded and checked once; opaque. */
struct script_library;

/* Reads home/lua. Files that fail their check are left out; every mistake and warning is in `list`.
 * Never NULL unless home has no lua folder. The caller owns it until script_library_delete. */
struct script_library *script_library_new(const char *home, struct diag_list *list);

/* Adds a pack, laid out as home is, before anything is asked of the library: records move. False
 * if it has no lua folder. */
bool script_library_add(struct script_library *library, const char *home, struct diag_list *list);

void script_library_delete(struct script_library *library);
uint64_t script_library_hash(const struct script_library *library);

size_t script_move_count(const struct script_library *library);
const struct move *script_move(const struct script_library *library, size_t index);
const struct move *script_move_named(const struct script_library *library, enum side side,
                                     const char *id);
/* Is there a file of that move, whether or not it can be used? */
bool script_move_written(const struct script_library *library, enum side side, const char *id);
size_t script_opponent_count(const struct script_library *library);
const struct opponent *script_opponent(const struct script_library *library, size_t index);
const struct opponent *script_opponent_named(const struct script_library *library, const char *id);
size_t script_event_count(const struct script_library *library);
const struct event *script_event(const struct script_library *library, size_t index);

/* The options of a move's ask in this world, given the answers before it. How many, at most
 * OPTION_MAX; amounts have none (use low, high, step). */
size_t script_options(struct option out[OPTION_MAX], const struct move *move, size_t ask,
                      const struct world *world, const struct choice *so_far);

/* May the move be played with this choice? With choice NULL: with any? Unless it is allowed,
 * `reason` (SCRIPT_REASON_SIZE) is a sentence for the player. */
enum script_answer script_judge(const struct script_library *library, const struct move *move,
                                const struct world *world, const struct choice *choice,
                                char *reason);

/* The same, where a script that fails counts as no. */
bool script_allowed(const struct script_library *library, const struct move *move,
                    const struct world *world, const struct choice *choice, char *reason);

/* Plays: appends the instruments to `orders` (only if the call returned well). They may spend what
 * the card costs, `budget_musd` (SCRIPT_UNPRICED: there is none). On false `reason` says what the
 * script did wrong. Costs are not the script's business. */
bool script_play(struct orders *orders, const struct script_library *library,
                 const struct move *move, const struct world *world, const struct choice *choice,
                 int32_t budget_musd, char *reason);

/* Asks an opponent for its plan: at most PLAN_MAX moves, not yet validated by the rules. How many;
 * 0 and a reason when the script fails (it then passes). `lookahead` is NULL where there is no
 * game, as in a check: it then looks ahead on the world itself, and a result is the total's change.
 */
size_t script_plan(struct planned out[PLAN_MAX], const struct script_library *library,
                   const struct opponent *opponent, const struct world *world,
                   struct hand_card *hand, size_t hand_count, const struct lookahead *lookahead,
                   char *reason);

/* Does the event's `when` hold? Then whether it fires is the caller's draw against chance_bp. A
 * script that fails counts as no, and `reason` (SCRIPT_REASON_SIZE) says why; else it is empty. */
bool script_event_ready(const struct script_library *library, const struct event *event,
                        const struct world *world, char *reason);
bool script_event_play(struct orders *orders, const struct script_library *library,
                       const struct event *event, const struct world *world, char *reason);

/* Looks for mistakes in the text alone, in branches that no run takes too: names and figures that
 * are not there, what is withheld of Lua's library, fields and ids that are unknown in all of the
 * worlds. Only in files whose path begins with `under` (NULL: in all). */
void script_lint(const struct script_library *library, const struct world *const *worlds,
                 size_t world_count, const char *under, struct diag_list *list);

/* Checks one file's text as a move, opponent or event by where it lies; all its mistakes go to
 * `list`. */
void script_check_file(const char *path, struct diag_list *list);

/* While somebody listens, what scripts print is told at once, a line each, with what ran
 * ("titanium_quota, turn 2, beijing"; NULL: a test, or a file that is being read). Else, and with
 * `hear` NULL, it is seen in the reason of a script that fails. */
void script_listen(void (*hear)(void *context, const char *call, const char *line), void *context);

/* script_reload.c: edited scripts take the place of those of a game in play. */

/* How many files. */
struct script_reload {
    size_t changed;
    size_t added;
    size_t kept; /* as they were: the new text has mistakes, or the file is gone */
};

/* How scripts are tried before they are taken over: mistakes of `scripts` go to `list`. With `only`
 * the one file that is new; NULL: all. False if it could not be done to the end. */
struct script_reload_check {
    bool (*run)(void *context, const struct script_library *scripts, const char *only,
                struct diag_list *list);
    void *context;
};

/* Takes over what `fresh`, read from the same places, has new. Of a file in which a mistake is
 * found the old text is kept, and what was not there before is left out; where new shared text
 * (lua/lib) makes the mistake of a file that nobody edited, all of it stays old. Every mistake is
 * in `list`, which has those that were met when `fresh` was read already, and a warning for each
 * file whose text is not what stands on disk. False, and nothing changes, if that cannot be done.
 * All records of `library` move: pointers into it are void afterwards. */
bool script_reload(struct script_reload *out, struct script_library *library,
                   const struct script_library *fresh, const struct script_reload_check *check,
                   struct diag_list *list);

/* attempt.c: runs scripts in a world to see whether they fail; what fails becomes a message. */

/* What an attempt works on; nothing of it is owned. */
struct attempt {
    const struct script_library *library;
    const struct world *world;
    const char *scenario;   /* named in what is told; NULL: none */
    struct diag_list *list; /* errors go here, each place once */
    int32_t budget_musd;    /* what the card of the move that is tried costs, or SCRIPT_UNPRICED */
    /* Given the instruments of each play that went well, and the lines that set them; may be NULL.
     */
    void (*played)(void *context, const struct world *world, const struct instrument *items,
                   const int32_t *lines, int32_t count);
    void *context;
};

/* The path of the file that a move, event or opponent was read from. */
const char *attempt_move_path(const struct attempt *attempt, const struct move *move);
const char *attempt_event_path(const struct attempt *attempt, const struct event *event);
const char *attempt_opponent_path(const struct attempt *attempt, const struct opponent *opponent);

/* Asks whether any choice is allowed and plays the first that is, then up to `samples` more, spread
 * over what may be chosen. `draw` makes it other ones. The first one's instruments are appended to
 * `orders` where they fit. Where nothing is allowed `reason` (SCRIPT_REASON_SIZE) says why. */
enum script_answer attempt_move(const struct attempt *attempt, const struct move *move,
                                size_t samples, uint64_t draw, struct orders *orders, char *reason);

/* Asks `when`, and plays the event whatever it says: a facilitator may inject it at any time. */
void attempt_event(const struct attempt *attempt, const struct event *event);

/* The column in which a line of a move's text sets an instrument of a kind; 0 where it does not, as
 * a library does it. */
int attempt_order_column(const struct attempt *attempt, const struct move *move, int line,
                         enum instrument_kind kind);

/* Has it plan a turn with that hand. */
void attempt_opponent(const struct attempt *attempt, const struct opponent *opponent,
                      struct hand_card *hand, size_t count);

#endif
