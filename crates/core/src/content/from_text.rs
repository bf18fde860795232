//! `content_text`: plain text becomes paragraphs, and the addresses in it links.

use super::Block;
use super::finalize::finalize;
use super::inline_builder::{Format, InlineBuilder};
use super::links::resolve_link;
use super::whitespace::is_blank;
use crate::util::string_set::StringSet;

/// Characters that end a sentence or a bracket and not an address.
const TRAILING: [char; 18] =
    ['.', ',', ';', ':', '!', '?', '\'', '"', '>', ']', '}', '*', '_', '”', '’', '»', '…', '、'];

/// Blank lines part paragraphs; other line breaks stay. Addresses that begin with `http://` or `https://`, and plain e-mail
/// addresses, become links.
pub fn from_text(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line = InlineBuilder::default();
    for written in text.split('\n').flat_map(|row| row.strip_suffix('\r').unwrap_or(row).split('\r')) {
        if is_blank(written) {
            end_paragraph(&mut blocks, &mut line);
        } else {
            push(&mut line, written);
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

fn push(line: &mut InlineBuilder, text: &str) {
    for word in text.split_inclusive(char::is_whitespace) {
        match web(word).or_else(|| mail(word)) {
            Some(found) => {
                line.text(found.before);
                line.open(Format::Link(found.href));
                line.text(found.text);
                line.close();
                line.text(found.after);
            }
            None => line.text(word),
        }
    }
}

/// A word's parts around the address in it.
struct Found<'a> {
    before: &'a str,
    text: &'a str,
    after: &'a str,
    href: String,
}

fn web(word: &str) -> Option<Found<'_>> {
    let start = ["https://", "http://"].into_iter().find_map(|scheme| find_ignoring_case(word, scheme))?;
    let (before, rest) = word.split_at(start);
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let (text, after) = rest.split_at(without_trailing(until_bracket(rest)).len());
    Some(Found { before, text, after, href: resolve_link(text, text)? })
}

fn find_ignoring_case(text: &str, ascii: &str) -> Option<usize> {
    text.as_bytes().windows(ascii.len()).position(|window| window.eq_ignore_ascii_case(ascii.as_bytes()))
}

/// Angle brackets and quotation marks are never part of an address.
fn until_bracket(text: &str) -> &str {
    text.split(['<', '>', '"', '“', '”', '«', '»']).next().unwrap_or(text)
}

/// Without punctuation at the end; a closing parenthesis stays while it has its partner.
fn without_trailing(text: &str) -> &str {
    let mut text = text.trim_end();
    let mut alone = text.matches(')').count().saturating_sub(text.matches('(').count());
    loop {
        if let Some(shorter) = text.strip_suffix(TRAILING) {
            text = shorter;
        } else if alone > 0
            && let Some(shorter) = text.strip_suffix(')')
        {
            text = shorter;
            alone -= 1;
        } else {
            return text;
        }
    }
}

/// `user@host.ending`, all of it in ASCII.
fn mail(word: &str) -> Option<Found<'_>> {
    let (left, right) = word.split_once('@')?;
    let user = last_run(left, |c| is_host_character(c) || matches!(c, '_' | '+'));
    let host = right.split(|c| !is_host_character(c)).next()?.trim_end_matches(['.', '-']);
    let (before, rest) = word.split_at(left.len() - user.len());
    let (text, after) = rest.split_at(user.len() + 1 + host.len());
    let is_part = before.ends_with(is_word_character) || after.starts_with(is_word_character);
    (!is_part && !user.is_empty() && is_host(host)).then(|| Found {
        before,
        text,
        after,
        href: format!("mailto:{text}"),
    })
}

/// The end of `text` in which each character is one of `belongs`; it does not begin with punctuation.
fn last_run(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    let before = text.trim_end_matches(belongs);
    text.strip_prefix(before).unwrap_or_default().trim_start_matches(['.', '-', '+'])
}

fn is_host(text: &str) -> bool {
    let has_ending = text
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic()));
    has_ending && text.split('.').all(|label| !label.is_empty() && !label.starts_with('-'))
}

fn is_host_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '.' | '-')
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '@' | '/')
}
