//! The dialog for embedding: where the result goes, what is pasted there, what the administrator has
//! to allow, and a live preview that gives the height.

mod advice;
mod choices;
mod dialog;
mod options;
mod preview;

pub use dialog::{EmbedButton, EmbedDialog};
