//! The command line's door.
fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap_or_default();
    println!("{}", serde_json::to_string(&solieu::analyze(&text).in_utf16(&text)).unwrap_or_default());
}
