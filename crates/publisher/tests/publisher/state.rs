use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use bantin_publisher::{
    list_history::{ListHistory, ListRecord},
    output::Output,
    slugs::Slugs,
    state::{FileRecord, State, StateFile},
};
use tempfile::TempDir;

use crate::common::write_file;

const PAGE: &str = "bai/a/index.html";

/// Publishes one page with fingerprint 1 by publisher 7.
fn published() -> Result<TempDir> {
    let folder = TempDir::new()?;
    let output = open(&folder)?.with_publisher(7);
    output.put_with_fingerprint(PAGE, b"a", 1)?;
    output.set_slugs(Slugs::default().update([("1", "a")]));
    output.finish()?;
    Ok(folder)
}

fn open(folder: &TempDir) -> Result<Output> {
    Output::open(&folder.path().join("dist"), &folder.path().join("dist.cache"))
}

fn state(pages: u64) -> State {
    let file = |page: u64| {
        let fingerprint = page.is_multiple_of(2).then(|| u128::MAX - u128::from(page));
        let file = FileRecord { length: page, modified: page << 30, fingerprint, retired: page.is_multiple_of(3) };
        (format!("bai/tin-\"{page}\"/index.html").into(), file)
    };
    let slugs: Vec<_> = (0..pages).map(|page| (page.to_string(), format!("tin-{page}"))).collect();
    let slugs = || slugs.iter().map(|(id, slug)| (id.as_str(), slug.as_str()));
    let former = slugs().take(9).map(|(id, _)| (id, "cu"));
    State {
        publisher: Some(u128::MAX - 5),
        files: (0..pages).map(file).collect(),
        slugs: Slugs::default().update(former).update(slugs()),
        lists: ListHistory(BTreeMap::from([(
            "le".into(),
            ListRecord { title: "Lễ".into(), pages: 2, successor: None },
        )])),
        first_publish: Some(1_779_238_800),
    }
}

fn save(folder: &TempDir, state: &State) -> Result<()> {
    StateFile::open(folder.path())?.0.save(state)
}

fn load(folder: &TempDir) -> Result<State> {
    Ok(StateFile::open(folder.path())?.1)
}

#[test]
fn a_state_is_loaded_as_it_was_saved() -> Result<()> {
    let folder = TempDir::new()?;
    let state = state(1000);
    save(&folder, &state)?;
    assert_eq!(load(&folder)?, state);
    Ok(())
}

#[test]
fn a_damaged_state_counts_as_absent() -> Result<()> {
    let folder = TempDir::new()?;
    save(&folder, &state(4))?;
    let file = folder.path().join("state");
    let whole = fs::read(&file).context("the state")?;
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x40;
        write_file(&file, &damaged);
        assert_eq!(load(&folder)?, State::default(), "byte {place}");
        write_file(&file, &whole[..place]);
        assert_eq!(load(&folder)?, State::default(), "cut at {place}");
    }
    fs::remove_file(&file)?;
    assert_eq!(load(&folder)?, State::default());
    Ok(())
}

#[test]
fn the_files_of_an_interrupted_publish_are_known_but_one_that_was_not_begun_is_not() -> Result<()> {
    let folder = TempDir::new()?;
    save(&folder, &state(4))?;
    let (file, _) = StateFile::open(folder.path())?;
    file.log("moi.html")?;
    let path = folder.path().join("state");
    let torn = [fs::read(&path).context("the state")?, b"ghi-ch".to_vec()].concat();
    write_file(&path, torn);
    // Also when the next publish is interrupted before its first write.
    for _ in 0..2 {
        let state = load(&folder)?;
        assert_eq!((state.publisher, state.files.len(), state.slugs.0.len()), (None, 5, 4));
        assert_eq!(state.files["moi.html"], FileRecord::default());
    }
    Ok(())
}

#[test]
fn a_page_of_the_same_publisher_and_fingerprint_is_current() -> Result<()> {
    let folder = published()?;
    let output = open(&folder)?.with_publisher(7);
    assert!(output.is_current(PAGE, 1));
    assert!(!output.is_current(PAGE, 2), "another input");
    assert!(!output.is_current("bai/b/index.html", 1), "unknown");
    Ok(())
}

#[test]
fn a_page_that_was_kept_is_current_in_the_next_publish() -> Result<()> {
    let folder = published()?;
    let output = open(&folder)?.with_publisher(7);
    output.keep(PAGE)?;
    output.finish()?;
    assert!(open(&folder)?.with_publisher(7).is_current(PAGE, 1));
    Ok(())
}

#[test]
fn for_another_publisher_no_page_is_current_but_files_and_slugs_are_known() -> Result<()> {
    let folder = published()?;
    let output = open(&folder)?.with_publisher(8);
    assert!(!output.is_current(PAGE, 1));
    assert_eq!(*output.slugs(), Slugs::default().update([("1", "a")]));
    output.finish()?;
    assert!(!folder.path().join("dist").join(PAGE).exists());
    assert_eq!(open(&folder)?.slugs().0.len(), 1, "slugs are kept if none are set");
    Ok(())
}

#[test]
fn without_a_publisher_no_page_is_current() -> Result<()> {
    assert!(!open(&published()?)?.is_current(PAGE, 1));
    Ok(())
}

#[test]
fn a_page_that_was_edited_or_removed_is_not_current() -> Result<()> {
    let folder = published()?;
    let page = folder.path().join("dist").join(PAGE);
    write_file(&page, "b");
    fs::File::options().write(true).open(&page)?.set_modified(std::time::UNIX_EPOCH)?;
    assert!(!open(&folder)?.with_publisher(7).is_current(PAGE, 1));
    fs::remove_file(&page)?;
    assert!(!open(&folder)?.with_publisher(7).is_current(PAGE, 1));
    Ok(())
}

#[test]
fn after_an_interrupted_publish_no_page_is_current() -> Result<()> {
    let folder = published()?;
    let output = open(&folder)?.with_publisher(7);
    output.put("other.html", b"o")?;
    drop(output);
    let output = open(&folder)?.with_publisher(7);
    assert!(!output.is_current(PAGE, 1));
    output.put_with_fingerprint(PAGE, b"a", 1)?;
    output.finish()?;
    assert!(open(&folder)?.with_publisher(7).is_current(PAGE, 1));
    Ok(())
}

#[test]
fn a_publish_that_was_interrupted_before_its_first_write_changes_nothing() -> Result<()> {
    let folder = published()?;
    drop(open(&folder)?.with_publisher(7));
    assert!(open(&folder)?.with_publisher(7).is_current(PAGE, 1));
    Ok(())
}
