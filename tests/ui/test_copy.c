/* test_copy.c: a screen copied is its words without boxes, kept beside the game's journal. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "ui/terminal/copy.h"

static struct frame frame;

static void boxes_blank_rows_and_hints_are_left_out(void **state)
{
    (void)state;
    frame_init(&frame, 6, 30);
    struct area area = frame_area(&frame);
    frame_put(&area, 0, 1, FRAME_PLAIN, "T1/12 WASHINGTON  2 Hand");
    struct area box = {&frame, 1, 0, 4, 30};
    struct area inside = frame_box(&box, "Move", false);
    frame_put(&inside, 1, 1, FRAME_BOLD, "Price floor");
    frame_put(&area, 5, 1, FRAME_PLAIN, "? help");
    char *text = copy_text(&frame, false);
    assert_string_equal(text, " T1/12 WASHINGTON  2 Hand\n   Move\n  Price floor\n");
    free(text);
}

static void it_lies_beside_the_journal(void **state)
{
    (void)state;
    char path[COPY_PATH_SIZE];
    copy_path(path, sizeof path, "saves/magnet-spring-2.csv");
    assert_string_equal(path, "saves/magnet-spring-2.txt");
    copy_path(path, sizeof path, "odd");
    assert_string_equal(path, "odd.txt");
    copy_path(path, sizeof path, NULL);
    assert_string_equal(path, "chokepoint.txt");
}

static void a_second_copy_follows_the_first(void **state)
{
    (void)state;
    char path[] = "/tmp/chokepoint-copy-XXXXXX", reason[FILE_REASON_SIZE], *text;
    size_t length;
    int made = mkstemp(path);
    assert_true(made >= 0);
    close(made);
    assert_true(copy_append(path, "one\n", reason));
    assert_true(copy_append(path, "two\n", reason));
    assert_true(file_read(&text, &length, path, 100, reason));
    assert_string_equal(text, "one\n\ntwo\n\n");
    free(text);
    unlink(path);
    assert_false(copy_append("/nowhere/x.txt", "one\n", reason));
    assert_true(reason[0] != '\0');
}

/* The examples of RFC 4648, section 10. */
static void the_clipboard_gets_base_64(void **state)
{
    (void)state;
    static const char *const examples[][2] = {{"", ""},
                                              {"f", "Zg=="},
                                              {"fo", "Zm8="},
                                              {"foo", "Zm9v"},
                                              {"foob", "Zm9vYg=="},
                                              {"fooba", "Zm9vYmE="},
                                              {"foobar", "Zm9vYmFy"}};
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        char *bytes = copy_clipboard(examples[i][0]);
        size_t length = strlen(bytes);
        assert_memory_equal(bytes, "\033]52;c;", 7);
        assert_int_equal(bytes[length - 1], '\007');
        bytes[length - 1] = '\0';
        assert_string_equal(bytes + 7, examples[i][1]);
        free(bytes);
    }
}

static void too_much_is_not_sent(void **state)
{
    (void)state;
    static char large[60001];
    memset(large, 'x', sizeof large - 1);
    assert_null(copy_clipboard(large));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boxes_blank_rows_and_hints_are_left_out),
        cmocka_unit_test(it_lies_beside_the_journal),
        cmocka_unit_test(a_second_copy_follows_the_first),
        cmocka_unit_test(the_clipboard_gets_base_64),
        cmocka_unit_test(too_much_is_not_sent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
