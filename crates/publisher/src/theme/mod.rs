//! The theme of the site: its colours and font as CSS, derived from `_bantin.theme`.

mod palette;

use bantin_core::feed::{self, Font, Problem};

pub use self::palette::{DARK_BACKGROUND, DARK_BANNER_INK, LIGHT_BACKGROUND, MIN_CONTRAST, contrast};
use self::palette::{derived_banner, derived_text, parse, readable_on_dark, readable_on_light};

/// The colours in place of those of `style/tokens.css`, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// In the light theme: texts, rules and the banner.
    pub light: String,
    /// In the dark theme: texts and rules, and the banner.
    pub dark: String,
    pub dark_banner: String,
}

/// The theme as pages use it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// `None` for the default colours.
    pub palette: Option<Palette>,
    pub font: Option<Font>,
}

impl Theme {
    /// The theme of a feed, and the problems of its colours, each with its key.
    pub fn new(theme: &feed::Theme) -> (Self, Vec<(&'static str, Problem)>) {
        let mut problems = Vec::new();
        let mut read = |key, colour: Option<&str>| {
            let parsed = parse(colour?);
            if parsed.is_none() {
                problems.push((key, Problem::NotAColour));
            }
            parsed
        };
        let (colour, dark) = (read("colour", theme.colour.as_deref()), read("dark", theme.dark.as_deref()));
        let mut adjusted = |key, (used, is_adjusted): (String, bool)| {
            if is_adjusted {
                problems.push((key, Problem::LowContrast { used: used.clone() }));
            }
            used
        };
        let palette = colour.map(|colour| Palette {
            light: adjusted("colour", readable_on_light(colour)),
            dark: dark.map_or_else(|| derived_text(colour), |dark| adjusted("dark", readable_on_dark(dark))),
            dark_banner: derived_banner(colour),
        });
        (Self { palette, font: theme.font }, problems)
    }

    /// Rules that follow those of the shell. Print has its own colours.
    pub fn css(&self) -> String {
        let mut css = String::new();
        if let Some(Palette { light, dark, dark_banner }) = &self.palette {
            let rule = |text, banner| format!(":root{{--red:{text};--accent-1:{text};--banner:{banner}}}");
            css += &format!("\n@media screen{{{}}}", rule(light, light));
            css += &format!("\n@media screen and (prefers-color-scheme:dark){{{}}}", rule(dark, dark_banner));
        }
        if self.font == Some(Font::Sans) {
            css += "\n:root{--serif:var(--sans)}";
        }
        css
    }

    /// The colours of the browser's own bars, as HTML. `None` for those of the shell.
    pub fn bar_colours(&self) -> Option<String> {
        let Palette { light, dark_banner, .. } = self.palette.as_ref()?;
        let meta = |colour, scheme| {
            format!("<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">\n")
        };
        Some(meta(light, "light") + &meta(dark_banner, "dark"))
    }
}
