//! Whether the words around a percentage, comparison or plan speak of a row: by what the row was called, by its noun, by its time.

use super::{earlier, figure};
use crate::grammar::cue::{Cue, compares_by_itself};
use crate::grammar::indicator::Phrase;
use crate::grammar::reading::{Context, Name, Names, Reading, Role, Row};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::Token;

/// Whether the mention speaks of something that no row stands for: `Hoài Ân (tăng 4 người)`, another time (`(9 tháng năm 2023 tăng
/// 6,7%)`), each year beside the whole, or what is to be done after what was.
pub fn of_its_own(context: &Context, reading: &Reading) -> bool {
    dated(context, reading) || of_another(context, reading)
}

pub(super) fn of_another(context: &Context, reading: &Reading) -> bool {
    let pair = || context.index.checked_sub(2).is_some_and(|from| earlier::follows_from(context.sentence, from));
    let changed = reading.rows.last().is_some_and(|row| row.changes > 0) || pair();
    // `các xã có tỷ lệ hộ nghèo trên 25% giảm 4%`
    let classed = matches!(reading.roles.last(), Some((Role::Other(_), figure::CLASS)));
    context.cue().named_before
        || classed
        || changed && yearly_mean(context)
        || promised(context) && reading.rows.iter().all(|row| row.mention.is_none())
}

/// `còn 5.200 hộ nghèo. Tỉnh phấn đấu giảm 2/3 số hộ` promises nothing of what was reached.
fn promised(context: &Context) -> bool {
    context.sentence.holds(context.gap(), Label::Intent)
}

/// Whether what it was a year on average begins the phrase: `bình quân mỗi năm giảm 1,5%`, `bình quân tăng 2%/năm`; `tăng bình quân
/// 2%/năm` goes on about what was named before.
fn yearly_mean(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    let verb = cue.lead.map_or(cue.own.start, |(_, at)| at);
    let year = |at: usize| sentence.first_word(at) == const { key("năm") };
    sentence.holds(cue.own.start..verb, Label::Average)
        && cue.own.clone().chain(context.mention().per.clone()).any(year)
}

/// Whether the bracket lists changes of several things, each by its name: `nhóm cây lương thực - thực phẩm tăng 5,2% (lương thực tăng
/// 3,7%, thực phẩm tăng 9,4%)`.
pub(super) fn lists_changes(context: &Context) -> bool {
    let (mentions, bracket) = (&context.sentence.mentions, context.mention().bracket);
    let named = |at: usize| {
        let cue = &context.cues[at];
        mentions[at].bracket == bracket && mentions[at].is_percent() && cue.content > 0 && cue.moves()
    };
    let at = context.index;
    let beside = [at.checked_sub(1), (at + 1 < mentions.len()).then_some(at + 1)];
    bracket != 0 && named(at) && beside.into_iter().flatten().any(named)
}

/// Whether nothing parts the mention from the row before it, whose noun is still being said: `có 384 hộ được vay vốn ưu đãi đạt
/// 96% chỉ tiêu`.
pub(super) fn runs_on(context: &Context, row: &Row) -> bool {
    let divides = |at: usize| match context.sentence.what(at) {
        What::Mark(_) | What::Number(_) | What::Period(_) => true,
        What::Label(label) => matches!(label, Label::Joiner | Label::With | Label::Have | Label::Parts | Label::Apart),
        _ => false,
    };
    let reaches = matches!(context.cue().lead, Some((Label::Reach | Label::Equal, _)));
    let next = row.mention.is_some_and(|mention| mention + 1 == context.index);
    next && reaches && context.cue().plan.is_some() && !context.gap().any(divides)
}

/// Whether the clause named something before the mention's own phrase, without a number: `…; lợi nhuận đạt gấp rưỡi, bằng 70%`.
pub fn clause_named(context: &Context) -> bool {
    let sentence = context.sentence;
    let gap = context.gap();
    let start = gap.clone().rev().find(|at| sentence.mark(*at) == Some(';'));
    let words = |start: usize| (start..context.cue().own.start).filter(|at| sentence.what(*at) == What::Word);
    start.is_some_and(|start| words(start).count() > 1)
}

const COUNT: Key = key("số");

/// Words that a row's name may be made of.
pub(super) fn names(what: What) -> bool {
    use Label::*;
    matches!(what, What::Word | What::Label(LightVerb | Rate | Fund | Numbered | Actor | NameHead | Plan | Currency(_)))
}

/// The words among the items that could name something, `số` left out.
fn words<'s>(sentence: &'s Sentence, items: std::ops::Range<usize>) -> impl Iterator<Item = Key> + 's {
    items
        .filter(|i| names(sentence.what(*i)))
        .flat_map(|i| sentence.tokens_of(i).iter().filter(|t| t.is_word()).map(|t| t.key))
        .filter(|key| *key != COUNT)
}

/// Adds what the mention of a cue is called.
pub fn name(sentence: &Sentence, cue: &Cue, to: &mut Names) {
    to.push(words(sentence, cue.own.clone()), words(sentence, cue.noun.clone()));
}

/// The words before the mention that could name something.
pub(super) fn own_words<'c>(context: &'c Context) -> &'c [Key] {
    context.called.of(context.index).own
}

/// What row `index` is called.
pub fn called<'c>(context: &'c Context, index: usize, row: &Row) -> Name<'c> {
    match row.mention {
        Some(mention) => context.called.of(mention),
        None => context.phrases.get(index).map_or(Name::default(), Phrase::called),
    }
}

/// Whether what the change is said about (`giảm 6,2% về số doanh nghiệp`) is what the row counts or names.
pub fn about_row(context: &Context, index: usize, row: &Row) -> bool {
    let about = || words(context.sentence, context.cue().about.clone());
    let called = called(context, index, row);
    let (all, found) = (about().count(), about().filter(|key| called.holds(key)).count());
    // `giảm 9% về vốn đăng ký` is not of `số lao động đăng ký`.
    let heads = about().next().is_some_and(|head| called.holds(&head));
    heads && found * 5 >= all * 3 || shortens(context, row)
}

/// Whether it is what the row counts, in more than one word, and not of the name of money.
pub(super) fn about_noun(context: &Context, index: usize, row: &Row) -> bool {
    let noun = called(context, index, row).noun;
    let about = || words(context.sentence, context.cue().about.clone());
    !row.part && about().count() > 1 && about().all(|key| noun.contains(&key))
}

/// Whether what the change is said about is the row's noun by its first letters: `340 doanh nghiệp (DN), tăng 11% về số DN`.
fn shortens(context: &Context, row: &Row) -> bool {
    let sentence = context.sentence;
    let about = context.cue().about.clone();
    let Some(short) = about.filter(|at| names(sentence.what(*at))).map(|at| sentence.said(at)).last() else {
        return false;
    };
    let short = short.rsplit(' ').next().unwrap_or_default();
    let noun = row.mention.map_or(0..0, |mention| context.cues[mention].noun.clone());
    let words = noun.flat_map(|at| sentence.tokens_of(at)).filter(|token| token.is_word());
    let first = |token: &Token| token.span.of(sentence.text).chars().next();
    let mut letters = words.filter_map(first).map(case::upper);
    short.chars().count() > 1 && short.chars().all(|letter| letters.next() == Some(letter))
}

/// Whether the mention is the growth of a time of its own: `(cùng kỳ tăng 24%)`, `, cùng kỳ năm trước tăng 10,2%` behind another
/// change.
pub(super) fn dated(context: &Context, reading: &Reading) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let moves = cue.moves() && cue.basis.is_none();
    let changed = reading.rows.last().is_some_and(|row| row.changes > 0);
    // `thấp hơn mức tăng 20% cùng kỳ năm ngoái`
    let than = cue.lead.is_some_and(|(_, at)| {
        at > cue.own.start
            && matches!(sentence.label(at - 1), Some(Label::Up | Label::Down))
            && sentence.is_than(at - 1)
    });
    if (than || cue.then.is_some()) && changed && moves_by_rate(context) {
        return true;
    }
    // `tháng 9 tăng 2,3% so với tháng trước; tính chung 9 tháng tăng 11% so với cùng kỳ`: another time of what only grew.
    let grew = reading.rows.last().is_some_and(|row| row.mention.is_some() && row.value.is_none() && changed);
    if grew
        && moves_by_rate(context)
        && cue.content == 0
        && cue.own.clone().take(3).any(|at| is_another_time(sentence, at))
    {
        return true;
    }
    let apart = cue.opens_bracket || (changed && cue.separator.is_some_and(|mark| matches!(mark, ',' | ';')));
    moves
        && apart
        && context.mention().is_percent()
        && cue.own.clone().take(2).any(|at| match sentence.what(at) {
            What::Period(found) => {
                let period = &sentence.periods[found];
                let against = at > 0 && sentence.label(at - 1) == Some(Label::Against);
                !against && (compares_by_itself(period) || (cue.opens_bracket && period.dates_figures()))
            }
            _ => false,
        })
}

/// Whether the item is a time of its own, which nothing is compared with.
fn is_another_time(sentence: &Sentence, at: usize) -> bool {
    let own = sentence.period(at).map(|found| &sentence.periods[found]);
    let against = at > 0 && sentence.label(at - 1) == Some(Label::Against);
    !against && own.is_some_and(|own| own.dates_figures() && !compares_by_itself(own))
}

fn moves_by_rate(context: &Context) -> bool {
    context.mention().is_percent() && context.cue().moves()
}

/// The row that the mention before was put on.
pub fn last_spoken_of(reading: &Reading) -> Option<usize> {
    match reading.roles.last()?.0 {
        Role::PlanPercent { row: Some(row), .. } | Role::Change { row: Some(row), .. } => Some(row),
        Role::PlanApart { row: Some(row), .. } | Role::PlanValue { row } | Role::PlannedGrowth { row } => Some(row),
        Role::Prior { row } | Role::Whole { row } => Some(row),
        _ => reading.last_row(),
    }
}

/// Whether the words before the mention take up the noun that the row counts (`142.560 phần quà …, số phần quà tăng`), or are all
/// among those that it was named with (`thụ lý 86 vụ …; số thụ lý tăng`).
pub fn speaks_of(context: &Context, index: usize, row: &Row) -> bool {
    // `riêng công nghiệp tăng 12%`, `trong đó công nghiệp tăng 12%`: a part of it.
    let part = [Label::Apart, Label::Parts].iter().any(|label| context.sentence.holds(context.gap(), *label));
    if part {
        return false;
    }
    // `lũy kế 9 tháng, chỉ số tiêu thụ tăng 4,2%` speaks of another time.
    let dated = context.cue().own.clone().any(|at| is_another_time(context.sentence, at));
    if dated && row.changes > 0 {
        return false;
    }
    let called = called(context, index, row);
    let own = own_words(context);
    if of_another_kind(context, index, row) {
        return false;
    }
    let noun = called.noun.first().is_some_and(|first| own.contains(first)) && !other_doing(context, index, row);
    noun || names_value(context, index, row) || repeats(own, called)
}

/// Words that make another thing of what stands behind them.
const TURNING: [Key; 6] = [key("cận"), key("thoát"), key("tái"), key("ngoài"), key("không"), key("chưa")];

/// Whether one word makes the row another thing than the words before the mention name: `hộ nghèo giảm 120 hộ` does not speak of `hộ
/// cận nghèo`.
pub(super) fn of_another_kind(context: &Context, index: usize, row: &Row) -> bool {
    let turned = |words: &[Key], name: &[Key]| {
        let other = |pair: &[Key]| TURNING.contains(&pair[0]) && words.contains(&pair[1]) && !words.contains(&pair[0]);
        name.windows(2).any(other)
    };
    let (own, called) = (own_words(context), called(context, index, row));
    // `số lao động nam tăng 32 người, số lao động nữ giảm 25 người`
    let apart =
        |own: &[Key], named: &[Key]| own.first() == named.first() && own.last().is_some_and(|w| !named.contains(w));
    apart(own, called.own) && apart(called.own, own)
        || [called.own, called.noun].into_iter().any(|named| turned(own, named) || turned(named, own))
}

/// Whether at least half of the words before the mention are none that the row was named with: `trồng cây tăng 20 ha và chăm sóc cây
/// tăng 75 ha`, `số người chết giảm 3 người, số người bị thương giảm 7 người`.
pub fn other_doing(context: &Context, index: usize, row: &Row) -> bool {
    let (own, called) = (own_words(context), called(context, index, row));
    own.iter().filter(|key| !called.holds(key)).count() * 2 >= own.len().max(1)
}

/// Whether the words before mention `index` are among those that mention `earlier` was named with.
pub fn says_again(context: &Context, earlier: usize) -> bool {
    let (own, called) = (own_words(context), context.called.of(earlier));
    !own.is_empty() && own.iter().all(|key| called.holds(key))
}

/// Whether the words before the mention hold all that the row was named with.
pub fn named_again(context: &Context, index: usize, row: &Row) -> bool {
    let (named, own) = (called(context, index, row).own, own_words(context));
    named.len() > 1 && named.iter().all(|key| own.contains(key))
}

/// Whether the words are among those of the name, in its order, before or behind the number: `người chết` is not `chết người`; two words
/// of two syllables may change places: `vận chuyển hàng hóa` is `hàng hóa vận chuyển`.
pub(super) fn repeats(own: &[Key], called: Name) -> bool {
    let within = |words: [&[Key]; 2], first: &[Key], then: &[Key]| {
        let mut name = first.iter().chain(then);
        words.into_iter().flatten().all(|key| name.any(|word| word == key))
    };
    let said = |words| within(words, called.own, called.noun) || within(words, called.noun, called.own);
    match own {
        [] | [_] => false,
        [_, _, _, _] => said([own, &[]]) || said([&own[2..], &own[..2]]),
        _ => said([own, &[]]),
    }
}

/// `số tiền tăng`, `giá trị giảm` after an amount of money.
fn names_value(context: &Context, index: usize, row: &Row) -> bool {
    let cue = context.cue();
    // `vốn đăng ký 48 triệu USD, giảm 2 dự án nhưng vốn tăng 5%`
    let fund = |at: usize| {
        let capital = const { key("vốn") };
        context.sentence.first_word(at) == capital && called(context, index, row).holds(&capital)
    };
    let named = |i: &usize| names(context.sentence.what(*i));
    let mut naming = cue.own.clone().filter(named).peekable();
    // `mì lát tăng 13 triệu USD, cà phê tăng 26% nhưng giá trị giảm 35%`: what only moved has no worth.
    matches!(row.unit, Unit::Money(_))
        && row.value.is_some()
        && naming.peek().is_some()
        && naming.all(|i| context.sentence.label(i) == Some(Label::Fund) && (is_worth(context, i) || fund(i)))
}

/// Whether a word for money says no more than how much: `số tiền`, `trị giá`; `chi phí` is something of its own.
fn is_worth(context: &Context, at: usize) -> bool {
    let sentence = context.sentence;
    let tokens = sentence.tokens_of(at);
    tokens.iter().any(|t| [const { key("tiền") }, const { key("trị") }].contains(&t.key))
}

/// Whether the row counts the very noun that the mention counts, no kind of it.
pub fn counts_just(context: &Context, index: usize, row: &Row) -> bool {
    let wanted = context.called.of(context.index).noun;
    !wanted.is_empty() && called(context, index, row).noun == wanted
}

/// How much of the noun that the mention counts the row counts or names: `92 người chết …, giảm 9 người chết`. `None` where one
/// of them counts no noun.
pub fn same_noun(context: &Context, index: usize, row: &Row) -> Option<f32> {
    let wanted = context.called.of(context.index).noun;
    if wanted.is_empty() {
        return None;
    }
    let mut called = called(context, index, row);
    // `18/22 trường`: the noun stands behind the pair.
    if let Some(next) = row.mention.map(|m| m + 1).filter(|next| context.cues.get(*next).is_some_and(|cue| cue.slash))
        && called.noun.is_empty()
        && next < context.index
    {
        called.noun = context.called.of(next).noun;
    }
    if called.noun.is_empty() {
        return None;
    }
    // `giảm 12 trường, giảm 40 điểm trường`: the first word says what is counted.
    if !called.holds(&wanted[0]) {
        return Some(0.0);
    }
    let found = wanted.iter().filter(|key| called.holds(key)).count();
    Some(found as f32 / wanted.len() as f32)
}
