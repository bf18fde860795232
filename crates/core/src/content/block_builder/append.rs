//! Appends finished paragraphs, pictures and blocks to the blocks around them.

use super::BlockBuilder;
use crate::content::limits::MAX_BLOCK_DEPTH;
use crate::content::open_block::OpenBlock;
use crate::content::{
    Block, Definition, Embed, Figure, Heading, Inline, ListItem, Photo, Table, definitions, figure, permalinks,
    preformatted, table,
};

impl BlockBuilder {
    /// Ends the current paragraph, or the current line inside a block that holds a line.
    pub(super) fn boundary(&mut self) {
        self.photo_after_text = false;
        match self.open.last_mut() {
            Some(OpenBlock::Preformatted(content)) => preformatted::end_line(content),
            Some(block) if block.is_line() => {
                self.line.line_break();
            }
            _ => self.end_paragraph(),
        }
    }

    pub(super) fn line_break(&mut self) {
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
    pub(super) fn end_paragraph_before_block(&mut self) {
        if !self.in_line() {
            self.end_paragraph();
        }
    }

    pub(super) fn push(&mut self, block: Block) {
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
    pub(super) fn photo(&mut self, mut photo: Photo) {
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

    /// Removes a placeholder right before a picture for browsers without script.
    pub fn drop_placeholder(&mut self) {
        let is_next = self.line.is_empty() && self.uncaptioned > 0;
        if is_next && self.siblings().last().is_some_and(figure::is_placeholder) {
            self.siblings().pop();
            self.uncaptioned -= 1;
        }
    }

    /// `uncaptioned` is the value of [`Self::uncaptioned`] from before the block was opened.
    pub(super) fn close_block(&mut self, uncaptioned: usize) {
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
