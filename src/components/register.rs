use std::sync::Arc;

use bantin_core::{
    datetime::Date,
    feed::{LegalDocument, Register},
    i18n::Locale,
    model::Article,
    routes::{Facet, List, Page},
};
use leptos::prelude::*;

use super::FileList;
use crate::state::{ArticleList, PageContext, Store};

/// A list of the register: links to its parts, and a table of documents. On a narrow screen each row is a block with labels.
#[component]
pub fn RegisterTable(list: Memo<ArticleList>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_untracked();
    let caption = list.with_untracked(|list| list.heading(&*store.site_untracked()?, locale));
    let columns = columns(locale).into_iter().map(|label| view! { <th scope="col" role="columnheader">{label}</th> });
    // The roles keep the table a table where `display` is changed.
    view! {
        <RegisterParts list/>
        <table class="register" role="table">
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup"><tr role="row">{columns.collect_view()}</tr></thead>
            <tbody role="rowgroup">
                <For
                    each=move || list.with(|list| list.articles.clone())
                    key=|article| article.id.clone()
                    children=|article| view! { <DocumentRow article/> }
                />
            </tbody>
        </table>
    }
}

fn columns(locale: &Locale) -> [&'static str; 5] {
    let [_, kind, issuer] = locale.facets;
    [locale.document_number, locale.issued, locale.document_summary, kind, issuer]
}

#[component]
fn DocumentRow(article: Arc<Article>) -> impl IntoView {
    let context: PageContext = expect_context();
    let locale = expect_context::<Store>().locale_untracked();
    let document = article.document.clone()?;
    let files = article.attachments.clone();
    let summary = view! {
        {article.headline.clone()}
        {(!files.is_empty()).then(|| view! { <FileList files/> })}
    };
    let cells = [
        day(document.issued, locale),
        summary.into_any(),
        document.kind.clone().into_any(),
        document.issuer.clone().into_any(),
    ];
    let [number, labels @ ..] = columns(locale);
    let cells = labels.into_iter().zip(cells);
    let cells = cells.map(|(label, cell)| view! { <td role="cell" data-label=label>{cell}</td> });
    Some(view! {
        <tr role="row" lang=article.language.clone()>
            <th scope="row" role="rowheader" data-label=number>
                <a href=context.href(&article.page())>{document.number.clone()}</a>
            </th>
            {cells.collect_view()}
        </tr>
    })
}

/// Links to the lists of each year, kind and issuer. The head of a published list names them all; an unpublished feed has those of its
/// loaded documents. Numbered pages have no links, so that they stay as they are when a value is added.
#[component]
fn RegisterParts(list: Memo<ArticleList>) -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    let locale = store.locale_untracked();
    let list = list.get_untracked();
    let register = list.register.clone().unwrap_or_else(|| {
        let mut register = Register::default();
        register.add_values(store.archive().legal_documents().iter().filter_map(|article| article.document.as_deref()));
        Arc::new(register)
    });
    let link = |target: List, label: String| {
        let is_current = (target == list.list).then_some("page");
        view! { <li><a href=context.href(&Page::list(&target, None)) aria-current=is_current>{label}</a></li> }
    };
    let groups = Facet::ALL.into_iter().zip(locale.facets).map(|(facet, label)| {
        let values = register.values(facet).iter();
        let links = values.map(|value| link(List::Register(Some(facet.part(value))), value.clone()));
        view! { <details><summary>{label}</summary><ul>{links.collect_view()}</ul></details> }
    });
    list.number().is_none().then(|| {
        view! {
            <nav class="register-parts" aria-label=locale.document_lists>
                <ul>{link(List::Register(None), locale.all.to_owned())}</ul>
                {groups.collect_view()}
            </nav>
        }
    })
}

/// The properties of a document, above its files and its text.
#[component]
pub fn DocumentFacts(document: Arc<LegalDocument>, summary: String) -> impl IntoView {
    let context: PageContext = expect_context();
    let locale = expect_context::<Store>().locale_untracked();
    let part = |facet: Facet| {
        let value = facet.value(&document)?;
        let list = List::Register(Some(facet.part(&value)));
        Some(view! { <a href=context.href(&Page::list(&list, None))>{value}</a> }.into_any())
    };
    let [_, kind, issuer] = locale.facets;
    let facts = [
        (locale.document_number, Some(document.number.clone().into_any())),
        (locale.issued, Some(day(document.issued, locale))),
        (locale.effective, document.effective.map(|date| day(date, locale))),
        (kind, part(Facet::Kind)),
        (issuer, part(Facet::Issuer)),
        (locale.signer, document.signer.clone().map(IntoAny::into_any)),
        (locale.document_summary, Some(summary.into_any())),
    ];
    let facts = facts.into_iter().filter_map(|(label, value)| {
        let value = value?;
        Some(view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
    });
    view! { <dl class="document-facts">{facts.collect_view()}</dl> }
}

/// The link to the register in a menu. Renders nothing for a site without documents.
#[component]
pub fn RegisterLink() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    move || {
        store.site()?.register.as_ref()?;
        let register = List::Register(None);
        let (path, href) = (register.path(), context.href(&Page::list(&register, None)));
        let is_current = move || {
            let open = context.page.with(Page::path);
            open.strip_prefix(&path).map(|below| if below.is_empty() { "page" } else { "true" })
        };
        Some(view! { <li><a href=href aria-current=is_current>{store.locale_untracked().documents}</a></li> })
    }
}

fn day(date: Date, locale: &Locale) -> AnyView {
    view! { <time datetime=date.to_string()>{(locale.date)(date)}</time> }.into_any()
}
