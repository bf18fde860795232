# make serve   development server at http://127.0.0.1:8080/ that rebuilds after each change
# make build   the published site in dist/; BASE_URL=https://example.vn/news/ is its address
# make test    all checks and tests, as in CI
# make bench   benchmarks; see docs/speed.md
# CONTRIBUTING.md describes the other targets.
SHELL := /bin/bash
.DEFAULT_GOAL := serve
.PHONY: serve build shell shell-below publisher test lint crates test-native test-browser test-e2e golden test-engines site sizes bench bench-publishing bench-published bench-reading bench-search bench-load fuzz audit clean

FEED ?= public/feed/feed.json
# The site's own files. `public` has those of the sample edition.
PUBLIC ?= $(if $(filter public/%,$(FEED)),public)
BASE_URL ?=
# Further options of `bantin publish`, such as PUBLISH="--compress --images".
PUBLISH ?=
WASM := wasm32-unknown-unknown
# trunk 0.21 rejects NO_COLOR=1.
TRUNK := env -u NO_COLOR PATH="$(CURDIR)/node_modules/.bin:$$PATH" trunk
BANTIN := target/publisher/bantin

serve:
	scripts/tools.sh serve
	$(TRUNK) serve

build:
	scripts/tools.sh build
	$(MAKE) shell publisher
	$(BANTIN) publish --feed "$(FEED)" $(if $(PUBLIC),--public "$(PUBLIC)") --out dist $(if $(BASE_URL),--base-url "$(BASE_URL)") $(PUBLISH)

# The empty shell in target/shell: a page without content, with a release build of the app.
shell:
	$(TRUNK) build --release --dist target/shell
	node scripts/minify.mjs target/shell

# The command `bantin`. The picture encoders are built only for --images, because they take minutes to build.
PUBLISHER_FEATURES = $(if $(findstring --images,$(PUBLISH)),images)
publisher:
	cargo build --locked --profile publisher -p bantin-publisher --features "$(PUBLISHER_FEATURES)"

test:
	scripts/tools.sh test
	$(MAKE) lint test-native test-browser test-e2e test-engines

# Checks formatting, clippy (native and WebAssembly), the fuzz targets, and the licences and sources of all crates.
lint:
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --features bantin-app/ssr,bantin-publisher/images -- -D warnings
	cargo clippy --locked -p bantin-app --all-targets --features csr --target $(WASM) -- -D warnings
	cargo fmt --check --manifest-path fuzz/Cargo.toml
	cargo check --locked --manifest-path fuzz/Cargo.toml --target-dir target
	$(MAKE) crates

# Checks licences, duplicate versions and sources of all crates with deny.toml. The fuzz targets need only some entries of that file.
crates:
	scripts/tools.sh audit
	cargo deny --locked --workspace check -D unmatched-skip -A license-exception-not-encountered licenses bans sources
	cargo deny --locked --config deny.toml --manifest-path fuzz/Cargo.toml check \
		-A unmatched-skip -A license-exception-not-encountered -A license-not-encountered licenses bans sources

# Known vulnerabilities of crates and npm tools. Not part of `make test`, because the result depends on external databases.
audit:
	scripts/tools.sh audit
	node scripts/audit.mjs

test-native:
	cargo test --locked --workspace --features bantin-app/ssr,bantin-publisher/images

# Component tests in headless Chromium.
test-browser:
	WASM_BINDGEN_TEST_TIMEOUT=120 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER="$$(command -v chromedriver)" \
		cargo test --locked -p bantin-app --target $(WASM) --features csr --test browser

# End-to-end tests of the empty shell and of the published sample edition, each at / and at /news/. The edition at /news/ is published with
# --compress and --images. Goals before this one must not make `site`, because it is made once, with the variables of the first goal.
test-e2e: PUBLISHER_FEATURES := images
test-e2e: SHELLS := shell shell-below
test-e2e: site
	$(BANTIN) publish --feed public/feed/feed.json --public public --out target/site-below/news --base-url https://lamgiang.example/news/ --compress --images --forget-removed
	$(MAKE) sizes
	npx playwright test

# Renews the screenshots with which test-e2e compares pages.
golden: site
	npx playwright test tests/e2e/published/golden.spec.mjs --update-snapshots

# Journeys of readers in Chromium, Firefox and WebKit, on the empty shell and on the published sample edition.
test-engines: site
	node --test --test-reporter=spec tests/engines/journeys.test.mjs

# The shell for /news/, in target/shell-below.
shell-below: shell
	$(TRUNK) build --release --public-url /news/ --dist target/shell-below/news
	node scripts/minify.mjs target/shell-below/news

# The published sample edition in target/site. The app and the publisher are built in parallel, because the app's optimizers use one core.
SHELLS := shell
site:
	$(MAKE) --jobs=2 $(SHELLS) publisher PUBLISHER_FEATURES="$(PUBLISHER_FEATURES)"
	$(BANTIN) publish --feed public/feed/feed.json --public public --out target/site --base-url https://lamgiang.example/ --forget-removed

# Compressed sizes of the published sample edition. Fails if one is out of bounds.
sizes:
	node scripts/sizes.mjs target/site

# All benchmarks except bench-load; see docs/speed.md.
bench:
	scripts/tools.sh test
	$(MAKE) bench-publishing bench-published bench-reading

# Time and memory of publishing, compared with Hugo. Options: BENCH="--articles 2000 --runs 1"
bench-publishing: shell publisher
	node scripts/bench/publishing.mjs $(BENCH)

# Published pages on the slow profile, compared with the same pages as plain HTML. Options: BENCH="--runs 3"
bench-published: site
	node scripts/bench/published.mjs $(BENCH)

# Reading from the empty shell on the slow profile. Options: BENCH="--runs 3 --only sample"
bench-reading: shell
	node scripts/bench/reading.mjs $(BENCH)

# Publishing the search index, and the bytes of first queries. Options: BENCH="--articles 20000,100000 --runs 1 --baseline PROGRAM"
bench-search: shell publisher
	node scripts/bench/search.mjs $(BENCH)

# The largest inputs, in the browser and in the publisher. Options: BENCH="--runs 1"
bench-load: shell publisher
	node scripts/bench/load.mjs $(BENCH)

# Fuzzes each target in FUZZ for SECONDS seconds. New inputs are kept in fuzz/found/TARGET, failures in fuzz/artifacts/TARGET.
FUZZ ?= feed content addresses search
SECONDS ?= 600
FUZZ_SEEDS := target/fuzz-seeds
fuzz:
	scripts/tools.sh fuzz
	node scripts/fuzz-seeds.mjs $(FUZZ_SEEDS)
	for target in $(FUZZ); do \
	  mkdir -p fuzz/found/$$target && \
	  cargo +nightly fuzz run --sanitizer none $$target fuzz/found/$$target fuzz/corpus/$$target $(FUZZ_SEEDS)/$$target -- \
	    -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
	    $$(case $$target in feed) echo -dict=fuzz/json.dict;; content) echo -dict=fuzz/html.dict;; esac) || exit 1; \
	done

clean:
	cargo clean
	rm -rf dist dist.cache fuzz/target node_modules test-results playwright-report
