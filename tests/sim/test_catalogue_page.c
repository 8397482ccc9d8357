/* test_catalogue_page.c: docs/moves.md is what the scripts say, and nothing of the paper is
 * missing.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "sim/catalogue.h"

enum { PAGE_SIZE = 1 << 20, MOVES_A_SIDE = 26, EVENTS = 30 };

static struct places places = {.count = 1, .items = {{.path = "."}}};
static struct catalogue *catalogue;

static int begin(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    catalogue = catalogue_new(&places, &list);
    diag_free(&list);
    return catalogue ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    catalogue_delete(catalogue);
    return 0;
}

static void the_page_is_what_the_scripts_say(void **state)
{
    (void)state;
    char *made = NULL, *page, reason[FILE_REASON_SIZE];
    size_t size = 0, length;
    FILE *stream = open_memstream(&made, &size);
    assert_non_null(stream);
    catalogue_page_write(catalogue, &places, stream);
    fclose(stream);
    assert_true(file_read(&page, &length, "docs/moves.md", PAGE_SIZE, reason));
    size_t at = 0;
    int line = 1;
    while (page[at] && page[at] == made[at]) line += page[at++] == '\n';
    if (page[at] != made[at]) {
        fail_msg("docs/moves.md:%d: found ...%.60s, expected ...%.60s; run make docs", line,
                 page + at, made + at);
    }
    free(page);
    free(made);
}

static const struct move *holder(const char *mechanism)
{
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct move *move = catalogue_entry(catalogue, i)->move;
        if (strcmp(move->mechanism, mechanism) == 0) return move;
    }
    return NULL;
}

static void every_mechanism_of_the_paper_is_in_some_hand(void **state)
{
    (void)state;
    const char *const *mechanisms = catalogue_page_mechanisms();
    for (size_t i = 0; mechanisms[i]; i++) {
        if (!holder(mechanisms[i])) fail_msg("no move has the mechanism \"%s\"", mechanisms[i]);
    }
}

static void every_move_names_a_mechanism_of_the_list(void **state)
{
    (void)state;
    const char *const *mechanisms = catalogue_page_mechanisms();
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct move *move = catalogue_entry(catalogue, i)->move;
        size_t k = 0;
        while (mechanisms[k] && strcmp(mechanisms[k], move->mechanism) != 0) k++;
        if (!mechanisms[k]) fail_msg("%s: \"%s\" is no mechanism", move->id, move->mechanism);
    }
}

static void each_side_has_moves_enough_and_the_world_events(void **state)
{
    (void)state;
    int count[SIDE_COUNT] = {0};
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        count[catalogue_entry(catalogue, i)->move->side]++;
    }
    assert_true(count[SIDE_WASHINGTON] >= MOVES_A_SIDE);
    assert_true(count[SIDE_BEIJING] >= MOVES_A_SIDE);
    assert_true(script_event_count(catalogue_scripts(catalogue)) >= EVENTS);
}

/* Each of the seminar's moves is one that a facilitator can talk about afterwards. */
static void every_move_is_in_the_seminar_and_asks_something_afterwards(void **state)
{
    (void)state;
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        if (!entry->card) fail_msg("%s has no card in cards/seminar.csv", entry->move->id);
        if (!entry->move->debrief[0]) fail_msg("%s has no debrief question", entry->move->id);
        if (!entry->move->figures[0][0]) fail_msg("%s shows in no figure", entry->move->id);
    }
}

static void every_move_and_event_has_a_test(void **state)
{
    (void)state;
    const struct script_library *scripts = catalogue_scripts(catalogue);
    char test[128];
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        catalogue_page_test(test, sizeof test, catalogue_entry(catalogue, i)->move);
        if (!file_exists(test)) fail_msg("there is no %s", test);
    }
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        catalogue_page_event_test(test, sizeof test, script_event(scripts, i));
        if (!file_exists(test)) fail_msg("there is no %s", test);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_is_what_the_scripts_say),
        cmocka_unit_test(every_mechanism_of_the_paper_is_in_some_hand),
        cmocka_unit_test(every_move_names_a_mechanism_of_the_list),
        cmocka_unit_test(each_side_has_moves_enough_and_the_world_events),
        cmocka_unit_test(every_move_is_in_the_seminar_and_asks_something_afterwards),
        cmocka_unit_test(every_move_and_event_has_a_test),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
