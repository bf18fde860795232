//! JPEG, PNG and WebP to pixels.

use std::io::Cursor;

use anyhow::{Context, Result, bail};
use image::{
    DynamicImage, ImageDecoder, ImageFormat, Limits,
    codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
};

use super::colours;

/// The picture upright, in sRGB, with 8 bits a channel. None for an animation.
///
/// # Errors
///
/// When it is damaged, of another format, or needs more than 512 MiB.
pub fn picture(bytes: &[u8]) -> Result<Option<DynamicImage>> {
    let format = image::guess_format(bytes).context("not a picture of a known format")?;
    let from = Cursor::new(bytes);
    let decoder: Box<dyn ImageDecoder + '_> = match format {
        ImageFormat::Jpeg => Box::new(JpegDecoder::new(from)?),
        ImageFormat::Png => {
            let decoder = PngDecoder::new(from)?;
            if decoder.is_apng()? {
                return Ok(None);
            }
            Box::new(decoder)
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(from)?;
            if decoder.has_animation() {
                return Ok(None);
            }
            Box::new(decoder)
        }
        _ => bail!("neither JPEG, PNG nor WebP, whatever its name says"),
    };
    upright(decoder).context("the picture can't be decoded").map(Some)
}

fn upright(mut decoder: Box<dyn ImageDecoder + '_>) -> Result<DynamicImage> {
    decoder.set_limits(Limits::default())?;
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile()?;
    let decoded = DynamicImage::from_decoder(decoder)?;
    let mut picture = match decoded.color().has_alpha() {
        true => DynamicImage::ImageRgba8(decoded.into_rgba8()),
        false => DynamicImage::ImageRgb8(decoded.into_rgb8()),
    };
    if let Some(profile) = profile {
        colours::to_srgb(&mut picture, &profile);
    }
    picture.apply_orientation(orientation);
    Ok(picture)
}
