use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use bantin_publisher::{
    Options, Progress, other_hosts::OtherHosts, output::PublishReport, run, site_address::SiteAddress,
};
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::{
    common::{temporary_folder, write_file},
    shell::BUILT,
};

/// 2026-05-20T01:00:00Z.
pub const NOW: i64 = 1_779_238_800;
pub const DAY: i64 = 86_400;

/// A shell and an output folder for several publishes.
pub struct Desk {
    folder: TempDir,
    pub base_url: Option<SiteAddress>,
}

/// Bytes and modification time of every file, by path.
pub type Files = BTreeMap<String, (Vec<u8>, SystemTime)>;

impl Desk {
    pub fn at(address: &str) -> Self {
        let folder = temporary_folder();
        let built = [
            ("index.html", BUILT),
            ("bantin-app-1da2.js", "export default 1;"),
            ("bantin-app-1da2_bg.wasm", "\0asm"),
            ("icons/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"),
        ];
        let desk = Self { folder, base_url: SiteAddress::parse(address) };
        for (path, text) in built {
            desk.build(path, text);
        }
        desk
    }

    /// Writes a file of the shell.
    pub fn build(&self, path: &str, text: &str) {
        write_file(&self.folder.path().join("shell").join(path), text);
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    pub fn options(&self, feed: &Value) -> anyhow::Result<Options> {
        let file = self.folder.path().join("feed.json");
        fs::write(&file, feed.to_string())?;
        Ok(Options {
            feed: file.to_string_lossy().into_owned(),
            shell: self.folder.path().join("shell"),
            public: Some(self.folder.path().join("shell")),
            out: self.out(),
            base_url: self.base_url.clone(),
            jobs: Some(2),
            compress: false,
            images: false,
            allow_removals: true,
            forget_removed: false,
            dry_run: false,
            other_hosts: OtherHosts::default(),
        })
    }

    pub fn try_publish(&self, feed: &Value, now: i64, jobs: usize) -> anyhow::Result<PublishReport> {
        Ok(run(&Options { jobs: Some(jobs), ..self.options(feed)? }, now, &Progress::silent())?.files)
    }

    #[track_caller]
    pub fn publish(&self, feed: &Value) -> PublishReport {
        self.publish_with(feed, 2)
    }

    /// [`Desk::publish`] with a number of threads.
    #[track_caller]
    pub fn publish_with(&self, feed: &Value, jobs: usize) -> PublishReport {
        self.try_publish(feed, NOW, jobs).unwrap_or_else(|error| panic!("{error:#}"))
    }

    #[track_caller]
    pub fn files(&self) -> Files {
        read_files(&self.out()).unwrap_or_else(|error| panic!("{error:#}"))
    }
}

fn read_files(folder: &Path) -> anyhow::Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder)?.to_string_lossy().into_owned();
            files.insert(path, (fs::read(entry.path())?, entry.metadata()?.modified()?));
        }
    }
    Ok(files)
}

/// The text of a published file.
#[track_caller]
pub fn text(files: &Files, path: &str) -> String {
    let (bytes, _) = files.get(path).unwrap_or_else(|| panic!("no file {path}"));
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn desk() -> Desk {
    Desk::at("https://bao.example/tin/")
}

pub fn bytes(files: &Files) -> BTreeMap<&str, &[u8]> {
    files.iter().map(|(path, (bytes, _))| (path.as_str(), bytes.as_slice())).collect()
}
