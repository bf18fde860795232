//! Documents over HTTP.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use ureq::{
    Agent, Body,
    http::{Response, StatusCode, header::LOCATION},
};

use bantin_core::{model::same_origin, util::platform::resolve};

const CONNECT_WITHIN: Duration = Duration::from_secs(10);
/// For a whole document, redirects included.
const ANSWER_WITHIN: Duration = Duration::from_secs(120);
/// In bytes. A feed beyond that is a mistake, or an attempt to fill the memory.
const LONGEST: u64 = 1 << 30;
/// As many as browsers and other readers are content with by far; beyond that it is a circle.
const MAX_REDIRECTS: usize = 10;
const ACCEPTED: &str = "application/feed+json, application/json;q=0.9, */*;q=0.1";

/// Where a server may send us on to from an address.
#[derive(Clone, Copy, Debug)]
pub enum Redirects<'a> {
    /// To any address of the web, as a person named the first one; but not out of https, where nobody could have changed the answer.
    Anywhere,
    /// To addresses of the same origin as this one, the feed's: it was a feed that named the first one. Others may answer us alone, such as
    /// services within the network of whoever publishes.
    OnOriginOf(&'a str),
}

impl Redirects<'_> {
    /// True when the answer of `from` may send us on to `to`; both absolute.
    pub fn allow(self, from: &str, to: &str) -> bool {
        match self {
            Self::Anywhere => to.starts_with("https://") || (to.starts_with("http://") && from.starts_with("http://")),
            Self::OnOriginOf(feed) => same_origin(to, feed),
        }
    }

    fn rule(self) -> &'static str {
        match self {
            Self::Anywhere => "only addresses of http and https are followed, and from https those of https",
            Self::OnOriginOf(_) => "of what a feed leads to only addresses of the feed's own origin are read",
        }
    }
}

pub fn agent() -> Agent {
    Agent::config_builder()
        .timeout_connect(Some(CONNECT_WITHIN))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("bantin/", env!("CARGO_PKG_VERSION")))
        .accept(ACCEPTED)
        .build()
        .into()
}

/// What stands at `address`, and its address after all redirects.
pub fn fetch(agent: &Agent, address: &str, redirects: Redirects) -> Result<(String, Vec<u8>)> {
    let until = Instant::now() + ANSWER_WITHIN;
    let mut place = seen_from(address, address).unwrap_or_else(|| address.to_owned());
    for _ in 0..=MAX_REDIRECTS {
        let left = until.saturating_duration_since(Instant::now());
        let request = agent.get(&place).config().timeout_global(Some(left));
        let response = request.build().call();
        let mut response = response.with_context(|| format!("{address}: no answer could be had"))?;
        if let Some(reference) = sent_on(&response) {
            let next = seen_from(&reference, &place).unwrap_or(reference);
            if !redirects.allow(&place, &next) {
                bail!("{address}: the server sends on to {next}, and {}", redirects.rule());
            }
            place = next;
            continue;
        }
        let status = response.status();
        if !status.is_success() {
            bail!("{address}: {}", refusal(status));
        }
        let body = response.body_mut().with_config().limit(LONGEST);
        let bytes = (body.read_to_vec()).with_context(|| format!("{address}: the answer broke off"))?;
        return Ok((place, bytes));
    }
    bail!("{address}: the server sends on more than {MAX_REDIRECTS} times, last to {place}")
}

/// Absolute, as it is asked for: without fragment.
fn seen_from(reference: &str, base: &str) -> Option<String> {
    let mut address = resolve(reference, base)?;
    address.truncate(address.find('#').unwrap_or(address.len()));
    Some(address)
}

/// The reference of a redirect (RFC 9110, 15.4).
fn sent_on(response: &Response<Body>) -> Option<String> {
    let is_redirect = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| is_redirect)?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}

fn refusal(status: StatusCode) -> String {
    let advice = match status.as_u16() {
        404 | 410 => "nothing stands at this address",
        401 | 403 => "the server lets nobody read this without leave",
        429 => "the server has been asked too often; try later",
        500.. => "the server failed; try later",
        _ => "the server sends no document",
    };
    format!("{advice} (HTTP status {status})")
}
