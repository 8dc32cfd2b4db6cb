//! What a whole report is about.

use super::calendar::{Date, Period};

/// What the whole report is about, from its headlines, datelines and lead; and the day of publication.
pub fn of_document(headlines: &[&str], datelines: &[&str], lead: &[&str]) -> (Option<Period>, Option<Date>) {
    let _ = (headlines, datelines, lead);
    (None, None)
}
