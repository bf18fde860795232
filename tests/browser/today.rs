//! The line below the site's name: an anniversary on its days, else the tag line and the date.

use bantin_app::components::TodayLine;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::Function;

use crate::stage::{Site, Stage, feed, own, settled};

const PARTY: &str = "Nhiệt liệt chào mừng 97 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2027)!";
const CLOSE: &str = "Đóng lời chào mừng";
const BANNER: &str = "Ngày kỷ niệm";

fn party() -> Value {
    json!({ "name": "Ngày thành lập Đảng Cộng sản Việt Nam", "date": "1930-02-03" })
}

fn town() -> Value {
    json!({ "name": "Ngày thành lập tỉnh", "date": "1990-02-01", "text": "{n} năm {name}: {from} - {to}" })
}

fn forget() {
    let storage = window().local_storage().ok().flatten();
    storage.expect("storage").clear().expect("an empty storage");
}

async fn line(anniversaries: Value, timestamp: &str) -> Stage {
    let site = Site::of(feed(json!({ "_bantin": { "anniversaries": anniversaries } })));
    site.on(timestamp).show(|_| view! { <div class="today"><TodayLine/></div> }).await
}

#[wasm_bindgen_test]
async fn on_an_ordinary_day_the_line_holds_the_tag_line_and_the_date() {
    forget();
    let stage = line(json!([party()]), "2026-11-22T12:00:00+07:00").await;
    assert!(!stage.has_any("region"));
    assert!(stage.shows("Tin quê nhà"));
    assert!(stage.shows("Chủ nhật, ngày 22 tháng 11 năm 2026"));
}

#[wasm_bindgen_test]
async fn the_day_is_the_sites_whatever_the_readers_clock_shows() {
    forget();
    let stage = line(json!([]), "2026-11-22T16:59:59Z").await;
    assert!(stage.shows("Chủ nhật, ngày 22 tháng 11 năm 2026"));
    let stage = line(json!([]), "2026-11-22T17:00:00Z").await;
    assert!(stage.shows("Thứ hai, ngày 23 tháng 11 năm 2026"));
}

#[wasm_bindgen_test]
async fn the_banner_comes_thirty_days_before_the_day_and_goes_a_week_after_it() {
    forget();
    for (timestamp, shown) in [
        ("2027-01-03T23:59:59+07:00", false),
        ("2027-01-04T00:00:00+07:00", true),
        ("2027-02-03T09:00:00+07:00", true),
        ("2027-02-10T23:59:59+07:00", true),
        ("2027-02-11T00:00:00+07:00", false),
    ] {
        let stage = line(json!([party()]), timestamp).await;
        assert_eq!(stage.has("region", BANNER), shown, "{timestamp}");
        assert_eq!(stage.shows("năm 2027"), !shown, "{timestamp}");
        if shown {
            assert_eq!(stage.one("region", BANNER).only("paragraph").text(), PARTY);
        }
    }
}

#[wasm_bindgen_test]
async fn the_editors_own_sentence_takes_the_place_of_the_usual_one() {
    forget();
    let stage = line(json!([town()]), "2027-02-01T09:00:00+07:00").await;
    assert_eq!(stage.only("paragraph").text(), "37 năm Ngày thành lập tỉnh: 1/2/1990 - 1/2/2027");
    assert!(!stage.has_any("link"));
}

#[wasm_bindgen_test]
async fn a_banner_with_an_address_is_a_link_and_with_a_picture_shows_it() {
    forget();
    let mut party = party();
    party["url"] = json!("/tai-lieu/97-nam.pdf");
    party["image"] = json!("/images/co.svg");
    let stage = line(json!([party]), "2027-02-03T09:00:00+07:00").await;
    let banner = stage.one("region", BANNER);
    assert_eq!(banner.one("link", PARTY).value("href"), own("/tai-lieu/97-nam.pdf"));
    assert_eq!(banner.only("decoration").value("src"), own("/images/co.svg"));
}

#[wasm_bindgen_test]
async fn a_closed_banner_makes_room_for_the_date_and_stays_closed() {
    forget();
    let on_the_day = || line(json!([party()]), "2027-02-03T09:00:00+07:00");
    let stage = on_the_day().await;
    stage.one("button", CLOSE).press();
    settled().await;
    assert!(!stage.has_any("region"));
    assert!(stage.shows("Thứ tư, ngày 3 tháng 2 năm 2027"));
    drop(stage);
    assert!(!on_the_day().await.has_any("region"));
}

#[wasm_bindgen_test]
async fn a_banner_closed_this_year_comes_back_the_next() {
    forget();
    let stage = line(json!([party()]), "2027-02-03T09:00:00+07:00").await;
    stage.one("button", CLOSE).press();
    settled().await;
    drop(stage);
    let stage = line(json!([party()]), "2028-02-03T09:00:00+07:00").await;
    assert!(stage.shows("98 năm"));
}

#[wasm_bindgen_test]
async fn closing_one_banner_closes_no_other() {
    forget();
    let stage = line(json!([party(), town()]), "2027-02-03T09:00:00+07:00").await;
    assert!(stage.shows(PARTY));
    stage.one("button", CLOSE).press();
    settled().await;
    assert!(stage.shows("37 năm Ngày thành lập tỉnh"));
    stage.one("button", CLOSE).press();
    settled().await;
    assert!(!stage.has_any("region"));
}

/// Storage that throws at the first touch, as some private windows do, as long as this lives.
struct NoStorage;

impl NoStorage {
    fn new() -> Self {
        run("const get = () => { throw new DOMException('no', 'SecurityError') };
             window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', { get, configurable: true });");
        assert!(window().local_storage().is_err());
        Self
    }
}

impl Drop for NoStorage {
    fn drop(&mut self) {
        run("Object.defineProperty(window, 'localStorage', window.kept); delete window.kept;");
    }
}

fn run(script: &str) {
    let script = Function::new_no_args(script);
    script.call0(&window()).expect("a script that works");
}

#[wasm_bindgen_test]
async fn without_storage_the_banner_is_shown_and_can_be_closed() {
    forget();
    let refusal = NoStorage::new();
    let stage = line(json!([party()]), "2027-02-03T09:00:00+07:00").await;
    assert!(stage.shows(PARTY));
    stage.one("button", CLOSE).press();
    settled().await;
    assert!(!stage.has_any("region"));
    assert!(stage.shows("Thứ tư, ngày 3 tháng 2 năm 2027"));
    drop(refusal);
}
