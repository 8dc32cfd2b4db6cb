//! How a sentence is read: from its mentions to rows.
//!
//! In: a sentence of clean text and what stands around it. Out: figures, other numbers. [`sentence`] lays it out, [`cue`]
//! says what the words around each number say, [`reading`] weighs the roles that [`rules`] propose, [`rows`] writes the best
//! reading down, with [`indicator`], [`time`], [`intent`] and [`place`].

pub mod cue;
pub mod indicator;
pub mod intent;
pub mod place;
pub mod reading;
pub mod rows;
pub mod rules;
pub mod sentence;
pub mod time;
