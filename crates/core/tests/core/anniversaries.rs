//! Active anniversaries and their texts.

use bantin_core::{
    datetime::Date,
    feed::{Anniversary, When},
    model::{ActiveAnniversary, active_anniversaries, fill_template},
};

use crate::common::date;

fn yearly(name: &str, day: &str, days_before: u16, days_after: u16) -> Anniversary {
    Anniversary {
        name: name.to_owned(),
        when: When::Yearly { date: date(day), days_before, days_after },
        text: None,
        url: None,
        image: None,
    }
}

fn once(name: &str, starts: &str, ends: &str) -> Anniversary {
    Anniversary { when: When::Once { starts: date(starts), ends: date(ends) }, ..yearly(name, starts, 0, 0) }
}

fn party_day() -> Anniversary {
    yearly("thành lập Đảng", "1930-02-03", 30, 7)
}

fn only(anniversary: Anniversary, today: &str) -> Option<ActiveAnniversary> {
    active_anniversaries(&[anniversary], date(today)).pop()
}

#[track_caller]
fn shown(anniversary: Anniversary, today: &str) -> ActiveAnniversary {
    let name = anniversary.name.clone();
    only(anniversary, today).unwrap_or_else(|| panic!("{name} is not shown on {today}"))
}

fn years(anniversary: Anniversary, today: &str) -> Option<i32> {
    only(anniversary, today).map(|anniversary| anniversary.years)
}

fn names(anniversaries: &[Anniversary], today: &str) -> Vec<String> {
    let active_anniversaries = active_anniversaries(anniversaries, date(today));
    active_anniversaries.into_iter().map(|anniversary| anniversary.name).collect()
}

#[test]
fn the_day_itself_counts_the_years_since_the_original_day() {
    let anniversary = shown(party_day(), "2026-02-03");
    assert_eq!(anniversary.years, 96);
    assert_eq!(anniversary.from, date("1930-02-03"));
    assert_eq!(anniversary.to, date("2026-02-03"));
}

#[test]
fn the_window_opens_on_the_first_day_before() {
    assert_eq!(years(party_day(), "2026-01-03"), None);
    assert_eq!(years(party_day(), "2026-01-04"), Some(96));
}

#[test]
fn the_window_closes_after_the_last_day() {
    assert_eq!(years(party_day(), "2026-02-10"), Some(96));
    assert_eq!(years(party_day(), "2026-02-11"), None);
}

#[test]
fn a_window_of_zero_days_is_the_day_itself() {
    let day = || yearly("ngày", "2000-05-01", 0, 0);
    assert_eq!(years(day(), "2026-04-30"), None);
    assert_eq!(years(day(), "2026-05-01"), Some(26));
    assert_eq!(years(day(), "2026-05-02"), None);
}

#[test]
fn a_day_in_january_is_announced_in_december() {
    let anniversary = shown(yearly("học sinh", "1950-01-09", 30, 7), "2025-12-20");
    assert_eq!(anniversary.years, 76);
    assert_eq!(anniversary.to, date("2026-01-09"));
}

#[test]
fn a_day_in_december_is_still_shown_in_january() {
    let anniversary = shown(yearly("Quân đội", "1944-12-28", 30, 7), "2026-01-04");
    assert_eq!(anniversary.years, 81);
    assert_eq!(anniversary.to, date("2025-12-28"));
}

#[test]
fn a_leap_day_falls_on_the_28th_in_common_years() {
    let leap = || yearly("ngày nhuận", "2000-02-29", 0, 0);
    let anniversary = shown(leap(), "2026-02-28");
    assert_eq!((anniversary.from, anniversary.to), (date("2000-02-29"), date("2026-02-28")));
    assert_eq!(years(leap(), "2026-03-01"), None);
    assert_eq!(years(leap(), "2028-02-28"), None);
    assert_eq!(years(leap(), "2028-02-29"), Some(28));
}

#[test]
fn the_first_year_is_not_an_anniversary() {
    assert_eq!(years(yearly("báo", "2026-03-01", 30, 7), "2026-03-02"), None);
    assert_eq!(years(yearly("báo", "2027-03-01", 30, 7), "2026-03-01"), None);
    assert_eq!(years(yearly("báo", "2025-03-01", 30, 7), "2026-03-01"), Some(1));
}

#[test]
fn when_windows_overlap_the_nearest_day_is_celebrated() {
    let always = || yearly("báo", "2000-07-01", 400, 400);
    assert_eq!(years(always(), "2026-12-29"), Some(26));
    assert_eq!(years(always(), "2027-01-02"), Some(27));
}

#[test]
fn a_single_anniversary_is_shown_from_its_first_to_its_last_day() {
    let congress = || once("Đại hội", "2026-01-19", "2026-01-25");
    assert_eq!(years(congress(), "2026-01-18"), None);
    assert_eq!(years(congress(), "2026-01-19"), Some(0));
    assert_eq!(years(congress(), "2026-01-25"), Some(0));
    assert_eq!(years(congress(), "2026-01-26"), None);
    assert_eq!(years(congress(), "2027-01-20"), None);
}

#[test]
fn a_single_anniversary_that_ends_before_it_starts_is_never_shown() {
    assert_eq!(years(once("Đại hội", "2026-01-25", "2026-01-19"), "2026-01-22"), None);
}

#[test]
fn the_nearest_of_several_anniversaries_comes_first() {
    let several = [
        yearly("giải phóng", "1975-04-30", 30, 7),
        yearly("Điện Biên Phủ", "1954-05-07", 30, 7),
        yearly("lao động", "1886-05-01", 30, 7),
    ];
    assert_eq!(names(&several, "2026-05-02"), ["lao động", "giải phóng", "Điện Biên Phủ"]);
    assert_eq!(names(&several, "2026-05-07"), ["Điện Biên Phủ", "lao động", "giải phóng"]);
}

#[test]
fn anniversaries_at_the_same_distance_keep_their_order() {
    let several = [yearly("b", "1975-04-29", 30, 7), yearly("a", "1886-05-01", 30, 7)];
    assert_eq!(names(&several, "2026-04-30"), ["b", "a"]);
}

#[test]
fn the_key_differs_by_year_and_by_anniversary() {
    let key = |anniversary, today| only(anniversary, today).map(|anniversary| anniversary.key());
    assert_eq!(key(party_day(), "2026-01-04"), key(party_day(), "2026-02-10"));
    assert_ne!(key(party_day(), "2026-02-03"), key(party_day(), "2027-02-03"));
    assert_ne!(key(party_day(), "2026-02-03"), key(yearly("khác", "1930-02-03", 30, 7), "2026-02-03"));
}

#[test]
fn placeholders_for_years_name_and_days_are_filled() {
    let anniversary = shown(party_day(), "2026-02-03");
    assert_eq!(
        fill_template("{n} năm {name} ({from} - {to})", &anniversary, written),
        "96 năm thành lập Đảng (3/2/1930 - 3/2/2026)"
    );
}

fn written(date: Date) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

fn usual(years: i32, name: &str, from: &str, to: &str) -> String {
    format!("{years} {name} {from} {to}")
}

#[test]
fn an_anniversary_without_text_shows_the_congratulation() {
    let anniversary = shown(party_day(), "2026-02-04");
    assert_eq!(anniversary.sentence(usual, written), "96 thành lập Đảng 3/2/1930 3/2/2026");
}

#[test]
fn the_text_of_the_editor_replaces_the_congratulation() {
    let text = Some("Mừng {name} lần thứ {n}!".to_owned());
    let anniversary = Anniversary { text, ..party_day() };
    let anniversary = shown(anniversary, "2026-02-04");
    assert_eq!(anniversary.sentence(usual, written), "Mừng thành lập Đảng lần thứ 96!");
}

#[test]
fn a_single_anniversary_without_text_shows_its_name() {
    let anniversary = shown(once("Chào Xuân", "2026-02-16", "2026-02-20"), "2026-02-17");
    assert_eq!(anniversary.sentence(usual, written), "Chào Xuân");
}

#[test]
fn unknown_placeholders_stay() {
    let anniversary = shown(party_day(), "2026-02-03");
    assert_eq!(fill_template("{", &anniversary, written), "{");
    assert_eq!(fill_template("{{n}} {năm} {x}", &anniversary, written), "{96} {năm} {x}");
}

#[test]
fn placeholders_in_filled_values_stay() {
    let anniversary = shown(yearly("{n}", "1930-02-03", 30, 7), "2026-02-03");
    assert_eq!(fill_template("{name}", &anniversary, written), "{n}");
}
