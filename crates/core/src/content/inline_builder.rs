//! One line of text under construction: white space as CSS collapses it, styles, links and passages as they open and close.

use super::whitespace::{NO_BREAK_SPACE, is_blank, is_space};
use super::{Inline, LangSpan, Link, Style};
use std::mem;

/// Passages stand in passages this deep at most. Deeper, the outer ones hold.
const DEEPEST_PASSAGE: usize = 8;

/// What a stretch of a line can be in. Each style, and one link, is open at most once, so inlines nest only a few levels deep.
pub(super) enum Format {
    Style(Style),
    Link(String),
    LangSpan(LangSpan),
}

#[derive(Default)]
pub(super) struct InlineBuilder {
    content: Vec<Inline>,
    /// The formats open now, the innermost last, each with what it holds so far.
    open: Vec<(Format, Vec<Inline>)>,
    end: End,
    /// Places named since the last word: they stand right before the next one.
    places: Vec<String>,
}

/// What the line ends in so far.
#[derive(Clone, Copy, Default, PartialEq)]
enum End {
    #[default]
    Nothing,
    Break,
    Space,
    NoBreakSpace,
    Text,
}

impl InlineBuilder {
    /// A run of spaces of any kind is one space; a no-break space stays one where it stands alone between words.
    pub fn text(&mut self, text: &str) {
        let mut collapsed = String::new();
        for character in text.chars() {
            if is_space(character) || character == NO_BREAK_SPACE {
                match self.end {
                    End::Text if character == NO_BREAK_SPACE => {
                        collapsed.push(character);
                        self.end = End::NoBreakSpace;
                    }
                    End::Text => {
                        collapsed.push(' ');
                        self.end = End::Space;
                    }
                    End::NoBreakSpace => {
                        let last = match collapsed.is_empty() {
                            true => self.last_text(),
                            false => Some(&mut collapsed),
                        };
                        if let Some(last) = last {
                            last.pop();
                            last.push(' ');
                        }
                        self.end = End::Space;
                    }
                    End::Nothing | End::Break | End::Space => {}
                }
            } else if !character.is_control() {
                collapsed.push(character);
                self.end = End::Text;
            }
        }
        if !is_blank(&collapsed) {
            for id in mem::take(&mut self.places) {
                self.innermost().push(Inline::Anchor(id));
            }
        }
        if !collapsed.is_empty() {
            push(self.innermost(), Inline::Text(collapsed));
        }
    }

    /// A name for the place where the next word stands; it waits for that even into another line.
    pub fn place(&mut self, id: String) {
        self.places.push(id);
    }

    /// False when the line has just been broken already: one break follows another.
    pub fn line_break(&mut self) -> bool {
        match self.end {
            End::Nothing => true,
            End::Break => false,
            End::Space | End::NoBreakSpace | End::Text => {
                self.innermost().push(Inline::Break);
                self.end = End::Break;
                true
            }
        }
    }

    /// There is something in it.
    pub fn has_begun(&self) -> bool {
        self.end != End::Nothing
    }

    /// False when such a format is open already: it is not opened again.
    pub fn open(&mut self, format: Format) -> bool {
        let mut open = self.open.iter().map(|(open, _)| open);
        let admits = match &format {
            Format::Style(style) => !open.any(|open| matches!(open, Format::Style(open) if open == style)),
            Format::Link(_) => !open.any(|open| matches!(open, Format::Link(_))),
            Format::LangSpan(passage) => {
                let (mut depth, mut last) = (0, None);
                for open in open {
                    if let Format::LangSpan(open) = open {
                        depth += 1;
                        last = Some(open);
                    }
                }
                depth < DEEPEST_PASSAGE && last != Some(passage)
            }
        };
        if admits {
            self.open.push((format, Vec::new()));
        }
        admits
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
            _ => None,
        })
    }

    /// It is in a passage with a direction of its own.
    pub fn is_turned(&self) -> bool {
        (self.open.iter()).any(|(format, _)| matches!(format, Format::LangSpan(LangSpan { dir: Some(_), .. })))
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
        for id in mem::take(&mut self.places) {
            line.push(Inline::Anchor(id));
        }
        trim(&mut line, End::Nothing);
        line
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.content, |(_, content)| content)
    }

    /// The text at the line's end.
    fn last_text(&mut self) -> Option<&mut String> {
        let open = self.open.iter_mut().rev();
        open.map(|(_, content)| content).chain([&mut self.content]).find_map(|content| last_text(content))
    }
}

fn last_text(content: &mut [Inline]) -> Option<&mut String> {
    match content.last_mut()? {
        Inline::Text(text) => Some(text),
        inline => last_text(inline.nested_mut()?),
    }
}

/// `content` in its format, or as it is when there is nothing in it to be seen.
fn formatted(format: &Format, content: Vec<Inline>) -> Vec<Inline> {
    if all_blank(&content) {
        return content;
    }
    vec![match format {
        Format::Style(style) => Inline::Styled(*style, content),
        Format::Link(href) => Inline::Link(Link { href: href.clone(), content }),
        Format::LangSpan(passage) => Inline::LangSpan(passage.clone(), content),
    }]
}

fn all_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) => is_blank(text),
        Inline::Break | Inline::Anchor(_) => true,
        Inline::Styled(..) | Inline::Link(_) | Inline::LangSpan(..) => false,
    })
}

fn append(content: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        push(content, inline);
    }
}

/// Text joins the text right before it.
pub(super) fn push(content: &mut Vec<Inline>, inline: Inline) {
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
                text.truncate(text.trim_end().len());
                if text.is_empty() {
                    continue;
                }
                after = End::Text;
            }
            Inline::Break if after == End::Nothing => continue,
            Inline::Break => after = End::Break,
            inline => {
                if let Some(content) = inline.nested_mut() {
                    after = trim(content, after);
                }
            }
        }
        kept.push(inline);
    }
    kept.reverse();
    *content = kept;
    after
}
