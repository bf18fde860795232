//! Compressed copies of files, for hosts that serve them (`brotli_static`, `gzip_static`).

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

/// Extensions of text and code. Pictures and recordings are compressed already.
const EXTENSIONS: [&str; 10] = ["html", "json", "js", "wasm", "css", "svg", "xml", "txt", "webmanifest", "ico"];

/// An HTTP content encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The path of the compressed copy of the file at `path`.
    pub fn copy_of(self, path: &str) -> String {
        let extension = match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        };
        format!("{path}.{extension}")
    }

    /// Compresses at the highest level. The same bytes always have the same result.
    pub fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut compressed = Vec::with_capacity(bytes.len() / 3);
        match self {
            Self::Brotli => {
                let parameters =
                    brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
                brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(&mut compressed, Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()?;
            }
        }
        Ok(compressed)
    }
}

/// True if the file at `path` gets compressed copies.
pub fn is_compressible(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}
