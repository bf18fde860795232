//! Measures tags without tokenizing them, in time linear in their length.

#[derive(Debug, PartialEq)]
pub struct TagExtent {
    /// Bytes from `<` to `>`, or to the end of the markup.
    pub len: usize,
    /// Number of attributes, repeated names included.
    pub attributes: usize,
    /// Whether the tag ends with `>`. Parsers ignore a tag that does not.
    pub is_closed: bool,
}

/// Measures the start or end tag at the beginning of `html`, by the rules of the HTML Standard ("Tokenization").
pub fn measure_tag(html: &str) -> TagExtent {
    enum TagState {
        TagName,
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        Quoted(u8),
        Unquoted,
    }
    use TagState::*;

    let (mut state, mut attributes) = (TagName, 0);
    // The character after `<` is a letter or the `/` of an end tag.
    for (position, byte) in html.bytes().enumerate().skip(2) {
        let is_space = byte.is_ascii_whitespace();
        state = match (state, byte) {
            (Quoted(quote), _) if byte != quote => Quoted(quote),
            (Quoted(_), _) => BeforeName,
            (_, b'>') => return TagExtent { len: position + 1, attributes, is_closed: true },
            (BeforeValue, b'"' | b'\'') => Quoted(byte),
            (BeforeValue, _) if is_space => BeforeValue,
            (BeforeValue | Unquoted, _) if !is_space => Unquoted,
            (Name | AfterName, b'=') => BeforeValue,
            (Name | AfterName, _) if is_space => AfterName,
            (_, b'/') => BeforeName,
            _ if is_space => BeforeName,
            (TagName, _) => TagName,
            (Name, _) => Name,
            _ => {
                attributes += 1;
                Name
            }
        };
    }
    TagExtent { len: html.len(), attributes, is_closed: false }
}
