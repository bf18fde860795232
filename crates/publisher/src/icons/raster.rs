//! Draws an SVG or PNG in a square.

use std::io::Cursor;

use anyhow::{Context, Result};
use bantin_core::util::url_parts::without_query;
use image::{
    ExtendedColorType, ImageEncoder, ImageFormat, Rgba, RgbaImage,
    codecs::{
        ico::IcoEncoder,
        png::{CompressionType, FilterType as PngFilter, PngEncoder},
    },
    imageops::{self, FilterType},
};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

/// [`PAPER`](crate::manifest::PAPER).
const PAPER: Rgba<u8> = Rgba([0xff, 0xfd, 0xf8, 0xff]);
/// Pixels of the icon in `favicon.ico`.
const ICO: u32 = 32;
/// The part of the square that the picture of an opaque icon takes up.
const OPAQUE_PART: f32 = 0.8;
/// The same of a maskable icon, so that also the corners of the picture are in the safe zone: a circle whose diameter is 80 % of the icon
/// (Web Application Manifest, "Icon masks and safe zone").
const MASKABLE_PART: f32 = 0.8 * std::f32::consts::FRAC_1_SQRT_2;

/// What is behind and around the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    /// Nothing. The picture fills the square.
    Transparent,
    /// A colour, with a margin if the picture has none itself.
    Opaque,
    /// A colour, with a margin that a mask may cut off.
    Maskable,
}

/// A picture from which icons are made.
pub enum Source {
    Svg(Box<Tree>),
    Png(RgbaImage),
}

impl Source {
    /// The picture at `address`. `None` if its name is that of another format than SVG or PNG. The error is one of the picture.
    ///
    /// Texts in an SVG are not drawn, because fonts differ between computers, and neither are pictures in it.
    pub fn parse(address: &str, bytes: &[u8]) -> Option<Result<Self>> {
        let (_, extension) = without_query(address).rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "svg" => {
                let tree = Tree::from_data(bytes, &Options::default());
                Some(tree.context("the SVG can't be drawn").map(|tree| Self::Svg(Box::new(tree))))
            }
            "png" => {
                let picture = image::load_from_memory_with_format(bytes, ImageFormat::Png);
                Some(picture.context("the PNG can't be decoded").map(|picture| Self::Png(picture.into_rgba8())))
            }
            _ => None,
        }
    }

    pub fn is_vector(&self) -> bool {
        matches!(self, Self::Svg(_))
    }

    /// A PNG of `size` times `size` pixels.
    pub fn png(&self, size: u32, background: Background) -> Result<Vec<u8>> {
        let picture = self.draw(size, background)?;
        let mut png = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Best, PngFilter::Adaptive);
        encoder.write_image(&picture, size, size, ExtendedColorType::Rgba8).context("cannot encode an icon as PNG")?;
        Ok(png)
    }

    /// The file `favicon.ico`.
    pub fn ico(&self) -> Result<Vec<u8>> {
        let picture = self.draw(ICO, Background::Transparent)?;
        let mut ico = Cursor::new(Vec::new());
        let encoder = IcoEncoder::new(&mut ico);
        encoder.write_image(&picture, ICO, ICO, ExtendedColorType::Rgba8).context("cannot encode an icon as ICO")?;
        Ok(ico.into_inner())
    }

    fn draw(&self, size: u32, background: Background) -> Result<RgbaImage> {
        let whole = self.fit(size)?;
        if background == Background::Transparent {
            return Ok(centred(&whole, RgbaImage::new(size, size)));
        }
        // A picture that fills its square has a background, which continues in the margin.
        let own = whole
            .get_pixel_checked(0, 0)
            .copied()
            .filter(|corner| whole.dimensions() == (size, size) && corner.0[3] == u8::MAX);
        let canvas = RgbaImage::from_pixel(size, size, own.unwrap_or(PAPER));
        let part = match background {
            Background::Maskable => MASKABLE_PART,
            _ if own.is_some() => 1.0,
            _ => OPAQUE_PART,
        };
        Ok(centred(&self.fit((size as f32 * part).round() as u32)?, canvas))
    }

    /// The picture, as large as possible within a square of `size` times `size` pixels.
    fn fit(&self, size: u32) -> Result<RgbaImage> {
        match self {
            Self::Png(picture) => {
                let (width, height) = fitted(picture.width() as f32, picture.height() as f32, size);
                Ok(imageops::resize(picture, width, height, FilterType::Lanczos3))
            }
            Self::Svg(tree) => {
                let own = tree.size();
                let (width, height) = fitted(own.width(), own.height(), size);
                let mut pixmap = Pixmap::new(width, height).context("an icon without pixels")?;
                let scale = Transform::from_scale(width as f32 / own.width(), height as f32 / own.height());
                resvg::render(tree, scale, &mut pixmap.as_mut());
                let pixels = pixmap.pixels().iter().flat_map(|pixel| {
                    let colour = pixel.demultiply();
                    [colour.red(), colour.green(), colour.blue(), colour.alpha()]
                });
                RgbaImage::from_raw(width, height, pixels.collect()).context("an icon without pixels")
            }
        }
    }
}

/// Width and height in proportion, the larger one of `size` pixels and the other of at least one.
fn fitted(width: f32, height: f32, size: u32) -> (u32, u32) {
    let scale = size as f32 / width.max(height);
    let pixels = |length: f32| ((length * scale).round() as u32).clamp(1, size);
    (pixels(width), pixels(height))
}

/// The picture in the middle of `square`.
fn centred(picture: &RgbaImage, mut square: RgbaImage) -> RgbaImage {
    let margin = |outer: u32, inner: u32| i64::from(outer.saturating_sub(inner) / 2);
    let (x, y) = (margin(square.width(), picture.width()), margin(square.height(), picture.height()));
    imageops::overlay(&mut square, picture, x, y);
    square
}
