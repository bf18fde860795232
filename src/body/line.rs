//! One line of text under construction: white space as CSS collapses it, styles and links as they open and close.

use super::whitespace::{collapses, is_blank};
use super::{Inline, Link, Style};
use std::mem;

/// What a stretch of a line can be in. Each kind is open at most once, so inlines nest only a few levels deep.
pub(super) enum Format {
    Style(Style),
    Link(String),
}

#[derive(Default)]
pub(super) struct Line {
    content: Vec<Inline>,
    /// The formats open now, the innermost last, each with what it holds so far.
    open: Vec<(Format, Vec<Inline>)>,
    end: End,
}

/// What the line ends in so far.
#[derive(Clone, Copy, Default, PartialEq)]
enum End {
    #[default]
    Nothing,
    Break,
    Space,
    Text,
}

impl Line {
    pub fn text(&mut self, text: &str) {
        let mut collapsed = String::new();
        for character in text.chars() {
            if collapses(character) {
                if self.end == End::Text {
                    collapsed.push(' ');
                    self.end = End::Space;
                }
            } else if !character.is_control() {
                collapsed.push(character);
                self.end = End::Text;
            }
        }
        if !collapsed.is_empty() {
            push(self.innermost(), Inline::Text(collapsed));
        }
    }

    /// False when the line has just been broken already: one break follows another.
    pub fn line_break(&mut self) -> bool {
        match self.end {
            End::Nothing => true,
            End::Break => false,
            End::Space | End::Text => {
                self.innermost().push(Inline::Break);
                self.end = End::Break;
                true
            }
        }
    }

    /// False when such a format is open already: it is not opened again.
    pub fn open(&mut self, format: Format) -> bool {
        let known = self.open.iter().any(|(open, _)| match (open, &format) {
            (Format::Style(open), Format::Style(style)) => open == style,
            (Format::Link(_), Format::Link(_)) => true,
            _ => false,
        });
        if !known {
            self.open.push((format, Vec::new()));
        }
        !known
    }

    /// Closes the format opened last.
    pub fn close(&mut self) {
        if let Some((format, content)) = self.open.pop() {
            append(self.innermost(), formatted(&format, content));
        }
    }

    /// The address of the open link.
    pub fn link(&self) -> Option<&str> {
        self.open.iter().find_map(|(format, _)| match format {
            Format::Link(href) => Some(href.as_str()),
            Format::Style(_) => None,
        })
    }

    /// The line as it stands, empty when nothing of it can be seen. A new one begins, in the same formats.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut inner = Vec::new();
        for (format, content) in self.open.iter_mut().rev() {
            let mut content = mem::take(content);
            append(&mut content, inner);
            inner = formatted(format, content);
        }
        let mut line = mem::take(&mut self.content);
        append(&mut line, inner);
        self.end = End::Nothing;
        if all_blank(&line) {
            return Vec::new();
        }
        trim(&mut line, End::Nothing);
        line
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        self.open
            .last_mut()
            .map_or(&mut self.content, |(_, content)| content)
    }
}

/// `content` in its format, or as it is when there is nothing in it to be seen.
fn formatted(format: &Format, content: Vec<Inline>) -> Vec<Inline> {
    if all_blank(&content) {
        return content;
    }
    vec![match format {
        Format::Style(style) => Inline::Styled(*style, content),
        Format::Link(href) => Inline::Link(Link {
            href: href.clone(),
            content,
        }),
    }]
}

fn all_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) => is_blank(text),
        Inline::Break => true,
        Inline::Styled(..) | Inline::Link(_) => false,
    })
}

fn append(content: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        push(content, inline);
    }
}

fn push(content: &mut Vec<Inline>, inline: Inline) {
    match (content.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => content.push(inline),
    }
}

/// Takes the spaces before each break and before the line's end, and the breaks before its end. `after` is what follows
/// `content`; returns what `content` begins with.
fn trim(content: &mut Vec<Inline>, mut after: End) -> End {
    let mut kept = Vec::with_capacity(content.len());
    while let Some(mut inline) = content.pop() {
        match &mut inline {
            Inline::Text(text) if after != End::Text => {
                text.truncate(text.trim_end_matches(' ').len());
                if text.is_empty() {
                    continue;
                }
                after = End::Text;
            }
            Inline::Text(_) => {}
            Inline::Break if after == End::Nothing => continue,
            Inline::Break => after = End::Break,
            Inline::Styled(_, content) | Inline::Link(Link { content, .. }) => {
                after = trim(content, after)
            }
        }
        kept.push(inline);
    }
    kept.reverse();
    *content = kept;
    after
}
