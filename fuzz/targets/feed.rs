//! Feed reading and the model. An input that begins with `{` is a document. Any other input selects known keys and nearly valid values,
//! which are assembled to a valid JSON document.
#![no_main]

#[path = "../../tests/fixtures/promises/keys.rs"]
mod keys;
#[path = "../../tests/fixtures/promises/news.rs"]
mod news;

use arbitrary::{Result, Unstructured};
use keys::{FEED_KEYS, ITEM_KEYS, NESTED_KEYS};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"{") {
        return news::keep_promises(bytes);
    }
    let mut document = String::new();
    let _ = feed(&mut Unstructured::new(bytes), &mut document);
    news::keep_promises(document.as_bytes());
});

#[rustfmt::skip]
const VALUES: [&str; 40] = [
    "null", "true", "false", "0", "1", "-1", "1e300", "12.5", "65536", "9007199254740993", "\"\"", "\" \"",
    "\"\\ud800\"", "\"\\u0000\"", "\"a\"", "\"a-b\"", "\"A B\"", "\"Xây dựng Đảng\"", "\"vi\"", "\"en-GB\"",
    "\"+07:00\"", "\"-99:99\"", "\"2026-11-22T10:00:00+07:00\"", "\"2026-11-22T24:60:60Z\"", "\"0000-00-00\"",
    "\"1930-02-03\"", "\"2024-02-29\"", "\"9999-12-31\"", "\"Sat, 06 Jan 2018 08:00 GMT\"",
    "\"https://tin.example/1.jpg\"", "\"https://noi-khac.example/a\"", "\"javascript:alert(1)\"", "\"../x?y#z\"",
    "\"bai/{slug}.json\"", "\"trang/{n}.json\"", "\"{n} năm {name} {from} {to}\"", "\"<p>a<img src=1.jpg>\"",
    "\"related\"", "\"newer\"", "\"audio/mpeg\"",
];

fn feed(choices: &mut Unstructured, out: &mut String) -> Result<()> {
    out.push('{');
    let made = members(choices, FEED_KEYS, out, 3).and_then(|()| {
        out.push_str("\"items\":[");
        let made = items(choices, out);
        out.push(']');
        made
    });
    if !out.contains("\"items\":[") {
        out.push_str("\"items\":[]");
    }
    out.push('}');
    made
}

fn items(choices: &mut Unstructured, out: &mut String) -> Result<()> {
    for number in 0..choices.int_in_range(0..=6)? {
        if number > 0 {
            out.push(',');
        }
        out.push('{');
        let made = members(choices, ITEM_KEYS, out, 3);
        out.push_str(&format!("\"id\":{}}}", if made.is_ok() && choices.ratio(1, 8)? { 0 } else { number }));
        made?;
    }
    Ok(())
}

/// Writes members, each with a trailing comma.
fn members(choices: &mut Unstructured, keys: &[&str], out: &mut String, depth: usize) -> Result<()> {
    for _ in 0..choices.int_in_range(0..=keys.len().min(12))? {
        let key = choices.choose(keys)?;
        out.push_str(&format!("\"{key}\":"));
        let made = value(choices, out, depth);
        out.push(',');
        made?;
    }
    Ok(())
}

/// Writes a value. It is complete even if the choices run out.
fn value(choices: &mut Unstructured, out: &mut String, depth: usize) -> Result<()> {
    let kind = if depth == 0 { 0 } else { choices.int_in_range(0..=9).unwrap_or(0) };
    match kind {
        0..=5 => {
            out.push_str(choices.choose(&VALUES).unwrap_or(&"null"));
            Ok(())
        }
        6 | 7 => {
            out.push('{');
            let made = members(choices, NESTED_KEYS, out, depth - 1);
            out.push_str("\"_\":0}");
            made
        }
        8 => {
            out.push('[');
            let mut made = Ok(());
            for _ in 0..choices.int_in_range(0..=3).unwrap_or(0) {
                made = made.and_then(|()| value(choices, out, depth - 1).inspect(|()| out.push(',')));
            }
            out.push_str("null]");
            made
        }
        _ => {
            let text = choices.arbitrary::<&str>().unwrap_or_default();
            out.push('"');
            for character in text.chars() {
                out.push_str(&format!("\\u{:04x}", character as u32 & 0xffff));
            }
            out.push('"');
            Ok(())
        }
    }
}
