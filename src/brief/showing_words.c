/* showing_words.c: what a room's screen says of its values, and how much of a longer text. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/showing.h"
#include "brief/words.h"

void showing_turn(char out[SHOWING_LABEL_SIZE], const struct showing *showing)
{
    if (showing->practice) snprintf(out, SHOWING_LABEL_SIZE, "Practice turn");
    else
        snprintf(out, SHOWING_LABEL_SIZE, "Turn %d of %d, %.40s", showing->round, showing->rounds,
                 showing->quarters);
}

const char *showing_phase(const struct showing *showing)
{
    return phase_name(showing->phase);
}

const char *showing_step(const struct showing *showing)
{
    return showing->step_name[0] ? showing->step_name : showing_phase(showing);
}

void showing_left(char out[SHOWING_LABEL_SIZE], const struct showing *showing)
{
    enum { MOST = 99 * 60 + 59 };
    int left = showing->left < 0 ? 0 : showing->left > MOST ? MOST : (int)showing->left;
    snprintf(out, SHOWING_LABEL_SIZE, "%02d:%02d", left / 60, left % 60);
}

const char *showing_plan_words(enum showing_plan plan)
{
    static const char *const words[SHOWING_PLAN_COUNT] = {
        [SHOWING_NO_PLAN] = "",         [SHOWING_PLANS] = "planning",
        [SHOWING_WAITS] = "plans next", [SHOWING_SCRIPT] = "plans at the close",
        [SHOWING_SEALED] = "sealed",    [SHOWING_CLOSED] = "closed"};
    return words[plan];
}

const char *showing_heading(const struct showing *showing, enum showing_part part)
{
    static const char *const headings[SHOWING_PART_COUNT] = {
        [SHOWING_NOTICE] = "",       [SHOWING_NEWS] = "Last turn",
        [SHOWING_NOW] = "Now",       [SHOWING_QUESTION] = "Question",
        [SHOWING_RECALL] = "Recall", [SHOWING_MOMENTS] = "Moved most",
        [SHOWING_ROLES] = "Roles",   [SHOWING_EXPECTED] = "Expected",
        [SHOWING_FORK] = "Fork",     [SHOWING_LESSONS] = "What next",
        [SHOWING_WATCH] = "Watch"};
    if (part != SHOWING_NEWS) return headings[part];
    return !showing->played               ? "Scenario"
         : showing->phase == PHASE_REVEAL ? "This turn"
                                          : headings[part];
}

void showing_result(char out[SHOWING_TEXT_SIZE], const struct showing *showing)
{
    char pair[HEADLINE_SIZE];
    headline_pair(pair, &showing->verdict);
    snprintf(out, SHOWING_TEXT_SIZE, "%s", pair);
}

void showing_escalation(char out[SHOWING_TEXT_SIZE], const struct showing *showing)
{
    char change[NUMBER_SAID_SIZE];
    number_said_change(change, showing->escalation_before, showing->escalation, 0);
    snprintf(out, SHOWING_TEXT_SIZE, "%.0f of 100, %s; from %.0f on incidents happen",
             showing->escalation, change, showing->brake);
}

/* The end of the first sentence: behind its stop, which a blank or nothing follows; a small letter
 * goes on with it. The text's end where it has no stop. */
static const char *sentence_end(const char *text)
{
    for (const char *at = text; *at; at++) {
        if (!strchr(".?!", *at)) continue;
        const char *next = at + 1;
        while (*next && strchr(".?!\"')", *next)) next++;
        const char *following = next + strspn(next, " \n");
        bool stops = following > next || *next == '\0';
        if (stops && !ascii_is_lower(*following)) return next;
        at = next - 1;
    }
    return text + strlen(text);
}

const char *showing_next(const char *text)
{
    const char *end = sentence_end(text + strspn(text, " \n"));
    return end + strspn(end, " \n");
}

int showing_sentences(const char *text)
{
    int count = 0;
    for (text += strspn(text, " \n"); *text; text = showing_next(text)) count++;
    return count;
}

/* What is cut ends behind a whole clause of a list, or else a whole word, and says so. */
static void cut_end(char *out, size_t length)
{
    static const char more[] = " ...";
    size_t most = SHOWING_TEXT_SIZE - sizeof more;
    if (length < SHOWING_TEXT_SIZE) return;
    while (most > 0 && out[most] != ' ') most--;
    while (most > 0 && strchr(" ,;:", out[most - 1])) most--;
    memcpy(out + most, more, sizeof more);
}

void showing_cut(char out[SHOWING_TEXT_SIZE], const char *text, int sentences)
{
    const char *end = text + strspn(text, " \n"), *begin = end;
    for (int i = 0; i < sentences && *end; i++) end = sentence_end(end + strspn(end, " \n"));
    size_t length = (size_t)(end - begin);
    snprintf(out, SHOWING_TEXT_SIZE, "%.*s", (int)length, begin);
    for (char *at = out; *at; at++) *at = *at == '\n' ? ' ' : *at;
    cut_end(out, length);
}

void showing_question(char out[SHOWING_TEXT_SIZE], const char *text)
{
    static const char asks[] = "Ask: ";
    out[0] = '\0';
    for (text += strspn(text, " \n"); *text; text = showing_next(text)) {
        if (sentence_end(text)[-1] != '?') continue;
        if (strncmp(text, asks, sizeof asks - 1) == 0) text += sizeof asks - 1;
        showing_cut(out, text, 1);
        ascii_capital(out);
        return;
    }
}
