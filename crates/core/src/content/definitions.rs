//! Definition lists.

use super::{Block, Definition};

/// The blocks of a definition list. Without a term or without a description it is unwrapped.
pub(super) fn finish(definitions: Vec<Definition>) -> Vec<Block> {
    let is_term = |definition: &Definition| matches!(definition, Definition::Term(_));
    if definitions.iter().any(is_term) && !definitions.iter().all(is_term) {
        return vec![Block::Definitions(definitions)];
    }
    let unwrap = |definition| match definition {
        Definition::Term(line) => vec![Block::Paragraph(line)],
        Definition::Details(blocks) => blocks,
    };
    definitions.into_iter().flat_map(unwrap).collect()
}
