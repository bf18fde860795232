//! Blocks under construction: elements open and close, texts come in between.

use super::element::Element;
use super::frame::Frame;
use super::line::{Format, Line};
use super::{Block, Figure, Heading, Inline, Photo, Table, figure, preformatted, table};
use crate::seen::Seen;

/// Containers nest this deep; below, they are unwrapped.
const DEEPEST: usize = 64;

/// What has to be closed when an element ends.
pub(super) enum Opened {
    Nothing,
    Division,
    Format,
    Frame,
}

#[derive(Default)]
pub(super) struct Writer {
    blocks: Vec<Block>,
    frames: Vec<Frame>,
    line: Line,
    /// Ids in use.
    ids: Seen,
}

impl Writer {
    pub fn text(&mut self, text: &str) {
        match self.frames.last_mut() {
            Some(Frame::Preformatted(content)) => preformatted::push(content, text),
            _ => self.line.text(text),
        }
    }

    pub fn open(&mut self, element: Element) -> Opened {
        match element {
            Element::Hidden | Element::Transparent => Opened::Nothing,
            Element::Division => self.division(),
            Element::Container(frame) if !self.admits(&frame) => self.division(),
            Element::Container(frame) => {
                self.boundary();
                self.frames.push(frame);
                Opened::Frame
            }
            Element::Styled(style) => self.format(Format::Style(style)),
            Element::Link { href, id } => {
                if let Some(Frame::Heading { id: heading, .. }) = self.frames.last_mut()
                    && heading.is_none()
                {
                    *heading = id;
                }
                href.map_or(Opened::Nothing, |href| self.format(Format::Link(href)))
            }
            Element::Break => {
                self.line_break();
                Opened::Nothing
            }
            Element::Rule => {
                self.boundary();
                if !self.in_line() {
                    self.push(Block::Rule);
                }
                Opened::Nothing
            }
            Element::Photo(photo) => {
                self.photo(photo);
                Opened::Nothing
            }
        }
    }

    pub fn close(&mut self, opened: Opened) {
        match opened {
            Opened::Nothing => {}
            Opened::Division => self.boundary(),
            Opened::Format => self.line.close(),
            Opened::Frame => self.close_frame(),
        }
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.boundary();
        self.blocks
    }

    fn division(&mut self) -> Opened {
        self.boundary();
        Opened::Division
    }

    fn format(&mut self, format: Format) -> Opened {
        if self.line.open(format) {
            Opened::Format
        } else {
            Opened::Nothing
        }
    }

    fn admits(&self, frame: &Frame) -> bool {
        self.frames.len() < DEEPEST && frame.may_stand_in(&self.frames)
    }

    fn in_line(&self) -> bool {
        self.frames.last().is_some_and(Frame::is_line)
    }

    /// One block ends, another begins. Where there are no blocks, a line does.
    fn boundary(&mut self) {
        match self.frames.last_mut() {
            Some(Frame::Preformatted(content)) => preformatted::end_line(content),
            Some(frame) if frame.is_line() => {
                self.line.line_break();
            }
            _ => self.end_paragraph(),
        }
    }

    fn line_break(&mut self) {
        if let Some(Frame::Preformatted(content)) = self.frames.last_mut() {
            content.push('\n');
        } else if !self.line.line_break() && !self.in_line() {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        let content = self.line.take();
        if !content.is_empty() {
            self.push(Block::Paragraph(content));
        }
    }

    fn push(&mut self, block: Block) {
        self.siblings().push(block);
    }

    fn push_all(&mut self, blocks: impl IntoIterator<Item = Block>) {
        for block in blocks {
            self.push(block);
        }
    }

    /// The blocks which the next one joins: only to be asked for when there is one.
    fn siblings(&mut self) -> &mut Vec<Block> {
        self.frames
            .iter_mut()
            .rev()
            .find_map(Frame::blocks)
            .unwrap_or(&mut self.blocks)
    }

    /// A picture inside a line stands before that line's block; one that repeats the picture right before it (a fallback for
    /// browsers without script) is left out.
    fn photo(&mut self, mut photo: Photo) {
        if !self.in_line() {
            self.end_paragraph();
        }
        photo.href = self.line.link().map(str::to_owned);
        let siblings = self.siblings();
        if !figure::repeats(siblings.last(), &photo) {
            siblings.push(Block::Figure(Figure {
                photos: vec![photo],
                caption: Vec::new(),
            }));
        }
    }

    fn close_frame(&mut self) {
        let line = if self.in_line() {
            self.line.take()
        } else {
            self.end_paragraph();
            Vec::new()
        };
        let Some(frame) = self.frames.pop() else {
            return;
        };
        match (frame, self.frames.last_mut()) {
            (Frame::Quote(blocks), _) if !blocks.is_empty() => self.push(Block::Quote(blocks)),
            (Frame::List(list), _) if !list.items.is_empty() => self.push(Block::List(list)),
            (Frame::Item(blocks), Some(Frame::List(list))) if !blocks.is_empty() => {
                list.items.push(blocks)
            }
            (Frame::Figure(figure, blocks), _) => self.push_all(figure::finished(figure, blocks)),
            (Frame::FigureCaption, Some(Frame::Figure(Figure { caption, .. }, _)))
            | (Frame::TableCaption, Some(Frame::Table(Table { caption, .. }))) => {
                join(caption, line)
            }
            (Frame::Table(table), _) => self.push_all(table::finished(table)),
            (Frame::Row(cells), Some(Frame::Table(table))) => table.rows.push(cells),
            (Frame::Cell(cell), Some(Frame::Row(cells))) => cells.push(cell),
            (Frame::Heading { level, id }, _) if !line.is_empty() => {
                let id = id.filter(|id| self.ids.is_new(id));
                self.push(Block::Heading(Heading {
                    level,
                    id,
                    content: line,
                }));
            }
            (Frame::Preformatted(content), _) => self.push_all(preformatted::finished(&content)),
            _ => {}
        }
    }
}

/// A second caption continues the first on a line of its own.
fn join(caption: &mut Vec<Inline>, line: Vec<Inline>) {
    if !caption.is_empty() && !line.is_empty() {
        caption.push(Inline::Break);
    }
    caption.extend(line);
}
