//! Corrects the levels of headings.

/// The headings that the next one may be a subheading of.
#[derive(Default)]
pub(super) struct HeadingLevels {
    /// Original levels, ascending.
    open: Vec<u8>,
}

impl HeadingLevels {
    /// The corrected level of the next heading, where `original` is 2 to 6: one below the nearest earlier heading with a
    /// higher original level, or 2. So h4, h4, h2 all become h2, and h2, h4, h3 become h2, h3, h3. Valid levels don't change.
    pub fn next(&mut self, original: u8) -> u8 {
        while self.open.last().is_some_and(|&level| level >= original) {
            self.open.pop();
        }
        // The level of the page's headline is 1.
        let level = 2 + self.open.len() as u8;
        self.open.push(original);
        level
    }
}
