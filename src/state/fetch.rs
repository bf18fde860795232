//! Fetching of feed documents, with timeouts and abortion.

use std::{cell::Cell, pin::Pin, rc::Rc, time::Duration};

use bantin_core::feed::LoadError;
use gloo_net::http::{Request, Response};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle};
use web_sys::{AbortController, RequestCache, RequestInit};

/// Time until the response headers.
const HEADERS_TIMEOUT: Duration = Duration::from_secs(10);
/// Time from the headers to the last byte: two megabytes take 11 s at 1.6 Mbit/s.
const BODY_TIMEOUT: Duration = Duration::from_secs(60);

/// A request that can be aborted.
#[derive(Clone)]
pub struct RequestHandle {
    controller: Option<AbortController>,
    timed_out: Rc<Cell<bool>>,
    bypass_cache: bool,
}

impl RequestHandle {
    /// `bypass_cache` skips the HTTP cache, which may hold the response that failed before.
    pub fn new(bypass_cache: bool) -> Self {
        Self { controller: AbortController::new().ok(), timed_out: Rc::default(), bypass_cache }
    }

    /// Ends the request; [`fetch`] then returns `None`.
    pub fn abort(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }

    /// Aborts the request after `duration` unless the returned guard is dropped before.
    fn timeout(&self, duration: Duration) -> Timeout {
        let request = self.clone();
        let on_timeout = move || {
            request.timed_out.set(true);
            request.abort();
        };
        Timeout(set_timeout_with_handle(on_timeout, duration).ok())
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

/// The bytes of a document; `None` when the request was aborted.
type Fetched = Option<Result<Vec<u8>, LoadError>>;

/// Requests the document at `address`.
///
/// The future is boxed, so the app contains its code once.
pub fn fetch<'a>(address: &'a str, request: &'a RequestHandle) -> Pin<Box<dyn Future<Output = Fetched> + 'a>> {
    Box::pin(async move {
        let is_aborted = || request.controller.as_ref().is_some_and(|controller| controller.signal().aborted());
        match read(address, request).await {
            Err(_) if request.timed_out.get() => Some(Err(LoadError::Timeout)),
            Err(_) if is_aborted() => None,
            result => Some(result),
        }
    })
}

async fn read(address: &str, request: &RequestHandle) -> Result<Vec<u8>, LoadError> {
    let timeout = request.timeout(HEADERS_TIMEOUT);
    let response = send(address, request).await?;
    drop(timeout);
    let _timeout = request.timeout(BODY_TIMEOUT);
    match response.status() {
        _ if response.ok() => response.binary().await.map_err(|_| LoadError::Network),
        404 | 410 => Err(LoadError::Missing(address.to_owned())),
        status => Err(LoadError::Status(status)),
    }
}

/// Built without gloo's request builder, which appends `&` to a query: the address would differ from that of the preload.
async fn send(address: &str, request: &RequestHandle) -> Result<Response, LoadError> {
    let options = RequestInit::new();
    if let Some(controller) = &request.controller {
        options.set_signal(Some(&controller.signal()));
    }
    if request.bypass_cache {
        options.set_cache(RequestCache::Reload);
    }
    let request = web_sys::Request::new_with_str_and_init(address, &options).map_err(|_| LoadError::Network)?;
    Request::from(request).send().await.map_err(|_| LoadError::Network)
}
