//! The scan for URLs of pictures finds at least those that parsing finds.

use bantin_core::content::{Block, from_html, walk};
use bantin_publisher::picture_addresses::find_picture_urls;
use proptest::prelude::*;

use crate::markup::piece;

const BASE: &str = "https://bao.example/bai/mot/";

/// Pictures with URLs in all notations.
const PICTURES: [&str; 18] = [
    "<img src=1.jpg?x=1&y=2>",
    "<img src='2.jpg?x=1&amp;y=&#50;'>",
    "<IMG SRC = \"3 3.jpg\" alt='>'>",
    "<img/src=&#x34;.jpg/>",
    "<img alt=\"\"src=5.jpg>",
    "<img src=\"\n6\n.jpg\t\">",
    "<img alt='<img src=\"7.jpg\">' src=\"8,8.jpg\">",
    "<img src=a\"9'.jpg =src=x>",
    "<img srcset='10,10.jpg 2x, 11.jpg 3x'>",
    "<img src=data:, data-srcset=\",12.jpg,13.jpg 2x\">",
    "<img data-original=14.jpg data-src=mailto:a>",
    "<picture><source srcset=' 15.jpg 1w'><img alt=a></picture>",
    "<image src=16.jpg>",
    "<amp-img data-lazy-src='//a.example/17.jpg'></amp-img>",
    "<!-- <img alt=\"> --><p title='<img alt=\"'><img src=18.jpg alt=\"\">",
    "<svg><style><img src=19.jpg></style></svg>",
    "<noscript><img src=20.jpg alt=''></noscript>",
    "<script>s='<img src=\"'</script><img src=\"21.jpg\">",
];

fn piece_with_pictures() -> impl Strategy<Value = String> {
    let cut = prop::sample::select(&PICTURES[..])
        .prop_flat_map(|picture| (0..=picture.len()).prop_map(move |end| picture[..end].to_owned()));
    prop_oneof![
        4 => prop::sample::select(&PICTURES[..]).prop_map(str::to_owned),
        1 => cut,
        1 => prop::sample::select(&["\"", "'", "<", ">", "=", "&", "--", "<img ", "<img src="][..]).prop_map(str::to_owned),
        4 => piece(),
    ]
}

fn sources(blocks: &[Block]) -> Vec<String> {
    let photos = walk(blocks).flat_map(|block| match block {
        Block::Figure(figure) => &figure.photos[..],
        _ => &[],
    });
    photos.map(|photo| photo.src.clone()).collect()
}

#[test]
fn every_picture_is_found_in_any_notation() {
    for html in PICTURES {
        let found = sources(&from_html(html, BASE));
        assert!(!found.is_empty(), "{html}");
        let named = find_picture_urls(html, BASE);
        assert!(found.iter().all(|src| named.contains(src)), "{html}: {found:?}, {named:?}");
    }
}

#[test]
fn overlapping_tags_are_read_in_linear_time() {
    let html = "<img ".repeat(100_000);
    assert!(find_picture_urls(&html, BASE).is_empty());
    assert!(find_picture_urls(&"<".repeat(1_000_000), BASE).is_empty());
    let html = "<img src=1.jpg".repeat(100_000) + ">";
    assert!(find_picture_urls(&html, BASE).len() <= 16);
}

#[test]
fn a_tag_with_too_many_attributes_is_skipped() {
    let attributes: String = (0..200_000).map(|number| format!(" a{number}")).collect();
    for html in [format!("<img{attributes} src=1.jpg>"), format!("<p title='<img{attributes}>'>")] {
        assert_eq!(find_picture_urls(&html, BASE), [""; 0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_picture_that_parsing_finds_is_found(pieces in prop::collection::vec(piece_with_pictures(), 0..30)) {
        let html = pieces.concat();
        let named = find_picture_urls(&html, BASE);
        for src in sources(&from_html(&html, BASE)) {
            prop_assert!(named.contains(&src), "{src} of {html}");
        }
    }
}
