//! Lists the files of a published site that queries load, as one line of JSON each: those of the answer, the titles of the first ten results
//! and the documents of the first five.
//!
//!     cargo run --release -p bantin-search --example query -- target/site "hung yen" "dang bo"

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use bantin_search::{Manifest, Query, Search, answer, paths, plan, titles};
use serde_json::json;

/// Results with titles, and with excerpts.
const TITLES: usize = 10;
const EXCERPTS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, queries @ ..] = &arguments[..] else {
        return Err("expected the folder of the site and queries".into());
    };
    let read = |path: &str| {
        let file = Path::new(folder).join(path);
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let manifest = Manifest::parse(&read(paths::MANIFEST)?)?;
    for query in queries {
        let search = Search { query: Query::parse(query), ..Search::default() };
        let mut files = BTreeMap::new();
        for file in plan(&manifest, &search) {
            files.insert(file, read(&manifest.path(file))?);
        }
        let answer = answer(&manifest, &search, &|file| files.get(&file).map(Vec::as_slice));
        let results: Vec<_> = answer.hits.iter().take(TITLES).map(|hit| Manifest::title_of(hit.article)).collect();
        let mut blocks = BTreeMap::new();
        for (block, _) in &results {
            let path = manifest.path(*block);
            let titles = titles(&read(&path)?)?;
            blocks.insert(*block, (path, titles));
        }
        // All are news, so their paths are slugs.
        let slugs = results.iter().filter_map(|(block, position)| blocks.get(block)?.1.get(*position));
        let documents: Vec<_> = slugs.take(EXCERPTS).map(|title| format!("feed/bai/{}.json", title.path)).collect();
        let answer_files: Vec<_> =
            [paths::MANIFEST.to_owned()].into_iter().chain(files.keys().map(|file| manifest.path(*file))).collect();
        let title_files: Vec<_> = blocks.into_values().map(|(path, _)| path).collect();
        println!(
            "{}",
            json!({ "query": query, "articles": answer.hits.len(), "answer": answer_files, "titles": title_files, "excerpts": documents })
        );
    }
    Ok(())
}
