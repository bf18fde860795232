//! The shell: `index.html` as Trunk has built it, taken apart.

use std::{cell::RefCell, fs, path::Path};

use anyhow::{Context, Result, bail};
use lol_html::{RewriteStrSettings, comments, doc_comments, element, html_content::ContentType, rewrite_str, text};

/// What the shell's author wrote, and what Trunk has put beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// What of the head is the author's: viewport, colours, whatever is unknown. What each page says for itself is not in it.
    pub head: String,
    /// The `<link>`s to icons for a site that has none of its own.
    pub icons: String,
    /// All inline style sheets, without comment lines and indentation.
    pub style: String,
    /// Attributes of `<html>` but `lang`, and of `<body>`, each with a space before it.
    pub html_attributes: String,
    pub body_attributes: String,
    /// Content of `#app`, shown until the program is there.
    pub skeleton: String,
    /// Content of `<noscript>` in the body.
    pub noscript: String,
    /// File names of the program, in the shell's folder.
    pub glue: String,
    pub wasm: String,
}

/// Comments of ours around what is cut out; those of the author are gone by then.
const HEAD: [&str; 2] = ["<!--head-->", "<!--/head-->"];
const APP: [&str; 2] = ["<!--app-->", "<!--/app-->"];
const NOSCRIPT: [&str; 2] = ["<!--noscript-->", "<!--/noscript-->"];

/// What each page has of its own, and what the publisher replaces.
const REPLACED: &str = "title, meta[charset], meta[name=description], meta[name=robots], \
    meta[http-equiv=content-security-policy i], base, link[rel~=alternate][type='application/feed+json'], \
    link[rel=preload], link[rel=modulepreload], link[rel=canonical], head script, head style";

impl Shell {
    /// Reads `index.html` in `folder`. An error when it is not there, or is no shell.
    pub fn read(folder: &Path) -> Result<Self> {
        let file = folder.join("index.html");
        let html = fs::read_to_string(&file)
            .with_context(|| format!("the shell {} can't be read; build it with `trunk build`", file.display()))?;
        Self::parse(&html).with_context(|| format!("{} is no shell of a site", file.display()))
    }

    /// Takes a shell apart. An error that names what is missing.
    pub fn parse(html: &str) -> Result<Self> {
        let found = RefCell::new(Self::default());
        let css = RefCell::new(String::new());
        let name = |address: Option<String>| {
            let address = address.unwrap_or_default();
            address.rsplit('/').next().unwrap_or_default().to_owned()
        };
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
                found.borrow_mut().glue = name(link.get_attribute("href"));
                Ok(())
            }))
            .append_element_content_handler(element!("link[rel=preload][type='application/wasm']", |link| {
                found.borrow_mut().wasm = name(link.get_attribute("href"));
                Ok(())
            }))
            .append_element_content_handler(element!("head > link[rel=icon]", |link| {
                let icon = format!("<link{}>\n", attributes(link, ""));
                found.borrow_mut().icons.push_str(&icon);
                link.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("html", |html| {
                found.borrow_mut().html_attributes = attributes(html, "lang");
                Ok(())
            }))
            .append_element_content_handler(element!("body", |body| {
                found.borrow_mut().body_attributes = attributes(body, "");
                Ok(())
            }))
            .append_element_content_handler(element!("head", |head| mark(head, HEAD)))
            .append_element_content_handler(element!("#app", |app| mark(app, APP)))
            .append_element_content_handler(element!("body noscript", |element| { mark(element, NOSCRIPT) }))
            .append_element_content_handler(element!(REPLACED, |element| {
                element.remove();
                Ok(())
            }));
        let rest = rewrite_str(html, settings).context("its HTML can't be read")?;
        let mut shell = found.into_inner();
        shell.style = without_comment_lines(&css.into_inner());
        shell.head = between(&rest, HEAD).context("it has no <head>")?;
        shell.skeleton = between(&rest, APP).context("it has no element with the id `app`")?;
        shell.noscript = between(&rest, NOSCRIPT).unwrap_or_default();
        if !shell.glue.ends_with(".js") || !shell.wasm.ends_with(".wasm") {
            bail!("it does not name the program; build it with `trunk build`");
        }
        Ok(shell)
    }
}

type Element<'a, 'b> = lol_html::html_content::Element<'a, 'b>;

fn mark(element: &mut Element, [start, end]: [&str; 2]) -> lol_html::HandlerResult {
    element.prepend(start, ContentType::Html);
    element.append(end, ContentType::Html);
    Ok(())
}

fn attributes(element: &Element, but: &str) -> String {
    let attributes = element.attributes().iter();
    let kept = attributes.filter(|attribute| attribute.name() != but);
    // A value is as it was written, with its character references.
    kept.map(|attribute| format!(" {}=\"{}\"", attribute.name(), attribute.value().replace('"', "&quot;"))).collect()
}

/// What stands between two marks, without empty lines and indentation.
fn between(html: &str, [start, end]: [&str; 2]) -> Option<String> {
    let (_, rest) = html.split_once(start)?;
    let (inner, _) = rest.split_once(end)?;
    let lines = inner.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// Removes indentation, empty lines, and comments at the start of a line. Everything else stays as written, so no CSS syntax can break.
fn without_comment_lines(css: &str) -> String {
    let mut kept = Vec::new();
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
            kept.push(line);
        }
    }
    kept.join("\n")
}
