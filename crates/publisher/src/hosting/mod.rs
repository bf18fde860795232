//! What hosts have to know: which headers each file is sent with.

pub mod headers;
pub mod policy;
pub mod rules;
pub mod vercel;

use anyhow::Result;

use super::{output::Output, rescue, site::SiteAddress};

/// Writes the headers for the hosts that read them from files. `style`: that of all pages; `others`: paths of the files that are neither
/// pages nor documents.
pub fn write(address: &SiteAddress, style: &str, others: &[String], output: &Output) -> Result<()> {
    let policy = policy::policy(style, rescue::CALL);
    let rules = rules::rules(address.path(), others.iter().map(String::as_str));
    let headers = headers::headers(address.path(), &policy, &rules);
    output.put("_headers", headers.as_bytes())?;
    let vercel = vercel::vercel(address.path(), &policy, &rules);
    output.put("vercel.json", vercel.as_bytes())?;
    Ok(())
}
