/* test_plain_equal.c: what the full screen shows and does, the line mode says and does. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/line/verb.h"
#include "ui/screen/screen.h"
#include "ui/terminal/keys.h"

/* An act of the key table: the command that does the same, or why lines need none. */
static const struct {
    enum action action;
    const char *command;
    const char *needless;
} acts[] = {
    {ACTION_HELP, "help", NULL},
    {ACTION_OPEN, NULL, "a name opens its sheet, and questions are answered"},
    {ACTION_BACK, "back", NULL},
    {ACTION_UP, NULL, "no mark to move: things are named"},
    {ACTION_DOWN, NULL, "no mark to move: things are named"},
    {ACTION_LEFT, NULL, "no mark to move: things are named"},
    {ACTION_RIGHT, NULL, "no mark to move: things are named"},
    {ACTION_PAGE_UP, NULL, "the terminal keeps what was said"},
    {ACTION_PAGE_DOWN, NULL, "lists wait by themselves on a terminal"},
    {ACTION_FIRST, NULL, "no mark to move: things are named"},
    {ACTION_LAST, NULL, "no mark to move: things are named"},
    {ACTION_MARK, "mark", NULL},
    {ACTION_NEXT_PANE, NULL, "no panes"},
    {ACTION_PREVIOUS_PANE, NULL, "no panes"},
    {ACTION_BRIEFING, "briefing", NULL},
    {ACTION_BOARD, "board", NULL},
    {ACTION_HAND, "hand", NULL},
    {ACTION_COUNTRIES, "countries", NULL},
    {ACTION_GOODS, "goods", NULL},
    {ACTION_INDUSTRIES, "industries", NULL},
    {ACTION_LOG, "log", NULL},
    {ACTION_SCORES, "scores", NULL},
    {ACTION_REPORT, "report", NULL},
    {ACTION_GLOSSARY, "glossary", NULL},
    {ACTION_FIND, "find", NULL},
    {ACTION_FOUND_NEXT, NULL, "find names all that it found"},
    {ACTION_FOUND_BEFORE, NULL, "find names all that it found"},
    {ACTION_COMMAND, NULL, "every line is a command"},
    {ACTION_FORECAST, "forecast", NULL},
    {ACTION_MAP_GOOD, "flows", NULL},
    {ACTION_ZOOM, "flows", NULL},
    {ACTION_UNDO, "undo", NULL},
    {ACTION_REDO, "redo", NULL},
    {ACTION_END_TURN, "end", NULL},
    {ACTION_SEAL, "end", NULL},
    {ACTION_EARLIER, "turn", NULL},
    {ACTION_LATER, "turn", NULL},
    {ACTION_NEXT_SHEET, NULL, "sheets are named by number"},
    {ACTION_PREVIOUS_SHEET, NULL, "sheets are named by number"},
    {ACTION_TABLE, "history", NULL},
    {ACTION_SORT, "prices", NULL},
    {ACTION_RULE, "sources", NULL},
    {ACTION_WHY, "why", NULL},
    {ACTION_LOAD, NULL, "the list at the start holds saved games"},
    {ACTION_RESEED, NULL, "--seed gives one, and each game draws its own"},
    {ACTION_COPY, NULL, "lines can be kept as they are"},
    {ACTION_LOOK, NULL, "lines have one look"},
    {ACTION_PLAIN, NULL, "it is on"},
    {ACTION_REPAINT, NULL, "nothing is painted"},
    {ACTION_QUIT, "quit", NULL},
    {ACTION_STEP, "next", NULL},
    {ACTION_REVEAL, "phase", NULL},
    {ACTION_PAUSE, "clock", NULL},
    {ACTION_RULING, "rule", NULL},
    {ACTION_INJECT, "inject", NULL},
    {ACTION_UNSEAL, "unseal", NULL},
    {ACTION_STEP_BACK, "back", NULL},
    {ACTION_NOTE, "note", NULL},
    {ACTION_ANSWER, "answer", NULL},
    {ACTION_LAST_TURN, "last", NULL},
    {ACTION_STRIKE, "strike", NULL},
    {ACTION_PLANS, "plans", NULL},
    {ACTION_BRANCH, "branch", NULL},
};

/* A screen, and the command that says what it shows. */
static const struct {
    const struct screen *screen;
    const char *command;
} screens[] = {
    {&screen_board, "board"},       {&screen_hand, "hand"},
    {&screen_target, "play"},       {&screen_countries, "countries"},
    {&screen_country, "country"},   {&screen_goods, "goods"},
    {&screen_good, "good"},         {&screen_industries, "industries"},
    {&screen_log, "log"},           {&screen_scores, "scores"},
    {&screen_report, "report"},     {&screen_seal, "end"},
    {&screen_end, "scores"},        {&screen_help, "help"},
    {&screen_why, "why"},           {&screen_glossary, "glossary"},
    {&screen_briefing, "briefing"}, {&screen_console, "console"},
    {&screen_inject, "inject"},
};

static void every_act_has_its_command_or_needs_none(void **state)
{
    (void)state;
    for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        size_t found = 0;
        for (size_t i = 0; i < sizeof acts / sizeof acts[0]; i++) {
            if (acts[i].action != (enum action)action) continue;
            found++;
            assert_true((acts[i].command != NULL) != (acts[i].needless != NULL));
            if (acts[i].command) assert_true(verb_known(acts[i].command));
        }
        if (found != 1) print_error("no line for key %s\n", keys_of((enum action)action)->name);
        assert_int_equal(found, 1);
    }
}

static void every_screen_has_its_command(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        if (!verb_known(screens[i].command)) print_error("%s\n", screens[i].command);
        assert_true(verb_known(screens[i].command));
        assert_non_null(screens[i].screen->name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_act_has_its_command_or_needs_none),
        cmocka_unit_test(every_screen_has_its_command),
    };
    return cmocka_run_group_tests_name("ui/plain_equal", tests, NULL, NULL);
}
