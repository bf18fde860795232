//! Style sheets without what only their authors read: comments, and white space that parts nothing.
//!
//! Each token stays as it is written; nothing is rewritten, merged or left out.

use cssparser::{BasicParseError, ParseError, Parser, ParserInput, Token};

/// The style sheet in fewer bytes, of the same meaning.
pub fn tighten(css: &str) -> String {
    let mut input = ParserInput::new(css);
    let mut tight = Tight { css: String::with_capacity(css.len()), gap: Gap::None, open: true, semicolon: false };
    // A style sheet ends where it ends: there is nothing that it could fail at.
    let _ = tight.tokens(&mut Parser::new(&mut input));
    if tight.semicolon {
        tight.css.push(';');
    }
    tight.css
}

/// What stood between the last token and the next.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    None,
    Comment,
    Space,
}

struct Tight {
    css: String,
    gap: Gap,
    /// True where white space means nothing: behind a bracket, a comma, a colon, a semicolon.
    open: bool,
    /// A semicolon that has yet to be written: the last one of a block need not be.
    semicolon: bool,
}

impl Tight {
    fn tokens<'i>(&mut self, parser: &mut Parser<'i, '_>) -> Result<(), ParseError<'i, ()>> {
        loop {
            let start = parser.position();
            let token = match parser.next_including_whitespace_and_comments() {
                Ok(token) => token.clone(),
                Err(BasicParseError { .. }) => return Ok(()),
            };
            let text = parser.slice_from(start);
            match token {
                Token::WhiteSpace(_) => self.gap = Gap::Space,
                Token::Comment(_) if self.gap == Gap::None => self.gap = Gap::Comment,
                Token::Comment(_) => {}
                Token::Semicolon => {
                    self.write("", true);
                    self.semicolon = true;
                }
                Token::Comma => self.write(text, true),
                Token::CurlyBracketBlock => {
                    self.write(text, true);
                    self.block(parser, "}")?;
                    self.open = true;
                }
                Token::Function(_) | Token::ParenthesisBlock => {
                    self.write(text, false);
                    self.block(parser, ")")?;
                }
                Token::SquareBracketBlock => {
                    self.write(text, false);
                    self.block(parser, "]")?;
                }
                _ => self.write(text, false),
            }
            if matches!(token, Token::Comma | Token::Colon | Token::Semicolon) {
                self.open = true;
            }
        }
    }

    /// Up to the end of the block that has begun, and its closing bracket.
    fn block<'i>(&mut self, parser: &mut Parser<'i, '_>, end: &str) -> Result<(), ParseError<'i, ()>> {
        self.open = true;
        parser.parse_nested_block(|parser| self.tokens(parser))?;
        self.gap = Gap::None;
        self.semicolon &= end != "}";
        self.write(end, true);
        Ok(())
    }

    /// Writes a token behind what has to stand before it. `closed`: no white space is needed before it.
    fn write(&mut self, text: &str, closed: bool) {
        if std::mem::take(&mut self.semicolon) {
            self.css.push(';');
        }
        match std::mem::replace(&mut self.gap, Gap::None) {
            _ if self.open || closed => {}
            Gap::Space => self.css.push(' '),
            // Parts two tokens that would be one, yet is no white space.
            Gap::Comment => self.css.push_str("/**/"),
            Gap::None => {}
        }
        self.css.push_str(text);
        self.open = false;
    }
}
