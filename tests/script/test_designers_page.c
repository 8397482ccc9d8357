/* test_designers_page.c: docs/designers.md lists what scripts may see and set, from the tables. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/deck.h"
#include "engine/aim.h"
#include "engine/announce.h"
#include "engine/figure.h"
#include "engine/instrument.h"
#include "script/call.h"
#include "script/proof.h"
#include "script/sandbox.h"
#include "script/withheld.h"

enum { PAGE_SIZE = 1 << 18, PART_SIZE = 1 << 16 };

static const char page_path[] = "docs/designers.md";

static char *read_whole(const char *path)
{
    char *text, reason[FILE_REASON_SIZE];
    size_t length;
    if (!file_read(&text, &length, path, PAGE_SIZE, reason)) fail_msg("%s: %s", path, reason);
    return text;
}

/* A cell of a table in Markdown: a bar would end it. */
static void append_cell(struct text *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        text_format(out, "%s%c", text[i] == '|' ? "\\" : "", text[i]);
    }
}

static void append_values(struct text *out, const struct instrument_field_spec *field)
{
    switch (field->type) {
    case FIELD_TYPE_INTEGER: text_format(out, "%d to %d", field->low, field->high); break;
    case FIELD_TYPE_CHOICE:
        for (int32_t i = 0; i < INSTRUMENT_CHOICES_MAX && field->choices[i]; i++) {
            text_format(out, "%s`\"%s\"`", i ? ", " : "", field->choices[i]);
        }
        break;
    default: text_append(out, aim_words(field)); break;
    }
}

static void write_orders(struct text *out)
{
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        text_format(out, "\n**`order.%s`**: %s. %s%s\n\n", spec->name, spec->help,
                    spec->lasting ? "It stays in force." : "It acts once.",
                    spec->facilitator_only ? " For events alone." : "");
        text_append(out, "| field | values | what |\n|---|---|---|\n");
        for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && spec->fields[i].name; i++) {
            const struct instrument_field_spec *field = &spec->fields[i];
            text_format(out, "| `%s`%s | ", field->name,
                        field->required ? "" : " (may be left out)");
            append_values(out, field);
            text_format(out, " | %s |\n", field->help);
        }
    }
    text_append(out, "\n");
}

static void write_figures(struct text *out)
{
    text_append(out, "| figure | unit | what |\n|---|---|---|\n");
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        text_format(out, "| `%s` | %s | %s |\n", spec->pattern, spec->unit, spec->help);
    }
}

/* The end of a field's type in a stub: the first space outside of brackets that no colon, bar or
 * comma stands before. */
static size_t type_length(const char *text)
{
    int depth = 0;
    size_t at = 0;
    for (; text[at] && text[at] != '\n'; at++) {
        depth += text[at] == '(' || text[at] == '<';
        depth -= text[at] == ')' || text[at] == '>';
        bool goes_on = at > 0 && strchr(":,", text[at - 1]);
        if (text[at] == ' ' && depth == 0 && !goes_on) break;
    }
    return at;
}

/* The fields of a stub's class; the stub itself is held against what scripts can reach. */
static void write_class(struct text *out, const char *stub, const char *class)
{
    static const char prefix[] = "---@field ";
    char head[64];
    int length = snprintf(head, sizeof head, "---@class %s", class);
    const char *line = strstr(stub, head);
    while (line && !strchr(":\n", line[length])) line = strstr(line + 1, head);
    if (!line) fail_msg("no stub has the class %s", class);
    text_format(out, "\n| `%s` | type | what |\n|---|---|---|\n", class);
    for (line = strchr(line, '\n') + 1; strncmp(line, prefix, strlen(prefix)) == 0;
         line = strchr(line, '\n') + 1) {
        const char *name = line + strlen(prefix);
        size_t name_length = strcspn(name, " ");
        const char *type = name + name_length + 1;
        size_t size = type_length(type), rest = strcspn(type + size, "\n");
        text_format(out, "| `%.*s` | `", (int)name_length, name);
        append_cell(out, type, size);
        text_append(out, "` | ");
        if (rest > 0) append_cell(out, type + size + 1, rest - 1);
        text_append(out, " |\n");
    }
}

static void write_classes(struct text *out, const char *path, const char *const *classes)
{
    char *stub = read_whole(path);
    for (; *classes; classes++) write_class(out, stub, *classes);
    text_append(out, "\n");
    free(stub);
}

static void write_view(struct text *out)
{
    static const char *const classes[] = {"view",          "view.country",  "view.good",
                                          "view.industry", "view.firm",     "view.instrument",
                                          "view.wanted",   "view.card",     "view.ask",
                                          "view.planned",  "view.forecast", NULL};
    write_classes(out, "lua/lib/meta/view.lua", classes);
}

static void write_test(struct text *out)
{
    static const char *const classes[] = {"test", "game", "expect", NULL};
    write_classes(out, "lua/lib/meta/test.lua", classes);
}

/* 4000000 as "4,000,000". */
static void append_number(struct text *out, long number)
{
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%ld", number);
    for (int i = 0; i < length; i++) {
        text_format(out, "%s%c", i > 0 && (length - i) % 3 == 0 ? "," : "", digits[i]);
    }
}

/* What a designer can meet, from the constants themselves. A # in a line is the next number. */
static void write_limits(struct text *out)
{
    static const struct {
        const char *what, *how_much;
        long numbers[2];
    } limits[] = {
        {"instruments of a side", "# in a turn, in one move or all", {ORDERS_SIDE_MAX}},
        {"instruments of events",
         "# in one, # in all of a turn",
         {CALL_INSTRUMENT_MAX, ORDERS_EVENT_MAX}},
        {"measures of a side that stand",
         "#, and # that act at once or lift",
         {INSTRUMENT_SIDE_MAX, INSTRUMENT_PASSING_MAX}},
        {"purposes of `view.random`", "# in a call", {CALL_PURPOSE_MAX}},
        {"`view.forecast`",
         "# in a plan, each of 1 to # turns",
         {CALL_FORECASTS, CALL_FORECAST_TURNS}},
        {"`figure` of a forecast", "of the last # made", {CALL_FORECASTS_KEPT}},
        {"steps of a call", "#; an opponent's plan #", {SANDBOX_STEPS, SANDBOX_PLAN_STEPS}},
        {"steps of a test", "#", {PROOF_STEPS}},
        {"memory of a call", "# bytes; one text #", {SANDBOX_BYTES, SANDBOX_STRING_BYTES}},
        {"a script file", "# bytes", {SOURCE_BYTES_MAX}},
        {"`ask`, `figures`", "# and # of a move", {ASK_MAX, SCRIPT_FIGURE_MAX}},
        {"tests of a file, games of a test", "# and #", {PROOF_MAX, PROOF_GAMES_MAX}},
        {"moves of both sides, cards of a deck", "# and #", {MOVE_MAX, DECK_MAX}},
    };
    text_append(out, "| of what | how much |\n|---|---|\n");
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        size_t number = 0;
        text_format(out, "| %s | ", limits[i].what);
        for (const char *at = limits[i].how_much; *at; at++) {
            if (*at == '#') append_number(out, limits[i].numbers[number++]);
            else text_format(out, "%c", *at);
        }
        text_append(out, " |\n");
    }
}

static void write_library(struct text *out)
{
    text_append(out, "There are ");
    for (const char *const *name = withheld_globals(); *name; name++) {
        const char *const *members = withheld_members(*name);
        for (; members && *members; members++) text_format(out, "`%s.%s`, ", *name, *members);
        if (!withheld_members(*name)) text_format(out, "`%s`, ", *name);
    }
    text_append(out, "and the operators of Lua 5.4.\n\n| withheld | instead |\n|---|---|\n");
    for (size_t i = 0; withheld_name(i); i++) {
        text_format(out, "| `%s` | %s |\n", withheld_name(i), withheld_hint(withheld_name(i)));
    }
}

/* A marked part of the page, and what writes it. */
static const struct part {
    const char *name;
    void (*write)(struct text *out);
} parts[] = {{"view", write_view},       {"figures", write_figures}, {"order", write_orders},
             {"library", write_library}, {"limits", write_limits},   {"test", write_test}};

enum { PART_COUNT = sizeof parts / sizeof parts[0] };

/* Puts the page anew into `out`, with every part as it should stand. */
static void page_make(struct text *out, const char *page)
{
    for (int i = 0; i < PART_COUNT; i++) {
        char begin[64], end[64];
        snprintf(begin, sizeof begin, "<!-- %s: begin -->\n", parts[i].name);
        snprintf(end, sizeof end, "<!-- %s: end -->\n", parts[i].name);
        const char *from = strstr(page, begin), *to = strstr(page, end);
        if (!from || !to || from > to)
            fail_msg("%s lacks the marks of %s", page_path, parts[i].name);
        char *kept = memory_new((size_t)(from - page) + strlen(begin) + 1);
        memcpy(kept, page, (size_t)(from - page) + strlen(begin));
        text_append(out, kept);
        free(kept);
        parts[i].write(out);
        page = to;
    }
    text_append(out, page);
    assert_false(out->cut);
}

static void the_page_lists_what_the_tables_hold(void **state)
{
    (void)state;
    char *page = read_whole(page_path), *buffer = memory_new(PAGE_SIZE);
    struct text made;
    text_init(&made, buffer, PAGE_SIZE);
    page_make(&made, page);
    if (getenv("GOLDEN_ACCEPT")) {
        FILE *file = fopen(page_path, "w");
        assert_non_null(file);
        fputs(buffer, file);
        assert_int_equal(fclose(file), 0);
    } else if (strcmp(buffer, page) != 0) {
        fail_msg("%s says otherwise than the tables; run with GOLDEN_ACCEPT=1", page_path);
    }
    free(buffer);
    free(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_lists_what_the_tables_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
