//! Documents in frames: nothing is asked of other sites before a click, so all that stays is where they are and what they are called.

use super::Embed;
use super::element::Attributes;
use super::media::title;
use super::photo::{counts_readers, source};

const WATCH: &str = "https://www.youtube.com/watch?v=";

/// What the address of a player begins with, after scheme and `www.`; a video's id follows.
const PLAYERS: [&str; 3] = ["youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/"];

/// In the place of an id: a list, a channel.
const NO_IDS: [&str; 2] = ["videoseries", "live_stream"];

/// The title that YouTube gives each of its frames.
const NO_TITLE: &str = "YouTube video player";

/// None without an address of scheme http or https, and for what counts readers.
pub(super) fn read(attribute: Attributes, base: &str) -> Option<Embed> {
    if counts_readers(attribute) {
        return None;
    }
    let address = source(attribute, base)?;
    Some(Embed { href: video(&address).unwrap_or(address), title: title(attribute).filter(|title| title != NO_TITLE) })
}

/// The page of the video that a player at `address` plays.
fn video(address: &str) -> Option<String> {
    let (_scheme, rest) = address.split_once("://")?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let after = PLAYERS.iter().find_map(|player| rest.strip_prefix(player))?;
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let end = after.bytes().position(|byte| !is_word(byte));
    let id = after.get(..end.unwrap_or(after.len()))?;
    if id.is_empty() || NO_IDS.contains(&id) {
        return None;
    }
    let mut page = WATCH.to_owned();
    page.push_str(id);
    Some(page)
}
