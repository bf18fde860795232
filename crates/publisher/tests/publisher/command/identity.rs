//! Theme, verification tags and notice.

use serde_json::json;

use super::{check, folder, sound};

#[test]
fn check_names_the_used_colour_and_a_notice_that_is_over() {
    let mut feed = sound();
    feed["_bantin"] = json!({
        "theme": { "colour": "#808080", "font": "Arial" },
        "head": [{ "name": "viewport", "content": "width=1" }],
        "notice": { "text": "Nghỉ lễ", "ends": "2026-05-01" },
    });
    let folder = folder(&[("feed.json", &feed.to_string())]);
    for (language, lines) in [
        (
            "vi",
            [
                "_bantin.theme.colour: có độ tương phản với nền quá thấp, chữ sẽ khó đọc. Trang dùng màu #6e6e6e thay cho màu này.",
                "_bantin.theme.font: phải là một trong các từ: serif, sans. Coi như không ghi.",
                "_bantin.head[0].name: không phải tên thẻ xác minh chủ sở hữu trang, chẳng hạn google-site-verification. \
                 Bỏ qua cả _bantin.head[0].",
                "_bantin.notice.ends: đã qua ngày cuối (ends). Thông báo không hiện nữa.",
            ],
        ),
        (
            "en",
            [
                "_bantin.theme.colour has too little contrast for texts; #6e6e6e is used.",
                "_bantin.theme.font is not one of serif, sans; it is ignored.",
                "_bantin.head[0].name is not a supported name, such as google-site-verification; \
                 _bantin.head[0] is ignored.",
                "_bantin.notice.ends is in the past; the notice is not shown.",
            ],
        ),
    ] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.status, 1);
        for line in lines {
            assert!(answer.out.contains(&format!("{line}\n")), "{line}\n{}", answer.out);
        }
    }
}
