/* sandbox.c: the door to Lua: a counting allocator, a counting hook, the only lua_pcall. */
/* SPDX-License-Identifier: MIT */
#include "script/sandbox.h"

#include <fenv.h>
#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crash.h"
#include "base/memory.h"
#include "base/text.h"
#include "script/lex.h"
#include "script/syntax.h"

enum {
    HOOK_PERIOD = 1000,
    BYTES_A_STEP = 64,
    BYTES_A_WEIGHT = 16384,
    CALLERS_SHOWN = 3,
    STRIKES_MAX = 16,
    STRIKE_BYTES = 128 * 1024,
    COLLECT_BYTES = 256 * 1024
};

static const char no_number_words[] =
    "computed what is no number, such as 0/0, here or shortly before; see that no divisor is 0";

static void (*watcher)(const struct sandbox *box);

/* Who is told at once what scripts print; `hear` may be NULL. */
static struct {
    void (*hear)(void *context, const char *label, const char *line);
    void *context;
} ear;

/* The call that runs now; calls made from within it are paid by it. */
static struct sandbox *running;

void sandbox_watch(void (*watch)(const struct sandbox *box))
{
    watcher = watch;
}

void sandbox_listen(void (*hear)(void *context, const char *label, const char *line), void *context)
{
    ear.hear = hear;
    ear.context = context;
}

void sandbox_printed(struct sandbox *box, size_t from)
{
    if (!ear.hear || box->log_length == from) return;
    box->log[box->log_length - 1] = '\0';
    ear.hear(ear.context, box->label, box->log + from);
    box->log[from] = '\0';
    box->log_length = from;
}

void sandbox_init(struct sandbox *out, const struct source_list *sources, void *call,
                  const char *label)
{
    /* The two buffers are left as they are: a sandbox is made for each call, and they are 4 KiB. */
    memset(out, 0, offsetof(struct sandbox, log));
    out->log[0] = '\0';
    out->message[0] = '\0';
    out->step_limit = SANDBOX_STEPS;
    out->sources = sources;
    out->call = call;
    out->label = label;
}

struct sandbox *sandbox_of(lua_State *L)
{
    struct sandbox *box;
    memcpy(&box, lua_getextraspace(L), sizeof box);
    return box;
}

/* A refusal makes Lua collect its garbage and ask again. A script that lives just below the limit
 * would have it do so for every text it makes: after a few such collections that won little, no
 * more is given, and the call ends. */
static void note_full(struct sandbox *box)
{
    box->refusal = SANDBOX_REFUSED_BYTES;
    if (box->granted - box->granted_last < STRIKE_BYTES && box->strikes < STRIKES_MAX) {
        box->strikes++;
    }
    box->granted_last = box->granted;
}

/* May this block be had? `kind` is the kind of object where Lua asks for a new one. The request is
 * judged, not only what is in use: else one huge block passes. */
static bool permit(struct sandbox *box, bool fresh, size_t kind, size_t held, size_t wanted)
{
    box->allocations++;
    if (box->fail_times && box->allocations >= box->fail_at &&
        box->allocations < box->fail_at + box->fail_times) {
        box->refusal = SANDBOX_REFUSED_TEST;
    } else if (fresh && kind == LUA_TSTRING && wanted > SANDBOX_STRING_BYTES) {
        box->refusal = SANDBOX_REFUSED_STRING;
    } else if (fresh && kind == LUA_TTHREAD && box->open) {
        box->refusal = SANDBOX_REFUSED_THREAD;
    } else if (box->used - held + wanted > SANDBOX_BYTES || box->strikes == STRIKES_MAX) {
        note_full(box);
    } else {
        return true;
    }
    return false;
}

/* The blocks that one instruction may walk from end to end: keys that share a place of a table, a
 * table that is counted anew, many values handed on, two texts compared. */
static void note_size(struct sandbox *box, bool fresh, size_t kind, size_t size)
{
    size_t *most = fresh && kind == LUA_TSTRING ? &box->longest_text : &box->widest_block;
    if (fresh && kind == LUA_TUSERDATA) return;
    if (size > *most) *most = size;
}

/* Lua's allocator (lua_Alloc). It is charged by all that a block holds, so that operators that copy
 * pay: a table that is counted anew asks for its block again, at the same size. */
static void *allocate(void *data, void *block, size_t old, size_t wanted)
{
    struct sandbox *box = data;
    size_t held = block ? old : 0;
    if (wanted == 0) {
        free(block);
        box->used -= held;
        return NULL;
    }
    /* Lua assumes that shrinking cannot fail. */
    if (wanted > held && !permit(box, !block, old, held, wanted)) return NULL;
    void *moved = realloc(block, wanted);
    if (!moved) return wanted > held ? NULL : block;
    box->used = box->used - held + wanted;
    box->steps -= (int64_t)((wanted > held ? wanted : held) / BYTES_A_STEP);
    if (wanted > held) {
        if (box->used > box->peak) box->peak = box->used;
        box->granted += (int64_t)(wanted - held);
        note_size(box, !block, old, wanted);
    }
    return moved;
}

static void on_event(lua_State *L, lua_Debug *activation);

/* From now on the hook comes at every instruction, so that nothing a script does with the error
 * lets it go on. `level` is that of the Lua function that is named. */
static void stop(lua_State *L, struct sandbox *box, int level)
{
    char number[32];
    if (!box->stopped) lua_sethook(L, on_event, LUA_MASKRET | LUA_MASKCOUNT, 1);
    box->stopped = true;
    text_number(number, sizeof number, (double)box->step_limit);
    luaL_where(L, level);
    lua_pushfstring(L, "ran %s steps without finishing (the limit for one call)", number);
    lua_concat(L, 2);
    lua_error(L);
}

/* Collection is stopped, for most calls end before it is worth while. Those that go on have it done
 * here, in time: Lua's own text buffers do not ask again when they are refused. */
static void collect_if_filling(lua_State *L, struct sandbox *box)
{
    if (box->used < SANDBOX_BYTES / 2) return;
    if (box->granted - box->collected_last < COLLECT_BYTES) return;
    lua_gc(L, LUA_GCCOLLECT);
    box->collected_last = box->granted;
}

/* Has arithmetic made what is no number since the flag was cleared? Its text has a sign that
 * differs between processors, and Lua's operators make that text where nobody can look. */
static bool no_number_made(void)
{
    return fetestexcept(FE_INVALID) != 0;
}

static void refuse_no_number(lua_State *L)
{
    if (!no_number_made()) return;
    lua_pushnil(L); /* explain finds the words: there may be no memory for them */
    lua_error(L);
}

/* What an instruction costs: more than one step where it may walk much. */
static int64_t weight(const struct sandbox *box)
{
    return 1 + (int64_t)((box->widest_block + box->longest_text) / BYTES_A_WEIGHT);
}

/* At every return and after so many instructions: what is told of a number that is none is then the
 * line where it was made, or one soon after, and nothing leaves a call with it. */
static void on_event(lua_State *L, lua_Debug *activation)
{
    struct sandbox *box = sandbox_of(L);
    refuse_no_number(L);
    if (activation->event != LUA_HOOKCOUNT) return;
    if (!box->stopped) box->steps -= HOOK_PERIOD * weight(box);
    collect_if_filling(L, box);
    if (box->steps < 0) stop(L, box, 0);
}

void sandbox_charge(lua_State *L, int64_t steps)
{
    struct sandbox *box = sandbox_of(L);
    refuse_no_number(L);
    /* A charge is no credit, whatever went wrong in working it out. */
    if (steps < 0 || steps > box->step_limit) steps = box->step_limit + 1;
    box->steps -= steps;
    collect_if_filling(L, box);
    if (box->steps < 0) stop(L, box, 1);
}

void sandbox_forgive(void)
{
    feclearexcept(FE_INVALID);
}

void sandbox_charge_walk(lua_State *L)
{
    sandbox_charge(L, 1 + (int64_t)(sandbox_of(L)->widest_block / BYTES_A_STEP));
}

/* What is told of an error that has no sentence of its own; NULL where it has one. */
static const char *own_words(lua_State *L, char out[SANDBOX_REASON_SIZE])
{
    bool text = lua_type(L, 1) == LUA_TSTRING;
    if (no_number_made()) return no_number_words;
    if (text && lua_tostring(L, 1)[0]) return NULL;
    snprintf(out, SANDBOX_REASON_SIZE, "error was called with %s%s; give it a sentence",
             text ? "an empty text" : "a ", text ? "" : luaL_typename(L, 1));
    return out;
}

/* The message handler: the text, then where the Lua functions under it were called. It makes no
 * Lua value, for it may run with no memory left. */
static int explain(lua_State *L)
{
    struct sandbox *box = sandbox_of(L);
    char buffer[SANDBOX_REASON_SIZE];
    const char *own = own_words(L, buffer);
    struct text text;
    text_init(&text, box->message, sizeof box->message);
    if (!own) text_append(&text, lua_tostring(L, 1));
    lua_Debug frame;
    int shown = 0;
    for (int level = 1; shown <= CALLERS_SHOWN && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sl", &frame);
        if (frame.currentline <= 0) continue;
        /* The first is where it happened: a text that is not our own says so itself. */
        if (shown++ > 0) {
            text_format(&text, "; called from %s:%d", frame.short_src, frame.currentline);
        } else if (own) {
            text_format(&text, "%s:%d: %s", frame.short_src, frame.currentline, own);
        }
    }
    if (own && shown == 0) text_append(&text, own);
    return 1;
}

static int enter(lua_State *L)
{
    struct sandbox *box = sandbox_of(L);
    lua_gc(L, LUA_GCSTOP);
    return box->body(L);
}

static void describe_memory(struct sandbox *box)
{
    switch (box->refusal) {
    case SANDBOX_REFUSED_STRING:
        snprintf(box->message, sizeof box->message,
                 "made a text longer than 16,384 bytes (the limit for one text)");
        break;
    case SANDBOX_REFUSED_BYTES:
        snprintf(box->message, sizeof box->message,
                 "needed more than 1,024 KiB of memory (the limit for one call)");
        break;
    default:
        snprintf(box->message, sizeof box->message, "there is no memory left for this script");
        break;
    }
}

static bool fail(struct sandbox *box, int status, char *reason)
{
    if (status == LUA_ERRMEM) describe_memory(box);
    if (status == LUA_ERRERR && !box->message[0]) {
        snprintf(box->message, sizeof box->message, "failed while its error was being told");
    }
    char whole[SANDBOX_MESSAGE_SIZE + 128];
    struct text text;
    text_init(&text, whole, sizeof whole);
    text_append(&text, box->message);
    if (box->label) text_format(&text, " [%s]", box->label);
    if (box->log_length) text_format(&text, " It printed: %s", box->log);
    text_escape(reason, SANDBOX_REASON_SIZE, whole);
    return false;
}

/* Runs the body, with what it costs put to the call that it is made from, and the flag of
 * arithmetic as that call left it. */
static int run_within(lua_State *L, struct sandbox *box)
{
    fexcept_t flags;
    fegetexceptflag(&flags, FE_INVALID);
    feclearexcept(FE_INVALID);
    box->outer = running;
    running = box;
    int status = lua_pcall(L, 0, 0, 1);
    running = box->outer;
    fesetexceptflag(&flags, FE_INVALID);
    if (box->outer) box->outer->steps -= box->step_limit - box->steps;
    return status;
}

bool sandbox_run(struct sandbox *box, lua_CFunction body, char *reason)
{
    box->steps = box->step_limit;
    box->body = body;
    reason[0] = '\0';
    lua_State *L = lua_newstate(allocate, box);
    if (!L) return fail(box, LUA_ERRMEM, reason);
    const char *before = crash_script(box->label ? box->label : "one that is being read");
    box->open = true;
    memcpy(lua_getextraspace(L), &box, sizeof box);
    lua_sethook(L, on_event, LUA_MASKRET | LUA_MASKCOUNT, HOOK_PERIOD);
    lua_pushcfunction(L, explain);
    lua_pushcfunction(L, enter);
    int status = run_within(L, box);
    lua_close(L);
    if (watcher) watcher(box);
    crash_script(before);
    return status == LUA_OK || fail(box, status, reason);
}

/* Raises a sentence as it stands: luaL_error would put before it the line of a script that requires
 * the one that is loaded. */
static void refuse(lua_State *L, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    lua_pushvfstring(L, format, arguments);
    va_end(arguments);
    lua_error(L);
}

/* Texts with a byte of zero are compared piece by piece, in time that no step counts, and cut short
 * wherever C reads them: none is let in. */
static void refuse_zero_byte(lua_State *L, const struct source *source)
{
    int line = lex_scan_zero_byte(source);
    if (line == 0) return;
    refuse(L, "%s:%d: found a zero byte, expected texts without one; remove it", source->name,
           line);
}

/* Raises what is wrong with a text that Lua does not take: its own message knows the line at which
 * it gave up, not the place to mend. */
static void refuse_syntax(lua_State *L, const struct source *source, const char *message)
{
    struct lex lex;
    struct syntax_slip slip;
    lex_read(&lex, source);
    if (!syntax_find(&slip, &lex)) syntax_told(&slip, &lex, message);
    lex_free(&lex);
    refuse(L, "%s:%d:%d: %s", source->name, slip.line, slip.column, slip.text);
}

/* A lua_Writer into a struct source_code. */
static int write_code(lua_State *L, const void *bytes, size_t length, void *data)
{
    struct source_code *code = data;
    (void)L;
    code->bytes = memory_resize(code->bytes, code->length + length);
    memcpy(code->bytes + code->length, bytes, length);
    code->length += length;
    return 0;
}

/* What the compiling state works on. */
struct compiling {
    const struct source *source;
    struct source_code *code;
    int status; /* of the reading: an error that is passed on loses its kind */
};

static int run_compile(lua_State *L)
{
    struct compiling *compiling = lua_touserdata(L, 1);
    const struct source *source = compiling->source;
    const char *chunk = lua_pushfstring(L, "@%s", source->name);
    size_t mark = lex_mark(source);
    compiling->status = luaL_loadbufferx(L, source->text + mark, source->length - mark, chunk, "t");
    if (compiling->status != LUA_OK) lua_error(L);
    lua_dump(L, write_code, compiling->code, false);
    return 0;
}

/* Compiles a text in a state of its own, so that what a call costs does not depend on whether it is
 * the first. Lua's status; unless it is good `message` (SANDBOX_MESSAGE_SIZE) says what is wrong.
 */
static int compile(struct source_code *code, const struct source *source, char *message)
{
    struct sandbox box;
    struct compiling compiling = {source, code, LUA_OK};
    sandbox_init(&box, NULL, NULL, NULL);
    lua_State *L = lua_newstate(allocate, &box);
    int status = LUA_ERRMEM;
    if (L) {
        lua_gc(L, LUA_GCSTOP);
        lua_pushcfunction(L, run_compile);
        lua_pushlightuserdata(L, &compiling);
        status = lua_pcall(L, 1, 0, 0);
    }
    if (status == LUA_ERRMEM) describe_memory(&box);
    else if (status != LUA_OK) snprintf(box.message, sizeof box.message, "%s", lua_tostring(L, -1));
    memcpy(message, box.message, sizeof box.message);
    if (L) lua_close(L);
    return status == LUA_ERRRUN && compiling.status != LUA_OK ? compiling.status : status;
}

/* The compiled text; raises where it cannot be. `own` is used for a source that keeps none. */
static const struct source_code *code_of(lua_State *L, const struct source *source,
                                         struct source_code *own)
{
    struct source_code *code = source->code ? source->code : own;
    if (code->bytes) return code;
    char message[SANDBOX_MESSAGE_SIZE];
    const char *alien = syntax_alien(source);
    if (alien) refuse(L, "%s: %s", source->name, alien);
    refuse_zero_byte(L, source);
    int status = compile(code, source, message);
    if (status == LUA_ERRSYNTAX) refuse_syntax(L, source, message);
    if (status != LUA_OK) refuse(L, "%s", message);
    return code;
}

void sandbox_load(lua_State *L, const struct source *source)
{
    struct sandbox *box = sandbox_of(L);
    struct source_code own = {NULL, 0};
    /* Constants that the compiler works out and finds to be no number it leaves to be made when
     * they are. */
    bool made = no_number_made();
    sandbox_charge(L, (int64_t)(source->length / BYTES_A_STEP));
    const struct source_code *code = code_of(L, source, &own);
    /* What the loading needs is walked by no instruction. */
    size_t widest = box->widest_block;
    int status = luaL_loadbufferx(L, code->bytes, code->length, source->name, "b");
    box->widest_block = widest;
    free(own.bytes);
    if (!made) feclearexcept(FE_INVALID);
    if (status != LUA_OK) lua_error(L);
}
