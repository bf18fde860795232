//! Decodes a picture and encodes it in several widths, as WebP and AVIF.

use std::io::Cursor;

use anyhow::{Context, Result, anyhow, bail};
use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, Limits,
    codecs::{avif::AvifEncoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    imageops::FilterType,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// In pixels. A narrower picture has a variant of its own width in place of the larger ones.
pub const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// Of 100. At these values WebP and AVIF look about the same.
const WEBP_QUALITY: f32 = 78.0;
const AVIF_QUALITY: u8 = 60;
/// From 1, the slowest, to 10. 9 takes half the time of 8 for 3 % more bytes.
const AVIF_SPEED: u8 = 9;

/// Part of the key in the cache. To be changed together with the encoding.
pub const PARAMETERS: &str = "1: 320 640 960 1280 1920, webp 78, avif 60 speed 9";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariantFormat {
    WebP,
    Avif,
}

impl VariantFormat {
    pub fn extension(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Avif => "avif",
        }
    }
}

pub struct EncodedVariant {
    pub format: VariantFormat,
    pub width: u32,
    pub bytes: Vec<u8>,
}

#[derive(Default)]
pub struct EncodedPicture {
    /// The variants to publish.
    pub variants: Vec<EncodedVariant>,
    /// Number of files that were encoded, including those that are not published because they are larger.
    pub files: usize,
}

/// Decodes a JPEG, PNG or WebP to 8 bits per channel in sRGB, rotated upright. `None` for an animation. Fails if the picture is damaged,
/// has another format, or needs more than 512 MiB.
pub fn decode(bytes: &[u8]) -> Result<Option<DynamicImage>> {
    let format = image::guess_format(bytes).context("the format is unknown")?;
    let reader = Cursor::new(bytes);
    let decoder: Box<dyn ImageDecoder + '_> = match format {
        ImageFormat::Jpeg => Box::new(JpegDecoder::new(reader)?),
        ImageFormat::Png => {
            let decoder = PngDecoder::new(reader)?;
            if decoder.is_apng()? {
                return Ok(None);
            }
            Box::new(decoder)
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(reader)?;
            if decoder.has_animation() {
                return Ok(None);
            }
            Box::new(decoder)
        }
        _ => bail!("the format is not JPEG, PNG or WebP"),
    };
    upright(decoder).context("cannot decode the picture").map(Some)
}

fn upright(mut decoder: Box<dyn ImageDecoder + '_>) -> Result<DynamicImage> {
    decoder.set_limits(Limits::default())?;
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile()?;
    let decoded = DynamicImage::from_decoder(decoder)?;
    let mut picture = if decoded.color().has_alpha() {
        DynamicImage::ImageRgba8(decoded.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(decoded.into_rgb8())
    };
    if let Some(profile) = profile {
        convert_to_srgb(&mut picture, &profile);
    }
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Converts from an ICC profile to sRGB: phones write Display P3, and variants have no profile. As in browsers, an
/// unusable profile is ignored.
fn convert_to_srgb(picture: &mut DynamicImage, profile: &[u8]) {
    let (layout, pixels): (_, &mut [u8]) = match picture {
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, pixels),
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, pixels),
        _ => return,
    };
    let profile = ColorProfile::new_from_slice(profile).ok();
    let transform = profile.filter(|profile| profile.color_space == DataColorSpace::Rgb).and_then(|profile| {
        let srgb = ColorProfile::new_srgb();
        profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()).ok()
    });
    let mut converted = vec![0; pixels.len()];
    if transform.is_some_and(|transform| transform.transform(pixels, &mut converted).is_ok()) {
        pixels.copy_from_slice(&converted);
    }
}

/// The variants of a picture whose file has `bytes` bytes, widest first.
///
/// Each variant is smaller than the next wider one, the widest smaller than the file. If the widest AVIF is not smaller
/// than the WebP, there is none at all, because browsers that support AVIF ignore the WebP.
pub fn encode(mut picture: DynamicImage, bytes: usize) -> Result<EncodedPicture> {
    let mut encoded = EncodedPicture::default();
    let (mut max_webp, mut max_avif) = (bytes, None);
    for (index, width) in widths(picture.width()).into_iter().enumerate() {
        if width < picture.width() {
            picture = picture.resize(width, u32::MAX, FilterType::Lanczos3);
        }
        let webp = encode_webp(&picture)?;
        encoded.files += 1;
        if webp.len() < max_webp {
            max_webp = webp.len();
            encoded.variants.push(EncodedVariant { format: VariantFormat::WebP, width, bytes: webp });
        }
        if index == 0 {
            max_avif = Some(max_webp);
        }
        let Some(max) = max_avif else {
            continue;
        };
        let avif = encode_avif(&picture)?;
        encoded.files += 1;
        if avif.len() < max {
            max_avif = Some(avif.len());
            encoded.variants.push(EncodedVariant { format: VariantFormat::Avif, width, bytes: avif });
        } else if index == 0 {
            max_avif = None;
        }
    }
    Ok(encoded)
}

/// The picture's own width, at most the largest of [`WIDTHS`], then those that are at least a tenth narrower.
fn widths(own: u32) -> Vec<u32> {
    let widest = own.min(WIDTHS[WIDTHS.len() - 1]);
    let narrower = WIDTHS.into_iter().rev().filter(|width| width * 10 <= widest * 9);
    [widest].into_iter().chain(narrower).collect()
}

fn encode_webp(picture: &DynamicImage) -> Result<Vec<u8>> {
    let (width, height) = (picture.width(), picture.height());
    let encoder = if picture.color().has_alpha() {
        webp::Encoder::from_rgba(picture.as_bytes(), width, height)
    } else {
        webp::Encoder::from_rgb(picture.as_bytes(), width, height)
    };
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    Ok(encoded.map_err(|error| anyhow!("cannot encode the picture as WebP: {error:?}"))?.to_vec())
}

fn encode_avif(picture: &DynamicImage) -> Result<Vec<u8>> {
    let mut encoded = Vec::new();
    let encoder = AvifEncoder::new_with_speed_quality(&mut encoded, AVIF_SPEED, AVIF_QUALITY);
    // Several pictures are encoded at the same time.
    let encoder = encoder.with_num_threads(Some(1));
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into())?;
    Ok(encoded)
}
