//! Escapes text for HTML elements and double-quoted attributes.

/// Appends the escaped text to `html`.
pub fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(index) = rest.find(['&', '<', '>', '"']) {
        html.push_str(&rest[..index]);
        html.push_str(match rest.as_bytes()[index] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[index + 1..];
    }
    html.push_str(rest);
}

pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_escaped(&mut escaped, text);
    escaped
}
