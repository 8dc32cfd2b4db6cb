use super::*;
fn converted(given: &str, encoding: Legacy) -> String {
    convert(given, encoding).0
}

#[test]
fn recognises_and_converts() {
    for (given, encoding) in [
        ("Gi¶i quyÕt viÖc lµm", Legacy::Tcvn3),
        ("Giaûi quyeát vieäc laøm", Legacy::Vni),
        ("Gia?i quye^'t vie^.c la`m cho ngu+o+`i lao ddo^.ng", Legacy::Viqr),
    ] {
        assert_eq!(recognise(given), Some(encoding), "{given}");
        println!("{}", converted(given, encoding));
    }
}
