use leptos::prelude::*;

use crate::{
    body,
    markup::{Element, Piece, el},
    newsroom::Picture,
    store::Store,
};

/// The part of the window that a card's picture takes, for choosing among `srcset`.
const CARD_SIZES: &str = "(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 40vw";
const LEAD_SIZES: &str = "(min-width: 64rem) 44rem, 100vw";
const TEXT_SIZES: &str = "(min-width: 48rem) 42rem, 100vw";
/// CSS pixels of the 3:2 box of a picture of unknown size.
const UNKNOWN_SIZE: (u32, u32) = (600, 400);

/// A card's picture, cropped to 3:2; an ornament in place of one that is missing. The headline beside it says what it is about,
/// so it is silent for screen readers.
#[component]
pub fn CardPicture(picture: Option<Picture>, first: bool) -> Piece {
    let Some(picture) = picture else {
        return el("div").class("card-picture drum").into();
    };
    let (width, height) = picture.size.unwrap_or(UNKNOWN_SIZE);
    let sizes = if first { LEAD_SIZES } else { CARD_SIZES };
    let image = el("img")
        .attr("alt", "")
        .attr("width", width)
        .attr("height", height)
        .attr("loading", (!first).then_some("lazy"))
        .attr("fetchpriority", first.then_some("high"))
        .attr("decoding", "async")
        .attr("sizes", picture.srcset.is_some().then_some(sizes))
        .attr("srcset", picture.srcset)
        .attr("src", picture.src);
    el("div")
        .class("card-picture")
        .class_if("unknown-size", picture.size.is_none())
        .child(offered(picture.avif, sizes, image))
        .into()
}

/// The picture that opens an article, with its caption.
#[component]
pub fn Hero(picture: Picture) -> Piece {
    let photo = body::Photo {
        src: picture.src,
        srcset: picture.srcset,
        avif: picture.avif,
        alt: picture.alt,
        size: picture.size,
        href: None,
    };
    el("figure")
        .class("figure hero")
        .child(view! { <Photo photo eager=true/> })
        .child(picture.caption.map(|caption| el("figcaption").child(caption)))
        .into()
}

/// A picture of the text, whole, in a box of its own proportions.
#[component]
pub fn Photo(photo: body::Photo, #[prop(optional)] eager: bool) -> Piece {
    let (width, height) = photo.size.unwrap_or(UNKNOWN_SIZE);
    let store: Store = expect_context();
    // A link needs a name: the picture's, or what it is.
    let name = photo.alt.is_empty().then_some(store.locale_now().photo);
    let image = el("img")
        .class_if("unknown-size", photo.size.is_none())
        .attr("alt", photo.alt)
        .attr("width", width)
        .attr("height", height)
        .attr("loading", (!eager).then_some("lazy"))
        .attr("fetchpriority", eager.then_some("high"))
        .attr("decoding", "async")
        .attr("sizes", photo.srcset.is_some().then_some(TEXT_SIZES))
        .attr("srcset", photo.srcset)
        .attr("src", photo.src);
    let image = offered(photo.avif, TEXT_SIZES, image);
    match photo.href {
        Some(address) => {
            let link = el("a").attr("href", address).attr("rel", "external noopener");
            link.attr("aria-label", name).child(image).into()
        }
        None => image.into(),
    }
}

/// The image, or its candidates in AVIF for the browsers that know the format.
fn offered(avif: Option<String>, sizes: &'static str, image: Element) -> Element {
    let Some(candidates) = avif else {
        return image;
    };
    let source = el("source").attr("type", "image/avif").attr("sizes", sizes).attr("srcset", candidates);
    el("picture").child(source).child(image)
}
