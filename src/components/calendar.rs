use std::sync::Arc;

use bantin_core::{
    datetime::{Date, Month},
    feed::{CalendarYear, NewsArchive},
    model::Article,
    routes::{List, Page},
};
use leptos::prelude::*;

use super::paging::{paging, paging_link};
use crate::state::{ArticleList, use_page_context, use_store};

/// The days of a month. A day with articles links to them.
#[component]
pub fn MonthTable(month: Month, articles: Vec<Arc<Article>>) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let heads = locale.weekdays.map(|[short, full]| {
        view! {
            <th scope="col">
                <span aria-hidden="true">{short}</span>
                <span class="visually-hidden">{full}</span>
            </th>
        }
        .into_any()
    });
    let mut weeks: Vec<AnyView> = Vec::new();
    let mut week: Vec<AnyView> = Vec::new();
    for day in month.days() {
        // Days since Monday.
        let weekday = (day.weekday() + 6) % 7;
        while week.len() < weekday {
            week.push(view! { <td></td> }.into_any());
        }
        let count = articles.iter().filter(|article| article.day == Some(day)).count();
        week.push(day_cell(day, count));
        if weekday == 6 {
            weeks.push(row(std::mem::take(&mut week)));
        }
    }
    if !week.is_empty() {
        weeks.push(row(week));
    }
    view! {
        <table class="calendar">
            <caption class="visually-hidden">{(locale.month_title)(month)}</caption>
            <thead>{row(heads.into_iter().collect())}</thead>
            <tbody>{weeks}</tbody>
        </table>
    }
}

fn row(cells: Vec<AnyView>) -> AnyView {
    view! { <tr>{cells}</tr> }.into_any()
}

fn day_cell(day: Date, count: usize) -> AnyView {
    if count == 0 {
        return view! { <td>{day.day().to_string()}</td> }.into_any();
    }
    let href = use_page_context().href(&Page::list(&List::Day(day), None));
    view! {
        <td>
            <a href=href>
                <span class="visually-hidden">{(use_store().locale_untracked().day_link)(day, count)}</span>
                <span aria-hidden="true">{day.day().to_string()} <small>{count.to_string()}</small></span>
            </a>
        </td>
    }
    .into_any()
}

/// The months with articles, by year.
#[component]
pub fn CalendarYears(years: Vec<CalendarYear>) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let month = |month| {
        let href = context.href(&Page::list(&List::Month(month), None));
        view! { <li><a href=href>{(locale.month)(month)}</a></li> }.into_any()
    };
    let year = |year: CalendarYear| {
        let months: Vec<_> = year.months().map(month).collect();
        view! { <section><h2>{year.year.to_string()}</h2><ul>{months}</ul></section> }.into_any()
    };
    let years: Vec<_> = years.into_iter().map(year).collect();
    view! { <div class="calendar-years">{years}</div> }
}

/// Links to the adjacent days or months with articles. Renders nothing for other lists.
#[component]
pub fn AdjacentDays(list: ArticleList) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let labels = match list.list {
        List::Month(_) => locale.adjacent_months,
        _ => locale.adjacent_days,
    };
    let link = |day: Option<Date>, rel, label| {
        let day = day?;
        let (list, text) = match list.list {
            List::Month(_) => {
                let month = Month::from_date(day)?;
                (List::Month(month), (locale.month_title)(month))
            }
            _ => (List::Day(day), (locale.date_in_text)(day)),
        };
        Some(paging_link(&Page::list(&list, None), rel, label, Some(text)))
    };
    let NewsArchive { newer, older, .. } = *list.archive;
    paging(locale.other_days, [link(newer, Some("prev"), labels[0]), None, link(older, Some("next"), labels[1])])
}

/// The link to the calendar.
#[component]
pub fn CalendarLink() -> impl IntoView {
    let context = use_page_context();
    view! {
        <p class="more">
            <a class="button" href=context.href(&Page::Calendar)>{use_store().locale_untracked().browse_by_date}</a>
        </p>
    }
}
