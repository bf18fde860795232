//! Reads the size of an SVG (SVG 2, "Intrinsic sizing properties").

use std::io::BufRead;

use anyhow::{Context, Result, bail};
use quick_xml::{Reader, XmlVersion, events::Event};

/// `width` and `height` of the root element. A missing or relative one is computed from `viewBox`.
pub fn size(svg: impl BufRead) -> Result<(u32, u32)> {
    let mut reader = Reader::from_reader(svg);
    let mut buffer = Vec::new();
    let root = loop {
        match reader.read_event_into(&mut buffer).context("not well-formed SVG")? {
            Event::Start(element) | Event::Empty(element) => break element.into_owned(),
            Event::Eof => bail!("an empty SVG"),
            _ => buffer.clear(),
        }
    };
    if root.local_name().as_ref() != "svg" {
        bail!("not an SVG");
    }
    let attribute = |name: &str| {
        let attribute = root.try_get_attribute(name).ok().flatten()?;
        Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    };
    let (width, height) = (attribute("width").and_then(length), attribute("height").and_then(length));
    let view_box = attribute("viewBox").as_deref().and_then(view_box);
    let (width, height) = match (width, height, view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((box_width, box_height))) => (width, width * box_height / box_width),
        (None, Some(height), Some((box_width, box_height))) => (height * box_width / box_height, height),
        (None, None, Some(view_box)) => view_box,
        _ => bail!("the SVG has neither a width and height in pixels nor a viewBox; add one of them"),
    };
    Ok((pixels(width), pixels(height)))
}

/// A length in CSS pixels, `600` or `600px`. Other units count as missing.
fn length(value: String) -> Option<f64> {
    let value = value.trim();
    positive(value.strip_suffix("px").unwrap_or(value))
}

/// Width and height of a `viewBox`.
fn view_box(value: &str) -> Option<(f64, f64)> {
    let is_separator = |character: char| character == ',' || character.is_ascii_whitespace();
    let mut numbers = value.split(is_separator).filter(|number| !number.is_empty());
    let (width, height) = (numbers.nth(2)?, numbers.next()?);
    Some((positive(width)?, positive(height)?))
}

fn positive(number: &str) -> Option<f64> {
    number.parse().ok().filter(|number: &f64| number.is_finite() && *number > 0.0)
}

/// Rounds to whole pixels, at least one. Larger numbers than `u32::MAX` are clamped.
fn pixels(length: f64) -> u32 {
    (length.round() as u32).max(1)
}
