//! Attributes of embedded documents: `<iframe>`, `<embed>`, `<object>`. Pages link to them, so that no request leaves
//! the site before a click.

use super::Embed;
use super::attributes::Attributes;

/// URLs of YouTube's players, without scheme and `www.`, up to the id of the video.
const PLAYERS: [&str; 3] = ["youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/"];

/// Path segments of the players that are not ids: a playlist, a channel.
const NO_IDS: [&str; 2] = ["videoseries", "live_stream"];

/// The title of every frame from YouTube.
const DEFAULT_TITLE: &str = "YouTube video player";

/// `None` for a tracking pixel, and without an http or https URL.
pub(super) fn read(attributes: &Attributes) -> Option<Embed> {
    if attributes.is_tracking_pixel() {
        return None;
    }
    let href = attributes.source_url()?;
    let title = attributes.line("title").filter(|title| title != DEFAULT_TITLE);
    Some(Embed { href: video_page(&href).unwrap_or(href), title })
}

/// The page of the video in a YouTube player.
fn video_page(player: &str) -> Option<String> {
    let (_scheme, rest) = player.split_once("://")?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let path = PLAYERS.iter().find_map(|player| rest.strip_prefix(player))?;
    let id = path.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).next()?;
    let is_id = !id.is_empty() && !NO_IDS.contains(&id);
    is_id.then(|| ["https://www.youtube.com/watch?v=", id].concat())
}
