use leptos::prelude::*;

use crate::{body, newsroom::Picture, store::Store};

/// The part of the window that a card's picture takes, for choosing among `srcset`.
const CARD_SIZES: &str = "(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 100vw";
const LEAD_SIZES: &str = "(min-width: 64rem) 44rem, 100vw";
const TEXT_SIZES: &str = "(min-width: 48rem) 42rem, 100vw";
/// CSS pixels of the 3:2 box of a picture of unknown size.
const UNKNOWN_SIZE: (u32, u32) = (600, 400);

/// A card's picture, cropped to 3:2. The headline beside it says what it is about, so it is silent for screen readers.
#[component]
pub fn CardPicture(picture: Picture, first: bool) -> impl IntoView {
    let (width, height) = picture.size.unwrap_or(UNKNOWN_SIZE);
    let sizes = if first { LEAD_SIZES } else { CARD_SIZES };
    view! {
        <div class="card-picture" class:unknown-size=picture.size.is_none()>
            <img
                alt=""
                width=width
                height=height
                loading=(!first).then_some("lazy")
                fetchpriority=first.then_some("high")
                decoding="async"
                sizes=picture.srcset.is_some().then_some(sizes)
                srcset=picture.srcset
                src=picture.src
            />
        </div>
    }
}

/// The picture that opens an article, with its caption.
#[component]
pub fn Hero(picture: Picture) -> impl IntoView {
    let photo = body::Photo {
        src: picture.src,
        srcset: picture.srcset,
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
pub fn Photo(photo: body::Photo, #[prop(optional)] eager: bool) -> impl IntoView {
    let (width, height) = photo.size.unwrap_or(UNKNOWN_SIZE);
    let store: Store = expect_context();
    let image = view! {
        <img
            class:unknown-size=photo.size.is_none()
            alt=photo.alt.clone()
            width=width
            height=height
            loading=(!eager).then_some("lazy")
            fetchpriority=eager.then_some("high")
            decoding="async"
            sizes=photo.srcset.is_some().then_some(TEXT_SIZES)
            srcset=photo.srcset
            src=photo.src
        />
    };
    match photo.href {
        // A link needs a name: the picture's, or what it is.
        Some(address) => {
            let name = photo.alt.is_empty().then_some(store.locale_now().photo);
            view! { <a href=address rel="external noopener" aria-label=name>{image}</a> }.into_any()
        }
        None => image.into_any(),
    }
}
