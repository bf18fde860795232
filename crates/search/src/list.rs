//! Codes of lists of ascending numbers.
//!
//! | length | code |
//! |---|---|
//! | 1 | the number in plain binary |
//! | 2 and more | four bits for the form, then Rice codes of the gaps, or a bitmap |

use crate::bits::{BitReader, BitWriter, rice_length, width};

/// Bits of the form: a Rice parameter or [`BITMAP`].
const FORM_BITS: u32 = 4;
const BITMAP: u32 = 15;

/// Reads `length` ascending numbers below `limit`, or `None` if the bits are not such a list. Allocates memory for no more numbers
/// than there are bits.
pub fn read(reader: &mut BitReader, length: u32, limit: u32) -> Option<Vec<u32>> {
    if length == 1 {
        let number = reader.bits(width(limit))?;
        return (number < limit).then(|| vec![number]);
    }
    let form = reader.bits(FORM_BITS)?;
    let mut numbers = Vec::new();
    if form == BITMAP {
        for number in 0..limit {
            if reader.bit()? {
                numbers.push(number);
            }
        }
        return (numbers.len() == length as usize).then_some(numbers);
    }
    let mut next = 0_u32;
    for _ in 0..length {
        let number = next.checked_add(reader.rice(form)?).filter(|number| *number < limit)?;
        numbers.push(number);
        next = number + 1;
    }
    Some(numbers)
}

/// Writes ascending numbers below `limit` in the shortest form. The caller writes how many there are.
pub fn write(writer: &mut BitWriter, numbers: &[u32], limit: u32) {
    if let [number] = numbers {
        return writer.bits(*number, width(limit));
    }
    let length = |parameter: u32| gaps(numbers).map(|gap| u64::from(rice_length(gap, parameter))).sum::<u64>();
    // The length has one minimum over the parameters.
    let mut form = likely_parameter(numbers.len() as u32, limit);
    let mut best = length(form);
    for (step, end) in [(-1_i32, 0), (1, BITMAP - 1)] {
        while form != end {
            let next = form.wrapping_add_signed(step);
            let other = length(next);
            if other >= best {
                break;
            }
            (form, best) = (next, other);
        }
    }
    if u64::from(limit) < best {
        writer.bits(BITMAP, FORM_BITS);
        let mut numbers = numbers.iter().copied().peekable();
        for number in 0..limit {
            writer.bits(u32::from(numbers.next_if_eq(&number).is_some()), 1);
        }
        return;
    }
    writer.bits(form, FORM_BITS);
    gaps(numbers).for_each(|gap| writer.rice(gap, form));
}

/// The best parameter for uniformly distributed numbers.
fn likely_parameter(length: u32, limit: u32) -> u32 {
    (limit / length.max(1)).checked_ilog2().unwrap_or(0).min(BITMAP - 1)
}

/// How many numbers each number skips.
fn gaps(numbers: &[u32]) -> impl Iterator<Item = u32> {
    numbers.iter().scan(0, |next, number| {
        let gap = number - *next;
        *next = number + 1;
        Some(gap)
    })
}
