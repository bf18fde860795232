//! The parts of the head that all pages share: icons, style, scripts, and the content security policy that allows them.

use super::{
    headers::csp, icons::SiteIcons, inline_script::INLINE_SCRIPT, other_hosts::OtherHosts, shell::Shell, theme::Theme,
};
use bantin_core::{feed::Notice, model::SiteTime};

/// HTML of elements, and contents of elements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedHead {
    /// Links to icons.
    pub icons: String,
    /// The `<meta name="theme-color">` elements.
    pub bar_colours: String,
    /// Content of the only `<style>`.
    pub style: String,
    /// Content of the only inline `<script>`.
    pub script: String,
    /// The script of the counter.
    pub counter: String,
    /// Origins whose frames are shown, separated by spaces.
    pub frames: String,
    pub policy: String,
}

impl SharedHead {
    pub fn new(shell: &Shell, theme: &Theme, icons: &SiteIcons, notice_script: &str, other_hosts: &OtherHosts) -> Self {
        let style = format!("{}{}", shell.style, theme.css());
        let script = format!("{}{notice_script}", INLINE_SCRIPT);
        Self {
            icons: icons.links.clone(),
            bar_colours: theme.bar_colours().unwrap_or_else(|| shell.bar_colours.clone()),
            policy: csp::policy(&style, &script, other_hosts),
            style,
            script,
            counter: other_hosts.script(),
            frames: other_hosts.frames().join(" "),
        }
    }
}

/// A script that hides the notice after its last day, before the page is painted. Empty for a notice without a last day.
pub fn notice_script(notice: Option<&Notice>, time: SiteTime) -> String {
    let Some(ends) = notice.and_then(|notice| notice.ends) else { return String::new() };
    let over = time.end_of(ends) * 1_000;
    format!(";Date.now()>={over}&&document.documentElement.classList.add(\"notice-over\")")
}
