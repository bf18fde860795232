use leptos::prelude::*;

use crate::state::Store;
use bantin_core::{content, model::Picture};

/// The part of the window that a card's picture takes, for choosing among `srcset`.
const CARD_SIZES: &str = "(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 40vw";
const LEAD_SIZES: &str = "(min-width: 64rem) 44rem, 100vw";
const TEXT_SIZES: &str = "(min-width: 48rem) 42rem, 100vw";
/// CSS pixels of the 3:2 box of a picture of unknown size.
const UNKNOWN_SIZE: (u32, u32) = (600, 400);

/// A card's picture, cropped to 3:2; an ornament in place of one that is missing. The headline beside it says what it is about,
/// so it is silent for screen readers.
#[component]
pub fn CardPicture(picture: Option<Picture>, first: bool) -> impl IntoView {
    let Some(picture) = picture else {
        return view! { <div class="card-picture drum"></div> }.into_any();
    };
    let sizes = if first { LEAD_SIZES } else { CARD_SIZES };
    view! {
        <div class="card-picture" class:unknown-size=picture.size.is_none()>
            <Image
                src=picture.src
                srcset=picture.srcset
                avif=picture.avif
                size=picture.size
                sizes
                eager=first
            />
        </div>
    }
    .into_any()
}

/// The picture that opens an article, with its caption.
#[component]
pub fn Hero(picture: Picture) -> impl IntoView {
    let photo = content::Photo {
        src: picture.src,
        srcset: picture.srcset,
        avif: picture.avif,
        alt: picture.alt,
        size: picture.size,
        href: None,
    };
    view! {
        <figure class="figure hero">
            <Photo photo eager=true/>
            {picture.caption.map(|caption| view! { <figcaption>{caption}</figcaption> })}
        </figure>
    }
}

/// A picture of the text, whole, in a box of its own proportions.
#[component]
pub fn Photo(photo: content::Photo, #[prop(optional)] eager: bool) -> impl IntoView {
    let locale = expect_context::<Store>().locale_now();
    // A link needs a name: the picture's, or what it is.
    let name = photo.alt.is_empty().then_some(locale.photo);
    let image = view! {
        <Image
            src=photo.src
            srcset=photo.srcset
            avif=photo.avif
            alt=photo.alt
            class=photo.size.is_none().then_some("unknown-size")
            size=photo.size
            sizes=TEXT_SIZES
            eager
        />
    };
    match photo.href {
        Some(address) => view! { <a href=address rel="external noopener" aria-label=name>{image}</a> }.into_any(),
        None => image.into_any(),
    }
}

/// The image, or its candidates in AVIF for the browsers that know the format.
#[component]
fn Image(
    src: String,
    srcset: Option<String>,
    avif: Option<String>,
    #[prop(optional)] alt: String,
    #[prop(optional_no_strip)] class: Option<&'static str>,
    size: Option<(u32, u32)>,
    sizes: &'static str,
    eager: bool,
) -> impl IntoView {
    let (width, height) = size.unwrap_or(UNKNOWN_SIZE);
    let image = view! {
        <img
            class=class
            alt=alt
            width=width
            height=height
            loading=(!eager).then_some("lazy")
            fetchpriority=eager.then_some("high")
            decoding="async"
            sizes=srcset.is_some().then_some(sizes)
            srcset=srcset
            src=src
        />
    };
    match avif {
        Some(candidates) => view! {
            <picture>
                <source type="image/avif" sizes=sizes srcset=candidates/>
                {image}
            </picture>
        }
        .into_any(),
        None => image.into_any(),
    }
}
