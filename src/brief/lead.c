/* lead.c: the hot wash as it is led: its parts, what comes next, how long it has. */
/* SPDX-License-Identifier: MIT */
#include "brief/lead.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/expected.h"
#include "brief/words.h"

enum { ROLES_MOST = 16 };

/* What a role is asked in its turn; one that people.csv made up is asked what all are. */
static const struct {
    const char *role, *question;
} questions[] = {
    {"head", "What did you decide without knowing, and whom did you not ask?"},
    {"scribe and driver", "Which reason did you write down that nobody had said aloud?"},
    {"trade", "Which price or shortage did you see coming, and who listened?"},
    {"defence and technology", "What did security cost that you would not pay again?"},
    {"industry", "Who paid for each measure, and when did you say so?"},
    {"allies", "Which partner did you count on before you asked it?"},
    {"middle countries", "What would have kept you on either side, and who offered it?"},
    {"observer", "What did both teams fail to see?"},
};

static const char asked_of_all[] = "What did the room not see from your chair?";

/* Whose turns there are, borrowed from the tables. */
struct roles {
    int count;
    const char *name[ROLES_MOST];
};

static void role_add(struct roles *roles, const char *name)
{
    for (int i = 0; i < roles->count; i++) {
        if (strcmp(roles->name[i], name) == 0) return;
    }
    if (name[0] && roles->count < ROLES_MOST) roles->name[roles->count++] = name;
}

static bool is_held(const struct seminar *seminar, const char *role)
{
    bool held = seminar->person_count == 0;
    for (int32_t i = 0; i < seminar->person_count; i++)
        held = held || strcmp(seminar->people[i].role, role) == 0;
    return held;
}

/* Those of the game that somebody has, in its order, then what people.csv has besides; all of the
 * game's where nobody is written down. */
static void roles_find(struct roles *out, const struct seminar *seminar)
{
    *out = (struct roles){.count = 0};
    for (int i = 0; seminar_roles[i]; i++) {
        if (!seminar || is_held(seminar, seminar_roles[i])) role_add(out, seminar_roles[i]);
    }
    for (int32_t i = 0; seminar && i < seminar->person_count; i++)
        role_add(out, seminar->people[i].role);
}

static const char *question_of(const char *role)
{
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        if (strcmp(questions[i].role, role) == 0) return questions[i].question;
    }
    return asked_of_all;
}

/* Was anything expected of a move of that quarter? In the talk all of it is open. */
static bool was_expected(const struct session *session, int turn)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < session_past_count(session, turn, (enum side)side); i++) {
            if (session_past_plan(session, turn, (enum side)side, i)->intent.figure[0]) return true;
        }
    }
    return false;
}

int lead_turn(const struct session *session, int part)
{
    for (int round = 1; round <= session_rounds(session); round++) {
        int turn = session_round_first(session, round);
        if (turn >= session_turn(session)) break;
        if (was_expected(session, turn) && --part == 0) return round;
    }
    return 0;
}

static int parts_of(const struct session *session, const struct seminar *seminar,
                    enum wash_step step)
{
    struct roles roles;
    int count = 0;
    if (step == WASH_ROLES) {
        roles_find(&roles, seminar);
        return roles.count;
    }
    while (step == WASH_EXPECTED && lead_turn(session, count + 1) > 0) count++;
    return count;
}

/* What the first part says comes behind what the step says. */
static void words_fill(struct lead *out, const struct session *session,
                       const struct seminar *seminar)
{
    struct roles roles;
    struct text title, text;
    text_init(&title, out->title, sizeof out->title);
    text_init(&text, out->text, sizeof out->text);
    text_append(&title, wash_title(out->step));
    if (out->part == 0) {
        text_append(&text, wash_words(out->step, out->is_short));
        return;
    }
    if (out->step == WASH_EXPECTED) {
        int turn = lead_turn(session, out->part);
        text_format(&title, ": turn %d", turn);
        text_format(&text, "Turn %d: what was expected, what came, and who could have told you?",
                    turn);
    } else {
        roles_find(&roles, seminar);
        const char *role = roles.name[out->part - 1];
        text_format(&title, ": %s", role);
        text_format(&text, "%s: %s", role, question_of(role));
        if (out->text[0] >= 'a' && out->text[0] <= 'z') out->text[0] -= 'a' - 'A';
    }
    text_format(&title, " (%d of %d)", out->part, out->parts);
}

static void lead_fill(struct lead *out, const struct session *session,
                      const struct seminar *seminar, struct lead lead)
{
    *out = lead;
    out->parts = parts_of(session, seminar, lead.step);
    if (out->part > out->parts) out->part = out->parts;
    if (out->step != WASH_NONE) words_fill(out, session, seminar);
}

void lead_now(struct lead *out, const struct session *session, const struct seminar *seminar)
{
    struct wash wash;
    wash_find(&wash, session);
    lead_fill(out, session, seminar,
              (struct lead){.step = wash.step, .part = wash.part, .is_short = wash.is_short});
}

void lead_step(struct lead *out, const struct session *session, const struct seminar *seminar,
               enum wash_step step, bool is_short)
{
    lead_fill(out, session, seminar, (struct lead){.step = step, .part = 1, .is_short = is_short});
}

/* Does the run sheet lead the hot wash, and lack that step? Then it was taken out. */
static bool is_left_out(const struct seminar *seminar, enum wash_step step)
{
    bool leads = false;
    for (int32_t i = 0; seminar && i < seminar->row_count; i++) {
        const char *action = seminar->rows[i].action;
        if (strncmp(action, "wash ", 5) != 0) continue;
        leads = true;
        if (wash_named(action + 5) == step) return false;
    }
    return leads && step != WASH_MOMENTS;
}

void lead_next(struct lead *out, const struct session *session, const struct seminar *seminar)
{
    struct lead now;
    lead_now(&now, session, seminar);
    *out = (struct lead){.step = WASH_NONE};
    if (now.step == WASH_NONE) return;
    if (now.part < now.parts) {
        now.part++;
        lead_fill(out, session, seminar, now);
        return;
    }
    int step = (int)now.step + 1;
    for (; step < WASH_STEPS; step++) {
        enum wash_step next = (enum wash_step)step;
        if (wash_has(next, now.is_short) && (now.is_short || !is_left_out(seminar, next))) break;
    }
    if (step < WASH_STEPS) lead_step(out, session, seminar, (enum wash_step)step, now.is_short);
}

bool lead_go(struct session *session, const struct lead *lead, char *reason)
{
    const struct speech_wish wish = {lead->step, lead->part, lead->is_short, lead->text};
    return speech_step(session, &wish, reason);
}

void lead_lacks(char out[LEAD_LACKS_SIZE], const struct session *session)
{
    struct wash wash;
    struct text text;
    bool lacks = false;
    wash_find(&wash, session);
    int wanted = wash_wanted(&wash);
    text_init(&text, out, LEAD_LACKS_SIZE);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (strcmp(session_who(session, (enum side)side), "human") != 0) continue;
        int count = wash_count(session, &wash, (enum side)side);
        lacks = lacks || count < wanted;
        if (text.length == 0)
            text_format(&text, "%s has named %d of %d moment%s", words_side(side), count, wanted,
                        wanted == 1 ? "" : "s");
        else text_format(&text, ", %s %d of %d", words_side(side), count, wanted);
    }
    if (!lacks) out[0] = '\0';
}

int64_t lead_end(const struct session *session, const struct seminar *seminar)
{
    char minutes[16];
    if (seminar && seminar->minutes > 0) return 60 * (int64_t)seminar->minutes;
    return seminar_opening(minutes, sizeof minutes, session, "minutes") ? 60 * atoll(minutes) : 0;
}

void lead_clock(struct lead_clock *out, const struct session *session,
                const struct seminar *seminar, int64_t at)
{
    struct wash wash;
    int64_t end = lead_end(session, seminar);
    wash_find(&wash, session);
    out->all = wash_seconds(wash.step, wash.is_short, end > 0 ? end - wash.since : 0);
    out->left = wash.since + out->all - at;
}

void lead_time(char out[LEAD_TIME_SIZE], int64_t seconds)
{
    enum { MOST = 9999 * 60 };
    int64_t all = seconds < 0 ? -seconds : seconds;
    int shown = all > MOST ? MOST : (int)all;
    snprintf(out, LEAD_TIME_SIZE, "%d:%02d", shown / 60, shown % 60);
}

bool lead_hurries(const struct session *session, const struct seminar *seminar, int64_t at)
{
    struct wash wash;
    int64_t end = lead_end(session, seminar);
    wash_find(&wash, session);
    bool before = wash.step == WASH_NONE || wash.step <= WASH_ROLES;
    return end > 0 && before && !wash.is_short && end - at < 60 * WASH_LONG_LEAST;
}
