/* spoken.c: what people said in a meeting, in a line, for those who may hear it. */
/* SPDX-License-Identifier: MIT */
#include "brief/spoken.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

void spoken_time(char out[SPOKEN_TIME_SIZE], int64_t seconds, bool with_seconds)
{
    long long all = seconds < 0 ? 0 : (long long)seconds;
    int length = snprintf(out, SPOKEN_TIME_SIZE, "%lld:%02lld", all / 3600 % 10000, all / 60 % 60);
    if (with_seconds && length > 0)
        snprintf(out + length, SPOKEN_TIME_SIZE - (size_t)length, ":%02lld", all % 60);
}

/* Who speaks. */
static const char *speaker(const struct speech *speech)
{
    int32_t side = words_side_named(speech->by);
    if (side != SIDE_NONE) return words_side(side);
    return strcmp(speech->by, "observer") == 0 ? "Observer" : "Umpire";
}

static void note_words(struct text *out, const struct speech *speech)
{
    bool own = words_side_named(speech->by) != SIDE_NONE;
    if (speech->whom == SPEECH_PRIVATE) text_append(out, "PRIVATE: ");
    else if (speech->whom == SPEECH_TEAM && own)
        text_format(out, "%s to itself: ", words_side(speech->side));
    else if (speech->whom == SPEECH_TEAM)
        text_format(out, "Umpire to %s: ", words_side(speech->side));
    else text_format(out, "%s: ", speaker(speech));
    text_append(out, speech->text);
}

static void lesson_words(struct text *out, const struct speech *speech)
{
    text_format(out, "%s: %s", speaker(speech), speech->text);
    if (speech->who[0]) text_format(out, "; who: %s", speech->who);
    if (speech->due[0]) text_format(out, "; by when: %s", speech->due);
}

static void moment_words(struct text *out, const struct speech *speech)
{
    text_format(out, "%s names a moment", words_side(speech->side));
    if (speech->moment > 0) text_format(out, " of turn %d", speech->moment);
    text_format(out, ": %s", speech->text);
}

static void unsay_words(struct text *out, const struct speech *speech)
{
    text_format(out, "%s takes back: %s", speaker(speech), speech->text);
}

static void words_put(struct text *out, const struct speech *speech)
{
    switch (speech->kind) {
    case SPEECH_NOTE: note_words(out, speech); return;
    case SPEECH_ASK:
        text_format(out, "%s asks (%d%s): %s", speaker(speech), speech->number,
                    speech->answered ? ", answered" : "", speech->text);
        return;
    case SPEECH_ANSWER:
        text_format(out, "Umpire answers (%d): %s", speech->number, speech->text);
        return;
    case SPEECH_MARK:
        text_format(out, "%s on %s, %s: %s", speaker(speech), speech->about,
                    speech_rating_name(speech->rating), speech->text);
        return;
    case SPEECH_LESSON: lesson_words(out, speech); return;
    case SPEECH_MOMENT: moment_words(out, speech); return;
    case SPEECH_UNSAY: unsay_words(out, speech); return;
    }
}

void spoken_words(char out[SPOKEN_SIZE], const struct speech *speech)
{
    struct text text;
    char said[SPOKEN_SIZE];
    text_init(&text, said, sizeof said);
    words_put(&text, speech);
    text_escape(out, SPOKEN_SIZE, said);
}

bool spoken_line(char out[SPOKEN_SIZE], const struct eyes *eyes, size_t index)
{
    struct speech speech;
    struct text text;
    char said[SPOKEN_SIZE], time[SPOKEN_TIME_SIZE];
    if (!speech_read(&speech, eyes->session, index, eyes->viewer)) return false;
    text_init(&text, out, SPOKEN_SIZE);
    spoken_words(said, &speech);
    spoken_time(time, speech.at, false);
    if (speech.at >= 0) text_format(&text, "%s ", time);
    text_append(&text, said);
    return true;
}
