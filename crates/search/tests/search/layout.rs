//! Segments, and the files that a publish changes.

use bantin_core::datetime::{Date, Offset, Timestamp};
use bantin_search::{
    File,
    builder::{Article, Index, TooManyArticles},
    paths,
    testing::{Shard, Term},
};

use crate::support::{News, Published, news, numbers, publish, publish_with, search};

fn index<'a>(articles: &'a [Article<'a>]) -> Index<'a> {
    Index::new(articles).unwrap_or_else(|error| panic!("{} articles: {error}", articles.len()))
}

fn lengths(count: usize, text_bytes: usize) -> Vec<u32> {
    let ids: Vec<_> = (0..count).map(|number| number.to_string()).collect();
    let articles: Vec<_> = ids.iter().map(|id| Article { id, text_bytes, ..Article::default() }).collect();
    let index = index(&articles);
    let mut lengths: Vec<_> = index.manifest().segments().iter().map(|segment| segment.articles).collect();
    lengths.push(index.manifest().head_articles().len() as u32);
    lengths
}

fn archive(count: u32) -> Vec<News> {
    let text = |number: u32| format!("Bài số {number} về chuyện {} và chuyện {}", number * 7, number % 13);
    let published = |number| Timestamp::new(Date::from_days(20_000 + i64::from(number)), (8, 0, 0), Offset::VIETNAM);
    (0..count)
        .map(|number| News {
            published: published(number),
            ..news(&format!("id {number}"), &format!("Tin {number}"), &text(number))
        })
        .collect()
}

#[test]
fn segments_end_at_multiples_of_4096_256_and_8() {
    assert_eq!(lengths(0, 0), [0]);
    assert_eq!(lengths(7, 0), [7]);
    assert_eq!(lengths(8, 0), [8, 0]);
    assert_eq!(lengths(300, 0), [256, 40, 4]);
    assert_eq!(lengths(20_003, 0), [16_384, 3_584, 32, 3]);
    assert_eq!(lengths(270_000, 0), [262_144, 4_096, 3_584, 176, 0]);
    assert_eq!(lengths(8_192, 0), [8_192, 0]);
}

#[test]
fn an_archive_with_too_many_articles_is_rejected() {
    let articles = vec![Article::default(); (1 << 21) + 1];
    assert_eq!(Index::new(&articles).err(), Some(TooManyArticles(articles.len())));
    assert!(Index::new(&articles[..1 << 21]).is_ok_and(|index| index.manifest().segments().len() == 8));
}

#[test]
fn a_head_with_long_texts_has_fewer_articles() {
    assert_eq!(lengths(15, 10_000), [11, 4]);
    assert_eq!(lengths(15, 100_000), [15, 0]);
    assert_eq!(lengths(260, 100_000), [256, 4, 0]);
    assert_eq!(lengths(270, 10_000), [256, 10, 4]);
}

#[test]
fn a_new_article_changes_three_files_in_seven_of_eight_cases() {
    let news = archive(40);
    for count in 24..32 {
        let [before, after] = [count, count + 1].map(|count| publish(&news[..count]));
        let changed = after.changed_since(&before);
        if count % 8 == 7 {
            assert!(changed.len() > 3, "{changed:?}");
        } else {
            let titles = format!("tim/bai/{}.json", count / 10);
            assert_eq!(changed, [&titles, paths::HEAD, paths::MANIFEST], "article {count}");
        }
    }
}

#[test]
fn a_correction_changes_only_the_shards_of_its_words() {
    let mut news = archive(600);
    let before = publish(&news);
    news[100].text = news[100].text.replace("Bài", "Bản");
    let after = publish(&news);
    let changed = after.changed_since(&before);
    // The word and its spelling, the pair with the next word, each before and after.
    assert!((1..=6).contains(&changed.len()), "{changed:?}");
    assert_eq!(before.changed_since(&after).len(), changed.len());
    assert!(changed.iter().all(|path| path.ends_with(".bin")));
}

#[test]
fn changed_article_numbers_change_the_folders() {
    let mut news = archive(40);
    let before = publish(&news);
    news.remove(3);
    let after = publish(&news);
    let folders = |published: &Published| -> Vec<String> {
        published.manifest().segments().iter().map(|segment| segment.folder.clone()).collect()
    };
    assert_eq!(after.manifest().segments()[0].articles, 32);
    assert_ne!(folders(&before)[0].split('-').next_back(), folders(&after)[0].split('-').next_back());
}

#[test]
fn a_changed_number_of_shards_changes_the_folder() {
    let mut news = archive(40);
    let before = publish(&news).manifest().segments()[0].clone();
    news[5].text = news[5].text.repeat(2_000);
    let after = publish(&news).manifest().segments()[0].clone();
    assert_ne!(before.shards, after.shards);
    assert_ne!(before.folder, after.folder);
}

#[test]
fn the_same_archive_gives_the_same_files() {
    assert_eq!(publish(&archive(300)), publish(&archive(300)));
}

#[test]
fn a_write_error_ends_the_build() {
    let news = archive(64);
    let articles: Vec<_> = news.iter().map(News::as_article).collect();
    let index = index(&articles);
    let built = index.build_segment(0, &|number| news[number as usize].text.clone(), &|path, _| Err(path));
    assert!(built.is_err_and(|path| path.starts_with("tim/tu/0-64-")));
}

#[test]
fn one_huge_article_is_found_like_the_others() {
    let mut news = archive(20);
    news[5].text = "Đảng bộ tỉnh. ".repeat(20_000);
    let published = publish(&news);
    assert_eq!(numbers(&published.answer(&search("bo tinh"))), [5]);
}

#[test]
fn a_shard_with_colliding_terms_finds_all_articles() {
    let words: Vec<_> = (0..9_000).map(|number| format!("w{number}")).collect();
    let mut news = archive(8);
    for (position, one) in news.iter_mut().enumerate() {
        one.text = words.iter().skip(position).step_by(8).map(|word| format!("{word}; ")).collect();
    }
    let articles: Vec<_> = news.iter().map(|one| Article { text_bytes: 0, ..one.as_article() }).collect();
    let published = publish_with(&articles, &|number| news[number as usize].text.clone());
    assert_eq!(published.manifest().segments()[0].shards, 1);
    let bytes = published.written(&published.manifest().path(File::Shard { segment: 0, shard: 0 }));
    let shard = Shard::open(bytes, 8).unwrap_or_else(|error| panic!("{error}"));
    let mut merged = 0;
    for (number, word) in (0..2_500).zip(&words) {
        let found = shard.find(Term::word(word)).map(|postings| postings.articles);
        let found = found.unwrap_or_else(|error| panic!("{word}: {error}"));
        assert!(found.contains(&(number % 8)), "{word}: {found:?}");
        merged += usize::from(found.len() > 1);
    }
    assert!(merged > 0);
}
