//! Parses the shell, the `index.html` that Trunk builds, into the parts of the page template.

use std::{cell::RefCell, fs, path::Path};

use anyhow::{Context, Result, bail};
use lol_html::{
    HandlerResult, RewriteStrSettings, comments, doc_comments, element,
    html_content::{ContentType, Element},
    rewrite_str, text,
};

use crate::paths::INDEX;

/// The parts of the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// HTML of the head, without the elements in [`REPLACED`], the viewport and the colours of the browser's bars.
    pub head: String,
    /// HTML of the `<meta name="viewport">`.
    pub viewport: String,
    /// HTML of the `<meta name="theme-color">` elements.
    pub bar_colours: String,
    /// All inline style sheets, without comment lines and indentation.
    pub style: String,
    /// Attributes of `<html>`, except `lang`, and of `<body>`, each with a leading space.
    pub html_attributes: String,
    pub body_attributes: String,
    /// File names of the app's script and wasm, in the folder of the shell.
    pub glue: String,
    pub wasm: String,
}

/// Elements of the head that differ by page or that the publisher writes itself.
const REPLACED: &str = "title, meta[charset], meta[name=description], meta[name=robots], \
    meta[http-equiv=content-security-policy i], base, link[rel~=alternate][type='application/feed+json'], \
    link[rel=preload], link[rel=modulepreload], link[rel=canonical], link[rel~=icon], link[rel=apple-touch-icon], \
    head script, head style";

/// Temporary comments around the contents of elements. The comments of the shell itself are removed.
const HEAD: [&str; 2] = ["<!--head-->", "<!--/head-->"];
const APP: [&str; 2] = ["<!--app-->", "<!--/app-->"];

impl Shell {
    /// Reads `index.html` in `folder`. Fails if the file can't be read or parsed.
    pub fn read(folder: &Path) -> Result<Self> {
        let file = folder.join(INDEX);
        let html = fs::read_to_string(&file)
            .with_context(|| format!("the shell {} can't be read; build it with `trunk build`", file.display()))?;
        Self::parse(&html).with_context(|| format!("{} is not a shell", file.display()))
    }

    /// Parses the HTML of a shell. Fails if the head, the element `#app` or the links to the app are missing.
    pub fn parse(html: &str) -> Result<Self> {
        let shell = RefCell::new(Self::default());
        let css = RefCell::new(String::new());
        let settings = RewriteStrSettings::new()
            .append_document_content_handler(doc_comments!(|comment| {
                comment.remove();
                Ok(())
            }))
            .append_element_content_handler(comments!("*", |comment| {
                comment.remove();
                Ok(())
            }))
            .append_element_content_handler(text!("head style", |text| {
                css.borrow_mut().push_str(text.as_str());
                Ok(())
            }))
            .append_element_content_handler(element!("link[rel=modulepreload]", |link| {
                shell.borrow_mut().glue = file_name(link);
                Ok(())
            }))
            .append_element_content_handler(element!("link[rel=preload][type='application/wasm']", |link| {
                shell.borrow_mut().wasm = file_name(link);
                Ok(())
            }))
            .append_element_content_handler(element!("head > meta[name=viewport]", |meta| {
                shell.borrow_mut().viewport = format!("<meta{}>\n", attributes(meta, ""));
                meta.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("head > meta[name=theme-color]", |meta| {
                shell.borrow_mut().bar_colours += &format!("<meta{}>\n", attributes(meta, ""));
                meta.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("html", |html| {
                shell.borrow_mut().html_attributes = attributes(html, "lang");
                Ok(())
            }))
            .append_element_content_handler(element!("body", |body| {
                shell.borrow_mut().body_attributes = attributes(body, "");
                Ok(())
            }))
            .append_element_content_handler(element!("head", |head| mark(head, HEAD)))
            .append_element_content_handler(element!("#app", |app| mark(app, APP)))
            .append_element_content_handler(element!(REPLACED, |element| {
                element.remove();
                Ok(())
            }));
        let marked = rewrite_str(html, settings).context("its HTML can't be parsed")?;
        let shell = Self {
            head: between(&marked, HEAD).context("it has no <head>")?,
            style: without_comment_lines(&css.into_inner()),
            ..shell.into_inner()
        };
        between(&marked, APP).context("it has no element with the id `app`")?;
        if !shell.glue.ends_with(".js") || !shell.wasm.ends_with(".wasm") {
            bail!("it has no links to the app; build it with `trunk build`");
        }
        Ok(shell)
    }
}

fn mark(element: &mut Element, [start, end]: [&str; 2]) -> HandlerResult {
    element.prepend(start, ContentType::Html);
    element.append(end, ContentType::Html);
    Ok(())
}

fn file_name(link: &Element) -> String {
    let href = link.get_attribute("href").unwrap_or_default();
    href.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The attributes of `element` except `excluded`. Values keep their character references.
fn attributes(element: &Element, excluded: &str) -> String {
    let attributes = element.attributes().iter().filter(|attribute| attribute.name() != excluded);
    attributes
        .map(|attribute| format!(" {}=\"{}\"", attribute.name(), attribute.value().replace('"', "&quot;")))
        .collect()
}

/// The HTML between two marks, without empty lines and indentation.
fn between(html: &str, [start, end]: [&str; 2]) -> Option<String> {
    let (_, rest) = html.split_once(start)?;
    let (inner, _) = rest.split_once(end)?;
    let lines = inner.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// Removes indentation, empty lines, comments at the start of a line, and line breaks after `{` and `;`. Everything else stays as written, so
/// no CSS syntax can break.
fn without_comment_lines(css: &str) -> String {
    let mut kept = String::new();
    let mut in_comment = false;
    for mut line in css.lines().map(str::trim) {
        while in_comment || line.starts_with("/*") {
            let end = line.split_once("*/");
            in_comment = end.is_none();
            line = end.map_or("", |(_, rest)| rest.trim_start());
            if in_comment {
                break;
            }
        }
        if !line.is_empty() {
            if !kept.is_empty() && !kept.ends_with(['{', ';']) {
                kept.push('\n');
            }
            kept.push_str(line);
        }
    }
    kept
}
