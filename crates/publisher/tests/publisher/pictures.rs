use std::{collections::HashSet, fs, io, path::Path, sync::Arc};

use bantin_core::{
    content::{Block, walk},
    feed,
    model::{Article, Document, DocumentContext, LocalPictures, SiteInfo},
};
use bantin_publisher::{
    pictures::{PictureWarning, local_pictures, shown_pictures},
    site_address::SiteAddress,
};
use tempfile::TempDir;

use crate::common::{reading, site_address, source_document};

fn shell(files: &[(&str, &[u8])]) -> TempDir {
    write_files(files).unwrap_or_else(|error| panic!("temporary folder: {error}"))
}

fn write_files(files: &[(&str, &[u8])]) -> io::Result<TempDir> {
    let shell = tempfile::tempdir()?;
    for (path, bytes) in files {
        let file = shell.path().join(path);
        file.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(file, bytes)?;
    }
    Ok(shell)
}

fn site() -> SiteAddress {
    site_address("https://bao.example/tin/")
}

fn known(shell: &Path) -> LocalPictures {
    let (pictures, warnings) = local_pictures(shell, &site());
    assert_eq!(warnings, []);
    pictures
}

fn size(pictures: &LocalPictures, path: &str) -> Option<(u32, u32)> {
    let image = pictures.get(&site().join(path))?;
    Some((image.width, image.height))
}

/// The size of the only file in a shell.
fn size_of(name: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    size(&known(shell(&[(name, bytes)]).path()), name)
}

/// The beginning, up to the size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend(b"\x08\x02\0\0\0\0\0\0\0");
    png
}

/// The beginning, up to the size, with an EXIF orientation.
fn jpeg(width: u16, height: u16, orientation: Option<u8>) -> Vec<u8> {
    let mut jpeg = b"\xff\xd8".to_vec();
    if let Some(orientation) = orientation {
        // One field, a SHORT.
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.push(orientation);
        exif.extend(b"\0\0\0\0\0\0");
        jpeg.extend(b"\xff\xe1\0");
        jpeg.push(exif.len() as u8 + 2);
        jpeg.extend(exif);
    }
    jpeg.extend(b"\xff\xc0\0\x11\x08");
    jpeg.extend(height.to_be_bytes());
    jpeg.extend(width.to_be_bytes());
    jpeg.extend(b"\x03\x01\x22\0\x02\x11\x01\x03\x11\x01");
    jpeg.extend(b"\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0\x3f\0\0\xff\xd9");
    jpeg
}

/// The extended format, up to the size.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut webp = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    webp.extend(&(width - 1).to_le_bytes()[..3]);
    webp.extend(&(height - 1).to_le_bytes()[..3]);
    webp
}

#[test]
fn sizes_of_png_jpeg_and_webp_are_read() {
    assert_eq!(size_of("a.png", &png(1200, 801)), Some((1200, 801)));
    assert_eq!(size_of("a.jpg", &jpeg(1200, 801, None)), Some((1200, 801)));
    assert_eq!(size_of("a.JPEG", &jpeg(640, 427, None)), Some((640, 427)));
    assert_eq!(size_of("a.webp", &webp(1200, 801)), Some((1200, 801)));
}

#[test]
fn a_photo_with_a_rotated_exif_orientation_has_width_and_height_swapped() {
    for (orientation, upright) in [(1, false), (3, false), (6, true), (8, true)] {
        let expected = if upright { (3024, 4032) } else { (4032, 3024) };
        let photo = jpeg(4032, 3024, Some(orientation));
        assert_eq!(size_of("a.jpg", &photo), Some(expected), "{orientation}");
    }
}

#[test]
fn an_svg_has_its_own_size_or_that_of_its_view_box() {
    for (attributes, expected) in [
        (r#"width="600" height="400""#, (600, 400)),
        (r#"width="600px" height=" 400px ""#, (600, 400)),
        (r#"viewBox="0 0 300 200""#, (300, 200)),
        (r#"viewBox="-10,-10, 300.4 ,200""#, (300, 200)),
        (r#"width="600" viewBox="0 0 300 200""#, (600, 400)),
        (r#"height="100" viewBox="0 0 300 200""#, (150, 100)),
        (r#"width="100%" height="100%" viewBox="0 0 3 2""#, (3, 2)),
    ] {
        let svg = format!(
            "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> -->\n<!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>"
        );
        assert_eq!(size_of("a.svg", svg.as_bytes()), Some(expected), "{svg}");
    }
}

#[test]
fn a_picture_without_a_readable_size_has_a_warning() {
    let shell = shell(&[
        ("images/hỏng.jpg", b"<!doctype html>not found"),
        ("images/a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("images/b.svg", b"<svg"),
        ("images/c.png", b""),
        ("images/d.png", &png(0, 10)),
        ("images/e.png", &png(20, 10)),
        ("feed/feed.json", b"{}"),
    ]);
    let (pictures, warnings) = local_pictures(shell.path(), &site());
    assert_eq!(pictures.iter().count(), 1);
    assert_eq!(size(&pictures, "images/e.png"), Some((20, 10)));
    let noted: Vec<_> = warnings.iter().map(|warning: &PictureWarning| warning.path.as_str()).collect();
    assert_eq!(noted, ["images/a.svg", "images/b.svg", "images/c.png", "images/d.png", "images/hỏng.jpg"]);
    let message = warnings[0].to_string();
    assert!(message.starts_with("images/a.svg: ") && message.contains("viewBox"), "{message}");
}

#[test]
fn every_escaping_of_an_address_finds_its_file() {
    let shell = shell(&[("images/ảnh 1 (a).png", &png(20, 10))]);
    let pictures = known(shell.path());
    for path in [
        "images/%E1%BA%A3nh%201%20(a).png",
        "images/%e1%ba%a3nh%201%20%28a%29.png",
        "images/%E1%BA%A3nh%201%20(a).png?v=2",
        "images/%E1%BA%A3nh%201%20(a).png#x",
    ] {
        assert_eq!(size(&pictures, path), Some((20, 10)), "{path}");
    }
    assert_eq!(pictures.get("https://other.example/tin/images/a.png"), None);
    assert_eq!(pictures.get("https://bao.example/images/a.png"), None);
}

#[test]
fn no_address_finds_a_file_outside_the_folder() -> io::Result<()> {
    let place = shell(&[("secret.png", &png(20, 10)), ("shell/a.png", &png(30, 10))]);
    let folder = place.path().join("shell");
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.png", folder.join("link.png"))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", folder.join("up"))?;
    let pictures = known(&folder);
    assert_eq!(size(&pictures, "a.png"), Some((30, 10)));
    assert_eq!(pictures.iter().count(), 1);
    let absolute = place.path().join("secret.png").display().to_string();
    for path in [
        "../secret.png",
        "%2e%2e/secret.png",
        "%2e%2e%2fsecret.png",
        "..%5csecret.png",
        "x/../../secret.png",
        "link.png",
        "up/secret.png",
        &absolute,
        &format!("/{absolute}"),
        &absolute.replace('/', "%2F"),
    ] {
        assert_eq!(size(&pictures, path), None, "{path}");
    }
    Ok(())
}

const FEED: &str = r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "Báo", "_bantin": { "images": {
        "../images/c.png": { "width": 5, "height": 6, "srcset": "../images/c-5.png 5w" },
        "../images/d.png": { "width": 7, "height": 8 } } },
    "items": [{ "id": "1", "title": "Một", "image": "../images/a.png", "banner_image": "../images/c.png",
        "content_html": "<p>A</p><img src='../images/b.png'><p>B</p><img src='../images/b.png' width='1' height='2'><blockquote><img src='../images/c.png'></blockquote><p><img src='https://elsewhere.example/tin/images/a.png'>" }] }"#;

#[test]
fn articles_have_the_sizes_of_local_pictures_unless_the_feed_names_others() {
    let shell = shell(&[
        ("images/a.png", &png(30, 20)),
        ("images/b.png", &png(60, 40)),
        ("images/c.png", &png(90, 60)),
        ("images/d.png", &png(90, 60)),
    ]);
    let mut pictures = known(shell.path());
    for name in ["images/b.png", "images/c.png", "images/d.png"] {
        let offered = feed::Image {
            width: 90,
            height: 60,
            srcset: Some("x.webp 9w".to_owned()),
            avif: Some("x.avif 9w".to_owned()),
        };
        pictures.insert(name.to_owned(), offered);
    }
    let feed = reading(FEED.as_bytes()).feed;
    let address = site().join("feed/feed.json");
    let info = SiteInfo::from_feed(&feed, &address);
    let context = DocumentContext::new(&feed, &address, &info).with_pictures(&Arc::new(pictures));
    let [item] = <[_; 1]>::try_from(feed.items).unwrap_or_else(|items| panic!("{} items", items.len()));
    let article = Article::from_item(item, &context);

    let (picture, hero) = (article.picture.as_ref(), article.hero.as_ref());
    assert_eq!(picture.map(|picture| picture.size), Some(Some((30, 20))));
    assert_eq!(hero.map(|hero| hero.size), Some(Some((5, 6))), "the editor's");
    let editors = "https://bao.example/tin/images/c-5.png 5w";
    assert_eq!(hero.and_then(|hero| hero.srcset.as_deref()), Some(editors));
    assert_eq!(hero.and_then(|hero| hero.avif.as_deref()), Some("x.avif 9w"), "in addition");

    let images = &article.text.images;
    let completed = images.get(&site().join("images/d.png"));
    assert_eq!(completed.map(|image| (image.width, image.height)), Some((7, 8)));
    let avif = completed.and_then(|image| image.avif.as_deref());
    assert_eq!(avif, Some("x.avif 9w"), "the feed has no candidates");

    let blocks = article.blocks();
    let photos = walk(&blocks).flat_map(|block| match block {
        Block::Figure(figure) => &figure.photos[..],
        _ => &[],
    });
    let sizes: Vec<_> = photos.map(|photo| (photo.size, photo.avif.is_some())).collect();
    assert_eq!(sizes, [(Some((90, 60)), true), (Some((1, 2)), true), (Some((5, 6)), true), (None, false)]);
}

#[test]
fn a_text_with_the_candidates_of_its_document_has_its_avif_candidates_too() {
    let feed = r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "Báo", "_bantin": { "images": {
            "a.png": { "width": 9, "height": 6, "srcset": "a.webp 3w", "avif": "a.avif 3w" } } },
        "items": [{ "id": "1", "content_html":
            "<img src='a.png' srcset='a.webp 3w'><p>A</p><img src='a.png' srcset='own.png 3w'><p>B</p><img src='a.png'>" }] }"#;
    let feed = reading(feed.as_bytes()).feed;
    let address = site().join("");
    let info = SiteInfo::from_feed(&feed, &address);
    let blocks = Document::from_feed(feed, &address, &info).articles[0].blocks();
    let avif = blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.photos[0].avif.as_deref()),
        _ => None,
    });
    let expected = Some("https://bao.example/tin/a.avif 3w");
    assert_eq!(avif.collect::<Vec<_>>(), [expected, None, expected]);
}

#[test]
fn shown_pictures_are_those_around_articles_and_in_their_texts() {
    let names = ["image", "banner", "text", "item", "srcset", "other"];
    let paths = names.map(|name| format!("images/{name}.png"));
    let png = png(30, 20);
    let files: Vec<_> = paths.iter().map(|path| (path.as_str(), png.as_slice())).collect();
    let pictures = known(shell(&files).path());
    let feed = r#"{ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "../", "items": [
        { "id": "1", "image": "images/image.png", "banner_image": "/tin/images/banner.png?v=1",
          "content_html": "<p><IMG src=images/text.png><img srcset='images/srcset.png 9w'> images/other.png" },
        { "id": "2", "url": "bai/x/", "content_html": "<img src='../../images/item.png'>" }] }"#;
    let document = source_document(site().join("feed/feed.json"), "feed.json", feed.as_bytes());
    let expected = paths[..5].iter().cloned().collect::<HashSet<_>>();
    assert_eq!(shown_pictures(&[document], &pictures), expected);
}

#[cfg(not(feature = "images"))]
#[test]
fn without_encoders_the_images_option_says_how_to_build_them() {
    let shell = shell(&[]);
    let mut pictures = known(shell.path());
    let (folder, cache) = (shell.path(), shell.path().join("cache"));
    let add = bantin_publisher::pictures::add_variants;
    let error = add(&mut pictures, &HashSet::new(), folder, &site(), &cache, None, &|_| ()).unwrap_err();
    assert!(error.to_string().contains("--features images"), "{error}");
}
