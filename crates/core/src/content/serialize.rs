//! Blocks as canonical HTML: read again, they are the same blocks.

use super::{
    Block, Cell, Definition, Direction, Embed, Inline, LangSpan, Link, List, ListItem, ListStyle, Media, MediaKind,
    Photo, Scope, Table,
};
use crate::util::html_escape::push_escaped;

/// HTML that [`super::from_html`] reads as these blocks. Addresses are absolute; the names of places stand without their prefix.
pub fn to_html(blocks: &[Block]) -> String {
    let mut out = Serializer::default();
    out.blocks(blocks);
    out.html
}

/// The same for programs that show HTML as it is, such as readers of RSS: what another site would show in a frame is a link, a figure
/// without a caption has none.
pub fn to_portable_html(blocks: &[Block]) -> String {
    let mut out = Serializer { portable: true, ..Serializer::default() };
    out.blocks(blocks);
    out.html
}

#[derive(Default)]
struct Serializer {
    html: String,
    portable: bool,
}

impl Serializer {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => self.line("p", content),
            Block::Heading(heading) => {
                let name = ["h2", "h3", "h4", "h5", "h6"][usize::from(heading.level.clamp(2, 6)) - 2];
                self.open(name);
                self.attribute_if("id", heading.id.as_deref().map(own_name));
                self.inside(name, |out| out.inlines(&heading.content));
            }
            Block::Figure(figure) => {
                self.open("figure");
                self.inside("figure", |out| {
                    for photo in &figure.photos {
                        out.photo(photo);
                    }
                    // An empty caption keeps a reader from taking the next paragraph for one.
                    if !(out.portable && figure.caption.is_empty()) {
                        out.line("figcaption", &figure.caption);
                    }
                });
            }
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => {
                self.open("dl");
                self.inside("dl", |out| {
                    for definition in definitions {
                        match definition {
                            Definition::Term(line) => out.line("dt", line),
                            Definition::Details(blocks) => out.part("dd", blocks),
                        }
                    }
                });
            }
            Block::Quote(blocks) => self.part("blockquote", blocks),
            Block::Table(table) => self.table(table),
            Block::Media(media) => self.media(media),
            Block::Embed(embed) => self.embed(embed),
            Block::LangSpan(passage, blocks) => {
                self.open("div");
                self.passage(passage);
                self.inside("div", |out| out.blocks(blocks));
            }
            Block::Preformatted(text) => {
                self.open("pre");
                self.inside("pre", |out| out.text(text));
            }
            Block::Rule => self.html.push_str("<hr>"),
        }
    }

    fn list(&mut self, List { numbers, items }: &List) {
        let name = if numbers.is_some() { "ol" } else { "ul" };
        self.open(name);
        if let Some(numbers) = numbers {
            self.number_if("start", numbers.start);
            let kind = match numbers.numerals {
                ListStyle::Decimal => None,
                ListStyle::LowerLetters => Some("a"),
                ListStyle::UpperLetters => Some("A"),
                ListStyle::LowerRoman => Some("i"),
                ListStyle::UpperRoman => Some("I"),
            };
            self.attribute_if("type", kind);
            self.attribute_if("reversed", numbers.reversed.then_some(""));
        }
        self.inside(name, |out| {
            for ListItem { value, content } in items {
                out.open("li");
                out.number_if("value", *value);
                out.inside("li", |out| out.blocks(content));
            }
        });
    }

    fn table(&mut self, table: &Table) {
        self.open("table");
        self.inside("table", |out| {
            if !table.caption.is_empty() {
                out.line("caption", &table.caption);
            }
            let (head, rows) = table.rows.split_at(table.head.min(table.rows.len()));
            for (name, rows) in [("thead", head), ("tbody", rows)] {
                if rows.is_empty() {
                    continue;
                }
                out.open(name);
                out.inside(name, |out| {
                    for row in rows {
                        out.open("tr");
                        out.inside("tr", |out| row.iter().for_each(|cell| out.cell(cell)));
                    }
                });
            }
        });
    }

    fn cell(&mut self, cell: &Cell) {
        let name = if cell.header { "th" } else { "td" };
        self.open(name);
        let span = |count: u16| (count != 1).then_some(count);
        self.number_if("colspan", span(cell.columns));
        self.number_if("rowspan", span(cell.rows));
        let scope = cell.scope.map(|scope| match scope {
            Scope::Column => "col",
            Scope::Row => "row",
        });
        self.attribute_if("scope", scope);
        self.inside(name, |out| out.blocks(&cell.content));
    }

    fn media(&mut self, media: &Media) {
        let name = match media.kind {
            MediaKind::Audio => "audio",
            MediaKind::Video => "video",
        };
        let player = |out: &mut Self| {
            out.open(name);
            out.attribute("src", &media.src);
            out.attribute_if("poster", media.poster.as_deref());
            out.attribute_if("title", media.title.as_deref());
            out.size(media.size);
            out.attribute_if("controls", out.portable.then_some(""));
            out.inside(name, |_| {});
        };
        if media.caption.is_empty() {
            return player(self);
        }
        self.open("figure");
        self.inside("figure", |out| {
            player(out);
            out.line("figcaption", &media.caption);
        });
    }

    fn embed(&mut self, embed: &Embed) {
        if self.portable {
            self.open("p");
            self.inside("p", |out| {
                let title = embed.title.as_deref().unwrap_or(embed.host());
                out.link(&embed.href, |out| out.text(title));
            });
        } else {
            self.open("iframe");
            self.attribute("src", &embed.href);
            self.attribute_if("title", embed.title.as_deref());
            self.inside("iframe", |_| {});
        }
    }

    fn photo(&mut self, photo: &Photo) {
        let image = |out: &mut Self| {
            out.open("img");
            out.attribute("src", &photo.src);
            out.attribute("alt", &photo.alt);
            out.size(photo.size);
            out.attribute_if("srcset", photo.srcset.as_deref());
            out.html.push('>');
        };
        match &photo.href {
            Some(href) => self.link(href, image),
            None => image(self),
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Break => self.html.push_str("<br>"),
                Inline::Styled(style, content) => self.line(style.element(), content),
                Inline::Link(Link { href, content }) => {
                    self.link(href, |out| out.inlines(content));
                }
                Inline::LangSpan(passage, content) => {
                    let name = match passage.dir {
                        Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => "bdo",
                        Some(Direction::Isolated) => "bdi",
                        _ => "span",
                    };
                    self.open(name);
                    self.passage(passage);
                    self.inside(name, |out| out.inlines(content));
                }
                Inline::Anchor(id) => {
                    self.open("span");
                    self.attribute("id", own_name(id));
                    self.inside("span", |_| {});
                }
            }
        }
    }

    fn passage(&mut self, passage: &LangSpan) {
        self.attribute_if("lang", passage.lang.as_deref());
        let dir = passage.dir.map(|dir| match dir {
            Direction::LeftToRight | Direction::ForcedLeftToRight => "ltr",
            Direction::RightToLeft | Direction::ForcedRightToLeft => "rtl",
            Direction::Isolated => "auto",
        });
        self.attribute_if("dir", dir);
    }

    fn link(&mut self, href: &str, content: impl FnOnce(&mut Self)) {
        self.open("a");
        match href.strip_prefix('#') {
            Some(name) => self.attribute("href", &format!("#{}", own_name(name))),
            None => self.attribute("href", href),
        }
        self.inside("a", content);
    }

    /// An element that holds a line.
    fn line(&mut self, name: &str, content: &[Inline]) {
        self.open(name);
        self.inside(name, |out| out.inlines(content));
    }

    /// An element that holds blocks.
    fn part(&mut self, name: &str, blocks: &[Block]) {
        self.open(name);
        self.inside(name, |out| out.blocks(blocks));
    }

    /// A start tag up to its attributes.
    fn open(&mut self, name: &str) {
        self.html.push('<');
        self.html.push_str(name);
    }

    /// The end of the start tag, the content and the end tag.
    fn inside(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.html.push('>');
        content(self);
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.text(value);
        self.html.push('"');
    }

    fn attribute_if(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.attribute(name, value);
        }
    }

    fn number_if(&mut self, name: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.attribute(name, &value.to_string());
        }
    }

    fn size(&mut self, size: Option<(u32, u32)>) {
        let (width, height) = size.unzip();
        self.number_if("width", width);
        self.number_if("height", height);
    }

    fn text(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }
}

/// Reading puts the prefix before the names of places, so it must not stand there yet.
fn own_name(name: &str) -> &str {
    name.strip_prefix("b-").unwrap_or(name)
}
