# Chokepoint: every task a person needs. `make help` lists them.
# Plain make: no generator, no recursion for the build itself; objects live in build/VARIANT.

VERSION  := 0.2.0
VARIANT  ?= release
CC       ?= cc
OPT      ?= -O2
PREFIX   ?= /usr/local
BUILD    := build/$(VARIANT)

# The standard is C17 without extensions; -ffp-contract=off gives every machine the same bits.
WARN     := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
STANDARD := -std=c17 -D_POSIX_C_SOURCE=200809L -ffp-contract=off
SANITIZE_asan  := -fsanitize=address -fno-omit-frame-pointer
SANITIZE_ubsan := -fsanitize=undefined -fno-sanitize-recover=all
# Both at once, for the floors that hostile scripts run on: make test builds only what they need.
SANITIZE_memory := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
SANITIZE := $(SANITIZE_$(VARIANT))
OPT_debug := -O0
OPT_asan  := -O1
OPT_ubsan := -O1
OPT_memory := -O1

PACKAGES := build-essential pkg-config libncurses-dev liblua5.4-dev libcsv-dev
# ssh in both its parts: guests' machines are seats through it, and a test starts a server of its own.
TEST_PACKAGES := tidy libcmocka-dev lua-check universal-ctags tmux valgrind clang clang-format python3 procps util-linux \
                 openssh-client openssh-server locales parallel
PICTURE_PACKAGES := xvfb xterm xdotool imagemagick fonts-dejavu-core
PKG      := $(shell pkg-config --exists ncursesw lua5.4 2>/dev/null && echo yes)
ifeq ($(PKG),yes)
CFLAGS_LIBS  := $(shell pkg-config --cflags ncursesw lua5.4 | sed 's/-D_[A-Z_]*SOURCE[=0-9A-Z]*//g; s/-I/-isystem /g')
LDLIBS   := $(shell pkg-config --libs ncursesw lua5.4) -lcsv -lm
endif
# Lines and names for who traces a fault; the values of variables only where someone steps through the code.
DEBUGGING := $(if $(filter debug,$(VARIANT)),-g,-g1)
ALL_CFLAGS := $(STANDARD) $(WARN) $(or $(OPT_$(VARIANT)),$(OPT)) $(DEBUGGING) $(SANITIZE) -Isrc $(CFLAGS_LIBS) \
              -DCHOKEPOINT_VERSION='"$(VERSION)"' -DCHOKEPOINT_DATA='"$(PREFIX)/share/chokepoint"' \
              $(CFLAGS)
# The tests of a release are many and small: what counts is how soon they are compiled and linked.
TEST_CFLAGS_release := -O0 -g0
TEST_LDFLAGS_release := -Wl,-S
TEST_CFLAGS := $(ALL_CFLAGS) $(TEST_CFLAGS_$(VARIANT)) -Itests

SOURCES  := $(sort $(wildcard src/*/*.c src/*/*/*.c) src/main.c)
OBJECTS  := $(SOURCES:src/%.c=$(BUILD)/%.o)
LIBRARY  := $(filter-out $(BUILD)/main.o,$(OBJECTS))
TESTS    := $(sort $(wildcard tests/*/test_*.c))
TEST_SUPPORT := $(filter-out $(TESTS),$(sort $(wildcard tests/*/*.c)))
TEST_OBJECTS := $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(TESTS) $(TEST_SUPPORT))
TEST_PROGRAMS := $(TESTS:tests/%.c=$(BUILD)/tests/%)
PROGRAM  := $(if $(filter release,$(VARIANT)),chokepoint,$(BUILD)/chokepoint)

# A line a file; make V=1 shows the commands.
QUIET    := $(if $(V),,@)

# On all cores, unless asked otherwise by -j; `make clean all` goes one by one.
CORES    := $(shell nproc 2>/dev/null || echo 1)
ifeq ($(MAKELEVEL)$(filter clean,$(MAKECMDGOALS)),0)
MAKEFLAGS += -j$(CORES)
endif
AGAIN    = $(MAKE) --no-print-directory

.DEFAULT_GOAL := all
.PHONY: all play docs examples test soak tests check sim calibrate verdicts attack bench bench-ui screenshots fuzz games install \
        clean help needs needs-test asan ubsan debug golden-accept lint FORCE
.DELETE_ON_ERROR:

all: $(PROGRAM) ## build the program (VARIANT=asan|ubsan|debug|NAME, CC=, OPT= for another build)

help: ## list what make can do
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A compiler or flag change rebuilds: the flags are a file that changes only when they do.
FLAGS    := $(CC) $(ALL_CFLAGS) $(LDLIBS) $(TEST_CFLAGS) $(TEST_LDFLAGS_$(VARIANT))
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(FLAGS)' | cmp -s - $@ || echo '$(FLAGS)' > $@

$(sort $(dir $(OBJECTS) $(TEST_OBJECTS))):
	@mkdir -p $@

# Hundreds of files: nothing runs for one but the compiler.
.SECONDEXPANSION:
$(OBJECTS): $(BUILD)/%.o: src/%.c $(BUILD)/flags | $$(@D)/
	$(info $()  CC  $<)
	$(QUIET)$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(TEST_OBJECTS): $(BUILD)/tests/%.o: tests/%.c $(BUILD)/flags | $$(@D)/
	$(info $()  CC  $<)
	$(QUIET)$(CC) $(TEST_CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/library.a: $(LIBRARY)
	@rm -f $@
	$(QUIET)ar rcs $@ $^

# A test takes from it what it names, and with that only the floors that it stands on.
$(BUILD)/tests/support.a: $(TEST_SUPPORT:tests/%.c=$(BUILD)/tests/%.o)
	@rm -f $@
	$(QUIET)ar rcs $@ $^

$(PROGRAM): $(BUILD)/main.o $(BUILD)/library.a
	$(info $()  LD  $@)
	$(QUIET)$(CC) $(ALL_CFLAGS) $^ -o $@ $(LDLIBS)

$(TEST_PROGRAMS): $(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/tests/support.a $(BUILD)/library.a
	$(info $()  LD  $@)
	$(QUIET)$(CC) $(TEST_CFLAGS) $(TEST_LDFLAGS_$(VARIANT)) $^ -o $@ $(LDLIBS) -lcmocka $(LINK_$(@F))

# The calls that this test makes fail, as a full disk or a kill would.
LINK_test_plain_faults := -Wl,--wrap=write,--wrap=fsync,--wrap=open,--wrap=pread,--wrap=fcntl \
                          -Wl,--wrap=ftruncate,--wrap=close,--wrap=mkdir,--wrap=unlink

# What hostile scripts can reach, under both sanitizers at once.
MEMORY_SOURCES := $(wildcard src/base/*.c src/engine/*.c src/script/*.c) tests/engine/worlds.c \
                  tests/data/temporary.c tests/script/hostile.c tests/script/stage.c \
                  tests/script/test_extremes.c
$(BUILD)/extremes: $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(MEMORY_SOURCES:src/%.c=$(BUILD)/%.o))
	$(info $()  LD  $@)
	$(QUIET)$(CC) $(ALL_CFLAGS) $^ -o $@ $(LDLIBS) -lcmocka

# The program whose FLOORS alone are built otherwise, as a test wants them; the rest is the release's.
FLOORS   := base engine data script game
$(BUILD)/mixed: $(filter $(FLOORS:%=$(BUILD)/%/%),$(OBJECTS)) build/release/main.o build/release/library.a
	$(info $()  LD  $@)
	$(QUIET)$(CC) $(ALL_CFLAGS) $^ -o $@ $(LDLIBS)

tests: $(TEST_PROGRAMS)

needs: ## install the packages that playing needs, where they are missing
	@tools/install-packages $(PACKAGES)

needs-test:
	@tools/install-packages $(PACKAGES) $(TEST_PACKAGES)

play: needs ## get what is missing, build, and start the game
	+@$(AGAIN) -s $(PROGRAM)
	@./chokepoint

test: needs-test ## get what is missing and run every test
	+@$(AGAIN) $(PROGRAM) tests
	+@$(AGAIN) VARIANT=memory build/memory/extremes
	@tests/run $(BUILD)

soak: needs-test ## the long tests: kills by the hundred, random bytes, fuzz; an hour of two cores
	+@$(AGAIN) $(PROGRAM) tests
	+@$(AGAIN) VARIANT=asan all tests
	+@$(AGAIN) VARIANT=memory build/memory/extremes
	@SOAK=1 tests/run $(BUILD) soak

check: all ## check every shipped map, deck and script
	./chokepoint check

sim: all ## play a batch of games between the scripted opponents
	./chokepoint sim rocks-and-chips --games 100

calibrate: all ## print what the game comes to, measure by measure, and results, bands, aims of every scenario; ten minutes
	@tools/calibrate

verdicts: all ## play ten recorded games and print the verdict on each: calm line, results, bands, headline
	@tools/verdicts

bench: all ## measure a whole game: time and memory, and instructions a turn
	@tools/bench

bench-ui: needs-test all ## measure the full screen: bytes and times through a pseudo-terminal, against budgets
	@tools/bench-ui

screenshots: all ## pictures of a real xterm into docs/screens, at two sizes, on light and on dark
	@tools/install-packages $(PICTURE_PACKAGES)
	@tools/screenshots

fuzz: needs-test ## random players, presses and broken files, most on a sanitized build, for ten minutes
	+@$(AGAIN) VARIANT=asan all tests
	+@$(AGAIN) VARIANT=memory build/memory/extremes
	+@$(AGAIN) all tests
	@tests/fuzz/run build/asan

attack: all $(BUILD)/tests/script/test_attack ## run hostile scripts; print each one's time and memory
	@ATTACK_TABLE=1 $(BUILD)/tests/script/test_attack

N        ?= 10000
games: all ## play N random games over all scenarios (10000) and name those that go wrong
	./chokepoint fuzz --games $(N)

asan ubsan debug: ## build that variant, in build/VARIANT
	+@$(AGAIN) VARIANT=$@ all

golden-accept: ## rewrite the golden files; the diff is the review
	+@$(AGAIN) $(PROGRAM) tests
	@GOLDEN_ACCEPT=1 tests/run $(BUILD) golden

examples: all ## record the games of saves/examples anew, where the model or the map has changed
	@tools/examples

docs: all ## write docs/moves.md from the scripts, and play the sample session anew with its papers
	@./chokepoint list moves --markdown > docs/moves.md.new
	@mv docs/moves.md.new docs/moves.md
	@tools/sample

lint: ## the checks of structure alone: arrows, purity, prefixes, sizes, Lua
	@tests/run $(BUILD) lint

install: all ## install to PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/chokepoint
	install -m 755 chokepoint $(DESTDIR)$(PREFIX)/bin/chokepoint
	install -d $(DESTDIR)$(PREFIX)/share/chokepoint/tests
	cp -R lua cards maps $(DESTDIR)$(PREFIX)/share/chokepoint/
	cp -R tests/history tests/lua $(DESTDIR)$(PREFIX)/share/chokepoint/tests/

clean: ## remove what was built
	rm -rf build chokepoint

FORCE:

-include $(OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d)
