//! Terms and what is said of them.

use super::{Block, Definition};

/// A list without a term, or with nothing but terms, defines nothing: its parts are blocks like others.
pub(super) fn finished(definitions: Vec<Definition>) -> Vec<Block> {
    let is_term = |definition: &Definition| matches!(definition, Definition::Term(_));
    if definitions.iter().any(is_term) && !definitions.iter().all(is_term) {
        return vec![Block::Definitions(definitions)];
    }
    let mut blocks = Vec::new();
    for definition in definitions {
        match definition {
            Definition::Term(line) => blocks.push(Block::Paragraph(line)),
            Definition::Details(details) => blocks.extend(details),
        }
    }
    blocks
}
