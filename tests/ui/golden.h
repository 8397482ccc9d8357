/* golden.h: frames as they were kept, so that a change of a screen is seen and accepted. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UI_GOLDEN_H
#define TESTS_UI_GOLDEN_H

#include "ui/terminal/frame.h"

/* True if the frame is what the repository at `root` has kept, in
 * tests/golden/80x24/ascii/NAME.txt, or has now been accepted: GOLDEN_ACCEPT is set. Else it is
 * printed. */
bool golden_holds(const char *root, const char *name, const struct frame *frame, bool ascii);

#endif
