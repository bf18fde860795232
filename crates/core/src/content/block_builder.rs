//! Builds blocks from elements as they open and close, and from the text between them.

use super::element::Element;
use super::finalize::finalize;
use super::global_attributes::GlobalAttributes;
use super::heading_levels::HeadingLevels;
use super::inline_builder::{Format, InlineBuilder};
use super::limits::MAX_BLOCK_DEPTH;
use super::open_block::OpenBlock;
use super::{
    Block, Cell, Definition, Direction, Embed, Figure, Heading, Inline, LangSpan, ListItem, Photo, Table, definitions,
    figure, permalinks, preformatted, table,
};
use crate::util::string_set::StringSet;

/// What closing an element has to undo.
pub(super) struct OpenElement {
    /// The language span around the element, the element itself, the language span inside it.
    layers: [Layer; 3],
    looks_like_caption: bool,
}

#[derive(Clone, Copy)]
enum Layer {
    None,
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

/// The blocks under construction.
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

    /// Adds text to the current line.
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

    /// Closes an element.
    pub fn close(&mut self, element: OpenElement) {
        for layer in element.layers.into_iter().rev() {
            match layer {
                Layer::None => {}
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

    /// The finished blocks.
    pub fn finish(mut self) -> Vec<Block> {
        self.boundary();
        finalize(self.blocks, self.photo_links)
    }

    /// Opens the element itself. Takes `id` if the element becomes a block with an id.
    fn element(&mut self, element: Element, id: &mut Option<String>) -> Layer {
        match element {
            Element::Hidden | Element::Transparent => {}
            Element::Container(mut block) if self.is_valid(&block) => {
                match (&mut block, self.open.last_mut()) {
                    (OpenBlock::Heading { id: own, .. }, _) => *own = id.take(),
                    (OpenBlock::FigureCaption, Some(OpenBlock::Figure { caption, .. })) => {
                        caption.get_or_insert_default();
                    }
                    _ => {}
                }
                return self.open_block(block);
            }
            Element::Division | Element::Container(_) => {
                self.boundary();
                return Layer::Division;
            }
            Element::TableHead if matches!(self.open.last(), Some(OpenBlock::Table(_))) => {
                self.in_table_head = true;
                return Layer::TableHead;
            }
            Element::TableFoot if matches!(self.open.last(), Some(OpenBlock::Table(_))) => {
                self.in_table_foot = true;
                return Layer::TableFoot;
            }
            Element::TableHead | Element::TableFoot => {}
            Element::Styled(style) => return self.format(Format::Style(style)),
            Element::Quotation => {
                self.quotation_mark(["“", "‘"]);
                self.quotations += 1;
                return Layer::Quotation;
            }
            Element::Link(href) => {
                if let Some(OpenBlock::Heading { id: heading @ None, .. }) = self.open.last_mut() {
                    *heading = id.take();
                }
                return href.map_or(Layer::None, |href| self.format(Format::Link(href)));
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
        Layer::None
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

    fn format(&mut self, format: Format) -> Layer {
        if self.line.open(format) { Layer::Format } else { Layer::None }
    }

    /// Opens a language span around blocks, or around inlines where no blocks are allowed. Left to right is dropped unless
    /// a span around it has another direction.
    fn lang_span(&mut self, span: Option<LangSpan>, is_inline: bool) -> Layer {
        let Some(mut span) = span else {
            return Layer::None;
        };
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
            Layer::None
        } else if is_inline {
            self.format(Format::LangSpan(span))
        } else {
            self.open_block(OpenBlock::LangSpan(span, Vec::new()))
        }
    }

    /// `marks` are those of an outer quotation and of a quotation inside another one.
    fn quotation_mark(&mut self, marks: [&str; 2]) {
        self.text(marks[self.quotations % 2]);
    }

    fn is_valid(&self, block: &OpenBlock) -> bool {
        self.open.len() < MAX_BLOCK_DEPTH && block.is_valid_in(&self.open)
    }

    fn in_line(&self) -> bool {
        self.open.last().is_some_and(OpenBlock::is_line)
    }

    /// Ends the current paragraph, or the current line inside a block that holds a line.
    fn boundary(&mut self) {
        self.photo_after_text = false;
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

    /// A short paragraph below uncaptioned figures is their caption when it is centred or in italics.
    fn end_paragraph(&mut self) {
        let content = self.line.take();
        if content.is_empty() {
            return;
        }
        let is_caption = self.uncaptioned > 0
            && (self.captions > 0 || figure::is_italic(&content))
            // A figure with a caption nests two levels deep.
            && self.open.len() + 2 <= MAX_BLOCK_DEPTH
            && figure::is_short(&content);
        if is_caption {
            let uncaptioned = std::mem::take(&mut self.uncaptioned);
            figure::add_caption(self.siblings(), uncaptioned, content);
        } else {
            self.push(video_card(&content).unwrap_or(Block::Paragraph(content)));
        }
    }

    /// A block inside a line is moved before the block that contains the line.
    fn end_paragraph_before_block(&mut self) {
        if !self.in_line() {
            self.end_paragraph();
        }
    }

    fn push(&mut self, block: Block) {
        self.uncaptioned = 0;
        push_merged(self.siblings(), block);
    }

    /// Like [`Self::push`], but figures without a caption may still get one.
    fn push_all(&mut self, blocks: Vec<Block>) {
        let are_uncaptioned = blocks.iter().all(figure::is_uncaptioned);
        let uncaptioned = self.uncaptioned + blocks.len();
        blocks.into_iter().for_each(|block| self.push(block));
        if are_uncaptioned {
            self.uncaptioned = uncaptioned;
        }
    }

    /// The blocks that the next block is appended to. Call it only to append: lists create an item for it.
    fn siblings(&mut self) -> &mut Vec<Block> {
        self.open.iter_mut().rev().find_map(OpenBlock::blocks).unwrap_or(&mut self.blocks)
    }

    /// Adds a figure. A photo that repeats the one right before it, a fallback for browsers without script, is dropped.
    fn photo(&mut self, mut photo: Photo) {
        self.photo_after_text |= !self.line.is_empty();
        self.end_paragraph_before_block();
        photo.href = self.line.copy_link();
        if figure::repeats(self.siblings().last(), &photo) {
            return;
        }
        if let Some(href) = &photo.href {
            self.photo_links.insert(href);
        }
        self.uncaptioned = if self.photo_after_text { 0 } else { self.uncaptioned + 1 };
        self.siblings().push(Block::Figure(Figure { photos: vec![photo], caption: Vec::new() }));
    }

    /// `uncaptioned` is the value of [`Self::uncaptioned`] from before the block was opened.
    fn close_block(&mut self, uncaptioned: usize) {
        let mut line = if self.in_line() {
            self.line.take()
        } else {
            self.end_paragraph();
            self.uncaptioned = uncaptioned;
            Vec::new()
        };
        let Some(block) = self.open.pop() else {
            return;
        };
        match (block, self.open.last_mut()) {
            (OpenBlock::Quote(blocks), _) if !blocks.is_empty() => self.push(Block::Quote(blocks)),
            (OpenBlock::LangSpan(span, blocks), _) if !blocks.is_empty() => self.push(Block::LangSpan(span, blocks)),
            (OpenBlock::List(list), _) if !list.items.is_empty() => self.push(Block::List(list)),
            (OpenBlock::Preformatted(content), _) => {
                if let Some(block) = preformatted::finish(&content) {
                    self.push(block);
                }
            }
            (OpenBlock::Heading { level, id }, _) => {
                permalinks::remove(&mut line);
                let id = id.filter(|id| self.ids.insert(id));
                if !line.is_empty() {
                    let level = self.heading_levels.next(level);
                    self.push(Block::Heading(Heading { level, id, content: line }));
                } else if let Some(id) = id {
                    self.line.anchor(id);
                }
            }
            (OpenBlock::Definitions(parts), _) => self.push_all(definitions::finish(parts)),
            (OpenBlock::Table(mut table), _) => {
                table.rows.append(&mut self.foot);
                self.push_all(table::finish(table));
            }
            (OpenBlock::Row(cells), Some(OpenBlock::Table(_))) if self.in_table_foot => self.foot.push(cells),
            (OpenBlock::Figure { caption, blocks }, _) => {
                let has_caption = caption.is_some();
                self.push_all(figure::finish(caption.unwrap_or_default(), blocks));
                if has_caption {
                    self.uncaptioned = 0;
                }
            }
            (OpenBlock::ListItem(value, content), Some(OpenBlock::List(list))) if !content.is_empty() => {
                let value = value.filter(|_| list.numbers.is_some());
                list.items.push(ListItem { value, content });
            }
            (OpenBlock::Term, Some(OpenBlock::Definitions(parts))) if !line.is_empty() => {
                parts.push(Definition::Term(line));
            }
            (OpenBlock::Details(content), Some(OpenBlock::Definitions(parts))) if !content.is_empty() => {
                parts.push(Definition::Details(content));
            }
            (OpenBlock::FigureCaption, Some(OpenBlock::Figure { caption, .. })) => {
                figure::continue_caption(caption.get_or_insert_default(), line);
            }
            (OpenBlock::TableCaption, Some(OpenBlock::Table(Table { caption, .. }))) => {
                figure::continue_caption(caption, line);
            }
            (OpenBlock::Row(cells), Some(OpenBlock::Table(table))) => {
                if self.in_table_head && table.head == table.rows.len() {
                    table.head += 1;
                }
                table.rows.push(cells);
            }
            (OpenBlock::Cell(cell), Some(OpenBlock::Row(cells))) => cells.push(cell),
            _ => {}
        }
    }
}

/// WordPress shows a paragraph that is only the URL of a video as its player.
fn video_card(line: &[Inline]) -> Option<Block> {
    let [Inline::Text(text)] = line else {
        return None;
    };
    let embed = Embed { href: text.trim().to_owned(), title: None };
    let is_url = embed.href.starts_with("https://") && !embed.href.contains(char::is_whitespace);
    (is_url && embed.is_video()).then_some(Block::Embed(embed))
}

/// Appends `block`. Equal language spans are merged; an embed that repeats the one right before it is dropped.
fn push_merged(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::LangSpan(before, content)), Block::LangSpan(span, more)) if *before == span => {
            more.into_iter().for_each(|block| push_merged(content, block));
        }
        (Some(Block::Embed(before)), Block::Embed(embed)) if before.href == embed.href => {}
        (_, block) => blocks.push(block),
    }
}
