/* test_input.c: what terminals send becomes just the presses that were made, however it arrives. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "ui/terminal/input.h"
#include "ui/terminal/keys.h"

enum { ESCAPE_MS = 25, LONG_MS = 5000 };

static struct input input;

/* What was heard, as text: "a", "<Up>", "<paste 3:abc>", "<mouse 4,9,0>". */
static char heard[1 << 14];

static int fresh(void **state)
{
    (void)state;
    input_init(&input, ESCAPE_MS);
    heard[0] = '\0';
    return 0;
}

static void event_write(char *out, size_t size, const struct input_event *event)
{
    char name[KEYS_NAME_SIZE];
    switch (event->press) {
    case KEYS_PASTE: snprintf(out, size, "<paste %zu:%s>", event->characters, event->text); break;
    case KEYS_MOUSE:
        snprintf(out, size, "<mouse %d,%d,%d>", event->row, event->column, event->wheel);
        break;
    case KEYS_PLACE: snprintf(out, size, "<place %d,%d>", event->row, event->column); break;
    default:
        keys_press_name(name, sizeof name, event->press);
        snprintf(out, size, strlen(name) > 1 && event->press < 0x80 ? "<%s>" : "%s", name);
        if (event->press >= KEYS_SPECIAL) snprintf(out, size, "<%s>", name);
        break;
    }
}

static void hear(void)
{
    struct input_event event;
    while (input_next(&event, &input)) {
        size_t length = strlen(heard);
        event_write(heard + length, sizeof heard - length, &event);
    }
}

/* Time goes by as it does for who reads the terminal: in steps that the decoder asks for. */
static void wait(int milliseconds)
{
    while (milliseconds > 0) {
        int step = input_patience(&input);
        if (step < 0 || step > milliseconds) return;
        input_quiet(&input, step);
        milliseconds -= step;
        hear();
    }
}

static void feed(const char *bytes, size_t count)
{
    input_feed(&input, bytes, count);
    hear();
}

/* In one read, and a long time after it. */
static const char *said(const char *bytes)
{
    heard[0] = '\0';
    feed(bytes, strlen(bytes));
    wait(LONG_MS);
    return heard;
}

/* Byte for byte, with a little time between them. */
static const char *said_slowly(const char *bytes, int gap_ms)
{
    heard[0] = '\0';
    for (; *bytes; bytes++) {
        feed(bytes, 1);
        wait(gap_ms);
    }
    wait(LONG_MS);
    return heard;
}

/* ------------------------------------------------------------ one by one */

static const struct {
    const char *bytes, *heard;
} keys[] = {
    {"a", "a"},
    {"\xC3\xA9", "\u00e9"},
    {"\xE4\xB8\xAD", "\u4e2d"},
    {"\r", "<Enter>"},
    {"\n", "<Enter>"},
    {"\t", "<Tab>"},
    {"\177", "<Backspace>"},
    {"\b", "<Backspace>"},
    {"\003", "<Ctrl-C>"},
    {"\034", "<Ctrl-\\>"},
    {"\033", "<Esc>"},
    {"\033\033", "<Esc><Esc>"},
    /* arrows: normal, application, with modifiers, rxvt's, with Alt before them */
    {"\033[A", "<Up>"},
    {"\033OA", "<Up>"},
    {"\033[1;5B", "<Down>"},
    {"\033[1;2:1C", "<Right>"},
    {"\033[1;1:3C", ""},
    {"\033O5D", "<Left>"},
    {"\033Oa", "<Up>"},
    {"\033[b", "<Down>"},
    {"\033\033[C", "<Right>"},
    {"\033\033OD", "<Left>"},
    {"\xC2\x9B"
     "A",
     "<Up>"},
    {"\xC2\x8F"
     "B",
     "<Down>"},
    /* the other keys of xterm, VT220, rxvt, PuTTY and the Linux console */
    {"\033[H", "<Home>"},
    {"\033OH", "<Home>"},
    {"\033[1~", "<Home>"},
    {"\033[7~", "<Home>"},
    {"\033[F", "<End>"},
    {"\033[4~", "<End>"},
    {"\033[8^", "<End>"},
    {"\033[5~", "<PgUp>"},
    {"\033[6;2~", "<PgDn>"},
    {"\033[5$", "<PgUp>"},
    {"\033[6@", "<PgDn>"},
    {"\033[Z", "<Shift-Tab>"},
    {"\033[15~", ""},
    {"\033[[A", ""},
    {"\033OP", ""},
    {"\033[3~", "<Delete>"},
    {"\033[3;5~\033[3$\033[3^\033[3@\033[P", "<Delete><Delete><Delete><Delete><Delete>"},
    {"\033[2~\033[2;2~\033[1;2P\033[G\033[E\033OE\033[L\033[4h", ""},
    /* the keypad as it sends when told to */
    {"\033Op\033Oq\033Or\033Os\033Ot\033Ou\033Ov\033Ow\033Ox\033Oy", "0123456789"},
    {"\033OM", "<Enter>"},
    {"\033Ok\033Om\033Oj\033Oo\033On\033OX", "+-*/.="},
    {"\033[57401u\033[57414u\033[57419u", "2<Enter><Up>"},
    {"\033[57400;129u\033[57423u\033[57424u\033[57425u\033[57426u\033[57427u",
     "1<Home><End><Delete>"},
    /* keys by their character's number */
    {"\033[97u", "a"},
    {"\033[97;2u", "A"},
    {"\033[49:33;2u", "!"},
    {"\033[97;5u", "<Ctrl-A>"},
    {"\033[99;69u", "<Ctrl-C>"},
    {"\033[97;3u", ""},
    {"\033[97;1:3u", ""},
    {"\033[9;2u", "<Shift-Tab>"},
    {"\033[13u", "<Enter>"},
    {"\033[27u", "<Esc>"},
    {"\033[27;5;120~", "<Ctrl-X>"},
    {"\033[27;2;65~", "A"},
    {"\033[13;5u", ""},
    {"\033[57344u\033[133u\033[55296u\033[1114112u", ""},
    /* mouse: SGR, X10, urxvt; what is no click */
    {"\033[<0;9;6M", "<mouse 5,8,0>"},
    {"\033[<0;9;6m", ""},
    {"\033[<16;9;6M", "<mouse 5,8,0>"},
    {"\033[<64;1;1M", "<mouse 0,0,-1>"},
    {"\033[<65;1;1M", "<mouse 0,0,1>"},
    {"\033[<32;1;1M\033[<2;1;1M\033[<0;0;1M\033[<0M", ""},
    {"\033[M )&", "<mouse 5,8,0>"},
    {"\033[M#)&", ""},
    {"\033[M`\xFF!", "<mouse 0,222,-1>"},
    {"\033[32;9;6M", "<mouse 5,8,0>"},
    /* answers and tidings of the terminal */
    {"\033[12;2R", "<place 11,1>"},
    {"\033[I\033[O", ""},
    {"\033[?1;2c\033[>0;95;0c\033[0n\033[4;1;1t\033[?2004;1$y\033[4;1$y\033[?1u", ""},
    {"\033]11;rgb:1e1e/1e1e/2e2e\033\\", ""},
    {"\033]11;rgb:1e1e/1e1e/2e2e\a", ""},
    {"\033]0;\xE2\x9C\x9C q\xC2\x9C", ""},
    {"\033P1+r436f=323536\033\\", ""},
    {"\033_Gi=31;OK\033\\\033^q\033\\\033Xq\033\\", ""},
    {"\xC2\x9D"
     "11;q\033\\\xC2\x90q\xC2\x9C\xC2\x9Fq\a\xC2\x9Eq\xC2\x9C\xC2\x98q\xC2\x9C",
     ""},
    {"\033\\\xC2\x9C\xC2\x85", ""},
    /* what is cut off by a key, or by something else that begins */
    {"\033[12;\r", "<Enter>"},
    {"\033[1\033[A", "<Up>"},
    {"\033O\r", "<Enter>"},
    {"\033[M\r", "<Enter>"},
    {"\033]11;r\003", "<Ctrl-C>"},
    {"\033]11;\030j", "j"},
    {"\033]11;q\033[A", "<Up>"},
    {"\033[12;", ""},
    {"\033[", ""},
    {"\033O", ""},
    {"\033]11;rgb:1e", ""},
    {"\033Pq\033", ""},
    /* Esc and another key at once are two keys */
    {"\0332", "<Esc>2"},
    {"\033\xC3\xA9", "<Esc>\u00e9"},
    {"\033\033j", "<Esc><Esc>j"},
    /* a byte that is no character is lost alone */
    {"\xC3"
     "2",
     "2"},
    {"\xE9\003", "<Ctrl-C>"},
    {"\x80j\xFFk\xC0\x80l\xF5m\xE2\x82n", "jklmn"},
    {"\xED\xA0\x80"
     "o\xE0\x80\x80p\xF4\x90\x80\x80q",
     "opq"},
    {"\x9B"
     "2",
     "2"},
    {"\xC2", ""},
    {"\xE2\x82", ""},
};

enum { KEYS = sizeof keys / sizeof keys[0] };

static void each_sequence_is_one_key_or_none(void **state)
{
    (void)state;
    for (size_t i = 0; i < KEYS; i++) {
        if (strcmp(said(keys[i].bytes), keys[i].heard) != 0)
            fail_msg("\"%s\" (row %zu) gave \"%s\"", keys[i].bytes + 1, i, heard);
        /* The key after it is a key again. */
        assert_string_equal(said("j"), "j");
    }
}

static void it_is_the_same_when_it_comes_in_parts(void **state)
{
    (void)state;
    for (size_t i = 0; i < KEYS; i++) {
        if (strcmp(said_slowly(keys[i].bytes, ESCAPE_MS - 1), keys[i].heard) != 0)
            fail_msg("\"%s\" (row %zu) gave \"%s\"", keys[i].bytes + 1, i, heard);
    }
}

/* All but the first byte of a sequence may be late: Esc alone is a key. */
static void the_rest_of_a_sequence_may_be_late(void **state)
{
    (void)state;
    static const char *const parts[][3] = {{"\033[", "A", "<Up>"},
                                           {"\033[1;", "5A", "<Up>"},
                                           {"\033O", "r", "2"},
                                           {"\033[<0;9", ";6M", "<mouse 5,8,0>"},
                                           {"\033[M ", ")&", "<mouse 5,8,0>"},
                                           {"\033]11;rgb:1e", "1e/2e2e\033\\", ""},
                                           {"\033]11;rgb:1e1e/2e2e\033", "\\", ""},
                                           {"\xE4\xB8", "\xAD", "\u4e2d"},
                                           {"\033[20", "0~qy\033[201~", "<paste 2:qy>"},
                                           {"\033[200~qy\033[20", "1~", "<paste 2:qy>"}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        heard[0] = '\0';
        feed(parts[i][0], strlen(parts[i][0]));
        wait(600);
        feed(parts[i][1], strlen(parts[i][1]));
        wait(LONG_MS);
        assert_string_equal(heard, parts[i][2]);
    }
}

/* Where even the first byte came so early that it was a key, the rest does no harm: it is the key
 * that was meant, and not a row of letters. What fingers type behind Esc stays what it is. */
static void the_rest_of_a_sequence_is_no_letters(void **state)
{
    (void)state;
    static const char *const parts[][2] = {
        {"[A", "<Esc><Up>"},    {"OB", "<Esc><Down>"},      {"[1;5C", "<Esc><Right>"},
        {"[1~", "<Esc><Home>"}, {"[H", "<Esc><Home>"},      {"[3~", "<Esc><Delete>"},
        {"[57400u", "<Esc>1"},  {"[Z", "<Esc><Shift-Tab>"}, {"[", "<Esc>["},
        {"[[", "<Esc>[["},      {"Oj", "<Esc>Oj"},          {"[12", "<Esc>[12"},
        {"[j", "<Esc>[j"},      {"jA", "<Esc>jA"},          {"[Aj", "<Esc>[Aj"}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        for (int late = 100; late < LONG_MS + 2000; late += LONG_MS) {
            heard[0] = '\0';
            feed("\033", 1);
            wait(late);
            feed(parts[i][0], strlen(parts[i][0]));
            wait(LONG_MS);
            if (late < 1000) assert_string_equal(heard, parts[i][1]);
            else assert_string_equal(heard + strlen("<Esc>"), parts[i][0]);
        }
    }
    heard[0] = '\0';
    feed("\033", 1);
    wait(100);
    feed("[", 1);
    feed("A", 1);
    wait(LONG_MS);
    assert_string_equal(heard, "<Esc>[A");
}

static void keys_of_the_terminals_own_are_known(void **state)
{
    (void)state;
    input_key_add(&input, "\033A", KEYS_UP);
    input_key_add(&input, "\033[216z", KEYS_PAGE_UP);
    input_key_add(&input, "\b", KEYS_LEFT);
    assert_string_equal(said("\033A\033[216z\033B\b"), "<Up><PgUp><Esc>B<Backspace>");
}

/* ------------------------------------------------------------ pastes */

static void a_paste_is_one_text_whatever_is_in_it(void **state)
{
    (void)state;
    static const struct {
        const char *pasted, *heard;
    } pastes[] = {
        {"qy", "<paste 2:qy>"},
        {"licence needed\n\nregards\n", "<paste 24:licence needed  regards >"},
        {"a\r\nb\rc\td", "<paste 8:a b c d>"},
        {"\001a\033[31mb\a\177c\xC2\x9B"
         "d",
         "<paste 13:a[31mbcd>"},
        {"caf\xC3\xA9 \xE4\xB8\xAD\xE2\x80\xAE!", "<paste 8:caf\u00e9 \u4e2d!>"},
        {"a\xFF\xC3"
         "b",
         "<paste 4:ab>"},
        /* what looks like its end mark */
        {"[201~", "<paste 5:[201~>"},
        {"\033[201", "<paste 5:[201>"},
        {"\033[2\033[20\033[202~", "<paste 13:[2[20[202~>"},
        {"\033[200~", "<paste 6:[200~>"},
        {"\033[201;1~\033[201u", "<paste 14:[201;1~[201u>"},
        {"\xC2\x9B"
         "201~",
         "<paste 5:201~>"},
        {"\033", "<paste 1:>"},
        {"\003", "<paste 1:>"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pastes / sizeof pastes[0]; i++) {
        char bytes[128];
        snprintf(bytes, sizeof bytes, "\033[200~%s\033[201~", pastes[i].pasted);
        assert_string_equal(said(bytes), pastes[i].heard);
        assert_string_equal(said_slowly(bytes, 20), pastes[i].heard);
        assert_string_equal(said("j"), "j");
    }
}

/* Of a long text the beginning is kept, as whole characters, and all are counted. */
static void a_long_paste_is_counted_and_cut_at_a_character(void **state)
{
    (void)state;
    enum { TIMES = 5000 };
    struct input_event event;
    feed("\033[200~", 6);
    for (int i = 0; i < TIMES; i++) feed("\xE4\xB8\xAD", 3);
    input_feed(&input, "\033[201~j", 7);
    assert_true(input_next(&event, &input));
    assert_int_equal(event.press, KEYS_PASTE);
    assert_int_equal(event.characters, TIMES);
    size_t length = strlen(event.text);
    assert_int_equal(length % 3, 0);
    assert_true(length > INPUT_PASTE_SIZE - 4 && length < INPUT_PASTE_SIZE);
    assert_true(input_next(&event, &input));
    assert_int_equal(event.press, 'j');
}

/* The end mark of a paste got lost. */
static void a_paste_without_an_end_ends_by_itself(void **state)
{
    (void)state;
    assert_string_equal(said("\033[200~qy"), "<paste 2:qy>");
    assert_string_equal(said("j"), "j");
    /* Keys that are tried meanwhile do not put the end off. */
    heard[0] = '\0';
    feed("\033[200~q", 7);
    for (int i = 0; i < 10; i++) {
        wait(500);
        feed("j", 1);
    }
    assert_string_equal(heard, "<paste 4:qjjj>jjjjjjj");
    /* Text that still flows does. */
    heard[0] = '\0';
    feed("\033[200~", 6);
    for (int i = 0; i < 500; i++) {
        wait(50);
        feed("j", 1);
    }
    assert_string_equal(heard, "");
    wait(LONG_MS);
    assert_string_equal(heard + strlen(heard) - 3, "jj>");
}

static void ctrl_c_by_itself_leaves_a_paste(void **state)
{
    (void)state;
    heard[0] = '\0';
    feed("\033[200~qy\033[20", 12);
    wait(300);
    feed("\003", 1);
    assert_string_equal(heard, "<paste 2:qy><Ctrl-C>");
    assert_string_equal(said("j"), "j");
}

/* ------------------------------------------------------------ no end, no limit, no hurry */

static void nothing_takes_the_keyboard_for_ever(void **state)
{
    (void)state;
    static const char *const begun[] = {"\033]", "\033P",  "\033_",  "\033^",    "\033X",  "\033[",
                                        "\033O", "\033[<", "\033[M", "\xC2\x9D", "\033[[", "\xE2"};
    for (size_t i = 0; i < sizeof begun / sizeof begun[0]; i++) {
        heard[0] = '\0';
        feed(begun[i], strlen(begun[i]));
        wait(1000);
        feed("j", 1);
        assert_string_equal(heard, "j");
    }
}

static void a_flood_of_one_sequence_is_no_press(void **state)
{
    (void)state;
    static const char *const floods[] = {"\033[0123456789;:", "\033]q", "\033Pq", "\033Xq"};
    for (size_t i = 0; i < sizeof floods / sizeof floods[0]; i++) {
        heard[0] = '\0';
        feed(floods[i], strlen(floods[i]));
        for (int j = 0; j < 300; j++) {
            char more[100];
            size_t length = strlen(floods[i]) - 2;
            for (size_t k = 0; k < sizeof more; k++) more[k] = floods[i][2 + k % length];
            assert_true(input_room(&input) >= sizeof more);
            feed(more, sizeof more);
        }
        wait(LONG_MS);
        assert_string_equal(heard, "");
        assert_string_equal(said("j"), "j");
    }
}

static void esc_waits_as_long_as_it_is_told(void **state)
{
    (void)state;
    feed("\033", 1);
    assert_int_equal(input_patience(&input), ESCAPE_MS);
    assert_true(input_pending(&input));
    wait(ESCAPE_MS - 1);
    assert_string_equal(heard, "");
    wait(ESCAPE_MS);
    assert_string_equal(heard, "<Esc>");
    assert_false(input_pending(&input));
    wait(2000);
    assert_int_equal(input_patience(&input), -1);
}

static bool bursts(const char *bytes)
{
    struct input_event event;
    bool burst = false;
    input_feed(&input, bytes, strlen(bytes));
    while (input_next(&event, &input)) burst = event.burst;
    return burst;
}

static void many_bytes_in_one_read_are_a_burst(void **state)
{
    (void)state;
    assert_false(bursts("y"));
    assert_false(bursts("123456789012345"));
    assert_true(bursts("1234567890123456"));
    /* Its tail is one too, until it has been quiet. */
    assert_true(bursts("y"));
    assert_int_equal(input_patience(&input), 100);
    wait(99);
    assert_true(bursts("y"));
    wait(1000);
    assert_false(bursts("y"));
    /* A click comes with its release, and no paste has clicks. */
    assert_false(bursts("\033[<0;40;24M\033[<0;40;24m"));
    wait(1000);
    /* What stands behind a paste is one, in the same read. */
    assert_true(bursts("\033[200~abc\033[201~y"));
    wait(1000);
    /* But not what comes later. */
    bursts("\033[200~abcdefgh\033[201~");
    assert_false(bursts("y"));
}

static void what_was_not_decoded_is_forgotten(void **state)
{
    (void)state;
    feed("\033]11;", 5);
    input_clear(&input);
    assert_false(input_pending(&input));
    assert_string_equal(said("j"), "j");
    feed("\033[200~abc", 9);
    input_clear(&input);
    assert_string_equal(said("j"), "j");
}

static void the_place_is_seen_ahead_and_nothing_is_lost(void **state)
{
    (void)state;
    struct input_event answer;
    input_feed(&input, "wx\033[A\033[7;", 9);
    assert_false(input_place(&answer, &input));
    input_feed(&input, "2Ryz", 4);
    assert_true(input_place(&answer, &input));
    assert_int_equal(answer.row, 6);
    assert_int_equal(answer.column, 1);
    hear();
    assert_string_equal(heard, "wx<Up><place 6,1>yz");
}

/* ------------------------------------------------------------ at random */

/* A stream of pieces of which each is known to be a press, a paste or nothing; it is cut anywhere,
 * and what is heard must be what was put in. */
struct stream {
    uint64_t seed, drawn;
    char chunk[INPUT_BYTES_SIZE];
    size_t count, bytes;
    char expected[1 << 14];
};

enum { PIECE_MAX = 256, STREAM_BYTES = 1000000, UNITS_MOST = 12 };

static int below(struct stream *stream, int limit)
{
    return (int)rng_range(rng_bits(stream->seed, 0, 0, stream->drawn++), 0, limit - 1);
}

/* Sends what has gathered, cut anywhere, with little time between the parts; all of it has flowed
 * within a moment. */
static void stream_send(struct stream *stream)
{
    for (size_t at = 0; at < stream->count;) {
        size_t rest = stream->count - at;
        size_t part = (size_t)below(stream, below(stream, 2) ? 20 : 400) + 1;
        if (part > rest) part = rest;
        if (part > input_room(&input)) part = input_room(&input);
        feed(stream->chunk + at, part);
        if (below(stream, 2)) wait(below(stream, ESCAPE_MS));
        at += part;
    }
    stream->bytes += stream->count;
    stream->count = 0;
}

static void stream_check(struct stream *stream)
{
    stream_send(stream);
    wait(LONG_MS);
    assert_string_equal(heard, stream->expected);
    assert_false(input_pending(&input));
    heard[0] = stream->expected[0] = '\0';
}

static void stream_put(struct stream *stream, const char *bytes, const char *expected)
{
    size_t length = strlen(bytes), heard_length = strlen(stream->expected);
    if (stream->count + length > sizeof stream->chunk) stream_send(stream);
    memcpy(stream->chunk + stream->count, bytes, length);
    stream->count += length;
    snprintf(stream->expected + heard_length, sizeof stream->expected - heard_length, "%s",
             expected);
}

/* A row of the table above; a thing that has only begun is followed by a pause. */
static void key_put(struct stream *stream)
{
    size_t row = (size_t)below(stream, KEYS);
    struct input alone;
    struct input_event event;
    input_init(&alone, ESCAPE_MS);
    input_feed(&alone, keys[row].bytes, strlen(keys[row].bytes));
    while (input_next(&event, &alone)) continue;
    stream_put(stream, keys[row].bytes, keys[row].heard);
    if (input_pending(&alone)) stream_check(stream);
}

static void paste_put(struct stream *stream)
{
    static const struct {
        const char *bytes, *kept;
        size_t characters;
    } units[] = {{"qy", "qy", 2},           {"e\r", "e ", 2},        {".\n", ". ", 2},
                 {"\r\n", " ", 2},          {"\033[201", "[201", 5}, {"\033[200~", "[200~", 6},
                 {"\033[20\033", "[20", 5}, {"\030", "", 1},         {"\001\177", "", 2},
                 {"\xC3\xA9", "\u00e9", 1}, {"\033]0;", "]0;", 4},   {"\t", " ", 1}};
    char bytes[PIECE_MAX] = "\033[200~", kept[PIECE_MAX] = "", expected[PIECE_MAX * 2];
    size_t characters = 0;
    bool ends = below(stream, 20) > 0;
    for (int i = below(stream, UNITS_MOST) + 1; i > 0; i--) {
        size_t unit = (size_t)below(stream, (int)(sizeof units / sizeof units[0]));
        strcat(bytes, units[unit].bytes);
        strcat(kept, units[unit].kept);
        characters += units[unit].characters;
    }
    if (ends) strcat(bytes, "\033[201~");
    snprintf(expected, sizeof expected, "<paste %zu:%s>", characters, kept);
    stream_put(stream, bytes, expected);
    if (!ends) stream_check(stream);
}

/* A string with anything in it that does not end it, or a sequence of a private kind. */
static void sequence_put(struct stream *stream)
{
    static const char *const begins[] = {"\033]",    "\033P",    "\033_",    "\033^",
                                         "\033X",    "\xC2\x9D", "\xC2\x90", "\xC2\x9F",
                                         "\xC2\x9E", "\xC2\x98", "\033[?",   "\xC2\x9B>"};
    static const char *const ends[] = {"\033\\", "\a", "\xC2\x9C"};
    enum { BEGINS = 12, STRINGS = 10 };
    char bytes[PIECE_MAX];
    int kind = below(stream, BEGINS);
    size_t length = strlen(begins[kind]);
    memcpy(bytes, begins[kind], length);
    for (int i = below(stream, 100); i > 0; i--) {
        bytes[length++] = (char)(kind < STRINGS ? below(stream, 16) ? ' ' + below(stream, 95) : '\r'
                                                : "0123456789;:"[below(stream, 12)]);
    }
    bytes[length] = '\0';
    if (kind >= STRINGS) bytes[length++] = "ABCDHFMRZclnrtuy~"[below(stream, 17)];
    bytes[length] = '\0';
    if (kind < STRINGS) strcat(bytes, ends[below(stream, 3)]);
    stream_put(stream, bytes, "");
}

/* Bytes that begin no character. */
static void junk_put(struct stream *stream)
{
    char bytes[PIECE_MAX];
    int length = below(stream, 30) + 1;
    for (int i = 0; i < length; i++)
        bytes[i] = (char)(below(stream, 2) ? 0x80 + below(stream, 66) : 0xF5 + below(stream, 11));
    bytes[length] = '\0';
    stream_put(stream, bytes, "");
}

/* make soak asks for many more by INPUT_BYTES. */
static void what_is_heard_is_what_was_pressed(void **state)
{
    (void)state;
    const char *wanted = getenv("INPUT_BYTES");
    size_t bytes = wanted && atol(wanted) > 0 ? (size_t)atol(wanted) : STREAM_BYTES;
    struct stream *stream = memory_new(sizeof *stream);
    stream->seed = 17;
    while (stream->bytes < bytes) {
        switch (below(stream, 8)) {
        case 0: paste_put(stream); break;
        case 1: sequence_put(stream); break;
        case 2: junk_put(stream); break;
        case 3: stream_send(stream); break;
        default: key_put(stream); break;
        }
        if (strlen(stream->expected) > sizeof stream->expected / 2) stream_check(stream);
    }
    stream_check(stream);
    print_message("%zu bytes\n", stream->bytes);
    free(stream);
}

/* Any bytes at all, cut anywhere: nothing breaks, and the keyboard is free a while later. */
static void any_bytes_leave_a_keyboard(void **state)
{
    (void)state;
    struct stream *stream = memory_new(sizeof *stream);
    stream->seed = 18;
    for (int round = 0; round < 2000; round++) {
        size_t count = (size_t)below(stream, 200);
        for (size_t i = 0; i < count; i++) {
            static const char often[] = "\033\033[]OP<M;?200~201~$\003\xC2\x9B\x9C\xE2";
            stream->chunk[i] =
                below(stream, 2) ? often[below(stream, sizeof often)] : (char)below(stream, 256);
        }
        stream->count = count;
        stream_send(stream);
        wait(LONG_MS);
        assert_false(input_pending(&input));
        assert_string_equal(said("j"), "j");
    }
    free(stream);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(each_sequence_is_one_key_or_none, fresh),
        cmocka_unit_test_setup(it_is_the_same_when_it_comes_in_parts, fresh),
        cmocka_unit_test_setup(the_rest_of_a_sequence_may_be_late, fresh),
        cmocka_unit_test_setup(the_rest_of_a_sequence_is_no_letters, fresh),
        cmocka_unit_test_setup(keys_of_the_terminals_own_are_known, fresh),
        cmocka_unit_test_setup(a_paste_is_one_text_whatever_is_in_it, fresh),
        cmocka_unit_test_setup(a_long_paste_is_counted_and_cut_at_a_character, fresh),
        cmocka_unit_test_setup(a_paste_without_an_end_ends_by_itself, fresh),
        cmocka_unit_test_setup(ctrl_c_by_itself_leaves_a_paste, fresh),
        cmocka_unit_test_setup(nothing_takes_the_keyboard_for_ever, fresh),
        cmocka_unit_test_setup(a_flood_of_one_sequence_is_no_press, fresh),
        cmocka_unit_test_setup(esc_waits_as_long_as_it_is_told, fresh),
        cmocka_unit_test_setup(many_bytes_in_one_read_are_a_burst, fresh),
        cmocka_unit_test_setup(what_was_not_decoded_is_forgotten, fresh),
        cmocka_unit_test_setup(the_place_is_seen_ahead_and_nothing_is_lost, fresh),
        cmocka_unit_test_setup(what_is_heard_is_what_was_pressed, fresh),
        cmocka_unit_test_setup(any_bytes_leave_a_keyboard, fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
