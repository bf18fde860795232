//! The line with tag line and date, and the anniversary banner.

use bantin_app::components::{AnniversaryBanner, TodayLine};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::Function;

use crate::harness::{Mounted, TestSite, feed, local_url, rendered};

const TEXT: &str = "Nhiệt liệt chào mừng 97 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2027)!";
const CLOSE: &str = "Đóng lời chào mừng";
const BANNER: &str = "Ngày kỷ niệm";
const ON_THE_DAY: &str = "2027-02-03T09:00:00+07:00";

fn founding_day() -> Value {
    json!({ "name": "Ngày thành lập Đảng Cộng sản Việt Nam", "date": "1930-02-03" })
}

/// An anniversary two days earlier, with a text of its own.
fn province_day() -> Value {
    json!({ "name": "Ngày thành lập tỉnh", "date": "1990-02-01", "text": "{n} năm {name}: {from} - {to}" })
}

/// Mounts line and banner with no banner closed before.
async fn today_line(anniversaries: Value, time: &str) -> Mounted {
    window().local_storage().ok().flatten().expect("storage").clear().expect("a writable storage");
    mount_line(anniversaries, time).await
}

async fn mount_line(anniversaries: Value, time: &str) -> Mounted {
    let site = TestSite::new(feed(json!({ "_bantin": { "anniversaries": anniversaries } })));
    site.at_time(time).mount(|_| view! { <div class="today"><TodayLine/></div> <AnniversaryBanner/> }).await
}

async fn close_banner(line: &Mounted) {
    line.get("button", CLOSE).click();
    rendered().await;
}

#[wasm_bindgen_test]
async fn without_an_anniversary_the_line_shows_tag_line_and_date() {
    let line = today_line(json!([founding_day()]), "2026-11-22T12:00:00+07:00").await;
    assert!(!line.has_any("region"));
    assert!(line.contains_text("Tin quê nhà"));
    assert!(line.contains_text("Chủ nhật, ngày 22 tháng 11 năm 2026"));
}

#[wasm_bindgen_test]
async fn the_date_changes_at_midnight_in_the_time_of_the_site() {
    let line = today_line(json!([]), "2026-11-22T16:59:59Z").await;
    assert!(line.contains_text("Chủ nhật, ngày 22 tháng 11 năm 2026"));
    let line = today_line(json!([]), "2026-11-22T17:00:00Z").await;
    assert!(line.contains_text("Thứ hai, ngày 23 tháng 11 năm 2026"));
}

#[wasm_bindgen_test]
async fn the_banner_is_shown_from_thirty_days_before_to_a_week_after_the_anniversary() {
    for (time, active) in [
        ("2027-01-03T23:59:59+07:00", false),
        ("2027-01-04T00:00:00+07:00", true),
        (ON_THE_DAY, true),
        ("2027-02-10T23:59:59+07:00", true),
        ("2027-02-11T00:00:00+07:00", false),
    ] {
        let line = today_line(json!([founding_day()]), time).await;
        assert_eq!(line.has("region", BANNER), active, "{time}");
        assert!(line.contains_text("năm 2027"), "{time}");
        if active {
            assert_eq!(line.get("region", BANNER).get_only("paragraph").text(), TEXT);
        }
    }
}

#[wasm_bindgen_test]
async fn an_anniversary_can_have_its_own_text() {
    let line = today_line(json!([province_day()]), "2027-02-01T09:00:00+07:00").await;
    let text = line.get("region", BANNER).get_only("paragraph").text();
    assert_eq!(text, "37 năm Ngày thành lập tỉnh: 1/2/1990 - 1/2/2027");
    assert!(!line.has_any("link"));
}

#[wasm_bindgen_test]
async fn an_anniversary_can_have_a_link_and_a_picture() {
    let mut anniversary = founding_day();
    anniversary["url"] = json!("/tai-lieu/97-nam.pdf");
    anniversary["image"] = json!("/images/co.svg");
    let line = today_line(json!([anniversary]), ON_THE_DAY).await;
    let banner = line.get("region", BANNER);
    assert_eq!(banner.get("link", TEXT).attr("href"), local_url("/tai-lieu/97-nam.pdf"));
    assert_eq!(banner.get_only("presentation").attr("src"), local_url("/images/co.svg"));
}

#[wasm_bindgen_test]
async fn closing_the_banner_leaves_the_date() {
    let line = today_line(json!([founding_day()]), ON_THE_DAY).await;
    close_banner(&line).await;
    assert!(!line.has_any("region"));
    assert!(line.contains_text("Thứ tư, ngày 3 tháng 2 năm 2027"));
}

#[wasm_bindgen_test]
async fn closing_one_banner_shows_the_next_anniversary() {
    let line = today_line(json!([founding_day(), province_day()]), ON_THE_DAY).await;
    assert!(line.contains_text(TEXT));
    close_banner(&line).await;
    assert!(line.contains_text("37 năm Ngày thành lập tỉnh"));
    close_banner(&line).await;
    assert!(!line.has_any("region"));
}

/// Makes storage throw on access until it is dropped, as browsers in private mode may do.
struct BlockedStorage;

impl BlockedStorage {
    fn new() -> Self {
        run("const get = () => { throw new DOMException('denied', 'SecurityError') };
             window.originalStorage = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', { get, configurable: true });");
        assert!(window().local_storage().is_err());
        Self
    }
}

impl Drop for BlockedStorage {
    fn drop(&mut self) {
        run("Object.defineProperty(window, 'localStorage', window.originalStorage); delete window.originalStorage;");
    }
}

fn run(script: &str) {
    Function::new_no_args(script).call0(&window()).expect("a script without error");
}

#[wasm_bindgen_test]
async fn without_storage_the_banner_can_be_closed() {
    let _blocked = BlockedStorage::new();
    let line = mount_line(json!([founding_day()]), ON_THE_DAY).await;
    assert!(line.contains_text(TEXT));
    close_banner(&line).await;
    assert!(!line.has_any("region"));
    assert!(line.contains_text("Thứ tư, ngày 3 tháng 2 năm 2027"));
}
