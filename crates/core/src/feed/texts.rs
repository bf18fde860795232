//! Replaces the texts of a feed in which readers decode character references.

use super::{Author, BlockSource, Feed, Item, ItemExtension, LegalDocument, Publisher, Register};

impl Feed {
    /// Replaces each of these texts for which `map` returns another one.
    pub fn map_texts(&mut self, map: &dyn Fn(&str) -> Option<String>) {
        let Self { title, description, authors, items, extension, .. } = self;
        let change = |text: &mut String| {
            if let Some(new) = map(text) {
                *text = new;
            }
        };
        extension.navigation.for_each_mut(&mut |entry| entry.title.iter_mut().for_each(change));
        let sections = extension.sections.iter_mut().flatten().map(|section| &mut section.title);
        let anniversaries = extension.anniversaries.iter_mut();
        let anniversaries = anniversaries.flat_map(|one| [Some(&mut one.name), one.text.as_mut()]).flatten();
        let blocks = extension.front.iter_mut().flatten().flat_map(|block| {
            let name = match &mut block.source {
                BlockSource::Event(name) | BlockSource::Tag(name) => Some(name),
                BlockSource::Section(_) => None,
            };
            [name, block.title.as_mut()]
        });
        let notice = extension.notice.iter_mut().map(|notice| &mut notice.text);
        let publisher = extension.publisher.iter_mut().flat_map(|publisher| {
            let Publisher { name, address, phone, email, licence, editor } = publisher;
            [Some(name), address.as_mut(), phone.as_mut(), email.as_mut(), licence.as_mut(), editor.as_mut()]
        });
        let register = extension.register.iter_mut().flat_map(Register::texts);
        [title, description]
            .into_iter()
            .flatten()
            .chain(sections)
            .chain(anniversaries)
            .chain(blocks.flatten())
            .chain(notice)
            .chain(publisher.flatten())
            .chain(register)
            .chain(names(authors))
            .chain(items.iter_mut().flat_map(texts))
            .for_each(change);
    }
}

fn texts(item: &mut Item) -> impl Iterator<Item = &mut String> {
    let Item { title, summary, authors, tags, attachments, extension, .. } = item;
    let ItemExtension { event, topics, image_alt, image_caption, document, .. } = extension;
    let files = attachments.iter_mut().filter_map(|attachment| attachment.title.as_mut());
    let texts = [title, summary, event, image_alt, image_caption].into_iter().flatten();
    let document = document.iter_mut().flat_map(LegalDocument::texts);
    texts.chain(tags).chain(topics).chain(names(authors)).chain(files).chain(document)
}

fn names(authors: &mut [Author]) -> impl Iterator<Item = &mut String> {
    authors.iter_mut().filter_map(|author| author.name.as_mut())
}
