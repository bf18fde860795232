//! Builds the index of generated articles and prints times, sizes, memory, and the bytes that some queries load.
//!
//!     cargo run --release -p bantin-search --example measure -- 20000
//!     cargo run --release -p bantin-search --example measure -- 20000 target/index    # also writes the files

#[path = "../tests/search/support/corpus.rs"]
mod corpus;

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs,
    num::NonZeroU32,
    path::Path,
    str::FromStr,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use bantin_search::{File, Query, Scope, Search, TITLES_PER_BLOCK, Total, answer, builder::Index, plan};
use corpus::Corpus;

fn main() -> Result<(), Box<dyn Error>> {
    let count = match env::args().nth(1) {
        Some(count) => NonZeroU32::from_str(&count)?.get(),
        None => 20_000,
    };
    let corpus = Corpus::new(count);
    let articles = corpus.articles();
    let texts: Vec<String> = (0..count).map(|number| corpus.text(number)).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{count} articles, {} bytes of text each", bytes / count as usize);
    let before = memory("VmRSS");
    let start = Instant::now();
    let index = Index::new(&articles)?;
    let shards: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::default();
    let (files, size) = (AtomicUsize::new(0), AtomicUsize::new(0));
    for (position, segment) in index.manifest().segments().iter().enumerate() {
        let start = Instant::now();
        let (files_before, size_before) = (files.load(Ordering::Relaxed), size.load(Ordering::Relaxed));
        let write = |path: String, bytes: Vec<u8>| {
            files.fetch_add(1, Ordering::Relaxed);
            size.fetch_add(bytes.len(), Ordering::Relaxed);
            shards.lock().map_err(|_| "a thread has panicked")?.insert(path, bytes);
            Ok::<_, &str>(())
        };
        index.build_segment(position, &|number| texts[number as usize].clone(), &write)?;
        let files = files.load(Ordering::Relaxed) - files_before;
        let size = size.load(Ordering::Relaxed) - size_before;
        println!(
            "segment {}: {files} shards of {} bytes, {} bytes an article, {:.2?}",
            segment.folder,
            size / files.max(1),
            size / segment.articles as usize,
            start.elapsed()
        );
    }
    let mut shards = shards.into_inner().map_err(|_| "a thread has panicked")?;
    let postings: usize = shards.values().map(Vec::len).sum();
    println!("shards: {} files, {postings} bytes, {:.2?}", shards.len(), start.elapsed());
    let peak = memory("VmHWM").saturating_sub(before);
    println!(
        "memory: {} MB at the peak, of these {} MB the shards that this program keeps",
        peak / 1_000,
        postings / 1_000_000
    );
    shards.extend(index.documents(&|number| texts[number as usize].clone()).flatten());
    if let Some(folder) = env::args().nth(2) {
        for (path, bytes) in &shards {
            let path = Path::new(&folder).join(path);
            let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
            if let Err(error) = written {
                eprintln!("{}: {error}", path.display());
            }
        }
    }
    queries(&index, &shards);
    Ok(())
}

fn queries(index: &Index, files: &BTreeMap<String, Vec<u8>>) {
    let manifest = index.manifest();
    for text in
        ["hung yen", "dang bo", "chuyen doi so", "thuế", "uy ban nhan dan tinh hung yen", "Hưng Yên, chuyển đổi số"]
    {
        for scope in [Scope::Neighbours, Scope::AllWords] {
            let search = Search { query: Query::parse(text), scope, ..Search::default() };
            let plan = plan(manifest, &search);
            let bytes = |file: File| files.get(&manifest.path(file)).map(Vec::as_slice);
            let shards = plan.iter().filter(|file| matches!(file, File::Shard { .. }));
            let size: usize = shards.clone().filter_map(|file| bytes(*file)).map(<[u8]>::len).sum();
            let start = Instant::now();
            let answer = answer(manifest, &search, &bytes);
            let elapsed = start.elapsed();
            let mut blocks: Vec<u32> = answer.hits.iter().take(10).map(|hit| hit.article / TITLES_PER_BLOCK).collect();
            blocks.sort_unstable();
            blocks.dedup();
            let total = match answer.total {
                Total::Exact(count) => format!("{count}"),
                Total::About(count) => format!("about {count}"),
                Total::AtLeast(count) => format!("at least {count}"),
            };
            println!(
                "{text:?} {scope:?}: {} shards, {size} bytes, {total} articles, {} blocks of titles, {elapsed:.2?}",
                shards.count(),
                blocks.len()
            );
        }
    }
}

/// A value of `/proc/self/status` in KB.
fn memory(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().nth(1)).and_then(|value| value.parse().ok()).unwrap_or(0)
}
