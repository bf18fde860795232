//! Typed access to the attributes of an element.

use super::limits::MAX_IMAGE_SIDE;
use super::links::resolve_http;
use super::whitespace::collapse;

/// Attributes with the URL of a picture, recording or embedded document. Scripts that load pictures late move one of the
/// `data-` attributes to `src`; `data` belongs to `<object>`.
pub const URL_ATTRIBUTES: [&str; 5] = ["src", "data-src", "data-original", "data-lazy-src", "data"];

/// Attributes with candidates of a picture.
pub const SRCSET_ATTRIBUTES: [&str; 2] = ["srcset", "data-srcset"];

/// The attributes of one element.
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

    /// The value as an integer.
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
        let side = |name| self.pixels(name).filter(|side| (1..=MAX_IMAGE_SIDE).contains(side));
        side("width").zip(side("height"))
    }

    /// Whether the element is a tracking pixel, too small to be seen.
    pub fn is_tracking_pixel(&self) -> bool {
        ["width", "height"].iter().all(|side| self.pixels(side).is_some_and(|length| length <= 1))
    }

    /// The URL in `name`, absolute, http or https.
    pub fn url(&self, name: &str) -> Option<String> {
        resolve_http(&self.trimmed(name)?, self.base)
    }

    /// The first valid URL of [`URL_ATTRIBUTES`].
    pub fn source_url(&self) -> Option<String> {
        URL_ATTRIBUTES.iter().find_map(|name| self.url(name))
    }

    /// `style` in lower case without white space, each declaration after a semicolon: `;display:none;color:red`.
    pub fn style(&self) -> String {
        let style = self.text("style");
        let characters = style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
        if style.is_empty() { style } else { std::iter::once(';').chain(characters).collect() }
    }
}
