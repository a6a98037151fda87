//! The names of the metric table: an enum for each kind of row. They depend on nothing, so that errors,
//! expressions and rows can all refer to them. They are written by build.rs.

include!(concat!(env!("OUT_DIR"), "/names.rs"));
