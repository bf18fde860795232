//! Codes that a CMS replaces before it shows a page.

/// Codes of a text that are named.
const MAX_CODES: usize = 10;
/// Characters of a code in a diagnostic.
const MAX_CODE_CHARS: usize = 60;

/// The first codes of a text, without repetitions: shortcodes of WordPress, files of Drupal, modules of Joomla. An end
/// such as `[/gallery]` is left out after its start.
pub fn shortcodes(text: &str) -> Vec<String> {
    // Most texts have no brackets. This check avoids the search for `}]]`.
    if next_bracket(text, 0).is_none() {
        return Vec::new();
    }
    let last_file_end = text.rfind("}]]").unwrap_or(0);
    let mut names: Vec<&str> = Vec::new();
    let mut codes: Vec<String> = Vec::new();
    let mut position = 0;
    while codes.len() < MAX_CODES
        && let Some(start) = next_bracket(text, position)
    {
        let Some(Code { source, name, is_end }) = code_at(text, start, last_file_end) else {
            position = start + 1;
            continue;
        };
        // The text of a code is not searched again, or many starts before one end would take quadratic time.
        position = start + source.len();
        let code = shortened(source);
        let is_named = codes.contains(&code) || (is_end && names.contains(&name));
        if !is_named {
            names.push(name);
            codes.push(code);
        }
    }
    codes
}

/// The position of the first bracket or brace from `position` on.
fn next_bracket(text: &str, position: usize) -> Option<usize> {
    // Bytes are searched faster than characters.
    let mut bytes = text.as_bytes()[position..].iter();
    bytes.position(|byte| matches!(byte, b'[' | b'{')).map(|offset| position + offset)
}

struct Code<'a> {
    source: &'a str,
    /// Empty for a file of Drupal.
    name: &'a str,
    is_end: bool,
}

/// The code that begins with the bracket or brace at `start`. `last_file_end` is the position of the last `}]]`: it is
/// searched once, because a search for each start would take quadratic time.
fn code_at(text: &str, start: usize, last_file_end: usize) -> Option<Code<'_>> {
    let is_file_closed = start < last_file_end;
    let text = &text[start..];
    if text.starts_with("[[{") {
        let end = is_file_closed.then(|| text.find("}]]"))??;
        return Some(Code { source: &text[..end + 3], name: "", is_end: false });
    }
    let (close, is_brace) = if text.starts_with('{') { ('}', true) } else { (']', false) };
    // Codes are short, and the search must not read the whole text for each bracket.
    let nearby = &text[..text.floor_char_boundary(400)];
    let source = &text[..=nearby.find(close)?];
    let body = &source[1..source.len() - 1];
    let (name, attributes) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let is_end = name.starts_with('/');
    let name = name.trim_start_matches('/');
    let is_name = name.len() > 2
        && name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    let is_known = match is_brace {
        true => name.starts_with("load") && !attributes.is_empty(),
        false => matches!(name, "gallery" | "embed" | "playlist" | "audio" | "video"),
    };
    let has_attributes = !is_brace && attributes.contains('=');
    (is_name && (is_known || is_end || has_attributes)).then_some(Code { source, name, is_end })
}

/// A code on one line.
fn shortened(code: &str) -> String {
    let line = code.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_CODE_CHARS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
