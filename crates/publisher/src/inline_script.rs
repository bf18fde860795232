//! The inline script of every page.

/// Loads `failure.js` if the boot module is missing, and hides the banner of the page before the first
/// paint if the reader closed it or its last day is over.
pub const INLINE_SCRIPT: &str = "addEventListener(\"error\",({target})=>target.type==\"module\"&&import(\"./failure.js\").then(()=>appFailure.fail()),true);\
    try{const[k,e]=document.querySelector(\"meta[name=banner]\").content.split(\" \");\
    (Date.now()>e*1e3||localStorage[\"bantin:closed:\"+k])&&document.documentElement.classList.add(\"no-banner\")}catch{}";
