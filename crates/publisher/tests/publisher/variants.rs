use std::{
    collections::HashSet,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use bantin_core::{feed, model::LocalPictures};
use bantin_publisher::{
    paths::VARIANTS,
    pictures::{PictureWarning, Variant, add_variants, local_pictures},
    site_address::SiteAddress,
};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage, codecs::png::PngEncoder};
use tempfile::TempDir;

use crate::common::{site_address, write_file};

struct Variants {
    files: Vec<Variant>,
    warnings: Vec<PictureWarning>,
}

/// A folder with a shell and a cache.
struct Place(TempDir);

impl Place {
    fn with(files: &[(&str, Vec<u8>)]) -> Result<Self> {
        let place = Self(tempfile::tempdir()?);
        for (path, bytes) in files {
            write_file(&place.shell().join(path), bytes);
        }
        Ok(place)
    }

    fn shell(&self) -> PathBuf {
        self.0.path().join("shell")
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("dist.cache/pictures")
    }

    /// The variants, the pictures with their candidates, and the number of encoded files of each picture.
    fn add(&self) -> Result<(Variants, LocalPictures, Vec<usize>)> {
        self.add_for(|_| true)
    }

    /// [`Place::add`] if articles show only some of the pictures.
    fn add_for(&self, shown: impl Fn(&str) -> bool) -> Result<(Variants, LocalPictures, Vec<usize>)> {
        let (mut pictures, _) = local_pictures(&self.shell(), &site());
        let paths = pictures.iter().map(|(path, _)| path.to_owned());
        let shown: HashSet<_> = paths.filter(|path| shown(path)).collect();
        let encoded = Mutex::new(Vec::new());
        let progress = |files| encoded.lock().unwrap_or_else(PoisonError::into_inner).push(files);
        let variants = add_variants(&mut pictures, &shown, &self.shell(), &site(), &self.cache(), None, &progress);
        let (files, warnings) = variants?;
        Ok((Variants { files, warnings }, pictures, encoded.into_inner()?))
    }
}

fn site() -> SiteAddress {
    site_address("https://bao.example/tin/")
}

/// Smooth with a little grain, as photos are; the same at each run.
fn photo(width: u32, height: u32, format: ImageFormat) -> Result<Vec<u8>> {
    let photo = RgbImage::from_fn(width, height, |x, y| {
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 29;
        let tone = |part: u32, of: u32| (part * 240 / of + grain) as u8;
        [tone(x, width), tone(y, height), tone(x + y, width + height)].into()
    });
    let mut bytes = Cursor::new(Vec::new());
    let photo = DynamicImage::ImageRgb8(photo);
    photo.write_to(&mut bytes, format)?;
    Ok(bytes.into_inner())
}

fn image<'a>(pictures: &'a LocalPictures, path: &str) -> &'a feed::Image {
    pictures.get(&site().join(path)).unwrap_or_else(|| panic!("no picture {path}"))
}

/// `640w` and so on, in their order.
fn widths<'a>(candidates: &'a Option<String>) -> Vec<&'a str> {
    let candidates = candidates.iter().flat_map(|candidates| candidates.split(", "));
    let width = |candidate: &'a str| candidate.split_once(' ').map(|(_, width)| width);
    candidates.map(|one| width(one).unwrap_or_else(|| panic!("{one:?} has no width"))).collect()
}

fn size_of(file: &Path) -> (usize, usize) {
    let size = imagesize::size(file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    (size.width, size.height)
}

#[test]
fn a_picture_that_no_article_shows_has_no_variants() -> Result<()> {
    let place = Place::with(&[
        ("images/a.png", photo(400, 40, ImageFormat::Png)?),
        ("images/b.png", photo(400, 40, ImageFormat::Png)?),
    ])?;
    let (variants, pictures, _) = place.add_for(|path| path == "images/b.png")?;
    assert!(!variants.files.is_empty());
    let named = |name: &str| variants.files.iter().all(|file| file.path.contains(name));
    assert!(named("/b-"));
    assert_eq!(image(&pictures, "images/a.png").srcset, None);
    Ok(())
}

#[test]
fn a_dry_run_uses_the_cache_and_encodes_new_pictures_elsewhere() -> Result<()> {
    let place = Place::with(&[("images/a.png", photo(400, 40, ImageFormat::Png)?)])?;
    let known = place.add()?.0.files;
    fs::write(place.shell().join("images/b.png"), photo(500, 50, ImageFormat::Png)?)?;
    let scratch = tempfile::tempdir()?;

    let (mut pictures, _) = local_pictures(&place.shell(), &site());
    let shown: HashSet<_> = pictures.iter().map(|(path, _)| path.to_owned()).collect();
    let (cache, scratch) = (place.cache(), Some(scratch.path()));
    let (files, _) = add_variants(&mut pictures, &shown, &place.shell(), &site(), &cache, scratch, &|_| ())?;
    assert!(known.iter().all(|variant| files.contains(variant)));
    assert!(files.iter().any(|variant| variant.path.contains("/b-") && variant.file.is_file()));
    assert_eq!(fs::read_dir(&cache)?.count(), 1);
    assert!(image(&pictures, "images/b.png").srcset.is_some());
    Ok(())
}

#[test]
fn a_picture_has_variants_in_its_own_and_every_narrower_width_as_webp_and_avif() -> Result<()> {
    let place = Place::with(&[("images/Chợ đêm.png", photo(700, 70, ImageFormat::Png)?)])?;
    let (variants, pictures, _) = place.add()?;
    assert_eq!(variants.warnings, []);
    let image = image(&pictures, "images/Ch%E1%BB%A3%20%C4%91%C3%AAm.png");
    assert_eq!((image.width, image.height), (700, 70));
    assert_eq!(widths(&image.srcset), ["320w", "700w"], "640 is too near");
    assert_eq!(widths(&image.avif), ["320w", "700w"]);

    assert_eq!(variants.files.len(), 4);
    for variant in &variants.files {
        assert!(variant.path.starts_with(VARIANTS));
        assert!(variant.path.contains("/cho-dem-"), "{}", variant.path);
        let (width, height) = size_of(&variant.file);
        assert_eq!(height, width / 10);
        let (list, named) = match variant.path.ends_with(".avif") {
            true => (&image.avif, format!("-{width}-")),
            false => {
                let decoded = image::open(&variant.file).unwrap_or_else(|error| panic!("{}: {error}", variant.path));
                assert_eq!(decoded.width() as usize, width);
                (&image.srcset, format!("-{width}-"))
            }
        };
        assert!(variant.path.contains(&named), "{}", variant.path);
        let candidate = format!("{} {width}w", site().join(&variant.path));
        assert!(list.as_ref().is_some_and(|list| list.contains(&candidate)), "{candidate}");
    }
    Ok(())
}

#[test]
fn a_variant_that_saves_nothing_is_left_out_for_the_picture_itself() -> Result<()> {
    let picture = image::load_from_memory(&photo(1000, 100, ImageFormat::Png)?)?;
    let pixels = picture.into_rgb8();
    // Of lower quality than any variant, so a variant of its own width would have more bytes.
    let poor = webp::Encoder::from_rgb(&pixels, 1000, 100).encode(30.0);
    let (poor, bytes) = (poor.to_vec(), poor.len() as u64);
    let place = Place::with(&[("a b.webp", poor)])?;
    let (variants, pictures, _) = place.add()?;
    let candidates = &image(&pictures, "a%20b.webp").srcset;
    assert_eq!(widths(candidates).last(), Some(&"1000w"));
    let itself = "https://bao.example/tin/a%20b.webp 1000w";
    assert!(candidates.as_ref().is_some_and(|list| list.ends_with(itself)), "{candidates:?}");
    assert!(widths(candidates).len() > 1);
    for variant in &variants.files {
        assert!(fs::metadata(&variant.file)?.len() < bytes);
    }
    Ok(())
}

#[test]
fn a_rotated_photo_has_upright_variants() -> Result<()> {
    let mut jpeg = photo(40, 700, ImageFormat::Jpeg)?;
    // Right behind the start of the image: EXIF with one field, orientation 6.
    let exif = b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    jpeg.splice(2..2, exif.iter().copied());
    let place = Place::with(&[("a.jpg", jpeg)])?;
    let (variants, pictures, _) = place.add()?;
    assert_eq!(variants.warnings, []);
    let image = image(&pictures, "a.jpg");
    assert_eq!((image.width, image.height), (700, 40));
    let mut sizes: Vec<_> = variants.files.iter().map(|file| size_of(&file.file)).collect();
    sizes.sort_unstable();
    sizes.dedup();
    assert_eq!(sizes, [(320, 18), (700, 40)]);
    Ok(())
}

#[test]
fn a_variant_has_the_colours_of_the_icc_profile() -> Result<()> {
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    let profile = moxcms::ColorProfile::new_display_p3().encode()?;
    encoder.set_icc_profile(profile)?;
    let green = RgbImage::from_pixel(400, 40, [100, 200, 100].into());
    encoder.write_image(&green, 400, 40, ExtendedColorType::Rgb8)?;
    // As large as a photo, so that a variant is smaller.
    png.resize(png.len() + 5000, 0);
    let place = Place::with(&[("a.png", png)])?;
    let (variants, ..) = place.add()?;
    let webp = (variants.files.iter()).find(|file| file.path.ends_with(".webp"));
    let shown = image::open(&webp.context("no WebP")?.file)?.into_rgb8();
    let [red, green, blue] = shown.get_pixel(200, 20).0;
    // Display P3 (100, 200, 100) is sRGB (45, 203, 86) by the matrices of CSS Color 4; WebP loses a little.
    assert!(red.abs_diff(45) < 5 && green.abs_diff(203) < 5 && blue.abs_diff(86) < 5, "{red} {green} {blue}");
    Ok(())
}

#[test]
fn a_picture_is_encoded_once() -> Result<()> {
    let files = [("a.png", photo(400, 40, ImageFormat::Png)?), ("b.png", photo(420, 42, ImageFormat::Png)?)];
    let place = Place::with(&files)?;
    let (first, known, encoded) = place.add()?;
    assert!(encoded.iter().all(|files| *files > 0));
    let (second, known_again, encoded) = place.add()?;
    assert_eq!(encoded, [0, 0]);
    assert_eq!(second.files, first.files);
    assert_eq!(known_again, known);

    fs::write(place.shell().join("a.png"), photo(440, 44, ImageFormat::Png)?)?;
    let (_, _, mut encoded) = place.add()?;
    encoded.sort_unstable();
    assert_eq!(encoded[0], 0);
    assert!(encoded[1] > 0);
    let kept = fs::read_dir(place.cache())?.count();
    assert_eq!(kept, 2, "variants of the replaced picture are removed");
    Ok(())
}

#[test]
fn a_picture_that_cannot_be_decoded_has_a_warning_and_no_variants() -> Result<()> {
    let whole = photo(400, 40, ImageFormat::Png)?;
    let cut = whole[..whole.len() / 2].to_vec();
    let place = Place::with(&[("cut.png", cut), ("a.png", whole)])?;
    let (variants, pictures, _) = place.add()?;
    let noted: Vec<_> = variants.warnings.iter().map(|note| note.path.as_str()).collect();
    assert_eq!(noted, ["cut.png"]);
    let cut = image(&pictures, "cut.png");
    assert_eq!((cut.width, cut.height, &cut.srcset), (400, 40, &None));
    assert!(image(&pictures, "a.png").srcset.is_some());
    Ok(())
}

#[test]
fn svg_animations_and_small_pictures_have_no_variants() -> Result<()> {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='900' height='600'/>".to_vec();
    let place = Place::with(&[("a.svg", svg), ("small.png", photo(320, 32, ImageFormat::Png)?)])?;
    let (variants, _, encoded) = place.add()?;
    assert_eq!((variants.files, variants.warnings), (vec![], vec![]));
    assert_eq!(encoded, [0; 0]);
    Ok(())
}
