//! A panic is told in the console. What becomes of the page then is decided in `rescue.js`, which is no part of the program that failed.

use std::panic;

pub fn install_hook() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
    }));
}
