use std::{
    env, fs,
    path::{Path, PathBuf},
};

use bantin::feed;

/// Feeds from elsewhere stay elsewhere: set `BANTIN_FIXTURES` to a folder that has them in `jsonfeed/`.
#[test]
fn feeds_from_elsewhere_are_read() {
    let Some(folder) = env::var_os("BANTIN_FIXTURES") else {
        println!("skipped: BANTIN_FIXTURES is not set");
        return;
    };
    let mut files = Vec::new();
    collect(&Path::new(&folder).join("jsonfeed"), &mut files);
    assert!(!files.is_empty(), "no fixtures in {folder:?}");
    for file in files {
        let bytes = fs::read(&file).expect("a readable file");
        match feed::read(&bytes) {
            Ok(reading) => {
                let told = reading.diagnostics.iter().any(|found| found.key == "id");
                assert!(told || !reading.feed.items.is_empty(), "{}", file.display());
                for diagnostic in reading.diagnostics {
                    println!("{}: {diagnostic}", file.display());
                }
            }
            Err(error) => {
                println!("{}: {error}", file.display());
                let name = file.to_string_lossy();
                assert!(
                    name.contains("invalid") || name.contains("schema-v"),
                    "{name}: {error}"
                );
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
    }
}
