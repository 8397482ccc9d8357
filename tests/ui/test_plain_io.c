/* test_plain_io.c: lines are read whole and clean; sentences are echoed, wrapped, paged, wiped. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "ui/line/plain_io.h"

/* A conversation over memory: what is typed, and what was said. */
struct talk {
    struct plain_io io;
    char *said;
    size_t size;
};

static void talk_open(struct talk *out, const char *typed, size_t length)
{
    FILE *in = tmpfile();
    fwrite(typed, 1, length, in);
    rewind(in);
    out->said = NULL;
    plain_io_open(&out->io, in, open_memstream(&out->said, &out->size));
}

static const char *talk_said(struct talk *talk)
{
    fflush(talk->io.out);
    return talk->said;
}

static void talk_close(struct talk *talk)
{
    fclose(talk->io.in);
    fclose(talk->io.out);
    free(talk->said);
}

static void lines_are_read_without_their_blanks(void **state)
{
    (void)state;
    struct talk talk;
    static const char typed[] = "  hand \r\n\n\tplay 1\t\nlast";
    talk_open(&talk, typed, sizeof typed - 1);
    static const char *const lines[] = {"hand", "", "play 1", "last"};
    for (size_t i = 0; i < 4; i++) {
        assert_true(plain_io_read(&talk.io, "> "));
        assert_string_equal(talk.io.line, lines[i]);
    }
    assert_false(plain_io_read(&talk.io, "> "));
    assert_true(talk.io.ended);
    assert_string_equal(talk_said(&talk), "> hand\n> \n> play 1\n> last\n> \n");
    talk_close(&talk);
}

static void long_lines_and_odd_bytes_do_no_harm(void **state)
{
    (void)state;
    struct talk talk;
    char typed[4 * PLAIN_LINE_SIZE];
    memset(typed, 'x', sizeof typed);
    typed[3] = '\0';
    typed[sizeof typed - 5] = '\n';
    typed[sizeof typed - 3] = '\033';
    talk_open(&talk, typed, sizeof typed);
    assert_true(plain_io_read(&talk.io, "> "));
    assert_int_equal(strlen(talk.io.line), PLAIN_LINE_SIZE - 1);
    assert_true(plain_io_read(&talk.io, "> "));
    assert_int_equal(strlen(talk.io.line), 4);
    assert_null(strchr(talk_said(&talk), '\033'));
    talk_close(&talk);
}

static void a_line_given_back_is_read_again_unasked(void **state)
{
    (void)state;
    struct talk talk;
    talk_open(&talk, "hand\n", 5);
    plain_io_read(&talk.io, "> ");
    plain_io_unread(&talk.io);
    assert_true(plain_io_read(&talk.io, "> "));
    assert_string_equal(talk.io.line, "hand");
    assert_string_equal(talk_said(&talk), "> hand\n");
    talk_close(&talk);
}

static void yes_and_no_are_understood_in_many_forms(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        enum plain_answer answer;
    } cases[] = {
        {"yes\n", PLAIN_YES},        {"Y\n", PLAIN_YES},           {"yes.\n", PLAIN_YES},
        {"Yes please\n", PLAIN_YES}, {"no\n", PLAIN_NO},           {"N\n", PLAIN_NO},
        {"hand\n", PLAIN_OTHER},     {"\n\n\n", PLAIN_OTHER},      {"\nyes\n", PLAIN_YES},
        {"\n", PLAIN_END},           {"yesterday\n", PLAIN_OTHER}, {"", PLAIN_END},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct talk talk;
        talk_open(&talk, cases[i].typed, strlen(cases[i].typed));
        assert_int_equal(plain_io_ask(&talk.io, "Sure?"), cases[i].answer);
        talk_close(&talk);
    }
}

static void a_pipe_gets_whole_sentences_and_a_screen_wrapped_ones(void **state)
{
    (void)state;
    struct talk talk;
    talk_open(&talk, "", 0);
    plain_io_say(&talk.io, "One %s that is longer than twenty columns.", "sentence");
    assert_string_equal(talk_said(&talk), "One sentence that is longer than twenty columns.\n");
    talk.io.out_terminal = true;
    talk.io.columns = 20;
    plain_io_say(&talk.io, "One sentence that is longer than twenty columns.");
    const char *at = strchr(talk_said(&talk), '\n') + 1;
    for (int lines = 0; *at; lines++) {
        size_t length = strcspn(at, "\n");
        assert_true(length > 0 && length < 20);
        at += length + 1;
    }
    talk_close(&talk);
}

static void no_text_can_send_commands_to_the_terminal(void **state)
{
    (void)state;
    struct talk talk;
    talk_open(&talk, "", 0);
    plain_io_say(&talk.io, "%s", "a name\033[2J with\a tricks\r\n and more");
    for (const char *at = talk_said(&talk); *at; at++) {
        assert_true((unsigned char)*at >= 0x20 || (*at == '\n' && at[1] == '\0'));
    }
    talk_close(&talk);
}

static void a_long_list_waits_on_a_terminal_only(void **state)
{
    (void)state;
    struct talk talk;
    talk_open(&talk, "\nstop\nhand\n", 11);
    talk.io.rows = 7;
    for (int i = 0; i < 20; i++) plain_io_say(&talk.io, "line %d", i);
    assert_null(strstr(talk_said(&talk), "More"));
    talk.io.in_terminal = talk.io.out_terminal = true;
    plain_io_read(&talk.io, "> ");
    for (int i = 0; i < 20; i++) plain_io_say(&talk.io, "row %d", i);
    assert_non_null(strstr(talk_said(&talk), "row 4\nMore: press Enter to go on, or type stop. "));
    assert_null(strstr(talk_said(&talk), "row 5\n"));
    /* The question that follows ends the silence. */
    assert_true(plain_io_read(&talk.io, "> "));
    assert_string_equal(talk.io.line, "hand");
    plain_io_say(&talk.io, "heard");
    assert_non_null(strstr(talk_said(&talk), "heard\n"));
    talk_close(&talk);
}

static void only_a_terminal_is_wiped(void **state)
{
    (void)state;
    struct talk talk;
    talk_open(&talk, "", 0);
    plain_io_wipe(&talk.io);
    plain_io_pause(&talk.io);
    assert_string_equal(talk_said(&talk), "\n");
    talk.io.out_terminal = true;
    setenv("TERM", "xterm", 1);
    plain_io_wipe(&talk.io);
    assert_non_null(strstr(talk_said(&talk), "\033[3J"));
    talk_close(&talk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_read_without_their_blanks),
        cmocka_unit_test(long_lines_and_odd_bytes_do_no_harm),
        cmocka_unit_test(a_line_given_back_is_read_again_unasked),
        cmocka_unit_test(yes_and_no_are_understood_in_many_forms),
        cmocka_unit_test(a_pipe_gets_whole_sentences_and_a_screen_wrapped_ones),
        cmocka_unit_test(no_text_can_send_commands_to_the_terminal),
        cmocka_unit_test(a_long_list_waits_on_a_terminal_only),
        cmocka_unit_test(only_a_terminal_is_wiped),
    };
    return cmocka_run_group_tests_name("ui/plain_io", tests, NULL, NULL);
}
