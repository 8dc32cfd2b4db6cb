//! What an expression of time is there for: to date a figure, to compare with, or to name a law, a plan, an occasion.

use super::around::Read;
use super::calendar::Period;
use super::expression::Core;
use super::reader::Reader;
use super::words::*;
use super::{PeriodMention, When::*};
use crate::report::{OtherKind, Span};
use crate::text::key::{Key, NO_KEY};
use crate::text::token::Token;

pub fn mention(r: &Reader, start: usize, read: Read, occasion: bool, title: bool) -> PeriodMention {
    let core = read.core;
    let span = Span::new(r.tokens[start].span.start, r.tokens[core.end - 1].span.end);
    let is_day = core.kind == OtherKind::Date;
    let has_digits = matches!(core.kind, OtherKind::Date | OtherKind::Year);
    let of_occasion = occasion && has_digits && !read.cumulative && !is_spelled_year(r, start);
    let compared = is_compared(r, start)
        || is_of_more_or_less(r, start, &core)
        || !is_day && !read.cumulative && is_of_what_is_compared(r, start, core.end);
    PeriodMention {
        tokens: start..core.end,
        span,
        when: core.when,
        cumulative: read.cumulative,
        kind: core.kind,
        priced: is_priced(r, start),
        legal: !read.cumulative && (is_day && is_legal(r, start, core.end) || is_of_a_paper(r, start)),
        ordinal_event: of_occasion
            || is_first_since(r, start)
            || matches!(core.when, PastYears(_)) && r.follows(start, &[NHAT])
            || matches!(core.kind, OtherKind::Ordinal | OtherKind::Name),
        event: read.event
            || is_birth(r, start)
            || is_outlook(r, start)
            || is_which_next(r, start, &core)
            || !read.cumulative && is_left_over(r, core.end)
            || is_long_ago(r, start, &core),
        begun: BEGAN.iter().any(|words| start >= words.len() && r.says(start - words.len(), words))
            || matches!(core.when, Fixed(Period::Year(_))) && (r.word(start) == TU || r.follows(start, &[TU]))
            || matches!(core.when, Fixed(time) if time.year() < OWN_TIME),
        named: !is_day
            && !compared
            && !read.cumulative
            && (is_named(r, start, PLANS)
                || is_of_office(r, start, core.end)
                || is_carried_over(r, core.end)
                || title && is_of_a_title(r, start, &core)),
        apart: is_apart(r, start),
        summed: r.says_one(start, SUMS),
        compared,
    }
}

/// The first year that a whole text may be of.
const OWN_TIME: i32 = 1900;

/// `Riêng tháng 10`, `Riêng trong năm 2020`, `Tính riêng quý I`.
fn is_apart(r: &Reader, start: usize) -> bool {
    r.word_before(start) == RIENG || start > 1 && r.word(start - 2) == RIENG && r.is_one_of(start - 1, &[TRONG, TINH])
}

/// `Lò Văn A, sinh năm 1982`, `Lò Văn A sinh năm 1982`, `(SN 1982)`; but `tuyển sinh năm 2020`, `trẻ sinh năm 2020`.
fn is_birth(r: &Reader, start: usize) -> bool {
    let named = |at: usize| at > 0 && r.is_capital(at) && r.is_capital(at - 1);
    let apart = || start > 1 && (named(start - 2) || r.is_mark(start - 2, &[',', '(', ')', '.']));
    r.word_before(start) == SN || r.word_before(start) == SINH && apart()
}

/// `tầm nhìn đến năm 2050`, `định hướng đến năm 2030`.
fn is_outlook(r: &Reader, start: usize) -> bool {
    let before = start.saturating_sub(2);
    // `Định hướng năm 2018, …` says what is to be done in that year.
    let headed = r.word(start) == NAM && r.says(before, &[DINH, HUONG]);
    !headed && (before..=start).any(|at| r.says(at, &[TAM_SIGHT, NHIN]) || r.says(at, &[DINH, HUONG]))
}

/// Whether the years are a term of office, said of whoever is named before it: `HĐND xã nhiệm kỳ 2021-2026 họp`.
pub fn is_of_office(r: &Reader, start: usize, end: usize) -> bool {
    let term = r.says(start, &[NHIEM, KY]) && (start..end).filter(|at| r.digits(*at).is_some()).count() == 2;
    let comma = usize::from(start > 0 && r.is_mark(start - 1, &[',']));
    let who = start.checked_sub(1 + comma);
    term && who.is_some_and(|who| r.token(who).is_some_and(Token::is_word) && !r.is_one_of(who, &[TRONG, CA, CUA]))
}

/// Words that open an occasion, whose days are no figure's: `dịp`, `kỷ niệm`, `Ngày Thương binh`.
pub fn is_occasion(r: &Reader, at: usize) -> bool {
    match r.word(at) {
        DIP => r.word(at + 1) != NAY_THIS,
        TET | LE => r.is_capital(at) || r.word_before(at) == DIP,
        KY_NIEM => r.word(at + 1) == NIEM,
        NGAY => r.is_capital(at) && r.is_capital(at + 1),
        _ => false,
    }
}

/// How far behind its opening word an occasion's day may stand.
pub const OCCASION_REACH: usize = 16;

/// Whether something is held or signed on the day that ends there. Looks no further than a long clause.
pub fn is_held(r: &Reader, end: usize) -> bool {
    (end..end + HELD_REACH)
        .take_while(|&at| !(r.is_mark(at, &['.', ';']) && r.spaced(at + 1)))
        .any(|at| r.says_one(at, HELD))
}

/// How far behind its day the word may stand.
const HELD_REACH: usize = 24;

fn is_priced(r: &Reader, start: usize) -> bool {
    r.word(start) == GIA || r.word(start) == NAM && r.word(start + 1) == GOC || r.word_before(start) == GOC
}

/// Whether the year is said with `năm`, as figures' years are and occasions' seldom.
fn is_spelled_year(r: &Reader, start: usize) -> bool {
    r.is_one_of(start, &[NAM, TRONG, CA]) || r.follows(start, ZODIAC)
}

/// Whether a stage of years ends the title that has been opened, or stands in its midst.
fn is_of_a_title(r: &Reader, start: usize, core: &Core) -> bool {
    let stage = matches!(core.when, Fixed(Period::Years { .. }));
    let apart = start > 0 && r.is_mark(start - 1, &[',']);
    let ends = r.token(core.end).is_none_or(|token| !token.is_word());
    // `Thực hiện Chương trình …, từ năm 2016-2019 đã có …`
    let since = r.word(start) == TU;
    stage && !since && (!apart || ends)
}

/// Whether a document's number ends a few words before: `48/NQ-HĐND ngày …`, `16/CT-TTg của Thủ tướng Chính phủ ngày …`.
fn is_legal(r: &Reader, start: usize, end: usize) -> bool {
    // `Công văn số 75/UBND-VX, ngày 17/4/2017 của tỉnh`
    let apart = start > 0 && r.is_mark(start - 1, &[',']) && r.word(end) == CUA;
    let mut at = start - usize::from(apart);
    for _ in 0..LEGAL_REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(token) = r.token(before).filter(|token| token.is_word()) else {
            return false;
        };
        if !token.spaced && before > 1 && r.is_mark(before - 1, &['/', '-']) && !r.spaced(before - 1) {
            return true;
        }
        at = before;
    }
    false
}

/// `Nghị định 105 năm 2014`, `Nghị quyết 68 ngày 1/7/2021`: the year or day behind a paper's number.
fn is_of_a_paper(r: &Reader, start: usize) -> bool {
    // `Luật Ngân sách nhà nước năm 2015`
    let law = (start.saturating_sub(NAME_REACH)..start).rev().take_while(|at| r.is_lower(*at) || r.is_capital(*at));
    if r.word(start) == NAM && law.into_iter().any(|at| r.word(at) == LUAT && r.is_capital(at)) {
        return true;
    }
    let numbered = start > 1 && r.digits(start - 1).is_some() && !r.continues(start - 1);
    if !numbered {
        return false;
    }
    let by_number = r.word(start - 2) == SO_NUMBER;
    let names = |end: usize| PAPERS.iter().any(|paper| end >= paper.len() && r.says(end - paper.len(), paper));
    match r.word(start) {
        NAM => by_number || names(start - 1),
        // `hóa đơn số 125 ngày 2/3` was written when it was sold.
        NGAY => names(start - 1 - usize::from(by_number)),
        _ => false,
    }
}

/// `lần đầu tiên kể từ năm 2003`, `cao nhất trong 7 năm`: how long it had not been so.
fn is_first_since(r: &Reader, start: usize) -> bool {
    let since = r.word(start) == TU && r.follows(start, &[TIEN, NHAT]);
    since || start > 1 && r.word(start - 1) == KE_SINCE && r.is_one_of(start - 2, &[TIEN, NHAT, DAU])
}

/// How many words may stand between a document's number and its date.
const LEGAL_REACH: usize = 9;

/// Whether one of the words lead up to it, those of a plan, programme or standard, without mark or number between.
pub fn is_named(r: &Reader, start: usize, words: &[&[Key]]) -> bool {
    let mut at = start;
    for _ in 0..NAME_REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        // `kinh tế - xã hội`
        let dash = r.is_mark(before, &['-', '–']);
        if r.token(before).is_none_or(|token| !token.is_word() && !dash) || r.is_one_of(before, NOT_OF_A_NAME) {
            return false;
        }
        if r.says_one(before, words) {
            // `Kết quả các chỉ tiêu 9 tháng đầu năm`: what was done in that time.
            // `tình hình thực hiện nhiệm vụ 6 tháng đầu năm`
            let told = |at: usize| r.says(at, &[KET, QUA_RESULT]) || r.says(at, &[TINH_STATE, HINH]);
            let result = (2..=4).any(|back| before >= back && told(before - back));
            return !result;
        }
        at = before;
    }
    false
}

/// `vốn năm 2020 kéo dài`, `nguồn năm 2019 chuyển sang`, `xã đạt chuẩn từ năm 2021 trở về trước`: which they are, not when.
fn is_carried_over(r: &Reader, end: usize) -> bool {
    r.says(end, &[KEO, DAI])
        || r.word(end) == TRO && r.word(end + 1) != THANH
        || r.word(end) == CHUYEN && r.is_one_of(end + 1, &[SANG_OVER, TIEP, NGUON])
}

/// `14 vụ năm 2019 chuyển sang, mới thụ lý 20 vụ`: from before what is reported on; but `năm 2019 chuyển sang trồng cam`.
fn is_left_over(r: &Reader, end: usize) -> bool {
    let next = end + 2;
    let alone = r.mark(next).is_some() || r.digits(next).is_some() || [NO_KEY, NAM, LA].contains(&r.word(next));
    r.says(end, &[CHUYEN, SANG_OVER]) && alone
}

/// Whether what is compared with is of that time: `so với tổng số lao động của cả năm 2007`, `So với kết quả khảo sát nhà dột, nhà tạm
/// năm 2012, …`; but `so với bình quân chung năm 2020` is of the same.
fn is_of_what_is_compared(r: &Reader, start: usize, end: usize) -> bool {
    let (mut at, mut listed) = (start, false);
    for _ in 0..COMPARED_REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        let comma = r.is_mark(before, &[',']) && at < start;
        if !comma && r.token(before).is_none_or(|token| !token.is_word())
            || r.is_one_of(before, NOT_OF_A_NAME)
            || r.is_one_of(before, &[CHUNG, CUNG])
            || r.says_one(before, PLANS)
        {
            return false;
        }
        listed |= comma;
        if r.word(before) == VOI && r.follows(before, &[SO]) {
            return !listed || r.is_capital(before - 1) && r.is_mark(end, &[',']);
        }
        at = before;
    }
    false
}

/// How many words may stand between `so với` and the time of what is compared with.
const COMPARED_REACH: usize = 16;

/// How many words may stand between a plan's, a programme's word and its years.
const NAME_REACH: usize = 10;

/// How many words and marks may stand between what multiplies and `lần`: `tăng hơn 2,5 lần`.
const TIMES_REACH: usize = 6;

/// Whether it is the time of what is more or less: `cao hơn mức tăng 2,1% của năm 2020`, `thấp hơn mức thu của quý I`.
fn is_of_more_or_less(r: &Reader, start: usize, core: &Core) -> bool {
    let ends = |at: &usize| r.is_mark(*at, &[',', ';', '.', '(', ')', ':']) && r.spaced(at + 1);
    let mut back = (start.saturating_sub(COMPARED_REACH)..start).rev().take_while(|at| !ends(at));
    // `cao hơn mức tăng của ngành năm trước`
    let whose = r.word_before(start) == CUA || matches!(core.when, LastYear | Previous);
    whose && back.any(|at| r.word(at) == HON && r.follows(at, MORE_OR_LESS))
}

/// Whether a stretch or day before our time, in the midst of a clause, tells who is counted: `người hoạt động kháng chiến từ năm 1954 đến
/// năm 1975`.
fn is_long_ago(r: &Reader, start: usize, core: &Core) -> bool {
    let past = match core.when {
        Fixed(past @ (Period::Years { .. } | Period::Range { .. } | Period::Day(..))) => past.end().0 < RECENT,
        _ => false,
    };
    past && start > 0 && r.is_lower(start - 1)
}

/// Whatever was in a year before, was long before its text was written.
pub const RECENT: i32 = 1990;

/// Whether `năm sau` tells which is meant: `chuyển sang năm sau`, `cây trồng thu hoạch năm sau`; not when something is to be done.
fn is_which_next(r: &Reader, start: usize, core: &Core) -> bool {
    let next = matches!(core.when, NextYear);
    let over = r.follows(start, &[SANG_OVER]) && start > 1 && r.is_lower(start - 2);
    let reaped = r.follows(start, &[HOACH]) && start > 1 && r.follows(start - 1, &[THU_REAP]);
    next && (over || reaped)
}

/// Whether words of comparison stand before it, a filler or two between: `so với thực hiện năm 2013`.
pub fn is_compared(r: &Reader, start: usize) -> bool {
    if r.is_one_of(start, &[CUNG, CK, SCK]) {
        return true;
    }
    // `tăng gấp đôi vào năm 2025`
    if r.word(start) == VAO {
        return false;
    }
    let mut at = start;
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1) else { return false };
        match r.word(before) {
            SO | HON => return true,
            // `gấp 2,3 lần năm 2020`; but `trợ cấp một lần năm 2020`
            LAN => return (before.saturating_sub(TIMES_REACH)..before).any(|at| r.is_one_of(at, MULTIPLIED)),
            // `xấp xỉ vụ mùa năm 2008`
            XI => return r.follows(before, &[XAP]),
            DUONG => return r.follows(before, &[TUONG]),
            NGANG => return true,
            // `gần gấp đôi cả năm 2023`
            DOI | BA if r.word_before(before) == GAP => return true,
            // `tăng 3% với tháng 9`
            VOI => return r.follows(before, &[SO, SANH, DUONG]) || before > 0 && r.is_mark(before - 1, &['%']),
            // `so với Tết Mậu Tuất 2018`
            _ if r.is_one_of(before, ZODIAC) && before > 0 => at = before - 1,
            _ if r.is_one_of(before, COMPARED_FILLERS) => at = before,
            _ => return r.word(start) != TU && is_of_a_level(r, at),
        }
    }
    false
}

/// Whether the level that something is compared with stands before it: `so với 180 tỷ đồng (của) năm 2017`, `thấp hơn mức tăng 5,2% …`.
fn is_of_a_level(r: &Reader, at: usize) -> bool {
    let unit = (at.saturating_sub(UNIT_REACH)..at).rev().take_while(|at| r.is_mark(*at, &['%']) || r.is_lower(*at));
    let end = at - unit.count();
    let shape = |at: &usize| r.tokens[*at].is_digits() || r.is_mark(*at, &[',', '.']) && !r.spaced(at + 1);
    let number = end - (0..end).rev().take_while(shape).count();
    let over = |at: usize| r.word(at) == HON || r.word(at) == VOI && r.follows(at, &[SO]);
    let named = |at: usize| {
        over(at) && (r.word(at + 1) == MUC || r.word(at) == VOI && r.is_one_of(at + 2, &[LE_RATE, SO_NUMBER]))
    };
    let first = number.saturating_sub(4);
    number < end && (r.follows(number, &[VOI]) && over(number - 1) || (first..number).any(named))
}

/// Most words of a unit: `nghìn tỷ đồng`.
const UNIT_REACH: usize = 3;
