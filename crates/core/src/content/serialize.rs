//! Blocks to canonical HTML.

use super::element::LIST_STYLES;
use super::links::ANCHOR_PREFIX;
use super::{
    Block, Cell, Definition, Embed, Inline, LangSpan, Link, List, ListItem, Media, MediaKind, Photo, Scope, Table,
};
use crate::util::html_escape::push_escaped;

/// Serializes blocks to HTML that [`super::from_html`] converts back to the same blocks. URLs are absolute, anchor names
/// have no prefix.
pub fn to_html(blocks: &[Block]) -> String {
    serialize(blocks, None)
}

/// Serializes blocks for programs that show HTML as it is, such as feed readers. Embeds become links, figures without a
/// caption get no `<figcaption>`, recordings get controls, links within the text lead to the article's `page`.
pub fn to_portable_html(blocks: &[Block], page: &str) -> String {
    serialize(blocks, Some(page))
}

fn serialize(blocks: &[Block], page: Option<&str>) -> String {
    let mut serializer = Serializer { html: String::new(), page };
    serializer.blocks(blocks);
    serializer.html
}

struct Serializer<'a> {
    html: String,
    /// The URL of the article's page, for portable HTML.
    page: Option<&'a str>,
}

/// Attributes of an element. Those without a value are omitted.
type AttributeList<'a> = &'a [(&'a str, Option<&'a str>)];

impl Serializer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => self.line("p", content),
            Block::Heading(heading) => {
                let id = heading.id.as_deref().map(without_prefix);
                self.element(heading.element(), &[("id", id)], |out| out.inlines(&heading.content));
            }
            Block::Figure(figure) => self.element("figure", &[], |out| {
                figure.photos.iter().for_each(|photo| out.photo(photo));
                // When the text is read again, an empty caption keeps the next paragraph from becoming the caption.
                if !(out.page.is_some() && figure.caption.is_empty()) {
                    out.line("figcaption", &figure.caption);
                }
            }),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => self.element("dl", &[], |out| {
                for definition in definitions {
                    match definition {
                        Definition::Term(line) => out.line("dt", line),
                        Definition::Details(blocks) => out.element("dd", &[], |out| out.blocks(blocks)),
                    }
                }
            }),
            Block::Quote(blocks) => self.element("blockquote", &[], |out| out.blocks(blocks)),
            Block::Table(table) => self.table(table),
            Block::Media(media) if media.caption.is_empty() => self.media(media),
            Block::Media(media) => self.element("figure", &[], |out| {
                out.media(media);
                out.line("figcaption", &media.caption);
            }),
            Block::Embed(embed) => self.embed(embed),
            Block::LangSpan(span, blocks) => self.lang_span("div", span, |out| out.blocks(blocks)),
            Block::Preformatted(text) => self.element("pre", &[], |out| out.text(text)),
            Block::Rule => self.start_tag("hr", &[]),
        }
    }

    fn list(&mut self, List { numbers, items }: &List) {
        let name = if numbers.is_some() { "ol" } else { "ul" };
        let numbers = numbers.clone().unwrap_or_default();
        let kind = LIST_STYLES.iter().find(|(.., numerals)| *numerals == numbers.numerals).map(|(kind, ..)| *kind);
        let start = numbers.start.map(|start| start.to_string());
        let reversed = numbers.reversed.then_some("");
        self.element(name, &[("start", start.as_deref()), ("type", kind), ("reversed", reversed)], |out| {
            for ListItem { value, content } in items {
                let value = value.map(|value| value.to_string());
                out.element("li", &[("value", value.as_deref())], |out| out.blocks(content));
            }
        });
    }

    fn table(&mut self, table: &Table) {
        self.element("table", &[], |out| {
            if !table.caption.is_empty() {
                out.line("caption", &table.caption);
            }
            let (head, rows) = table.rows.split_at(table.head.min(table.rows.len()));
            for (name, rows) in [("thead", head), ("tbody", rows)].into_iter().filter(|(_, rows)| !rows.is_empty()) {
                out.element(name, &[], |out| {
                    for row in rows {
                        out.element("tr", &[], |out| row.iter().for_each(|cell| out.cell(cell)));
                    }
                });
            }
        });
    }

    fn cell(&mut self, cell: &Cell) {
        let span = |count: u16| (count != 1).then(|| count.to_string());
        let scope = cell.scope.map(|scope| match scope {
            Scope::Column => "col",
            Scope::Row => "row",
        });
        let (columns, rows) = (span(cell.columns), span(cell.rows));
        let attributes = [("colspan", columns.as_deref()), ("rowspan", rows.as_deref()), ("scope", scope)];
        self.element(if cell.header { "th" } else { "td" }, &attributes, |out| out.blocks(&cell.content));
    }

    fn media(&mut self, media: &Media) {
        let name = match media.kind {
            MediaKind::Audio => "audio",
            MediaKind::Video => "video",
        };
        let (width, height) = size(media.size);
        let attributes = [
            ("src", Some(media.src.as_str())),
            ("poster", media.poster.as_deref()),
            ("title", media.title.as_deref()),
            ("width", width.as_deref()),
            ("height", height.as_deref()),
            ("controls", self.page.map(|_| "")),
        ];
        self.element(name, &attributes, |_| {});
    }

    fn embed(&mut self, embed: &Embed) {
        let title = embed.title.as_deref();
        if self.page.is_some() {
            self.element("p", &[], |out| out.link(&embed.href, |out| out.text(title.unwrap_or(embed.host()))));
        } else {
            self.element("iframe", &[("src", Some(&embed.href)), ("title", title)], |_| {});
        }
    }

    fn photo(&mut self, photo: &Photo) {
        if let Some(href) = &photo.href {
            return self.link(href, |out| out.photo(&Photo { href: None, ..photo.clone() }));
        }
        let (width, height) = size(photo.size);
        let attributes = [
            ("src", Some(photo.src.as_str())),
            ("alt", Some(&photo.alt)),
            ("width", width.as_deref()),
            ("height", height.as_deref()),
            ("srcset", photo.srcset.as_deref()),
        ];
        self.start_tag("img", &attributes);
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Break => self.start_tag("br", &[]),
                Inline::Styled(style, content) => self.line(style.element(), content),
                Inline::Link(Link { href, content }) => self.link(href, |out| out.inlines(content)),
                Inline::LangSpan(span, content) => self.lang_span(span.element(), span, |out| out.inlines(content)),
                Inline::Anchor(name) => self.element("span", &[("id", Some(without_prefix(name)))], |_| {}),
            }
        }
    }

    fn lang_span(&mut self, name: &str, span: &LangSpan, content: impl FnOnce(&mut Self)) {
        let dir = span.dir.map(|dir| dir.attribute().unwrap_or("auto"));
        self.element(name, &[("lang", span.lang.as_deref()), ("dir", dir)], content);
    }

    fn link(&mut self, href: &str, content: impl FnOnce(&mut Self)) {
        let anchor = href.strip_prefix('#').map(|name| match self.page {
            Some(page) => [page, href].concat(),
            None => ["#", without_prefix(name)].concat(),
        });
        self.element("a", &[("href", Some(anchor.as_deref().unwrap_or(href)))], content);
    }

    fn line(&mut self, name: &str, content: &[Inline]) {
        self.element(name, &[], |out| out.inlines(content));
    }

    fn element(&mut self, name: &str, attributes: AttributeList, content: impl FnOnce(&mut Self)) {
        self.start_tag(name, attributes);
        content(self);
        self.html.extend(["</", name, ">"]);
    }

    fn start_tag(&mut self, name: &str, attributes: AttributeList) {
        self.html.extend(["<", name]);
        for (name, value) in attributes {
            if let Some(value) = value {
                self.html.extend([" ", name, "=\""]);
                self.text(value);
                self.html.push('"');
            }
        }
        self.html.push('>');
    }

    fn text(&mut self, text: &str) {
        push_escaped(&mut self.html, text);
    }
}

/// Width and height as attribute values.
fn size(size: Option<(u32, u32)>) -> (Option<String>, Option<String>) {
    size.map(|(width, height)| (width.to_string(), height.to_string())).unzip()
}

/// Reading adds the prefix again.
fn without_prefix(name: &str) -> &str {
    name.strip_prefix(ANCHOR_PREFIX).unwrap_or(name)
}
