//! The preload of a page's lead picture, or of the search index.

use std::iter;

use bantin_search::paths;

/// The `<link>` that preloads the manifest of the search index, which arrives in parallel with the app.
pub fn search_manifest() -> String {
    format!("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{}\">\n", paths::MANIFEST)
}

/// The `<link>` that preloads the first picture with `fetchpriority="high"` in `html`, the content of a page. `None` if there is none.
///
/// It precedes the policy of the page, because Chromium delays the pictures after a policy (decision 21). It has no `href` if there are
/// candidates, so browsers that do not know `imagesrcset` do not load another file.
pub fn lead_picture(html: &str) -> Option<String> {
    let tags: Vec<_> = html.split('<').map(|part| part.split_once('>').map_or(part, |(tag, _)| tag)).collect();
    let is_lead = |tag: &&str| tag.starts_with("img ") && value(tag, "fetchpriority") == Some("high");
    let position = tags.iter().position(is_lead)?;
    // An AVIF source precedes its `<img>`.
    let source = tags.get(position.checked_sub(1)?).filter(|tag| tag.starts_with("source "));
    let tag = source.or(tags.get(position))?;
    let link = |name, attribute| Some(format!(" {name}=\"{}\"", value(tag, attribute)?));
    let address = match link("imagesrcset", "srcset") {
        Some(candidates) => candidates + &link("imagesizes", "sizes").unwrap_or_default(),
        None => link("href", "src")?,
    };
    let media_type = link("type", "type").unwrap_or_default();
    Some(format!("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\"{media_type}{address}>\n"))
}

/// The value of an attribute as HTML. Values are in quotes, and quotes, `<` and `>` in values are escaped (see [`super::page`]).
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = tag.split('"');
    let mut attributes = iter::from_fn(|| Some((parts.next()?, parts.next()?)));
    attributes.find_map(|(before, value)| (before.rsplit(' ').next()?.strip_suffix('=')? == name).then_some(value))
}
