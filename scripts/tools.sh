#!/usr/bin/env bash
# Installs missing tools for a Makefile target. Installed tools are left alone.
# Usage: scripts/tools.sh serve|build|test|audit|fuzz
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*" >&2; }
fail() { printf '\nerror: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# The version of a crate in Cargo.lock.
locked() { awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

# Low optimization: an optimized build takes longer than it saves.
install_crate() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$PWD/target/tools" cargo install --force "$@"
}

install_packages() {
  local root=
  [ "$(id -u)" = 0 ] || root=sudo
  $root apt-get update -q
  # RUNLEVEL=1 keeps installed servers from starting.
  $root env RUNLEVEL=1 apt-get install -q -y --no-install-recommends "$@"
}

rust() {
  has cargo || fail "Rust is missing. Install it with rustup (https://rustup.rs) and run this command again."
  if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
    say "Installing the Rust target wasm32-unknown-unknown."
    rustup target add wasm32-unknown-unknown
  fi
}

trunk() {
  local want=0.21.14
  if [ "$(command trunk --version 2>/dev/null | awk '{print $2}')" != "$want" ]; then
    say "Installing trunk $want, which builds and serves the app (about ten minutes)."
    install_crate trunk --version "$want" --locked
  fi
}

wasm_bindgen() {
  local want
  want=$(locked wasm-bindgen)
  if [ "$(command wasm-bindgen --version 2>/dev/null | awk '{print $2}')" != "$want" ] || ! has wasm-bindgen-test-runner; then
    say "Installing wasm-bindgen-cli $want, the version in Cargo.lock."
    install_crate wasm-bindgen-cli --version "$want"
  fi
}

node_packages() {
  has npm || fail "Node.js is missing. Install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm) and run this command again."
  if ! cmp -s package-lock.json node_modules/.bantin-lock; then
    say "Installing npm packages: wasm-opt, esbuild, Playwright, Puppeteer, axe-core, Lighthouse, Readability, the Nu HTML checker and xmllint."
    npm ci --ignore-scripts --no-audit --no-fund
    cp package-lock.json node_modules/.bantin-lock
  fi
}

browser() {
  if { has chromium || has google-chrome || has chrome; } && has chromedriver; then
    return
  fi
  has apt-get || fail "Chrome (or Chromium) or chromedriver is missing. Install both and run this command again."
  say "Installing Chromium and chromedriver for the browser tests."
  install_packages chromium chromium-driver fonts-noto-core
}

# The end-to-end tests take half the time in Chromium's headless shell. Where there is no such package they run in Chromium.
headless_shell() {
  has chromium-headless-shell && return
  has apt-get || return 0
  say "Installing Chromium's headless shell for the end-to-end tests."
  install_packages chromium-headless-shell || say "There is no package chromium-headless-shell. The end-to-end tests run in Chromium."
}

# Web servers and checkers for the tests of the published site.
hosts() {
  local missing=()
  has nginx || missing+=(nginx-light)
  has caddy || missing+=(caddy)
  has java || missing+=(default-jre-headless)
  has python3 || missing+=(python3)
  [ ${#missing[@]} -gt 0 ] || return 0
  has apt-get || fail "Missing: ${missing[*]}. The tests need nginx, Caddy, Java 11 or newer, and Python 3. Install them and run this command again."
  say "Installing ${missing[*]} for the tests of the published site."
  install_packages "${missing[@]}"
}

# Firefox and WebKit, which has a window on a virtual display.
engines() {
  local missing=()
  has firefox-esr || has firefox || missing+=(firefox-esr)
  has WebKitWebDriver || missing+=(webkit2gtk-driver)
  has Xvfb || missing+=(xvfb)
  [ ${#missing[@]} -gt 0 ] || return 0
  has apt-get || fail "Missing: ${missing[*]}. The tests need Firefox, WebKitGTK's MiniBrowser with WebKitWebDriver, and Xvfb. Install them and run this command again."
  say "Installing ${missing[*]} for the tests in Firefox and WebKit."
  install_packages "${missing[@]}"
}

fuzzer() {
  has rustup || fail "cargo-fuzz needs a nightly toolchain. Install rustup (https://rustup.rs) and run this command again."
  if ! rustup toolchain list | grep -q '^nightly'; then
    say "Installing the Rust nightly toolchain for cargo-fuzz."
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
    say "Installing cargo-deny $want (about three minutes)."
    install_crate cargo-deny --version "$want" --locked
  fi
}

case "${1:-}" in
  serve | build) rust; trunk; wasm_bindgen; node_packages ;;
  test) rust; trunk; wasm_bindgen; cargo_deny; node_packages; browser; headless_shell; hosts; engines ;;
  audit) rust; cargo_deny ;;
  fuzz) rust; fuzzer ;;
  *) fail "usage: scripts/tools.sh serve|build|test|audit|fuzz" ;;
esac
