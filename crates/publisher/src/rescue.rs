//! What looks after a page when its program fails or is not there.

/// In the boot module; in a file of its own for pages whose boot module is not there.
pub const SCRIPT: &str = include_str!("../../../src/browser/failure.js");
/// Path of that file below the site. Its name never changes, else it would be gone as well.
pub const PATH: &str = "rescue.js";
/// In each page, so it is short.
pub const CALL: &str = "addEventListener(\"error\",({target})=>target.type==\"module\"&&import(\"./rescue.js\").then(()=>appFailure.fail()),true)";
