# make serve   the site at http://127.0.0.1:8080/, rebuilt at each change
# make build   the site in dist/, ready for any static host; BASE_URL=https://example.vn/news/ says where it will stand
# make test    everything that must hold before a change lands
SHELL := /bin/bash
.DEFAULT_GOAL := serve
.PHONY: serve build shell publisher test lint test-native test-browser test-e2e sizes bench pictures clean

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

# The program that writes the pages.
publisher:
	cargo build --locked --profile publisher --features publish --bin bantin

test:
	scripts/tools.sh test
	$(MAKE) lint test-native test-browser test-e2e

lint:
	cargo fmt --check
	cargo clippy --locked --all-targets --features publish -- -D warnings
	cargo clippy --locked --all-targets --features browser --target $(WASM) -- -D warnings

test-native:
	cargo test --locked --features publish --test native

# Components and the body walk in headless Chromium.
test-browser:
	WASM_BINDGEN_TEST_TIMEOUT=120 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER="$$(command -v chromedriver)" \
		cargo test --locked --target $(WASM) --features browser --test browser

# The shell alone, and the published sample edition at / and below /news/.
test-e2e: shell publisher
	$(TRUNK) build --release --public-url /news/ --dist target/shell-below/news
	$(BANTIN) publish --feed public/feed/feed.json --out target/site --base-url https://lamgiang.example/
	$(BANTIN) publish --feed public/feed/feed.json --out target/site-below/news --base-url https://lamgiang.example/news/
	$(MAKE) sizes
	npx playwright test

# What a reader downloads, and whether it is still neither too much nor too little.
sizes:
	node scripts/sizes.mjs target/site

# How soon a slow phone on a slow line sees the list and an article: docs/speed.md. BENCH="--runs 3 --only sample" for less.
bench:
	scripts/tools.sh test
	$(MAKE) shell
	node scripts/bench.mjs --dist target/shell $(BENCH)

# The sample edition's pictures and the default icons, drawn anew.
pictures:
	scripts/tools.sh test
	node scripts/draw-pictures.mjs
	node scripts/draw-icons.mjs

clean:
	cargo clean
	rm -rf dist dist.cache node_modules test-results playwright-report
