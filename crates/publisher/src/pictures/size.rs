//! How large a picture is shown.

use std::{
    fs::File,
    io::{BufReader, Seek},
    path::Path,
};

use anyhow::{Context, Result, bail};

use super::{files, orientation, svg};

/// Width and height in CSS pixels, both above 0, as a browser shows the picture: turned where it says so (EXIF).
///
/// # Errors
///
/// When the file can't be read, is no picture of a known format, or does not say its size.
pub fn of(file: &Path) -> Result<(u32, u32)> {
    let is_svg = files::extension(file).is_some_and(|extension| extension == "svg");
    let mut reader = BufReader::new(File::open(file).context("the file can't be opened")?);
    let (width, height) = match is_svg {
        true => svg::size(reader)?,
        false => {
            let size = imagesize::reader_size(&mut reader)
                .context("its size can't be read: is it a picture of the format that its name says?")?;
            let size = (u32::try_from(size.width)?, u32::try_from(size.height)?);
            reader.rewind()?;
            match orientation::is_on_its_side(&mut reader) {
                true => (size.1, size.0),
                false => size,
            }
        }
    };
    if width == 0 || height == 0 {
        bail!("a picture {width} pixels wide and {height} high");
    }
    Ok((width, height))
}
