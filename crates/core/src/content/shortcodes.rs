//! The shortcode `[caption]` of WordPress, which stays in texts that are exported without its themes.

use std::borrow::Cow;

const START: &str = "[caption";
const END: &str = "[/caption]";

/// Replaces `[caption …]<img …> text[/caption]` with a figure. Captions without a picture stay as they are.
pub fn replace_captions(html: &str) -> Cow<'_, str> {
    let mut replaced = String::new();
    let mut rest = html;
    while let Some((before, start)) = rest.split_once(START)
        && let Some((shortcode, after)) = start.split_once(END)
    {
        replaced.push_str(before);
        match picture_and_caption(shortcode) {
            Some((picture, caption)) => {
                replaced.extend(["<figure>", picture, "<figcaption>", caption, "</figcaption></figure>"]);
            }
            None => replaced.extend([START, shortcode, END]),
        }
        rest = after;
    }
    if replaced.is_empty() {
        return html.into();
    }
    replaced.push_str(rest);
    replaced.into()
}

/// The picture, and the text after it or else the attribute `caption`.
fn picture_and_caption(shortcode: &str) -> Option<(&str, &str)> {
    let (attributes, content) = shortcode.split_once(']')?;
    let link = content.rfind("</a>").map(|end| end + "</a>".len());
    let image = content.rfind("<img").and_then(|start| Some(start + content[start..].find('>')? + 1));
    let (picture, caption) = content.split_at(link.max(image)?);
    let attribute = || attributes.split_once("caption=\"")?.1.split('"').next();
    Some((picture, if caption.trim().is_empty() { attribute().unwrap_or_default() } else { caption }))
}
