//! Blocks under construction: elements open and close, texts come in between.

use super::element::Element;
use super::finalize::finalize;
use super::global_attributes::GlobalAttributes;
use super::heading_levels::HeadingLevels;
use super::inline_builder::{Format, InlineBuilder};
use super::open_block::OpenBlock;
use super::{
    Block, Definition, Direction, Figure, Heading, LangSpan, ListItem, Photo, Table, definitions, figure, preformatted,
    table,
};
use crate::util::string_set::StringSet;

/// Containers nest this deep; below, they are unwrapped.
const DEEPEST: usize = 64;

/// What has to be closed when an element ends.
pub(super) struct OpenElement {
    /// The passage around it, itself, the passage in it.
    layers: [Layer; 3],
    centred: bool,
}

#[derive(Clone, Copy, Default)]
enum Layer {
    #[default]
    Nothing,
    Division,
    Format,
    Quotation,
    TableHead,
    /// With [`BlockBuilder::loose`] of what is around it.
    Block(usize),
}

#[derive(Default)]
pub(super) struct BlockBuilder {
    blocks: Vec<Block>,
    open: Vec<OpenBlock>,
    line: InlineBuilder,
    outline: HeadingLevels,
    /// Ids in use.
    ids: StringSet,
    /// Where pictures lead to.
    references: StringSet,
    /// How many elements are open whose content stands in the middle or is called a caption.
    centred: usize,
    /// So many of the last siblings are figures that may get the next paragraph as their caption: photos that stand alone.
    loose: usize,
    /// Since the last boundary a photo came after words.
    mixed: bool,
    /// How many quotations in lines are open.
    quotations: usize,
    in_table_head: bool,
}

impl BlockBuilder {
    pub fn text(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(OpenBlock::Preformatted(content)) => preformatted::push(content, text),
            _ => self.line.text(text),
        }
    }

    pub fn open(&mut self, element: Element, marks: GlobalAttributes) -> OpenElement {
        // Right below a picture even a part of a line that is called a caption is one.
        let calls_itself = marks.centred && marks.passage.is_none() && self.loose > 0 && !self.line.has_begun();
        let element = match element {
            Element::Transparent if calls_itself && !self.in_line() => Element::Division,
            element => element,
        };
        let inline = element.is_inline();
        let (around, within) = match &element {
            Element::Container(block) if block.takes_passages_in() => (None, marks.passage),
            _ if element.is_leaf() => (None, None),
            _ => (marks.passage, None),
        };
        let centred = marks.centred && !inline;
        let mut id = marks.id;
        let layers = [self.passage(around, inline), self.enter(element, &mut id), self.passage(within, inline)];
        self.centred += usize::from(centred);
        if let Some(id) = id.filter(|id| self.ids.is_new(id)) {
            self.line.place(id);
        }
        OpenElement { layers, centred }
    }

    pub fn close(&mut self, opened: OpenElement) {
        for layer in opened.layers.into_iter().rev() {
            match layer {
                Layer::Nothing => {}
                Layer::Division => self.boundary(),
                Layer::Format => self.line.close(),
                Layer::Quotation => {
                    self.quotations -= 1;
                    self.quotation_mark(["”", "’"]);
                }
                Layer::TableHead => self.in_table_head = false,
                Layer::Block(loose) => self.close_block(loose),
            }
        }
        self.centred -= usize::from(opened.centred);
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.boundary();
        finalize(self.blocks, self.references)
    }

    /// `id` is taken by what has one.
    fn enter(&mut self, element: Element, id: &mut Option<String>) -> Layer {
        match element {
            Element::Hidden | Element::Transparent => Layer::Nothing,
            Element::Division => self.division(),
            Element::Container(block) if !self.admits(&block) => self.division(),
            Element::Container(mut block) => {
                match (&mut block, self.open.last_mut()) {
                    (OpenBlock::Heading { id: own, .. }, _) => *own = id.take(),
                    (OpenBlock::FigureCaption, Some(OpenBlock::Figure { caption, .. })) => {
                        caption.get_or_insert_default();
                    }
                    _ => {}
                }
                self.open_block(block)
            }
            Element::TableHead if matches!(self.open.last(), Some(OpenBlock::Table(_))) => {
                self.in_table_head = true;
                Layer::TableHead
            }
            Element::TableHead => Layer::Nothing,
            Element::Styled(style) => self.format(Format::Style(style)),
            Element::Quotation => {
                self.quotation_mark(["“", "‘"]);
                self.quotations += 1;
                Layer::Quotation
            }
            Element::Link(href) => {
                if let Some(OpenBlock::Heading { id: heading, .. }) = self.open.last_mut()
                    && heading.is_none()
                {
                    *heading = id.take();
                }
                href.map_or(Layer::Nothing, |href| self.format(Format::Link(href)))
            }
            Element::Break => {
                self.line_break();
                Layer::Nothing
            }
            Element::Rule => {
                self.boundary();
                if !self.in_line() {
                    self.push(Block::Rule);
                }
                Layer::Nothing
            }
            Element::Character(text) => {
                self.text(&text);
                Layer::Nothing
            }
            Element::Photo(photo) => self.photo(photo),
            Element::Block(block) => self.stand(block),
        }
    }

    fn division(&mut self) -> Layer {
        self.boundary();
        Layer::Division
    }

    fn open_block(&mut self, block: OpenBlock) -> Layer {
        self.boundary();
        let loose = self.loose;
        if !block.is_line() {
            self.loose = 0;
        }
        self.open.push(block);
        Layer::Block(loose)
    }

    fn format(&mut self, format: Format) -> Layer {
        if self.line.open(format) { Layer::Format } else { Layer::Nothing }
    }

    /// A passage of blocks; where there are none, of a line. From left to right is nothing special, unless around it something
    /// else holds.
    fn passage(&mut self, passage: Option<LangSpan>, inline: bool) -> Layer {
        let Some(mut passage) = passage else {
            return Layer::Nothing;
        };
        let inline = inline
            || self.open.len() >= DEEPEST
            || (self.open.last()).is_some_and(|block| block.is_line() || block.has_parts());
        let (mut last, mut turned) = (None, inline && self.line.is_turned());
        for block in &self.open {
            if let OpenBlock::LangSpan(around, _) = block {
                turned |= around.dir.is_some();
                last = Some(around);
            }
        }
        if passage.dir == Some(Direction::LeftToRight) && !turned {
            passage.dir = None;
        }
        let says_nothing = passage.lang.is_none() && passage.dir.is_none();
        if says_nothing || !inline && last == Some(&passage) {
            Layer::Nothing
        } else if inline {
            self.format(Format::LangSpan(passage))
        } else {
            self.open_block(OpenBlock::LangSpan(passage, Vec::new()))
        }
    }

    /// Outside another quotation or in one.
    fn quotation_mark(&mut self, marks: [&str; 2]) {
        self.text(marks[self.quotations % 2]);
    }

    fn admits(&self, block: &OpenBlock) -> bool {
        self.open.len() < DEEPEST && block.may_stand_in(&self.open)
    }

    fn in_line(&self) -> bool {
        self.open.last().is_some_and(OpenBlock::is_line)
    }

    /// One block ends, another begins. Where there are no blocks, a line does.
    fn boundary(&mut self) {
        self.mixed = false;
        match self.open.last_mut() {
            Some(OpenBlock::Preformatted(content)) => preformatted::end_line(content),
            Some(block) if block.is_line() => {
                self.line.line_break();
            }
            _ => self.end_paragraph(),
        }
    }

    fn line_break(&mut self) {
        if let Some(OpenBlock::Preformatted(content)) = self.open.last_mut() {
            content.push('\n');
        } else if !self.line.line_break() && !self.in_line() {
            self.end_paragraph();
        }
    }

    /// Below photos that stand alone a short paragraph in the middle or in italics is their caption.
    fn end_paragraph(&mut self) {
        let content = self.line.take();
        if content.is_empty() {
            return;
        }
        let stands_out = self.centred > 0 || figure::is_italic(&content);
        // As deep as this a figure and its caption still have their place.
        let fits = self.open.len() + 2 <= DEEPEST && figure::is_short(&content);
        if self.loose > 0 && stands_out && fits {
            let loose = std::mem::take(&mut self.loose);
            figure::join(self.siblings(), loose, content);
        } else {
            self.push(Block::Paragraph(content));
        }
    }

    fn push(&mut self, block: Block) {
        self.loose = 0;
        add(self.siblings(), block);
    }

    /// Among them may be figures that are to be captioned yet.
    fn push_all(&mut self, blocks: Vec<Block>) {
        let bare = blocks.iter().all(figure::is_bare);
        let loose = self.loose + blocks.len();
        for block in blocks {
            self.push(block);
        }
        if bare {
            self.loose = loose;
        }
    }

    /// The blocks which the next one joins: only to be asked for when there is one.
    fn siblings(&mut self) -> &mut Vec<Block> {
        self.open.iter_mut().rev().find_map(OpenBlock::blocks).unwrap_or(&mut self.blocks)
    }

    /// A picture inside a line stands before that line's block; one that repeats the picture right before it (a fallback for
    /// browsers without script) is left out.
    fn photo(&mut self, mut photo: Photo) -> Layer {
        self.mixed |= self.line.has_begun();
        if !self.in_line() {
            self.end_paragraph();
        }
        photo.href = self.line.link().map(str::to_owned);
        if figure::repeats(self.siblings().last(), &photo) {
            return Layer::Nothing;
        }
        if let Some(href) = &photo.href {
            self.references.is_new(href);
        }
        if self.mixed {
            self.loose = 0;
        } else {
            self.loose += 1;
        }
        self.siblings().push(Block::Figure(Figure { photos: vec![photo], caption: Vec::new() }));
        Layer::Nothing
    }

    /// Inside a line it stands before that line's block.
    fn stand(&mut self, block: Block) -> Layer {
        if !self.in_line() {
            self.end_paragraph();
        }
        self.push(block);
        Layer::Nothing
    }

    fn close_block(&mut self, loose: usize) {
        let line = if self.in_line() {
            self.line.take()
        } else {
            self.end_paragraph();
            self.loose = loose;
            Vec::new()
        };
        let Some(block) = self.open.pop() else {
            return;
        };
        let block = match (block, self.open.last_mut()) {
            (OpenBlock::Quote(blocks), _) if !blocks.is_empty() => Block::Quote(blocks),
            (OpenBlock::LangSpan(passage, blocks), _) if !blocks.is_empty() => Block::LangSpan(passage, blocks),
            (OpenBlock::List(list), _) if !list.items.is_empty() => Block::List(list),
            (OpenBlock::Preformatted(content), _) => match preformatted::finished(&content) {
                Some(block) => block,
                None => return,
            },
            (OpenBlock::Heading { level, id }, _) => {
                let id = id.filter(|id| self.ids.is_new(id));
                if line.is_empty() {
                    id.into_iter().for_each(|id| self.line.place(id));
                    return;
                }
                Block::Heading(Heading { level: self.outline.level(level), id, content: line })
            }
            (OpenBlock::Definitions(parts), _) => return self.push_all(definitions::finished(parts)),
            (OpenBlock::Table(table), _) => return self.push_all(table::finished(table)),
            (OpenBlock::Figure { caption, blocks }, _) => {
                let captioned = caption.is_some();
                self.push_all(figure::finished(caption.unwrap_or_default(), blocks));
                if captioned {
                    self.loose = 0;
                }
                return;
            }
            (OpenBlock::Item(value, content), Some(OpenBlock::List(list))) if !content.is_empty() => {
                let value = value.filter(|_| list.numbers.is_some());
                return list.items.push(ListItem { value, content });
            }
            (OpenBlock::Term, Some(OpenBlock::Definitions(parts))) if !line.is_empty() => {
                return parts.push(Definition::Term(line));
            }
            (OpenBlock::Details(content), Some(OpenBlock::Definitions(parts))) if !content.is_empty() => {
                return parts.push(Definition::Details(content));
            }
            (OpenBlock::FigureCaption, Some(OpenBlock::Figure { caption, .. })) => {
                return figure::continue_line(caption.get_or_insert_default(), line);
            }
            (OpenBlock::TableCaption, Some(OpenBlock::Table(Table { caption, .. }))) => {
                return figure::continue_line(caption, line);
            }
            (OpenBlock::Row(cells), Some(OpenBlock::Table(table))) => {
                if self.in_table_head && table.head == table.rows.len() {
                    table.head += 1;
                }
                return table.rows.push(cells);
            }
            (OpenBlock::Cell(cell), Some(OpenBlock::Row(cells))) => return cells.push(cell),
            _ => return,
        };
        self.push(block);
    }
}

/// A passage continues the same one right before it; a block that another one right before it shows too is left out (a fallback
/// for browsers without script).
fn add(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::LangSpan(before, around)), Block::LangSpan(passage, more)) if *before == passage => {
            for block in more {
                add(around, block);
            }
        }
        (Some(Block::Embed(before)), Block::Embed(embed)) if before.href == embed.href => {}
        (_, block) => blocks.push(block),
    }
}
