# make serve   the site at http://127.0.0.1:8080/, rebuilt at each change
# make build   the release in dist/, ready for any static host; PUBLIC_URL=/news/ for a site below a path
# make test    everything that must hold before a change lands
SHELL := /bin/bash
.DEFAULT_GOAL := serve
.PHONY: serve build test lint test-native test-browser test-e2e sizes bench pictures clean

PUBLIC_URL ?= /
WASM := wasm32-unknown-unknown
# trunk 0.21 takes NO_COLOR=1 for a malformed option and stops.
TRUNK := env -u NO_COLOR PATH="$(CURDIR)/node_modules/.bin:$$PATH" trunk

serve:
	scripts/tools.sh serve
	$(TRUNK) serve

build:
	scripts/tools.sh build
	$(TRUNK) build --release --public-url "$(PUBLIC_URL)"

test:
	scripts/tools.sh test
	$(MAKE) lint test-native test-browser test-e2e

lint:
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --all-targets --features browser --target $(WASM) -- -D warnings

test-native:
	cargo test --locked --test native

# Components and the body walk in headless Chromium.
test-browser:
	WASM_BINDGEN_TEST_TIMEOUT=120 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER="$$(command -v chromedriver)" \
		cargo test --locked --target $(WASM) --features browser --test browser

# The release, at / and below /news/, on a plain static server.
test-e2e:
	$(TRUNK) build --release
	$(TRUNK) build --release --public-url /news/ --dist target/dist-below/news
	$(MAKE) sizes
	npx playwright test

# What a reader downloads, and whether it is still neither too much nor too little.
sizes:
	node scripts/sizes.mjs dist

# How soon a slow phone on a slow line sees the list and an article: docs/speed.md. BENCH="--runs 3 --only sample" for less.
bench:
	scripts/tools.sh test
	$(TRUNK) build --release
	node scripts/bench.mjs $(BENCH)

# The sample edition's pictures and the default icons, drawn anew.
pictures:
	scripts/tools.sh test
	node scripts/draw-pictures.mjs
	node scripts/draw-icons.mjs

clean:
	cargo clean
	rm -rf dist node_modules test-results playwright-report
