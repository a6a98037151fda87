//! Pages from the disk, and what is left when the host is gone.

use std::fs;

use browser_tests::{Host, STORY, Setup, copy_of_dist, file_url, in_engines};
use serde_json::json;

use super::common::{
    SINGLE, assert_says_with_pairs, assert_typing_counts, assert_works, built_text, open, story_at,
};

/// The whole page as it stands, which is what browsers save.
const AS_IT_STANDS: &str = "return '<!DOCTYPE html>' + document.documentElement.outerHTML";

in_engines! {
    /// SharePoint and mail give the file to be downloaded, and people open it from there.
    fn fault_01_one_file_from_the_disk_is_the_whole_calculator(tab) {
        let copy = copy_of_dist();
        let page = file_url(copy.path(), SINGLE);
        open(tab, &format!("{page}#{STORY}"));
        assert_works(tab);
        assert_typing_counts(tab);
        // Links within: back, and another state in the address.
        tab.script("location.hash = arguments[0]", &[json!(STORY)]);
        tab.until("the link is not followed", || tab.value("vol") == "2,400");
        tab.click("copy-link");
        assert_eq!(tab.clipboard(), format!("{page}#{STORY}"));
        tab.find("#export summary").click();
        let menu = tab.find("#export ul").text();
        for file in ["Save chart as PNG", "Save chart as SVG", "Save table as CSV, commas", "Save scenario as JSON"] {
            assert!(menu.contains(file), "{menu}");
        }
    }

    /// Browsers load no modules from the disk; the driver of Firefox would have it do so.
    #[setup(Setup::new().firefox("security.fileuri.strict_origin_policy", true))]
    fn fault_02_many_files_from_the_disk_lead_to_the_one_file(tab) {
        let copy = copy_of_dist();
        open(tab, &format!("{}#{STORY}", file_url(copy.path(), "index.html")));
        let advice = "Opened from a disk, this page cannot load its files. All in one file: calculator.html";
        assert_says_with_pairs(tab, advice);
        tab.find("#trouble a").click();
        tab.until("the link leads elsewhere", || tab.url() == format!("{}#{STORY}", file_url(copy.path(), SINGLE)));
        assert_works(tab);
    }

    /// A page that is open needs its host no more, and a saved one never again.
    fn fault_17_a_saved_page_works_without_its_host(tab) {
        let host = Host::new();
        open(tab, &story_at(&host, SINGLE));
        assert_works(tab);
        let ask = "const done = arguments[0]; fetch(location.pathname).then(() => done('answered'), () => done('refused'))";
        assert_eq!(tab.script_async(ask, &[]), "refused", "the file asks nobody for anything");
        tab.fill("vol", "5400");
        let standing = tab.script(AS_IT_STANDS, &[]);
        drop(host);
        assert_typing_counts(tab);

        let folder = copy_of_dist();
        let standing = standing.as_str().unwrap().to_owned();
        for (name, page) in [("saved.html", built_text(SINGLE)), ("standing.html", standing)] {
            fs::write(folder.path().join(name), page).unwrap();
            open(tab, &format!("{}#{STORY}", file_url(folder.path(), name)));
            assert_works(tab);
            assert_typing_counts(tab);
            assert_eq!(tab.find_all("main").len(), 1);
            assert_eq!(tab.find_all("#export").len(), 1);
        }
    }

    /// The page of many files asks for nothing more once it is there.
    fn fault_17_an_open_page_works_without_its_host(tab) {
        let host = Host::under("/calc/");
        open(tab, &story_at(&host, ""));
        assert_works(tab);
        drop(host);
        assert_typing_counts(tab);
        tab.click("copy-link");
        assert_eq!(tab.clipboard(), tab.url());
    }
}
