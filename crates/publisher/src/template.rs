//! The page template: the shell, filled.

use super::{hosting::policy, rescue, shell::Shell, site::SiteAddress};
use bantin_core::{routes::reference_on, util::html_escape::escape};

/// Id of the element that carries a page's data.
pub const DATA: &str = "page-data";

/// What every page has in common.
#[derive(Clone, Debug)]
pub struct Template {
    /// Between `lang` and what the page says of itself, which may name more feeds: the reader's program starts from the first.
    start: String,
    /// From there to the address of the boot module.
    head: String,
    body: String,
    skeleton: String,
    noscript: String,
}

/// What a page has of its own.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// BCP 47.
    pub lang: &'a str,
    /// HTML: title, description, canonical address, …
    pub head: &'a str,
    /// HTML, as the components print it.
    pub app_html: &'a str,
    /// Attributes, `data-build="…" …` as HTML, and the JSON that the page stands for.
    pub data: Option<(&'a str, &'a str)>,
    /// Path of the boot module below the site.
    pub boot: &'a str,
}

/// The page at addresses where there is none: the shell itself, which opens an article newer than the last publish.
#[derive(Clone, Copy, Debug)]
pub struct NotFound<'a> {
    pub lang: &'a str,
    /// Plain text.
    pub title: &'a str,
    /// Plain text, for those without script: what has happened.
    pub sentence: &'a str,
    /// Plain text of the link to the front page.
    pub front: &'a str,
    pub boot: &'a str,
}

/// The feed that the reader's program starts from, below the site.
const FEED: &str = "feed/feed.json";

impl Template {
    /// `icon` is the site's own, an absolute address, in place of the shell's.
    pub fn new(shell: &Shell, address: &SiteAddress, icon: Option<&str>) -> Self {
        let icons = match icon {
            Some(icon) => {
                let href = reference_on(address.origin(), icon);
                format!("<link rel=\"icon\" href=\"{}\">\n", escape(&href))
            }
            None => shell.icons.clone(),
        };
        let base = escape(address.path());
        let policy = policy::policy(&shell.style, rescue::CALL);
        let site = address.is_known().then(|| address.root());
        let site = site.map(|root| format!(" data-site=\"{}\"", escape(&root)));
        let site = site.unwrap_or_default();
        let Shell { html_attributes, body_attributes, head, style, .. } = shell;
        Self {
            start: format!(
                "{html_attributes}>\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<base href=\"{base}\">\n\
                 <link rel=\"alternate\" type=\"application/feed+json\" href=\"{FEED}\"{site}>\n"
            ),
            head: format!(
                "\n{head}\n{icons}<style>{style}</style>\n<script>{}</script>\n<script type=\"module\" src=\"",
                rescue::CALL
            ),
            body: format!("\"></script>\n</head>\n<body{body_attributes}>\n<div id=\"app\">"),
            skeleton: shell.skeleton.clone(),
            noscript: shell.noscript.clone(),
        }
    }

    /// A complete page.
    pub fn page(&self, parts: Parts) -> String {
        let data_length = parts.data.map_or(0, |(attributes, json)| attributes.len() + json.len());
        let length = self.start.len() + self.head.len() + self.body.len() + data_length;
        let mut page = String::with_capacity(length + parts.head.len() + parts.app_html.len() + 256);
        page.push_str("<!doctype html>\n<html lang=\"");
        page.push_str(&escape(parts.lang));
        page.push('"');
        for piece in [&self.start, parts.head, &self.head, parts.boot, &self.body, parts.app_html] {
            page.push_str(piece);
        }
        page.push_str("</div>");
        if let Some((attributes, json)) = parts.data {
            page.push_str("\n<script type=\"application/json\" id=\"");
            page.push_str(DATA);
            page.push_str("\" ");
            page.push_str(attributes);
            page.push('>');
            push_json(&mut page, json);
            page.push_str("</script>");
        }
        page.push_str("\n</body>\n</html>\n");
        page
    }

    /// `404.html`.
    pub fn not_found(&self, parts: NotFound) -> String {
        let NotFound { lang, title, sentence, front, boot } = parts;
        let head = format!(
            "<title>{}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
             <link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{FEED}\">",
            escape(title)
        );
        let app_html = &self.skeleton;
        let page = self.page(Parts { lang, head: &head, app_html, data: None, boot });
        // The app's element must not hold it: it is not what the program draws.
        let without_script = format!(
            "</div>\n<noscript>\n<p class=\"notice\">{} <a href=\"./\">{}</a></p>\n{}\n</noscript>\n</body>",
            escape(sentence),
            escape(front),
            self.noscript
        );
        let end = page.rfind("</div>\n</body>").unwrap_or(page.len());
        format!("{}{without_script}\n</html>\n", &page[..end])
    }
}

/// JSON within `<script>`: no `<` of it may begin a tag or a comment there.
fn push_json(html: &mut String, json: &str) {
    for (index, part) in json.split('<').enumerate() {
        if index > 0 {
            html.push_str("\\u003c");
        }
        html.push_str(part);
    }
}
