//! The one place that gets feed documents.

use std::{cell::Cell, rc::Rc, time::Duration};

use gloo_net::http::Request;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use web_sys::{AbortController, RequestCache, RequestInit, wasm_bindgen::JsValue};

use bantin_core::feed::LoadError;

/// How long a request may take until its answer begins.
pub const TIMEOUT_SECONDS: u64 = 10;
/// How long the answer may take from there until its last byte: two megabytes take eleven seconds on a slow line.
const LENGTH_SECONDS: u64 = 60;

/// A request that can be given up.
#[derive(Clone)]
pub struct RequestHandle {
    controller: Option<AbortController>,
    timed_out: Rc<Cell<bool>>,
    again: bool,
}

impl RequestHandle {
    /// `again`: the last answer was bad. The browser may have kept it, or still wait for it, so it is passed by.
    pub fn new(again: bool) -> Self {
        Self { again, controller: AbortController::new().ok(), timed_out: Rc::default() }
    }

    /// Ends the request; [`fetch`] then returns None.
    pub fn give_up(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }

    /// Ends the request after so many seconds, unless the alarm is dropped before.
    fn alarm(&self, seconds: u64) -> Timeout {
        let ticket = self.clone();
        let ring = move || {
            ticket.timed_out.set(true);
            ticket.give_up();
        };
        Timeout(set_timeout_with_handle(ring, Duration::from_secs(seconds)).ok())
    }

    fn given_up(&self) -> bool {
        (self.controller.as_ref()).is_some_and(|controller| controller.signal().aborted())
    }
}

struct Timeout(Option<TimeoutHandle>);

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(handle) = &self.0 {
            handle.clear();
        }
    }
}

/// The bytes at `address`, or why they are not there. None: given up.
pub async fn fetch(address: &str, ticket: &RequestHandle) -> Option<Result<Vec<u8>, LoadError>> {
    let answer = answer(address, ticket).await;
    match answer {
        Err(_) if ticket.timed_out.get() => Some(Err(LoadError::Timeout)),
        Err(_) if ticket.given_up() => None,
        answer => Some(answer),
    }
}

async fn answer(address: &str, ticket: &RequestHandle) -> Result<Vec<u8>, LoadError> {
    let alarm = ticket.alarm(TIMEOUT_SECONDS);
    let request = request(address, ticket).map_err(|_| LoadError::Network)?;
    let response = request.send().await.map_err(|_| LoadError::Network)?;
    drop(alarm);
    let _alarm = ticket.alarm(LENGTH_SECONDS);
    match response.status() {
        _ if response.ok() => {}
        404 | 410 => return Err(LoadError::Missing(address.to_owned())),
        status => return Err(LoadError::Status(status)),
    }
    response.binary().await.map_err(|_| LoadError::Network)
}

/// Not by gloo's builder, which puts `&` after a query: `?paged=2&` is another address than the feed's and the preload's.
fn request(address: &str, ticket: &RequestHandle) -> Result<Request, JsValue> {
    let options = RequestInit::new();
    if let Some(controller) = &ticket.controller {
        options.set_signal(Some(&controller.signal()));
    }
    if ticket.again {
        options.set_cache(RequestCache::Reload);
    }
    Ok(web_sys::Request::new_with_str_and_init(address, &options)?.into())
}
