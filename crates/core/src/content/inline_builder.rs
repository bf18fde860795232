//! Builds a line of text: collapses white space like CSS, nests formats as they open and close.

use super::limits::MAX_LANG_SPAN_DEPTH;
use super::whitespace::{NO_BREAK_SPACE, is_space};
use super::{Inline, LangSpan, Link, Style};
use crate::util::characters::{is_blank, is_forbidden};
use std::mem;

/// A format of a part of the line. Each style and one link can be open at a time, which bounds the nesting of inlines.
#[derive(PartialEq)]
pub(super) enum Format {
    Style(Style),
    Link(String),
    LangSpan(LangSpan),
}

#[derive(Default)]
pub(super) struct InlineBuilder {
    content: Vec<Inline>,
    /// The open formats, outermost first, each with its content so far.
    open: Vec<(Format, Vec<Inline>)>,
    end: LineEnd,
    /// Anchors since the last word. They precede the next word.
    anchors: Vec<String>,
    /// Bytes of URLs that links may still take. An unclosed link is copied into every paragraph.
    link_bytes: usize,
}

/// The last character of a line so far.
#[derive(Clone, Copy, Default, PartialEq)]
enum LineEnd {
    #[default]
    Empty,
    Break,
    Space,
    NoBreakSpace,
    Text,
}

impl InlineBuilder {
    /// A line of a text in which links may take `link_bytes`. Beyond them only their content stays.
    pub fn new(link_bytes: usize) -> Self {
        Self { link_bytes, ..Self::default() }
    }

    /// Appends text. A run of spaces becomes one space; a single no-break space between words stays.
    pub fn text(&mut self, text: &str) {
        let mut collapsed = String::new();
        for character in text.chars() {
            if is_space(character) || character == NO_BREAK_SPACE {
                match self.end {
                    LineEnd::Text => {
                        let is_breaking = character != NO_BREAK_SPACE;
                        collapsed.push(if is_breaking { ' ' } else { NO_BREAK_SPACE });
                        self.end = if is_breaking { LineEnd::Space } else { LineEnd::NoBreakSpace };
                    }
                    LineEnd::NoBreakSpace => {
                        let last = if collapsed.is_empty() { self.last_text() } else { Some(&mut collapsed) };
                        if let Some(last) = last {
                            last.pop();
                            last.push(' ');
                        }
                        self.end = LineEnd::Space;
                    }
                    LineEnd::Empty | LineEnd::Break | LineEnd::Space => {}
                }
            } else if !is_forbidden(character) {
                collapsed.push(character);
                self.end = LineEnd::Text;
            }
        }
        if !is_blank(&collapsed) {
            let anchors = mem::take(&mut self.anchors);
            self.innermost().extend(anchors.into_iter().map(Inline::Anchor));
        }
        if !collapsed.is_empty() {
            push(self.innermost(), Inline::Text(collapsed));
        }
    }

    /// Adds an anchor before the next word, in this line or a later one.
    pub fn anchor(&mut self, name: String) {
        self.anchors.push(name);
    }

    /// Appends a line break. `false` when the line ends in one already.
    pub fn line_break(&mut self) -> bool {
        if self.end == LineEnd::Break {
            return false;
        }
        if self.end != LineEnd::Empty {
            self.innermost().push(Inline::Break);
            self.end = LineEnd::Break;
        }
        true
    }

    /// Whether the line has no content except spaces.
    pub fn is_empty(&self) -> bool {
        self.end == LineEnd::Empty
    }

    /// Opens a format. `false` when it is open already or can't be nested here; then it must not be closed.
    pub fn open(&mut self, format: Format) -> bool {
        let mut open = self.open.iter().map(|(open, _)| open);
        let is_valid = match &format {
            Format::Style(_) => !open.any(|open| *open == format),
            Format::Link(_) => self.link().is_none(),
            Format::LangSpan(_) => {
                let spans: Vec<_> = open.filter(|open| matches!(open, Format::LangSpan(_))).collect();
                spans.len() < MAX_LANG_SPAN_DEPTH && spans.last() != Some(&&format)
            }
        };
        if is_valid {
            self.open.push((format, Vec::new()));
        }
        is_valid
    }

    /// Closes the innermost format.
    pub fn close(&mut self) {
        if let Some((format, content)) = self.open.pop() {
            let wrapped = wrap(&format, content, &mut self.link_bytes);
            append(self.innermost(), wrapped);
        }
    }

    /// A copy of the URL of the open link, unless its bytes are used up.
    pub fn copy_link(&mut self) -> Option<String> {
        let href = self.link()?.to_owned();
        self.link_bytes = self.link_bytes.checked_sub(href.len())?;
        Some(href)
    }

    fn link(&self) -> Option<&str> {
        self.open.iter().find_map(|(format, _)| match format {
            Format::Link(href) => Some(href.as_str()),
            _ => None,
        })
    }

    /// Whether a span with a direction is open.
    pub fn has_direction(&self) -> bool {
        self.open.iter().any(|(format, _)| matches!(format, Format::LangSpan(span) if span.dir.is_some()))
    }

    /// Takes the line, empty when nothing in it is visible. The open formats continue in the next line.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut inner = Vec::new();
        for (format, content) in self.open.iter_mut().rev() {
            let mut content = mem::take(content);
            append(&mut content, inner);
            inner = wrap(format, content, &mut self.link_bytes);
        }
        let mut line = mem::take(&mut self.content);
        append(&mut line, inner);
        self.end = LineEnd::Empty;
        if is_invisible(&line) {
            return Vec::new();
        }
        line.extend(self.anchors.drain(..).map(Inline::Anchor));
        trim(&mut line, LineEnd::Empty);
        line
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.content, |(_, content)| content)
    }

    /// The text at the end of the line.
    fn last_text(&mut self) -> Option<&mut String> {
        let open = self.open.iter_mut().rev();
        open.map(|(_, content)| content).chain([&mut self.content]).find_map(|content| last_text(content))
    }
}

fn last_text(content: &mut [Inline]) -> Option<&mut String> {
    match content.last_mut()? {
        Inline::Text(text) => Some(text),
        inline => last_text(inline.children_mut()?),
    }
}

/// `content` in its format, or unchanged when nothing in it is visible, or when a link exceeds `link_bytes`.
fn wrap(format: &Format, content: Vec<Inline>, link_bytes: &mut usize) -> Vec<Inline> {
    if is_invisible(&content) {
        return content;
    }
    if let Format::Link(href) = format {
        match link_bytes.checked_sub(href.len()) {
            Some(left) => *link_bytes = left,
            None => return content,
        }
    }
    vec![match format {
        Format::Style(style) => Inline::Styled(*style, content),
        Format::Link(href) => Inline::Link(Link { href: href.clone(), content }),
        Format::LangSpan(span) => Inline::LangSpan(span.clone(), content),
    }]
}

fn is_invisible(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) => is_blank(text),
        Inline::Break | Inline::Anchor(_) => true,
        Inline::Styled(..) | Inline::Link(_) | Inline::LangSpan(..) => false,
    })
}

fn append(content: &mut Vec<Inline>, more: Vec<Inline>) {
    more.into_iter().for_each(|inline| push(content, inline));
}

/// Appends `inline`, merging adjacent texts.
pub(super) fn push(content: &mut Vec<Inline>, inline: Inline) {
    match (content.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => content.push(inline),
    }
}

/// Removes spaces before breaks, and spaces and breaks at the end. `next` is what follows `content`; returns what
/// `content` begins with.
fn trim(content: &mut Vec<Inline>, mut next: LineEnd) -> LineEnd {
    let mut kept = Vec::with_capacity(content.len());
    while let Some(mut inline) = content.pop() {
        match &mut inline {
            Inline::Text(text) if next != LineEnd::Text => {
                text.truncate(text.trim_end().len());
                if text.is_empty() {
                    continue;
                }
                next = LineEnd::Text;
            }
            Inline::Break if next == LineEnd::Empty => continue,
            Inline::Break => next = LineEnd::Break,
            inline => {
                if let Some(content) = inline.children_mut() {
                    next = trim(content, next);
                }
            }
        }
        kept.push(inline);
    }
    kept.reverse();
    *content = kept;
    next
}
