//! `cargo xtask bench`: the time of an evaluation and of a key press, and the bytes of the page. It asserts nothing.

use crate::engines::Engines;
use crate::paths::{dist, pure_crates, root};
use crate::process::{cargo, run, step};
use crate::sizes::Sizes;
use crate::{Outcome, browser, page};

/// Prints all figures. The budget of one evaluation of the story is 50 microseconds.
pub fn bench(no_build: bool) -> Outcome<()> {
    step("one evaluation, of 50 us", || native("evaluate"))?;
    step("20,000 draws of Improve, and its central case", || native("improve"))?;
    step("the smallest team of a line", || native("staff"))?;
    step("reading damaged links", || native("fuzz_links"))?;
    browser::get_ready(false, &Engines::chromium())?;
    page::build_unless(no_build)?;
    step("key presses in the browser", browser::time_key_presses)?;
    Sizes::of(&dist())?.print();
    Ok(())
}

/// Runs the benchmark of this name, in whichever crate it is.
fn native(name: &str) -> Outcome<()> {
    let file = |package: &String| {
        root().join("crates").join(package).join("benches").join(format!("{name}.rs")).is_file()
    };
    let package = pure_crates()?.into_iter().find(file);
    let package = package.ok_or_else(|| format!("no crate has benches/{name}.rs"))?;
    run("cargo bench", &mut cargo(&["bench", "--package", &package, "--bench", name]))
}
