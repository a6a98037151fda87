//! The built page in real browsers. One program, since each would be linked with a driver of browsers of
//! its own: 23 of them filled a disk.
#![cfg(test)]

mod accessible;
mod bad_input;
mod breakdown;
mod busy;
mod engines;
mod examples;
mod faults_frames;
mod faults_hosting;
mod faults_links;
mod first_sight;
mod forced_colours;
mod imports;
mod improve;
mod jobs;
mod keyboard;
mod link;
mod looks;
mod narrow;
mod new_user;
mod odd_links;
mod present;
mod promise;
mod readings;
mod saved;
mod share;
mod smoke;
mod staff;
mod steady;
mod story;
mod styles;
mod track;
mod trouble;
mod undo;
