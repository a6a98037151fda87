//! The release of the catalogue where the static page names it.

#[test]
fn the_page_names_the_release_of_the_catalogue() {
    let page = include_str!("../../../index.html");
    assert!(page.contains(&format!("Benchmarks {}.", benchmarks::RELEASE)));
}
