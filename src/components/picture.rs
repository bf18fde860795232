use std::sync::Arc;

use bantin_core::{content, model::Picture};
use leptos::prelude::*;

use crate::state::use_store;

/// `sizes` of pictures, for the choice among `srcset`.
const CARD_SIZES: &str = "(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 40vw";
const LEAD_SIZES: &str = "(min-width: 64rem) 44rem, 100vw";
const TEXT_SIZES: &str = "(min-width: 48rem) 42rem, 100vw";
/// CSS pixels of the 3:2 box of a picture whose size is unknown.
const UNKNOWN_SIZE: (u32, u32) = (600, 400);

/// The picture of a card, cropped to 3:2. It has no alternative text, since the headline is beside it.
#[component]
pub fn CardPicture(
    picture: Arc<Picture>,
    #[prop(optional)] lead: bool,
    #[prop(optional)] eager: bool,
) -> impl IntoView {
    let Picture { src, srcset, avif, size, .. } = Arc::unwrap_or_clone(picture);
    let sizes = if lead { LEAD_SIZES } else { CARD_SIZES };
    view! {
        <div class="card-picture" class:unknown-size=size.is_none()>
            <Image src srcset avif size sizes eager/>
        </div>
    }
}

/// The picture above an article's content, with its caption.
#[component]
pub fn Hero(picture: Arc<Picture>) -> impl IntoView {
    let mut picture = Arc::unwrap_or_clone(picture);
    let caption = picture.caption.take();
    view! {
        <figure class="figure hero">
            <Photo photo=picture.into() eager=true/>
            {caption.map(|caption| view! { <figcaption>{caption}</figcaption> }.into_any())}
        </figure>
    }
}

/// A picture of the content, uncropped.
#[component]
pub fn Photo(photo: content::Photo, #[prop(optional)] eager: bool) -> impl IntoView {
    let locale = use_store().locale_untracked();
    // Names the link of a picture without alternative text.
    let label = photo.alt.is_empty().then_some(locale.photo);
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
        Some(address) => view! { <a href=address rel="external noopener" aria-label=label>{image}</a> }.into_any(),
        None => image.into_any(),
    }
}

/// An `<img>`, in a `<picture>` when there are AVIF candidates.
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
            sizes=srcset.as_deref().filter(|srcset| has_widths(srcset)).map(|_| sizes)
            srcset=srcset
            src=src
        />
    };
    match avif {
        Some(candidates) => view! {
            <picture>
                <source type="image/avif" sizes=has_widths(&candidates).then_some(sizes) srcset=candidates/>
                {image}
            </picture>
        }
        .into_any(),
        None => image.into_any(),
    }
}

/// True for candidates with widths. `sizes` is only valid beside them (HTML Standard, "sizes attributes").
fn has_widths(srcset: &str) -> bool {
    srcset
        .split(", ")
        .all(|candidate| candidate.rsplit_once(' ').is_some_and(|(_, descriptor)| descriptor.ends_with('w')))
}
