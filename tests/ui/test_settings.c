/* test_settings.c: settings by name, their file, and that no file stops the game. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "ui/terminal/settings.h"

enum { NAME_SIZE = 64 };

/* A folder of its own for each test, taken away at its end. */
struct den {
    char folder[NAME_SIZE], below[NAME_SIZE + 16], path[NAME_SIZE + 32];
};

static void den_open(struct den *out)
{
    snprintf(out->folder, sizeof out->folder, "build/settings-%ld", (long)getpid());
    snprintf(out->below, sizeof out->below, "%s/chokepoint", out->folder);
    snprintf(out->path, sizeof out->path, "%s/settings.csv", out->below);
}

static void den_close(const struct den *den)
{
    unlink(den->path);
    rmdir(den->below);
    rmdir(den->folder);
}

static void put(const struct den *den, const char *bytes, size_t length)
{
    char reason[FILE_REASON_SIZE];
    assert_true(file_make_folder(den->below, reason));
    FILE *stream = fopen(den->path, "w");
    assert_non_null(stream);
    assert_int_equal(fwrite(bytes, 1, length, stream), length);
    assert_int_equal(fclose(stream), 0);
}

static void test_every_value_is_set_kept_and_read_again(void **state)
{
    (void)state;
    struct den den;
    den_open(&den);
    for (int i = 0; i < SETTING_COUNT; i++) {
        for (int value = 0; settings_value((enum setting)i, value); value++) {
            struct settings set = {{0}}, read;
            struct diag_list list;
            char words[NAME_SIZE], said[SETTINGS_SENTENCE_SIZE], reason[FILE_REASON_SIZE];
            snprintf(words, sizeof words, "  %s   %s ", settings_name((enum setting)i),
                     settings_value((enum setting)i, value));
            assert_true(settings_set(said, &set, words));
            assert_int_equal(set.values[i], value);
            assert_true(settings_save(&set, den.path, reason));
            diag_init(&list);
            settings_load(&read, den.path, &list);
            assert_int_equal(list.count, 0);
            assert_memory_equal(&read, &set, sizeof set);
            diag_free(&list);
        }
    }
    den_close(&den);
}

/* Each line that Tab offers sets something, and there is one for each value of each setting. */
static void test_what_completion_offers_is_all_that_may_be_set(void **state)
{
    (void)state;
    size_t count = 0, values = 0;
    for (; settings_line(count); count++) {
        struct settings settings = {{0}};
        char said[SETTINGS_SENTENCE_SIZE];
        assert_memory_equal(settings_line(count), "set ", 4);
        assert_true(settings_set(said, &settings, settings_line(count) + 4));
        for (size_t i = 0; i < count; i++)
            assert_string_not_equal(settings_line(i), settings_line(count));
    }
    for (int i = 0; i < SETTING_COUNT; i++) {
        for (int value = 0; settings_value((enum setting)i, value); value++) values++;
    }
    assert_int_equal(count, values);
}

static void test_what_cannot_be_set_says_what_can(void **state)
{
    (void)state;
    static const struct {
        const char *words, *said;
    } asked[] = {{"", "set NAME VALUE"},
                 {"colour red", "Settings: look auto"},
                 {"theme pink", "auto, dark, light, mono"},
                 {"theme", "theme is auto"},
                 {"averyveryverylongnameindeedforasetting x", "is no setting"}};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        struct settings settings = {{0}}, before = settings;
        char said[SETTINGS_SENTENCE_SIZE];
        assert_false(settings_set(said, &settings, asked[i].words));
        assert_non_null(strstr(said, asked[i].said));
        assert_memory_equal(&settings, &before, sizeof before);
    }
}

/* A row that is wrong is told with its line, and the rows round it count. */
static void test_a_broken_row_is_told_and_the_rest_is_read(void **state)
{
    (void)state;
    static const char bytes[] = "setting,value\ntheme,pink\nshape,round\nlook,ascii\n";
    struct den den;
    struct settings read;
    struct diag_list list;
    den_open(&den);
    put(&den, bytes, sizeof bytes - 1);
    diag_init(&list);
    settings_load(&read, den.path, &list);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[0].line, 2);
    assert_int_equal(list.items[1].line, 3);
    assert_int_equal(read.values[SETTING_THEME], SETTINGS_THEME_AUTO);
    assert_int_equal(read.values[SETTING_LOOK], SETTINGS_LOOK_ASCII);
    diag_free(&list);
    den_close(&den);
}

/* Cut anywhere, with any byte spoiled, it gives settings that are in the table. */
static void test_no_file_gives_a_value_that_is_none(void **state)
{
    (void)state;
    static const char whole[] = "setting,value\nlook,\"ascii\"\ntheme,mono\nmouse,off\nclock,off\n";
    struct den den;
    den_open(&den);
    for (size_t i = 0; i < 2 * sizeof whole; i++) {
        char bytes[sizeof whole];
        struct settings read;
        struct diag_list list;
        bool cut = i < sizeof whole;
        memcpy(bytes, whole, sizeof whole);
        if (!cut) bytes[i - sizeof whole] = (char)(i * 37);
        put(&den, bytes, cut ? i : sizeof whole - 1);
        diag_init(&list);
        settings_load(&read, den.path, &list);
        for (int j = 0; j < SETTING_COUNT; j++)
            assert_non_null(settings_value((enum setting)j, read.values[j]));
        diag_free(&list);
    }
    den_close(&den);
}

static void test_a_missing_file_is_no_mistake_and_a_folder_in_its_place_is_told(void **state)
{
    (void)state;
    struct den den;
    struct settings read;
    struct diag_list list;
    char reason[FILE_REASON_SIZE];
    den_open(&den);
    diag_init(&list);
    settings_load(&read, den.path, &list);
    assert_int_equal(list.count, 0);
    assert_true(file_make_folder(den.path, reason));
    settings_load(&read, den.path, &list);
    assert_true(list.count > 0);
    assert_false(settings_save(&read, den.path, reason));
    assert_true(reason[0] != '\0');
    diag_free(&list);
    char fresh[NAME_SIZE + 40];
    snprintf(fresh, sizeof fresh, "%s.new", den.path);
    unlink(fresh);
    rmdir(den.path);
    den_close(&den);
}

static void test_the_path_follows_the_environment(void **state)
{
    (void)state;
    char path[SETTINGS_PATH_SIZE];
    setenv("XDG_CONFIG_HOME", "/somewhere", 1);
    setenv("HOME", "/elsewhere", 1);
    assert_true(settings_path(path, sizeof path));
    assert_string_equal(path, "/somewhere/chokepoint/settings.csv");
    setenv("XDG_CONFIG_HOME", "relative", 1);
    assert_true(settings_path(path, sizeof path));
    assert_string_equal(path, "/elsewhere/.config/chokepoint/settings.csv");
    assert_false(settings_path(path, 10));
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("HOME");
    assert_false(settings_path(path, sizeof path));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_value_is_set_kept_and_read_again),
        cmocka_unit_test(test_what_completion_offers_is_all_that_may_be_set),
        cmocka_unit_test(test_what_cannot_be_set_says_what_can),
        cmocka_unit_test(test_a_broken_row_is_told_and_the_rest_is_read),
        cmocka_unit_test(test_no_file_gives_a_value_that_is_none),
        cmocka_unit_test(test_a_missing_file_is_no_mistake_and_a_folder_in_its_place_is_told),
        cmocka_unit_test(test_the_path_follows_the_environment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
