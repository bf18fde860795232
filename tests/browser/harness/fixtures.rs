//! Feeds and items.

use serde_json::{Value, json};

/// A feed titled "Báo Thử" with two sections. `keys` are merged into it.
pub fn feed(keys: Value) -> Value {
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "description": "Tin quê nhà",
        "language": "vi",
        "items": [],
        "_bantin": { "sections": [
            { "slug": "thoi-su", "title": "Thời sự" },
            { "slug": "van-hoa", "title": "Văn hóa" },
        ] },
    });
    merge(&mut feed, keys);
    feed
}

/// An item with the id as slug and "Bài {id}" as title. `keys` are merged into it.
pub fn item(id: &str, keys: Value) -> Value {
    let mut item = json!({ "id": id, "title": format!("Bài {id}"), "_bantin": { "slug": id } });
    merge(&mut item, keys);
    item
}

/// Merges objects and replaces all other values.
fn merge(value: &mut Value, keys: Value) {
    match (value, keys) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, new) in new {
                merge(old.entry(key).or_insert(Value::Null), new);
            }
        }
        (value, keys) => *value = keys,
    }
}
