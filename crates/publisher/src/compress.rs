//! Ready-compressed copies beside the files, for hosts that serve them (`brotli_static` and the like).

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

/// Endings of files that shrink. Pictures and recordings are compressed already.
const ENDINGS: [&str; 10] = ["html", "json", "js", "wasm", "css", "svg", "xml", "txt", "webmanifest", "ico"];

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The path of the compressed copy of the file at `path`.
    pub fn beside(self, path: &str) -> String {
        let ending = match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        };
        format!("{path}.{ending}")
    }

    /// As small as it gets: this is done once, and read often. The same bytes always give the same.
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

/// True for a file that gets compressed copies.
pub fn is_compressible(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}
