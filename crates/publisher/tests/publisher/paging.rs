use bantin_publisher::paging::Paging;

#[test]
fn fewer_than_forty_articles_are_all_on_the_head() {
    for articles in [0, 1, 20, 39] {
        assert_eq!(Paging::new(articles).count(), 0);
        assert_eq!(Paging::new(articles).head(), 0..articles);
    }
}

#[test]
fn the_head_has_twenty_to_thirty_nine_articles_and_every_other_one_is_on_one_page() {
    for articles in 40..500 {
        let paging = Paging::new(articles);
        assert!((20..40).contains(&paging.head().len()));
        let mut places: Vec<usize> = paging.head().collect();
        for number in (1..=paging.count()).rev() {
            places.extend(paging.page(number).unwrap_or_else(|| panic!("no page {number} of {articles} articles")));
        }
        assert_eq!(places, (0..articles).collect::<Vec<_>>());
        assert_eq!(paging.page(0), None);
        assert_eq!(paging.page(paging.count() + 1), None);
    }
}

#[test]
fn a_new_article_moves_no_other_between_numbered_pages() {
    for articles in 40..200 {
        let (before, after) = (Paging::new(articles), Paging::new(articles + 1));
        for number in 1..=before.count() {
            let moved = |page: std::ops::Range<usize>| page.start + 1..page.end + 1;
            assert_eq!(before.page(number).map(moved), after.page(number));
        }
    }
}

#[test]
fn the_first_page_of_a_short_list_has_all_articles_and_stays_with_the_oldest() {
    assert_eq!(Paging::with_first(1).last(), 0);
    for articles in 2..40 {
        let paging = Paging::with_first(articles);
        assert_eq!((paging.last(), paging.count(), paging.page(1)), (1, 0, Some(0..articles)));
        assert_eq!(paging.head(), 0..articles);
    }
    for articles in 40..100 {
        assert_eq!(Paging::with_first(articles), Paging::new(articles));
    }
}
