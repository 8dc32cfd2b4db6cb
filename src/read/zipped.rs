//! The parts of a zip file, each unpacked when asked for and never beyond a limit.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{MOST_UNPACKED, Unreadable};

pub struct Zip<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Zip<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        ZipArchive::new(Cursor::new(bytes)).map(Zip).map_err(|_| Unreadable::Damaged)
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// A part as text; nothing where there is no such part. Counted as it comes, whatever size it claims.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let part = match self.0.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why.contains("assword") => return Err(Unreadable::Locked),
            Err(_) => return Err(Unreadable::Damaged),
        };
        let mut bytes = Vec::new();
        part.take(MOST_UNPACKED + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Damaged)?;
        if bytes.len() as u64 > MOST_UNPACKED {
            return Err(Unreadable::Swollen);
        }
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}
