//! What stands between the stages that a report is read in: the blocks of the clean text, their sentences, what each run of words
//! is taken for, and the role that each number got.
//!
//! ```text
//! Paragraph 0  “Năm 2020, xã có 12 hộ nghèo.”
//!   “Năm 2020, xã có 12 hộ nghèo.”
//!     Period[2020] Năm 2020 | , | Actor xã | Have có | Number[12] 12 | Word hộ | Word nghèo | .
//! ```

use super::Source;
use crate::grammar::sentence::{Room, Sentence, What};
use crate::layout;
use crate::period::Timed;
use crate::report::Span;
use crate::text::{clean, token::Cut};

/// The stages of a report, one line an item.
pub fn stages(source: &Source) -> String {
    let clean = clean::clean(source.text);
    let cut = Cut::new(&clean.text);
    let mut lines: Vec<String> = source.name.map(|name| format!("== {name} ==")).into_iter().collect();
    lines.extend(clean.repairs.iter().map(|repair| format!("Repair “{}” → “{}”", repair.from, repair.to)));
    for block in layout::blocks(&cut) {
        lines.push(format!("{:?} {}  {}", block.kind, block.level, quoted(block.span, &clean.text)));
        for span in layout::sentences(&cut, &block) {
            let Timed { span, times } = Timed::new(&cut, span);
            let sentence = Sentence::new(cut.text, cut.tokens(span), span, times, &mut Room::default());
            let items: Vec<String> = sentence.items.iter().map(|item| told(&sentence, item.what, item.span)).collect();
            lines.push(format!("  {}\n    {}", quoted(span, &clean.text), items.join(" | ")));
        }
    }
    lines.join("\n").replace(|letter: char| letter.is_control() && letter != '\n', " ")
}

fn told(sentence: &Sentence, what: What, span: Span) -> String {
    let words = span.of(sentence.text);
    match what {
        What::Word => format!("Word {words}"),
        What::Mark(mark) => mark.to_string(),
        What::Label(label) => format!("{label:?} {words}"),
        What::Period(index) => format!("Period[{:?}] {words}", sentence.periods[index].when),
        What::Other(kind) => format!("{kind:?} {words}"),
        What::End => "end".into(),
        What::Number(index) => {
            let quantity = &sentence.mentions[index].quantity;
            format!("Number[{} {:?}] {words}", quantity.value, quantity.unit)
        }
    }
}

fn quoted(span: Span, text: &str) -> String {
    format!("“{}”", span.of(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;

    #[test]
    fn each_word_is_shown_with_what_it_is_taken_for() {
        let text = "Năm 2020, xã có 12 hộ nghèo.";
        let shown = stages(&Source { name: None, text, report: &analyze(text) });
        for part in ["Paragraph 0", "Have có", "Number[12 Count] 12", "] Năm 2020"] {
            assert!(shown.contains(part), "{part}\n{shown}");
        }
    }
}
