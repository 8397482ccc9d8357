/* sheet_ahead.c: what is known of the turn that is being planned. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_ahead.h"

#include <stdlib.h>

#include "base/memory.h"
#include "brief/digest.h"
#include "ui/widget/paragraph.h"

enum { FOLDED = 2 };

/* With a frame of NULL it only counts. */
static int ahead_walk(const struct desk *desk, bool measures, int row, const struct area *area)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_ahead(digest, desk->eyes.session, desk->eyes.viewer);
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        struct area inside = *area;
        if (line->folded && !measures) continue;
        if (line->folded) frame_cut_left(&inside, FOLDED);
        if (area->frame)
            row = widget_paragraph_draw(&inside, row, line->folded ? FRAME_DIM : FRAME_PLAIN,
                                        line->text);
        else row += widget_paragraph_rows(line->text, inside.columns);
    }
    free(digest);
    return row;
}

int sheet_ahead_rows(const struct desk *desk, bool measures, int columns)
{
    return ahead_walk(desk, measures, 0, &(struct area){NULL, 0, 0, 0, columns});
}

int sheet_ahead_draw(const struct desk *desk, bool measures, int row, const struct area *area)
{
    return ahead_walk(desk, measures, row, area);
}
