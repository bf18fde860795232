//! Photos that the camera was turned for.

use std::io::{BufRead, Seek};

use exif::{In, Reader, Tag};

/// True when the picture's EXIF data says that its rows are columns, as those of a phone held upright do. Browsers turn it then
/// (`image-orientation: from-image`, CSS Images 3).
pub fn is_on_its_side(picture: &mut (impl BufRead + Seek)) -> bool {
    let orientation = Reader::new()
        .read_from_container(picture)
        .ok()
        .and_then(|data| data.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    // EXIF 2.32, 4.6.4: 5 to 8 are the four in which width and height change places.
    orientation.is_some_and(|orientation| (5..=8).contains(&orientation))
}
