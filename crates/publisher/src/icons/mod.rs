//! The icons of the site, made from the feed's `favicon` or else its `icon`.
//!
//! If that is an SVG or PNG among the site's own files, there are icons for tabs, home screens and the web app manifest. Any other
//! picture is only linked. Without one there are no icons.

mod raster;

use anyhow::Result;
use serde_json::{Value, json};

use self::raster::{Background, Source};
use super::{assets::hash, paths::FAVICON, site_address::SiteAddress};
use bantin_core::{routes::reference_on_origin, util::html_escape::escape};

/// The folder of generated icons.
const FOLDER: &str = "assets/icons/";
/// Pixels of the icon of a tab: a multiple of 48, as search engines require.
const TAB: u32 = 96;
/// Pixels of the icon of an iOS home screen.
const APPLE: u32 = 180;
/// Pixels of the icons of a manifest.
const MANIFEST: [u32; 2] = [192, 512];

/// Links to icons, and files to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteIcons {
    /// HTML of the links.
    pub links: String,
    /// The absolute address of the icon of tabs.
    pub tab: Option<String>,
    /// The icons of the web app manifest. Addresses are relative to the site.
    pub manifest: Vec<Value>,
    /// Path below the site and content.
    pub files: Vec<(String, Vec<u8>)>,
}

impl SiteIcons {
    /// The icons made from the picture at the absolute address `icon`. `file` is the content of a picture of the site's own. Fails if it
    /// cannot be decoded.
    pub fn new(address: &SiteAddress, icon: Option<&str>, file: Option<&[u8]>) -> Result<Self> {
        let Some(icon) = icon else { return Ok(Self::default()) };
        match file.and_then(|bytes| Source::parse(icon, bytes)) {
            Some(source) => Self::generate(address, icon, &source?),
            None => Ok(Self::linked(address, icon)),
        }
    }

    /// Only a link to the picture.
    pub fn linked(address: &SiteAddress, icon: &str) -> Self {
        Self { links: link("icon", address, icon), tab: Some(icon.to_owned()), ..Self::default() }
    }

    fn generate(address: &SiteAddress, icon: &str, source: &Source) -> Result<Self> {
        let mut files = Vec::new();
        let mut add = |name: &str, bytes: Vec<u8>| {
            let path = format!("{FOLDER}{name}-{}.png", hash([bytes.as_slice()]));
            files.push((path.clone(), bytes));
            path
        };
        let mut manifest = Vec::new();
        let vector = address.below(icon).filter(|_| source.is_vector());
        if let Some(path) = vector {
            manifest.push(json!({ "src": path, "sizes": "any", "type": "image/svg+xml", "purpose": "any" }));
        }
        let tab = match vector {
            Some(_) => icon.to_owned(),
            None => address.join(&add("icon", source.png(TAB, Background::Transparent)?)),
        };
        let apple = address.join(&add("apple-touch-icon", source.png(APPLE, Background::Opaque)?));
        for size in MANIFEST {
            for (purpose, background) in [("any", Background::Transparent), ("maskable", Background::Maskable)] {
                let path = add(&format!("{purpose}-{size}"), source.png(size, background)?);
                let sizes = format!("{size}x{size}");
                manifest.push(json!({ "src": path, "sizes": sizes, "type": "image/png", "purpose": purpose }));
            }
        }
        files.push((FAVICON.to_owned(), source.ico()?));
        let links = link("icon", address, &tab) + &link("apple-touch-icon", address, &apple);
        Ok(Self { links, tab: Some(tab), manifest, files })
    }
}

fn link(rel: &str, address: &SiteAddress, href: &str) -> String {
    format!("<link rel=\"{rel}\" href=\"{}\">\n", escape(&reference_on_origin(address.origin(), href)))
}
