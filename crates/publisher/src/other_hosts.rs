//! Scripts and frames of other hosts, which only the options of a publish allow. A feed can't allow any.

use clap::Args;
use url::{Position, Url};

use bantin_core::util::html_escape::escape;

/// Options for other hosts. By default there are none.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[command(next_help_heading = "Other hosts")]
pub struct OtherHosts {
    /// The script of a visitor counter, which every page loads; it may send data to its host
    #[arg(long, value_name = "URL", value_parser = script)]
    pub counter: Option<Url>,
    /// An attribute of the counter's script, such as site-id=12 for data-site-id="12"; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = attribute, requires = "counter")]
    pub counter_data: Vec<(String, String)>,
    /// Show frames of this host in articles, and let the counter send data to it, for example maps.example.vn; can be repeated
    #[arg(long, value_name = "HOST", value_parser = origin)]
    pub allow_host: Vec<String>,
}

impl OtherHosts {
    /// The counter as an element of the head. Empty without one.
    pub fn script(&self) -> String {
        let Some(counter) = &self.counter else { return String::new() };
        let data = self.counter_data.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value)));
        format!("<script async src=\"{}\"{}></script>\n", escape(counter.as_str()), data.collect::<String>())
    }

    /// The counter as a source of a content security policy: exactly this file.
    pub fn script_source(&self) -> Option<String> {
        // A source has no query, and these characters separate sources and directives.
        let counter = self.counter.as_ref()?;
        Some(counter[..Position::AfterPath].replace(';', "%3B").replace(',', "%2C").replace('\'', "%27"))
    }

    /// The origins to which scripts may connect, besides that of the site.
    pub fn connections(&self) -> Vec<String> {
        let counter = self.counter.as_ref().map(|counter| counter.origin().ascii_serialization());
        counter.iter().chain(self.frames()).cloned().collect()
    }

    /// The origins whose frames are shown.
    pub fn frames(&self) -> &[String] {
        &self.allow_host
    }
}

fn script(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).ok().filter(|url| {
        let has_account = !url.username().is_empty() || url.password().is_some();
        url.scheme() == "https" && has_plain_host(url) && !has_account && url.fragment().is_none()
    });
    url.ok_or("expected the https:// URL of a script, such as https://thongke.example.vn/count.js")
}

fn attribute(text: &str) -> Result<(String, String), &'static str> {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let attribute = text.split_once('=').filter(|(name, _)| is_name(name));
    let attribute = attribute.map(|(name, value)| (name.to_owned(), value.to_owned()));
    attribute.ok_or("expected NAME=VALUE with a name of a-z, 0-9 and hyphens, such as site-id=12")
}

/// False for a host with characters that separate the sources of a policy, or that have a meaning in them.
fn has_plain_host(url: &Url) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._[]:".contains(&byte);
    url.host_str().is_some_and(|host| host.bytes().all(is_plain))
}

/// The origin of a host, always with https.
fn origin(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(&format!("https://{text}")).ok();
    let is_host = |url: &Url| {
        let rest = (url.path(), url.query(), url.fragment(), url.username(), url.password());
        rest == ("/", None, None, "", None) && !text.contains(['/', '\\']) && has_plain_host(url)
    };
    let origin = url.filter(is_host).map(|url| url.origin().ascii_serialization());
    origin.ok_or("expected a host, such as maps.example.vn or maps.example.vn:8443, without https:// and path")
}
