//! Parts in another language or direction.

use crate::{
    body::{Direction, Passage},
    markup::{Element, el},
};

/// Around blocks.
pub fn blocks(passage: &Passage) -> Element {
    with("div", passage).class("passage")
}

/// Around a part of a line.
pub fn part(passage: &Passage) -> Element {
    let tag = match passage.dir {
        Some(Direction::Isolated) => "bdi",
        Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => "bdo",
        _ => "span",
    };
    with(tag, passage)
}

fn with(tag: &'static str, passage: &Passage) -> Element {
    let dir = passage.dir.and_then(|dir| match dir {
        Direction::LeftToRight | Direction::ForcedLeftToRight => Some("ltr"),
        Direction::RightToLeft | Direction::ForcedRightToLeft => Some("rtl"),
        Direction::Isolated => None,
    });
    el(tag).attr("lang", passage.lang.clone()).attr("dir", dir)
}
