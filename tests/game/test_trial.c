/* test_trial.c: every shipped script runs in every scenario, and what fails there is told. */
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
#include "data/temporary.h"
#include "game/setup.h"
#include "game/trial.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* A pack in a folder of its own, and what is told of it. */
struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct places places;
    struct diag_list list;
    size_t tried;
};

static void put(const struct fixture *it, const char *path, const char *text)
{
    char folder[TEMPORARY_PATH_SIZE], reason[FILE_REASON_SIZE];
    temporary_path(folder, it->folder, path);
    *strrchr(folder, '/') = '\0';
    assert_true(file_make_folder(folder, reason));
    temporary_text(it->folder, path, text);
}

static void count_tried(void *context, const char *path)
{
    struct fixture *it = context;
    assert_non_null(strstr(path, it->folder));
    it->tried++;
}

static void run(struct fixture *it)
{
    struct diag_list loading;
    diag_init(&it->list);
    diag_init(&loading);
    it->places = here;
    assert_true(place_add(&it->places, it->folder, &it->list));
    struct script_library *scripts = setup_scripts(&it->places, &loading);
    struct trial_options options = {.places = &it->places,
                                    .scripts = scripts,
                                    .under = it->folder,
                                    .trying = count_tried,
                                    .context = it};
    trial_run(&options, &it->list);
    script_library_delete(scripts);
    diag_free(&loading);
}

static void drop(struct fixture *it)
{
    temporary_remove(it->folder);
    diag_free(&it->list);
}

static void what_is_shipped_runs_everywhere(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    struct script_library *scripts = setup_scripts(&here, &list);
    struct trial_options options = {.places = &here, .scripts = scripts};
    trial_run(&options, &list);
    script_library_delete(scripts);
    diag_print(&list, stdout);
    assert_int_equal(list.count, 0);
    diag_free(&list);
}

/* A ban that waits for its licence is allowed once others have played; a mistake that only a later
 * world shows is met there, and told once for all scenarios. */
static void later_worlds_are_tried_too(void **state)
{
    (void)state;
    struct fixture it = {0};
    temporary_folder(it.folder);
    put(&it, "lua/moves/beijing/late.lua",
        "return { title = \"Late\", side = \"beijing\", family = \"f\", mechanism = \"m\",\n"
        "text = \"t\", source = \"s\",\n"
        "allowed = function(view) if view.turn > 1 then return true end return false, \"no\" end,\n"
        "play = function(order, choice, view)\n"
        "  local control = view.instruments(\"export_control\")[1]\n"
        "  order.export_control { good = control.god, mode = \"ban\" }\n"
        "end }\n");
    put(&it, "cards/seminar.csv",
        "side,move,copies,first_turn,capital,budget_musd,source\nbeijing,late,0,1,1,0,s\n");
    run(&it);
    assert_true(temporary_told(&it.list, "late.lua:6:", "the field good is missing"));
    assert_int_equal(it.list.count, 1);
    assert_true(it.tried > 0);
    drop(&it);
}

static void events_and_opponents_are_tried(void **state)
{
    (void)state;
    struct fixture it = {0};
    temporary_folder(it.folder);
    put(&it, "lua/events/storm.lua",
        "return { title = \"Storm\", text = \"t\", source = \"s\", chance_bp = 1,\n"
        "when = function(view) return view.turn > 100 end,\n"
        "play = function(order) order.shock { good = \"galium\", country = \"CHN\", share_bp = 1 } "
        "end }");
    put(&it, "lua/opponents/idle.lua",
        "return { title = \"Idle\", side = \"beijing\", doctrine = \"d\",\n"
        "plan = function(view, hand) return { { move = hand[1].mov } } end }");
    run(&it);
    assert_true(temporary_told(&it.list, "storm.lua:3:", "no good \"galium\""));
    assert_true(temporary_told(&it.list, "idle.lua:", "plan[1].move"));
    assert_int_equal(it.list.errors, 2);
    drop(&it);
}

/* What waits for turn 7 is met in a scenario's last turn. */
static void the_last_turn_is_tried(void **state)
{
    (void)state;
    struct fixture it = {0};
    temporary_folder(it.folder);
    put(&it, "lua/events/storm.lua",
        "return { title = \"Storm\", text = \"t\", source = \"s\", chance_bp = 1,\n"
        "when = function(view) return view.turn < 7 or nil + 1 end,\n"
        "play = function(order) order.shock { good = \"gallium\", country = \"CHN\", "
        "share_bp = 1 } end }");
    put(&it, "lua/opponents/tired.lua",
        "return { title = \"Tired\", side = \"beijing\", doctrine = \"d\",\n"
        "plan = function(view)\n  while view.turn >= 7 do end\n  return {} end }");
    put(&it, "lua/moves/beijing/late.lua",
        "return { title = \"Late\", side = \"beijing\", family = \"f\", mechanism = \"m\",\n"
        "text = \"t\", source = \"s\",\n"
        "play = function(order, choice, view)\n"
        "  order.tariff { from = \"USA\", rate_bp = view.turn < 7 and 100 or 1.5 }\n"
        "end }\n");
    put(&it, "cards/seminar.csv",
        "side,move,copies,first_turn,capital,budget_musd,source\nbeijing,late,0,1,1,0,s\n");
    run(&it);
    assert_true(temporary_told(&it.list, "storm.lua:2:", "arithmetic on a nil"));
    assert_true(temporary_told(&it.list, "tired.lua:", "steps without finishing"));
    assert_true(temporary_told(&it.list, "late.lua:4:", "rate_bp"));
    assert_int_equal(it.list.count, 3);
    drop(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shipped_runs_everywhere),
        cmocka_unit_test(later_worlds_are_tried_too),
        cmocka_unit_test(events_and_opponents_are_tried),
        cmocka_unit_test(the_last_turn_is_tried),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
