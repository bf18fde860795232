//! The site of a feed, and its articles.

mod articles;
mod documents;
mod info;
mod navigation;
mod pictures;
mod sections;
mod time;

use std::sync::Arc;

use bantin_core::{
    feed::{Feed, FeedExtension, Item},
    model::{Article, Document, SiteInfo},
};

const ADDRESS: &str = "https://bao.example/tin/feed.json";

fn site(feed: &Feed) -> SiteInfo {
    SiteInfo::from_feed(feed, ADDRESS)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn with_extension(extension: FeedExtension) -> Feed {
    Feed { extension, ..Feed::default() }
}

fn first(feed: Feed) -> Arc<Article> {
    let site = site(&feed);
    Document::from_feed(feed, ADDRESS, &site).articles.remove(0)
}

fn read(item: Item) -> Arc<Article> {
    first(Feed { items: vec![item], ..Feed::default() })
}

fn with_id() -> Item {
    Item { id: "7".to_owned(), ..Item::default() }
}
