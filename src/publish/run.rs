use super::{Options, Progress};
use anyhow::Result;
pub fn run(_options: &Options, _progress: &Progress) -> Result<()> {
    anyhow::bail!("not there yet")
}
