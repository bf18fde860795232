//! Limits of sizes and numbers of files, with generated articles.

use bantin_search::paths;

use crate::support::{corpus::Corpus, numbers, publish_with, search};

#[test]
fn a_query_among_2_000_articles_needs_few_bytes() {
    let corpus = Corpus::new(2_000);
    let texts: Vec<_> = (0..2_000).map(|number| corpus.text(number)).collect();
    let published = publish_with(&corpus.articles(), &|number| texts[number as usize].clone());
    for (query, limit) in [
        ("Đảng bộ", 7_500),
        ("hung yen", 7_500),
        ("thuế", 7_500),
        ("chuyen doi so", 13_000),
        ("uy ban nhan dan tinh hung yen", 26_000),
    ] {
        let search = search(query);
        let bytes = published.shard_bytes(&search);
        assert!(bytes <= limit, "{query}: {bytes} bytes of shards");
        assert!(!numbers(&published.answer(&search)).is_empty(), "{query}");
    }
    let shards = published.files.iter().filter(|(path, _)| path.ends_with(".bin"));
    let (files, bytes) = shards.fold((0, 0), |(files, bytes), (_, shard)| (files + 1, bytes + shard.len()));
    assert!(files <= 900, "{files} shards");
    assert!(bytes <= 2_000 * 1_100, "{bytes} bytes of shards");
    // Before compression by the host.
    assert!(published.written(paths::MANIFEST).len() <= 1_000);
}
