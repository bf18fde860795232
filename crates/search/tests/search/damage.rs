//! Damaged files of the index are reported and never cause a panic.

use std::sync::OnceLock;

use bantin_core::datetime::Date;
use bantin_search::{
    File, Head, Manifest, ManifestError, Scope, Search, Total, answer, paths, plan,
    testing::{DamagedShard, Shard, Term, with_checksum},
    titles,
};
use proptest::prelude::*;

use crate::support::{Published, news, publish, search};

/// 2024-01-01.
const FIRST_DAY: i64 = 19_723;

fn published() -> &'static Published {
    static PUBLISHED: OnceLock<Published> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let texts = ["Đảng bộ tỉnh Hưng Yên", "chuyển đổi số quốc gia", "thuế và đất đai", "Ủy ban nhân dân tỉnh"];
        let article =
            |number: usize| news(&number.to_string(), texts[number % 4], &texts[number % 3].repeat(1 + number % 2));
        // Two articles a day.
        let day = |number: usize| Date::from_days(FIRST_DAY + number as i64 / 2).to_string();
        publish(&(0..30).map(|number| article(number).on(&day(number))).collect::<Vec<_>>())
    })
}

fn query() -> Search {
    Search { scope: Scope::AllWords, exact_marks: true, ..search("Đảng bộ tỉnh, thuế") }
}

/// The bytes of the first shard in the plan.
fn shard() -> &'static [u8] {
    let manifest = published().manifest();
    let shard = plan(&manifest, &query()).into_iter().find(|file| matches!(file, File::Shard { .. }));
    published().written(&manifest.path(shard.unwrap_or_else(|| panic!("no shard in the plan of {:?}", query()))))
}

#[test]
fn a_truncated_or_changed_shard_is_damaged() {
    let bytes = shard();
    assert!(Shard::open(bytes, 24).is_ok());
    for length in 0..bytes.len() {
        assert_eq!(Shard::open(&bytes[..length], 24).err(), Some(DamagedShard), "{length} bytes");
    }
    for bit in 0..8 * bytes.len() {
        let mut changed = bytes.to_vec();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(Shard::open(&changed, 24).is_err(), "bit {bit}");
    }
}

#[test]
fn an_error_page_in_place_of_a_shard_is_damaged() {
    assert!(Shard::open(b"<!DOCTYPE html><title>404</title>", 24).is_err());
}

#[test]
fn articles_of_a_damaged_file_are_reported_as_incomplete() {
    let manifest = published().manifest();
    let found = answer(&manifest, &query(), &|file| match file {
        File::Shard { .. } => Some(b"<!DOCTYPE html>".as_slice()),
        other => published().file(&manifest.path(other)),
    });
    assert_eq!(found.incomplete, [manifest.segment_articles()[0].clone()]);
    assert!(matches!(found.total, Total::AtLeast(_)));
}

#[test]
fn a_manifest_of_another_version_is_rejected() {
    let json = String::from_utf8_lossy(published().written(paths::MANIFEST)).replace("\"version\":1", "\"version\":2");
    assert!(matches!(Manifest::parse(json.as_bytes()), Err(ManifestError::Version(2))));
}

#[test]
fn a_manifest_with_invalid_values_is_rejected() {
    let with_first_day = |first_day: &str, segments: &str, head: u32, undated: u32, days: &str| {
        let json = format!(
            r#"{{"version":1,"segments":[{segments}],"head":{head},"undated":{undated},"first_day":{first_day},"days":[{days}]}}"#
        );
        Manifest::parse(json.as_bytes())
    };
    let one =
        |segments: &str, head, undated, days: &str| with_first_day("\"2024-01-31\"", segments, head, undated, days);
    let segment = r#"{"folder":"0-8-a","articles":8,"shards":1}"#;
    assert!(one(segment, 0, 0, "0").is_ok());
    assert!(with_first_day("null", segment, 0, 8, "0").is_ok());
    assert!(one(&[segment; 16].join(","), 0, 0, &["0"; 13].join(",")).is_ok());
    let invalid = [
        one(&[segment; 17].join(","), 0, 0, &["0"; 14].join(",")),
        one(r#"{"folder":"0-0-a","articles":0,"shards":1}"#, 7, 0, "0"),
        one(r#"{"folder":"0-262145-a","articles":262145,"shards":1}"#, 0, 0, &["0"; 26_215].join(",")),
        one(r#"{"folder":"","articles":8,"shards":1}"#, 0, 0, "0"),
        one(r#"{"folder":"a/b","articles":8,"shards":1}"#, 0, 0, "0"),
        with_first_day("null", segment, 0, 0, "0"),
        with_first_day("null", segment, 0, 7, "0"),
        with_first_day("\"2024-31-01\"", segment, 0, 0, "0"),
        one(segment, 0, 0, "null"),
        one(segment, 0, 0, "-1"),
        one(segment, 0, 0, "\"0\""),
        one(r#"{"folder":"0-8-a","articles":4294967295,"shards":1}"#, 1, 0, "0"),
        one(r#"{"folder":"0-8-a","articles":4000000000,"shards":1}"#, 0, 0, "0"),
        one(r#"{"folder":"0-8-a","articles":8,"shards":0}"#, 0, 0, "0"),
        one(r#"{"folder":"../8","articles":8,"shards":1}"#, 0, 0, "0"),
        one("", 7, 8, "0"),
        one("", 7, 0, "0,0"),
    ];
    for parsed in invalid {
        assert!(matches!(parsed, Err(ManifestError::InvalidValues)), "{parsed:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    /// With a valid checksum, as an attacker or a bug of the publisher could produce it.
    #[test]
    fn a_changed_stream_never_panics(
        flips in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        length in any::<prop::sample::Index>(),
        articles in prop_oneof![Just(24_u32), Just(1), Just(0), any::<u32>()],
    ) {
        let mut stream = shard()[4..].to_vec();
        for flip in flips {
            let bit = flip.index(8 * stream.len());
            stream[bit / 8] ^= 1 << (bit % 8);
        }
        stream.truncate(length.index(stream.len() + 1));
        let bytes = with_checksum(&stream);
        let shard = Shard::open(&bytes, articles);
        for term in [Term::word("bo"), Term::spelling("khác"), Term::pair(Term::word("dang"), Term::word("bo"))] {
            if let Ok(postings) = shard.as_ref().map_err(|error| *error).and_then(|shard| shard.find(term)) {
                prop_assert!(postings.articles.len() <= 8 * stream.len().max(1));
                prop_assert!(postings.articles.iter().all(|article| *article < articles));
                prop_assert!(postings.titles.iter().all(|position| (*position as usize) < postings.articles.len()));
            }
        }
    }

    #[test]
    fn changed_documents_never_panic(
        path in prop::sample::select(vec!["tim/tim.json", "tim/moi.json", "tim/bai/0.json", "tim/bai/1.json"]),
        flips in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![any::<u8>(), b'0'..=b'9']), 1..4),
        (from, to) in (0_i64..18, 0_i64..18),
    ) {
        let mut json = published().written(path).to_vec();
        for (position, byte) in flips {
            let position = position.index(json.len());
            json[position] = byte;
        }
        let _ = (Head::parse(&json).is_ok(), titles(&json).is_ok());
        let bytes = |name: &str| if name == path { Some(json.as_slice()) } else { published().file(name) };
        if let Ok(manifest) = Manifest::parse(bytes(paths::MANIFEST).unwrap_or_default()) {
            let day = |number| Some(Date::from_days(FIRST_DAY + number));
            let search = Search { from: day(from), to: day(to), ..query() };
            let plan = plan(&manifest, &search);
            let found = answer(&manifest, &search, &|file| {
                assert!(plan.contains(&file), "{file:?} is not in the plan");
                bytes(&manifest.path(file))
            });
            prop_assert!(found.hits.iter().all(|hit| hit.article < manifest.articles()));
            prop_assert!(found.incomplete.iter().all(|range| range.end <= manifest.articles()));
        }
    }
}
