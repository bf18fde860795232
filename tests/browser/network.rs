//! A mock of the browser's `fetch`.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::window;
use serde_json::Value;
use web_sys::{
    Request, Response, ResponseInit, Url,
    js_sys::{Promise, Reflect, TypeError},
    wasm_bindgen::{JsValue, closure::Closure},
};

pub enum MockResponse {
    /// Status 200 with this body.
    Body(String),
    Status(u16),
    /// The connection fails.
    NetworkError,
    /// The response never arrives.
    Pending,
}

impl MockResponse {
    pub fn feed(feed: Value) -> Self {
        Self::Body(feed.to_string())
    }
}

/// Replaces `fetch` until it is dropped.
pub struct MockNetwork {
    requests: Rc<RefCell<Vec<String>>>,
    fetch: JsValue,
    _mock: Closure<dyn Fn(Request) -> Promise>,
}

impl MockNetwork {
    /// Responses by path. Responses for the same path are used in this order, each once; then requests fail.
    pub fn new<const N: usize>(responses: [(&'static str, MockResponse); N]) -> Self {
        let requests = Rc::new(RefCell::new(Vec::new()));
        let responses = RefCell::new(Vec::from(responses));
        let mock = {
            let requests = Rc::clone(&requests);
            Closure::<dyn Fn(Request) -> Promise>::new(move |request: Request| {
                let path = Url::new(&request.url()).expect("a URL").pathname();
                let mut responses = responses.borrow_mut();
                let index = responses.iter().position(|(key, _)| *key == path);
                requests.borrow_mut().push(path);
                promise(index.map_or(MockResponse::NetworkError, |index| responses.remove(index).1))
            })
        };
        let fetch = Reflect::get(&window(), &"fetch".into()).expect("fetch");
        set_fetch(mock.as_ref());
        Self { requests, fetch, _mock: mock }
    }

    /// Number of requests for a path.
    pub fn request_count(&self, path: &str) -> usize {
        self.requests.borrow().iter().filter(|request| *request == path).count()
    }
}

impl Drop for MockNetwork {
    fn drop(&mut self) {
        set_fetch(&self.fetch);
    }
}

fn set_fetch(fetch: &JsValue) {
    Reflect::set(&window(), &"fetch".into(), fetch).expect("a writable property");
}

fn promise(response: MockResponse) -> Promise {
    let (status, body) = match response {
        MockResponse::Body(body) => (200, body),
        MockResponse::Status(status) => (status, String::new()),
        MockResponse::NetworkError => return Promise::reject(&TypeError::new("network error")),
        MockResponse::Pending => return Promise::new(&mut |_, _| {}),
    };
    let init = ResponseInit::new();
    init.set_status(status);
    let response = Response::new_with_opt_str_and_init(Some(&body), &init);
    Promise::resolve(&JsValue::from(response.expect("a response")))
}
