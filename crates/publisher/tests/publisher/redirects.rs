use bantin_publisher::{
    redirects::redirect_page,
    slugs::{Redirect, Slugs},
};

fn redirect(from: &str, id: &str) -> Redirect {
    Redirect { from: from.into(), id: id.into() }
}

#[test]
fn every_former_slug_redirects_to_the_article() {
    let mut slugs = Slugs::default();
    for slug in ["mot", "hai", "ba"] {
        slugs = slugs.update([("1", slug), ("2", "khac")]);
    }
    let redirects = slugs.redirects([("1", "ba"), ("2", "khac")]);
    assert_eq!(redirects, [redirect("hai", "1"), redirect("mot", "1")]);
}

#[test]
fn a_slug_that_an_article_takes_back_has_no_redirect() {
    let slugs = ["mot", "hai", "mot"].into_iter().fold(Slugs::default(), |slugs, slug| slugs.update([("1", slug)]));
    assert_eq!(slugs.redirects([("1", "mot")]), [redirect("hai", "1")]);
}

#[test]
fn a_former_slug_that_another_article_has_taken_has_no_redirect() {
    let slugs = Slugs::default().update([("1", "mot")]).update([("1", "hai"), ("2", "mot")]);
    assert_eq!(slugs.redirects([("1", "hai"), ("2", "mot")]), []);
}

#[test]
fn of_two_articles_with_one_former_slug_the_smaller_id_gets_the_redirect() {
    let slugs = Slugs::default().update([("b", "mot")]).update([("b", "hai"), ("a", "mot")]).update([("a", "ba")]);
    for articles in [[("a", "ba"), ("b", "hai")], [("b", "hai"), ("a", "ba")]] {
        assert_eq!(slugs.redirects(articles), [redirect("mot", "a")]);
    }
}

#[test]
fn a_removed_article_has_no_redirects_until_it_returns() {
    let slugs = Slugs::default().update([("1", "mot")]).update([("1", "hai")]).update([]);
    assert_eq!(slugs.redirects([]), []);
    let slugs = slugs.update([("1", "ba")]);
    assert_eq!(slugs.redirects([("1", "ba")]).len(), 2);
}

#[test]
fn a_redirect_page_is_complete_without_script_and_style() {
    let page = |canonical| redirect_page("vi", "Giá \"vàng\" <lên> & xuống", "/news/bai/moi/", canonical);
    let html = page(Some("https://bao.example/news/bai/moi/"));
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
    assert!(!page(None).contains("canonical"));
}
