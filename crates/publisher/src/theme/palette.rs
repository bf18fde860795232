//! Colours with enough contrast. Only their lightness in OKLCH is changed, and their chroma where the screen can't show it.

use csscolorparser::Color;

/// The least contrast of texts (WCAG 2.2, success criterion 1.4.3, level AA).
pub const MIN_CONTRAST: f32 = 4.5;
/// The backgrounds on which texts in the site's colour have the least contrast: `--tint` in style/tokens.css. The text on the light banner,
/// `--banner-ink`, is lighter.
pub const LIGHT_BACKGROUND: &str = "#f8f2e6";
pub const DARK_BACKGROUND: &str = "#211c19";
/// The text on the banner of the dark theme: `--banner-ink`.
pub const DARK_BANNER_INK: &str = "#fbe7b2";

/// The least lightness of a derived text colour in the dark theme: about that of the default one.
const DARK_TEXT_LIGHTNESS: f32 = 0.67;
/// How much darker the banner of the dark theme is: about as much as the default one.
const DARK_BANNER_DIFFERENCE: f32 = 0.06;
const LIGHTNESS_STEP: f32 = 0.005;
const CHROMA_STEPS: u8 = 50;

/// A colour in the syntax of CSS, without names. `None` for other texts and for transparent colours.
pub fn parse(text: &str) -> Option<Color> {
    let colour: Color = text.parse().ok()?;
    (colour.a >= 1.0).then(|| rounded(colour))
}

/// The colour, or a darker one that is readable on the light background, and whether it is another one.
pub fn readable_on_light(colour: Color) -> (String, bool) {
    readable(colour, LIGHT_BACKGROUND, -LIGHTNESS_STEP)
}

/// The colour, or a lighter one that is readable on the dark background, and whether it is another one.
pub fn readable_on_dark(colour: Color) -> (String, bool) {
    readable(colour, DARK_BACKGROUND, LIGHTNESS_STEP)
}

/// The colour of texts in the dark theme.
pub fn derived_text(colour: Color) -> String {
    let [lightness, ..] = colour.to_oklcha();
    readable_on_dark(with_lightness(colour, lightness.max(DARK_TEXT_LIGHTNESS))).0
}

/// The banner of the dark theme.
pub fn derived_banner(colour: Color) -> String {
    let [lightness, ..] = colour.to_oklcha();
    readable(with_lightness(colour, lightness - DARK_BANNER_DIFFERENCE), DARK_BANNER_INK, -LIGHTNESS_STEP).0
}

/// The contrast ratio of two colours in the syntax of CSS (WCAG 2.2), from 1 to 21. `None` if one of them is no colour.
pub fn contrast(one: &str, other: &str) -> Option<f32> {
    let (one, other) = (luminance(parse(one)?), luminance(parse(other)?));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: Color) -> f32 {
    let [red, green, blue, _] = colour.to_linear_rgba();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Changes the lightness by `step` until a text has [`MIN_CONTRAST`].
fn readable(colour: Color, background: &str, step: f32) -> (String, bool) {
    let is_readable = |colour: &String| contrast(colour, background).is_some_and(|contrast| contrast >= MIN_CONTRAST);
    let [mut lightness, ..] = colour.to_oklcha();
    let mut hex = colour.to_css_hex().to_string();
    let given = hex.clone();
    while !is_readable(&hex) && (0.0..=1.0).contains(&lightness) {
        lightness += step;
        hex = with_lightness(colour, lightness).to_css_hex().to_string();
    }
    let is_adjusted = hex != given;
    (hex, is_adjusted)
}

/// The colour with this lightness, and with the largest chroma up to its own that sRGB has.
fn with_lightness(colour: Color, lightness: f32) -> Color {
    let [_, chroma, hue, _] = colour.to_oklcha();
    let lightness = lightness.clamp(0.0, 1.0);
    let chromas = (0..=CHROMA_STEPS).rev().map(|step| chroma * f32::from(step) / f32::from(CHROMA_STEPS));
    let mut colours = chromas.map(|chroma| Color::from_oklcha(lightness, chroma, hue, 1.0));
    rounded(colours.find(is_in_srgb).unwrap_or(Color::from_oklcha(lightness, 0.0, hue, 1.0)))
}

fn is_in_srgb(colour: &Color) -> bool {
    // Less than the rounding to 8 bits.
    [colour.r, colour.g, colour.b].iter().all(|channel| (-0.001..=1.001).contains(channel))
}

/// The colour as `#rrggbb` describes it.
fn rounded(colour: Color) -> Color {
    let [red, green, blue, _] = colour.to_rgba8();
    Color::from_rgba8(red, green, blue, 255)
}
