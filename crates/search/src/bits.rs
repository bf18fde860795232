//! Bit streams, the lowest bit of a byte first, with Rice and Elias gamma codes.

/// Longest unary code that is read. Rice codes with a suitable parameter are shorter.
const MAX_UNARY: u32 = 1 << 20;

/// Reads bits and codes. Every method returns `None` at the end of the bytes.
#[derive(Clone)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    /// In bits.
    position: usize,
}

impl<'a> BitReader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    pub fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.position / 8)?;
        let bit = byte >> (self.position % 8) & 1;
        self.position += 1;
        Some(bit == 1)
    }

    /// A number of `width` bits, at most 32.
    pub fn bits(&mut self, width: u32) -> Option<u32> {
        let mut value = 0;
        let mut read = 0;
        while read < width {
            let byte = u32::from(*self.bytes.get(self.position / 8)?);
            let offset = (self.position % 8) as u32;
            let taken = (8 - offset).min(width - read);
            value |= (byte >> offset & ((1 << taken) - 1)) << read;
            self.position += taken as usize;
            read += taken;
        }
        Some(value)
    }

    /// The number of ones before the next zero.
    fn unary(&mut self) -> Option<u32> {
        let mut ones = 0;
        while self.bit()? {
            ones += 1;
            if ones > MAX_UNARY {
                return None;
            }
        }
        Some(ones)
    }

    /// A Rice code: the quotient by 2^`parameter` in unary, then the remainder.
    pub fn rice(&mut self, parameter: u32) -> Option<u32> {
        let quotient = self.unary()?;
        let remainder = self.bits(parameter)?;
        let high = quotient.checked_mul(1_u32.checked_shl(parameter)?)?;
        high.checked_add(remainder)
    }

    /// An Elias gamma code of a number of at least 1: the number of bits after the first in unary, then these bits.
    pub fn gamma(&mut self) -> Option<u32> {
        let width = self.unary()?;
        let high = 1_u32.checked_shl(width)?;
        Some(high | self.bits(width)?)
    }
}

/// Writes bits and codes.
#[derive(Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// The bits of the unfinished byte, and their number.
    pending: u64,
    count: u32,
}

impl BitWriter {
    /// Writes a number of `width` bits, at most 32.
    pub fn bits(&mut self, value: u32, width: u32) {
        self.pending |= u64::from(value) << self.count;
        self.count += width;
        while self.count >= 8 {
            self.bytes.push(self.pending as u8);
            self.pending >>= 8;
            self.count -= 8;
        }
    }

    fn unary(&mut self, ones: u32) {
        let mut left = ones;
        while left >= 16 {
            self.bits(0xffff, 16);
            left -= 16;
        }
        self.bits((1 << left) - 1, left + 1);
    }

    pub fn rice(&mut self, value: u32, parameter: u32) {
        self.unary(value >> parameter);
        self.bits(value & ((1 << parameter) - 1), parameter);
    }

    /// `value` is at least 1.
    pub fn gamma(&mut self, value: u32) {
        let width = value.ilog2();
        self.unary(width);
        self.bits(value - (1 << width), width);
    }

    /// The bytes, the last one padded with zeros.
    pub fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.pending as u8);
        }
        self.bytes
    }
}

/// The length of a Rice code in bits.
pub fn rice_length(value: u32, parameter: u32) -> u32 {
    (value >> parameter) + 1 + parameter
}

/// The number of bits for a number below `limit`.
pub fn width(limit: u32) -> u32 {
    u32::BITS - limit.saturating_sub(1).leading_zeros()
}
