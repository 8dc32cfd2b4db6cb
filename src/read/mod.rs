//! Files of many kinds into plain text: what the command line reads besides `.txt`.
//!
//! In: the bytes of a file. Out: its text, paragraphs apart by blank lines, tables as rows of cells apart by tabs, or why there is
//! none. What a file is is told by what is in it, not by its name. `www/read/` does the same in the browser, PDF besides; the tests
//! hold both to the same documents.

mod decode;
mod docx;
mod grid;
mod html;
mod lines;
mod markers;
mod odt;
mod zipped;

use std::fmt;

use zipped::Zip;

/// The longest file that is read, in bytes.
pub const MOST_BYTES: u64 = 64 << 20;
/// The most that a part of a packed file may unpack to, in bytes.
const MOST_UNPACKED: u64 = 64 << 20;

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Over [`MOST_BYTES`].
    TooLong,
    /// Damaged, or not of the kind it says.
    Damaged,
    /// It has a password.
    Locked,
    /// A part of it unpacks to more than any document does.
    Swollen,
    /// A picture.
    Picture,
    /// PDF, which only the page reads.
    Pdf,
    /// Word's files from before 2007.
    OldWord,
    /// A spreadsheet.
    Sheet,
    /// An archive of another kind.
    Archive,
    /// RTF.
    RichText,
    /// No text.
    NoText,
    /// Nothing but white space.
    Empty,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::TooLong => "is over 64 MB, too large to open here",
            Unreadable::Damaged => "is damaged or not of the kind it says, and cannot be read",
            Unreadable::Locked => "has a password; open it in its own program, take the password off and save it again",
            Unreadable::Swollen => "unpacks to far too much (over 64 MB), perhaps to do harm, and was not opened",
            Unreadable::Picture => {
                "is only a picture (a scan or photograph) without text; recognise its text (OCR) first"
            }
            Unreadable::Pdf => "is a PDF file, which only the page reads; open it there, or save it as .docx",
            Unreadable::OldWord => "is an old Word file (.doc); open it in Word or LibreOffice and save it as .docx",
            Unreadable::Sheet => "is a spreadsheet; save it as text with tabs, or copy its cells into a text file",
            Unreadable::Archive => {
                "is an archive or a kind of file that cannot be read here (.docx, .odt, .html and .txt are)"
            }
            Unreadable::RichText => "is an RTF file; open it in Word or LibreOffice and save it as .docx",
            Unreadable::NoText => "is not a text file (.docx, .odt, .html and .txt are read)",
            Unreadable::Empty => "has no words in it",
        })
    }
}

impl std::error::Error for Unreadable {}

/// The text of a file. Time and memory are bounded by [`MOST_BYTES`], whatever the file claims.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let text = kind(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text.to_owned()) }
}

fn kind(bytes: &[u8]) -> Result<String, Unreadable> {
    const PICTURES: [&[u8]; 5] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"];
    let head = &bytes[..bytes.len().min(1024)];
    let opens = |signs: &[u8]| head.starts_with(signs);
    if opens(b"PK\x03\x04") || opens(b"PK\x05\x06") {
        return packed(Zip::open(bytes)?);
    }
    if head.windows(5).any(|signs| signs == b"%PDF-") {
        return Err(Unreadable::Pdf);
    }
    if opens(b"\xd0\xcf\x11\xe0") {
        // Word puts a document with a password into the container of its old files, as a stream of this name.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if locked { Unreadable::Locked } else { Unreadable::OldWord });
    }
    if opens(b"{\\rtf") {
        return Err(Unreadable::RichText);
    }
    if PICTURES.iter().any(|signs| opens(signs)) {
        return Err(Unreadable::Picture);
    }
    if html::looks_so(&String::from_utf8_lossy(head)) {
        return Ok(html::text(&decode::html(bytes)?));
    }
    let text = decode::text(bytes)?;
    // A page in UTF-16.
    Ok(if html::looks_so(&text) { html::text(&text) } else { text })
}

fn packed(mut zip: Zip) -> Result<String, Unreadable> {
    let kind = zip.text("mimetype")?.unwrap_or_default();
    if kind.starts_with("application/vnd.oasis.opendocument.text") {
        return odt::text(&mut zip);
    }
    let sheet = kind.contains("spreadsheet") || zip.has("xl/workbook.xml");
    if zip.has("[Content_Types].xml") && !sheet && !zip.has("ppt/presentation.xml") {
        return docx::text(&mut zip);
    }
    Err(if sheet { Unreadable::Sheet } else { Unreadable::Archive })
}

#[cfg(test)]
mod tests;
