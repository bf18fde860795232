//! An element of the page, queried by role and accessible name.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::{document, window};
use web_sys::{
    Element, Event, HtmlElement,
    js_sys::{Function, Reflect},
    wasm_bindgen::{JsCast, closure::Closure},
};

#[derive(Clone)]
pub struct TestElement(Element);

/// What handles a click on a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handler {
    App,
    Browser,
}

/// The selector of an ARIA role. Besides roles there are `caption`, `h1`, and `source` of a picture.
fn selector(role: &str) -> &'static str {
    match role {
        "alert" => "[role=alert]",
        "article" => "article",
        "audio" => "audio",
        "banner" => "header:not(article header)",
        "button" => "button",
        "caption" => "figcaption",
        "cell" => "td",
        "columnheader" => "th[scope=col]",
        "complementary" => "aside",
        "definition" => "dd",
        "contentinfo" => "footer:not(article footer)",
        "figure" => "figure",
        "h1" => "h1",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "iframe" => "iframe",
        "img" => "img:not([alt=''])",
        "link" => "a[href]",
        "list" => "ul, ol",
        "listitem" => "li",
        "main" => "main",
        "navigation" => "nav",
        "paragraph" => "p",
        "presentation" => "img[alt='']",
        "region" => "section[aria-label], section[aria-labelledby], [role=region]",
        "rowheader" => "th[scope=row]",
        "source" => "picture > source",
        "status" => "[role=status]",
        "summary" => "summary",
        "table" => "table",
        "time" => "time",
        "video" => "video",
        _ => panic!("unknown role {role}"),
    }
}

impl TestElement {
    pub fn new(element: Element) -> Self {
        Self(element)
    }

    /// The `<html>` element.
    pub fn root() -> Self {
        Self(document().document_element().expect("a root element"))
    }

    /// The elements of a role in document order, without those hidden from screen readers.
    pub fn get_all(&self, role: &str) -> Vec<TestElement> {
        let mut elements = self.select(selector(role));
        elements.retain(|element| matches!(element.0.closest("[aria-hidden=true]"), Ok(None)));
        elements
    }

    /// The element with a role and name. Panics unless there is exactly one.
    pub fn get(&self, role: &str, name: &str) -> TestElement {
        self.expect_one(self.named(role, name), &format!("{role} named {name:?}"))
    }

    /// The element with a role. Panics unless there is exactly one.
    pub fn get_only(&self, role: &str) -> TestElement {
        self.expect_one(self.get_all(role), role)
    }

    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.named(role, name).is_empty()
    }

    pub fn has_any(&self, role: &str) -> bool {
        !self.get_all(role).is_empty()
    }

    /// The names of the elements of a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.get_all(role).iter().map(TestElement::name).collect()
    }

    /// The `href` attributes of all links.
    pub fn hrefs(&self) -> Vec<String> {
        self.get_all("link").iter().map(|link| link.attr("href")).collect()
    }

    /// The accessible name, from `aria-labelledby`, `aria-label`, `alt`, the text or the picture of the element.
    pub fn name(&self) -> String {
        if let Some(id) = self.get_attribute("aria-labelledby") {
            let label = document().get_element_by_id(&id);
            return Self(label.unwrap_or_else(|| panic!("no element {id}"))).text();
        }
        if let Some(label) = self.get_attribute("aria-label").or_else(|| self.get_attribute("alt")) {
            return label;
        }
        let text = self.text();
        match self.get_all("img").first() {
            Some(picture) if text.is_empty() => picture.name(),
            _ => text,
        }
    }

    /// The visible text on one line.
    pub fn text(&self) -> String {
        let text = self.0.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn contains_text(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    pub fn get_attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// The value of an attribute. Panics without it.
    pub fn attr(&self, name: &str) -> String {
        self.get_attribute(name).unwrap_or_else(|| panic!("no {name}: {}", self.html()))
    }

    /// The inner HTML without classes and marker nodes.
    pub fn html(&self) -> String {
        let copy = Self(self.0.clone_node_with_deep(true).expect("a copy").unchecked_into());
        for element in copy.select("[class]") {
            element.0.remove_attribute("class").expect("an attribute");
        }
        copy.0.inner_html().replace("<!---->", "").replace("<!>", "")
    }

    /// False for an element that only screen readers present.
    pub fn is_visible(&self) -> bool {
        let area = self.0.get_bounding_client_rect();
        area.width() > 1.0 && area.height() > 1.0
    }

    /// True if nothing else takes space in the container of the element, not even a gap.
    pub fn is_alone(&self) -> bool {
        let container = Self(self.0.parent_element().unwrap_or_else(|| panic!("no container: {}", self.html())));
        let mut others = container.select(":scope > *");
        others.retain(|element| element.0 != self.0);
        others.iter().all(|element| element.computed_style("display") == "none")
    }

    pub fn computed_style(&self, property: &str) -> String {
        let get: Function = Reflect::get(&window(), &"getComputedStyle".into()).expect("a function").unchecked_into();
        let style = get.call1(&window(), &self.0).expect("a style");
        Reflect::get(&style, &property.into()).expect("a value").as_string().unwrap_or_default()
    }

    /// Clicks the element. Navigation by the browser is prevented, since it would leave the test page.
    pub fn click(&self) -> Handler {
        let handler = Rc::new(Cell::new(Handler::Browser));
        let on_click = {
            let handler = handler.clone();
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                if event.default_prevented() {
                    handler.set(Handler::App);
                }
                event.prevent_default();
            })
        };
        let listener = on_click.as_ref().unchecked_ref();
        window().add_event_listener_with_callback("click", listener).expect("a listener");
        self.0.unchecked_ref::<HtmlElement>().click();
        window().remove_event_listener_with_callback("click", listener).expect("a listener");
        handler.get()
    }

    fn expect_one(&self, mut elements: Vec<TestElement>, description: &str) -> TestElement {
        assert!(elements.len() == 1, "{} elements instead of one {description}: {}", elements.len(), self.html());
        elements.remove(0)
    }

    fn named(&self, role: &str, name: &str) -> Vec<TestElement> {
        let mut elements = self.get_all(role);
        elements.retain(|element| element.name() == name);
        elements
    }

    fn select(&self, selector: &str) -> Vec<TestElement> {
        let nodes = self.0.query_selector_all(selector).unwrap_or_else(|_| panic!("{selector:?} is not a selector"));
        (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok().map(TestElement)).collect()
    }
}
