/* rehearsal.c: a seminar is played from its first step to its last, on a copy, by real seats. */
/* SPDX-License-Identifier: MIT */
#include "command/rehearsal.h"

#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/text.h"
#include "brief/console.h"
#include "brief/words.h"
#include "command/child.h"
#include "command/command.h"
#include "game/clock.h"
#include "game/hand.h"
#include "game/player.h"
#include "game/session_branch.h"
#include "report/report.h"

enum {
    COLUMNS = 80,
    MARGIN = 11, /* of the seconds, before what was done */
    PATIENCE = 30,
    TICK_MS = 5,
    STEPS_MOST = 400, /* a run sheet of 192 rows, and the steps that have no row */
    SAID_SIZE = 400,
    PATH_SIZE = FILE_PATH_SIZE + 64
};

/* Ruled once, as a figure that every map has: half way up. */
static const char ruling[] = "rule escalation 0.5 rehearsed";

struct rehearsal {
    const struct option_values *values;
    char folder[FILE_PATH_SIZE], journal[PATH_SIZE];
    struct session *session; /* follows the journal as every seat does, and writes nothing */
    struct meeting meeting;
    struct child seats[CHAIR_COUNT];
    double began;
    size_t seen; /* rows of the journal that were looked at */
    int marks; /* so many lines were followed by a mark, by which it is seen that they were read */
    int turn;  /* of the room, that was told last */
    int moves; /* so many were planned */
    bool injected, killed, ruled;
    char told[SAID_SIZE]; /* of the turn under way */
    char trouble[SAID_SIZE];
};

/* Whoever stops the check has the copy taken away first. */
static volatile sig_atomic_t stopped;

static void on_stop(int number)
{
    stopped = number;
}

/* Behind the seconds that it has taken so far, wrapped under itself. */
static void say(const struct rehearsal *run, const char *format, ...)
{
    char text[SAID_SIZE], time[16];
    const char *at = text, *next;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    snprintf(time, sizeof time, "%.1f s", clock_seconds() - run->began);
    for (const char *head = time; *at; head = "", at = next) {
        size_t length = text_wrap(at, COLUMNS - MARGIN, &next);
        print_line(stdout, "  %7s  %.*s", head, (int)length, at);
    }
    fflush(stdout);
}

static bool fail(struct rehearsal *run, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(run->trouble, sizeof run->trouble, format, arguments);
    va_end(arguments);
    return false;
}

/* "Washington", "the umpire": as a sentence goes on. */
static const char *seat_words(enum chair_place place)
{
    static const char *const words[CHAIR_COUNT] = {
        [CHAIR_WASHINGTON] = "Washington", [CHAIR_BEIJING] = "Beijing",
        [CHAIR_UMPIRE] = "the umpire",     [CHAIR_ROOM] = "the room",
        [CHAIR_OBSERVER] = "an observer",
    };
    return words[place];
}

static enum chair_place place_of(enum side side)
{
    return side == SIDE_WASHINGTON ? CHAIR_WASHINGTON : CHAIR_BEIJING;
}

static bool is_played(const struct session *session, enum side side)
{
    return strcmp(session_who(session, side), "human") == 0;
}

static void log_path(char out[PATH_SIZE], const struct rehearsal *run, enum chair_place place)
{
    snprintf(out, PATH_SIZE, "%s/%s.log", run->folder, chair_name(place));
}

/* Behind where the line was echoed last; else where the last line begins. */
static const char *answer_find(const char *text, const char *line)
{
    const char *found = NULL, *last = text;
    for (const char *at = text; (at = strstr(at, line)) != NULL; at++) found = at;
    if (found && (found = strchr(found, '\n')) != NULL) return found + 1;
    for (const char *at = text; (at = strchr(at, '\n')) != NULL && at[1]; at++) last = at + 1;
    return last;
}

/* What a seat answered to a line, or said before it ended: the first line of it. */
static void answer_read(char *out, size_t size, const struct rehearsal *run, enum chair_place place,
                        const char *line)
{
    char path[PATH_SIZE], reason[FILE_REASON_SIZE], *text = NULL;
    size_t length;
    log_path(path, run, place);
    out[0] = '\0';
    if (!file_read(&text, &length, path, FILE_TAIL_LIMIT, reason)) return;
    const char *answer = answer_find(text, line);
    snprintf(out, size, "%.*s", (int)strcspn(answer, "\n"), answer);
    free(text);
}

/* The next row that was not looked at, by whomever; NULL where none has come in time. */
static const struct journal_row *row_next(struct rehearsal *run, enum chair_place place,
                                          const char *line)
{
    char words[SAID_SIZE / 2];
    double since = clock_seconds();
    while (session_follow(run->session), run->seen == session_row_count(run->session)) {
        bool late = clock_seconds() - since > PATIENCE;
        if (late || stopped || child_ended(&run->seats[place])) {
            answer_read(words, sizeof words, run, place, line);
            fail(run, "%s %s \"%.80s\": %s", seat_words(place),
                 late ? "did not answer" : "ended at", line, words);
            return NULL;
        }
        poll(NULL, 0, TICK_MS);
    }
    return session_row(run->session, run->seen++);
}

/* What came of a line that was typed. */
enum outcome { OUTCOME_DONE, OUTCOME_NOT, OUTCOME_LOST };

static bool is_mark(const struct journal_row *row, const char *mark)
{
    return row->kind == JOURNAL_NOTE && strcmp(row->note, mark) == 0;
}

/* Types a line at a seat, and behind it a note as a mark. Done, where a row of that kind comes
 * before the mark does: the journal tells, as it tells every seat. */
static enum outcome type(struct rehearsal *run, enum chair_place place, enum journal_kind kind,
                         const char *line)
{
    char mark[32], note[64];
    enum outcome outcome = OUTCOME_NOT;
    snprintf(mark, sizeof mark, "rehearsed %d", ++run->marks);
    snprintf(note, sizeof note, "note %s %s", place == CHAIR_UMPIRE ? "private" : "team", mark);
    if (!child_type(&run->seats[place], line) || !child_type(&run->seats[place], note)) {
        fail(run, "%s is gone before \"%.80s\"", seat_words(place), line);
        return OUTCOME_LOST;
    }
    for (;;) {
        const struct journal_row *row = row_next(run, place, line);
        if (!row) return OUTCOME_LOST;
        if (is_mark(row, mark)) return outcome;
        if (row->kind == kind || kind == JOURNAL_KIND_COUNT) outcome = OUTCOME_DONE;
    }
}

/* As type; what was not done is a failure too. */
static bool must(struct rehearsal *run, enum chair_place place, enum journal_kind kind,
                 const char *line)
{
    char words[SAID_SIZE / 2];
    enum outcome outcome = type(run, place, kind, line);
    if (outcome != OUTCOME_NOT) return outcome == OUTCOME_DONE;
    answer_read(words, sizeof words, run, place, line);
    return fail(run, "%s could not do \"%.80s\": %s", seat_words(place), line, words);
}

static bool sit(struct rehearsal *run, enum chair_place place)
{
    const char *words[2 * PACKS_MAX + 8] = {"seat", run->folder, "--as", chair_name(place),
                                            "--plain"};
    char log[PATH_SIZE];
    int count = 5;
    for (int i = 0; i < run->values->pack_count; i++) {
        words[count++] = "--pack";
        words[count++] = run->values->packs[i];
    }
    log_path(log, run, place);
    if (!child_start(&run->seats[place], words, log))
        return fail(run, "no process could be started for %s", seat_words(place));
    for (;;) {
        const struct journal_row *row = row_next(run, place, "sitting down");
        if (!row) return false;
        if (row->kind == JOURNAL_SEAT) return true;
    }
}

static bool sit_all(struct rehearsal *run)
{
    char teams[64] = "";
    if (!sit(run, CHAIR_UMPIRE)) return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!is_played(run->session, (enum side)side)) continue;
        if (!sit(run, place_of((enum side)side))) return false;
        snprintf(teams + strlen(teams), sizeof teams - strlen(teams), ", %s", words_side(side));
    }
    if (!sit(run, CHAIR_ROOM)) return false;
    say(run, "the umpire%s and the room sit down, each a process of its own", teams);
    return true;
}

/* "play 3 gallium 20 yes": a move of the hand that can be played with these choices. */
static bool line_make(char *out, size_t size, const struct rehearsal *run, enum side side,
                      size_t index, const struct hand_entry *entry)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct choice choice;
    struct text text;
    uint64_t draw = (uint64_t)run->marks;
    if (!entry->playable || !player_choose(&choice, run->session, entry->move, draw) ||
        !hand_playable(run->session, side, entry->move, &choice, reason))
        return false;
    text_init(&text, out, size);
    text_format(&text, "play %zu", index + 1);
    for (int32_t i = 0; i < entry->move->ask_count; i++) text_format(&text, " %s", choice.value[i]);
    text_append(&text, " yes");
    return true;
}

/* The first move of the hand that the seat takes, from another one on in every turn. */
static bool team_plays(struct rehearsal *run, enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_list(hand, run->session, side);
    enum outcome outcome = OUTCOME_NOT;
    for (size_t i = 0; i < count && outcome == OUTCOME_NOT; i++) {
        char line[256];
        size_t index = (i + (size_t)session_turn(run->session) * 3) % count;
        if (line_make(line, sizeof line, run, side, index, &hand[index]))
            outcome = type(run, place_of(side), JOURNAL_PLAN, line);
    }
    free(hand);
    run->moves += outcome == OUTCOME_DONE;
    return outcome != OUTCOME_LOST;
}

/* What a turn saw, for the line that tells of it. */
static void tell(struct rehearsal *run, const char *format, ...)
{
    size_t length = strlen(run->told);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(run->told + length, sizeof run->told - length, format, arguments);
    va_end(arguments);
}

/* Its terminal dies before it has sealed; whoever sits down next finds the plan. */
static bool team_dies(struct rehearsal *run, enum side side)
{
    size_t planned = session_plan_count(run->session, side);
    child_kill(&run->seats[place_of(side)]);
    if (!sit(run, place_of(side))) return false;
    if (session_plan_count(run->session, side) != planned)
        return fail(run, "what %s had planned is lost", words_side((int32_t)side));
    run->killed = true;
    tell(run, "%s's seat is killed in the middle of its plan, comes back and finds it; ",
         words_side((int32_t)side));
    return true;
}

static bool team_plans(struct rehearsal *run, enum side side, bool dies)
{
    if (!is_played(run->session, side)) return true;
    return team_plays(run, side) && (!dies || team_dies(run, side)) &&
           must(run, place_of(side), JOURNAL_SEAL, "end yes it was rehearsed");
}

/* The first inject of the tables that can happen now and waits for nothing. */
static bool inject(struct rehearsal *run)
{
    const struct seminar *seminar = run->meeting.seminar;
    enum outcome outcome = OUTCOME_NOT;
    for (int32_t i = 0; i < seminar->inject_count && outcome == OUTCOME_NOT; i++) {
        char line[ID_SIZE + 16];
        const struct seminar_inject *inject = &seminar->injects[i];
        if (inject->turn > 0 || inject->trigger[0]) continue;
        snprintf(line, sizeof line, "inject %s", inject->name);
        outcome = type(run, CHAIR_UMPIRE, JOURNAL_INJECT, line);
        if (outcome == OUTCOME_DONE) tell(run, "the inject %s happens; ", inject->name);
    }
    run->injected = true;
    return outcome != OUTCOME_LOST;
}

/* In the order in which the scenario lets them plan. */
static bool teams_plan(struct rehearsal *run)
{
    enum side first = session_first(run->session);
    enum side second = first == SIDE_WASHINGTON ? SIDE_BEIJING : SIDE_WASHINGTON;
    bool game = !session_practises(run->session), dies = game && !run->killed;
    bool last = is_played(run->session, second);
    return (!game || run->injected || inject(run)) && team_plans(run, first, dies && !last) &&
           team_plans(run, second, dies && last);
}

/* It is shown what it would change, and signed by the same line again. */
static bool rule(struct rehearsal *run)
{
    run->ruled = type(run, CHAIR_UMPIRE, JOURNAL_OVERRIDE, ruling) != OUTCOME_LOST &&
                 must(run, CHAIR_UMPIRE, JOURNAL_OVERRIDE, ruling);
    if (run->ruled) tell(run, "escalation is ruled to 50 of 100; ");
    return run->ruled;
}

static void turn_tell(struct rehearsal *run, bool practice)
{
    char what[32], moves[32];
    snprintf(what, sizeof what, practice ? "practice turn" : "turn %d", console_turn(run->session));
    snprintf(moves, sizeof moves, run->moves == 1 ? "%d move " : "%d moves ", run->moves);
    say(run, "%s: %s%splanned, sealed, closed, revealed", what, run->told, run->moves ? moves : "");
    run->told[0] = '\0';
    run->moves = 0;
}

/* What people do in the phase that the umpire has just opened. */
static bool phase_act(struct rehearsal *run)
{
    bool practice = session_practises(run->session);
    switch (session_phase(run->session)) {
    case PHASE_PRACTICE:
    case PHASE_PLANNING: return teams_plan(run);
    case PHASE_CLOSED: return practice || run->ruled || rule(run);
    case PHASE_REVEAL: turn_tell(run, practice); return true;
    case PHASE_TALK:
        say(run, "the talk: what the run sheet says is said to all, up to its end");
        return true;
    default: return true;
    }
}

/* Step by step, as Space goes; the run sheet is done when there is none more. */
static bool walk(struct rehearsal *run)
{
    struct console_step step;
    for (int i = 0; i < STEPS_MOST; i++) {
        console_next(&step, run->session, &run->meeting, "");
        if (!step.command[0]) return true;
        if (!must(run, CHAIR_UMPIRE, JOURNAL_KIND_COUNT, step.command)) return false;
        bool phase = strncmp(step.command, "phase ", 6) == 0;
        if (phase && !phase_act(run)) return false;
    }
    return fail(run, "the run sheet does not come to an end");
}

static bool leave_all(struct rehearsal *run)
{
    bool good = true;
    for (int place = 0; place < CHAIR_COUNT; place++) {
        if (child_leave(&run->seats[place])) continue;
        good = fail(run, "%s did not end well", seat_words((enum chair_place)place));
    }
    return good;
}

/* What a room would take home, written to nowhere. */
static void report_try(struct rehearsal *run, const struct record *record)
{
    char *page = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&page, &size);
    if (!out) return;
    const struct report_wish wish = {.record = record, .viewer = VIEWER_UMPIRE};
    report_write(out, &wish);
    fclose(out);
    say(run, "its report is written, a page of %zu kB", size / 1000);
    free(page);
}

/* The journal from the disk, every turn resolved again. */
static bool replay(struct rehearsal *run, const struct places *places)
{
    struct diag_list list;
    struct record record;
    diag_init(&list);
    bool good = record_open(&record, places, run->folder, true, &list);
    command_complain(&list);
    if (!good) return fail(run, "its journal cannot be replayed");
    say(run, "the journal, %zu rows, is replayed: %d quarters, every hash the same",
        session_row_count(record.session), session_turns(record.session));
    report_try(run, &record);
    record_close(&record);
    return true;
}

/* A folder for this check alone, where the machine keeps what is not kept. */
static bool folder_make(struct rehearsal *run)
{
    const char *place = getenv("TMPDIR");
    int length = snprintf(run->folder, sizeof run->folder, "%s/chokepoint-rehearsal-XXXXXX",
                          place && *place ? place : "/tmp");
    if ((size_t)length < sizeof run->folder && mkdtemp(run->folder)) {
        snprintf(run->journal, sizeof run->journal, "%s/session.csv", run->folder);
        return true;
    }
    run->folder[0] = '\0';
    return fail(run, "no folder for it can be made in %.200s ($TMPDIR)",
                place && *place ? place : "/tmp");
}

static bool file_copy(struct rehearsal *run, const char *from, const char *name)
{
    char path[PATH_SIZE], reason[FILE_REASON_SIZE], *bytes = NULL;
    size_t length;
    snprintf(path, sizeof path, "%.*s/%s", FILE_PATH_SIZE, from, name);
    if (!file_read(&bytes, &length, path, FILE_TAIL_LIMIT, reason))
        return fail(run, "%s %s", name, reason);
    snprintf(path, sizeof path, "%s/%s", run->folder, name);
    int copy = file_open_append(path, FILE_OPEN_NEW, reason);
    bool good = copy >= 0 && file_append_durable(copy, bytes, length, reason);
    if (copy >= 0) close(copy);
    free(bytes);
    return good || fail(run, "%s %s", name, reason);
}

/* The tables as they are, and the game from before its first act. */
static bool copy(struct rehearsal *run, const struct places *places, const char *folder)
{
    static const char *const tables[] = {"runsheet.csv", "injects.csv", "objectives.csv",
                                         "people.csv"};
    char path[PATH_SIZE];
    struct diag_list list;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        snprintf(path, sizeof path, "%.*s/%s", FILE_PATH_SIZE, folder, tables[i]);
        if (file_exists(path) && !file_copy(run, folder, tables[i])) return false;
    }
    snprintf(path, sizeof path, "%.*s/session.csv", FILE_PATH_SIZE, folder);
    diag_init(&list);
    run->session = session_branch(places, path, 0, run->journal, &list);
    if (run->session) {
        run->meeting.seminar = seminar_open(run->journal, session_setup(run->session), &list);
        run->seen = session_row_count(run->session);
    } else {
        command_complain(&list);
        return fail(run, "its game cannot be begun again on a copy");
    }
    diag_free(&list); /* the mistakes of the tables have been told, of the folder itself */
    return true;
}

static void clear(struct rehearsal *run)
{
    for (int place = 0; place < CHAIR_COUNT; place++) child_kill(&run->seats[place]);
    free(run->meeting.seminar);
    session_delete(run->session);
    char **names = run->folder[0] ? file_list(run->folder, NULL) : NULL;
    for (size_t i = 0; names && names[i]; i++) {
        char path[PATH_SIZE + FILE_PATH_SIZE];
        snprintf(path, sizeof path, "%s/%s", run->folder, names[i]);
        unlink(path);
    }
    file_list_free(names);
    if (run->folder[0]) rmdir(run->folder);
}

static bool rehearse(struct rehearsal *run, const struct places *places, const char *folder)
{
    return folder_make(run) && copy(run, places, folder) && sit_all(run) && walk(run) &&
           leave_all(run) && replay(run, places);
}

/* What ends the program meanwhile ends it when the copy is gone. */
static void stops_watch(struct sigaction before[3], void (*act)(int))
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = act};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < 3; i++)
        sigaction(numbers[i], act ? &action : &before[i], act ? &before[i] : NULL);
}

bool rehearsal_run(const struct places *places, const struct option_values *values,
                   const char *folder)
{
    struct sigaction before[3];
    struct rehearsal *run = memory_new(sizeof *run);
    run->values = values;
    run->began = clock_seconds();
    void (*pipes)(int) = signal(SIGPIPE, SIG_IGN); /* a seat that is gone is told of otherwise */
    stops_watch(before, on_stop);
    print_line(stdout, "A rehearsal, on a copy that is gone afterwards:");
    bool good = rehearse(run, places, folder);
    clear(run);
    if (good) say(run, "done; nothing of it is left");
    else if (!stopped) print_line(stderr, "chokepoint: the rehearsal stopped: %s", run->trouble);
    free(run);
    stops_watch(before, NULL);
    signal(SIGPIPE, pipes);
    if (stopped) raise(stopped);
    return good;
}
