//! What Leptos, leptos-use and gloo do not offer; each file says why in its first lines. Nothing in here
//! knows a metric.

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod file;
pub mod focus;
pub mod frame;
pub mod intl;
pub mod looks;
pub mod marks;
pub mod position;
pub mod print;
pub mod storage;
