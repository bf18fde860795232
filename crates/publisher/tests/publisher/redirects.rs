use bantin_publisher::redirects::{Redirect, RedirectPage, Slugs};

fn redirect(from: &str, to: &str, id: &str) -> Redirect {
    Redirect { from: from.into(), to: to.into(), id: id.into() }
}

#[test]
fn every_slug_that_an_article_has_left_leads_to_the_one_it_has() {
    let mut slugs = Slugs::default();
    for slug in ["mot", "hai", "ba"] {
        slugs = slugs.after([("1", slug), ("2", "khac")]);
    }
    let redirects = slugs.redirects([("1", "ba"), ("2", "khac")]);
    assert_eq!(redirects, [redirect("hai", "ba", "1"), redirect("mot", "ba", "1")]);
}

#[test]
fn a_slug_that_comes_back_leads_nowhere() {
    let slugs = ["mot", "hai", "mot"].into_iter().fold(Slugs::default(), |slugs, slug| slugs.after([("1", slug)]));
    assert_eq!(slugs.redirects([("1", "mot")]), [redirect("hai", "mot", "1")]);
}

#[test]
fn an_old_slug_that_another_article_has_taken_is_that_articles() {
    let slugs = Slugs::default().after([("1", "mot")]).after([("1", "hai"), ("2", "mot")]);
    assert_eq!(slugs.redirects([("1", "hai"), ("2", "mot")]), []);
}

#[test]
fn of_two_articles_that_had_one_slug_the_lesser_id_keeps_it() {
    let slugs = Slugs::default().after([("b", "mot")]).after([("b", "hai"), ("a", "mot")]).after([("a", "ba")]);
    for articles in [[("a", "ba"), ("b", "hai")], [("b", "hai"), ("a", "ba")]] {
        assert_eq!(slugs.redirects(articles), [redirect("mot", "ba", "a")]);
    }
}

#[test]
fn an_article_that_is_gone_has_no_redirects_until_it_returns() {
    let slugs = Slugs::default().after([("1", "mot")]).after([("1", "hai")]).after([]);
    assert_eq!(slugs.redirects([]), []);
    let slugs = slugs.after([("1", "ba")]);
    assert_eq!(slugs.redirects([("1", "ba")]).len(), 2);
}

#[test]
fn a_redirect_page_is_complete_and_without_script_and_style() {
    let page = RedirectPage {
        lang: "vi",
        headline: "Giá \"vàng\" <lên> & xuống",
        path: "/news/bai/moi/",
        canonical: Some("https://bao.example/news/bai/moi/"),
    };
    let html = page.print();
    for part in [
        "<html lang=\"vi\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=/news/bai/moi/\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<title>Giá &quot;vàng&quot; &lt;lên&gt; &amp; xuống</title>",
        "<link rel=\"canonical\" href=\"https://bao.example/news/bai/moi/\">",
        "<a href=\"/news/bai/moi/\">Giá &quot;vàng&quot; &lt;lên&gt; &amp; xuống</a>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("<script") && !html.contains("style"));
    let unknown = RedirectPage { canonical: None, ..page }.print();
    assert!(!unknown.contains("canonical"));
}
