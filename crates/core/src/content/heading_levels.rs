//! The levels of a text's headings, mended.

/// The page's headline is of level 1.
const HIGHEST: u8 = 2;

/// Which headings the next one can stand below.
#[derive(Default)]
pub(super) struct HeadingLevels {
    /// The levels as written, of the last heading and of those that it stands below: each deeper than the one before.
    open: Vec<u8>,
}

impl HeadingLevels {
    /// The level of the next heading, of which `written` is the level as written, 2 to 6. It stands below the last heading that was
    /// written with a higher level and not ended by one as high: one level deeper, whatever is missing between them. With none, it
    /// is of level 2. So h4, h4, h2 are all of level 2, and h2, h4, h3 of levels 2, 3, 3. What is well ordered stays as it is.
    pub fn level(&mut self, written: u8) -> u8 {
        while self.open.last().is_some_and(|&level| level >= written) {
            self.open.pop();
        }
        let level = HIGHEST + self.open.len() as u8;
        self.open.push(written);
        level
    }
}
