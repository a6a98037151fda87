//! One test for several engines: each is a test of its own, so that results are counted and skips are named.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::attempts::attempted;
use crate::engine::Engine;
use crate::times::measured;
use crate::{Setup, Tab};

/// Runs a test in a tab of an engine.
pub fn in_engine(engine: Engine, setup: &Setup, body: impl Fn(&Tab)) {
    measured(|| {
        attempted(|| {
            let tab = Tab::take(engine, setup);
            if let Err(failure) = catch_unwind(AssertUnwindSafe(|| body(&tab))) {
                tab.tell_what_was_there();
                // Whatever was wrong may be wrong with the browser.
                tab.spoil();
                drop(tab);
                resume_unwind(failure);
            }
        });
    });
}

/// Makes three tests of each function: `name::chromium`, `name::firefox`, `name::webkit`.
///
/// ```
/// use browser_tests::{Setup, in_engines};
///
/// in_engines! {
///     /// In all three engines.
///     fn an_empty_page_has_no_title(tab) {
///         tab.go("about:blank");
///         assert_eq!(tab.script("return document.title", &[]), "");
///     }
///
///     /// Not in the engines named: they are skipped, with the reason.
///     #[not(webkit = "its window is never narrower than its buttons")]
///     fn a_window_can_be_narrow(tab) {
///         tab.resize(280, 600);
///     }
///
///     /// Only in the engine named: the others are skipped, with the reason.
///     #[only(chromium = "it alone shows a page as printed")]
///     fn paper_is_a_medium(tab) {
///         tab.set_print(true);
///     }
///
///     /// In a browser of its own, set up as said. This line comes before `not` and `only`.
///     #[setup(Setup::new().dark())]
///     fn the_dark_is_preferred(tab) {
///         let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
///         assert_eq!(tab.script(dark, &[]), true);
///     }
/// }
/// ```
#[macro_export]
macro_rules! in_engines {
    ($(
        $(#[doc = $doc:literal])*
        $(#[setup($setup:expr)])?
        $(#[not($($not:ident = $why_not:literal),+)])?
        $(#[only($only:ident = $why_only:literal)])?
        fn $name:ident($tab:ident) $body:block
    )*) => {$(
        $(#[doc = $doc])*
        #[cfg(test)]
        fn $name($tab: &$crate::Tab) $body

        #[cfg(test)]
        mod $name {
            #[allow(unused_imports, reason = "set-ups may name anything that the file does")]
            use super::*;

            fn setup() -> $crate::Setup {
                $crate::engine_test!(@setup $($setup)?)
            }
            $($($crate::engine_test!(@name $not);)+)?
            $($crate::engine_test!(@name $only);)?
            $crate::engine_test!(chromium Chromium $name [$($($not = $why_not),+)?] [$($only = $why_only)?]);
            $crate::engine_test!(firefox Firefox $name [$($($not = $why_not),+)?] [$($only = $why_only)?]);
            $crate::engine_test!(webkit WebKit $name [$($($not = $why_not),+)?] [$($only = $why_only)?]);
        }
    )*};
}

/// One test of `in_engines!`: ignored where its engine is among those that are not to run it, or not the only one to.
#[doc(hidden)]
#[macro_export]
macro_rules! engine_test {
    (@setup) => { $crate::Setup::new() };
    (@setup $setup:expr) => { $setup };
    // A misspelt engine would leave nothing out.
    (@name chromium) => {};
    (@name firefox) => {};
    (@name webkit) => {};
    (chromium $engine:ident $name:ident [chromium = $why:literal $($rest:tt)*] $only:tt) => {
        $crate::engine_test!(@skip chromium $engine $name $why);
    };
    (firefox $engine:ident $name:ident [firefox = $why:literal $($rest:tt)*] $only:tt) => {
        $crate::engine_test!(@skip firefox $engine $name $why);
    };
    (webkit $engine:ident $name:ident [webkit = $why:literal $($rest:tt)*] $only:tt) => {
        $crate::engine_test!(@skip webkit $engine $name $why);
    };
    ($test:ident $engine:ident $name:ident [$other:ident = $why:literal $(, $($rest:tt)*)?] $only:tt) => {
        $crate::engine_test!($test $engine $name [$($($rest)*)?] $only);
    };
    (chromium $engine:ident $name:ident [] [chromium = $why:literal]) => {
        $crate::engine_test!(chromium $engine $name [] []);
    };
    (firefox $engine:ident $name:ident [] [firefox = $why:literal]) => {
        $crate::engine_test!(firefox $engine $name [] []);
    };
    (webkit $engine:ident $name:ident [] [webkit = $why:literal]) => {
        $crate::engine_test!(webkit $engine $name [] []);
    };
    ($test:ident $engine:ident $name:ident [] [$only:ident = $why:literal]) => {
        $crate::engine_test!(@skip $test $engine $name $why);
    };
    ($test:ident $engine:ident $name:ident [] []) => {
        #[test]
        fn $test() {
            $crate::in_engine($crate::Engine::$engine, &setup(), super::$name);
        }
    };
    (@skip $test:ident $engine:ident $name:ident $why:literal) => {
        #[test]
        #[ignore = $why]
        fn $test() {
            $crate::in_engine($crate::Engine::$engine, &setup(), super::$name);
        }
    };
}
