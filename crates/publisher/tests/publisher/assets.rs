use std::{fs, path::Path};

use anyhow::{Context, Result};
use bantin_publisher::{
    assets::{AppFiles, copy_public},
    output::Output,
    shell::Shell,
};
use tempfile::TempDir;

use super::shell::BUILT;

const GLUE: &str = "import { x } from './snippets/a-1/inline0.js';";

/// A build folder of Trunk.
fn built(files: &[(&str, &str)]) -> Result<TempDir> {
    let folder = TempDir::new()?;
    let built = [
        ("index.html", BUILT),
        ("404.html", BUILT),
        ("bantin-app-1da2.js", GLUE),
        ("bantin-app-1da2_bg.wasm", "\0asm"),
    ];
    for (path, text) in built.iter().chain(files) {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap_or(folder.path()))?;
        fs::write(file, text)?;
    }
    Ok(folder)
}

fn app_files(folder: &Path) -> Result<AppFiles> {
    AppFiles::read(folder, &Shell::read(folder)?)
}

fn paths(app: &AppFiles) -> Vec<&str> {
    app.files.iter().map(|(path, _)| path.as_str()).collect()
}

fn text<'a>(app: &'a AppFiles, start: &str) -> Result<&'a str> {
    let file = app.files.iter().find(|(path, _)| path.starts_with(start));
    let (_, bytes) = file.with_context(|| format!("no {start} in {:?}", paths(app)))?;
    Ok(str::from_utf8(bytes)?)
}

#[test]
fn the_files_of_the_app_are_named_by_their_content() -> Result<()> {
    let folder = built(&[])?;
    let before = app_files(folder.path())?;
    assert_eq!(app_files(folder.path())?, before);
    fs::write(folder.path().join("bantin-app-1da2_bg.wasm"), "\0asm2")?;
    let after = app_files(folder.path())?;
    let (&[glue, wasm, boot, failure_script], &[new_glue, new_wasm, new_boot, new_failure_script]) =
        (&paths(&before)[..], &paths(&after)[..])
    else {
        panic!("{:?}, {:?}", paths(&before), paths(&after));
    };
    assert_eq!(glue, new_glue);
    // Pages of earlier publishes load it.
    assert_eq!([failure_script, new_failure_script], ["failure.js"; 2]);
    assert!(wasm != new_wasm && boot != new_boot);
    let hash = wasm.strip_prefix("assets/app-").and_then(|name| name.strip_suffix(".wasm"));
    let is_hash = |hash: &str| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    assert!(hash.is_some_and(is_hash), "{wasm}");
    assert!(boot.starts_with("assets/boot-") && boot == before.boot);
    Ok(())
}

#[test]
fn the_boot_module_contains_the_names_of_the_files() -> Result<()> {
    let folder = built(&[])?;
    let app = app_files(folder.path())?;
    let boot = text(&app, "assets/boot-")?;
    let assets = paths(&app).into_iter().filter_map(|path| path.strip_prefix("assets/"));
    for name in assets.filter(|name| !name.starts_with("boot-")) {
        assert!(boot.contains(&format!("\"./{name}\"")), "{name} in {boot}");
    }
    for place in ["{glue}", "{wasm}"] {
        assert!(!boot.contains(place), "{place}");
    }
    Ok(())
}

#[test]
fn snippets_are_renamed_together_with_their_imports() -> Result<()> {
    let folder = built(&[("snippets/a-1/inline0.js", "export const x = 1;")])?;
    let before = app_files(folder.path())?;
    let mut assets = paths(&before).into_iter().filter_map(|path| path.strip_prefix("assets/"));
    let snippet = assets.find(|path| path.contains("inline0")).context("no snippet")?;
    assert!(text(&before, "assets/app-")?.contains(&format!("./{snippet}")));
    fs::write(folder.path().join("snippets/a-1/inline0.js"), "export const x = 2;")?;
    assert_ne!(app_files(folder.path())?.boot, before.boot);
    Ok(())
}

#[test]
fn a_missing_file_of_the_app_is_named_in_the_error() -> Result<()> {
    let folder = built(&[])?;
    let shell = Shell::read(folder.path())?;
    fs::remove_file(folder.path().join("bantin-app-1da2.js"))?;
    let error = format!("{:#}", AppFiles::read(folder.path(), &shell).unwrap_err());
    assert!(error.contains("bantin-app-1da2.js"), "{error}");
    Ok(())
}

#[test]
fn other_files_of_the_shell_folder_are_copied_except_the_feed() -> Result<()> {
    let folder = built(&[
        ("favicon.ico", "i"),
        ("images/cau-moi.jpg", "j"),
        ("feed/feed.json", "{}"),
        ("feed/tai-lieu/a.pdf", "p"),
        ("snippets/a-1/inline0.js", "s"),
        ("bantin-app-old_bg.wasm", "w"),
    ])?;
    let target = TempDir::new()?;
    let out = target.path().join("dist");
    let output = Output::open(&out, &target.path().join("cache"))?;
    let shell = Shell::read(folder.path())?;
    let copied = copy_public(Some(folder.path()), &shell, &["feed/feed.json"], &output)?.paths;
    let expected = ["bantin-app-old_bg.wasm", "favicon.ico", "feed/tai-lieu/a.pdf", "images/cau-moi.jpg"];
    assert_eq!(copied, expected);
    app_files(folder.path())?.write(&output)?;
    output.finish()?;
    assert_eq!(fs::read_to_string(out.join("images/cau-moi.jpg"))?, "j");
    assert!(!out.join("index.html").exists() && !out.join("feed/feed.json").exists());
    assert_eq!(fs::read_dir(out.join("assets"))?.count(), 4, "glue, wasm, boot module and the folder of snippets");
    Ok(())
}

#[test]
fn a_folder_of_snippets_is_copied_unless_it_belongs_to_a_build() -> Result<()> {
    let shell = Shell::read(built(&[])?.path())?;
    let target = TempDir::new()?;
    let own = target.path().join("public");
    fs::create_dir_all(own.join("snippets"))?;
    fs::write(own.join("snippets/ma.txt"), "m")?;
    let output = Output::open(&target.path().join("dist"), &target.path().join("cache"))?;
    assert_eq!(copy_public(Some(&own), &shell, &[], &output)?.paths, ["snippets/ma.txt"]);
    Ok(())
}

#[test]
fn documents_of_other_feeds_are_not_copied() -> Result<()> {
    let folder = built(&[
        ("feed/feed.json", r#"{"items":[]}"#),
        ("feed/cu/feed-2.json", r#"{"items":[{"id":"1"}]}"#),
        ("feed/so-lieu.json", r#"{"2026":[1]}"#),
        ("so-lieu/items.json", r#"{"items":[]}"#),
    ])?;
    let target = TempDir::new()?;
    let output = Output::open(&target.path().join("dist"), &target.path().join("cache"))?;
    let shell = Shell::read(folder.path())?;
    let copied = copy_public(Some(folder.path()), &shell, &[], &output)?;
    assert_eq!(copied.paths, ["feed/so-lieu.json", "so-lieu/items.json"]);
    assert_eq!(copied.feeds, ["feed/cu/feed-2.json", "feed/feed.json"]);
    Ok(())
}

/// The error for a shell folder that contains `file`.
fn refusal(file: &str) -> Result<String> {
    let folder = built(&[(file, "l")])?;
    let target = TempDir::new()?;
    let output = Output::open(&target.path().join("dist"), &target.path().join("cache"))?;
    let shell = Shell::read(folder.path())?;
    Ok(match copy_public(Some(folder.path()), &shell, &[], &output) {
        Ok(_) => String::new(),
        Err(error) => format!("{error:#}"),
    })
}

#[test]
fn a_copied_file_in_the_folder_of_hashed_files_is_refused() -> Result<()> {
    let error = refusal("assets/logo.png")?;
    assert!(error.contains("logo.png") && error.contains("move the file"), "{error}");
    Ok(())
}

#[test]
fn a_copied_file_with_the_name_of_a_script_of_the_publisher_is_refused() -> Result<()> {
    let error = refusal("failure.js")?;
    assert!(error.contains("failure.js") && error.contains("rename the file"), "{error}");
    Ok(())
}
