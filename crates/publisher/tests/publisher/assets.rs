use std::{fs, path::Path};

use bantin_publisher::{
    assets::{AppFiles, copy_public},
    output::Output,
    shell::Shell,
};
use tempfile::TempDir;

use super::shell::BUILT;

const GLUE: &str = "import { x } from './snippets/a-1/inline0.js';";

/// A build folder of Trunk.
fn built(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let built = [
        ("index.html", BUILT),
        ("404.html", BUILT),
        ("bantin-app-1da2.js", GLUE),
        ("bantin-app-1da2_bg.wasm", "\0asm"),
    ];
    for (path, text) in built.iter().chain(files) {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn app_files(folder: &Path) -> AppFiles {
    AppFiles::read(folder, &Shell::read(folder).unwrap()).unwrap()
}

fn paths(app: &AppFiles) -> Vec<&str> {
    app.files.iter().map(|(path, _)| path.as_str()).collect()
}

fn text<'a>(app: &'a AppFiles, start: &str) -> &'a str {
    let (_, bytes) = app.files.iter().find(|(path, _)| path.starts_with(start)).unwrap();
    str::from_utf8(bytes).unwrap()
}

#[test]
fn the_files_of_the_app_are_named_by_their_content() {
    let folder = built(&[]);
    let before = app_files(folder.path());
    assert_eq!(app_files(folder.path()), before);
    fs::write(folder.path().join("bantin-app-1da2_bg.wasm"), "\0asm2").unwrap();
    let after = app_files(folder.path());
    let ([glue, wasm, boot, failure_script], [new_glue, new_wasm, new_boot, new_failure_script]) =
        (paths(&before).try_into().unwrap(), paths(&after).try_into().unwrap());
    assert_eq!(glue, new_glue);
    // Pages of earlier publishes load it.
    assert_eq!([failure_script, new_failure_script], ["failure.js"; 2]);
    assert!(wasm != new_wasm && boot != new_boot);
    let hashed = wasm.strip_prefix("assets/app-").unwrap().strip_suffix(".wasm").unwrap();
    assert!(hashed.len() == 16 && hashed.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert!(boot.starts_with("assets/boot-") && boot == before.boot);
}

#[test]
fn the_boot_module_contains_the_names_of_the_files() {
    let folder = built(&[]);
    let app = app_files(folder.path());
    let boot = text(&app, "assets/boot-");
    let assets = paths(&app).into_iter().filter_map(|path| path.strip_prefix("assets/"));
    for name in assets.filter(|name| !name.starts_with("boot-")) {
        assert!(boot.contains(&format!("\"./{name}\"")), "{name} in {boot}");
    }
    for place in ["{glue}", "{wasm}"] {
        assert!(!boot.contains(place), "{place}");
    }
}

#[test]
fn snippets_are_renamed_together_with_their_imports() {
    let folder = built(&[("snippets/a-1/inline0.js", "export const x = 1;")]);
    let before = app_files(folder.path());
    let snippet = paths(&before).into_iter().find(|path| path.contains("inline0")).unwrap();
    let asked = format!("./{}", snippet.strip_prefix("assets/").unwrap());
    assert!(text(&before, "assets/app-").contains(&asked));
    fs::write(folder.path().join("snippets/a-1/inline0.js"), "export const x = 2;").unwrap();
    assert_ne!(app_files(folder.path()).boot, before.boot);
}

#[test]
fn a_missing_file_of_the_app_is_named_in_the_error() {
    let folder = built(&[]);
    let shell = Shell::read(folder.path()).unwrap();
    fs::remove_file(folder.path().join("bantin-app-1da2.js")).unwrap();
    let error = format!("{:#}", AppFiles::read(folder.path(), &shell).unwrap_err());
    assert!(error.contains("bantin-app-1da2.js"), "{error}");
}

#[test]
fn other_files_of_the_shell_folder_are_copied_except_the_feed() {
    let folder = built(&[
        ("favicon.ico", "i"),
        ("images/cau-moi.jpg", "j"),
        ("feed/feed.json", "{}"),
        ("feed/tai-lieu/a.pdf", "p"),
        ("snippets/a-1/inline0.js", "s"),
        ("bantin-app-old_bg.wasm", "w"),
    ]);
    let target = TempDir::new().unwrap();
    let out = target.path().join("dist");
    let output = Output::open(&out, &target.path().join("cache")).unwrap();
    let shell = Shell::read(folder.path()).unwrap();
    let copied = copy_public(Some(folder.path()), &shell, &["feed/feed.json"], &output).unwrap().paths;
    let expected = ["bantin-app-old_bg.wasm", "favicon.ico", "feed/tai-lieu/a.pdf", "images/cau-moi.jpg"];
    assert_eq!(copied, expected);
    app_files(folder.path()).write(&output).unwrap();
    output.finish().unwrap();
    assert_eq!(fs::read_to_string(out.join("images/cau-moi.jpg")).unwrap(), "j");
    assert!(!out.join("index.html").exists() && !out.join("feed/feed.json").exists());
    assert_eq!(
        fs::read_dir(out.join("assets")).unwrap().count(),
        4,
        "glue, wasm, boot module and the folder of snippets"
    );
}

#[test]
fn documents_of_other_feeds_are_not_copied() {
    let folder = built(&[
        ("feed/feed.json", r#"{"items":[]}"#),
        ("feed/cu/feed-2.json", r#"{"items":[{"id":"1"}]}"#),
        ("feed/so-lieu.json", r#"{"2026":[1]}"#),
        ("so-lieu/items.json", r#"{"items":[]}"#),
    ]);
    let target = TempDir::new().unwrap();
    let output = Output::open(&target.path().join("dist"), &target.path().join("cache")).unwrap();
    let shell = Shell::read(folder.path()).unwrap();
    let copied = copy_public(Some(folder.path()), &shell, &[], &output).unwrap();
    assert_eq!(copied.paths, ["feed/so-lieu.json", "so-lieu/items.json"]);
    assert_eq!(copied.feeds, ["feed/cu/feed-2.json", "feed/feed.json"]);
}

/// The error for a shell folder that contains `file`.
fn refusal(file: &str) -> String {
    let folder = built(&[(file, "l")]);
    let target = TempDir::new().unwrap();
    let output = Output::open(&target.path().join("dist"), &target.path().join("cache")).unwrap();
    let shell = Shell::read(folder.path()).unwrap();
    match copy_public(Some(folder.path()), &shell, &[], &output) {
        Ok(_) => String::new(),
        Err(error) => format!("{error:#}"),
    }
}

#[test]
fn a_copied_file_in_the_folder_of_hashed_files_is_refused() {
    let error = refusal("assets/logo.png");
    assert!(error.contains("logo.png") && error.contains("move the file"), "{error}");
}

#[test]
fn a_copied_file_with_the_name_of_a_script_of_the_publisher_is_refused() {
    let error = refusal("failure.js");
    assert!(error.contains("failure.js") && error.contains("rename the file"), "{error}");
}
