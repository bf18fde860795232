use std::collections::HashMap;

use bantin_core::datetime::Date;
use bantin_publisher::{paging::PAGE_SIZE, site_address::SiteAddress};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::site::{Published, list_document};
use crate::common::site_address;

/// Articles at intervals of an hour with different offsets, every third in a section. `undated` of them have no date.
fn feed(articles: usize, undated: usize, language: &str) -> Value {
    let items = (0..articles).map(|index| {
        let (hours, minutes) = (index % 24, index % 60);
        let (sign, offset) = if index % 2 == 0 { ('+', 14) } else { ('-', 12) };
        let date = format!("2026-05-{:02}T{hours:02}:{minutes:02}:00{sign}{offset}:00", 1 + index / 24);
        let section = ["thoi-su", "van-hoa", "khong"][index % 3];
        let mut item = json!({ "id": index, "title": format!("Tin {index}"), "_bantin": { "section": section } });
        if index >= undated {
            item["date_published"] = json!(date);
        }
        item
    });
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "language": language,
        "_bantin": { "sections": [{ "slug": "thoi-su", "title": "Thời sự" }, { "slug": "van-hoa", "title": "Văn hoá" }] },
        "items": items.collect::<Vec<_>>(),
    })
}

/// First and last day of dated articles.
fn days(published: &Published, ids: &[String]) -> Option<[Date; 2]> {
    let days = ids.iter().filter_map(|id| {
        let timestamp = published.site.archive.by_id(id)?.timestamp()?;
        Some(timestamp.date_in(published.site.info.time.offset_of(timestamp)))
    });
    let days: Vec<_> = days.collect();
    Some([*days.iter().min()?, *days.iter().max()?])
}

fn assert_lists_are_complete(published: &Published) {
    let documents = published.documents();
    let numbered: Vec<_> = documents.lists.iter().filter(|list| list.list.is_numbered()).collect();
    assert_eq!(numbered.len(), 1 + published.site.info.sections.len());
    for list in numbered {
        let slug = list.list.section_slug();
        let mut by_address = HashMap::new();
        for number in list.numbers() {
            let path = list.page(number).document_path();
            let read = published.read(&path, &list_document(&documents, list, number));
            by_address.insert(published.site.address.join(&path), (number, read.document));
        }
        let count = by_address.len() as u32 - 1;

        let mut chain = Vec::new();
        let mut next = Some(published.site.address.join(&list.page(None).document_path()));
        while let Some(address) = next {
            let (number, document) = &by_address[&address];
            let ids: Vec<_> = document.listed().map(|one| one.id.clone()).collect();
            chain.push((*number, ids));
            next = document.next.clone();
        }
        let expected = [None].into_iter().chain((1..=count).rev().map(Some));
        assert!(chain.iter().map(|(number, _)| *number).eq(expected));

        let shown: Vec<_> = chain.iter().flat_map(|(_, ids)| ids.clone()).collect();
        let of_list = published.site.articles().iter();
        let of_list = of_list.filter(|one| slug.is_none() || one.section.as_deref() == slug);
        assert!(shown.iter().eq(of_list.map(|one| &one.id)));
        for (number, ids) in &chain {
            match number {
                Some(_) => assert_eq!(ids.len(), PAGE_SIZE),
                None if count > 0 => assert!((PAGE_SIZE..2 * PAGE_SIZE).contains(&ids.len())),
                None => assert!(ids.len() < 2 * PAGE_SIZE),
            }
        }

        for (index, (number, _)) in chain.iter().enumerate() {
            let (_, document) = &by_address[&published.site.address.join(&list.page(*number).document_path())];
            let page = document.pagination.clone().unwrap_or_else(|| panic!("no pagination on page {number:?}"));
            // A numbered page states only the next one.
            let stated = number.map_or(count, |number| count.min(number + 1));
            assert_eq!(page.count, stated);
            assert_eq!(page.number, *number);
            assert_eq!(page.section.as_deref(), slug);
            let template = page.url.unwrap_or_else(|| panic!("no template on page {number:?}"));
            for number in 1..=count {
                let address = template.replace("{n}", &number.to_string());
                assert_eq!(by_address[&address].0, Some(number));
            }
            // The head has no days.
            let numbered = |index: Option<usize>| {
                let (number, ids) = chain.get(index?)?;
                number.and(days(published, ids))
            };
            assert_eq!(page.newer, numbered(index.checked_sub(1)), "{number:?}");
            assert_eq!(page.older, numbered(Some(index + 1)), "{number:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_article_is_in_exactly_one_document_of_a_list(
        articles in 0_usize..200,
        undated in 0_usize..60,
        english in any::<bool>(),
        known in any::<bool>(),
    ) {
        let address = if known { "https://bao.example/" } else { "/tin/" };
        let feed = feed(articles, undated, if english { "en" } else { "vi" });
        assert_lists_are_complete(&Published::of(&feed, site_address(address)));
    }
}

#[test]
fn numbered_pages_are_always_full() {
    for articles in [0, 1, 19, 20, 39, 40, 41, 59, 60, 79, 80] {
        assert_lists_are_complete(&Published::of(&feed(articles, 0, "vi"), SiteAddress::unknown()));
    }
}

#[test]
fn a_new_numbered_page_changes_only_the_previous_one() {
    let pages = |articles: usize| {
        let published = Published::of(&feed(articles, 0, "vi"), SiteAddress::unknown());
        let documents = published.documents();
        let list = &documents.lists[0];
        let pages = (1..=list.paging.count()).map(|number| list_document(&documents, list, Some(number)));
        pages.collect::<Vec<_>>()
    };
    let (before, after) = (pages(119), pages(120));
    assert_eq!((before.len(), after.len()), (4, 5));
    let same: Vec<_> = before.iter().zip(&after).map(|(one, other)| one == other).collect();
    assert_eq!(same, [true, true, true, false]);
}
