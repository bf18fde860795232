//! Documents over HTTP.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::{Agent, ResponseExt, http::StatusCode};

use crate::platform::resolve;

const CONNECT_WITHIN: Duration = Duration::from_secs(10);
/// For a whole document, redirects included.
const ANSWER_WITHIN: Duration = Duration::from_secs(120);
/// In bytes. A feed beyond that is a mistake, or an attempt to fill the memory.
const LONGEST: u64 = 1 << 30;
const ACCEPTED: &str = "application/feed+json, application/json;q=0.9, */*;q=0.1";

pub fn agent() -> Agent {
    Agent::config_builder()
        .timeout_connect(Some(CONNECT_WITHIN))
        .timeout_global(Some(ANSWER_WITHIN))
        .http_status_as_error(false)
        .user_agent(concat!("bantin/", env!("CARGO_PKG_VERSION")))
        .accept(ACCEPTED)
        .build()
        .into()
}

/// What stands at `address`, and its address after all redirects.
pub fn fetch(agent: &Agent, address: &str) -> Result<(String, Vec<u8>)> {
    let response = agent.get(address).call();
    let mut response = response.with_context(|| format!("{address}: no answer could be had"))?;
    let status = response.status();
    if !status.is_success() {
        bail!("{address}: {}", refusal(status));
    }
    let place = response.get_uri().to_string();
    let place = resolve(&place, &place).unwrap_or(place);
    let body = response.body_mut().with_config().limit(LONGEST);
    let bytes = (body.read_to_vec()).with_context(|| format!("{address}: the answer broke off"))?;
    Ok((place, bytes))
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
