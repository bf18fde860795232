//! Reads the size of a picture from the beginning of its file.

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek},
    path::Path,
};

use anyhow::{Context, Result, bail};
use exif::{In, Reader, Tag};

use super::{extension, svg};

/// Width and height in CSS pixels as a browser shows the picture, rotated by its EXIF orientation. Fails if the file cannot be read, has an
/// unknown format, or has no size.
pub fn read(file: &Path) -> Result<(u32, u32)> {
    let is_svg = extension(file).is_some_and(|extension| extension == "svg");
    let mut reader = BufReader::new(File::open(file).context("cannot open the file")?);
    let (width, height) = if is_svg {
        svg::size(reader)?
    } else {
        let size = imagesize::reader_size(&mut reader)
            .context("cannot read the size; the file may have another format than its extension")?;
        let size = (u32::try_from(size.width)?, u32::try_from(size.height)?);
        reader.rewind()?;
        if is_rotated(&mut reader) { (size.1, size.0) } else { size }
    };
    if width == 0 || height == 0 {
        bail!("the size is {width} × {height}");
    }
    Ok((width, height))
}

/// True if the EXIF orientation swaps width and height, as for photos of a phone held upright. Browsers apply it by default
/// (`image-orientation: from-image`, CSS Images 3).
fn is_rotated(picture: &mut (impl BufRead + Seek)) -> bool {
    let data = Reader::new().read_from_container(picture).ok();
    let orientation = data.and_then(|data| data.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    // EXIF 2.32, 4.6.4.
    orientation.is_some_and(|orientation| (5..=8).contains(&orientation))
}
