//! Builds blocks from elements as they open and close, and from the text between them.

mod append;

use super::element::Element;
use super::finalize::finalize;
use super::global_attributes::GlobalAttributes;
use super::heading_levels::HeadingLevels;
use super::inline_builder::{Format, InlineBuilder};
use super::limits::MAX_BLOCK_DEPTH;
use super::open_block::OpenBlock;
use super::{Block, Cell, Direction, LangSpan, preformatted};
use crate::util::string_set::StringSet;

/// What closing an element has to undo.
pub(super) struct OpenElement {
    /// The language span around the element, the element itself, the language span inside it.
    layers: [Option<Layer>; 3],
    looks_like_caption: bool,
}

#[derive(Clone, Copy)]
enum Layer {
    Division,
    Format,
    Quotation,
    TableHead,
    TableFoot,
    Block {
        /// [`BlockBuilder::uncaptioned`] of the siblings of the block.
        uncaptioned: usize,
    },
}

#[derive(Default)]
pub(super) struct BlockBuilder {
    blocks: Vec<Block>,
    /// The open blocks, outermost first.
    open: Vec<OpenBlock>,
    line: InlineBuilder,
    heading_levels: HeadingLevels,
    /// Names of all anchors so far.
    ids: StringSet,
    /// Targets of linked pictures.
    photo_links: StringSet,
    /// Number of open elements that look like a caption.
    captions: usize,
    /// Number of figures at the end of the siblings whose caption the next paragraph may be.
    uncaptioned: usize,
    /// Whether a photo followed text in the current paragraph.
    photo_after_text: bool,
    /// Number of open inline quotations.
    quotations: usize,
    in_table_head: bool,
    in_table_foot: bool,
    /// Rows of the open table that follow all others.
    foot: Vec<Vec<Cell>>,
}

impl BlockBuilder {
    /// Builds the blocks of a text in which links may take `link_bytes`.
    pub fn new(link_bytes: usize) -> Self {
        Self { line: InlineBuilder::new(link_bytes), ..Self::default() }
    }

    pub fn text(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(OpenBlock::Preformatted(content)) => preformatted::push(content, text),
            _ => self.line.text(text),
        }
    }

    /// Opens an element. The result is to be passed to [`Self::close`], innermost element first.
    pub fn open(&mut self, element: Element, global: GlobalAttributes) -> OpenElement {
        // Directly below a picture, an inline element that looks like a caption is a caption of its own.
        let is_caption = global.looks_like_caption
            && global.lang_span.is_none()
            && self.uncaptioned > 0
            && self.line.is_empty()
            && !self.in_line();
        let element = match element {
            Element::Transparent if is_caption => Element::Division,
            element => element,
        };
        let is_inline = element.is_inline();
        let (around, inside) = match &element {
            Element::Container(block) if block.takes_lang_span_inside() => (None, global.lang_span),
            _ if element.is_leaf() => (None, None),
            _ => (global.lang_span, None),
        };
        let looks_like_caption = global.looks_like_caption && !is_inline;
        let mut id = global.id;
        let layers =
            [self.lang_span(around, is_inline), self.element(element, &mut id), self.lang_span(inside, is_inline)];
        self.captions += usize::from(looks_like_caption);
        if let Some(id) = id.filter(|id| self.ids.insert(id)) {
            self.line.anchor(id);
        }
        OpenElement { layers, looks_like_caption }
    }

    pub fn close(&mut self, element: OpenElement) {
        for layer in element.layers.into_iter().rev().flatten() {
            match layer {
                Layer::Division => self.boundary(),
                Layer::Format => self.line.close(),
                Layer::Quotation => {
                    self.quotations -= 1;
                    self.quotation_mark(["”", "’"]);
                }
                Layer::TableHead => self.in_table_head = false,
                Layer::TableFoot => self.in_table_foot = false,
                Layer::Block { uncaptioned } => self.close_block(uncaptioned),
            }
        }
        self.captions -= usize::from(element.looks_like_caption);
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.boundary();
        finalize(self.blocks, self.photo_links)
    }

    /// Opens the element itself. Takes `id` if the element becomes a block with an id.
    fn element(&mut self, element: Element, id: &mut Option<String>) -> Option<Layer> {
        match element {
            Element::Hidden | Element::Transparent => {}
            Element::Container(mut block) if self.open.len() < MAX_BLOCK_DEPTH && block.is_valid_in(&self.open) => {
                match (&mut block, self.open.last_mut()) {
                    (OpenBlock::Heading { id: own, .. }, _) => *own = id.take(),
                    (OpenBlock::FigureCaption, Some(OpenBlock::Figure { caption, .. })) => {
                        caption.get_or_insert_default();
                    }
                    _ => {}
                }
                return Some(self.open_block(block));
            }
            Element::Division | Element::Container(_) => {
                self.boundary();
                return Some(Layer::Division);
            }
            Element::TableHead if matches!(self.open.last(), Some(OpenBlock::Table(_))) => {
                self.in_table_head = true;
                return Some(Layer::TableHead);
            }
            Element::TableFoot if matches!(self.open.last(), Some(OpenBlock::Table(_))) => {
                self.in_table_foot = true;
                return Some(Layer::TableFoot);
            }
            Element::TableHead | Element::TableFoot => {}
            Element::Styled(style) => return self.format(Format::Style(style)),
            Element::Quotation => {
                self.quotation_mark(["“", "‘"]);
                self.quotations += 1;
                return Some(Layer::Quotation);
            }
            Element::Link(href) => {
                if let Some(OpenBlock::Heading { id: heading @ None, .. }) = self.open.last_mut() {
                    *heading = id.take();
                }
                // A link without an address opens nothing.
                return self.format(Format::Link(href?));
            }
            Element::Break => self.line_break(),
            Element::Rule => {
                self.boundary();
                if !self.in_line() {
                    self.push(Block::Rule);
                }
            }
            Element::Character(text) => self.text(&text),
            Element::Photo(photo) => self.photo(photo),
            Element::Block(block) => {
                self.end_paragraph_before_block();
                self.push(block);
            }
        }
        None
    }

    fn open_block(&mut self, block: OpenBlock) -> Layer {
        self.boundary();
        let uncaptioned = self.uncaptioned;
        if !block.is_line() {
            self.uncaptioned = 0;
        }
        self.open.push(block);
        Layer::Block { uncaptioned }
    }

    fn format(&mut self, format: Format) -> Option<Layer> {
        self.line.open(format).then_some(Layer::Format)
    }

    /// Opens a language span around blocks, or around inlines where no blocks are allowed. Left to right is dropped unless
    /// a span around it has another direction.
    fn lang_span(&mut self, span: Option<LangSpan>, is_inline: bool) -> Option<Layer> {
        let mut span = span?;
        let is_inline = is_inline
            || self.open.len() >= MAX_BLOCK_DEPTH
            || self.open.last().is_some_and(|block| block.is_line() || block.holds_parts());
        let (mut last, mut has_direction) = (None, is_inline && self.line.has_direction());
        for block in &self.open {
            if let OpenBlock::LangSpan(around, _) = block {
                has_direction |= around.dir.is_some();
                last = Some(around);
            }
        }
        if span.dir == Some(Direction::LeftToRight) && !has_direction {
            span.dir = None;
        }
        if span == LangSpan::default() || !is_inline && last == Some(&span) {
            None
        } else if is_inline {
            self.format(Format::LangSpan(span))
        } else {
            Some(self.open_block(OpenBlock::LangSpan(span, Vec::new())))
        }
    }

    /// `marks` are those of an outer quotation and of a quotation inside another one.
    fn quotation_mark(&mut self, marks: [&str; 2]) {
        self.text(marks[self.quotations % 2]);
    }

    fn in_line(&self) -> bool {
        self.open.last().is_some_and(OpenBlock::is_line)
    }
}
