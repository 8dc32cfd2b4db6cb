//! The mark that a list item shows: `-`, `1.`, `b)`, `IV.`

/// `value` as a list numbers it in a style of CSS or of a word processor.
pub fn numbered(value: i64, style: &str) -> String {
    let name = style.to_ascii_lowercase();
    let shown = if name.contains("roman") {
        roman(value)
    } else if ["alpha", "latin", "letter"].iter().any(|kind| name.contains(kind)) {
        letters(value)
    } else if matches!(&*name, "decimal-leading-zero" | "decimalzero") {
        format!("{value:02}")
    } else {
        value.to_string()
    };
    if name.contains("upper") { shown.to_ascii_uppercase() } else { shown }
}

/// The bullet of a list so deep inside others.
pub fn bullet(depth: usize) -> &'static str {
    ["-", "+", "•"][depth.min(2)]
}

fn letters(value: i64) -> String {
    let mut left = value;
    let mut shown = Vec::new();
    while left > 0 {
        shown.push(b'a' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    shown.iter().rev().map(|letter| char::from(*letter)).collect()
}

fn roman(value: i64) -> String {
    const WORTHS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = value.min(3999);
    let mut shown = String::new();
    for (worth, letters) in WORTHS {
        while left >= worth {
            left -= worth;
            shown += letters;
        }
    }
    shown
}
