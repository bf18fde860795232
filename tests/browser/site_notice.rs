//! The notice of the site.

use bantin_app::components::SiteNotice;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::Handler,
    harness::{Mounted, TestSite, feed, local_url},
};

const NAME: &str = "Thông báo";

async fn mount_notice(notice: Value, time: &str) -> Mounted {
    let site = TestSite::new(feed(json!({ "_bantin": { "notice": notice } })));
    site.at_time(time).mount(|_| view! { <SiteNotice/> }).await
}

#[wasm_bindgen_test]
async fn a_notice_has_its_name_its_text_and_its_link() {
    let notice = json!({ "text": "Nghỉ <b>lễ</b>", "url": "/lich-nghi.pdf" });
    let page = mount_notice(notice, "2026-06-01T12:00:00+07:00").await;
    let notice = page.get("complementary", NAME);
    assert_eq!(notice.text(), "Thông báo: Nghỉ <b>lễ</b>");
    let link = notice.get_only("link");
    assert_eq!(link.attr("href"), local_url("/lich-nghi.pdf"));
    assert_eq!(link.click(), Handler::Browser);
}

#[wasm_bindgen_test]
async fn a_notice_is_shown_on_its_days_in_the_time_of_the_site() {
    for (time, is_shown) in [
        ("2026-04-29T23:59:00+07:00", false),
        ("2026-04-29T17:00:00Z", true),
        ("2026-05-01T23:59:00+07:00", true),
        ("2026-05-01T17:00:00Z", false),
    ] {
        let notice = json!({ "text": "Nghỉ lễ", "starts": "2026-04-30", "ends": "2026-05-01" });
        assert_eq!(mount_notice(notice, time).await.has("complementary", NAME), is_shown, "{time}");
    }
}
