//! Renders complete HTML pages from the [`Shell`].

use super::{shared_head::SharedHead, shell::Shell, site_address::SiteAddress};
use bantin_app::browser::published::PAGE_DATA;
use bantin_core::{routes::FEED, util::html_escape::escape};

/// The HTML that all pages share.
#[derive(Clone, Debug)]
pub struct Template {
    /// From the attributes of `<html>` to the preload.
    pub before_preload: String,
    /// From the policy to the head of the page.
    pub before_head: String,
    /// From the head of the page to the content of `#app`.
    pub after_head: String,
}

/// The parts of a page.
#[derive(Clone, Copy, Debug)]
pub struct PageParts<'a> {
    /// BCP 47.
    pub lang: &'a str,
    /// HTML of the preload, which precedes the policy.
    pub preload: &'a str,
    /// HTML of the head: title, description, canonical URL and the like.
    pub head: &'a str,
    /// HTML of the components.
    pub app_html: &'a str,
    /// Attributes of the data script as HTML, and the JSON of the feed document.
    pub data: (&'a str, &'a str),
}

impl Template {
    /// `boot` is the path of the boot module below the site.
    pub fn new(shell: &Shell, address: &SiteAddress, shared: &SharedHead, boot: &str) -> Self {
        let Shell { html_attributes, body_attributes, head, viewport, .. } = shell;
        let SharedHead { icons, bar_colours, style, script, counter, frames, policy } = shared;
        let (base, policy) = (escape(address.path()), escape(policy));
        let site = match address.is_known() {
            true => format!(" data-site=\"{}\"", escape(&address.root())),
            false => String::new(),
        };
        let frames = match frames.as_str() {
            "" => String::new(),
            frames => format!(" data-frames=\"{}\"", escape(frames)),
        };
        Self {
            // The choice among the candidates of the preload depends on the viewport.
            before_preload: format!(
                "{html_attributes}>\n<head>\n<meta charset=\"utf-8\">\n<base href=\"{base}\">\n{viewport}"
            ),
            // The app starts from the first link to a feed, so this one precedes those of the page.
            before_head: format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
                 <link rel=\"alternate\" type=\"application/feed+json\" href=\"{FEED}\"{site}{frames}>\n"
            ),
            after_head: format!(
                "\n{head}\n{bar_colours}{icons}<style>{style}</style>\n<script>{script}</script>\n\
                 <script type=\"module\" src=\"{boot}\"></script>\n{counter}</head>\n<body{body_attributes}>\n<div id=\"app\">"
            ),
        }
    }

    /// A published page.
    pub fn page(&self, parts: &PageParts) -> String {
        let PageParts { lang, preload, head, app_html, data: (attributes, json) } = parts;
        // JSON in a script element must not contain `<`.
        let json = json.replace('<', "\\u003c");
        let data = format!("<script type=\"application/json\" id=\"{PAGE_DATA}\" {attributes}>{json}</script>");
        self.html(lang, preload, head, app_html, &data)
    }

    fn html(&self, lang: &str, preload: &str, head: &str, app_html: &str, after_app: &str) -> String {
        let Self { before_preload, before_head, after_head, .. } = self;
        format!(
            "<!doctype html>\n<html lang=\"{}\"{before_preload}{preload}{before_head}{head}{after_head}{app_html}</div>\n\
             {after_app}\n</body>\n</html>\n",
            escape(lang)
        )
    }
}
