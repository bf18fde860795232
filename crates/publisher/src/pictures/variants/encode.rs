//! One picture in several widths, as WebP and AVIF.

use anyhow::{Result, anyhow};
use image::{DynamicImage, ImageEncoder, codecs::avif::AvifEncoder, imageops::FilterType};

/// In pixels, from the narrowest. A picture that is not wider than a width has a variant of its own width in its place.
pub const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// Of 100. WebP and AVIF look about alike then.
const WEBP_QUALITY: f32 = 78.0;
const AVIF_QUALITY: u8 = 60;
/// From 1, the slowest, to 10. Takes half as long as 8 for three more bytes in a hundred.
const AVIF_SPEED: u8 = 9;

/// To be changed with anything that changes the variants: those in the cache are made anew then.
pub const PARAMETERS: &str = "1: 320 640 960 1280 1920, webp 78, avif 60 speed 9";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    WebP,
    Avif,
}

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Avif => "avif",
        }
    }
}

pub struct Variant {
    pub format: Format,
    pub width: u32,
    pub bytes: Vec<u8>,
}

#[derive(Default)]
pub struct Encoded {
    /// Those worth publishing.
    pub variants: Vec<Variant>,
    /// How many were encoded to find them.
    pub files: usize,
}

/// Variants of a picture whose file has so many bytes, from the widest. Each has fewer bytes than the next wider one, the widest
/// fewer than the file; the widest AVIF fewer than the WebP too, or there is none at all: a browser that knows AVIF looks no further.
pub fn variants(mut picture: DynamicImage, bytes: usize) -> Result<Encoded> {
    let mut encoded = Encoded::default();
    let (mut least_webp, mut least_avif) = (bytes, None);
    for (place, width) in widths(picture.width()).into_iter().enumerate() {
        if width < picture.width() {
            let height = height(&picture, width);
            picture = picture.resize_exact(width, height, FilterType::Lanczos3);
        }
        let webp = webp(&picture)?;
        encoded.files += 1;
        if webp.len() < least_webp {
            least_webp = webp.len();
            encoded.keep(Format::WebP, width, webp);
        }
        if place == 0 {
            least_avif = Some(least_webp);
        }
        let Some(least) = least_avif else {
            continue;
        };
        let avif = avif(&picture)?;
        encoded.files += 1;
        if avif.len() < least {
            least_avif = Some(avif.len());
            encoded.keep(Format::Avif, width, avif);
        } else if place == 0 {
            least_avif = None;
        }
    }
    Ok(encoded)
}

impl Encoded {
    fn keep(&mut self, format: Format, width: u32, bytes: Vec<u8>) {
        self.variants.push(Variant { format, width, bytes });
    }
}

/// From the widest: the picture's own width or the largest of [`WIDTHS`], then those at least a tenth narrower.
fn widths(own: u32) -> Vec<u32> {
    let widest = own.min(WIDTHS[WIDTHS.len() - 1]);
    let narrower = WIDTHS.into_iter().rev();
    let narrower = narrower.filter(|width| width * 10 <= widest * 9);
    [widest].into_iter().chain(narrower).collect()
}

/// That keeps the picture's proportions at another width.
fn height(picture: &DynamicImage, width: u32) -> u32 {
    let height = f64::from(picture.height()) * f64::from(width) / f64::from(picture.width());
    (height.round() as u32).max(1)
}

fn webp(picture: &DynamicImage) -> Result<Vec<u8>> {
    let (width, height) = (picture.width(), picture.height());
    let encoder = match picture.color().has_alpha() {
        true => webp::Encoder::from_rgba(picture.as_bytes(), width, height),
        false => webp::Encoder::from_rgb(picture.as_bytes(), width, height),
    };
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    let encoded = encoded.map_err(|error| anyhow!("it can't be encoded as WebP: {error:?}"))?;
    Ok(encoded.to_vec())
}

fn avif(picture: &DynamicImage) -> Result<Vec<u8>> {
    let mut encoded = Vec::new();
    let encoder = AvifEncoder::new_with_speed_quality(&mut encoded, AVIF_SPEED, AVIF_QUALITY);
    // The pictures already share the processor.
    let encoder = encoder.with_num_threads(Some(1));
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into())?;
    Ok(encoded)
}
