//! Finding the expressions of time in a sentence.
//!
//! In: its tokens. Out: the mentions, in order. At each token the little words there say which rules may apply, else the word
//! itself does ([`core()`]); then the words before it say what it is for ([`mention`]).

use super::around::{Read, from_to, lengthened, now, of_comparison, until, within};
use super::calendar::Period;
use super::days::{self, Cue};
use super::expression::{Core, a_year, core};
use super::purpose::{OCCASION_REACH, is_compared, is_held, is_occasion, mention};
use super::reader::Reader;
use super::words::*;
use super::years;
use super::{PeriodMention, When::*};
use crate::report::OtherKind;
use crate::text::key::NO_KEY;
use crate::text::token::{Token, TokenKind};

/// Every expression of time in a sentence's tokens, in order, not overlapping; each as long as it can be.
pub fn find(text: &str, tokens: &[Token]) -> Vec<PeriodMention> {
    let r = Reader { text, tokens };
    let mut found: Vec<PeriodMention> = Vec::new();
    // What has been opened since the last full stop or semicolon: an occasion, the title of a programme or law.
    let (mut occasion, mut title) = (None, false);
    let mut at = 0;
    // `ở trong xe vài ngày`: few of something are read from the word before, whatever stands there.
    let few = |at: usize| r.word(at + 1) == VAI || r.word(at + 2) == VAI;
    let nothing = |at: usize| few(at) || whole(&r, at, true).or(whole(&r, at, false)).is_none();
    while let Some(passed) = passed(&tokens[at..]) {
        debug_assert!((at..at + passed).all(nothing), "passed by: {}", r.words(at));
        at += passed;
        match tokens[at].kind {
            // `vài tháng tới` is read with the word before.
            TokenKind::Word if tokens[at].key == VAI => at -= usize::from(passed > 0),
            TokenKind::Word if OPENERS.may_hold(tokens[at].key) => {
                if is_occasion(&r, at) {
                    occasion = Some(at);
                }
                title |= r.says_one(at, TITLES);
            }
            TokenKind::Mark('.' | ';' | ':') if r.spaced(at + 1) => (occasion, title) = (None, false),
            _ => {}
        }
        if passes(&r, at) {
            debug_assert!(nothing(at), "passed by: {}", r.words(at));
            at += 1;
            continue;
        }
        let near = occasion.is_some_and(|opened| at - opened <= OCCASION_REACH);
        let Some(mut read) = whole(&r, at, near) else {
            at += 1;
            continue;
        };
        // `6 tháng đầu năm (từ 1/10/2022 đến 31/3/2023)`: which months they are.
        if r.is_mark(read.core.end, &['('])
            && matches!(
                read.core.when,
                PartOfYear { .. } | Fixed(Period::Half(..) | Period::Quarter(..) | Period::Months { .. })
            )
            && r.word(read.core.end + 1) == TU
            && let Some(days) = from_to(&r, read.core.end + 1).filter(|days| r.is_mark(days.end, &[')']))
            && matches!(days.when, Fixed(period) if !matches!(period, Period::Day(..)))
        {
            read.core = Core { end: days.end + 1, when: days.when, ..read.core };
        }
        // A length in words (`một năm`) says nothing and has no digits to account for.
        if read.core.when == Unplaced && !tokens[at..read.core.end].iter().any(|token| token.is_digits()) {
            at = read.core.end;
            continue;
        }
        found.push(mention(&r, at, read, near, title));
        at = read.core.end;
        // `năm 2018, 2019 và 2020`: years that go on a list.
        while matches!(read.core.when, Fixed(Period::Year(_)))
            && (r.is_mark(at, &[',']) || r.word(at) == VA)
            && let Some((year, end)) = r.bare_year(at + 1).or_else(|| year_after(&r, &read, at))
        {
            let core = Core::new(end, Fixed(Period::Year(year)), OtherKind::Year);
            let next = mention(&r, at + 1, Read::plain(core), near, title);
            // What joins them ends no name: `hộ nghèo năm 2018, 2019 lần lượt là …`.
            let joined = found.last().is_some_and(|last| !last.compared);
            found.push(PeriodMention { tokens: at + usize::from(!joined)..end, ..next });
            at = end;
        }
        // `ngày 30-4 và 1-5`
        while read.core.kind == OtherKind::Date
            && (r.is_mark(at, &[',']) || r.word(at) == VA)
            && let Some(core) = days::digits(&r, at + 1, Cue::Strong)
            && !r.is_lower(core.end)
        {
            found.push(mention(&r, at + 1, Read { core, ..read }, near, title));
            at = core.end;
        }
    }
    found
}

/// The year that `và` at a token adds to one shortly before it, whatever stands behind: `năm 2017 và 2018 doanh thu lần lượt là …`.
fn year_after(r: &Reader, first: &Read, at: usize) -> Option<(i32, usize)> {
    let Fixed(Period::Year(before)) = first.core.when else { return None };
    let near = |&(year, _): &(i32, usize)| year != before && (year - before).abs() <= 5;
    r.year(at + 1).filter(near).filter(|_| r.word(at) == VA)
}

/// How many tokens stand before the first at which something may begin, open or end; `None` where there is none.
#[inline(never)]
fn passed(tokens: &[Token]) -> Option<usize> {
    tokens.iter().position(stops)
}

#[inline]
fn stops(token: &Token) -> bool {
    if token.is_word() {
        return STOPS.may_hold(token.key);
    }
    matches!(token.kind, TokenKind::Digits | TokenKind::Mark('.' | ';' | ':' | '(' | '['))
}

/// Whether no expression begins at a token that was stopped at, by what stands behind it.
#[inline]
fn passes(r: &Reader, at: usize) -> bool {
    let next = r.word(at + 1);
    match r.tokens[at].kind {
        TokenKind::Word if next == VAI => false,
        // `hiện` and `CK` may stand before any word.
        TokenKind::Word => {
            let alone = r.token(at + 1).is_none_or(|token| token.is_word() && !GO_ON.may_hold(next));
            alone && ![HIEN, CK, SCK].contains(&r.tokens[at].key)
        }
        TokenKind::Digits => next != VAI && counts_only(r, at),
        TokenKind::Mark(mark) => !matches!(mark, '(' | '['),
    }
}

/// Whether digits count something, by what stands right behind them: neither a mark of days and hours nor a unit of time. Those of
/// years are left open.
fn counts_only(r: &Reader, at: usize) -> bool {
    let length =
        |at: usize| r.token(at).filter(|token| token.is_digits()).map_or(0, |token| token.span.end - token.span.start);
    if length(at) > 3 {
        return length(at) > 4;
    }
    match r.mark(at + 1) {
        // `1.250`, `12,500`
        Some('.' | ',') => length(at + 2) > 2,
        Some(mark) => !matches!(mark, ':' | '/' | '-' | '–' | '—' | '&'),
        // `201 6`, torn by copying
        None if length(at + 1) > 0 => length(at) != 3,
        None => !r.is_one_of(at + 1, &[NAM, THANG, QUY, NGAY, TUAN, GIO, PHUT, T, H, G, VA, DEN, TOI_NEXT]),
    }
}

/// The whole expression that starts at `at`, little words inside.
fn whole(r: &Reader, at: usize, occasion: bool) -> Option<Read> {
    let word = r.word(at);
    if r.mark(at).is_some_and(|mark| !matches!(mark, '(' | '[')) {
        return None;
    }
    if word != NO_KEY {
        if let Some(read) = until(r, at) {
            return Some(read);
        }
        if let Some(core) = of_comparison(r, at).or_else(|| now(r, at)) {
            return Some(Read::plain(core));
        }
    }
    match word {
        TU => return from_to(r, at).map(Read::plain),
        TRONG | VAO | CA => return within(r, at).map(Read::plain),
        QUA if r.says(at + 1, &[CAC, NAM]) && r.year(at + 3).is_some() => return within(r, at).map(Read::plain),
        // `có hiệu lực sau 10 ngày`, `trong thời hạn 7 ngày`, `vòng 24 giờ`: how long, not when.
        // `có dịch chưa qua 30 ngày`
        QUA if r.follows(at, &[CHUA]) => return counted_length(r, at + 1).map(Read::plain),
        SAU_AFTER | HAN | VONG if counted_length(r, at + 1).is_some() => {
            return counted_length(r, at + 1).map(Read::plain);
        }
        TRUOC | SAU_AFTER => {
            let next = at + usize::from(r.says(at + 1, &[THOI, DIEM])) * 2 + 1;
            let core = match r.word(next) {
                NGAY => days::day(r, next),
                // `xong trước quý IV`
                QUY | THANG | NAM if word == TRUOC => core(r, next),
                _ => days::digits(r, next, Cue::Weak),
            }?;
            let placed = matches!(core.when, Fixed(_) | PartOfYear { .. });
            return placed.then_some(Read { core, cumulative: false, event: true });
        }
        SANG | CHIEU | TOI_EVENING | TRUA | DEM | PHIEN => {
            let core = day_of_a_moment(r, at + 1)?;
            return Some(Read { core, cumulative: false, event: r.word(at) != PHIEN });
        }
        // `hôm 30/11`, `hôm nay, 30/11`
        HOM => return day_of_a_moment(r, at + 1).map(Read::plain),
        TAI_AT | THOI if r.says(at + usize::from(r.word(at) == TAI_AT), &[THOI, DIEM]) => {
            let next = at + 2 + usize::from(r.word(at) == TAI_AT);
            let core = core(r, next).or_else(|| days::digits(r, next, Cue::Strong))?;
            return Some(Read::plain(core));
        }
        _ => {}
    }
    // `so với 7 ngày nghỉ Tết năm 2020 giảm 46 vụ`: the days compared with; `so với 7 ngày theo quy định` is a figure.
    if r.follows(at, &[VOI])
        && r.follows(at - 1, &[SO, SANH])
        && let Some(length) = counted_length(r, at)
        && r.is_one_of(length.end, &[NGHI, DAU, LE, TET, TRUOC])
    {
        let behind = (length.end..length.end + 7).take_while(|i| r.token(*i).is_some_and(|token| token.is_word()));
        let year = behind.filter(|i| r.word(*i) == NAM).find_map(|i| core(r, i));
        return Some(Read::plain(year.unwrap_or(length)));
    }
    // `tai nạn 3 ngày nghỉ lễ`
    let off = (at + 2..=at + LONGEST_LENGTH).any(|i| r.word(i) == NGHI);
    if off && let Some(length) = counted_length(r, at).filter(|length| r.word(length.end) == NGHI) {
        return Some(Read::plain(length));
    }
    // `mùng 1 Tết`
    if r.word(at) == MUNG && r.small(at + 1).is_some_and(|day| (1..=10).contains(&day)) {
        return Some(Read { event: true, ..Read::plain(Core::new(at + 2, Unplaced, OtherKind::Date)) });
    }
    // `28/6, huyện tổ chức …`: a day that opens the sentence.
    if at == 0
        && let Some(core) = days::digits(r, at, Cue::Weak).filter(|core| r.is_mark(core.end, &[',']))
    {
        return Some(Read { event: is_held(r, core.end), ..Read::plain(core) });
    }
    // `(TTXVN 2/1)`: an agency and the day.
    if at > 1
        && r.is_mark(at - 2, &['('])
        && r.is_capital(at - 1)
        && let Some(core) = days::digits(r, at, Cue::Alone).filter(|core| r.is_mark(core.end, &[')']))
    {
        return Some(Read { event: true, ..Read::plain(core) });
    }
    // A bracket with nothing but a day: `(05/07)`.
    if r.is_mark(at, &['(', '[']) {
        let core = days::digits(r, at + 1, Cue::Alone).or_else(|| years::bare_year_range(r, at + 1));
        let core = core.or_else(|| a_year(r.bare_year(at + 1)))?;
        let core = Core { end: core.end + 1, ..core };
        return r
            .is_mark(core.end - 1, &[')', ']'])
            .then_some(Read { event: core.kind == OtherKind::Date && !occasion, ..Read::plain(core) });
    }
    let in_digits = || {
        let day = days::digits(r, at, if occasion { Cue::Strong } else { Cue::No });
        day.or_else(|| a_year(r.bare_year(at)).filter(|_| occasion || announces_a_year(r, at)))
    };
    let first = core(r, at).or_else(|| if word == NO_KEY { in_digits() } else { None })?;
    let long = lengthened(r, first);
    // `date 2019-12`, as machines put before a text, is the day of writing.
    let written = r.word_before(at) == DATE;
    Some(Read { event: written || r.word(at) == NGAY && is_held(r, long.end), ..Read::plain(long) })
}

/// The day behind a time of day or a session: `sáng 26/1`, `chiều nay, 26-1`, `phiên giao dịch ngày 19/6`.
fn day_of_a_moment(r: &Reader, at: usize) -> Option<Core> {
    let trade = if r.says(at, TRADE) { TRADE.len() } else { 0 };
    let now = usize::from(trade == 0 && r.is_one_of(at, &[NAY, QUA, MAI]));
    let early = usize::from(r.word(at) == SOM);
    let mut next = at + trade + now + early;
    next += usize::from(now > 0 && r.is_mark(next, &[',', '(']));
    let named = r.word(next) == NGAY;
    next += usize::from(named);
    // `chiều nay 5-6 người` is a range; `chiều nay 6.10, …` a day.
    let closed = r.is_mark(next + 3, &[',', ')']);
    days::digits(r, next, if now > 0 && !named && !closed { Cue::Weak } else { Cue::Strong })
}

/// Most tokens of one: `16 giờ 30 phút 53 giây`.
const LONGEST_LENGTH: usize = 6;

/// A number of days, weeks, hours or minutes: `7 ngày`, `16 phút 53 giây`.
fn counted_length(r: &Reader, at: usize) -> Option<Core> {
    let word = r.word(at);
    if word != NO_KEY && word != GMT && !COUNT.may_hold(word) {
        return None;
    }
    if let Some(clock) = days::clock(r, at) {
        return Some(clock);
    }
    let (_, end) = r.count(at, false)?;
    let unit = r.is_one_of(end, &[NGAY, TUAN, GIO, PHUT]);
    unit.then(|| Core::new(end + 1, Unplaced, OtherKind::Period))
}

/// Whether what stands around calls for a year: `Mục tiêu 2023`, `so với (thực hiện) 2019`, `đông xuân 2023`, `Quý Mão 2023`, `(2022: …`.
fn announces_a_year(r: &Reader, at: usize) -> bool {
    // `Nhiệm vụ trọng tâm 2020`
    let heart = at > 2 && r.says(at - 2, &[TRONG_HEAVY, TAM_HEART]);
    let plan = at - if heart { 2 } else { 0 };
    PLANS.iter().any(|words| plan >= words.len() && r.says(plan - words.len(), words))
        || !r.follows(at, &[HON, LAN]) && is_compared(r, at)
        || r.follows(at, CROP)
        || at > 0 && r.is_mark(at - 1, &['(']) && r.is_mark(at + 1, &[':'])
        || at > 0 && r.is_capital(at - 1) && r.follows(at, ZODIAC)
        || speaks_for_a_year(r, at)
}

/// `Quỹ khuyến học 2017 đạt 61%`: four digits without a dot behind a noun, and a verb behind them.
fn speaks_for_a_year(r: &Reader, at: usize) -> bool {
    let noun = at > 0 && r.token(at - 1).is_some_and(|token| token.is_word()) && !r.follows(at, AMOUNTS);
    let recent = r.digits(at).is_some_and(|(year, _)| (1990..=2035).contains(&year));
    noun && recent && r.token(at + 1).is_some_and(|token| token.is_word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::text::token::tokens;
    use proptest::prelude::*;

    /// What else such expressions are made of.
    const PIECES: &[&str] =
        &["2", "12", "250", "2023", "15/6", ".", ",", "/", "-", ":", "%", "ha", "QII", "ba", "tư", "I", "xã", "nhà"];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

        /// What is passed by begins no expression of time.
        #[test]
        fn every_first_word_is_a_stop(
            words in prop::collection::vec(prop::sample::select([SPELT, PIECES].concat()), 1..6),
            gap in prop::sample::select(vec!["", " "]),
        ) {
            let text = words.join(gap);
            let cut = tokens(&text, Span::new(0, text.len()));
            let r = Reader { text: &text, tokens: &cut };
            let begins = whole(&r, 0, false).or(whole(&r, 0, true)).is_some();
            let before_few = r.word(1) == VAI;
            prop_assert!(!begins || before_few || stops(&cut[0]) && !passes(&r, 0), "{text}");
        }
    }
}
