//! Runs a publish.

use std::{
    fs, io,
    path::{self, Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, bail};
use percent_encoding::percent_decode_str;
use rayon::ThreadPoolBuilder;
use tempfile::TempDir;

use super::{
    Options, Progress,
    assets::{AppFiles, CopiedFiles, copy_public},
    discovery,
    documents::Documents,
    fingerprint, headers,
    icons::SiteIcons,
    lint::Linter,
    list_redirects,
    load::{LoadedFeed, load_feed},
    manifest::{PAPER, manifest},
    notes,
    outcome::{ArticleChanges, Outcome},
    output::{Output, PublishReport, REPLACED},
    paths::INDEX,
    pictures::{self, Variant},
    redirects::Redirects,
    removals::Removals,
    render::PageRenderer,
    search_index,
    shared_head::{SharedHead, notice_script},
    shell::Shell,
    site::Site,
    slugs::recorded_page,
    template::Template,
};
use bantin_core::model::{LocalPictures, SiteInfo};

/// Publishes a feed. `now`, in Unix seconds, determines the current day. See [`Outcome::stop`] for a publish that writes nothing.
///
/// # Errors
///
/// If the feed cannot be loaded, the shell is not a build of Trunk, or the output folder cannot be written. Files
/// written before the error are complete, and the next publish continues from them.
pub fn run(options: &Options, now: i64, progress: &Progress) -> Result<Outcome> {
    let threads = ThreadPoolBuilder::new().num_threads(options.jobs.unwrap_or(0)).build();
    threads.context("cannot start threads")?.install(|| publish(options, now, progress))
}

fn publish(options: &Options, now: i64, progress: &Progress) -> Result<Outcome> {
    check_output_folder(options)?;
    let shell = Shell::read(&options.shell)?;
    let app = AppFiles::read(&options.shell, &shell)?;

    let (feed, linter) = load(options, now, progress)?;
    let feed_paths = feed_paths(&feed);
    let open = if options.dry_run { Output::dry_run } else { Output::open };
    let output = open(&options.out, &cache(options))?;
    let scratch = options.dry_run.then(TempDir::new).transpose().context("cannot create a temporary folder")?;
    let scratch = scratch.as_ref().map(TempDir::path);
    let (pictures, variants) = local_pictures(options, scratch, &feed, progress)?;

    let step = progress.step("Sorting articles", None);
    let pictures = Arc::new(pictures);
    let mut site = Site::new(feed, &pictures);
    site.first_publish.unix_seconds = output.first_publish(now);
    let lint = linter.finish(&site.archive);
    let mut redirects = Redirects::new(&site, output.slugs());
    if options.forget_removed {
        redirects.forget_withdrawn();
    }
    let withdrawn = redirects.withdrawn();
    let replaced = output.slugs().withdrawn().into_iter().map(|slug| recorded_page(slug).path() + INDEX).collect();
    let removals = Removals::new(&site, &redirects, &output);
    let stop = (removals.are_too_many() && !options.allow_removals).then(|| removals.clone());
    if stop.is_some() && !options.dry_run {
        let articles = ArticleChanges::new(&site, &PublishReport::default(), &removals);
        return Ok(Outcome { articles, lint, stop, ..Outcome::default() });
    }
    let icons = site_icons(options, &site, &pictures, progress);
    Arc::make_mut(&mut site.info).icon.clone_from(&icons.tab);
    let documents = Documents::new(&site);
    let fingerprints = fingerprint::articles(&site);
    drop(step);

    let shared = shared_head(options, &shell, &site, &icons);
    let template = Template::new(&shell, &site.address, &shared, &app.boot);
    let inputs = [&site.address.root(), &template.before_preload, &template.before_head, &template.after_head];
    let publisher = fingerprint::publisher(&inputs.map(String::as_str))?;
    let output = output.with_publisher(publisher).with_compression(options.compress);
    if !options.dry_run {
        remove_trunk_build(&options.out, progress)?;
    }
    app.write(&output)?;
    let copied = copy_files(options, &shell, &feed_paths, &output, progress)?;
    write_pictures(&variants, &icons, &output)?;
    headers::write(&site.address, &shared.policy, &copied, &output)?;
    redirects.write(&site, &output)?;
    list_redirects::write(&documents.lists, &site, &output)?;
    search_index::write(&site, &fingerprints, &output, progress)?;

    let today = site.info.time.today(now);
    let renderer = PageRenderer {
        documents: &documents,
        template: &template,
        frames: &shared.frames,
        output: &output,
        today,
        fingerprints,
        withdrawn: &withdrawn,
    };
    renderer.render(progress)?;
    if !site.address.is_known() {
        progress.note(notes::NO_ADDRESS);
    }
    let colour = site.theme.palette.as_ref().map_or(PAPER, |palette| &palette.light);
    discovery::write(&documents, &manifest(&site.info, &icons.manifest, colour), now, &output)?;
    let files = output.finish()?;
    if !files.replaced.is_empty() {
        progress.note(&notes::replaced(&files.replaced, &options.out, &cache(options).join(REPLACED)));
    }
    let articles = ArticleChanges::new(&site, &files.with_new(&replaced), &removals);
    Ok(Outcome { files, articles, lint, stop })
}

/// An error if the output folder is the Trunk build or inside it: the next build would remove the site.
fn check_output_folder(Options { out, shell, .. }: &Options) -> Result<()> {
    let Ok(build) = fs::canonicalize(shell) else {
        return Ok(());
    };
    if fs::canonicalize(out).is_ok_and(|out| out == build) {
        bail!("the output folder {} is the Trunk build itself; choose another one", out.display());
    }
    // The output folder may not exist yet.
    let existing = path::absolute(out)?.ancestors().find_map(|folder| fs::canonicalize(folder).ok());
    if existing.is_some_and(|folder| folder.starts_with(&build)) {
        bail!("the output folder {} is inside the Trunk build {}; choose another one", out.display(), shell.display());
    }
    Ok(())
}

/// Loads the feed, without scheduled items and without a notice that is not shown today.
fn load(options: &Options, now: i64, progress: &Progress) -> Result<(LoadedFeed, Linter)> {
    let _step = progress.step("Loading the feed", None);
    let mut feed = load_feed(&options.feed, options.base_url.as_ref())?;
    feed.notes.iter().for_each(|note| progress.note(note));
    let linter = Linter::new(&mut feed.documents, now);
    hold_back_scheduled(&mut feed, now, progress);
    hold_back_notice(&mut feed, now);
    Ok((feed, linter))
}

/// The paths below the site of the documents that were loaded.
fn feed_paths(feed: &LoadedFeed) -> Vec<String> {
    let paths = feed.documents.iter().filter_map(|document| feed.address.below(&document.address));
    paths.map(|path| percent_decode_str(path).decode_utf8_lossy().into_owned()).collect()
}

fn hold_back_scheduled(feed: &mut LoadedFeed, now: i64, progress: &Progress) {
    let mut scheduled = Vec::new();
    for document in &mut feed.documents {
        scheduled.extend(document.reading.feed.items.extract_if(.., |item| item.is_scheduled(now)).map(|item| item.id));
    }
    if !scheduled.is_empty() {
        progress.note(&notes::held_back(&scheduled));
    }
}

/// Removes a notice that is not shown today. Like a scheduled article, it appears with the first publish on or after its first day.
fn hold_back_notice(feed: &mut LoadedFeed, now: i64) {
    let Some(first) = feed.documents.first_mut() else { return };
    let today = SiteInfo::from_feed(&first.reading.feed, &first.address).time.today(now);
    first.reading.feed.extension.notice.take_if(|notice| !notice.is_shown_on(today));
}

/// The icons made from the feed's icon. One that can't be decoded is only linked.
fn site_icons(options: &Options, site: &Site, pictures: &LocalPictures, progress: &Progress) -> SiteIcons {
    let icon = site.info.icon.as_deref();
    let path = icon.and_then(|icon| pictures.path(icon));
    let file = options.public.as_ref().zip(path).and_then(|(folder, path)| fs::read(folder.join(path)).ok());
    SiteIcons::new(&site.address, icon, file.as_deref()).unwrap_or_else(|error| {
        progress.note(&notes::no_icons(path.unwrap_or_default(), &error));
        icon.map(|icon| SiteIcons::linked(&site.address, icon)).unwrap_or_default()
    })
}

fn shared_head(options: &Options, shell: &Shell, site: &Site, icons: &SiteIcons) -> SharedHead {
    let notice_script = notice_script(site.info.notice.as_ref(), site.info.time);
    SharedHead::new(shell, &site.theme, icons, &notice_script, &options.other_hosts)
}

/// Copies the site's own files, without the documents at `feed_paths`. Returns the paths of the copies.
fn copy_files(
    options: &Options,
    shell: &Shell,
    feed_paths: &[String],
    output: &Output,
    progress: &Progress,
) -> Result<Vec<String>> {
    let excluded: Vec<&str> = feed_paths.iter().map(String::as_str).collect();
    let CopiedFiles { paths, feeds } = copy_public(options.public.as_deref(), shell, &excluded, output)?;
    if !feeds.is_empty() {
        progress.note(&notes::other_feeds(&feeds));
    }
    Ok(paths)
}

/// Writes the variants of pictures, and the icons that no copied file replaces.
fn write_pictures(variants: &[Variant], icons: &SiteIcons, output: &Output) -> Result<()> {
    for Variant { path, file } in variants {
        let bytes = fs::read(file).with_context(|| format!("cannot read the picture {}", file.display()))?;
        output.put(path, &bytes)?;
    }
    for (path, bytes) in &icons.files {
        if !output.contains(path) {
            output.put(path, bytes)?;
        }
    }
    Ok(())
}

/// The pictures among the site's own files, and with `--images` the files of their variants. `scratch` is for those that a dry run encodes.
fn local_pictures(
    options: &Options,
    scratch: Option<&Path>,
    feed: &LoadedFeed,
    progress: &Progress,
) -> Result<(LocalPictures, Vec<Variant>)> {
    let Some(folder) = &options.public else {
        return Ok(Default::default());
    };
    let (mut pictures, mut warnings) = pictures::local_pictures(folder, &feed.address);
    let mut files = Vec::new();
    if options.images {
        let step = progress.step("Encoding pictures", None);
        let shown = pictures::shown_pictures(&feed.documents, &pictures);
        let cache = cache(options).join("pictures");
        let (variants, failed) =
            pictures::add_variants(&mut pictures, &shown, folder, &feed.address, &cache, scratch, &|_| step.inc(1))?;
        files = variants;
        warnings.extend(failed);
    }
    warnings.iter().for_each(|warning| progress.note(&warning.to_string()));
    Ok((pictures, files))
}

/// Removes script and wasm of a Trunk build from the folder `out`. Published pages load other files, and a debug build has several
/// megabytes.
fn remove_trunk_build(out: &Path, progress: &Progress) -> Result<()> {
    let Ok(shell) = Shell::read(out) else {
        return Ok(());
    };
    for name in [&shell.glue, &shell.wasm] {
        match fs::remove_file(out.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {name} of a Trunk build"));
            }
            _ => {}
        }
    }
    progress.note(&notes::removed_build(out, [&shell.glue, &shell.wasm]));
    Ok(())
}

/// A folder beside the output folder.
fn cache(options: &Options) -> PathBuf {
    // Without a slash at the end, behind which the name would be inside the folder.
    let mut name = options.out.components().collect::<PathBuf>().into_os_string();
    name.push(".cache");
    name.into()
}
