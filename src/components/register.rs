use std::sync::Arc;

use bantin_core::{
    feed::{LegalDocument, MenuEntry, MenuTarget, Register},
    i18n::Locale,
    model::{Article, SiteInfo},
    routes::{Facet, List, Page},
};
use leptos::prelude::*;

use super::{FileList, formatted_date, menu_items};
use crate::state::{ArticleList, use_page_context, use_store};

/// A list of the register: links to its parts, and a table with a [`DocumentRow`] per document. On a narrow screen each row is a block with
/// labels.
#[component]
pub fn RegisterTable(list: Memo<ArticleList>, children: Children) -> impl IntoView {
    let store = use_store();
    let locale = store.locale_untracked();
    let caption = list.with_untracked(|list| list.heading(&*store.site_untracked()?, locale));
    let columns = columns(locale).into_iter().map(|label| view! { <th scope="col">{label}</th> }.into_any());
    view! {
        <RegisterParts list/>
        <table class="register">
            <caption class="visually-hidden">{caption}</caption>
            <thead><tr>{columns.collect_view()}</tr></thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

fn columns(locale: &Locale) -> [&'static str; 5] {
    let [_, kind, issuer] = locale.facets;
    [locale.document_number, locale.issued, locale.document_summary, kind, issuer]
}

#[component]
pub fn DocumentRow(article: Arc<Article>) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let document = article.document.clone()?;
    let files = article.attachments.clone();
    let summary = view! {
        {article.headline.clone()}
        {(!files.is_empty()).then(|| view! { <FileList files/> })}
    };
    let cells = [
        formatted_date(document.issued, locale),
        summary.into_any(),
        document.kind.clone().into_any(),
        document.issuer.clone().into_any(),
    ];
    let [number, labels @ ..] = columns(locale);
    let cells = labels.into_iter().zip(cells);
    let cells = cells.map(|(label, cell)| view! { <td data-label=label>{cell}</td> }.into_any());
    Some(view! {
        <tr lang=article.language.clone()>
            <th scope="row" data-label=number>
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
    let store = use_store();
    let context = use_page_context();
    let locale = store.locale_untracked();
    let list = list.get_untracked();
    let register = list.register.clone().unwrap_or_else(|| {
        let mut register = Register::default();
        register.add_values(store.archive().legal_documents().iter().filter_map(|article| article.document.as_deref()));
        Arc::new(register)
    });
    let groups = Facet::ALL.into_iter().zip(locale.facets).map(|(facet, label)| {
        let values = register.values(facet).iter();
        let items = values.map(|value| entry(&List::Register(Some(facet.part(value))), value.clone()));
        MenuEntry { title: Some(label.to_owned()), items: items.collect(), ..MenuEntry::default() }
    });
    let groups = groups.filter(|group| !group.items.is_empty());
    let all = Page::list(&List::Register(None), None);
    let is_all = (list.list == List::Register(None)).then_some("page");
    list.number().is_none().then(|| {
        view! {
            <nav class="register-parts" aria-label=locale.document_lists>
                <ul>
                    <li>
                        <a href=context.href(&all) aria-current=is_all>{locale.all}</a>
                    </li>
                    {menu_items(groups)}
                </ul>
            </nav>
        }
        .into_any()
    })
}

/// A menu entry with a list of documents.
fn entry(list: &List, title: String) -> MenuEntry {
    let address = use_page_context().address(&Page::list(list, None));
    MenuEntry { title: Some(title), target: Some(MenuTarget::Url(address)), ..MenuEntry::default() }
}

/// The menu entry with the register. `None` for a site without documents.
pub fn register_entry(site: &SiteInfo) -> Option<MenuEntry> {
    site.register.as_ref()?;
    let title = use_store().locale_untracked().documents;
    Some(entry(&List::Register(None), title.to_owned()))
}

/// The properties of a document, above its files and its text.
#[component]
pub fn DocumentFacts(document: Arc<LegalDocument>, summary: String) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let part = |facet: Facet| {
        let value = facet.value(&document)?;
        let list = List::Register(Some(facet.part(&value)));
        Some(view! { <a href=context.href(&Page::list(&list, None))>{value}</a> }.into_any())
    };
    let [_, kind, issuer] = locale.facets;
    let facts = [
        (locale.document_number, Some(document.number.clone().into_any())),
        (locale.issued, Some(formatted_date(document.issued, locale))),
        (locale.effective, document.effective.map(|date| formatted_date(date, locale))),
        (kind, part(Facet::Kind)),
        (issuer, part(Facet::Issuer)),
        (locale.signer, document.signer.clone().map(IntoAny::into_any)),
        (locale.document_summary, Some(summary.into_any())),
    ];
    let facts = facts.into_iter().filter_map(|(label, value)| {
        let value = value?;
        Some(view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any())
    });
    view! { <dl class="document-facts">{facts.collect_view()}</dl> }
}
