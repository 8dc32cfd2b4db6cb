use super::super::clean::clean;
use super::super::spell::VOWELS;
use super::*;
use crate::report::Span;

/// Writers of the encodings, each from a list of its own, so that a slip in the tables above shows.
mod writer {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    /// Letters in the order of their TCVN3 codes, and these.
    const SMALL: &str = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    const CODES: [u8; 60] = [
        0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xce, 0xcf,
        0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xdc, 0xdd, 0xde, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5,
        0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8,
        0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
    ];
    const PLAIN: &str = "ĂÂÊÔƠƯĐăâêôơưđ";

    fn tcvn3(letter: char) -> String {
        let small = letter.to_lowercase().next().unwrap();
        let code = match (PLAIN.chars().position(|l| l == letter), SMALL.chars().position(|l| l == small)) {
            (Some(at), _) => 0xa1 + at as u8,
            (_, Some(at)) => CODES[at],
            _ => return letter.to_string(),
        };
        char::from(code).to_string()
    }

    /// Base, shape and tone of a letter, by Unicode's own decomposition.
    fn parts(letter: char) -> (char, Option<char>, Option<char>) {
        let mut marks = letter.nfd();
        let base = marks.next().unwrap();
        let (mut shape, mut tone) = (None, None);
        for mark in marks {
            *if matches!(mark, '\u{302}' | '\u{306}' | '\u{31b}') { &mut shape } else { &mut tone } = Some(mark);
        }
        (base, shape, tone)
    }

    const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

    fn vni(letter: char) -> String {
        let capital = letter.is_uppercase();
        let (base, shape, tone) = parts(letter.to_lowercase().next().unwrap());
        let toned =
            |signs: &str| tone.map(|tone| signs.chars().nth(TONES.iter().position(|t| *t == tone).unwrap()).unwrap());
        let text = match (base, shape) {
            ('đ', _) => "ñ".to_string(),
            ('i', _) => toned("ìíæóò").unwrap_or('i').to_string(),
            ('y', _) if tone == Some('\u{323}') => "î".to_string(),
            (_, Some('\u{302}')) => format!("{base}{}", toned("àáåãä").unwrap_or('â')),
            (_, Some('\u{306}')) => format!("{base}{}", toned("èéúüë").unwrap_or('ê')),
            (_, horn) => {
                let base = match (base, horn) {
                    ('o', Some(_)) => 'ô',
                    ('u', Some(_)) => 'ö',
                    _ => base,
                };
                std::iter::once(base).chain(toned("øùûõï")).collect()
            }
        };
        if capital { text.to_uppercase() } else { text }
    }

    fn viqr(letter: char) -> String {
        let (base, shape, tone) = parts(letter);
        let mut text = match base {
            'đ' => "dd".to_string(),
            'Đ' => "DD".to_string(),
            _ => base.to_string(),
        };
        text.extend(shape.map(|shape| match shape {
            '\u{302}' => '^',
            '\u{306}' => '(',
            _ => '+',
        }));
        text.extend(tone.map(|tone| "`'?~.".chars().nth(TONES.iter().position(|t| *t == tone).unwrap()).unwrap()));
        text
    }

    /// The text in an encoding; in VIQR the signs after vowels are escaped, as the standard has it.
    pub fn written(text: &str, encoding: Legacy) -> String {
        let mut new = String::new();
        for letter in text.nfc() {
            let sign = matches!(letter, '`' | '\'' | '?' | '~' | '.' | '^' | '(' | '+' | '\\');
            if encoding == Legacy::Viqr && sign && new.ends_with(|c: char| c.is_alphabetic() || "`'?~.^(+".contains(c))
            {
                new.push('\\');
            }
            match encoding {
                _ if letter.is_ascii() => new.push(letter),
                Legacy::Tcvn3 => new += &tcvn3(letter),
                Legacy::Vni => new += &vni(letter),
                Legacy::Viqr => new += &viqr(letter),
            }
        }
        new
    }
}
use writer::written;

const TEXT: &str = "Giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch (tăng 1,2%).\n\
    Nông thôn mới: thêm 3 xã; hộ nghèo giảm còn 4,75%?\nƯớc tổng thu 9.870 tỷ đồng - vượt dự toán.";

fn converted(given: &str, encoding: Legacy) -> String {
    convert(given, encoding).0
}

#[test]
fn every_letter_comes_back() {
    let letters = VOWELS.iter().flatten().copied().chain(['đ', 'Đ']).filter(|letter| !letter.is_ascii());
    let mut seen = 0;
    for letter in letters {
        seen += 1;
        for encoding in ALL {
            // A beginning that is all capitals or none shows the case that TCVN3 leaves to the font.
            let beginning = if letter.is_uppercase() { "TH" } else { "th" };
            let word = match letter {
                'đ' | 'Đ' => format!("{letter}a"),
                _ => format!("{beginning}{letter}"),
            };
            let given = written(&word, encoding);
            let mut read = Word::default();
            encoding.read(&given, 0, &mut read);
            // VIQR reads whole syllables; `thă` is none, but `thăm` is.
            let whole = if encoding == Legacy::Viqr && !is_syllable(word.chars()) { "m" } else { "" };
            let given = written(&format!("{word}{whole} a"), encoding);
            encoding.read(&given, 0, &mut read);
            let new: String = read.letters.iter().map(|letter| letter.new).collect();
            assert_eq!(new, format!("{word}{whole}"), "{encoding:?} {given}");
        }
    }
    assert_eq!(seen, 134);
}

#[test]
fn recognises_and_converts_whole_texts() {
    for encoding in ALL {
        let given = written(TEXT, encoding);
        assert_eq!(recognise(&given), Some(encoding), "{given}");
        assert_eq!(converted(&given, encoding), TEXT);
        let capitals = written(&TEXT.to_uppercase(), encoding);
        assert_eq!(recognise(&capitals), Some(encoding), "{capitals}");
        assert_eq!(converted(&capitals, encoding), TEXT.to_uppercase());
    }
}

#[test]
fn recognises_a_headline() {
    for (given, encoding) in [
        ("Gi¶i quyÕt viÖc lµm", Legacy::Tcvn3),
        ("Giaûi quyeát vieäc laøm", Legacy::Vni),
        ("Gia?i quye^'t vie^.c la`m", Legacy::Viqr),
    ] {
        assert_eq!(recognise(given), Some(encoding));
        assert_eq!(converted(given, encoding), "Giải quyết việc làm");
    }
}

#[test]
fn spans_point_into_the_text_as_given() {
    for encoding in ALL {
        let given = written(TEXT, encoding);
        let clean = clean(&given);
        assert_eq!(clean.legacy, Some(encoding));
        for words in ["12.300", "lao động", "102,5%", "nghèo", "9.870 tỷ đồng"] {
            let at = clean.text.find(words).unwrap();
            let origin = clean.origin(Span::new(at, at + words.len()));
            assert_eq!(origin.of(&given), written(words, encoding));
        }
    }
}

#[test]
fn leaves_ordinary_text_alone() {
    for given in [
        TEXT,
        "Công ty có thông tin trong tháng này: hoà, toà, khoá, xoá, hoá, quý.\nHà Nam có Tháng Ba.",
        "L'été où nous étions à Noël, le coût du goût était là : naïf, haï, maïs, août, «mot», «été».",
        "Die schönen Öfen können für böse Gäste größer tönen, hören, höher, Löwe, öd.",
        "Zażółć gęślą jaźń, był, są; mówi, król, góra, też, dwór, stół, wódka, ósmy.",
        "El niño así señaló que sí, él soñó; mañana, año, país, allí, aquí, mí, tú, ó.",
        "© 2019 Intel® Core™, 5 µm, 12 µs, §3 and ¶4, ½ cup, naïve café, x·y = m·n, 3 × 4 ÷ 2.",
        "if (a+b) { f(a(n)); } // o+ e^ a^2 u+v; regex (a?b)+ e?n a.m. i.e. we're it's he'll add odd. do? go. no.",
        "",
        "¶",
    ] {
        assert_eq!(recognise(given), None, "{given}");
    }
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(TEXT).collect();
    assert_eq!(recognise(&decomposed), None);
}

#[test]
fn old_and_new_text_mix_by_the_line() {
    for encoding in ALL {
        let given = format!("{TEXT}\n{}\n{TEXT}", written(TEXT, encoding));
        assert_eq!(recognise(&given), Some(encoding));
        assert_eq!(converted(&given, encoding), format!("{TEXT}\n{TEXT}\n{TEXT}"));
    }
}

#[test]
fn signs_that_stand_alone_stay() {
    let given = "· Gi¶i quyÕt viÖc lµm ©, 5 ÷ 7 ngµy, 3 × 4, gi¸ 300.000®, 500 ®/kg, 18 tr.®\n· §µo t¹o nghÒ";
    let read = "· Giải quyết việc làm ©, 5 ÷ 7 ngày, 3 × 4, giá 300.000đ, 500 đ/kg, 18 tr.đ\n· Đào tạo nghề";
    assert_eq!(converted(given, Legacy::Tcvn3), read);
}

#[test]
fn tcvn3_capitals_may_be_written_twice() {
    let given = "GIA¶I QUY£ÕT VI£ÖC LAµM, §A¹T KÕ HO¹CH\nA¶nh h\u{ad}ëng ®Õn s¶n xuÊt";
    assert_eq!(recognise(given), Some(Legacy::Tcvn3));
    let read = "GIẢI QUYẾT VIỆC LÀM, ĐẠT KẾ HOẠCH\nẢnh hưởng đến sản xuất";
    assert_eq!(converted(given, Legacy::Tcvn3), read);
}

#[test]
fn viqr_without_backslashes_keeps_its_punctuation() {
    let given = "I. So^' lie^.u na(m qua. Bo^. Ta`i chi'nh giao dda^`u tu+. Chi cho ddu+o+`ng bo^. la` 5 ty? ddo^`ng.\n\
        Ngu+o+`i lao ddo^.ng xem o+? www.solieu.gov.vn. Co' vie^.c la`m chu+a?";
    let read = "I. Số liệu năm qua. Bộ Tài chính giao đầu tư. Chi cho đường bộ là 5 tỷ đồng.\n\
        Người lao động xem ở www.solieu.gov.vn. Có việc làm chưa?";
    assert_eq!(recognise(given), Some(Legacy::Viqr));
    assert_eq!(converted(given, Legacy::Viqr), read);
}

/// The rows of a report do not depend on its encoding, but for the case of capitals that TCVN3 cannot write.
#[test]
fn a_report_gives_the_same_rows() {
    let reports = [
        include_str!("../../../tests/reports/reports/W01.txt"),
        include_str!("../../../tests/reports/reports/W02.txt"),
        include_str!("../../../tests/reports/reports/W05.txt"),
    ];
    for (report, encoding) in reports.into_iter().flat_map(|report| ALL.map(|encoding| (report, encoding))) {
        // What the encodings have no code for.
        let report = report.replace(['–', '—'], "-").replace(['“', '”'], "\"").replace('…', "...");
        let given = written(&report, encoding);
        let (unicode, old) = (crate::analyze(&report), crate::analyze(&given));
        assert_eq!(old.document.converted, Some(encoding.name()));
        assert!(!unicode.figures.is_empty());
        let rows = |report: &crate::Report| -> Vec<String> {
            let row = |f: &crate::report::Figure| {
                let plans: Vec<_> = f.plans.iter().map(|p| (p.percent, p.value, p.against.clone())).collect();
                let changes: Vec<_> = f.changes.iter().map(|c| (c.direction, c.amount, c.basis)).collect();
                let row = (&f.indicator, f.value, &f.unit, f.bound, f.status, &f.period, f.part_of, plans, changes);
                format!("{row:?}").to_lowercase()
            };
            report.figures.iter().map(row).collect()
        };
        assert_eq!(rows(&old), rows(&unicode), "{encoding:?}");
        for (old, new) in old.figures.iter().zip(&unicode.figures) {
            let words = |span: Option<Span>, text: &str| span.map(|span| span.of(text).to_string());
            let number = words(new.spans.number, &report).map(|number| written(&number, encoding));
            assert_eq!(words(old.spans.number, &given), number);
        }
        let asked = crate::analyze_with(&given, crate::Options { legacy: false });
        assert_eq!(asked.document.converted, None);
    }
}
