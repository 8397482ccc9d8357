/* test_stubs.c: the stubs for editors say what the instrument table and the view say. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "engine/aim.h"
#include "engine/instrument.h"
#include "script/vocabulary.h"

static const char order_stub[] = "lua/lib/meta/order.lua";
static const char move_stub[] = "lua/lib/meta/move.lua";
static const char test_stub[] = "lua/lib/meta/test.lua";
static const char view_stub[] = "lua/lib/meta/view.lua";
static const char reachable[] = "tests/script/golden/reachable.txt";

enum { STUB_SIZE = 65536, LINE_SIZE = 256 };

static char expected[STUB_SIZE];
static char found[STUB_SIZE];

static bool read_whole(char out[STUB_SIZE], const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file) return false;
    size_t length = fread(out, 1, STUB_SIZE - 1, file);
    out[length] = '\0';
    return fclose(file) == 0 && length < STUB_SIZE - 1;
}

static void append_type(struct text *text, const struct instrument_field_spec *field)
{
    if (field->type == FIELD_TYPE_INTEGER) {
        text_append(text, "integer ");
        return;
    }
    if (field->type != FIELD_TYPE_CHOICE) {
        text_format(text, "string id of %s: ", aim_words(field));
        return;
    }
    for (int32_t i = 0; i < INSTRUMENT_CHOICES_MAX && field->choices[i]; i++) {
        text_format(text, "%s\"%s\"", i ? "|" : "", field->choices[i]);
    }
    text_append(text, " ");
}

static void append_field(struct text *text, const struct instrument_field_spec *field)
{
    text_format(text, "---@field %s%s ", field->name, field->required ? "" : "?");
    append_type(text, field);
    text_append(text, field->help);
    if (field->type == FIELD_TYPE_INTEGER) {
        text_format(text, " (%d to %d)", field->low, field->high);
    }
    text_append(text, "\n");
}

static void append_instrument(struct text *text, const struct instrument_spec *spec)
{
    text_format(text, "---@class order.%s\n", spec->name);
    for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && spec->fields[i].name; i++) {
        append_field(text, &spec->fields[i]);
    }
    if (!spec->facilitator_only)
        text_append(text, "---@field by? \"washington\"|\"beijing\" in an event: whose it is\n");
    text_format(text, "\n---%s%s.\n---@param fields order.%s\nfunction order.%s(fields) end\n\n",
                spec->facilitator_only ? "For events: " : "", spec->help, spec->name, spec->name);
}

/* Has an instrument before the place a field of that name? */
static bool seen_before(int32_t kind, int32_t index, const char *name)
{
    for (int32_t k = 0; k <= kind; k++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)k);
        for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && spec->fields[i].name; i++) {
            if (k == kind && i == index) return false;
            if (strcmp(spec->fields[i].name, name) == 0) return true;
        }
    }
    return false;
}

/* Of all fields of that name: the words that any of them may hold, each once. */
static void append_words(struct text *text, const char *name)
{
    const char *words[LINE_SIZE];
    size_t count = 0;
    for (int32_t k = 0; k < INSTRUMENT_KIND_COUNT; k++) {
        const struct instrument_field_spec *field =
            instrument_field_named((enum instrument_kind)k, name);
        for (int32_t i = 0; field && i < INSTRUMENT_CHOICES_MAX && field->choices[i]; i++) {
            size_t at = 0;
            while (at < count && strcmp(words[at], field->choices[i]) != 0) at++;
            if (at < count) continue;
            words[count++] = field->choices[i];
            text_format(text, "%s\"%s\"", at ? "|" : "", field->choices[i]);
        }
    }
}

/* The fields of all kinds together. */
static void append_any(struct text *text)
{
    text_append(text, "---The fields of all kinds together: what an instrument may have.\n"
                      "---@class order.any\n");
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && spec->fields[i].name; i++) {
            const struct instrument_field_spec *field = &spec->fields[i];
            if (seen_before(kind, i, field->name)) continue;
            text_format(text, "---@field %s? ", field->name);
            if (field->type == FIELD_TYPE_CHOICE) append_words(text, field->name);
            else text_append(text, field->type == FIELD_TYPE_INTEGER ? "integer" : "string");
            text_append(text, "\n");
        }
    }
    text_append(text, "\n");
}

/* GOLDEN_ACCEPT=1 writes the stub anew. */
static void order_stub_matches_table(void **state)
{
    (void)state;
    struct text text;
    text_init(&text, expected, sizeof expected);
    text_append(&text,
                "---@meta\n"
                "-- order.lua: what a script may set, for editors: the table of instruments.\n"
                "-- SPDX-License-Identifier: MIT\n\n"
                "---Sets instruments. An event also names whose they are: by = \"washington\".\n"
                "---@class order\nlocal order = {}\n\n");
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        append_instrument(&text, instrument_spec((enum instrument_kind)kind));
    }
    append_any(&text);
    text_append(&text, "return order\n");
    if (getenv("GOLDEN_ACCEPT")) {
        FILE *file = fopen(order_stub, "w");
        assert_non_null(file);
        fputs(expected, file);
        fclose(file);
    }
    assert_true(read_whole(found, order_stub));
    assert_string_equal(found, expected);
}

/* Every field that an opponent's view has stands in the stub of the view. */
static void view_stub_names_every_field(void **state)
{
    static const char prefix[] = "opponent's view.";
    (void)state;
    assert_true(read_whole(expected, reachable) && read_whole(found, view_stub));
    size_t fields = 0;
    for (char *line = strtok(expected, "\n"); line; line = strtok(NULL, "\n")) {
        char declared[LINE_SIZE], name[LINE_SIZE];
        if (strncmp(line, prefix, sizeof prefix - 1) != 0) continue;
        if (sscanf(line + sizeof prefix - 1, "%255[a-z_.]", name) != 1) continue;
        if (strchr(name, '.') || strcmp(name, "metatable") == 0) continue;
        snprintf(declared, sizeof declared, "---@field %.240s ", name);
        if (!strstr(found, declared)) print_error("%s lacks the field %s\n", view_stub, name);
        assert_non_null(strstr(found, declared));
        fields++;
    }
    assert_true(fields > 10);
}

/* Is there a field of that name, optional or not, in a stub's class? */
static bool declares(const char *class_text, const char *name)
{
    char declared[LINE_SIZE], optional[LINE_SIZE];
    snprintf(declared, sizeof declared, "---@field %s ", name);
    snprintf(optional, sizeof optional, "---@field %s? ", name);
    return strstr(class_text, declared) || strstr(class_text, optional);
}

/* The lines of a class, cut out of a stub. */
static void class_read(char out[STUB_SIZE], const char *stub, const char *name)
{
    char head[LINE_SIZE];
    snprintf(head, sizeof head, "---@class %s\n", name);
    const char *at = strstr(stub, head);
    if (!at) fail_msg("no stub has the class %s", name);
    at += strlen(head);
    size_t length = 0;
    while (strncmp(at + length, "---@field ", 10) == 0) length += strcspn(at + length, "\n") + 1;
    snprintf(out, STUB_SIZE, "%.*s", (int)length, at);
}

/* What a script file returns has a class with the fields that its reader knows, and no others. */
static void forms_have_their_classes(void **state)
{
    (void)state;
    for (int form = 0; form < FORM_COUNT; form++) {
        const char *const *fields = vocabulary_form((enum form)form);
        const char *path = form == FORM_TEST ? test_stub : move_stub;
        size_t count = 0, lines = 0;
        assert_true(read_whole(found, path));
        class_read(expected, found, vocabulary_form_name((enum form)form));
        for (; fields[count]; count++) {
            if (!declares(expected, fields[count]))
                fail_msg("%s: %s lacks %s", path, vocabulary_form_name((enum form)form),
                         fields[count]);
        }
        for (const char *at = expected; *at; at++) lines += *at == '\n';
        assert_int_equal(lines, count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_stub_matches_table),
        cmocka_unit_test(view_stub_names_every_field),
        cmocka_unit_test(forms_have_their_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
