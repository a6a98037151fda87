//! Faults 24 to 27: hosts that put the file itself into a frame, which then has no address of its own.

use browser_tests::{Host, STORY, Tab, in_engines};

use super::{assert_shows, edit, enter, take};

/// A host page that has the file on its own server and hands it to a frame, as the script says.
fn handed(tab: &Tab, attributes: &str, hand: &str) -> Host {
    let host = Host::new().page(
        "/wiki",
        &format!(
            "<!DOCTYPE html><title>Wiki</title><iframe {attributes} width=\"700\" height=\"500\"></iframe>\
             <script>const state = '#{STORY}', frame = document.querySelector('iframe');\
             fetch('/embed.html').then(file => file.blob()).then(async file => {{ {hand} }});</script>"
        ),
    );
    tab.go(&host.url("/wiki"));
    host
}

/// A frame without an address begins empty, is filled by its reader, and links to nothing.
fn assert_works_without_an_address(tab: &Tab, host: &Host) {
    enter(tab, "iframe[srcdoc]");
    tab.find(".try").click();
    assert_shows(tab, "0.80");
    edit(tab, "2700");
    assert_shows(tab, "0.90");
    assert_eq!(tab.script("return location.href", &[]), "about:srcdoc");
    assert!(!tab.has("open-full"), "there is nothing to open");
    take(tab, "Copy title, answer and link", "Copied");
    assert_eq!(tab.url(), host.url("/wiki"));
    let pasted = tab.clipboard();
    assert!(pasted.contains(": 0.90 contacts per customer per month."), "{pasted}");
    assert!(!pasted.contains("about:"), "{pasted}");
}

/// A frame whose address holds the state, though no server knows it.
fn assert_opens_its_state(tab: &Tab, css: &str, scheme: &str) {
    enter(tab, css);
    assert_shows(tab, "0.80");
    edit(tab, "2700");
    assert_shows(tab, "0.90");
    let address = tab.script("return location.href", &[]).as_str().unwrap_or_default().to_owned();
    assert!(
        address.starts_with(scheme) && address.ends_with(&format!("#{STORY}")),
        "it begins with {scheme}"
    );
    assert!(!tab.has("open-full"), "no other window could open it");
}

const SOURCE: &str = "frame.srcdoc = await file.text()";

in_engines! {
    /// As hosts of pasted HTML do that trust nobody.
    fn fault_24_a_sandboxed_srcdoc_frame_works(tab) {
        let host = handed(tab, "sandbox=\"allow-scripts\"", SOURCE);
        assert_works_without_an_address(tab, &host);
    }

    /// As hosts of pasted HTML do: the frame could reach their page and their storage, and leaves both alone.
    fn fault_25_a_srcdoc_frame_of_the_hosts_origin_works(tab) {
        let host = handed(tab, "", SOURCE);
        assert_works_without_an_address(tab, &host);
        assert_eq!(tab.script("return localStorage.length + sessionStorage.length", &[]), 0);
    }

    /// As viewers of attachments do.
    fn fault_26_a_blob_frame_opens_its_state(tab) {
        let _host = handed(tab, "", "frame.src = URL.createObjectURL(file) + state");
        assert_opens_its_state(tab, "iframe[src]", "blob:");
    }

    /// As exports in one file do. Chromium takes addresses of 2 MiB: escaped the page fits, in base64 it would be a third
    /// longer.
    fn fault_27_a_data_frame_opens_its_state(tab) {
        let read = "file.text().then(html => { \
            const escaped = encodeURI(html).replace(/#/g, '%23'); \
            frame.src = 'data:text/html;charset=utf-8,' + escaped + state })";
        let _host = handed(tab, "", read);
        assert_opens_its_state(tab, "iframe[src]", "data:");
    }
}
