use anyhow::Result;
use super::{Options, Progress};
pub fn run(_options: &Options, _progress: &Progress) -> Result<()> { anyhow::bail!("not there yet") }
