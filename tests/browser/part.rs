//! A part of the page, found as a reader or a screen reader finds it: by role and name.

use web_sys::{
    Element, Event, HtmlElement,
    js_sys::{Function, Reflect},
    wasm_bindgen::{JsCast, closure::Closure},
};

#[derive(Clone)]
pub struct Part(Element);

/// Who follows a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    ByTheApp,
    ByTheBrowser,
}

/// The elements that have a role, without the markup's `role` being needed. `img` is a picture with words, `decoration` one without.
fn selector(role: &str) -> &'static str {
    match role {
        "alert" => "[role=alert]",
        "article" => "article",
        "audio" => "audio",
        "banner" => "header:not(article header)",
        "button" => "button",
        "caption" => "figcaption",
        "complementary" => "aside",
        "contentinfo" => "footer",
        "decoration" => "img[alt='']",
        "figure" => "figure",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "img" => "img:not([alt=''])",
        "link" => "a[href]",
        "list" => "ul, ol",
        "listitem" => "li",
        "main" => "main",
        "navigation" => "nav",
        "ornament" => ".card-picture-empty",
        "paragraph" => "p",
        "region" => "section[aria-label], section[aria-labelledby], [role=region]",
        "status" => "[role=status]",
        "table" => "table",
        "time" => "time",
        "title" => "h1",
        "video" => "video",
        _ => panic!("no such role here: {role}"),
    }
}

impl Part {
    pub fn new(element: Element) -> Self {
        Self(element)
    }

    /// The page's `<html>`.
    pub fn whole_page() -> Self {
        Self(leptos::prelude::document().document_element().expect("a page"))
    }

    /// The parts of one role, in order, without what is hidden from screen readers.
    pub fn all(&self, role: &str) -> Vec<Part> {
        self.select(selector(role))
            .into_iter()
            .filter(|part| matches!(part.0.closest("[aria-hidden=true]"), Ok(None)))
            .collect()
    }

    /// The one part with that role and name.
    pub fn one(&self, role: &str, name: &str) -> Part {
        let mut named = self.named(role, name);
        assert!(named.len() == 1, "{} parts are a {role} named {name:?}, not one: {}", named.len(), self.markup());
        named.remove(0)
    }

    /// The only part with that role.
    pub fn only(&self, role: &str) -> Part {
        let mut parts = self.all(role);
        assert!(parts.len() == 1, "{} parts are a {role}, not one: {}", parts.len(), self.markup());
        parts.remove(0)
    }

    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.named(role, name).is_empty()
    }

    pub fn has_any(&self, role: &str) -> bool {
        !self.all(role).is_empty()
    }

    /// The names of all parts of one role, in order.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.all(role).iter().map(Part::name).collect()
    }

    /// Where all links lead, in order, as written.
    pub fn addresses(&self) -> Vec<String> {
        let links = self.all("link");
        links.iter().map(|link| link.value("href")).collect()
    }

    /// Its accessible name: the element that labels it, its label, its text, or the alternative text of its picture.
    pub fn name(&self) -> String {
        if let Some(id) = self.attribute("aria-labelledby") {
            let heading = leptos::prelude::document().get_element_by_id(&id);
            return Part(heading.unwrap_or_else(|| panic!("no element {id}"))).text();
        }
        let label = self.attribute("aria-label").or_else(|| self.attribute("alt"));
        if let Some(label) = label {
            return label;
        }
        let text = self.text();
        match self.all("img").first() {
            Some(picture) if text.is_empty() => picture.name(),
            _ => text,
        }
    }

    /// The words that are shown, on one line.
    pub fn text(&self) -> String {
        let shown = (self.0.dyn_ref::<HtmlElement>()).map(HtmlElement::inner_text);
        let words = shown.unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn shows(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// An attribute that is there.
    pub fn value(&self, name: &str) -> String {
        let value = self.attribute(name);
        value.unwrap_or_else(|| panic!("no {name}: {}", self.markup()))
    }

    /// The elements below it as HTML, without the framework's marks and what is there for the looks alone.
    pub fn markup(&self) -> String {
        let copy = self.0.clone_node_with_deep(true).expect("a copy");
        let copy = Part(copy.unchecked_into());
        for styled in copy.select("[class]") {
            styled.0.remove_attribute("class").expect("an attribute");
        }
        copy.0.inner_html().replace("<!---->", "").replace("<!>", "")
    }

    /// The value of a property of its style as the browser works it out.
    pub fn look(&self, property: &str) -> String {
        let window = leptos::prelude::window();
        let read: Function = Reflect::get(&window, &"getComputedStyle".into()).expect("a function").unchecked_into();
        let style = read.call1(&window, &self.0).expect("a style");
        let value = Reflect::get(&style, &property.into()).expect("a value");
        value.as_string().unwrap_or_default()
    }

    pub fn has_focus(&self) -> bool {
        leptos::prelude::document().active_element().as_ref() == Some(&self.0)
    }

    /// Presses a button or follows a link. What is left to the browser is noted and not done: it would leave the tests' page.
    pub fn press(&self) -> Followed {
        let window = leptos::prelude::window();
        let followed = std::rc::Rc::new(std::cell::Cell::new(Followed::ByTheBrowser));
        let last_word = {
            let followed = followed.clone();
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                if event.default_prevented() {
                    followed.set(Followed::ByTheApp);
                }
                event.prevent_default();
            })
        };
        let listener = last_word.as_ref().unchecked_ref();
        window.add_event_listener_with_callback("click", listener).expect("a listener");
        self.0.unchecked_ref::<HtmlElement>().click();
        window.remove_event_listener_with_callback("click", listener).expect("no listener");
        followed.get()
    }

    fn named(&self, role: &str, name: &str) -> Vec<Part> {
        let mut parts = self.all(role);
        parts.retain(|part| part.name() == name);
        parts
    }

    fn select(&self, selector: &str) -> Vec<Part> {
        let found = self.0.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok().map(Part)).collect()
    }
}
