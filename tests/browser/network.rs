//! A network whose answers are written in the test.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::window;
use serde_json::Value;
use web_sys::{
    AbortSignal, Request, Response, ResponseInit, Url,
    js_sys::{Promise, Reflect, TypeError},
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};

pub enum Answer {
    /// Status 200 with this text.
    Text(String),
    Status(u16),
    /// No connection.
    Broken,
    /// It never comes.
    Never,
}

impl Answer {
    pub fn feed(feed: Value) -> Self {
        Self::Text(feed.to_string())
    }
}

/// Takes the place of the browser's `fetch` as long as it lives.
pub struct Network {
    asked: Rc<RefCell<Vec<Asked>>>,
    fetch: JsValue,
    _answering: Closure<dyn Fn(Request) -> Promise>,
}

struct Asked {
    path: String,
    signal: AbortSignal,
}

impl Network {
    /// Each path's answers are given in their order, each once. What has no answer is a broken connection.
    pub fn answering<const N: usize>(answers: [(&str, Answer); N]) -> Self {
        let asked = Rc::new(RefCell::new(Vec::new()));
        let answers = answers.map(|(path, answer)| (path.to_owned(), answer));
        let answers = RefCell::new(Vec::from(answers));
        let answering = {
            let asked = Rc::clone(&asked);
            Closure::<dyn Fn(Request) -> Promise>::new(move |request: Request| {
                let path = Url::new(&request.url()).expect("an address").pathname();
                let mut answers = answers.borrow_mut();
                let place = answers.iter().position(|(at, _)| *at == path);
                let answer = place.map_or(Answer::Broken, |place| answers.remove(place).1);
                let signal = request.signal();
                let answer = promise(answer, &signal);
                asked.borrow_mut().push(Asked { path, signal });
                answer
            })
        };
        let fetch = Reflect::get(&window(), &"fetch".into()).expect("fetch");
        set_fetch(answering.as_ref());
        Self { asked, fetch, _answering: answering }
    }

    /// How often this path was asked for.
    pub fn times_asked(&self, path: &str) -> usize {
        let asked = self.asked.borrow();
        asked.iter().filter(|asked| asked.path == path).count()
    }

    /// True when the reader stopped waiting for this path.
    pub fn was_given_up(&self, path: &str) -> bool {
        let asked = self.asked.borrow();
        let mut asked = asked.iter();
        asked.any(|asked| asked.path == path && asked.signal.aborted())
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        set_fetch(&self.fetch);
    }
}

fn set_fetch(fetch: &JsValue) {
    Reflect::set(&window(), &"fetch".into(), fetch).expect("another fetch");
}

fn promise(answer: Answer, signal: &AbortSignal) -> Promise {
    let (status, text) = match answer {
        Answer::Text(text) => (200, text),
        Answer::Status(status) => (status, String::new()),
        Answer::Broken => return Promise::reject(&TypeError::new("no connection")),
        Answer::Never => return until_aborted(signal),
    };
    let init = ResponseInit::new();
    init.set_status(status);
    let response = Response::new_with_opt_str_and_init(Some(&text), &init);
    Promise::resolve(&JsValue::from(response.expect("a response")))
}

fn until_aborted(signal: &AbortSignal) -> Promise {
    Promise::new(&mut |_, reject| {
        let reason = signal.clone();
        let aborted = Closure::once_into_js(move || {
            let reason = reason.reason();
            reject.call1(&JsValue::UNDEFINED, &reason).expect("a rejection");
        });
        signal.add_event_listener_with_callback("abort", aborted.unchecked_ref()).expect("a listener");
    })
}
