/* cmd_explain.c: chokepoint explain: why a figure of a game moved, and which figures there are. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/ruled.h"
#include "brief/sheet.h"
#include "brief/step.h"
#include "brief/why.h"
#include "brief/why_rumour.h"
#include "command/as.h"
#include "command/command.h"
#include "command/commands.h"

enum { TURN, FIGURE, ABOUT, SINCE, EXACT, PULLS, AS, LIST };

static const struct option_spec options[] = {
    [TURN] = {"turn", OPTION_NUMBER, "N", "the turn at whose end the figure is read (the last)", 1,
              1000},
    [FIGURE] = {"figure", OPTION_TEXT, "NAME", "its name, as --list prints it", 0, 0},
    [ABOUT] = {"about", OPTION_TEXT, "THING",
               "a page, in Markdown, of what is known of a country, a good or an industry", 0, 0},
    [SINCE] = {"since", OPTION_NUMBER, "M",
               "explain the change since the end of this turn; 0: the "
               "start (the turn before)",
               0, 1000},
    [EXACT] = {"exact", OPTION_FLAG, NULL,
               "try every coalition of the nine largest causes and the "
               "rest; takes seconds",
               0, 0},
    [PULLS] = {"pulls", OPTION_FLAG, NULL, "print what drew the partners named, term by term", 0,
               0},
    [AS] = {"as", OPTION_TEXT, "EYES", AS_HELP, 0, 0},
    [LIST] = {"list", OPTION_FLAG, NULL, "print every figure with its unit and meaning", 0, 0},
    {0},
};

static void print_figure(void *context, const char *name, const struct figure_spec *spec)
{
    bool terminal = *(const bool *)context;
    if (terminal) printf("  %-44s %-28s %s\n", name, spec->unit, spec->help);
    else printf("%s\t%s\t%s\n", name, spec->unit, spec->help);
}

/* The figures of a saved game's world, or, without a game, of the first scenario's. */
static int list_figures(const struct places *places, struct session *session)
{
    bool terminal = isatty(STDOUT_FILENO);
    if (session) {
        figure_list(session_world(session), print_figure, &terminal);
        return COMMAND_DONE;
    }
    struct diag_list list;
    diag_init(&list);
    char **ids = setup_scenarios(places);
    struct setup *setup = ids[0] ? setup_new(places, ids[0], false, &list) : NULL;
    file_list_free(ids);
    command_complain(&list);
    if (!setup) return COMMAND_FAILED;
    figure_list(&setup->start, print_figure, &terminal);
    setup_delete(setup);
    return COMMAND_DONE;
}

/* A cell of tab-separated values holds neither tabs nor line ends. */
static void print_cell(const char *text, const char *end)
{
    char clean[4 * SCRIPT_TEXT_SIZE];
    text_escape(clean, sizeof clean, text);
    printf("%s%s", clean, end);
}

/* How far the amounts can be trusted. */
static void print_method(const struct why *why, int causes)
{
    const char *rest =
        why->players < causes ? ", those below a hundredth of the largest as one" : "";
    if (why->exact) printf("exact over %d causes%s\n", why->players, rest);
    else
        printf("%d causes%s, drawn from %d pairs of orders; --exact tries every coalition\n",
               why->players, rest, why->pairs);
}

static void print_rows(const struct why *why)
{
    for (size_t i = 0; i < why->count; i++) {
        const struct why_row *row = &why->rows[i];
        printf("%.17g\t%s\t", row->amount, why_kind_name(row->kind));
        print_cell(row->name, "\t");
        print_cell(row->rule, "\t");
        print_cell(row->source, "\n");
    }
    printf("%.17g\ttotal\t%s\tfrom %.17g to %.17g\t", why->after - why->before, why->figure,
           why->before, why->after);
    print_method(why, (int)why->count - 1);
}

/* Wrapped under its row, so that names, rules and sources do not run off the screen. */
static void print_wrapped(const char *text, bool first_line_open)
{
    while (*text) {
        const char *next;
        size_t length = text_wrap(text, 66, &next);
        print_line(stdout, "%s%.*s", first_line_open ? "" : "              ", (int)length, text);
        first_line_open = false;
        text = next;
    }
}

static void print_row(const struct why *why, const struct why_row *row)
{
    char line[WHY_RULE_SIZE + SCRIPT_TEXT_SIZE + 16];
    snprintf(line, sizeof line, "%s", row->name);
    if (row->error > 0.0) {
        snprintf(line, sizeof line, "%s, give or take %.2g", row->name, row->error);
    }
    printf("%+11.4g   ", row->amount);
    print_wrapped(line, true);
    if (row->has_without) {
        printf("              without it: %.6g instead of %.6g\n", row->without, why->after);
    }
    if (row->rule[0] == '\0') return;
    snprintf(line, sizeof line, "%s [%s]", row->rule, row->source);
    print_wrapped(line, false);
}

static void print_table(const struct why *why, const struct session *session, int causes)
{
    char label[160];
    words_figure(label, sizeof label, session_world(session), why->figure);
    printf("%s (%s)\n%s: from %.5g at the end of turn %d to %.5g at the end of turn %d\n\n", label,
           why->figure, why->unit, why->before, step_number(session, why->since), why->after,
           step_number(session, why->turn));
    for (size_t i = 0; i < why->count; i++) print_row(why, &why->rows[i]);
    printf("%+11.4g   total\n\n", why->after - why->before);
    print_method(why, causes);
}

struct ledger_place {
    const struct why *why;
    const struct session *session;
    int32_t country;
    enum side side;
    enum viewer viewer;
    bool terminal;
};

static void print_term(const struct ledger_place *place, const char *term, double before,
                       double after)
{
    const struct country *country = &session_world(place->session)->countries[place->country];
    const char *side = words_side_id((int32_t)place->side);
    if (place->terminal) printf("  %-18s %+8.3f  %+8.3f\n", term, before, after);
    else printf("%s\t%s\t%s\t%.17g\t%.17g\n", country->id, side, term, before, after);
}

static void print_ledger(const struct ledger_place *place)
{
    struct why_ledger ledger;
    const struct country *country = &session_world(place->session)->countries[place->country];
    why_pulls(&ledger, place->session, place->country, place->side, place->why->since,
              place->why->turn, place->viewer);
    if (place->terminal) {
        printf("\nWhat drew %s to %s's controls, at the end of turns %d and %d:\n", country->name,
               words_side((int32_t)place->side), step_number(place->session, place->why->since),
               step_number(place->session, place->why->turn));
    }
    double before = 0.0, after = 0.0;
    for (int pull = 0; pull < PULL_COUNT; pull++) {
        before += ledger.before[pull];
        after += ledger.after[pull];
        print_term(place, why_pull_name((enum pull)pull), ledger.before[pull], ledger.after[pull]);
    }
    print_term(place, "raw pull", before, after);
    print_term(place, "compliance target", ledger.target_before, ledger.target);
    print_term(place, "compliance", ledger.compliance_before, ledger.compliance_after);
}

/* The partner whose own figure is asked for, or -1. */
static int32_t asked_partner(const struct why *why, const struct world *world)
{
    static const char *const families[] = {"compliance.", "compliance_target.", "pull."};
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        size_t length = strlen(families[i]);
        if (strncmp(why->figure, families[i], length) != 0) continue;
        const char *id = why->figure + length;
        return world_country(world, id, (int32_t)strcspn(id, "."));
    }
    return -1;
}

/* Of the partner asked about, and, with --pulls, of those that are among the causes. What a partner
 * really does for a side is known to that side alone. */
static void print_pulls(const struct why *why, const struct session *session, enum viewer viewer,
                        bool all)
{
    struct ledger_place place = {
        .why = why, .session = session, .viewer = viewer, .terminal = isatty(STDOUT_FILENO)};
    int32_t own = asked_partner(why, session_world(session));
    for (int side = 0; side < SIDE_COUNT; side++) {
        place.side = (enum side)side;
        if (!viewer_knows(viewer, side)) continue;
        place.country = own;
        if (own >= 0) print_ledger(&place);
        for (size_t i = 0; all && i < why->count; i++) {
            place.country = why->rows[i].country;
            if (place.country >= 0) print_ledger(&place);
        }
    }
}

/* Titles and sources stand in the scripts; without them a cause is named by its file. */
static int explain(const struct places *places, const struct option_values *values,
                   struct session *session, enum viewer viewer)
{
    struct diag_list list;
    diag_init(&list);
    struct script_library *scripts = setup_scripts(places, &list);
    diag_free(&list);
    struct why *why = memory_new(sizeof *why);
    int last = step_number(session, session_turn(session) - 1);
    int turn = (int)option_number(values, TURN, (uint64_t)last);
    int since = turn > 0 ? turn - 1 : 0;
    struct why_question question = {
        .session = session,
        .scripts = scripts,
        .turn = step_along(session, 0, turn),
        .since = step_along(session, 0, (int)option_number(values, SINCE, (uint64_t)since)),
        .figure = option_text(values, FIGURE, ""),
        .exact = values->given[EXACT],
        .viewer = viewer,
    };
    char reason[SESSION_SENTENCE_SIZE];
    const struct eyes eyes = {session, viewer, EYES_NOW};
    bool good = why_run(why, &question, reason);
    if (good) why_rumour(why, &eyes);
    if (!good) print_line(stderr, "chokepoint: explain: %s", reason);
    else if (values->given[PULLS]) print_pulls(why, session, viewer, true);
    else if (!isatty(STDOUT_FILENO)) print_rows(why);
    else {
        int causes = (int)why->count - 1;
        const char *heading = as_heading(viewer, session_over(session));
        if (heading[0]) printf("%s\n", heading);
        why_gather_small(why, 0.0);
        print_table(why, session, causes);
        print_pulls(why, session, viewer, false);
    }
    free(why);
    script_library_delete(scripts);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

/* A list of facts as a table of its own on the page. */
static void page_table(void *context, const struct facts *facts)
{
    bool *first = context;
    if (!*first) printf("\n## %s\n", facts->heading);
    *first = false;
    printf("\n| | value | estimate | this turn | |\n|---|--:|--:|--:|---|\n");
    fact_page(stdout, facts);
}

/* The thing that a word names by its id or its name; false with a sentence where none does. */
static bool thing_named(enum thing *kind, int32_t *index, const struct eyes *eyes, const char *word)
{
    static const enum thing kinds[] = {THING_COUNTRY, THING_GOOD, THING_INDUSTRY};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        for (int32_t k = 0; k < thing_count(eyes, kinds[i]); k++) {
            if (!ascii_equal(word, thing_id(eyes, kinds[i], k)) &&
                !ascii_equal(word, thing_name(eyes, kinds[i], k)))
                continue;
            *kind = kinds[i];
            *index = k;
            return true;
        }
    }
    print_line(
        stderr,
        "chokepoint: explain: found no country, good or industry \"%s\", expected one by its "
        "id or its name, as gallium or JPN",
        word);
    return false;
}

/* What was ruled of the thing up to that turn. */
static void page_rulings(const struct eyes *eyes, enum thing kind, int32_t index, int last)
{
    char line[RULED_SIZE];
    bool any = false;
    const struct ruled_about about = {.thing = {.good = kind == THING_GOOD ? index : -1,
                                                .country = kind == THING_COUNTRY ? index : -1,
                                                .industry = kind == THING_INDUSTRY ? index : -1}};
    for (int turn = 0; turn <= last; turn++) {
        for (size_t i = 0; ruled_line(line, eyes, turn, &about, i); i++) {
            if (!any) printf("\n## Rulings\n\n");
            any = true;
            print_line(stdout, "- After turn %d: %s", step_number(eyes->session, turn), line);
        }
    }
}

static int page(const struct option_values *values, struct session *session, enum viewer viewer)
{
    enum thing kind;
    int32_t index;
    int last = step_number(session, step_done(session));
    int number = (int)option_number(values, TURN, (uint64_t)last);
    int turn = step_along(session, 0, number);
    char date[WORDS_DATE_SIZE];
    const struct eyes now = {session, viewer, EYES_NOW};
    if (number > last) {
        fprintf(stderr, "chokepoint: explain: found turn %d, expected one of the %d played\n",
                number, last);
        return COMMAND_WRONG;
    }
    const struct eyes eyes = eyes_at(&now, turn);
    if (!thing_named(&kind, &index, &eyes, option_text(values, ABOUT, ""))) return COMMAND_WRONG;
    eyes_date(date, sizeof date, &eyes, turn > 0 ? turn : 1);
    const char *heading = as_heading(viewer, session_over(session));
    print_line(stdout, "# %s", thing_name(&eyes, kind, index));
    print_line(stdout, "%s", "");
    if (turn == 0) print_line(stdout, "At the start, %s. %s", date, heading);
    else print_line(stdout, "After turn %d, %s. %s", number, date, heading);
    bool first = true;
    sheet_each(&eyes, kind, index, page_table, &first);
    page_rulings(&eyes, kind, index, turn);
    return COMMAND_DONE;
}

static int run(const struct option_values *values)
{
    struct places places;
    bool lists = values->given[LIST];
    if (!lists && (values->word_count == 0 || (!values->given[FIGURE] && !values->given[ABOUT]))) {
        char command[PROGRAM_COMMAND_SIZE];
        fprintf(stderr,
                "chokepoint: explain: found no %s, expected FILE and --figure NAME, or "
                "--about THING, or --list; %s names every figure\n",
                values->word_count == 0 ? "file" : "figure",
                program_command(command, sizeof command, "explain --list", NULL, NULL));
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct session *session = NULL;
    if (values->word_count > 0) {
        struct diag_list list;
        diag_init(&list);
        session = session_resume(&places, values->words[0], false, &list);
        command_complain(&list);
        if (!session) return COMMAND_FAILED;
    }
    enum viewer viewer = VIEWER_UMPIRE;
    int status = COMMAND_WRONG;
    if (lists) status = list_figures(&places, session);
    else if (as_find(&viewer, values, AS, session_over(session), "explain"))
        status = values->given[ABOUT] ? page(values, session, viewer)
                                      : explain(&places, values, session, viewer);
    session_delete(session);
    return status;
}

const struct command cmd_explain = {
    .name = "explain",
    .arguments = "[FILE]",
    .summary = "why a figure of a saved game moved, cause by cause; --list names the figures",
    .options = options,
    .least = 0,
    .most = 1,
    .run = run,
};
