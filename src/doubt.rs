//! Rows whose reading is weak say so.
//!
//! In: the text and the rows read from it. Out: a [`Note`] on each row that is wrong more often than not among rows like it. Each
//! doubt was chosen by counting right and wrong rows of annotated reports, so that a reader who looks at every
//! doubted row seldom looks in vain.
//!
//! `tại sàn (36%)` gives a row called `sàn`: *tên chỉ tiêu quá ngắn*.

use crate::report::{Figure, Note};

/// A doubt: its kind, what is to be checked (Vietnamese), and whether it holds of a row.
type Doubt = (&'static str, &'static str, fn(&Row) -> bool);

/// All doubts. A row bears the first that holds of it: one thing to check at a time.
const DOUBTS: &[Doubt] = &[
    ("no_unit", "Không thấy đơn vị: xem số này đếm hay đo cái gì.", no_unit),
    ("no_indicator", "Không thấy tên chỉ tiêu: xem câu gốc số này nói về việc gì.", no_indicator),
    ("two_amounts", "Có hai mức tăng, giảm so với cùng một mốc: xem mức nào thuộc chỉ tiêu này.", two_amounts),
    ("share_left", "Ngay sau có tỷ lệ đạt không gắn được vào chỉ tiêu này: xem tỷ lệ ấy thuộc số nào.", share_left),
    ("plan_nowhere", "Tỷ lệ “đạt” không nói đạt so với gì: xem đó là kế hoạch hay cơ cấu.", plan_nowhere),
    ("indicator_clause", "Tên chỉ tiêu có thể lẫn lời dẫn hoặc bị cắt dở: xem lại câu gốc.", clause),
    ("indicator_far", "Tên chỉ tiêu lấy từ chỗ khác trong bài: xem có đúng là việc này không.", far),
    ("indicator_short", "Tên chỉ tiêu quá ngắn để hiểu riêng: xem câu gốc.", short),
];

/// A row with the text that its spans point into.
struct Row<'r> {
    text: &'r str,
    figure: &'r Figure,
}

/// Adds its doubt to each row. The rows' spans point into `text`.
pub fn doubt(text: &str, figures: &mut [Figure]) {
    for figure in figures {
        let row = Row { text, figure };
        if let Some((kind, words, _)) = DOUBTS.iter().find(|(_, _, holds)| holds(&row)) {
            let span = figure.spans.number;
            figure.notes.push(Note { kind, text: (*words).into(), span });
        }
    }
}

impl Row<'_> {
    /// The rule behind a cell, as the grammar names it.
    fn rule(&self, cell: &str) -> &'static str {
        self.figure.why.iter().find(|reason| reason.cell == cell).map_or("", |reason| reason.rule)
    }

    fn unit(&self) -> &str {
        self.figure.unit.as_deref().unwrap_or_default()
    }

    /// Whether it counts something: no rate, no money.
    fn counts(&self) -> bool {
        self.figure.value.is_some() && !["%", "‰", "VND", "USD", "EUR"].iter().any(|unit| self.unit().starts_with(unit))
    }

    fn percent(&self) -> bool {
        self.figure.value.is_some() && self.unit() == "%"
    }

    /// The syllables of its indicator, in small letters.
    fn syllables(&self) -> Vec<String> {
        let letters = |c: char| !c.is_alphanumeric();
        let words = self.figure.indicator.to_lowercase();
        words.split(letters).filter(|word| !word.is_empty()).map(Into::into).collect()
    }

    fn sentence(&self) -> String {
        self.figure.spans.sentence.of(self.text).to_lowercase()
    }
}

/// `điểm trung bình các môn 6,84`
fn no_unit(row: &Row) -> bool {
    row.figure.value.is_some() && row.unit().is_empty()
}

fn no_indicator(row: &Row) -> bool {
    row.syllables().is_empty()
}

/// `so cùng kỳ giảm 6%, giảm 8,9%` on one row: at least one is another's.
fn two_amounts(row: &Row) -> bool {
    let changes = &row.figure.changes;
    let same = |i: usize, j: usize| {
        changes[i].amount.is_some()
            && changes[j].amount.is_some()
            && changes[i].unit == changes[j].unit
            && changes[i].basis == changes[j].basis
    };
    let nought = changes.iter().any(|change| change.amount.is_some_and(|amount| amount.is_zero()));
    nought || (0..changes.len()).any(|i| (0..i).any(|j| same(i, j)))
}

/// `2.926 tỷ đồng, đạt 57,1%` without a plan.
fn share_left(row: &Row) -> bool {
    let figure = row.figure;
    let Some(number) = figure.spans.number.filter(|_| figure.plans.is_empty() && figure.changes.is_empty()) else {
        return false;
    };
    let behind = row.text.get(number.end..figure.spans.sentence.end.max(number.end)).unwrap_or_default();
    let (noun, rest) = behind.split_once(',').unwrap_or_default();
    let verb = ["đạt ", "bằng ", "vượt ", "hoàn thành "].iter().find_map(|verb| rest.trim_start().strip_prefix(verb));
    let plain = noun.len() < 40 && !noun.contains(|c: char| c.is_ascii_digit() || ";.()".contains(c));
    let digits = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    plain
        && verb.is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit())
                && rest.trim_start_matches(digits).trim_start().starts_with('%')
        })
}

/// The names that a plan goes by.
const PLANS: [&str; 6] = ["kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "kh "];

fn plan_nowhere(row: &Row) -> bool {
    let unnamed =
        row.figure.plans.iter().any(|plan| plan.against.is_none() && plan.percent.is_some() && plan.value.is_none());
    let sentence = row.sentence();
    row.counts() && unnamed && !PLANS.iter().any(|word| sentence.contains(word))
}

/// Words that a name does not hold: they join clauses.
const JOINS: [&str; 18] = [
    " cho thấy",
    " cho biết",
    " vì vậy ",
    " do đó ",
    " thì ",
    " nhưng ",
    " nên ",
    " nếu ",
    " cũng ",
    " vẫn ",
    " tiếp tục ",
    " chủ yếu",
    " trở lại ",
    " theo đó ",
    " ngoài ra ",
    " đồng thời ",
    " nhờ ",
    " để ",
];
/// Words that a name neither ends nor begins with.
const ENDS: [&str; 8] = ["của", "với", "là", "và", "cho", "các", "từ", "gồm"];
const STARTS: [&str; 8] = ["của", "vì", "nhưng", "trở", "mà", "thì", "tại", "vòng"];

fn clause(row: &Row) -> bool {
    let words = format!(" {} ", row.figure.indicator.to_lowercase());
    let syllables = row.syllables();
    let is = |list: &[&str], word: Option<&String>| word.is_some_and(|word| list.contains(&word.as_str()));
    JOINS.iter().any(|join| words.contains(join)) || is(&ENDS, syllables.last()) || is(&STARTS, syllables.first())
}

fn far(row: &Row) -> bool {
    match row.rule("indicator") {
        "sentence before" | "nothing" => true,
        "figure before" => row.figure.value.is_none() || (!row.percent() && row.syllables().len() <= 2 && row.counts()),
        _ => false,
    }
}

fn short(row: &Row) -> bool {
    let named = row.figure.indicator.chars().all(|c| !c.is_lowercase());
    let syllables = row.syllables();
    let borrowed = ["what follows", "figure before", "total"].contains(&row.rule("indicator"));
    syllables.len() == 1
        && !named
        && (row.figure.value.is_none()
            || row.percent()
            || (row.counts() && (borrowed || row.unit().to_lowercase() == syllables[0])))
}
