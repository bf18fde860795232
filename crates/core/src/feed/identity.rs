//! The identity of the site that only the publisher uses: `_bantin.theme` and `_bantin.head`. The app does not read these keys.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{
    diagnostic::{Problem, Resolution},
    fields::Value,
    values::{name, text},
};

/// The names of the `<meta>` elements by which services verify the owner of a site. Other names could change what a page does.
const VERIFICATIONS: [&str; 12] = [
    "ahrefs-site-verification",
    "baidu-site-verification",
    "facebook-domain-verification",
    "google-site-verification",
    "msvalidate.01",
    "naver-site-verification",
    "norton-safeweb-site-verification",
    "p:domain_verify",
    "tiktok-developers-site-verification",
    "wot-verification",
    "yandex-verification",
    "zalo-platform-site-verification",
];

/// Colours as written, in the syntax of CSS, and font of the site.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Theme {
    pub colour: Option<String>,
    /// The colour of texts in the dark theme. Without it, it is derived from `colour`.
    pub dark: Option<String>,
    pub font: Option<Font>,
}

/// The font of headlines and texts. The interface is always sans-serif.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Font {
    Serif,
    Sans,
}

/// A `<meta>` element that verifies the owner of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Verification {
    /// One of a fixed list.
    pub name: String,
    pub content: String,
}

pub fn theme(value: &Value) -> Option<Theme> {
    let object = value.object()?;
    Some(Theme {
        colour: object.optional("colour", name),
        dark: object.optional("dark", name),
        font: object.optional("font", font),
    })
}

fn font(value: &Value) -> Result<Font, Problem> {
    match text(value)?.as_str() {
        "serif" => Ok(Font::Serif),
        "sans" => Ok(Font::Sans),
        _ => Err(Problem::UnknownValue { known: "serif, sans" }),
    }
}

pub fn verification(value: &Value) -> Option<Verification> {
    let object = value.object()?;
    let tag = object.required("name", text)?;
    if !VERIFICATIONS.contains(&tag.as_str()) {
        object.note("name", Problem::UnknownVerification, Resolution::ParentIgnored);
        return None;
    }
    Some(Verification { name: tag, content: object.required("content", name)? })
}
