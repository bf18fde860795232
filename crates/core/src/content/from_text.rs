//! `content_text` to blocks: paragraphs with links.

use super::Block;
use super::finalize::finalize;
use super::inline_builder::{Format, InlineBuilder};
use super::links::resolve_link;
use crate::util::characters::is_blank;
use crate::util::string_set::StringSet;

/// Punctuation that is not part of a URL at its end.
const TRAILING: [char; 18] =
    ['.', ',', ';', ':', '!', '?', '\'', '"', '>', ']', '}', '*', '_', '”', '’', '»', '…', '、'];

/// Converts plain text. Blank lines separate paragraphs, other line breaks stay. URLs with `http://` or `https://` and
/// e-mail addresses become links.
pub fn from_text(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line = InlineBuilder::new(usize::MAX);
    for row in text.split('\n').flat_map(|row| row.strip_suffix('\r').unwrap_or(row).split('\r')) {
        if is_blank(row) {
            end_paragraph(&mut blocks, &mut line);
        } else {
            push_row(&mut line, row);
            line.line_break();
        }
    }
    end_paragraph(&mut blocks, &mut line);
    finalize(blocks, StringSet::default())
}

fn end_paragraph(blocks: &mut Vec<Block>, line: &mut InlineBuilder) {
    let content = line.take();
    if !content.is_empty() {
        blocks.push(Block::Paragraph(content));
    }
}

fn push_row(line: &mut InlineBuilder, row: &str) {
    for word in row.split_inclusive(char::is_whitespace) {
        match find_url(word).or_else(|| find_mail(word)) {
            Some(FoundLink { before, text, after, href }) => {
                line.text(before);
                line.open(Format::Link(href));
                line.text(text);
                line.close();
                line.text(after);
            }
            None => line.text(word),
        }
    }
}

/// A link in a word, and the parts of the word around it.
struct FoundLink<'a> {
    before: &'a str,
    text: &'a str,
    after: &'a str,
    href: String,
}

fn find_url(word: &str) -> Option<FoundLink<'_>> {
    let lower = word.to_ascii_lowercase();
    let start = lower.find("https://").or_else(|| lower.find("http://"))?;
    let (before, rest) = word.split_at(start);
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let url = rest.split(['<', '>', '"', '“', '”', '«', '»']).next().unwrap_or(rest);
    let (text, after) = rest.split_at(trim_punctuation(url).len());
    Some(FoundLink { before, text, after, href: resolve_link(text, text)? })
}

/// Removes trailing punctuation, and closing parentheses without an opening one.
fn trim_punctuation(url: &str) -> &str {
    let mut url = url.trim_end();
    let mut unmatched = url.matches(')').count().saturating_sub(url.matches('(').count());
    loop {
        if let Some(shorter) = url.strip_suffix(TRAILING) {
            url = shorter;
        } else if unmatched > 0
            && let Some(shorter) = url.strip_suffix(')')
        {
            url = shorter;
            unmatched -= 1;
        } else {
            return url;
        }
    }
}

/// Finds `user@host.tld`, ASCII only.
fn find_mail(word: &str) -> Option<FoundLink<'_>> {
    let is_host_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let is_word_char = |c: char| c.is_alphanumeric() || matches!(c, '@' | '/');
    let (left, right) = word.split_once('@')?;
    let before = left.trim_end_matches(|c| is_host_char(c) || matches!(c, '_' | '+'));
    let user = left[before.len()..].trim_start_matches(['.', '-', '+']);
    let host = right.split(|c| !is_host_char(c)).next()?.trim_end_matches(['.', '-']);
    let (before, rest) = word.split_at(left.len() - user.len());
    let (text, after) = rest.split_at(user.len() + 1 + host.len());
    let is_whole_word = !before.ends_with(is_word_char) && !after.starts_with(is_word_char);
    (is_whole_word && !user.is_empty() && is_host(host)).then(|| FoundLink {
        before,
        text,
        after,
        href: format!("mailto:{text}"),
    })
}

fn is_host(host: &str) -> bool {
    let is_tld = |tld: &str| tld.len() >= 2 && tld.bytes().all(|byte| byte.is_ascii_alphabetic());
    host.rsplit_once('.').is_some_and(|(_, tld)| is_tld(tld))
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-'))
}
