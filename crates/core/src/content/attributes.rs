//! Typed access to the attributes of an element.

use super::limits::is_plausible_size;
use super::links::resolve_http;
use super::whitespace::collapse;
use crate::util::url_parts::file_name;

/// Attributes with the URL of a picture, recording or embedded document, in order of preference. Scripts that load
/// pictures late read those that start with `data-`; `src` then has a placeholder. `data-orig-file` and `data-large-file`
/// are Jetpack's, `data-full-url` is that of WordPress galleries, `data` belongs to `<object>`.
pub const URL_ATTRIBUTES: [&str; 13] = [
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-lazyload",
    "data-echo",
    "data-cfsrc",
    "data-actualsrc",
    "src",
    "data-orig-file",
    "data-large-file",
    "data-full-url",
    "data",
];

/// Attributes with candidates of a picture, in the same order.
pub const SRCSET_ATTRIBUTES: [&str; 3] = ["data-srcset", "data-lazy-srcset", "srcset"];

/// Parts of the file names of placeholders.
const PLACEHOLDERS: [&str; 9] =
    ["blank", "placeholder", "lazy", "loading", "spacer", "transparent", ".trans.", "1x1", "pixel"];

pub(super) struct Attributes<'a> {
    /// Looks up the raw value of an attribute.
    pub lookup: &'a dyn Fn(&str) -> Option<String>,
    /// Absolute URL that relative URLs resolve against.
    pub base: &'a str,
    /// Alternatives from the `<source>` elements of the enclosing `<picture>`, `<audio>` or `<video>`.
    pub sources: &'a [String],
}

impl Attributes<'_> {
    /// The raw value, character references resolved.
    pub fn get(&self, name: &str) -> Option<String> {
        (self.lookup)(name)
    }

    /// The raw value, empty when absent.
    pub fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default()
    }

    /// The value without surrounding white space. `None` when blank.
    pub fn trimmed(&self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// The value on one line. `None` when blank.
    pub fn line(&self, name: &str) -> Option<String> {
        Some(collapse(&self.get(name)?)).filter(|line| !line.is_empty())
    }

    pub fn number(&self, name: &str) -> Option<i32> {
        self.get(name)?.trim().parse().ok()
    }

    /// A number of CSS pixels: `600` or `600px`.
    fn pixels(&self, name: &str) -> Option<u32> {
        let value = self.get(name)?;
        let value = value.trim();
        value.strip_suffix("px").unwrap_or(value).trim_end().parse().ok()
    }

    /// `width` and `height`, when both are plausible.
    pub fn size(&self) -> Option<(u32, u32)> {
        let size = self.pixels("width").zip(self.pixels("height"));
        size.filter(|size| is_plausible_size(*size))
    }

    /// Whether the element is too small to be seen.
    pub fn is_pixel(&self) -> bool {
        ["width", "height"].iter().all(|side| self.pixels(side).is_some_and(|length| length <= 1))
    }

    /// Whether the element is a tracking pixel, and not a placeholder of a picture that a script loads.
    pub fn is_tracking_pixel(&self) -> bool {
        let mut lazy = URL_ATTRIBUTES.iter().chain(&SRCSET_ATTRIBUTES).filter(|name| name.starts_with("data-"));
        self.is_pixel() && !lazy.any(|name| self.url(name).is_some())
    }

    /// The URL in `name`, absolute, http or https.
    pub fn url(&self, name: &str) -> Option<String> {
        resolve_http(&self.trimmed(name)?, self.base)
    }

    /// The URL of the picture, recording or document, preferably not of a placeholder.
    pub fn source_url(&self) -> Option<String> {
        let urls = || URL_ATTRIBUTES.iter().filter_map(|name| Some((*name, self.url(name)?)));
        let is_picture = |(name, url): &(&str, String)| !(is_placeholder(url) || *name == "src" && self.is_pixel());
        urls().find(is_picture).or_else(|| urls().next()).map(|(_, url)| url)
    }

    /// `style` in lower case without white space, each declaration after a semicolon: `;display:none;color:red`.
    pub fn style(&self) -> String {
        let style = self.text("style");
        let characters = style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
        if style.is_empty() { style } else { std::iter::once(';').chain(characters).collect() }
    }
}

/// Whether the file name of `url` is that of a placeholder.
pub(super) fn is_placeholder(url: &str) -> bool {
    let name = file_name(url).to_ascii_lowercase();
    PLACEHOLDERS.iter().any(|part| name.contains(part))
}
