//! The binary, called with arguments.

mod arguments;
mod check;
mod codes;
mod dry_run;
mod escaping;
mod identity;
mod list_removed;
mod lists;
mod not_found;
mod problems;
mod readme;
mod removals;
mod replaced;
mod report;
mod scheduled;
mod unreadable;
mod withdrawn;

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::{common::write_file, shell::BUILT};

struct Answer {
    status: i32,
    out: String,
    err: String,
}

fn bantin(arguments: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_bantin")).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
    let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
    Answer {
        status: output.status.code().unwrap_or_else(|| panic!("{arguments:?}: {}", output.status)),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// `bantin check` of the file `name` in `folder`.
fn check(folder: &TempDir, name: &str, options: &[&str]) -> Answer {
    let file = folder.path().join(name);
    bantin(&[&["check", path(&file)], options].concat())
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap_or_else(|| panic!("{} is not UTF-8", file.display()))
}

/// A temporary folder with these files, by path and content.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
    for (name, content) in files {
        write_file(&folder.path().join(name), content);
    }
    folder
}

fn sound() -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Ví Dụ",
        "items": [{
            "id": "a",
            "title": "Khánh thành cầu mới",
            "content_html": "<p>Sáng <b>nay</b></p><ul><li>một</li></ul>",
            "date_published": "2026-11-22T08:00:00+07:00",
            "authors": [{ "name": "Nguyễn An" }],
            "tags": ["Giao thông"],
            "_bantin": { "slug": "cau-moi" }
        }]
    })
}

fn faulty() -> String {
    let mut feed = sound();
    feed["items"][0]["attachments"] = json!([{ "title": "Không có địa chỉ" }]);
    feed.to_string()
}

/// The diagnostic of [`faulty`] as JSON.
fn missing_url(folder: &TempDir, message: Value) -> Value {
    json!({
        "document": path(&folder.path().join("feed.json")),
        "item": 0,
        "id": "a",
        "key": "attachments[0].url",
        "code": "missing",
        "resolution": "parent-ignored",
        "message": message,
    })
}

/// `bantin publish` of `feed.json` in `folder`.
fn publish(folder: &TempDir) -> Answer {
    publish_with(folder, &[])
}

fn publish_with(folder: &TempDir, options: &[&str]) -> Answer {
    let [feed, shell, out] = ["feed.json", "shell", "dist"].map(|name| folder.path().join(name));
    for (name, content) in [
        ("index.html", BUILT),
        ("bantin-app-1da2.js", "export default 1;"),
        ("bantin-app-1da2_bg.wasm", "\0asm"),
        ("icons/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        if !shell.join(name).exists() {
            write_file(&shell.join(name), content);
        }
    }
    let [feed, shell, out] = [&feed, &shell, &out].map(|file| path(file));
    bantin(&[&["publish", "--feed", feed, "--shell", shell, "--out", out], options].concat())
}

/// A feed of articles with the slugs `tin-00`, `tin-01` and so on, without problems.
fn articles(numbers: Range<usize>) -> Value {
    let item = |number| {
        json!({
            "id": format!("{number:02}"),
            "title": format!("Tin {number}"),
            "content_text": "Sáng nay, …",
            "date_published": "2026-05-01T08:00:00+07:00",
            "_bantin": { "slug": format!("tin-{number:02}") },
        })
    };
    let mut feed = sound();
    feed["items"] = numbers.map(item).collect();
    feed
}

fn replace_feed(folder: &TempDir, feed: &Value) {
    write_file(&folder.path().join("feed.json"), feed.to_string());
}

/// Bytes and modification time of all files in these folders.
fn files(folder: &TempDir, names: &[&str]) -> Vec<(PathBuf, Vec<u8>, SystemTime)> {
    let folders = names.iter().map(|name| folder.path().join(name));
    let entries = folders.flat_map(|folder| WalkDir::new(folder).sort_by_file_name()).flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    let read = |file: &Path| Some((file.to_owned(), fs::read(file).ok()?, fs::metadata(file).ok()?.modified().ok()?));
    files.map(|entry| read(entry.path()).unwrap_or_else(|| panic!("{}", entry.path().display()))).collect()
}
