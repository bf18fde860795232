# make serve   the site at http://127.0.0.1:8080/, rebuilt at each change
# make build   the site in dist/, ready for any static host; BASE_URL=https://example.vn/news/ says where it will stand
# make test    everything that must hold before a change lands
SHELL := /bin/bash
.DEFAULT_GOAL := serve
.PHONY: serve build shell publisher test lint crates test-native test-browser test-e2e site sizes bench bench-publishing bench-published bench-reading bench-load fuzz audit pictures clean

FEED ?= public/feed/feed.json
BASE_URL ?=
# More for `bantin publish`: PUBLISH="--compress --jobs 1".
PUBLISH ?=
WASM := wasm32-unknown-unknown
# trunk 0.21 takes NO_COLOR=1 for a malformed option and stops.
TRUNK := env -u NO_COLOR PATH="$(CURDIR)/node_modules/.bin:$$PATH" trunk
BANTIN := target/publisher/bantin

serve:
	scripts/tools.sh serve
	$(TRUNK) serve

build:
	scripts/tools.sh build
	$(MAKE) shell publisher
	$(BANTIN) publish --feed "$(FEED)" --shell target/shell --out dist $(if $(BASE_URL),--base-url "$(BASE_URL)") $(PUBLISH)

# The reader's program in an empty page, as Trunk builds it.
shell:
	$(TRUNK) build --release --dist target/shell

# The program that writes the pages. With the encoders for pictures only where they are wanted: they take minutes to build.
PUBLISHER_FEATURES = $(if $(findstring --images,$(PUBLISH)),images)
publisher:
	cargo build --locked --profile publisher -p bantin-publisher --features "$(PUBLISHER_FEATURES)"

test:
	scripts/tools.sh test
	$(MAKE) lint test-native test-browser test-e2e

# The fuzz targets stand apart from the crate, and nothing else compiles them.
lint:
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --features bantin-app/ssr,bantin-publisher/images -- -D warnings
	cargo clippy --locked -p bantin-app --all-targets --features csr --target $(WASM) -- -D warnings
	cargo fmt --check --manifest-path fuzz/Cargo.toml
	cargo check --locked --manifest-path fuzz/Cargo.toml --target-dir target
	$(MAKE) crates

# Licences, versions and origin of all crates, by deny.toml. What the fuzzer takes does not need all that is allowed there.
crates:
	scripts/tools.sh audit
	cargo deny --locked check -D unmatched-skip -A license-exception-not-encountered licenses bans sources
	cargo deny --locked --config deny.toml --manifest-path fuzz/Cargo.toml check \
		-A unmatched-skip -A license-exception-not-encountered -A license-not-encountered licenses bans sources

# Known weaknesses of crates and of the tools from npm, as far as somebody can be asked. Not part of `make test`: the answer changes by itself.
audit:
	scripts/tools.sh audit
	node scripts/audit.mjs

test-native:
	cargo test --locked --workspace --features bantin-app/ssr,bantin-publisher/images

# Components and the body walk in headless Chromium.
test-browser:
	WASM_BINDGEN_TEST_TIMEOUT=120 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER="$$(command -v chromedriver)" \
		cargo test --locked -p bantin-app --target $(WASM) --features csr --test browser

# The shell alone, and the published sample edition at / and below /news/, there with all that can be asked for.
test-e2e: PUBLISHER_FEATURES := images
test-e2e: site
	$(TRUNK) build --release --public-url /news/ --dist target/shell-below/news
	$(BANTIN) publish --feed public/feed/feed.json --out target/site-below/news --base-url https://lamgiang.example/news/ --compress --images
	$(MAKE) sizes
	npx playwright test

# The sample edition, published.
site: shell publisher
	$(BANTIN) publish --feed public/feed/feed.json --out target/site --base-url https://lamgiang.example/

# What a reader downloads, and whether it is still neither too much nor too little.
sizes:
	node scripts/sizes.mjs target/site

# docs/speed.md: what each number is, and how to ask for less.
bench:
	scripts/tools.sh test
	$(MAKE) bench-publishing bench-published bench-reading

# How long a site takes to publish, beside Hugo. BENCH="--articles 2000 --runs 1"
bench-publishing: shell publisher
	node scripts/bench/publishing.mjs $(BENCH)

# How soon a slow phone on a slow line sees published pages, beside the same pages by hand. BENCH="--runs 3"
bench-published: site
	node scripts/bench/published.mjs $(BENCH)

# How soon it sees the list from the empty shell, an article, and the list again. BENCH="--runs 3 --only sample"
bench-reading: shell
	node scripts/bench/reading.mjs --dist target/shell $(BENCH)

# What the largest inputs cost a reader on a desktop, and the publisher. BENCH="--runs 1"
bench-load: shell publisher
	node scripts/bench/load.mjs $(BENCH)

# Odd input for the reader of feeds, texts and addresses, SECONDS of it for each of FUZZ. What reaches new code stays in fuzz/found/TARGET,
# from where the next run goes on; what breaks a promise in fuzz/artifacts/TARGET.
FUZZ ?= feed body addresses
SECONDS ?= 600
FUZZ_SEEDS := target/fuzz-seeds
fuzz:
	scripts/tools.sh fuzz
	node scripts/fuzz-seeds.mjs $(FUZZ_SEEDS)
	for target in $(FUZZ); do \
	  mkdir -p fuzz/found/$$target && \
	  cargo +nightly fuzz run --sanitizer none $$target fuzz/found/$$target fuzz/corpus/$$target $(FUZZ_SEEDS)/$$target -- \
	    -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
	    $$(case $$target in feed) echo -dict=fuzz/json.dict;; body) echo -dict=fuzz/html.dict;; esac) || exit 1; \
	done

# The sample edition's pictures and the default icons, drawn anew.
pictures:
	scripts/tools.sh test
	node scripts/draw-pictures.mjs
	node scripts/draw-icons.mjs

clean:
	cargo clean
	rm -rf dist dist.cache fuzz/target node_modules test-results playwright-report
