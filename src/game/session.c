/* session.c: starts or resumes a game, and answers what a seat may see of it. */
/* SPDX-License-Identifier: MIT */
#include "game/session.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crash.h"
#include "base/memory.h"
#include "game/clock.h"
#include "game/pack.h"
#include "game/session_branch.h"
#include "game/session_row.h"
#include "game/session_seat.h"
#include "game/session_since.h"
#include "game/session_state.h"
#include "game/words.h"

/* What is written; and the oldest that is still read. */
enum { JOURNAL_FORMAT = 2, JOURNAL_FORMAT_OLDEST = 1 };

static void add_hash(struct journal_row *row, const char *key, uint64_t hash)
{
    char text[32];
    snprintf(text, sizeof text, "%016" PRIx64, hash);
    journal_arg_add(row->args, sizeof row->args, key, text);
}

/* The first row says what the rest was made with, so that a resume can tell whether it still is. */
static void first_row(struct journal_row *out, const struct session *session)
{
    const struct setup *setup = session->setup;
    char text[32];
    memset(out, 0, sizeof *out);
    out->turn = 1;
    out->kind = JOURNAL_GAME;
    snprintf(out->seat, sizeof out->seat, "game");
    snprintf(out->name, sizeof out->name, "%s", setup->scenario.id);
    snprintf(text, sizeof text, "%d", JOURNAL_FORMAT);
    journal_arg_add(out->args, sizeof out->args, "format", text);
    journal_arg_add(out->args, sizeof out->args, "version", CHOKEPOINT_VERSION);
    journal_arg_add(out->args, sizeof out->args, "map", setup->map.id);
    add_hash(out, "map_hash", setup->map.hash);
    add_hash(out, "scenario_hash", setup->scenario.hash);
    add_hash(out, "deck_hash", setup->deck.hash);
    if (setup->scripts) add_hash(out, "scripts_hash", script_library_hash(setup->scripts));
    snprintf(text, sizeof text, "%d", session->turns);
    journal_arg_add(out->args, sizeof out->args, "turns", text);
    if (session->rounds < session->turns) {
        char quarters[SESSION_QUARTERS_SIZE];
        session_rounds_say(quarters, sizeof quarters, session);
        journal_arg_add(out->args, sizeof out->args, "quarters", quarters);
    }
    snprintf(text, sizeof text, "%" PRIu64, session->seed);
    journal_arg_add(out->args, sizeof out->args, "seed", text);
    for (int side = 0; side < SIDE_COUNT; side++) {
        journal_arg_add(out->args, sizeof out->args, words_side_id(side), session->who[side]);
    }
    if (session->without_events) journal_arg_add(out->args, sizeof out->args, "events", "none");
    snprintf(text, sizeof text, "%" PRId64, session->meeting.began);
    if (session->meeting.began) journal_arg_add(out->args, sizeof out->args, "began", text);
    session_aim_write(out, session);
    pack_note(out, &setup->places);
    add_hash(out, "world", world_hash(&session->worlds[0]));
    snprintf(out->note, sizeof out->note, "%s", setup->scenario.title);
}

static bool open_journal(struct session *session, const char *path, struct diag_list *list)
{
    struct journal_row row;
    if (!path) return true;
    snprintf(session->path, sizeof session->path, "%s", path);
    crash_game(session->path);
    first_row(&row, session);
    session->rows_applied = 1;
    if (!journal_create(&session->journal, path, &row, list)) return false;
    memory_game(session->path);
    return true;
}

/* A meeting begins with its own row, and with the briefing. */
static bool open_meeting(struct session *session, const struct journal_row *opening,
                         struct diag_list *list)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct journal_row rows[2];
    if (!opening) return true;
    rows[0] = *opening;
    session_row_umpire(&rows[1], session, JOURNAL_PHASE);
    snprintf(rows[1].name, sizeof rows[1].name, "%s", phase_name(PHASE_BRIEFING));
    if (session_state_commit(session, rows, 2, reason) == JOURNAL_DONE) return true;
    diag_error(list, session->path, 0, 0, "%s", reason);
    return false;
}

/* How long it is, and in how many steps it is planned. */
static bool length_take(struct session *session, const struct session_options *options,
                        struct diag_list *list)
{
    int most = session->setup->scenario.turns;
    session->turns = options->turns ? options->turns : most;
    int rounds = options->rounds ? options->rounds : session->turns;
    if (session->turns < 1 || session->turns > most) {
        diag_error(list, "chokepoint", 0, 0,
                   "turns: found %d, expected 1 to %d, as many as scenario %s has", session->turns,
                   most, session->setup->scenario.id);
        return false;
    }
    if (rounds < 1 || rounds > session->turns) {
        diag_error(list, "chokepoint", 0, 0,
                   "turns: found %d, expected 1 to %d, as many as scenario %s has quarters", rounds,
                   session->turns, session->setup->scenario.id);
        return false;
    }
    session_rounds_make(session, rounds);
    return true;
}

struct session *session_new(const struct session_options *options, struct setup *setup,
                            struct diag_list *list)
{
    struct session *session = memory_new(sizeof *session);
    session->owns_setup = !setup;
    session->setup = setup ? setup : setup_new(options->places, options->scenario, true, list);
    bool good = session->setup != NULL;
    for (int side = 0; good && side < SIDE_COUNT; side++) {
        good = session_seat_known(session->setup, (enum side)side, options->who[side], list);
        snprintf(session->who[side], sizeof session->who[side], "%s", options->who[side]);
    }
    good = good && length_take(session, options, list);
    if (good) {
        session->seed = options->seed;
        session->without_events = options->without_events;
        session_state_begin(session);
        if (options->save) session->meeting.began = clock_now();
        good = session_aim_begin(session, options->aims, list) &&
               open_journal(session, options->save, list) &&
               open_meeting(session, options->opening, list);
    }
    if (good) return session;
    session_delete(session);
    return NULL;
}

/* A journal names what it was made with; if that has changed, its turns would come out otherwise.
 */
static bool same_start(const struct session *session, const struct journal_row *row,
                       struct diag_list *list)
{
    char found[64] = "", expected[32], version[32] = "?", cause[160];
    journal_arg(found, sizeof found, row->args, "world");
    journal_arg(version, sizeof version, row->args, "version");
    snprintf(expected, sizeof expected, "%016" PRIx64, world_hash(&session->worlds[0]));
    if (strcmp(found, expected) == 0) return true;
    session_since_cause(cause, sizeof cause, session, row);
    diag_error(
        list, session->path, 2, 0,
        "found a game that began in the world %s, expected %s, the one that scenario %s has now; "
        "what has changed since is %s; version %s saved it, and this is " CHOKEPOINT_VERSION
        ": resume it with that version and the files that it was begun with (replay tells what was "
        "played all the same)",
        found, expected, row->name, cause, version);
    return false;
}

/* What the first row says of the game, beside its scenario. */
static bool take_first_row(struct session *session, const struct journal_row *row,
                           struct diag_list *list)
{
    char text[64] = "";
    journal_arg(text, sizeof text, row->args, "seed");
    session->seed = strtoull(text, NULL, 10);
    journal_arg(text, sizeof text, row->args, "turns");
    int turns = atoi(text), most = session->setup->scenario.turns;
    session->turns = turns > 0 && turns < most ? turns : most;
    session->without_events =
        journal_arg(text, sizeof text, row->args, "events") && strcmp(text, "none") == 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        journal_arg(session->who[side], sizeof session->who[side], row->args, words_side_id(side));
    }
    char quarters[SESSION_QUARTERS_SIZE];
    if (!journal_arg(quarters, sizeof quarters, row->args, "quarters")) return true;
    if (session_rounds_take(session, quarters)) return true;
    diag_error(list, session->path, 2, 0,
               "found %.80s quarters a turn, expected such as make up %d; open it with the version "
               "of the game that wrote it",
               quarters, session->turns);
    return false;
}

bool session_state_first(struct session *session, const struct places *places, bool with_scripts,
                         struct diag_list *list)
{
    const struct journal_row *row =
        journal_count(session->journal) ? journal_row(session->journal, 0) : NULL;
    char text[64] = "";
    if (row) journal_arg(text, sizeof text, row->args, "format");
    int format = atoi(text);
    if (!row || row->kind != JOURNAL_GAME || format < JOURNAL_FORMAT_OLDEST ||
        format > JOURNAL_FORMAT) {
        diag_error(
            list, session->path, 2, 0,
            row ? "found no game row of format %d to %d first, expected one; open it with the "
                  "version of the game that wrote it"
                : "found no row after the header, expected a game row of format %d to %d: the game "
                  "ended before anything was saved in it; `chokepoint play --save` can begin a new "
                  "one in this file",
            JOURNAL_FORMAT_OLDEST, JOURNAL_FORMAT);
        return false;
    }
    if (session->owns_setup) {
        if (!pack_check(places, row, with_scripts, session->path, list)) return false;
        session->setup = setup_new(places, row->name, with_scripts, list);
        if (!session->setup) return false;
    }
    if (!take_first_row(session, row, list)) return false;
    session_state_begin(session);
    session->meeting.began = session_row_number(row, "began", 0);
    session_aim_read(session, row, list);
    return same_start(session, row, list);
}

/* Opens and replays; `session` has its setup, or owns what will be loaded. */
static struct session *read_journal(struct session *session, const struct places *places,
                                    const char *path, bool with_scripts, struct diag_list *list)
{
    snprintf(session->path, sizeof session->path, "%s", path);
    bool readable = journal_open(&session->journal, path, with_scripts, list);
    bool begun = readable && session_state_first(session, places, with_scripts, list);
    bool good = begun;
    session->rows_applied = 1;
    while (good && session->rows_applied < journal_count(session->journal)) {
        struct journal_row row = *journal_row(session->journal, session->rows_applied);
        good = session_state_apply(session, &row, list);
        session->rows_applied += good;
    }
    if (good) {
        if (with_scripts) crash_game(session->path);
        memory_game(session->path);
        if (with_scripts) session_since_tell(session, list);
        return session;
    }
    if (!readable) session_branch_offer(path, SIZE_MAX, list);
    else if (begun) session_branch_offer(path, session->rows_applied, list);
    session_delete(session);
    return NULL;
}

struct session *session_resume(const struct places *places, const char *path, bool with_scripts,
                               struct diag_list *list)
{
    struct session *session = memory_new(sizeof *session);
    session->owns_setup = true;
    return read_journal(session, places, path, with_scripts, list);
}

struct session *session_replay(struct setup *setup, const char *path, struct diag_list *list)
{
    struct session *session = memory_new(sizeof *session);
    session->setup = setup;
    return read_journal(session, &setup->places, path, false, list);
}

void session_mark(char *out, size_t size, const struct session *session)
{
    size_t count = session->journal ? journal_count(session->journal) : 0;
    out[0] = '\0';
    if (count == 0) return;
    snprintf(out, size, "%zu row%s, the last check %016" PRIx64, count, count == 1 ? "" : "s",
             journal_row(session->journal, count - 1)->check);
}

void session_delete(struct session *session)
{
    if (!session) return;
    if (session->journal) {
        crash_game(NULL);
        memory_game(NULL);
        journal_close(session->journal);
    }
    session_state_free(session);
    if (session->owns_setup) setup_delete(session->setup);
    free(session->round_end);
    free(session->voids);
    free(session);
}

const struct setup *session_setup(const struct session *session)
{
    return session->setup;
}

const char *session_path(const struct session *session)
{
    return session->journal ? session->path : NULL;
}

bool session_kept(struct session *session, char *reason)
{
    return session->journal && session_state_keep(session, reason);
}

bool session_moved(const struct session *session)
{
    return session->moved;
}

int session_failures(const struct session *session)
{
    return session->failures;
}

bool session_notice(char *out, struct session *session)
{
    memcpy(out, session->notice, sizeof session->notice);
    session->notice[0] = '\0';
    return out[0] != '\0';
}

const char *session_who(const struct session *session, enum side side)
{
    return session->who[side];
}

uint64_t session_seed(const struct session *session)
{
    return session->seed;
}

size_t session_aim_count(const struct session *session, enum side side)
{
    return session->aim_count[side];
}

const struct scenario_aim *session_aim(const struct session *session, enum side side, size_t index)
{
    assert(index < session->aim_count[side]);
    return &session->setup->scenario.aims.list[session->aims[side][index]];
}

const struct world *session_world(const struct session *session)
{
    return &session->worlds[session->turn - 1];
}

const struct world *session_world_at(const struct session *session, int turn)
{
    assert(turn >= 0 && turn < session->turn);
    return &session->worlds[turn];
}

int session_turn(const struct session *session)
{
    return session->turn;
}

bool session_over(const struct session *session)
{
    return session->turn > session->turns;
}

bool session_sealed(const struct session *session, enum side side)
{
    return session->drafts[side].sealed;
}

int session_turns(const struct session *session)
{
    return session->turns;
}

bool session_umpired(const struct session *session)
{
    return session->meeting.umpired;
}

enum phase session_phase(const struct session *session)
{
    return session->meeting.phase;
}

size_t session_row_count(const struct session *session)
{
    return session->journal ? session->rows_applied : 0;
}

const struct journal_row *session_row(const struct session *session, size_t index)
{
    return journal_row(session->journal, index);
}

bool session_row_undone(const struct session *session, size_t index)
{
    return session_row_void(session, session_row(session, index));
}

enum side session_first(const struct session *session)
{
    return session->setup->scenario.planning == PLANNING_BEIJING_FIRST ? SIDE_BEIJING
                                                                       : SIDE_WASHINGTON;
}

bool session_may_plan(const struct session *session, enum side side)
{
    enum side first = session_first(session);
    if (!phase_allows(session->meeting.phase, PHASE_ACT_PLAN)) return false;
    /* In a meeting a script plans when the umpire closes, and a team that is late is not awaited.
     */
    if (session->meeting.umpired && strcmp(session->who[side], "human") != 0) return true;
    return session->setup->scenario.planning == PLANNING_SECRET || side == first ||
           session->drafts[first].sealed;
}

/* What no team can undo, an umpire can. */
static const char *sealed_refusal(const struct session *session)
{
    return session->meeting.umpired
             ? "the plan of this turn is sealed; the umpire can open it again"
             : "the plan of this turn is sealed";
}

const char *session_refusal(const struct session *session, enum side side)
{
    if (session_over(session)) return "the game is over";
    if (!phase_allows(session->meeting.phase, PHASE_ACT_PLAN)) return "planning is closed";
    if (session->drafts[side].sealed) return sealed_refusal(session);
    return session_may_plan(session, side) ? NULL : "the other side plans first";
}

enum side session_to_move(const struct session *session)
{
    if (session_over(session)) return SIDE_NONE;
    enum side first = session_first(session);
    const enum side order[SIDE_COUNT] = {first, (enum side)(SIDE_COUNT - 1 - (int)first)};
    for (int i = 0; i < SIDE_COUNT; i++) {
        bool human = strcmp(session->who[order[i]], "human") == 0;
        if (human && !session->drafts[order[i]].sealed) return order[i];
    }
    return SIDE_NONE;
}

size_t session_plan_count(const struct session *session, enum side side)
{
    return session->drafts[side].count;
}

const struct plan *session_plan(const struct session *session, enum side side, size_t index)
{
    assert(index < session->drafts[side].count);
    return &session->drafts[side].plans[index];
}

const struct instrument *session_plan_instrument(const struct session *session, enum side side,
                                                 const struct plan *plan, int32_t index)
{
    assert(index >= 0 && index < plan->instrument_count);
    return &session->drafts[side].instruments[plan->instrument_first + index];
}

bool session_plans_open(const struct session *session, enum side viewer, enum side owner)
{
    bool in_order = session->setup->scenario.planning != PLANNING_SECRET;
    return viewer == owner ||
           (in_order && owner == session_first(session) && session->drafts[owner].sealed);
}

int32_t session_capital_left(const struct session *session, enum side side)
{
    int32_t left = (int32_t)session_world(session)->sides[side].capital;
    const struct session_draft *draft = &session->drafts[side];
    for (size_t i = 0; i < draft->count; i++) left -= draft->plans[i].capital;
    return left;
}

int32_t session_budget_left(const struct session *session, enum side side)
{
    int32_t left = (int32_t)session_world(session)->sides[side].budget_musd;
    const struct session_draft *draft = &session->drafts[side];
    for (size_t i = 0; i < draft->count; i++) left -= draft->plans[i].budget_musd;
    return left;
}

bool session_orders_at(struct orders *out, const struct session *session, int turn)
{
    if (turn < 1 || turn >= session->turn) return false;
    *out = session->orders[turn];
    return true;
}

size_t session_past_count(const struct session *session, int turn, enum side side)
{
    return turn >= 1 && turn < session->turn ? session->past[turn].count[side] : 0;
}

const struct plan *session_past_plan(const struct session *session, int turn, enum side side,
                                     size_t index)
{
    assert(index < session_past_count(session, turn, side));
    return &session->past[turn].plans[side][index];
}

size_t session_happening_count(const struct session *session, int turn)
{
    bool there = turn >= 1 && turn <= session->turn && turn <= session->turns;
    return there ? session->past[turn].happening_count : 0;
}

const struct happening *session_happening(const struct session *session, int turn, size_t index)
{
    assert(index < session_happening_count(session, turn));
    return &session->past[turn].happenings[index];
}

const char *session_reason(const struct session *session, int turn, enum side side)
{
    bool there = turn >= 1 && turn < session->turn && side != SIDE_NONE;
    return there ? session->past[turn].reasons[side] : "";
}

const char *session_reason_draft(const struct session *session, enum side side)
{
    return side == SIDE_NONE ? "" : session->drafts[side].reason;
}

const struct half_move *session_half_move(const struct session *session, enum side side)
{
    return &session->drafts[side].half_move;
}

const struct half_words *session_half_words(const struct session *session, enum side side)
{
    return &session->drafts[side].half_words;
}

size_t session_fault_count(const struct session *session, int turn)
{
    bool there = turn >= 1 && turn <= session->turn && turn <= session->turns;
    return there ? session->past[turn].fault_count : 0;
}

const struct fault *session_fault(const struct session *session, int turn, size_t index)
{
    assert(index < session_fault_count(session, turn));
    return &session->past[turn].faults[index];
}

int32_t session_played(const struct session *session, enum side side, const struct card *card)
{
    return session->played[side][card - session->setup->deck.cards];
}
