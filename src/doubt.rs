//! Rows whose reading is weak say so.
//!
//! In: the text and the rows read from it. Out: a [`Note`] on each row that is wrong more often than not among rows like it. Each
//! doubt was chosen by counting right and wrong rows of annotated reports, so that a reader who looks at every
//! doubted row seldom looks in vain. Running prose, where figures are far between as in ordinary news, is read less surely than a
//! report's: there more is doubted.
//!
//! `tại sàn (36%)` gives a row called `sàn`: *tên chỉ tiêu quá ngắn*.

use crate::decimal::Decimal;
use crate::lexicon::Kind;
use crate::lexicon::names::RATES;
use crate::report::{Figure, Note, Plan, Span};
use crate::text::case;
use crate::text::find::{begins, holds};
use crate::text::key::{Key, key};
use crate::text::token::{self, Token, TokenKind};

/// A doubt: its kind, what is to be checked (Vietnamese), and whether it holds of a row.
type Doubt = (&'static str, &'static str, fn(&Row) -> bool);

/// All doubts. A row bears the first that holds of it: one thing to check at a time.
const DOUBTS: &[Doubt] = &[
    ("no_unit", "Không thấy đơn vị: xem số này đếm hay đo cái gì.", no_unit),
    ("number_marks", "Con số viết lạ (như 25.9140 hay 165 17): xem lại số trong bài.", number_marks),
    ("no_indicator", "Không thấy tên chỉ tiêu: xem câu gốc số này nói về việc gì.", no_indicator),
    ("two_amounts", "Có hai mức tăng, giảm so với cùng một mốc: xem mức nào thuộc chỉ tiêu này.", two_amounts),
    ("basis_later", "Mốc so sánh đến sau kỳ của số này: xem lại thời gian.", basis_later),
    ("bracket_amount", "Số tiền đứng đầu ngoặc: xem là của chỉ tiêu nào.", bracket_amount),
    ("plan_unnamed", "Bài không nói đến kế hoạch nào: xem tỷ lệ này có phải mức đạt kế hoạch.", plan_unnamed),
    ("plan_doubled", "Vượt hơn gấp đôi kế hoạch: xem số này là phần vượt hay mức đạt.", plan_doubled),
    ("indicator_clause", "Tên chỉ tiêu có thể lẫn lời dẫn hoặc bị cắt dở: xem lại câu gốc.", clause),
    ("indicator_twice", "Tên chỉ tiêu giống hệt của số tổng hoặc số trước: xem số này nói riêng về việc gì.", twice),
    ("indicator_far", "Tên chỉ tiêu lấy từ chỗ khác trong bài: xem có đúng là việc này không.", far),
    ("indicator_short", "Tên chỉ tiêu quá ngắn để hiểu riêng: xem câu gốc.", short),
    ("status_open", "Không rõ là chỉ tiêu đặt ra hay kết quả đã đạt: xem câu gốc.", open),
    ("of_what", "Bài này ít số liệu: xem câu gốc để biết số này là của việc gì.", of_what),
    ("period_far", "Thời gian lấy từ chỗ khác trong bài: xem số này có đúng của kỳ ấy không.", period_far),
];

/// A row with the text that its spans point into.
struct Row<'r> {
    text: &'r str,
    figure: &'r Figure,
    /// What its indicator is made of.
    words: &'r [Token],
    /// The syllables of that: words and digits, those that are glued together as one.
    syllables: &'r [Span],
    /// Where its indicator came from, as the grammar names the rule.
    source: &'static str,
    /// Whether it counts something: no rate, no money.
    counts: bool,
    /// Whether it is a percentage.
    percent: bool,
    /// The total that it is a part of.
    total: Option<&'r Figure>,
    /// The rows before it, none far back.
    before: &'r [Figure],
    /// Whether figures are far between in its text.
    sparse: bool,
    /// What its text says elsewhere.
    said: Said,
}

/// What a text says of all its rows.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// When it was published.
    pub published: bool,
    /// What time it is about, in its headline or by its day.
    pub founded: bool,
    /// Its year was guessed from one that is compared with.
    pub guessed: bool,
    /// The name of a plan, up to the row at hand.
    pub planned: bool,
}

/// In so many bytes of a text there is a figure, if it is not sparse.
const BYTES: usize = 400;

/// The doubt about row `at` of a report, whose indicator is made of these `words`. The rows' spans point into `text`, which says
/// what is `said`.
pub fn doubt(text: &str, said: Said, figures: &[Figure], at: usize, words: &[Token]) -> Option<Note> {
    let figure = &figures[at];
    let mut syllables: Vec<Span> = Vec::with_capacity(words.len());
    for token in words.iter().filter(|token| token.is_word() || token.is_digits()) {
        match syllables.last_mut() {
            Some(Span { end, .. }) if *end == token.span.start => *end = token.span.end,
            _ => syllables.push(token.span),
        }
    }
    let unit = figure.unit.as_deref().unwrap_or_default();
    let percent = figure.value.is_some() && unit == "%";
    let counts = figure.value.is_some() && !begins(unit, &["%", "‰", "VND", "USD", "EUR"]);
    let total = figure.part_of.and_then(|total| figures.get(total));
    let before = &figures[at.saturating_sub(NEAR)..at];
    let sparse = text.len() > BYTES * figures.len();
    let syllables = &syllables;
    let source = rule(figure, "indicator");
    let row = Row { text, figure, words, syllables, source, counts, percent, total, before, sparse, said };
    let (kind, words, _) = DOUBTS.iter().find(|(_, _, holds)| holds(&row))?;
    Some(Note { kind, text: (*words).into(), span: figure.spans.number })
}

/// The rule behind a cell of a row, as the grammar names it.
fn rule(figure: &Figure, cell: &str) -> &'static str {
    figure.why.iter().find(|reason| reason.cell == cell).map_or("", |reason| reason.rule)
}

impl Row<'_> {
    fn unit(&self) -> &str {
        self.figure.unit.as_deref().unwrap_or_default()
    }

    /// Whether nothing is held against it: no plan, no change, no total.
    fn alone(&self) -> bool {
        self.figure.plans.is_empty() && self.figure.changes.is_empty() && self.total.is_none()
    }

    fn has_mark(&self, mark: char) -> bool {
        self.words.iter().any(|token| token.is_mark(mark))
    }

    /// Whether it is money.
    fn amount(&self) -> bool {
        self.figure.value.is_some() && !self.counts && !self.percent
    }

    /// Whether its name is the counted noun and more words follow that noun.
    fn goes_on(&self) -> bool {
        if !case::same(self.unit(), &self.figure.indicator) {
            return false;
        }
        let unit = case::lowercase(self.unit());
        let Some(number) = self.figure.spans.number else { return false };
        let behind = case::lowercase(self.text.get(number.end..self.figure.spans.sentence.end).unwrap_or_default());
        let rest = behind.trim_start().strip_prefix(unit.as_str()).unwrap_or_default();
        rest.trim_start().starts_with(token::is_letter)
    }
}

/// `điểm trung bình các môn 6,84`
fn no_unit(row: &Row) -> bool {
    row.figure.value.is_some() && row.unit().is_empty()
}

fn no_indicator(row: &Row) -> bool {
    row.syllables.is_empty()
}

/// `25.9140 tỷ`, which may be any of three numbers; `5,500 tỷ`, seldom a fraction; `165 17 vụ`, which are two where one is meant.
fn number_marks(row: &Row) -> bool {
    const LONGEST: usize = 3;
    let Some(number) = row.figure.spans.number else { return false };
    let said = number.of(row.text);
    let mut groups = said.split(['.', ',']).skip(1);
    let long = said.contains('.') && groups.any(|group| group.bytes().take_while(u8::is_ascii_digit).count() > LONGEST);
    let fraction = said.split_once(',').map_or("", |(_, fraction)| fraction.split(' ').next().unwrap_or_default());
    let noughts = fraction.len() == LONGEST && fraction.ends_with("00") && rule(row.figure, "number").is_empty();
    let before = row.text.get(..number.start).unwrap_or_default();
    let digits = before.strip_suffix(' ').unwrap_or_default().bytes().rev().take_while(u8::is_ascii_digit).count();
    let apart = before.len().checked_sub(digits + 2).is_some_and(|at| before.as_bytes()[at] == b' ');
    // `loại 1 20.000 đồng`: the longer one is written as it should be.
    let bare = said.bytes().all(|byte| byte.is_ascii_digit());
    long || noughts || apart && bare && (1..=LONGEST).contains(&digits)
}

/// `so cùng kỳ giảm 6%, giảm 8,9%` on one row: at least one is another's.
fn two_amounts(row: &Row) -> bool {
    let amounts = row.figure.changes.iter().filter_map(|c| Some((c.amount?, c.unit.as_deref(), c.basis)));
    let stated: Vec<_> = amounts.take(MOST_CHANGES).collect();
    let again = |at: usize| stated[..at].iter().any(|other| (other.1, other.2) == (stated[at].1, stated[at].2));
    stated.iter().any(|change| change.0.is_zero()) || (0..stated.len()).any(again)
}

/// No row of a report has more; what is beyond is not compared.
const MOST_CHANGES: usize = 8;

/// `Năm ngoái đạt 24.600 tấn, giảm 8% so với năm 2019` in a text of 2019: one of the two times is another.
fn basis_later(row: &Row) -> bool {
    let bases = row.figure.changes.iter().filter_map(|change| change.basis);
    row.figure.period.is_some_and(|period| bases.into_iter().any(|basis| basis.start() > period.end()))
}

/// `Chi cục Bến Đá (18 tỷ đồng)`: whose amount it is stands outside its bracket.
fn bracket_amount(row: &Row) -> bool {
    let before = row.figure.spans.number.and_then(|number| row.text.get(..number.start));
    let own = rule(row.figure, "role") == "figure";
    // `đạt 102% kế hoạch (4,9/4,8 tỷ đồng)`
    row.amount() && own && row.figure.plans.is_empty() && before.is_some_and(|before| before.trim_end().ends_with('('))
}

/// `67 trường, đạt 40,6%` in a text that has named no plan: as likely a share.
fn plan_unnamed(row: &Row) -> bool {
    !row.said.planned && rule(row.figure, "plan") == "share of a plan left out"
}

/// `vượt 106,4% so với chỉ tiêu`, with no plan to reckon by: seldom more than twice of what was planned.
fn plan_doubled(row: &Row) -> bool {
    const TWICE: Decimal = Decimal::from_parts(200, 0, 0, false, 0);
    let doubled = |plan: &Plan| plan.value.is_none() && plan.percent >= Some(TWICE);
    row.figure.plans.iter().any(doubled) && rule(row.figure, "plan") == "excess over plan"
}

/// Words that a name neither ends nor begins with.
const ENDS: [Key; 9] =
    [key("của"), key("với"), key("là"), key("và"), key("cho"), key("các"), key("từ"), key("gồm"), key("kể")];
const STARTS: [Key; 10] = [
    key("của"),
    key("vì"),
    key("nhưng"),
    key("trở"),
    key("mà"),
    key("thì"),
    key("tại"),
    key("vòng"),
    key("đây"),
    key("trước"),
];

/// A name this long, in syllables, is a sentence.
const SENTENCE: usize = 24;

fn clause(row: &Row) -> bool {
    let is = |list: &[Key], word: Option<&Token>| word.is_some_and(|word| list.contains(&word.key));
    let word = |token: &&Token| !matches!(token.kind, TokenKind::Mark(_));
    // `người, cuối tháng`: what was taken over is two things.
    let two = row.counts && row.has_mark(',') && row.source == "figure before";
    // `xã cán đích danh hiệu này`: what was named elsewhere.
    let told = row.sparse
        && (row.has_mark(',') && row.source == "own words"
            || row.words.iter().any(|word| word.key == const { key("này") }));
    two || told
        || row.syllables.len() > SENTENCE
        || row.has_mark('…')
        || row.has_mark('.') && holds(&row.figure.indicator, "...")
        || is(&ENDS, row.words.iter().rfind(word))
        || is(&STARTS, row.words.iter().find(word))
        || (0..row.words.len()).any(|at| Kind::ClauseJoint.begins(row.words, at))
}

/// Most rows back to one of the same name.
const NEAR: usize = 24;

/// `đầu tư 820 dự án, … gồm 21 dự án nguồn điện` gives both the same name; so does a number without words of its own behind
/// another in the same unit.
fn twice(row: &Row) -> bool {
    let same =
        |other: &Figure| other.period == row.figure.period && case::same(&other.indicator, &row.figure.indicator);
    let here = |other: &Figure| row.figure.spans.sentence == other.spans.sentence && same(other);
    let of_total = row.total.is_some_and(|total| !row.percent && same(total));
    let taken = row.source == "figure before" && row.figure.value.is_some();
    // `huyện An Phú thưởng 4 triệu đồng. … Huyện Thới Bình thưởng 3 triệu đồng`: whose it is was lost.
    let elsewhere = |other: &Figure| {
        let valued = || other.value.is_some() && other.value != row.figure.value;
        let alike =
            || other.status == row.figure.status && other.unit == row.figure.unit && other.place == row.figure.place;
        let apart = row.figure.spans.sentence != other.spans.sentence;
        apart && other.part_of.is_none() && alike() && valued() && same(other)
    };
    let whole = row.figure.value.is_some() && row.figure.part_of.is_none();
    of_total
        || whole && row.before.iter().any(elsewhere)
        || (taken && row.before.last().is_some_and(|before| here(before) && before.unit == row.figure.unit))
}

fn far(row: &Row) -> bool {
    match row.source {
        "sentence before" | "nothing" => true,
        "figure before" => row.syllables.len() <= 2 && row.counts,
        _ => false,
    }
}

/// `Các chỉ tiêu chủ yếu: …` are set in one paper and were reached in another.
fn open(row: &Row) -> bool {
    let compared = row.figure.changes.iter().any(|change| change.basis.is_some());
    rule(row.figure, "status") == "set or reached" && row.figure.plans.is_empty() && !compared
}

/// `hộ nghèo` of a rate, `xã` of a count: not enough to be understood alone.
fn short(row: &Row) -> bool {
    let [first, rest @ ..] = row.syllables else { return false };
    let first = first.of(&row.figure.indicator);
    // `IIP`, `GRDP` are names.
    let named = !row.figure.indicator.contains(case::is_lower);
    // `Minh Hải giảm 6,5%; Tuyên Sơn 4,5%`, `như Minh Hải đạt 18% kế hoạch`: what fell or was reached there is left out.
    // `Sở GD&ĐT` did it.
    if row.figure.value.is_none()
        && !named
        && Kind::level(row.words, 0) == 0
        && row.syllables.iter().all(|at| at.of(&row.figure.indicator).starts_with(case::is_upper))
    {
        return true;
    }
    if rest.len() > 1 {
        return false;
    }
    if row.percent && !named {
        // `2.340 hộ nghèo, chiếm 12%` takes its name over whole.
        let taken = row.source == "figure before" && rest.len() == 1;
        return !taken && !["tỷ", "tỉ"].iter().any(|rate| case::same(rate, first));
    }
    let borrowed = ["what follows", "figure before", "total"].contains(&row.source);
    let counted = row.counts && (borrowed || case::same(row.unit(), first));
    // `người` of money: whom it was paid to, not what for.
    // `mỗi phần 200.000đ`: what it was paid by.
    let by = || Kind::Counter.is_all(first);
    let paid = row.amount() && (row.source == "figure before" || row.figure.part_of.is_none() || by());
    // `11 khoản thu đạt …`: what they did is lost.
    let cut = row.counts && row.source == "what follows" && rest.len() == 1 && row.goes_on();
    cut || (rest.is_empty() && !named && (counted || paid))
}

/// `đóng góp 881 triệu USD cho nền kinh tế`, `được khoảng 50%`: a sum named by what follows it, a share of nothing that is named; not
/// `tỷ lệ hộ nghèo còn 5%`.
fn of_what(row: &Row) -> bool {
    let rate = || row.syllables.len() > 2 && begins(&case::lowercase(&row.figure.indicator), &RATES);
    let share = row.percent && row.figure.plans.is_empty() && row.figure.changes.is_empty() && !rate();
    row.sparse && (share || row.figure.value.is_some() && !row.counts && row.source == "what follows")
}

/// What is compared with its own time, a slip of the text or of the reading; in news, what a paragraph before, or a text that does not
/// say its day, dates, or what neither headline nor day dates.
fn period_far(row: &Row) -> bool {
    let Figure { period, changes, .. } = row.figure;
    let own = period.is_some() && changes.iter().any(|change| change.basis == *period);
    let rule = rule(row.figure, "period");
    let far = match rule {
        "paragraph's time" => true,
        "report's time" => !row.said.founded || row.counts && row.alone(),
        "total's time" => row.counts && row.alone(),
        _ => false,
    };
    let guessed = row.said.guessed && matches!(rule, "report's time" | "paragraph's time");
    own || guessed || row.sparse && far && !row.said.published
}

#[cfg(test)]
mod tests;
