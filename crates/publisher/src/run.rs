//! One publish, from the feed to the folder.

use std::{collections::HashSet, fs, path::PathBuf, sync::Arc};

use anyhow::{Context, Result};
use rayon::{ThreadPoolBuilder, prelude::*};

use super::{
    Options, Progress,
    assets::{AppFiles, copy_others},
    discovery,
    documents::Documents,
    fingerprint, headers,
    input::{self, Source},
    output::{Output, Report},
    picture_addresses,
    pictures::{
        self,
        variants::{self, Variant},
    },
    press::Press,
    redirects,
    shell::Shell,
    site::Site,
    state,
    template::{NotFoundParts, Template},
};
use bantin_app::state::PageMeta;
use bantin_core::{i18n, model::LocalPictures};

const NO_ADDRESS: &str = "Nothing says where the site will stand: RSS, Atom, sitemaps and robots.txt are left out. Say it with --base-url, or give the feed an \
     absolute `home_page_url`.";

/// Publishes the feed that `options` name. `now`, in Unix seconds, says which day it is.
///
/// # Errors
///
/// When the feed can't be read whole, the shell is none, or the folder can't be written. What was written until then is complete files;
/// the next publish goes on from there.
pub fn run(options: &Options, now: i64, progress: &Progress) -> Result<Report> {
    let threads = ThreadPoolBuilder::new().num_threads(options.jobs.unwrap_or(0));
    let threads = threads.build().context("the threads to publish with can't be started")?;
    threads.install(|| publish(options, now, progress))
}

fn publish(options: &Options, now: i64, progress: &Progress) -> Result<Report> {
    let shell = Shell::read(&options.shell)?;
    let program = AppFiles::read(&options.shell, &shell)?;
    let step = progress.step("Reading the feed", None);
    let source = input::read(&options.feed, options.base_url.as_ref())?;
    let sources: Vec<String> = (source.documents.iter())
        .filter_map(|document| source.address.below(&document.address))
        .map(str::to_owned)
        .collect();
    for note in &source.notes {
        progress.note(note);
    }
    drop(step);
    let (pictures, variants) = pictures(options, &source, progress)?;
    let step = progress.step("Sorting articles, finding related news", None);
    let site = Site::of(source, &Arc::new(pictures));
    let documents = Documents::of(&site);
    drop(step);

    let icon = site.info.icon.as_deref();
    let template = Template::new(&shell, &site.address, icon);
    let identity = state::identity(&[
        site.address.root().as_bytes(),
        shell.html_attributes.as_bytes(),
        shell.head.as_bytes(),
        icon.unwrap_or(&shell.icons).as_bytes(),
        shell.style.as_bytes(),
        shell.body_attributes.as_bytes(),
        program.boot.as_bytes(),
    ])?;
    let output = Output::open(&options.out, &cache(options))?.made_by(identity).compressing(options.compress);
    program.write(&output)?;
    let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
    let others = copy_others(&options.shell, &shell, &sources, &output)?;
    if !others.feeds.is_empty() {
        let feeds = others.feeds.join(", ");
        progress.note(&format!("Left behind, as another feed is published: {feeds}."));
    }
    for variant in &variants {
        let bytes =
            fs::read(&variant.file).with_context(|| format!("the picture {} can't be read", variant.file.display()))?;
        output.put(&variant.path, &bytes)?;
    }
    headers::write(&site.address, &shell.style, &others.paths, &output)?;
    not_found(&site, &template, &program, &output)?;
    redirects::write(&site, &output)?;
    let press = Press {
        documents: &documents,
        template: &template,
        program: &program,
        output: &output,
        today: site.info.time.today(now),
        common: fingerprint::of(documents.common()),
    };
    press.print(progress)?;
    if !site.address.is_known() {
        progress.note(NO_ADDRESS);
    }
    discovery::write(&documents, now, &output)?;
    output.finish()
}

/// What is known of the pictures in the shell's folder; with `--images` also in other widths, whose files are to be published.
fn pictures(options: &Options, source: &Source, progress: &Progress) -> Result<(LocalPictures, Vec<Variant>)> {
    let site = &source.address;
    let (mut pictures, notes) = pictures::local_pictures(&options.shell, site);
    let mut notes = notes;
    let mut files = Vec::new();
    if options.images {
        let shown = shown(source, &pictures);
        let step = progress.step("Making pictures", None);
        let folder = cache(options).join("pictures");
        let variants = variants::add(&mut pictures, &shown, &options.shell, site, &folder, &|_| step.advance(1))?;
        notes.extend(variants.notes);
        files = variants.files;
    }
    for note in notes {
        progress.note(&note.to_string());
    }
    Ok((pictures, files))
}

/// The paths of the pictures that articles show: of others no variant is asked for.
fn shown(source: &Source, pictures: &LocalPictures) -> HashSet<String> {
    let site = Site::of(source.clone(), &Arc::default());
    let articles = site.articles().par_iter();
    let named = articles.flat_map_iter(|article| picture_addresses::of_article(article));
    named.filter_map(|address| pictures.path_of(&address).map(str::to_owned)).collect()
}

/// The page for every address that is no file.
fn not_found(site: &Site, template: &Template, program: &AppFiles, output: &Output) -> Result<()> {
    let info = &site.info;
    let locale = i18n::of(info.vietnamese);
    let page = template.not_found(&NotFoundParts {
        lang: info.language_tag(),
        title: &PageMeta::not_found(info, locale).title,
        locale,
        boot: &program.boot,
    })?;
    output.put("404.html", page.as_bytes())?;
    Ok(())
}

/// Beside the folder that is published, never in it.
fn cache(options: &Options) -> PathBuf {
    let mut name = options.out.clone().into_os_string();
    name.push(".cache");
    name.into()
}
