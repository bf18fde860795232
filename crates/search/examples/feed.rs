//! Writes a feed of generated articles for measurements of the publisher.
//!
//!     cargo run --release -p bantin-search --example feed -- 20000 target/bench/search/feed

#[path = "../tests/search/support/corpus.rs"]
mod corpus;

use std::{collections::BTreeSet, env, error::Error, fs, num::NonZeroU32, path::Path, str::FromStr};

use corpus::Corpus;
use serde_json::{Value, json};

const ARTICLES_PER_DOCUMENT: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, folder] = &arguments[..] else {
        return Err("expected the number of articles and the folder of the feed".into());
    };
    let corpus = Corpus::new(NonZeroU32::from_str(count)?.get());
    let articles = corpus.articles();
    let slugs: BTreeSet<_> = articles.iter().filter_map(|article| article.section).collect();
    let sections: Vec<_> = slugs.iter().map(|slug| json!({ "slug": slug, "title": slug })).collect();
    let numbers: Vec<u32> = (0_u32..).take(articles.len()).collect();
    let documents: Vec<_> = numbers.rchunks(ARTICLES_PER_DOCUMENT).collect();
    fs::create_dir_all(folder)?;
    for (position, numbers) in documents.iter().enumerate() {
        let items: Vec<_> = numbers.iter().rev().map(|number| item(&corpus, &articles, *number)).collect();
        let next_url = documents.get(position + 1).map(|_| name(position + 1));
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Bản tin",
            "language": "vi",
            "next_url": next_url,
            "_bantin": { "sections": sections },
            "items": items,
        });
        fs::write(Path::new(folder).join(name(position)), serde_json::to_vec(&feed)?)?;
    }
    Ok(())
}

/// The file name of a document. The first has the newest articles.
fn name(position: usize) -> String {
    if position == 0 { "feed.json".to_owned() } else { format!("feed-{}.json", position + 1) }
}

fn item(corpus: &Corpus, articles: &[bantin_search::builder::Article], number: u32) -> Value {
    let article = articles[number as usize];
    let text = corpus.text(number);
    let paragraphs: Vec<_> = text.lines().map(|line| format!("<p>{line}</p>")).collect();
    json!({
        "id": article.id,
        "title": article.title,
        "content_html": paragraphs.join("\n"),
        "date_published": article.published.map(|published| published.to_string()),
        "_bantin": { "slug": article.path, "section": article.section },
    })
}
