//! What enters the reader's program is written down in docs/dependencies.md, and what the tools are is held by checksums.

use std::{collections::BTreeSet, fs, process::Command};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The crates that are compiled for the browser, without macros and ourselves.
fn compiled() -> BTreeSet<String> {
    let arguments = "tree --locked --edges normal,no-proc-macro --features browser \
        --target wasm32-unknown-unknown --prefix none --format {p}";
    let output = Command::new(env!("CARGO")).args(arguments.split_whitespace()).current_dir(ROOT).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let names = lines.lines().filter_map(|line| line.split(' ').next());
    let others = names.filter(|name| !["", env!("CARGO_PKG_NAME")].contains(name));
    others.map(str::to_owned).collect()
}

/// The names in the first column of the tables.
fn written_down() -> BTreeSet<String> {
    let doc = fs::read_to_string(format!("{ROOT}/docs/dependencies.md")).unwrap();
    let cells = doc.lines().filter_map(|line| line.split('|').nth(1));
    let names = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    names.map(str::to_owned).collect()
}

#[test]
fn each_crate_of_the_readers_program_is_written_down() {
    let (compiled, written_down) = (compiled(), written_down());
    assert!(compiled.contains("wasm-bindgen"));
    let missing: Vec<_> = compiled.difference(&written_down).collect();
    assert!(missing.is_empty(), "docs/dependencies.md lacks {missing:?}");
    let gone: Vec<_> = written_down.difference(&compiled).collect();
    assert!(gone.is_empty(), "docs/dependencies.md still has {gone:?}");
}

#[test]
fn each_tool_from_npm_has_a_checksum_and_no_address_of_a_registry() {
    let lock = fs::read_to_string(format!("{ROOT}/package-lock.json")).unwrap();
    let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let tools: Vec<_> = packages.iter().filter(|(at, _)| !at.is_empty()).collect();
    assert!(!tools.is_empty());
    for (at, tool) in tools {
        let checksum = tool["integrity"].as_str().unwrap_or_default();
        assert!(checksum.starts_with("sha512-"), "{at}");
        assert!(tool.get("resolved").is_none(), "{at}");
    }
}
