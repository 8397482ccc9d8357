/* test_print.c: a line is one line, whatever its parts hold, and commands no terminal. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/print.h"
#include "base/text.h"

static void a_line_is_one_line_and_commands_nothing(void **state)
{
    (void)state;
    char out[256] = "";
    FILE *stream = fmemopen(out, sizeof out, "w");
    print_line(stream, "%s\t%d\t%s", "\033]0;owned\007", 12, "two\nlines\xC2\x9B\xE2\x80\xAE");
    print_line(stream, "S\xC3\xA3o Tom\xC3\xA9");
    fclose(stream);
    assert_string_equal(out, "\\x1B]0;owned\\x07\t12\ttwo\\x0Alines\\xC2\\x9B\\xE2\\x80\\xAE\n"
                             "S\xC3\xA3o Tom\xC3\xA9\n");
}

static void a_long_line_is_printed_whole(void **state)
{
    (void)state;
    enum { LENGTH = 10000 };
    char *text = malloc(LENGTH + 1), *out = malloc(5 * LENGTH);
    assert_true(text && out);
    memset(text, '\001', LENGTH);
    text[LENGTH] = '\0';
    FILE *stream = fmemopen(out, 5 * LENGTH, "w");
    print_line(stream, "%s", text);
    fclose(stream);
    assert_int_equal(strlen(out), 4 * LENGTH + 1);
    out[strcspn(out, "\n")] = '\0';
    assert_true(text_printable(out));
    free(text);
    free(out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_one_line_and_commands_nothing),
        cmocka_unit_test(a_long_line_is_printed_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
