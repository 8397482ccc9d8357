/* test_meeting.c: whatever an umpire and two teams do, in any order: the journal says it all, and
 * whoever reads it stands where they stand. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "engine/rng.h"
#include "game/advance.h"
#include "game/meeting.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/session_branch.h"
#include "game/session_copy.h"
#include "game/session_row.h"
#include "game/session_state.h"
#include "game/speech.h"
#include "game/table.h"
#include "game/umpire.h"
#include "soak.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

/* In secret, and in both orders of initiative. */
static const char *const scenarios[] = {"rocks-and-chips", "gallium-squeeze", "magnet-spring"};
enum { SCENARIOS = 3 };
static struct setup *setups[SCENARIOS];

/* A meeting whose people draw lots: two terminals, of which either acts. */
struct room {
    struct setup *setup;
    struct session *session, *other;
    char path[256];
    uint64_t seed, draws;
    char told[64]; /* the act, for a failure */
};

static struct setup *setup_of(size_t index)
{
    struct diag_list list;
    diag_init(&list);
    if (!setups[index]) setups[index] = setup_new(&here, scenarios[index], true, &list);
    if (!setups[index]) diag_print(&list, stderr);
    assert_non_null(setups[index]);
    diag_free(&list);
    return setups[index];
}

static int teardown(void **state)
{
    for (size_t i = 0; i < SCENARIOS; i++) setup_delete(setups[i]);
    return table_teardown(state);
}

static int draw(struct room *room, int lo, int hi)
{
    uint64_t bits = rng_bits(room->seed, ++room->draws, RNG_EVENT, 77);
    return (int)rng_range(bits, lo, hi);
}

static void fail_told(const struct room *room, const char *what, struct diag_list *list)
{
    if (list) diag_print(list, stderr);
    fail_msg("seed %d, draw %d, after %s: %s", (int)room->seed, (int)room->draws, room->told, what);
}

static void check(const struct room *room, bool good, const char *what)
{
    if (!good) fail_told(room, what, NULL);
}

static struct session *resume(struct room *room)
{
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&here, room->path, true, &list);
    if (!session) fail_told(room, "it cannot be resumed", &list);
    diag_free(&list);
    return session;
}

static void begin(struct room *room, uint64_t seed, int scenario, const char *washington,
                  const char *beijing, int rounds)
{
    struct diag_list list;
    struct journal_row opening = {.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    char name[32];
    diag_init(&list);
    *room = (struct room){.setup = setup_of((size_t)scenario), .seed = seed};
    snprintf(name, sizeof name, "room-%d.csv", (int)seed);
    snprintf(room->path, sizeof room->path, "%s", table_path(name));
    snprintf(room->told, sizeof room->told, "the start");
    struct session_options options = {.places = &here,
                                      .scenario = scenarios[scenario],
                                      .save = room->path,
                                      .who = {washington, beijing},
                                      .seed = seed,
                                      .rounds = rounds,
                                      .opening = &opening};
    room->session = session_new(&options, room->setup, &list);
    if (!room->session) fail_told(room, "no meeting", &list);
    diag_free(&list);
}

static void end(struct room *room)
{
    session_delete(room->session);
    session_delete(room->other);
    unlink(room->path);
}

/* What two readers of one game must agree on. */

static void same_worlds(const struct room *room, const struct session *a, const struct session *b)
{
    for (int turn = 0; turn < a->turn; turn++) {
        check(room, world_hash(&a->worlds[turn]) == world_hash(&b->worlds[turn]), "another world");
        check(room,
              world_hash(session_world_resolved(a, turn)) ==
                  world_hash(session_world_resolved(b, turn)),
              "another resolved world");
    }
}

static void same_plans(const struct room *room, const struct session *a, const struct session *b)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct session_draft *x = &a->drafts[side], *y = &b->drafts[side];
        check(room, x->count == y->count && x->sealed == y->sealed, "another plan");
        check(room, x->instrument_count == y->instrument_count, "other instruments");
        check(room, strcmp(x->reason, y->reason) == 0, "another reason");
        bool half = strcmp(x->half_move.move, y->half_move.move) == 0 &&
                    x->half_words.seq == y->half_words.seq &&
                    strcmp(x->half_words.why, y->half_words.why) == 0;
        check(room, half, "something else half done");
        for (size_t i = 0; i < x->count; i++) {
            check(room, x->plans[i].seq == y->plans[i].seq, "another move");
            check(room, strcmp(x->plans[i].intent.why, y->plans[i].intent.why) == 0,
                  "another intent");
        }
        check(room,
              session_budget_left(a, (enum side)side) == session_budget_left(b, (enum side)side),
              "another budget");
    }
    check(room, memcmp(a->played, b->played, sizeof a->played) == 0, "other cards played");
}

static void same_past(const struct room *room, const struct session *a, const struct session *b)
{
    check(room, a->injects.count == b->injects.count, "other events' instruments");
    for (int turn = 1; turn <= a->turn && turn <= a->turns; turn++) {
        size_t count = session_happening_count(a, turn);
        check(room, session_happening_count(b, turn) == count, "other events");
        for (size_t i = 0; i < count; i++) {
            const struct happening *x = session_happening(a, turn, i);
            const struct happening *y = session_happening(b, turn, i);
            bool same = strcmp(x->id, y->id) == 0 && strcmp(x->note, y->note) == 0 &&
                        x->injected == y->injected && x->calm == y->calm;
            check(room, same, "another event");
        }
        check(room, a->calm[turn].count == b->calm[turn].count, "another calm line");
        for (int side = 0; side < SIDE_COUNT; side++) {
            check(room,
                  session_past_count(a, turn, (enum side)side) ==
                      session_past_count(b, turn, (enum side)side),
                  "another past");
            check(room,
                  strcmp(session_reason(a, turn, (enum side)side),
                         session_reason(b, turn, (enum side)side)) == 0,
                  "another reason of a turn");
        }
    }
}

static void same_rulings(const struct room *room, const struct session *a, const struct session *b)
{
    check(room, a->ruled.count == b->ruled.count, "other rulings");
    for (size_t i = 0; i < a->ruled.count; i++) {
        const struct ruling *x = &a->ruled.list[i], *y = &b->ruled.list[i];
        bool same = x->seq == y->seq && x->turn == y->turn && x->hold == y->hold &&
                    x->before >= y->before && x->before <= y->before && x->after >= y->after &&
                    x->after <= y->after && strcmp(x->why, y->why) == 0;
        check(room, same, "another ruling");
    }
    check(room, a->meeting.pending_count == b->meeting.pending_count, "other pending rulings");
    check(room, a->meeting.strike_count == b->meeting.strike_count, "other strikes");
    check(room, a->meeting.ask_count == b->meeting.ask_count, "other questions");
    for (size_t i = 0; i < a->meeting.ask_count; i++)
        check(room, a->meeting.asks[i].answered == b->meeting.asks[i].answered, "other answers");
}

static void same_verdict(const struct room *room, const struct session *a, const struct session *b)
{
    struct verdict x, y;
    verdict_find(&x, a, a->turn - 1, VIEWER_UMPIRE);
    verdict_find(&y, b, b->turn - 1, VIEWER_UMPIRE);
    for (int side = 0; side < SIDE_COUNT; side++) {
        bool same = x.result[side] >= y.result[side] && x.result[side] <= y.result[side] &&
                    x.calm[side] >= y.calm[side] && x.calm[side] <= y.calm[side];
        check(room, same, "another verdict");
    }
}

static void same(const struct room *room, const struct session *a, const struct session *b)
{
    const struct session_planning *x = &a->meeting.planning, *y = &b->meeting.planning;
    check(room, a->turn == b->turn && a->turns == b->turns, "another turn");
    check(room, session_phase(a) == session_phase(b), "another phase");
    check(room, session_practises(a) == session_practises(b), "practice in one");
    check(room, session_rounds(a) == session_rounds(b), "other steps");
    check(room, a->meeting.drawn == b->meeting.drawn, "drawn in one");
    check(room, a->meeting.began == b->meeting.began, "another beginning");
    check(room, x->set == y->set && x->paused == y->paused && x->ends == y->ends, "another clock");
    same_worlds(room, a, b);
    same_plans(room, a, b);
    same_past(room, a, b);
    same_rulings(room, a, b);
}

static void same_voids(const struct room *room, const struct session *a, const struct session *b)
{
    check(room, session_row_count(a) == session_row_count(b), "other rows");
    for (size_t i = 0; i < session_row_count(a); i++)
        check(room, session_row_undone(a, i) == session_row_undone(b, i), "another row undone");
}

/* From disk; and a copy to try things on. */
static void check_readers(struct room *room)
{
    struct diag_list list;
    diag_init(&list);
    session_follow(room->session);
    struct session *again = session_replay(room->setup, room->path, &list);
    if (!again) fail_told(room, "it cannot be replayed", &list);
    same(room, again, room->session);
    same_voids(room, again, room->session);
    if (draw(room, 0, 3) == 0) same_verdict(room, again, room->session);
    session_delete(again);
    diag_free(&list);
    struct session *copy = session_copy(room->session);
    same(room, copy, room->session);
    session_delete(copy);
    if (!room->other) return;
    session_follow(room->other);
    same(room, room->other, room->session);
    same_voids(room, room->other, room->session);
}

/* A branch stands in its parent's past, whatever was taken back there. */
static void check_branch(struct room *room)
{
    struct diag_list list;
    char save[256];
    int turn = draw(room, 0, room->session->turn);
    diag_init(&list);
    snprintf(save, sizeof save, "%s", table_path("branch.csv"));
    unlink(save);
    struct session *branch = session_branch(&here, room->path, turn, save, &list);
    if (!branch) fail_told(room, "no branch", &list);
    check(room, branch->turn <= turn + 1, "a branch beyond its turn");
    for (int t = 0; t < branch->turn && t < room->session->turn; t++) {
        check(room, branch->worlds[t].turn == t, "a branch of another turn");
    }
    session_delete(branch);
    diag_free(&list);
}

/* What people do. True: it was done. */

typedef bool act(struct room *room, struct session *session);

static enum side any_side(struct room *room)
{
    return draw(room, 0, 1) == 0 ? SIDE_WASHINGTON : SIDE_BEIJING;
}

/* Mostly the phase that a meeting goes to. */
static bool act_phase(struct room *room, struct session *session)
{
    static const enum phase next[PHASE_COUNT] = {
        [PHASE_BRIEFING] = PHASE_PRACTICE, [PHASE_PRACTICE] = PHASE_CLOSED,
        [PHASE_PLANNING] = PHASE_CLOSED,   [PHASE_CLOSED] = PHASE_REVEAL,
        [PHASE_REVEAL] = PHASE_PLANNING,   [PHASE_TALK] = PHASE_TALK};
    enum phase phase = next[session_phase(session)];
    if (draw(room, 0, 3) == 0) phase = (enum phase)draw(room, 0, PHASE_COUNT - 1);
    snprintf(room->told, sizeof room->told, "phase %s", phase_name(phase));
    return umpire_phase(session, phase, reason);
}

static bool act_plan(struct room *room, struct session *session)
{
    session_follow(session);
    enum side side = any_side(room);
    if (session_refusal(session, side)) return false;
    return table_play_any(session, side, (uint64_t)draw(room, 0, 40));
}

static bool act_take_back(struct room *room, struct session *session)
{
    session_follow(session);
    return play_take_back(session, any_side(room), (size_t)draw(room, 0, 1), reason);
}

static bool act_seal(struct room *room, struct session *session)
{
    char note[32];
    snprintf(note, sizeof note, "reason %d", draw(room, 0, 999));
    return play_seal(session, any_side(room), note, reason);
}

static bool act_draft(struct room *room, struct session *session)
{
    char note[32];
    session_follow(session);
    snprintf(note, sizeof note, "half %d", draw(room, 0, 999));
    return play_draft(session, any_side(room), note, reason);
}

static bool act_mean(struct room *room, struct session *session)
{
    struct intent intent = {0};
    enum side side = any_side(room);
    session_follow(session);
    snprintf(intent.why, sizeof intent.why, "why %d", draw(room, 0, 999));
    return play_mean(session, side, (size_t)draw(room, 0, 2), &intent, reason);
}

static bool act_half(struct room *room, struct session *session)
{
    enum side side = any_side(room);
    struct half_move move = {.move = "tariff_all"};
    session_follow(session);
    if (draw(room, 0, 1) == 0) return play_draft_move(session, side, &move, reason);
    struct half_words words = {.seq = draw(room, 0, 40)};
    snprintf(words.why, sizeof words.why, "half why %d", draw(room, 0, 999));
    return play_draft_words(session, side, &words, reason);
}

static bool act_unseal(struct room *room, struct session *session)
{
    return umpire_unseal(session, any_side(room), "by mistake", reason);
}

static bool act_strike(struct room *room, struct session *session)
{
    const struct script_library *scripts = session_setup(session)->scripts;
    int turn = session_turn(session) + draw(room, -1, 3);
    const char *id =
        script_event(scripts, (size_t)draw(room, 0, (int)script_event_count(scripts) - 1))->id;
    session_follow(session);
    size_t count = session_happening_count(session, session_turn(session));
    if (count > 0 && draw(room, 0, 2) > 0) {
        turn = session_turn(session);
        id = session_happening(session, turn, (size_t)draw(room, 0, (int)count - 1))->id;
    }
    char event[MOVE_ID_SIZE];
    snprintf(event, sizeof event, "%s", id);
    return umpire_strike(session, turn, event, "spoils the day", reason);
}

static bool act_event(struct room *room, struct session *session)
{
    const struct script_library *scripts = session_setup(session)->scripts;
    int index = draw(room, 0, (int)script_event_count(scripts) - 1);
    return ruling_inject(session, script_event(scripts, (size_t)index), reason);
}

static bool act_inject(struct room *room, struct session *session)
{
    static const char *const sets[] = {
        "", "truce;issuer=washington;control=tariff;turns=2",
        "truce;issuer=washington;control=tariff;turns=2 | truce;issuer=beijing;control=tariff"};
    struct seminar_inject inject = {.name = "rumour", .text = "A newspaper says so."};
    snprintf(inject.instruments, sizeof inject.instruments, "%s", sets[draw(room, 0, 2)]);
    return meeting_inject(session, &inject, reason);
}

static bool act_rule(struct room *room, struct session *session)
{
    static const char *const figures[] = {"escalation",
                                          "compliance.JPN.washington",
                                          "compliance.NLD.beijing",
                                          "capital.washington",
                                          "price.gallium.USA",
                                          "stock.USA.gallium",
                                          "legitimacy.beijing",
                                          "no.such.figure",
                                          "trust.CHN.USA.gallium"};
    const char *figure = figures[draw(room, 0, 8)];
    struct figure found;
    session_follow(session);
    double value = draw(room, 0, 100) / 100.0;
    if (figure_find(&found, session_world(session), figure) && found.value > 1.0)
        value = found.value * (0.5 + value);
    snprintf(room->told, sizeof room->told, "rule %s", figure);
    return ruling_set(session, figure, value, "because", reason);
}

static bool act_back_turn(struct room *room, struct session *session)
{
    (void)room;
    return umpire_back_turn(session, reason);
}

static bool act_back_act(struct room *room, struct session *session)
{
    (void)room;
    return umpire_back_act(session, reason);
}

static bool act_last(struct room *room, struct session *session)
{
    session_follow(session);
    return umpire_last(session, draw(room, 0, session_rounds(session) + 1), reason);
}

static bool act_clock(struct room *room, struct session *session)
{
    enum umpire_clock clock = (enum umpire_clock)draw(room, 0, CLOCK_BELL);
    return umpire_clock(session, clock, draw(room, 0, 1) * 60, reason);
}

static bool act_say(struct room *room, struct session *session)
{
    struct lesson lesson;
    enum side side = any_side(room);
    switch (draw(room, 0, 4)) {
    case 0: return speech_ask(session, side, "Is it under licence?", reason);
    case 1: return speech_answer(session, draw(room, 0, 3), "Yes.", reason);
    case 2: return speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, side, "Two minutes.", reason);
    case 3: return speech_mark(session, true, "o", RATING_SOME, "seen", reason);
    default:
        lesson_read(&lesson, "A commitment.");
        return speech_lesson(session, VIEWER_UMPIRE, &lesson, reason);
    }
}

/* Can it be revealed now? The only step is not in practice. */
static bool may_reveal(const struct session *session)
{
    bool whole = session_practises(session) && session_rounds(session) == 1;
    return session_phase(session) == PHASE_CLOSED && !whole;
}

/* What was revealed falls as it fell. */
static bool act_reveal_again(struct room *room, struct session *session)
{
    session_follow(session);
    if (!may_reveal(session)) return false;
    struct session *ahead = umpire_ahead(session, reason);
    check(room, ahead != NULL, "no look ahead");
    check(room, umpire_phase(session, PHASE_REVEAL, reason), "no reveal");
    uint64_t hash = world_hash(session_world(session));
    check(room, world_hash(session_world(ahead)) == hash, "other than it was seen ahead");
    session_delete(ahead);
    check(room, umpire_back_turn(session, reason), "no step back");
    check(room, session_phase(session) == PHASE_CLOSED, "back to another phase");
    check(room, umpire_phase(session, PHASE_REVEAL, reason), "no second reveal");
    check(room, world_hash(session_world(session)) == hash, "other dice");
    return true;
}

/* The umpire's process dies between two acts of a step that is revealed; another one sits down. */
static bool act_killed(struct room *room, struct session *session)
{
    char *bytes, why[FILE_REASON_SIZE];
    size_t before, length;
    session_follow(session);
    if (!may_reveal(session)) return false;
    assert_true(file_read(&bytes, &before, room->path, 1u << 26, why));
    free(bytes);
    check(room, umpire_phase(session, PHASE_REVEAL, reason), "no reveal");
    assert_true(file_read(&bytes, &length, room->path, 1u << 26, why));
    char *end = strchr(bytes + before, '\n');
    while (end[-1] == '+') end = strchr(end + 1, '\n');
    assert_int_equal(truncate(room->path, end + 1 - bytes), 0);
    free(bytes);
    session_delete(room->session);
    session_delete(room->other);
    room->other = NULL;
    room->session = resume(room);
    return true;
}

static const struct {
    const char *name;
    act *act;
    int weight;
} acts[] = {
    {"phase", act_phase, 30},
    {"plan", act_plan, 16},
    {"take back", act_take_back, 4},
    {"seal", act_seal, 8},
    {"draft", act_draft, 4},
    {"mean", act_mean, 4},
    {"half", act_half, 4},
    {"unseal", act_unseal, 4},
    {"strike", act_strike, 6},
    {"event", act_event, 4},
    {"inject", act_inject, 4},
    {"rule", act_rule, 8},
    {"back turn", act_back_turn, 2},
    {"back act", act_back_act, 4},
    {"last", act_last, 1},
    {"clock", act_clock, 3},
    {"say", act_say, 4},
    {"reveal again", act_reveal_again, 2},
    {"killed", act_killed, 1},
};

static void act_any(struct room *room)
{
    int all = 0, at = 0;
    for (size_t i = 0; i < sizeof acts / sizeof acts[0]; i++) all += acts[i].weight;
    int left = draw(room, 0, all - 1);
    while (left >= acts[at].weight) left -= acts[at++].weight;
    snprintf(room->told, sizeof room->told, "%s", acts[at].name);
    bool second = room->other && draw(room, 0, 1) == 0;
    struct session *session = second ? room->other : room->session;
    if (getenv("TOLD")) fprintf(stderr, "%d %s %d", (int)room->draws, acts[at].name, second);
    reason[0] = '\0';
    bool done = acts[at].act(room, session);
    if (getenv("TOLD")) fprintf(stderr, " %s: %d %s\n", room->told, done, done ? "" : reason);
}

static void any_room(uint64_t seed, int length)
{
    struct room room = {.seed = seed};
    int scenario = draw(&room, 0, 5);
    if (scenario >= SCENARIOS) scenario = 0;
    bool scripted = draw(&room, 0, 5) == 0;
    const char *washington = draw(&room, 0, 4) == 0 ? "random" : "human";
    const char *beijing = scripted ? "dam" : draw(&room, 0, 3) == 0 ? "random" : "human";
    int rounds = draw(&room, 1, setup_of((size_t)scenario)->scenario.turns);
    begin(&room, seed, scenario, washington, beijing, rounds);
    room.draws = 100;
    for (int i = 0; i < length; i++) {
        if (i == length / 4) room.other = resume(&room);
        act_any(&room);
        if (draw(&room, 0, 7) == 0) check_readers(&room);
    }
    check_readers(&room);
    check_branch(&room);
    end(&room);
}

static void whoever_reads_the_journal_stands_where_the_room_stands(void **state)
{
    (void)state;
    const char *one = getenv("ROOM");
    int rooms = soak_times(4, 60), first = one ? atoi(one) : 1;
    for (int i = first; i < (one ? first + 1 : first + rooms); i++)
        any_room((uint64_t)i, soak_times(50, 150));
}

/* More words than a turn has places for: refused, and the journal can still be read. */
static void a_turn_has_only_so_many_events_whoever_lets_them_happen(void **state)
{
    (void)state;
    struct room room;
    struct seminar_inject inject = {.name = "rumour", .text = "A newspaper says so."};
    begin(&room, 100000, 0, "human", "human", 4);
    check(&room, umpire_phase(room.session, PHASE_PLANNING, reason), reason);
    for (int i = 0; i < SESSION_HAPPENING_MAX; i++) {
        snprintf(inject.name, sizeof inject.name, "rumour-%d", i);
        check(&room, meeting_inject(room.session, &inject, reason), reason);
    }
    size_t rows = session_row_count(room.session);
    snprintf(inject.name, sizeof inject.name, "one-more");
    assert_false(meeting_inject(room.session, &inject, reason));
    assert_non_null(strstr(reason, "24 events"));
    assert_int_equal(session_row_count(room.session), rows);
    check_readers(&room);
    end(&room);
}

/* What no game would write, with a right check: by hand, or by a program that is wrong. */

static void any_word(struct room *room, char *out, size_t size)
{
    static const char *const words[] = {
        "",           "planning", "practice", "closed", "reveal",     "talk",
        "briefing",   "start",    "pause",    "go",     "extend",     "skip",
        "washington", "beijing",  "game",     "turn",   "act",        "escalation",
        "resolved",   "seat",     "write",    "tariff", "truce",      "earthquake",
        "0",          "7",        "-1",       "1e9",    "9999999999", "compliance.JPN.washington"};
    int count = (int)(sizeof words / sizeof words[0]);
    snprintf(out, size, "%s", words[draw(room, 0, count - 1)]);
}

static void any_args(struct room *room, struct journal_row *row)
{
    static const char *const keys[] = {
        "to",       "until",       "turn",   "seconds",  "began", "at",    "after",
        "value",    "hold",        "why",    "hash",     "row",   "check", "calm",
        "planning", "budget_musd", "rating", "script",   "words", "took",  "good",
        "control",  "issuer",      "amends", "answered", "of",    "move",  "ask"};
    static const char *const values[] = {"0",
                                         "1",
                                         "-1",
                                         "3",
                                         "20",
                                         "yes",
                                         "no",
                                         "failed",
                                         "washington",
                                         "9223372036854775807",
                                         "-9223372036854775808",
                                         "99999999999999999999999",
                                         "2147483648",
                                         "1e300",
                                         "nan",
                                         ""};
    for (int i = draw(room, 0, 4); i > 0; i--) {
        journal_arg_add(row->args, sizeof row->args, keys[draw(room, 0, 27)],
                        values[draw(room, 0, 15)]);
    }
}

static void any_row(struct room *room, struct journal_row *row)
{
    static const char *const seats[] = {"washington", "beijing", "facilitator",
                                        "observer",   "room",    "game"};
    memset(row, 0, sizeof *row);
    row->kind = (enum journal_kind)draw(room, 0, JOURNAL_KIND_COUNT - 1);
    if (row->kind == JOURNAL_OTHER) snprintf(row->other, sizeof row->other, "x-poll");
    row->turn = draw(room, 0, 9) > 0 ? (int32_t)draw(room, 0, 3) : 100000;
    snprintf(row->seat, sizeof row->seat, "%s", seats[draw(room, 0, 5)]);
    any_word(room, row->name, sizeof row->name);
    any_word(room, row->note, sizeof row->note);
    any_args(room, row);
}

/* Behind what was played. */
static void rows_write(struct room *room, int count)
{
    struct diag_list list;
    struct journal *journal;
    diag_init(&list);
    if (!journal_open(&journal, room->path, true, &list)) fail_told(room, "not open", &list);
    for (int i = 0; i < count; i++) {
        struct journal_row rows[3];
        int size = draw(room, 1, 3);
        for (int k = 0; k < size; k++) any_row(room, &rows[k]);
        assert_int_equal(journal_append(journal, rows, (size_t)size, &list), JOURNAL_DONE);
    }
    journal_close(journal);
    diag_free(&list);
}

/* Taken or refused with a sentence; and where it was taken, the room goes on as any. */
static void rows_made_by_hand_are_taken_or_refused(void **state)
{
    (void)state;
    int taken = 0, refused = 0, times = soak_times(24, 2000);
    for (int i = 0; i < times; i++) {
        struct room room;
        struct diag_list list;
        diag_init(&list);
        begin(&room, 200000 + (uint64_t)i, 0, "human", "human", 1 + i % 12);
        for (int k = i % 8; k > 0; k--) act_any(&room);
        session_delete(room.session);
        rows_write(&room, 1 + i % 3);
        room.session = session_replay(room.setup, room.path, &list);
        if (room.session) {
            taken++;
            struct session *copy = session_copy(room.session);
            same(&room, copy, room.session);
            session_delete(copy);
            for (int side = 0; side < SIDE_COUNT; side++)
                assert_in_range(room.session->drafts[side].half_move.answered, 0, ASK_MAX);
            session_delete(umpire_ahead(room.session, reason));
        } else {
            refused++;
            check(&room, list.errors > 0, "refused without a word");
        }
        diag_free(&list);
        end(&room);
    }
    assert_true(taken > times / 10 && refused > times / 10);
}

/* Of the tables an inject is due once, whatever its event is called; and a key that is pressed
 * twice lets nothing happen twice. */
static void an_inject_happens_once(void **state)
{
    (void)state;
    struct room room;
    struct seminar *seminar = memory_new(sizeof *seminar);
    struct meeting meeting = {.seminar = seminar};
    struct seminar_inject *inject = &seminar->injects[seminar->inject_count++];
    snprintf(inject->name, sizeof inject->name, "drill");
    snprintf(inject->event, sizeof inject->event, "strait_drill");
    snprintf(inject->trigger, sizeof inject->trigger, "escalation > 0.01");
    begin(&room, 100002, 0, "human", "human", 4);
    for (int round = 1; round <= 2; round++) {
        check(&room, meeting_phase(&meeting, room.session, PHASE_PLANNING, reason), reason);
        assert_string_equal(reason, "");
        size_t count = session_happening_count(room.session, session_turn(room.session));
        assert_int_equal(count, round == 1 ? 1 : 0);
        assert_false(meeting_due(room.session, inject));
        assert_true(meeting_inject(room.session, inject, reason) == (round == 2));
        check(&room, umpire_phase(room.session, PHASE_CLOSED, reason), reason);
        check(&room, umpire_phase(room.session, PHASE_REVEAL, reason), reason);
    }
    free(seminar);
    end(&room);
}

/* In an order of initiative a script waits for no team that is late: what that has planned stands.
 */
static void a_script_answers_a_team_that_never_sealed(void **state)
{
    (void)state;
    struct room room;
    begin(&room, 100001, 2, "human", "random", 3);
    check(&room, meeting_phase(NULL, room.session, PHASE_PLANNING, reason), reason);
    assert_false(session_sealed(room.session, SIDE_BEIJING));
    assert_true(table_play_any(room.session, SIDE_WASHINGTON, 3));
    check(&room, umpire_phase(room.session, PHASE_CLOSED, reason), reason);
    assert_false(session_sealed(room.session, SIDE_WASHINGTON));
    assert_true(session_sealed(room.session, SIDE_BEIJING));
    assert_true(session_plan_count(room.session, SIDE_BEIJING) > 0);
    check_readers(&room);
    end(&room);
}

/* A game that was cut to fewer turns than its scenario's is copied, ruled and looked ahead as any.
 */
static void a_shortened_game_is_copied_whole(void **state)
{
    (void)state;
    struct diag_list list;
    bool failed;
    struct ruling_preview preview;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = scenarios[0],
                                      .who = {"random", "random"},
                                      .seed = 4,
                                      .turns = 3};
    struct session *session = session_new(&options, setup_of(0), &list);
    assert_non_null(session);
    assert_true(ruling_set(session, "escalation", 0.5, "because", reason));
    assert_true(advance_turn(session, &failed, reason));
    assert_true(ruling_set(session, "escalation", 0.6, "because", reason));
    assert_true(ruling_preview(&preview, session, "escalation", 0.7, reason));
    struct session *copy = session_copy(session);
    assert_int_equal(world_hash(session_world(copy)), world_hash(session_world(session)));
    session_delete(copy);
    session_delete(session);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_turn_has_only_so_many_events_whoever_lets_them_happen),
        cmocka_unit_test(an_inject_happens_once),
        cmocka_unit_test(a_script_answers_a_team_that_never_sealed),
        cmocka_unit_test(a_shortened_game_is_copied_whole),
        cmocka_unit_test(rows_made_by_hand_are_taken_or_refused),
        cmocka_unit_test(whoever_reads_the_journal_stands_where_the_room_stands),
    };
    return cmocka_run_group_tests(tests, NULL, teardown);
}
