//! Browsers that lack something, and policies that take it away.

use browser_tests::{Engine, Host, STORY, STORY_WITH_COST, Setup, Tab, in_engines};
use serde_json::json;

use super::common::{
    SINGLE, assert_says, assert_says_with_pairs, assert_typing_counts, assert_works, built_text,
    open, story_at, with_script_before,
};

const LACKS_WASM: &str = "The calculator needs WebAssembly. This browser lacks it, or has it switched off by Lockdown Mode";
const POLICY: &str = "The security policy of the site that shows this page stops the calculator.";
/// The policy of a host that lets everything in but wasm.
const NO_WASM: &str = "default-src * data: blob: 'unsafe-inline'";

/// Browsers that have no `Intl`, or one that throws, as a whole or as it formats, or one that writes no numbers.
const BROKEN_INTL: [&str; 5] = [
    "delete window.Intl",
    "Intl.NumberFormat = function () { throw new Error('broken') }",
    "Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get() { throw new Error('broken') } })",
    "Intl.NumberFormat = function () { return { format: () => 'nonsense', formatToParts: () => 'nonsense', \
        resolvedOptions: () => ({ maximumFractionDigits: 'nonsense' }) } }",
    "Intl.NumberFormat = function () { return { format: () => '7', formatToParts: () => [7, null, { type: 7 }], \
        resolvedOptions: () => ({ maximumFractionDigits: 99 }) } }",
];

in_engines! {
    /// No frame of a page without scripts can say more than the page says by itself.
    #[setup(Setup::new().without_scripts())]
    #[not(webkit = "WebKitGTK cannot be driven without scripts")]
    fn fault_10_without_scripts_the_page_says_how_to_get_help(tab) {
        let host = Host::new();
        for page in ["", SINGLE] {
            // Elements of the page before are not in another tab.
            tab.open_tab();
            tab.go(&story_at(&host, page));
            let text = tab.find("#app").text();
            assert!(text.contains("JavaScript is switched off."), "{text}");
            assert!(text.contains("needs JavaScript and WebAssembly: allow them for this site"), "{text}");
            assert!(text.contains("ask whoever gave you the link for the result"), "{text}");
            assert!(!text.contains("Loading"), "{text}");
            assert!(tab.find("h1").text().starts_with("Plimsoll"));
        }
    }

    /// Lockdown Mode of Apple, Edge's and Tor's security levels.
    #[setup(without_wasm())]
    fn fault_11_without_webassembly_the_page_says_so(tab) {
        for page in ["", SINGLE] {
            let host = match tab.engine() {
                Engine::WebKit => with_script_before(Host::new(), page, "delete window.WebAssembly"),
                _ => Host::new(),
            };
            open(tab, &story_at(&host, page));
            assert_eq!(tab.script("return typeof WebAssembly", &[]), "undefined");
            assert_says_with_pairs(tab, LACKS_WASM);
        }
    }

    /// Strict hosts let scripts in, but no wasm.
    fn fault_12_a_host_whose_policy_refuses_wasm_is_named(tab) {
        let host = Host::new().header("content-security-policy", NO_WASM);
        for page in ["", SINGLE] {
            open(tab, &story_at(&host, page));
            assert_says_with_pairs(tab, POLICY);
        }
    }

    /// A page within a page has the policy of its host as well.
    fn fault_12_a_policy_that_a_srcdoc_inherits_is_named(tab) {
        let inner = built_text(SINGLE).replace('&', "&amp;").replace('"', "&quot;");
        for sandbox in ["", " sandbox=allow-scripts"] {
            let page = format!("<!DOCTYPE html><iframe{sandbox} height=600 srcdoc=\"{inner}\"></iframe>");
            let wiki = Host::new().page("/wiki", &page).header("content-security-policy", NO_WASM);
            open(tab, &wiki.url("/wiki"));
            tab.enter_frame("iframe");
            if tab.engine() == Engine::WebKit {
                // It hands the rule about wasm down to no srcdoc: there is nothing to be said.
                tab.wait_ready();
            } else {
                assert_says(tab, POLICY);
            }
            tab.leave_frame();
        }
    }

    /// The strictest let nothing run: then the static text speaks.
    fn fault_12_a_policy_against_all_scripts_leaves_the_static_text(tab) {
        let host = Host::new().header("content-security-policy", "script-src 'none'");
        for page in ["", SINGLE] {
            open(tab, &story_at(&host, page));
            let text = tab.find("#app").text();
            assert!(text.contains("needs JavaScript and WebAssembly"), "{text}");
            assert!(!text.contains("Loading"), "{text}");
        }
    }

    /// Hosts of files that others put there lock pages up: no origin, no storage, no modules.
    fn fault_16_a_page_locked_in_a_sandbox_works_as_one_file(tab) {
        let host = Host::new().header("content-security-policy", "sandbox allow-scripts");
        open(tab, &story_at(&host, SINGLE));
        assert_works(tab);
        assert_eq!(tab.script("return origin", &[]), "null");
        assert_typing_counts(tab);
        // Nothing can be saved there, so files are offered as text.
        tab.find("#export summary").click();
        let menu = tab.find("#export ul").text();
        assert!(menu.contains("Copy table as CSV, commas") && !menu.contains("Save"), "{menu}");
        open(tab, &story_at(&host, ""));
        assert_says_with_pairs(tab, "A file of the calculator is missing, of the wrong type");
        // Where the host lets others read its files, modules load even there; to WebKit, a page without an origin
        // has no files of its own that its policy could let in.
        let host = host.header("access-control-allow-origin", "*");
        open(tab, &story_at(&host, "?again"));
        match tab.engine() {
            Engine::WebKit => assert_says_with_pairs(tab, "A file of the calculator is missing, of the wrong type"),
            _ => assert_works(tab),
        }
    }

    /// Hosts inside of companies have names but no certificates: browsers give such pages less.
    #[setup(with_a_name())]
    fn fault_18_on_plain_http_the_page_works_and_copies(tab) {
        let host = Host::under("/calc/");
        // This one has no way to give names; written so, the address of this machine is not known as such.
        let name = if tab.engine() == Engine::WebKit { "[::ffff:127.0.0.1]" } else { "wiki.intern" };
        let lacks = "return [isSecureContext, ...[navigator.clipboard, crypto.subtle, navigator.share, WebAssembly]\
            .map(part => typeof part)]";
        for page in ["", SINGLE] {
            open(tab, &host.url_at(name, &format!("{page}#{STORY}")));
            assert_works(tab);
            assert_eq!(tab.script(lacks, &[]), json!([false, "undefined", "undefined", "undefined", "object"]));
            assert_typing_counts(tab);
            tab.click("copy-link");
            assert_copied(tab);
        }
    }

    /// Privacy modes, shims and old browsers: numbers are then written as in links, grouped.
    fn without_intl_or_with_one_that_throws_or_writes_nonsense_digits_are_plain(tab) {
        for intl in BROKEN_INTL {
            let host = with_script_before(Host::new(), "", intl);
            open(tab, &host.url(&format!("#{STORY_WITH_COST}")));
            assert_works(tab);
            assert!(tab.text("cost-per-contact").contains("20.00"), "{intl}: {}", tab.text("cost-per-contact"));
            tab.fill("vol", "1234567");
            assert!(tab.text("formula").starts_with("1,234,567 contacts"), "{intl}: {}", tab.text("formula"));
            let said = tab.script("return document.body.textContent", &[]);
            assert!(!said.as_str().unwrap_or_default().contains("nonsense"), "{intl}: {said}");
        }
    }

    /// Browsers of before 2023.
    fn fault_19_without_decompression_one_file_says_so(tab) {
        let old = "delete window.DecompressionStream";
        let host = with_script_before(Host::new(), SINGLE, old);
        open(tab, &story_at(&host, SINGLE));
        assert_eq!(tab.script("return typeof DecompressionStream", &[]), "undefined");
        assert_says_with_pairs(tab, "too old for the calculator in one file (no DecompressionStream)");
        let host = with_script_before(Host::new(), "", old);
        open(tab, &story_at(&host, ""));
        assert_eq!(tab.script("return typeof DecompressionStream", &[]), "undefined");
        assert_works(tab);
    }
}

#[track_caller]
fn assert_copied(tab: &Tab) {
    tab.until("nothing is said to be copied", || tab.by_test_id("copy-link").text() == "Copied");
    assert_eq!(tab.clipboard(), tab.url());
}

/// This machine has a name that no browser takes for its own.
fn with_a_name() -> Setup {
    Setup::new()
        .chromium_flag("--host-resolver-rules=MAP wiki.intern 127.0.0.1")
        .firefox("network.dns.localDomains", "wiki.intern")
}

/// Browsers without `WebAssembly`, where there is a switch for it.
fn without_wasm() -> Setup {
    Setup::new().firefox("javascript.options.wasm", false).chromium_flag("--js-flags=--jitless")
}
