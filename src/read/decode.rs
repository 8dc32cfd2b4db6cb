//! Bytes of a text file into text, the encoding told by evidence.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::Unreadable;

/// Text in UTF-8, UTF-16, Windows-1258, or in an encoding from before Unicode as the Latin letters that it shares its codes with.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    if let Some(encoding) = by_mark(bytes).or_else(|| by_zeros(bytes)) {
        return Ok(encoding.decode(bytes).0.into_owned());
    }
    if let Ok(utf8) = std::str::from_utf8(bytes) {
        return checked(utf8.into());
    }
    let utf8 = String::from_utf8_lossy(bytes);
    let torn = utf8.matches('\u{fffd}').count();
    // Text cut off in the middle of a letter, or with a few bytes damaged, is UTF-8 all the same.
    if torn * 50 < utf8.chars().filter(|letter| !letter.is_ascii()).count() {
        return checked(utf8.into_owned());
    }
    let vietnamese = WINDOWS_1258.decode(bytes).0;
    // Marks that follow vowels are what Windows-1258 writes its tones with. TCVN3 and VNI have letters in their places; the
    // text is read as Latin letters, and recognised from these.
    let mut before = ' ';
    let mut toned = 0;
    for letter in vietnamese.chars() {
        let tone = matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        toned += usize::from(tone && "aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ".contains(before));
        before = letter;
    }
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    checked(if toned * 4 > high { vietnamese.into_owned() } else { WINDOWS_1252.decode(bytes).0.into_owned() })
}

/// An HTML file may name its own encoding.
pub fn html(bytes: &[u8]) -> Result<String, Unreadable> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let named = head.split("<meta").skip(1).find_map(|tag| {
        let value = tag.split('>').next()?.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let value = value.trim_start_matches([' ', '"', '\'']);
        Encoding::for_label(
            value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next()?.as_bytes(),
        )
    });
    match named {
        Some(encoding) if by_mark(bytes).is_none() && encoding != encoding_rs::UTF_8 => {
            Ok(encoding.decode(bytes).0.into_owned())
        }
        _ => text(bytes),
    }
}

fn by_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-16 without its mark: every other byte of spaces and digits is zero.
fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let seen = &bytes[..(bytes.len() & !1).min(4096)];
    let zeros = |odd: usize| seen.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 8 > seen.len() && even * 64 < seen.len() {
        Some(UTF_16LE)
    } else if even * 8 > seen.len() && odd * 64 < seen.len() {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text has no control characters but a few.
fn checked(text: String) -> Result<String, Unreadable> {
    let (mut letters, mut control) = (0, 0);
    for letter in text.chars().take(65_536) {
        letters += 1;
        control += usize::from(letter < ' ' && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1b}'));
    }
    if control * 100 > letters { Err(Unreadable::NoText) } else { Ok(text) }
}
