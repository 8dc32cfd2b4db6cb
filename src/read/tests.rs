use std::io::Write;

use super::*;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn docx(body: &str) -> Vec<u8> {
    let document = format!(r#"<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>"#);
    packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

const SENTENCE: &str = "Huyện giải quyết việc làm cho 3.214 lao động, đạt 107,1% kế hoạch.";

#[test]
fn deleted_hidden_raised_and_merged() {
    let cell = |words: &str, more: &str| format!("<w:tc><w:tcPr>{more}</w:tcPr>{}</w:tc>", paragraph(words));
    let body = [
        "<w:p><w:r><w:t>Huyện hỗ trợ </w:t></w:r><w:del><w:r><w:delText>9.999</w:delText></w:r></w:del>".into(),
        "<w:ins><w:r><w:t>1.250 m</w:t></w:r></w:ins>".into(),
        r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>"#.into(),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>nháp 7.777</w:t></w:r></w:p><w:tbl><w:tr>".into(),
        cell("Xã", r#"<w:vMerge w:val="restart"/>"#) + &cell("Năm 2023 (tấn)", r#"<w:gridSpan w:val="2"/>"#),
        format!("</w:tr><w:tr>{}{}{}</w:tr>", cell("", "<w:vMerge/>"), cell("Kế hoạch", ""), cell("Thực hiện", "")),
        format!("<w:tr>{}{}{}</w:tr></w:tbl>", cell("Tân An", ""), cell("1.200", ""), cell("1.260", "")),
    ];
    assert_eq!(
        text(&docx(&body.concat())).unwrap(),
        "Huyện hỗ trợ 1.250 m²\n\nXã\tNăm 2023 (tấn)\t\n\tKế hoạch\tThực hiện\nTân An\t1.200\t1.260"
    );
}

#[test]
fn a_page_leaves_out_what_is_not_its_body() {
    let page = format!(
        "<!doctype html><html><body><nav><a href=/>Trang chủ 24</a></nav><h1>Bình Sơn</h1>{}\
         <ul class=menu><li><a href=/1>Một</a></li><li><a href=/2>Hai</a></li><li><a href=/3>Ba</a></li></ul>\
         <p hidden>9.999</p><script>8.888</script><ol start=3><li>Cho vay: 20,1 tỷ đồng</li></ol></body></html>",
        format!("<p>{SENTENCE}</p>").repeat(3)
    );
    let body = format!("{SENTENCE}\n\n").repeat(3);
    assert_eq!(text(page.as_bytes()).unwrap(), format!("Bình Sơn\n\n{body}3. Cho vay: 20,1 tỷ đồng"));
}

#[test]
fn bad_files_say_why() {
    let whole = docx(&paragraph(SENTENCE).repeat(50));
    let ole = |words: &str| {
        let words: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &words, &[0; 600]].concat()
    };
    let entities = br#"<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>"#;
    let odt = b"application/vnd.oasis.opendocument.text";
    let cases: [(Vec<u8>, Unreadable); 14] = [
        (whole[..500].to_vec(), Unreadable::Damaged),
        (docx("<w:p>"), Unreadable::Damaged),
        (packed(&[("[Content_Types].xml", b"x"), ("word/document.xml", entities)]), Unreadable::Damaged),
        (ole("EncryptedPackage"), Unreadable::Locked),
        (ole("WordDocument"), Unreadable::OldWord),
        (packed(&[("mimetype", odt), ("META-INF/manifest.xml", b"<manifest:encryption-data/>")]), Unreadable::Locked),
        (packed(&[("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")]), Unreadable::Sheet),
        (packed(&[("a.txt", b"a")]), Unreadable::Archive),
        (packed(&[("mimetype", &vec![0; 65 << 20])]), Unreadable::Swollen),
        (b"\x89PNG\r\n".to_vec(), Unreadable::Picture),
        (b"%PDF-1.7".to_vec(), Unreadable::Pdf),
        (b"{\\rtf1 a}".to_vec(), Unreadable::RichText),
        ((0..5000_u32).map(|i| (i * 7919 % 251) as u8).collect(), Unreadable::NoText),
        (b" \n".to_vec(), Unreadable::Empty),
    ];
    for (bytes, why) in cases {
        assert_eq!(text(&bytes), Err(why));
    }
    assert_eq!(text(&vec![b'a'; MOST_BYTES as usize + 1]), Err(Unreadable::TooLong));
}

#[test]
fn encodings_are_told_by_evidence() {
    let given = "Năm 2023, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| given.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
    assert_eq!(text(&little).unwrap(), given);
    assert_eq!(text(&big).unwrap(), given);
    assert_eq!(text(&[&[0xff, 0xfe], &little[..]].concat()).unwrap(), given);
    assert_eq!(text(&[&[0xfe, 0xff], &big[..]].concat()).unwrap(), given);
    assert_eq!(text(format!("\u{feff}{given}").as_bytes()).unwrap(), given);
    // A letter that says that one was lost is sound UTF-8.
    assert_eq!(text(format!("\u{fffd} {given}").as_bytes()).unwrap(), format!("\u{fffd} {given}"));
    // Windows-1258 writes `ả` as `a` and a mark.
    let marked: String = unicode_normalization::UnicodeNormalization::nfd(given).collect();
    let joined = [
        ("a\u{302}", "â"),
        ("e\u{302}", "ê"),
        ("o\u{302}", "ô"),
        ("a\u{306}", "ă"),
        ("o\u{31b}", "ơ"),
        ("u\u{31b}", "ư"),
    ];
    let split = [("ạ\u{302}", "â\u{323}"), ("ẹ\u{302}", "ê\u{323}"), ("ọ\u{302}", "ô\u{323}")];
    let mut marked = marked;
    for (base, whole) in split {
        let base: String = unicode_normalization::UnicodeNormalization::nfd(base).collect();
        marked = marked.replace(&base, whole);
    }
    for (parts, whole) in joined {
        marked = marked.replace(parts, whole);
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_1258.encode(&marked);
    assert!(!lost, "{marked}");
    let read = text(&bytes).unwrap();
    assert_eq!(crate::text::clean::clean(&read).text, crate::text::clean::clean(given).text);
}
