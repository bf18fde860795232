//! The size that an SVG drawing says of itself (SVG 2, "Intrinsic sizing properties").

use std::io::BufRead;

use anyhow::{Context, Result, bail};
use quick_xml::{Reader, XmlVersion, events::Event};

/// `width` and `height` of the outermost element; what is missing or relative follows from its `viewBox`.
pub fn size(drawing: impl BufRead) -> Result<(u32, u32)> {
    let mut reader = Reader::from_reader(drawing);
    let mut buffer = Vec::new();
    let svg = loop {
        match reader.read_event_into(&mut buffer).context("not well-formed SVG")? {
            Event::Start(element) | Event::Empty(element) => break element.into_owned(),
            Event::Eof => bail!("an empty SVG"),
            _ => buffer.clear(),
        }
    };
    if svg.local_name().as_ref() != "svg" {
        bail!("not an SVG");
    }
    let attribute = |name: &str| {
        let attribute = svg.try_get_attribute(name).ok().flatten()?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    };
    let (width, height) = (length(attribute("width")), length(attribute("height")));
    let viewed = attribute("viewBox").as_deref().and_then(view_box);
    let size = match (width, height, viewed) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(viewed)) => viewed,
        _ => bail!("an SVG with neither width and height in pixels nor a viewBox: write one of them into it"),
    };
    Ok((pixels(size.0), pixels(size.1)))
}

/// A length in CSS pixels, `600` or `600px`; those in other units are as good as missing.
fn length(written: Option<String>) -> Option<f64> {
    let written = written?;
    let written = written.trim();
    positive(written.strip_suffix("px").unwrap_or(written))
}

/// Width and height of a `viewBox`.
fn view_box(written: &str) -> Option<(f64, f64)> {
    let separates = |character: char| character == ',' || character.is_ascii_whitespace();
    let mut numbers = written.split(separates).filter(|number| !number.is_empty());
    let (across, down) = (numbers.nth(2)?, numbers.next()?);
    Some((positive(across)?, positive(down)?))
}

fn positive(number: &str) -> Option<f64> {
    let number: f64 = number.parse().ok()?;
    (number.is_finite() && number > 0.0).then_some(number)
}

/// To whole pixels, at least one. Numbers beyond `u32` stop at its end.
fn pixels(length: f64) -> u32 {
    (length.round() as u32).max(1)
}
