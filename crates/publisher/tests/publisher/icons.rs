//! Icons for tabs, home screens and the web app manifest.

use std::io::Cursor;

use anyhow::{Context, Result};
use bantin_publisher::icons::SiteIcons;
use image::{ImageFormat, Rgba, RgbaImage};

use crate::common::{site_address, string};

/// A red square in the middle of nothing.
const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'><path fill='#f00' d='M2 0h4v4H2z'/></svg>";

fn icons(icon: &str, file: Option<&[u8]>) -> Result<SiteIcons> {
    SiteIcons::new(&site_address("https://bao.example/tin/"), Some(icon), file)
}

fn png(picture: &RgbaImage) -> Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

/// The generated picture whose path contains `name`.
fn picture(icons: &SiteIcons, name: &str) -> Result<RgbaImage> {
    let file = icons.files.iter().find(|(path, _)| path.contains(name));
    let (_, bytes) = file.with_context(|| format!("no {name}"))?;
    Ok(image::load_from_memory(bytes)?.into_rgba8())
}

#[test]
fn an_svg_is_the_icon_of_tabs_and_gives_pngs_in_their_sizes() -> Result<()> {
    let icons = icons("https://bao.example/tin/images/logo.svg", Some(SVG.as_bytes()))?;
    let (tab, rest) = icons.links.split_once('\n').context("no link")?;
    assert_eq!(tab, "<link rel=\"icon\" href=\"/tin/images/logo.svg\">");
    assert!(rest.starts_with("<link rel=\"apple-touch-icon\" href=\"/tin/assets/icons/apple-touch-icon-"), "{rest}");
    for (name, size) in [("favicon.ico", 32), ("apple-touch-icon", 180), ("any-192", 192), ("maskable-512", 512)] {
        assert_eq!(picture(&icons, name)?.dimensions(), (size, size), "{name}");
    }
    let sizes: Vec<_> = icons.manifest.iter().map(|icon| (string(&icon["sizes"]), string(&icon["purpose"]))).collect();
    let expected =
        [("any", "any"), ("192x192", "any"), ("192x192", "maskable"), ("512x512", "any"), ("512x512", "maskable")];
    assert_eq!(sizes, expected);
    assert_eq!(icons.manifest[0]["src"], "images/logo.svg");
    Ok(())
}

#[test]
fn icons_of_home_screens_have_a_background_and_a_margin() -> Result<()> {
    let icons = icons("https://bao.example/tin/logo.svg", Some(SVG.as_bytes()))?;
    let (paper, red) = (Rgba([0xff, 0xfd, 0xf8, 255]), Rgba([255, 0, 0, 255]));
    for (name, corner) in [("any-512", Rgba([0; 4])), ("maskable-512", paper), ("apple-touch-icon", paper)] {
        let picture = picture(&icons, name)?;
        let middle = picture.width() / 2;
        assert_eq!((*picture.get_pixel(0, 0), *picture.get_pixel(middle, middle)), (corner, red), "{name}");
    }
    // All corners of the picture are within 40 % of the width from the middle.
    let maskable = picture(&icons, "maskable-512")?;
    let painted = maskable.enumerate_pixels().filter(|(.., pixel)| **pixel != paper);
    let farthest = painted.map(|(x, y, _)| (x as f32 - 255.5).hypot(y as f32 - 255.5)).fold(0.0, f32::max);
    assert!(farthest <= 0.4 * 512.0, "{farthest}");
    Ok(())
}

#[test]
fn the_background_of_a_full_square_continues_in_the_margin() -> Result<()> {
    let blue = Rgba([0, 0, 200, 255]);
    let icons = icons("https://bao.example/tin/logo.png", Some(&png(&RgbaImage::from_pixel(400, 400, blue))?))?;
    assert!(picture(&icons, "maskable-512")?.pixels().all(|pixel| *pixel == blue));
    Ok(())
}

#[test]
fn a_png_gives_a_small_icon_for_tabs() -> Result<()> {
    let bytes = png(&RgbaImage::from_pixel(900, 300, Rgba([1, 2, 3, 255])))?;
    let icons = icons("https://bao.example/tin/Logo.PNG?v=2", Some(&bytes))?;
    let tab = icons.tab.clone().context("no icon")?;
    assert!(tab.starts_with("https://bao.example/tin/assets/icons/icon-"), "{tab}");
    let small = picture(&icons, "icons/icon-")?;
    assert_eq!(
        (small.dimensions(), small.get_pixel(0, 0).0[3], small.get_pixel(48, 48).0),
        ((96, 96), 0, [1, 2, 3, 255])
    );
    Ok(())
}

#[test]
fn icons_are_named_by_their_content() -> Result<()> {
    let path = |svg: &str| -> Result<String> {
        let icons = icons("https://bao.example/tin/logo.svg", Some(svg.as_bytes()))?;
        Ok(icons.files.into_iter().next().context("no files")?.0)
    };
    assert_eq!(path(SVG)?, path(SVG)?);
    assert_ne!(path(SVG)?, path(&SVG.replace("#f00", "#00f"))?);
    Ok(())
}

#[test]
fn a_picture_of_another_site_or_format_is_only_linked() -> Result<()> {
    for (icon, file, href) in [
        ("https://khac.example/a.svg", None, "https://khac.example/a.svg"),
        ("https://bao.example/tin/a%20b.webp?v=2&x", Some(b"RIFF".as_slice()), "/tin/a%20b.webp?v=2&amp;x"),
        ("https://bao.example//khac.example/a.png", None, "/.//khac.example/a.png"),
    ] {
        let icons = icons(icon, file)?;
        assert_eq!(icons.links, format!("<link rel=\"icon\" href=\"{href}\">\n"));
        assert!(icons.files.is_empty() && icons.manifest.is_empty());
    }
    Ok(())
}

#[test]
fn a_broken_picture_is_an_error() {
    for (icon, bytes) in [("a.svg", "<svg"), ("a.png", "PNG"), ("b.svg", "")] {
        assert!(icons(&format!("https://bao.example/tin/{icon}"), Some(bytes.as_bytes())).is_err(), "{icon}");
    }
}

#[test]
fn an_svg_loads_no_other_files() -> Result<()> {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>\
               <image href='/etc/hostname.png' width='8' height='8'/><image href='https://a.example/b.svg' width='8' height='8'/></svg>";
    let icons = icons("https://bao.example/tin/logo.svg", Some(svg.as_bytes()))?;
    assert!(picture(&icons, "any-512")?.pixels().all(|pixel| pixel.0[3] == 0));
    Ok(())
}
