# SPDX-License-Identifier: Apache-2.0
# make            build/crosswalk                make demo     the main job on tests/demo
# make check      all tests (CORPUS=DIR for the corpus ones, SAN=address,undefined for one
#                 sanitized build only)          make accept   rewrite expected outputs
# V=1 shows the commands             LTO= builds faster, and 6 % slower a program
# make install PREFIX= DESTDIR=                  make format lint bench fuzz deps clean

SAN    ?=
BUILD  ?= build$(if $(SAN),-san)
PREFIX ?= /usr/local
CORPUS ?=
V      ?= 
Q      := $(if $(V),,@)

CFLAGS ?= -O2 -g
WARN   := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
          -Wpointer-arith -Wcast-qual -Wwrite-strings -Wformat=2 -Wvla -Werror
HARDEN := -fstack-protector-strong $(if $(SAN),,-D_FORTIFY_SOURCE=2)
SANF   := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
# Position independent, for the sake of address randomisation; relative relocations packed,
# so that the mapping set's pointers cost little at a start.
PIE    := -fPIE

# The program is linked as one, tests and tools of the same objects are not. Only GCC can do
# both with the objects of one archive.
ifeq ($(origin LTO),undefined)
LTO := $(if $(SAN)$(findstring clang,$(shell $(CC) --version)),,-flto=auto)
endif
LTO_OBJ := $(if $(LTO),$(LTO) -ffat-lto-objects)

ifneq ($(filter-out clean deps,$(or $(MAKECMDGOALS),all)),)
include $(BUILD)/config.mk
endif

ALL_CFLAGS := -std=c11 -D_GNU_SOURCE $(CFLAGS) $(WARN) $(HARDEN) $(SANF) $(PIE) -pthread \
              -Iinclude -Isrc $(LIB_CFLAGS)
ALL_LDFLAGS := $(SANF) -pie -pthread -Wl,--as-needed -Wl,-z,relro \
               -Wl,-z,pack-relative-relocs $(LDFLAGS)

LIB_SRC := $(filter-out src/cli/% src/data/mkdata.c,$(wildcard src/*/*.c))
CLI_SRC := $(wildcard src/cli/*.c)
LIB_OBJ := $(LIB_SRC:src/%.c=$(BUILD)/obj/%.o)
CLI_OBJ := $(CLI_SRC:src/%.c=$(BUILD)/obj/%.o)
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))
EMBED_OBJ := $(BUILD)/obj/mappings.o
LIB     := $(BUILD)/libcrosswalk.a

.PHONY: all deps demo check check-one check-deps accept install format lint bench fuzz clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(BUILD)/crosswalk

$(BUILD)/config.mk: Makefile packaging/deps.sh
	@mkdir -p $(BUILD)
	@packaging/deps.sh build > $@

deps:
	@packaging/deps.sh build > /dev/null
	@packaging/deps.sh check

check-deps:
	@packaging/deps.sh check

$(BUILD)/obj/%.o: src/%.c $(BUILD)/config.mk
	@mkdir -p $(@D)
	$(Q)$(if $(V),,echo CC $<;) $(CC) $(ALL_CFLAGS) $(LTO_OBJ) -MMD -MP -c -o $@ $<

# The mapping set, compiled into the library as constants.
MKDATA_OBJ := $(BUILD)/obj/data/mkdata.o $(filter-out %/builtin.o,$(filter \
              $(BUILD)/obj/base/% $(BUILD)/obj/data/%,$(LIB_OBJ)))
$(BUILD)/mkdata: $(MKDATA_OBJ)
	$(Q)$(if $(V),,echo LD $@;) $(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)

$(BUILD)/mappings.s: $(BUILD)/mkdata $(wildcard mappings mappings/* mappings/*/*)
	$(BUILD)/mkdata mappings $@

$(BUILD)/obj/mappings.o: $(BUILD)/mappings.s
	$(CC) $(CFLAGS) -c -o $@ $<

# The report templates, embedded by its assembler directives.
$(BUILD)/obj/render/templates.o: $(wildcard templates/*.xsl)

$(LIB): $(LIB_OBJ) $(EMBED_OBJ)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(BUILD)/crosswalk: $(CLI_OBJ) $(LIB)
	$(Q)$(if $(V),,echo LD $@;) $(CC) $(CFLAGS) $(LTO) $(ALL_LDFLAGS) -o $@ $^ $(LIB_LIBS)

$(BUILD)/unit/%: tests/unit/%.c $(LIB)
	@mkdir -p $(@D)
	$(Q)$(if $(V),,echo LD $@;) $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -MMD -MP -o $@ $< $(LIB) \
	    $(LIB_LIBS) -lcmocka

demo: all
	@tests/demo/run.sh $(BUILD)

# Everything plain, then everything again under the sanitizers; the last line counts both.
check: check-deps
	@rm -rf $(BUILD)/counts && mkdir -p $(BUILD)/counts
ifeq ($(SAN),)
	@$(MAKE) --no-print-directory check-one COUNTS=$(abspath $(BUILD)/counts)
	@$(MAKE) --no-print-directory check-one COUNTS=$(abspath $(BUILD)/counts) \
	    SAN=address,undefined BUILD=$(BUILD)-san
else
	@$(MAKE) --no-print-directory check-one COUNTS=$(abspath $(BUILD)/counts)
endif
	@tests/sum.sh $(BUILD)/counts

check-one: all $(UNIT)
	@BUILD=$(abspath $(BUILD)) CORPUS='$(CORPUS)' COUNTS='$(COUNTS)' SAN='$(SAN)' \
	    CC='$(CC)' CFLAGS_FOR_HEADERS='-std=c11 -D_GNU_SOURCE -Iinclude -Isrc $(LIB_CFLAGS)' \
	    tests/all.sh

accept: all
	@BUILD=$(abspath $(BUILD)) ACCEPT=1 tests/run.sh $(CASES)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib \
	    $(DESTDIR)$(PREFIX)/include/crosswalk $(DESTDIR)$(PREFIX)/share/crosswalk
	install -m 755 $(BUILD)/crosswalk $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(LIB) $(DESTDIR)$(PREFIX)/lib/
	install -m 644 include/crosswalk.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 include/crosswalk/*.h $(DESTDIR)$(PREFIX)/include/crosswalk/
	cp -R mappings templates $(DESTDIR)$(PREFIX)/share/crosswalk/

# Headers are set by hand: comments stand in columns there.
format:
	clang-format -i $$(git ls-files '*.c')

lint: all
	clang-format --dry-run -Werror $$(git ls-files '*.c')
	clang-tidy --quiet $(LIB_SRC) $(CLI_SRC) -- $(filter-out -W%,$(ALL_CFLAGS))

bench: all
	@BUILD=$(abspath $(BUILD)) tests/bench/run.sh

fuzz:
	@CORPUS='$(CORPUS)' tests/fuzz/run.sh

clean:
	rm -rf build build-san

-include $(wildcard $(BUILD)/obj/*/*.d $(BUILD)/unit/*.d)
