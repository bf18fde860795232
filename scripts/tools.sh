#!/usr/bin/env bash
# Installs what is missing for `make serve`, `make build` and `make test`, saying what and why. What is there is left alone.
# Usage: scripts/tools.sh serve|build|test|audit|fuzz
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*" >&2; }
fail() { printf '\nerror: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# The version of a crate that Cargo.lock names.
locked() { awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

# Compiling a tool for speed would take longer than it ever saves here.
install_crate() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$PWD/target/tools" cargo install --force "$@"
}

rust() {
  has cargo || fail "Rust is missing. Install it with rustup (https://rustup.rs), then run this again."
  if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
    say "Installing Rust's wasm32-unknown-unknown target: the site is compiled to WebAssembly."
    rustup target add wasm32-unknown-unknown
  fi
}

trunk() {
  local want=0.21.14
  if [ "$(command trunk --version 2>/dev/null | awk '{print $2}')" != "$want" ]; then
    say "Installing trunk $want (about ten minutes): it builds the site and serves it during development."
    install_crate trunk --version "$want" --locked
  fi
}

wasm_bindgen() {
  local want
  want=$(locked wasm-bindgen)
  if [ "$(command wasm-bindgen --version 2>/dev/null | awk '{print $2}')" != "$want" ] || ! has wasm-bindgen-test-runner; then
    say "Installing wasm-bindgen $want, the version in Cargo.lock: it joins the WebAssembly to the page."
    install_crate wasm-bindgen-cli --version "$want"
  fi
}

node_packages() {
  has npm || fail "Node.js is missing. Install Node.js 20 or newer with npm (on Debian: apt-get install nodejs npm), then run this again."
  if ! cmp -s package-lock.json node_modules/.bantin-lock; then
    say "Installing from npm: wasm-opt (makes the WebAssembly smaller), Playwright and axe-core (tests in a browser), Lighthouse, the Nu HTML checker and an XML checker."
    npm ci --ignore-scripts --no-audit --no-fund
    cp package-lock.json node_modules/.bantin-lock
  fi
}

browser() {
  if { has chromium || has google-chrome || has chrome; } && has chromedriver; then
    return
  fi
  has apt-get || fail "Chrome (or Chromium) and chromedriver are missing. Install both, then run this again."
  say "Installing Chromium and its driver: the tests run in a real browser."
  local root=
  [ "$(id -u)" = 0 ] || root=sudo
  $root apt-get update -q
  $root apt-get install -q -y --no-install-recommends chromium chromium-driver fonts-noto-core
}

# What the published site is tried on and checked by.
hosts() {
  local missing=()
  has nginx || missing+=(nginx-light)
  has caddy || missing+=(caddy)
  has java || missing+=(default-jre-headless)
  has python3 || missing+=(python3)
  [ ${#missing[@]} -gt 0 ] || return 0
  has apt-get || fail "These are missing: ${missing[*]} (nginx, Caddy, Java 11 or newer, Python 3). Install them, then run this again."
  say "Installing ${missing[*]}: the published site is tried on nginx, Caddy and Python's server, and checked by the Nu HTML checker (Java)."
  local root=
  [ "$(id -u)" = 0 ] || root=sudo
  $root apt-get update -q
  # Only the programs: no server is to be started for good.
  $root env RUNLEVEL=1 apt-get install -q -y --no-install-recommends "${missing[@]}"
}

fuzzer() {
  has rustup || fail "cargo-fuzz needs Rust's nightly toolchain, which rustup installs (https://rustup.rs)."
  if ! rustup toolchain list | grep -q '^nightly'; then
    say "Installing Rust's nightly toolchain: the fuzzer asks the compiler which code its input has reached."
    rustup toolchain install nightly --profile minimal
  fi
  if ! has cargo-fuzz; then
    say "Installing cargo-fuzz 0.13.2."
    install_crate cargo-fuzz --version 0.13.2 --locked
  fi
}

cargo_deny() {
  local want=0.20.2
  if [ "$(cargo deny --version 2>/dev/null | awk '{print $2}')" != "$want" ]; then
    say "Installing cargo-deny $want (about three minutes): it looks at the licences and the origin of all crates."
    install_crate cargo-deny --version "$want" --locked
  fi
}

case "${1:-}" in
  serve | build) rust; trunk; wasm_bindgen; node_packages ;;
  test) rust; trunk; wasm_bindgen; cargo_deny; node_packages; browser; hosts ;;
  audit) rust; cargo_deny ;;
  fuzz) rust; fuzzer ;;
  *) fail "usage: scripts/tools.sh serve|build|test|audit|fuzz" ;;
esac
