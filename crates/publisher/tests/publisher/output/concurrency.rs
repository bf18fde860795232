//! Readers and threads at the same time as a publish.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use anyhow::Result;

use super::Site;

#[test]
fn a_reader_gets_the_old_file_or_the_new_one_never_a_part() -> Result<()> {
    let site = Site::new()?;
    let text = |letter: &str| letter.repeat(1 << 20);
    let texts = ["a", "b"].map(text);
    site.publish(&[("page.html", &texts[0])])?;
    let ended = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut reads = 0;
            while !ended.load(Ordering::Relaxed) || reads == 0 {
                let read = site.text("page.html");
                assert!(texts.contains(&read), "{} bytes", read.len());
                reads += 1;
            }
        });
        let published = (1..40).try_for_each(|turn| site.publish(&[("page.html", &texts[turn % 2])]).map(drop));
        ended.store(true, Ordering::Relaxed);
        published
    })?;
    Ok(())
}

#[test]
fn threads_write_at_the_same_time() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    thread::scope(|scope| {
        for thread in 0..8 {
            let output = &output;
            scope.spawn(move || {
                for page in 0..50 {
                    let path = format!("bai/{}/{thread}-{page}/index.html", page % 3);
                    output.put(&path, path.as_bytes()).unwrap_or_else(|error| panic!("{path}: {error:#}"));
                }
            });
        }
    });
    assert_eq!(output.finish()?.written(), 400);
    assert_eq!(site.text("bai/1/7-49/index.html"), "bai/1/7-49/index.html");
    Ok(())
}
