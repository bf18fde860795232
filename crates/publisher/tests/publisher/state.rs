use std::fs;

use bantin_publisher::{
    output::Output,
    redirects::Slugs,
    state::{State, Written},
};
use tempfile::TempDir;

const PAGE: &str = "bai/a/index.html";

/// Publishes one page made from fingerprint 1 by publisher 7.
fn published() -> TempDir {
    let folder = TempDir::new().unwrap();
    let output = open(&folder).made_by(7);
    output.put_made_from(PAGE, b"a", 1).unwrap();
    output.remember_slugs(Slugs::default().after([("1", "a")]));
    output.finish().unwrap();
    folder
}

fn open(folder: &TempDir) -> Output {
    Output::open(&folder.path().join("dist"), &folder.path().join("dist.cache")).unwrap()
}

fn large(pages: u64) -> State {
    let file = |page: u64| {
        let path = format!("bai/mot-tieu-de-dai-nhu-thuong-thay-tren-bao-{page}/index.html");
        let fingerprint = page.is_multiple_of(2).then(|| u128::from(page) << 70);
        let file = Written { length: page, modified: page << 30, fingerprint, retired: page.is_multiple_of(3) };
        (path.into(), file)
    };
    let slugs: Vec<_> = (0..pages).map(|page| (page.to_string(), format!("tin-so-{page}"))).collect();
    let slugs = || slugs.iter().map(|(id, slug)| (id.as_str(), slug.as_str()));
    let old = slugs().take(9).map(|(id, _)| (id, "cu"));
    State {
        publisher: u128::MAX - 5,
        files: (0..pages).map(file).collect(),
        slugs: Slugs::default().after(old).after(slugs()),
    }
}

#[test]
fn a_state_is_loaded_as_it_was_saved() {
    let folder = TempDir::new().unwrap();
    let state = large(1000);
    state.save(folder.path()).unwrap();
    assert_eq!(State::load(folder.path()), Some(state));
}

#[test]
fn a_damaged_state_counts_as_absent() {
    let folder = TempDir::new().unwrap();
    large(4).save(folder.path()).unwrap();
    let file = folder.path().join("state");
    let whole = fs::read(&file).unwrap();
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x40;
        fs::write(&file, &damaged).unwrap();
        assert_eq!(State::load(folder.path()), None, "byte {place}");
        fs::write(&file, &whole[..place]).unwrap();
        assert_eq!(State::load(folder.path()), None, "cut at {place}");
    }
    fs::remove_file(&file).unwrap();
    assert_eq!(State::load(folder.path()), None);
}

#[test]
fn a_state_takes_little_more_than_its_paths_and_slugs() {
    let folder = TempDir::new().unwrap();
    let state = large(10_000);
    state.save(folder.path()).unwrap();
    let size = fs::metadata(folder.path().join("state")).unwrap().len();
    let paths: usize = state.files.keys().map(|path| path.len()).sum();
    let slugs = state.slugs.0.iter();
    let slugs: usize = slugs.map(|(id, slugs)| id.len() + slugs.current.len()).sum();
    // Time, fingerprint, and a few bytes of lengths.
    assert!(size < (paths + slugs) as u64 + 10_000 * 36, "{size}");
}

#[test]
fn a_page_of_the_same_publisher_and_fingerprint_is_current() {
    let folder = published();
    let output = open(&folder).made_by(7);
    assert!(output.is_current(PAGE, 1));
    assert!(!output.is_current(PAGE, 2), "made from something else");
    assert!(!output.is_current("bai/b/index.html", 1), "unknown");
}

#[test]
fn a_page_that_was_kept_is_still_current_at_the_next_publish() {
    let folder = published();
    let output = open(&folder).made_by(7);
    output.keep(PAGE).unwrap();
    output.finish().unwrap();
    assert!(open(&folder).made_by(7).is_current(PAGE, 1));
}

#[test]
fn another_publisher_takes_no_page_for_current_but_knows_files_and_slugs() {
    let folder = published();
    let output = open(&folder).made_by(8);
    assert!(!output.is_current(PAGE, 1));
    assert_eq!(*output.slugs(), Slugs::default().after([("1", "a")]));
    output.finish().unwrap();
    assert!(!folder.path().join("dist").join(PAGE).exists());
    assert_eq!(open(&folder).slugs().0.len(), 1, "slugs are kept when none are given");
}

#[test]
fn without_a_publisher_nothing_is_current() {
    assert!(!open(&published()).is_current(PAGE, 1));
}

#[test]
fn a_page_that_was_touched_or_removed_is_not_current() {
    let folder = published();
    let page = folder.path().join("dist").join(PAGE);
    fs::write(&page, "b").unwrap();
    fs::File::options().write(true).open(&page).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    assert!(!open(&folder).made_by(7).is_current(PAGE, 1));
    fs::remove_file(&page).unwrap();
    assert!(!open(&folder).made_by(7).is_current(PAGE, 1));
}

#[test]
fn after_an_interrupted_publish_nothing_is_current() {
    let folder = published();
    let output = open(&folder).made_by(7);
    output.put("other.html", b"o").unwrap();
    drop(output);
    let output = open(&folder).made_by(7);
    assert!(!output.is_current(PAGE, 1));
    output.put_made_from(PAGE, b"a", 1).unwrap();
    output.finish().unwrap();
    assert!(open(&folder).made_by(7).is_current(PAGE, 1));
}

#[test]
fn a_publish_that_ended_before_its_first_write_changes_nothing() {
    let folder = published();
    drop(open(&folder).made_by(7));
    assert!(open(&folder).made_by(7).is_current(PAGE, 1));
}
