use std::fs;

use anyhow::Context;
use bantin_core::model::slug_from_title;
use bantin_publisher::{Options, Progress, output::Output, run, site_address::SiteAddress};
use serde_json::json;

use super::{
    desk::{DAY, Desk, NOW, bytes, desk},
    sample::{feed, item, of},
};
use crate::{
    common::{items_mut, write_file},
    shell::BUILT,
};

#[test]
fn every_page_carries_its_document() -> anyhow::Result<()> {
    let desk = desk();
    let report = desk.publish(&feed());
    let files = desk.files();
    assert_eq!(report.written(), files.len());
    let articles = (1..=9).map(|number| format!("bai/tin-{number}"));
    let pages: Vec<_> = articles.chain(["chuyen-muc/le", "chuyen-muc/trong", ""].map(str::to_owned)).collect();
    let pages: Vec<_> = pages.iter().map(String::as_str).collect();
    for path in of(&pages) {
        assert!(files.contains_key(&path), "{path}");
    }
    let page = String::from_utf8(files["bai/tin-4/index.html"].0.clone())?;
    let (_, data) = page.split_once("id=\"page-data\"").context("the page has no data")?;
    let (_, data) = data.split_once('>').context("the tag of the data has no end")?;
    let (data, _) = data.split_once("</script>").context("the data has no end")?;
    let document = String::from_utf8(files["feed/bai/tin-4.json"].0.clone())?;
    assert_eq!(data.replace("\\u003c", "<"), document);
    Ok(())
}

#[test]
fn an_article_dated_ahead_is_held_back_until_its_date() -> anyhow::Result<()> {
    let desk = desk();
    let mut feed = feed();
    let item =
        json!({ "id": "sau", "title": "Sau", "date_published": "2099-01-01T00:00:00Z", "_bantin": { "slug": "sau" } });
    items_mut(&mut feed).push(item);
    desk.publish(&feed);
    assert!(
        !desk
            .files()
            .iter()
            .any(|(path, (bytes, _))| path.contains("sau") || String::from_utf8_lossy(bytes).contains("2099"))
    );
    desk.try_publish(&feed, 4_070_908_800, 2)?;
    assert!(desk.files().contains_key("bai/sau/index.html"));
    Ok(())
}

#[test]
fn only_the_files_of_the_public_folder_are_published() -> anyhow::Result<()> {
    let desk = desk();
    let options = Options { public: None, ..desk.options(&feed())? };
    run(&options, NOW, &Progress::silent())?;
    let files = desk.files();
    assert!(!files.keys().any(|path| path.contains("icons")), "{:?}", files.keys());
    assert!(!files.values().any(|(bytes, _)| String::from_utf8_lossy(bytes).contains("icons/favicon.svg")));
    Ok(())
}

#[test]
fn a_second_publish_writes_nothing() {
    let desk = desk();
    desk.publish(&feed());
    let before = desk.files();
    let report = desk.publish(&feed());
    assert_eq!((report.written(), report.removed.len(), report.unchanged), (0, 0, before.len()));
    assert!(desk.files() == before);
}

#[test]
fn a_new_day_changes_no_page_unless_an_anniversary_begins_or_ends() -> anyhow::Result<()> {
    let desk = desk();
    desk.publish(&feed());
    let report = desk.try_publish(&feed(), NOW + DAY, 2)?;
    assert_eq!(report.written(), 0);

    let mut feed = feed();
    feed["_bantin"]["anniversaries"] =
        json!([{ "name": "Ngày thành lập Báo", "date": "1950-05-22", "days_before": 1 }]);
    desk.publish(&feed);
    let before = desk.files();
    desk.try_publish(&feed, NOW + DAY, 2)?;
    let after = desk.files();
    let written = after.iter().filter(|(path, file)| before[*path] != **file);
    let written: Vec<_> = written.map(|(path, _)| path.as_str()).collect();
    assert_eq!(written, ["index.html"]);
    assert!(String::from_utf8_lossy(&after["index.html"].0).contains("76 năm Ngày thành lập Báo"));
    Ok(())
}

#[test]
fn an_edited_file_is_rewritten() -> anyhow::Result<()> {
    let desk = desk();
    desk.publish(&feed());
    let before = desk.files();
    write_file(&desk.out().join("bai/tin-4/index.html"), "<p>Sửa tay");
    fs::remove_file(desk.out().join("feed/bai/tin-5.json"))?;
    desk.publish(&feed());
    assert!(bytes(&desk.files()) == bytes(&before));
    Ok(())
}

#[test]
fn the_program_of_a_trunk_build_in_the_output_folder_is_removed() {
    let desk = desk();
    // The second build replaces a published site.
    for _ in 0..2 {
        write_file(&desk.out().join("index.html"), BUILT.replace("1da2", "debug"));
        for name in ["bantin-app-debug.js", "bantin-app-debug_bg.wasm", "CNAME"] {
            write_file(&desk.out().join(name), "");
        }
        desk.publish(&feed());
        let files = desk.files();
        let programs: Vec<_> = files.keys().filter(|path| path.contains("debug")).collect();
        assert_eq!(programs, [""; 0]);
        assert!(files.contains_key("CNAME"));
        assert!(String::from_utf8_lossy(&files["index.html"].0).contains(">Tin 9<"));
    }
}

#[test]
fn the_trunk_build_cannot_be_the_output_folder() -> anyhow::Result<()> {
    let desk = desk();
    std::os::unix::fs::symlink(desk.out().with_file_name("shell"), desk.out())?;
    assert!(desk.try_publish(&feed(), NOW, 1).is_err());
    assert!(desk.out().join("bantin-app-1da2.js").exists());
    Ok(())
}

#[test]
fn the_output_folder_cannot_be_inside_the_trunk_build() -> anyhow::Result<()> {
    let desk = desk();
    let shell = desk.out().with_file_name("shell");
    for out in ["dist", "icons/dist", "new/dist"] {
        let options = Options { out: shell.join(out), ..desk.options(&feed())? };
        let error = run(&options, NOW, &Progress::silent()).err().map(|error| error.to_string());
        let expected = format!(
            "the output folder {} is inside the Trunk build {}; choose another one",
            options.out.display(),
            shell.display()
        );
        assert_eq!(error, Some(expected));
        assert!(!options.out.exists(), "{out}");
    }
    // A name that only begins with that of the build.
    let options = Options { out: desk.out().with_file_name("shell-dist"), ..desk.options(&feed())? };
    run(&options, NOW, &Progress::silent())?;
    Ok(())
}

#[test]
fn no_picture_is_encoded_while_another_publish_is_running() -> anyhow::Result<()> {
    let desk = desk();
    let cache = desk.out().with_file_name("dist.cache");
    let _other = Output::open(&desk.out(), &cache)?;
    let options = Options { images: true, ..desk.options(&feed())? };
    let error = run(&options, NOW, &Progress::silent()).err().map(|error| error.to_string());
    assert!(error.as_ref().is_some_and(|error| error.starts_with("another publish is writing to")), "{error:?}");
    assert!(!cache.join("pictures").exists());
    Ok(())
}

#[test]
fn a_changed_shell_changes_every_page() {
    for (old, new) in [
        ("class=\"trang\"", "class=\"khac\""),
        ("class=\"bao\"", "class=\"khac\""),
        ("color: red", "color: blue"),
        ("name=\"viewport\"", "name=\"khac\""),
    ] {
        let [desk, fresh] = [desk(), desk()];
        desk.publish(&feed());
        for desk in [&desk, &fresh] {
            desk.build("index.html", &BUILT.replace(old, new));
        }
        desk.publish(&feed());
        fresh.publish(&feed());
        assert!(bytes(&desk.files()) == bytes(&fresh.files()), "{new}");
    }
}

#[test]
fn a_changed_address_changes_every_page() {
    let addresses = ["/", "/tin/", "https://bao.example/tin/", "https://bao.example/"];
    let mut desk = Desk::at("/");
    for address in addresses {
        desk.base_url = SiteAddress::parse(address);
        desk.publish(&feed());
        let fresh = Desk::at(address);
        fresh.publish(&feed());
        assert!(bytes(&desk.files()) == bytes(&fresh.files()), "{address}");
    }
}

#[test]
fn an_article_that_contains_the_placeholder_for_an_unknown_origin_is_published() -> anyhow::Result<()> {
    let mut feed = feed();
    let item = item(&mut feed, 4);
    item["id"] = json!("http://site.invalid");
    item["title"] = json!("Trang http://site.invalid/ ở đâu?");
    item["_bantin"] = json!({});
    let desk = Desk::at("/");
    desk.try_publish(&feed, NOW, 2)?;
    let slug = slug_from_title("Trang http://site.invalid/ ở đâu?", "http://site.invalid");
    let files = desk.files();
    let page = String::from_utf8_lossy(&files[&format!("bai/{slug}/index.html")].0);
    assert!(page.contains(">Trang http://site.invalid/ ở đâu?</h1>"), "{page}");
    assert!(!page.contains("=\"http://site.invalid"), "{page}");
    Ok(())
}
