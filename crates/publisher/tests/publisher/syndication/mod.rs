//! RSS and Atom.

mod dates;
mod entries;
mod ids;
mod lists;

use std::collections::HashMap;

use bantin_core::util::html_escape::escape;
use bantin_publisher::{
    site::Site,
    syndication::{feeds, recent_items},
};
use feed_rs::{model::Feed, parser};
use roxmltree::Document;
use serde_json::Value;

use crate::made::{documents_of, site};

/// The format of a lead: HTML in RSS, text in Atom.
type FormatLead = fn(&str) -> String;

const FEEDS: [(&str, FormatLead); 2] = [("rss.xml", escape), ("atom.xml", str::to_owned)];

/// All files of a site's feeds, by path.
fn files(site: &Site) -> HashMap<String, String> {
    documents_of(site, |documents| {
        let items = recent_items(site, &documents.lists);
        let files = documents.lists.iter().filter(|list| list.is_syndicated());
        let files = files.map(|list| feeds(site, list, &items).unwrap_or_else(|error| panic!("{error:#}")));
        let text = |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8_lossy(&bytes).into_owned());
        files.flatten().map(text).collect()
    })
}

/// `rss.xml` and `atom.xml` of a site with these items.
fn of_items(items: Value) -> [String; 2] {
    let mut files = files(&site(items));
    ["rss.xml", "atom.xml"].map(|name| files.remove(name).unwrap_or_else(|| panic!("no {name}")))
}

fn read(xml: &str) -> Feed {
    parser::parse(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

fn xml_document(xml: &str) -> Document<'_> {
    Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

/// The texts of all elements with this name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let document = xml_document(xml);
    let elements = document.descendants();
    elements
        .filter(|element| element.tag_name().name() == name)
        .map(|element| element.text().unwrap_or_default().to_owned())
        .collect()
}
