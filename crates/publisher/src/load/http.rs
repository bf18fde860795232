//! Fetches documents over HTTP.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use ureq::{
    Agent, Body,
    http::{Response, StatusCode, header::LOCATION},
};

use bantin_core::{
    model::same_origin,
    util::{platform::resolve, url_parts::without_fragment},
};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// For a whole document, with its redirects.
const FETCH_TIMEOUT: Duration = Duration::from_secs(120);
/// Bytes of one document.
const MAX_DOCUMENT_BYTES: u64 = 1 << 30;
const MAX_REDIRECTS: usize = 10;
const ACCEPT: &str = "application/feed+json, application/json;q=0.9, */*;q=0.1";

/// The redirects that are followed.
#[derive(Clone, Copy, Debug)]
pub enum RedirectPolicy<'a> {
    /// To every http and https address, but not from https to http. For addresses that the user names.
    Anywhere,
    /// To addresses with the same origin as this one, the feed's. For addresses that a feed names: its author must not reach servers in the
    /// publisher's network.
    OriginOf(&'a str),
}

impl RedirectPolicy<'_> {
    /// True if a redirect between these absolute addresses is followed.
    pub fn allows(self, from: &str, to: &str) -> bool {
        match self {
            Self::Anywhere => to.starts_with("https://") || (to.starts_with("http://") && from.starts_with("http://")),
            Self::OriginOf(feed) => same_origin(to, feed),
        }
    }

    fn rule(self) -> &'static str {
        match self {
            Self::Anywhere => "only http and https are followed, and https only to https",
            Self::OriginOf(_) => "documents that a feed names are read from the feed's own origin only",
        }
    }
}

pub fn agent() -> Agent {
    Agent::config_builder()
        .timeout_connect(Some(CONNECT_TIMEOUT))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("bantin/", env!("CARGO_PKG_VERSION")))
        .accept(ACCEPT)
        .build()
        .into()
}

/// Fetches `address`. Returns the address after redirects, and the body.
pub fn fetch(agent: &Agent, address: &str, redirects: RedirectPolicy) -> Result<(String, Vec<u8>)> {
    let deadline = Instant::now() + FETCH_TIMEOUT;
    let current = resolve(address, address);
    let mut current = without_fragment(current.as_deref().unwrap_or(address)).to_owned();
    for _ in 0..=MAX_REDIRECTS {
        let left = deadline.saturating_duration_since(Instant::now());
        let request = agent.get(&current).config().timeout_global(Some(left)).build();
        let mut response = request.call().with_context(|| format!("{address}: request failed"))?;
        if let Some(location) = redirect(&response) {
            let next = resolve(&location, &current).unwrap_or(location);
            let next = without_fragment(&next);
            if !redirects.allows(&current, next) {
                bail!("{address}: the redirect to {next} is not followed: {}", redirects.rule());
            }
            current = next.to_owned();
            continue;
        }
        if !response.status().is_success() {
            bail!("{address}: {}", status_message(response.status()));
        }
        let body = response.body_mut().with_config().limit(MAX_DOCUMENT_BYTES).read_to_vec();
        return Ok((current, body.with_context(|| format!("{address}: the response is incomplete"))?));
    }
    bail!("{address}: more than {MAX_REDIRECTS} redirects, the last one to {current}")
}

/// The location of a redirect (RFC 9110, 15.4).
fn redirect(response: &Response<Body>) -> Option<String> {
    let is_redirect = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| is_redirect)?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}

fn status_message(status: StatusCode) -> String {
    let code = status.as_u16();
    let meaning = match code {
        404 | 410 => "not found",
        401 | 403 => "access denied",
        429 => "too many requests, try again later",
        500.. => "server error, try again later",
        _ => "unexpected response",
    };
    format!("{meaning} (HTTP {code})")
}
