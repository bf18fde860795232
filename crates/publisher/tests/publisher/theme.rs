//! The colours and the font of the site.

use bantin_core::feed::{self, Font, Problem};
use bantin_publisher::theme::{
    DARK_BACKGROUND, DARK_BANNER_INK, LIGHT_BACKGROUND, MIN_CONTRAST, Palette, Theme, contrast,
};
use proptest::prelude::*;

use crate::common::read_text;

fn theme(colour: &str, dark: Option<&str>) -> (Theme, Vec<(&'static str, Problem)>) {
    Theme::new(&feed::Theme { colour: Some(colour.to_owned()), dark: dark.map(str::to_owned), font: None })
}

#[track_caller]
fn palette(colour: &str, dark: Option<&str>) -> Palette {
    theme(colour, dark).0.palette.unwrap_or_else(|| panic!("{colour} is no colour"))
}

#[track_caller]
fn contrast_of(one: &str, other: &str) -> f32 {
    contrast(one, other).unwrap_or_else(|| panic!("{one} or {other} is no colour"))
}

#[test]
fn a_colour_with_enough_contrast_is_used_as_it_is() {
    for colour in ["#9c1b1f", "#17557f", "#2c6233", "#000000"] {
        let (theme, problems) = theme(colour, None);
        assert_eq!(theme.palette.map(|palette| palette.light), Some(colour.to_owned()));
        assert_eq!(problems, []);
    }
}

#[test]
fn a_colour_with_too_little_contrast_is_adjusted_and_the_used_colour_is_named() {
    let (theme, problems) = theme("#ffcc00", Some("#301010"));
    let Palette { light, dark, .. } = theme.palette.unwrap_or_else(|| panic!("no colours"));
    let expected = [("colour", light.clone()), ("dark", dark.clone())];
    assert_eq!(problems, expected.map(|(key, used)| (key, Problem::LowContrast { used })));
    assert!(light != "#ffcc00" && dark != "#301010");
}

#[test]
fn a_text_that_is_no_opaque_colour_of_css_keeps_the_default_colours() {
    for colour in ["đỏ", "9c1b1f9c1b", "#9c1b1f80", "transparent", "red;}", "url(x)", "var(--red)", "#fff}a{b:c"] {
        let (theme, problems) = theme(colour, None);
        assert_eq!((theme, problems), (Theme::default(), vec![("colour", Problem::NotAColour)]), "{colour}");
    }
}

#[test]
fn an_unreadable_colour_of_the_dark_theme_is_derived() {
    let (theme, problems) = theme("#17557f", Some("xanh"));
    assert_eq!(theme.palette, Some(palette("#17557f", None)));
    assert_eq!(problems, [("dark", Problem::NotAColour)]);
}

#[test]
fn all_notations_of_css_give_the_same_colour() {
    for colour in ["#17557F", "rgb(23, 85, 127)", "rgb(23 85 127)", "hsl(204.2 69.3% 29.4%)"] {
        assert_eq!(palette(colour, None).light, "#17557f", "{colour}");
    }
}

#[test]
fn the_backgrounds_are_those_of_the_style_sheet() {
    let tokens = read_text(format!("{}/../../style/tokens.css", env!("CARGO_MANIFEST_DIR")).as_ref());
    let (light, dark) = tokens.split_once("@media").unwrap_or_default();
    assert!(light.contains(&format!("--tint: {LIGHT_BACKGROUND};")));
    assert!(
        dark.contains(&format!("--tint: {DARK_BACKGROUND};"))
            && dark.contains(&format!("--banner-ink: {DARK_BANNER_INK};"))
    );
    let banner_ink = light.split("--banner-ink: ").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    assert!(contrast_of(banner_ink, "#000") > contrast_of(LIGHT_BACKGROUND, "#000"));
}

#[test]
fn the_css_replaces_the_colours_on_screens_and_the_font() {
    let theme = Theme { palette: Some(palette("#17557f", Some("#86bfea"))), font: Some(Font::Sans) };
    let dark_banner = palette("#17557f", None).dark_banner;
    let expected = format!(
        "\n@media screen{{:root{{--red:#17557f;--accent-1:#17557f;--banner:#17557f}}}}\
         \n@media screen and (prefers-color-scheme:dark){{:root{{--red:#86bfea;--accent-1:#86bfea;--banner:{dark_banner}}}}}\
         \n:root{{--serif:var(--sans)}}"
    );
    assert_eq!(theme.css(), expected);
    assert_eq!(Theme::default().css(), "");
}

proptest! {
    #[test]
    fn texts_in_any_colour_are_readable_in_both_themes(red: u8, green: u8, blue: u8) {
        let Palette { light, dark, dark_banner } = palette(&format!("rgb({red} {green} {blue})"), None);
        for (text, ground) in [
            (light.as_str(), LIGHT_BACKGROUND), ("#fff4d6", &light), (&dark, DARK_BACKGROUND), (DARK_BANNER_INK, &dark_banner),
        ] {
            prop_assert!(contrast_of(text, ground) >= MIN_CONTRAST, "{text} on {ground}");
        }
    }
}
