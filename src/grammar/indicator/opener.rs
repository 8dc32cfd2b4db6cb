//! What the opener of a list says of each of its members: `xuất khẩu sang các thị trường tăng: Mỹ 20 tỷ USD, Nga 3 tỷ USD` gives
//! `xuất khẩu sang Nga`.
//!
//! In: a sentence. Out: where its lists of members begin, and what stands before those that they are members of.

use super::lean::{join, names_only_rate};
use super::phrase::{content, in_capitals, is_name, is_preposition, is_verb, syllables};
use super::ranks::next_in_rank;
use super::trim::{last_clause, trim};
use super::written::words;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::{OF_NAMES, THERE, TRADE};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use std::ops::Range;

/// A list of members that a sentence opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members {
    /// The item that the list begins with.
    pub start: usize,
    /// What is told of each: `xuất khẩu sang`.
    pub said: String,
    /// What kind they are of, which names the proper names among them where nothing is told of each: `thị trường`.
    pub kind: String,
    /// Whether it is told of amounts alone, each at the head of a line.
    pub amounts: bool,
}

/// Words of several of a kind: `các thị trường`, `một số mặt hàng`.
const PLURALS: [Key; 4] = [key("các"), key("những"), key("nhiều"), key("số")];
/// Most items between such a word and the list.
const LONGEST_GROUP: usize = 20;
/// Most syllables of a member's name.
const LONGEST_MEMBER: usize = 10;
/// Most syllables of what several have.
const LONGEST_OWNED: usize = 5;
/// How much, behind what is measured: `kim ngạch xuất khẩu cao`.
const HOW: [Key; 9] =
    [key("cao"), key("lớn"), key("khá"), key("thấp"), key("mạnh"), key("nhất"), key("nhiều"), key("rất"), key("quá")];

/// The lists that the sentence opens, in order.
pub fn of(sentence: &Sentence) -> Vec<Members> {
    let mut openers: Vec<Members> = Vec::new();
    for (index, mention) in sentence.mentions.iter().enumerate() {
        let from = openers.last().map_or(0, |opener| opener.start);
        let shares = || shared_out(sentence, index);
        let told = |mark: usize| {
            // `Cơ cấu kinh tế năm 2020: dịch vụ chiếm 30%, nông nghiệp 20%`
            if mention.is_percent() && sentence.mark(mark) == Some(':') && structures(sentence, from..mark) {
                return Some(shares_from(mark + 1));
            }
            // `tổng số lỗ của các dự án là 154 triệu USD`: no member.
            let named = sentence.said(mark) != "là" || content(sentence, mark + 1..mention.first) > 0;
            if let Some(group) = group_before(sentence, from, mark).filter(|_| named) {
                // `tỷ lệ các xã có lãnh đạo là nữ`: of which the rate is.
                let of = |members: &Members| sentence.said(mark) == "là" && names_only_rate(&members.said);
                return Some(members(sentence, from, group, mark)).filter(|members| !of(members));
            }
            let head = measured_before(sentence, from, mark)?;
            let said = words(sentence, head.clone());
            let own = mark + 1..mention.first;
            let place = sentence.begins(mark + 1, Kind::Member) || is_name(sentence, trim(sentence, own.clone()));
            // `Học phí: mầm non 90.000 đồng, tiểu học 60.000 đồng`; but `Chi phí: quy mô 30 ha`
            let amount = mention.quantity.unit != Unit::Count && !sentence.begins(mark + 1, Kind::Amount);
            // `Cơ cấu cây trồng: lúa 300 ha`
            let amount = amount && (mention.is_percent() || sentence.label(head.start) != Some(Label::Rate));
            let hands = || amount && sentence.mark(mark) == Some(':') && hands_on(sentence, head.start);
            let listed = place || content(sentence, own) > 0 && hands();
            listed.then_some(Members { start: mark + 1, said, ..Members::default() })
        };
        // Whatever it says, what stood before it is told no longer.
        let opened = opens_before(sentence, from, mention.first).and_then(told);
        let bracket = || moved_before_bracket(sentence, from, mention.first).and_then(told);
        let opened = opened.or_else(bracket);
        // `…, xếp thứ hai là Nhật Bản, tiếp theo là Đài Loan`: by the same.
        let ranked = || {
            let next = next_in_rank(sentence, index)?;
            let same = openers.last().filter(|_| next.said.is_empty()).map(|last| last.said.clone());
            Some(Members { said: same.unwrap_or(next.said), ..next })
        };
        let opened = ranked().or(opened).or_else(|| shifted(sentence, index, from));
        openers.extend(opened.or_else(|| shares().then(|| said_of_shares(sentence, from, mention.first))?));
    }
    openers
}

/// Whether the clause that ends with the items says that a whole has parts, whose shares are told.
fn structures(sentence: &Sentence, items: Range<usize>) -> bool {
    let mut clause = clause_start(sentence, items.clone())..items.end;
    clause.any(|at| case::same(sentence.said(at), "cơ cấu"))
}

/// A list of shares that begins with the item.
fn shares_from(start: usize) -> Members {
    Members { start, said: "tỷ trọng".into(), ..Members::default() }
}

/// The first of several shares behind a comma: `Cơ cấu kinh tế chuyển dịch tích cực, dịch vụ chiếm 30%`.
fn shifted(sentence: &Sentence, index: usize, from: usize) -> Option<Members> {
    let mention = sentence.mentions.first().filter(|first| index == 0 && first.is_percent())?;
    let shares = mention.first > 0 && sentence.label(mention.first - 1) == Some(Label::Share);
    let told = |at: &usize| sentence.mark(*at) == Some(',') && structures(sentence, from..*at);
    (from..mention.first).find(told).filter(|_| shares).map(|comma| shares_from(comma + 1))
}

/// Whether the first of several shares stands here, each in a bracket behind a name: `Lào (31%), Nga (14%)`.
fn shared_out(sentence: &Sentence, index: usize) -> bool {
    let share = |at: usize| sentence.mentions.get(at).filter(|mention| mention.is_percent() && mention.bracket != 0);
    let goes_on = |at: usize| {
        let Some((first, next)) = share(at).zip(share(at + 1)) else { return false };
        let between = first.after()..next.first;
        let plain = |i: usize| match sentence.what(i) {
            What::Mark(mark) => matches!(mark, '(' | ')' | ','),
            What::Number(_) | What::Label(Label::Against | Label::Is) => false,
            _ => true,
        };
        first.bracket != next.bracket && sentence.mark(between.start) == Some(')') && between.clone().all(plain)
    };
    goes_on(index) && !index.checked_sub(1).is_some_and(goes_on)
}

/// What stands before the first of several names with shares, up to the preposition that ties it or to `là`: `nguồn cung đến từ` of
/// `nguồn cung đến từ Lâm Đồng (46%), Long An (8%)`.
fn said_of_shares(sentence: &Sentence, from: usize, end: usize) -> Option<Members> {
    let open = (from..end).rev().find(|i| sentence.mark(*i) == Some('('))?;
    let start = clause_start(sentence, from..open);
    let is = |i: usize| sentence.said(i) == "là" || sentence.label(i) == Some(Label::Opener);
    let ties = |i: usize| is_preposition(sentence, i) || sentence.label(i) == Some(Label::From);
    let mark = (start..open).rev().find(|i| is(*i) || ties(*i))?;
    // `với những nhà cung cấp chính là Lào (31%)`
    let with = (start..mark).rev().find(|i| sentence.label(*i) == Some(Label::With));
    let several = |i: &usize| PLURALS.contains(&sentence.first_word(*i));
    let start = with.map_or(start, |with| with + 1);
    let start = start + (start..mark).take_while(several).count();
    // `3 nhóm hàng giảm giá là giao thông (-1,4%) và thuốc (-0,2%)`
    let counted = start > 0 && sentence.is_number(start - 1) && is(mark);
    let head = last_clause(sentence, start..mark);
    let short = !counted && syllables(sentence, head.clone()) <= LONGEST_MEMBER && content(sentence, head.clone()) > 0;
    let tie = if ties(mark) { sentence.words(mark..mark + 1) } else { "" };
    let said = join(&words(sentence, head), tie);
    short.then_some(Members { start: mark + 1, said, ..Members::default() })
}

/// What a line that opens a list below it says of each member: `Kim ngạch xuất khẩu một số mặt hàng:`.
pub fn of_line(sentence: &Sentence) -> Option<Members> {
    let mark = sentence.items.len().checked_sub(1)?;
    let from = sentence.mentions.last().map_or(0, |last| last.after());
    let Some(group) = group_before(sentence, from, mark) else {
        // `Mức hỗ trợ:` / `- Hộ nghèo: 450.000 đồng`
        let head = measured_before(sentence, from, mark).filter(|head| hands_on(sentence, head.start))?;
        return Some(Members { said: words(sentence, head), amounts: true, ..Members::default() });
    };
    Some(Members { start: 0, kind: String::new(), ..members(sentence, from, group, mark) })
}

/// What is told of the members of the group whose list begins behind the item `mark`.
fn members(sentence: &Sentence, from: usize, group: usize, mark: usize) -> Members {
    let tokens = sentence.start_of(group)..sentence.start_of(mark);
    let noun = |at: &usize| Kind::Group.begins(sentence.tokens, *at);
    let kind = tokens.clone().find(noun).map_or("", |at| {
        let last = &sentence.tokens[at + Kind::Group.length(sentence.tokens, at) - 1];
        &sentence.text[sentence.tokens[at].span.start..last.span.end]
    });
    let kind = if OF_NAMES.contains(&kind) { kind.to_string() } else { String::new() };
    Members { start: mark + 1, said: said_of_each(sentence, from, group, mark), kind, amounts: false }
}

/// The last item before the mention that a list begins behind: `:`, `như`, `gồm`, `lần lượt là`.
fn opens_before(sentence: &Sentence, from: usize, end: usize) -> Option<usize> {
    let near = from.max(end.saturating_sub(LONGEST_MEMBER + 2))..end;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ',' | '…'));
    near.rev().take_while(|i| !ends(i)).find(|i| {
        sentence.mark(*i) == Some(':')
            || matches!(sentence.said(*i), "như" | "gồm")
            // `các thị trường như: Mỹ là 20 tỷ USD` opens none by its last word.
            || sentence.said(*i) == "là" && i + 1 < end
            || matches!(sentence.label(*i), Some(Label::Respectively | Label::Details))
    })
}

/// The words of several of a kind, of whose members a list behind `mark` tells: `các thị trường`, `một số mặt hàng`.
fn group_before(sentence: &Sentence, from: usize, mark: usize) -> Option<usize> {
    let near = from.max(mark.saturating_sub(LONGEST_GROUP))..mark;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(':' | ';' | '(' | ')'));
    let at = near.rev().take_while(|i| !ends(i)).find(|i| names_several(sentence, *i))?;
    // `một số`
    let some = sentence.last_word(at) == const { key("số") } && sentence.tokens_of(at).len() == 1;
    Some(at - usize::from(some))
}

/// Whether the item says that there are several of the kind named behind it, or in it: `các thị trường`, `các huyện`.
fn names_several(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.items[at].tokens;
    let mut plurals = tokens.clone().filter(|token| PLURALS.contains(&sentence.tokens[*token].key));
    let Some(plural) = plurals.next() else { return false };
    let number = sentence.tokens[plural].key == const { key("số") };
    let some = !number || plural > 0 && sentence.tokens[plural - 1].key == const { key("một") };
    some && Kind::Group.begins(sentence.tokens, plural + 1)
}

/// The bracket that opens before the mention behind what moved by no amount: `sản lượng muối của một số huyện giảm (Hải Hậu giảm 3 nghìn tấn`.
fn moved_before_bracket(sentence: &Sentence, from: usize, end: usize) -> Option<usize> {
    let near = from.max(end.saturating_sub(LONGEST_MEMBER + 2))..end;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ',' | '…'));
    let open = near.rev().take_while(|i| !ends(i)).find(|i| sentence.mark(*i) == Some('('))?;
    (open > from && how_moved(sentence, open - 1)).then_some(open)
}

/// Whether the item says which way something went, or how much so: `giảm mạnh`.
fn how_moved(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Up | Label::Down)) || HOW.contains(&sentence.first_word(at))
}

/// Whether what is measured from the item on is told of whatever a list names: `mức quà`; not `số lao động`, `sản phẩm chủ yếu`.
fn hands_on(sentence: &Sentence, at: usize) -> bool {
    let measured = [Kind::Measured, Kind::Price, Kind::Amount, Kind::Yield, Kind::Flow];
    let number = sentence.first_word(at) == const { key("số") };
    matches!(sentence.label(at), Some(Label::Rate | Label::Fund | Label::Average))
        || !number && measured.into_iter().any(|kind| sentence.begins(at, kind))
}

/// What is measured, right before a colon or a bracket that its places stand behind: `Xếp hạng theo tỷ lệ hộ nghèo: Sông Mã 31%`,
/// `sản lượng muối giảm mạnh (Hải Hậu giảm 3 nghìn tấn; …)`.
fn measured_before(sentence: &Sentence, from: usize, mark: usize) -> Option<Range<usize>> {
    if !matches!(sentence.mark(mark), Some(':' | '(')) {
        return None;
    }
    // `Tỷ lệ hộ nghèo năm 2023: huyện Sông Mã 31%`
    let small = |i: &usize| how_moved(sentence, *i) || sentence.period(*i).is_some();
    let end = mark - (from..mark).rev().take_while(small).count();
    let start = clause_start(sentence, from..end);
    // `đưa 214 người đi làm việc: Nhật Bản 120`: what was counted, whose parts follow.
    let counted = start > 0 && sentence.is_number(start - 1);
    let some = |i: usize| i > 0 && sentence.is_word(i - 1, const { key("một") });
    let measure = |i: usize| begins_measure(sentence, i) || sentence.begins(i, Kind::Amount);
    let begins = (start..end).find(|i| measure(*i) && !some(*i))?;
    if counted && !sentence.holds(start..begins, Label::Have) {
        return None;
    }
    let nominal = |i: usize| match sentence.what(i) {
        What::Word => true,
        What::Label(label) => {
            use Label::{Actor, Average, Fund, LightVerb, NameHead, Numbered, Rate};
            matches!(label, LightVerb | Numbered | Rate | Fund | Actor | NameHead | Average)
                || is_preposition(sentence, i)
                || sentence.said(i) == "bị"
        }
        _ => false,
    };
    let head = begins..end;
    // `Xét theo tỷ lệ: …`: of what, nobody says.
    let named = head.clone().all(nominal) && syllables(sentence, head.clone()) > 1;
    (named && !names_only_rate(sentence.words(head.clone()))).then_some(head)
}

/// What stands before the group, or what its goods are for or measured by.
fn said_of_each(sentence: &Sentence, from: usize, group: usize, mark: usize) -> String {
    let start = clause_start(sentence, from..group);
    let tied = group > start && is_preposition(sentence, group - 1);
    let head = last_clause(sentence, start..group - usize::from(tied));
    let measures = head.clone().next().is_some_and(|i| begins_measure(sentence, i));
    // `năng suất, sản lượng một số cây trồng như`: which of them is told of each, the units say.
    let joined = |i: usize| sentence.mark(i) == Some(',') || sentence.label(i) == Some(Label::Joiner);
    let one = !(head.start > 1 && joined(head.start - 1) && begins_measure(sentence, head.start - 2));
    let done = tied && head.clone().any(|i| sentence.label(i) == Some(Label::LightVerb));
    // `cổ phiếu của một số hãng`, `khách từ các nước`
    let along = tied && sentence.label(group - 1) == Some(Label::With);
    let owned = tied && syllables(sentence, head.clone()) <= LONGEST_OWNED;
    let clause = |i: usize| matches!(sentence.label(i), Some(Label::Share | Label::Is));
    let told = !THERE.contains(&sentence.words(head.clone())) && !along && !head.clone().any(clause);
    if content(sentence, head.clone()) > 0 && told && (measures && one || done || owned) {
        let tie = if tied { sentence.words(group - 1..group) } else { "" };
        return join(&words(sentence, head), tie);
    }
    if !head.is_empty() {
        return String::new();
    }
    // `Các bộ, địa phương có tỷ lệ giải ngân khá gồm`
    let noun = |i: &usize| {
        use Label::{Actor, LightVerb, NameHead, Numbered};
        let named = matches!(sentence.what(*i), What::Word | What::Label(Actor | LightVerb | NameHead | Numbered));
        named && !TRADE.contains(&sentence.said(*i)) || joined(*i)
    };
    let Some(behind) = (group + 1..mark).find(|i| !noun(i)) else { return String::new() };
    // `các ngành có tỷ trọng lớn đều có doanh thu tăng như`: the last thing that they have.
    let last = (behind..mark).rev().find(|i| sentence.label(*i) == Some(Label::Have));
    let behind = last.filter(|_| sentence.label(behind) == Some(Label::Have)).unwrap_or(behind);
    let trade = TRADE.contains(&sentence.said(behind));
    // `các mặt hàng có kim ngạch xuất khẩu cao như`
    let has = behind + usize::from(trade);
    let measured = matches!(sentence.label(has), Some(Label::Have | Label::Reach | Label::DownTo));
    // `vài xã tỷ lệ hộ nghèo vẫn cao như`
    let itself = begins_measure(sentence, has);
    let measure =
        if measured || itself { measure_at(sentence, has + usize::from(measured)..mark) } else { String::new() };
    let trade = if trade { sentence.said(behind) } else { "" };
    if find::holds(&measure, trade) { measure } else { join(&measure, trade) }
}

/// Where the clause begins that ends with the items: behind their last number or mark.
pub(super) fn clause_start(sentence: &Sentence, items: Range<usize>) -> usize {
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(',' | ';' | ':' | '(' | ')'));
    items.clone().rev().find(ends).map_or(items.start, |i| i + 1)
}

/// What is measured, said behind `có`, without how much it came to: `kim ngạch xuất khẩu` of `kim ngạch xuất khẩu cao`.
fn measure_at(sentence: &Sentence, items: Range<usize>) -> String {
    let named = |i: &usize| {
        let plain = matches!(
            sentence.what(*i),
            What::Word | What::Label(Label::Rate | Label::LightVerb | Label::Fund | Label::Stop)
        );
        plain && !HOW.contains(&sentence.first_word(*i))
    };
    let end = items.start + items.clone().take_while(named).count();
    let named = items.start..end;
    // `các xã đạt tỷ lệ tiêm chủng cao`
    if sentence.last_word(items.start - 1) == const { key("lệ") } && !named.is_empty() {
        return join("tỷ lệ", &words(sentence, named));
    }
    let measured = begins_measure(sentence, items.start);
    // `có mức tăng khá`, `có tỷ trọng lớn`: how much, not what.
    let at = items.start;
    let how = sentence.first_word(at) == const { key("mức") }
        && (sentence.tokens_of(at).len() == 1 || sentence.has_word(at, const { key("tăng") }))
        || sentence.tokens_of(at).len() > 2 && sentence.has_word(at, const { key("trọng") });
    if measured && !how { words(sentence, named) } else { String::new() }
}

/// Whether what is measured begins at the item.
pub(super) fn begins_measure(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Rate | Label::Fund))
        || sentence.begins(at, Kind::Head)
        || sentence.begins(at, Kind::Measured)
        || sentence.begins(at, Kind::Price)
}

/// The name of a member, whose own words are the items, as the opener before it tells of it.
pub(super) fn carried(sentence: &Sentence, opener: &Members, items: Range<usize>, counts: bool) -> Option<String> {
    let own = trim(sentence, items.start.max(opener.start)..items.end);
    let named = |i: usize| match sentence.what(i) {
        What::Word | What::Mark(',' | '-' | '–' | '’' | '\'') | What::Other(OtherKind::Age) => true,
        What::Label(label) => matches!(
            label,
            Label::Actor
                | Label::Numbered
                | Label::NameHead
                | Label::Joiner
                | Label::Stop
                | Label::LightVerb
                | Label::Bound(_)
                | Label::From
        ),
        _ => false,
    };
    // `Tiền Giang` is no money.
    let proper = syllables(sentence, own.clone()) > 1 && own.clone().all(|i| in_capitals(sentence, i));
    let plain = !own.is_empty() && (proper || own.clone().all(named) && content(sentence, own.clone()) > 0);
    // `phòng y tế tặng 40 suất quà`: what each did, not a branch by the name of what it does, `xây dựng`, `công nghiệp và xây dựng`.
    let joins = |i: usize| sentence.label(i) == Some(Label::Joiner) || matches!(sentence.mark(i), Some('-' | '–'));
    let named = |i: usize| !counts && i > own.start && joins(i - 1);
    let does = |i: usize| is_verb(sentence, i) && (counts || own.len() > 1 && !named(i));
    // `Mức quà: hộ nghèo 450.000 đồng`: who gets it.
    let colon = opener.start == 0 || sentence.mark(opener.start - 1) == Some(':');
    let who = colon && !counts && sentence.begins(own.start, Kind::Counter);
    let measured = begins_measure(sentence, own.start) && !who && !sentence.begins(own.start, Kind::Sector);
    let itself = plain && !proper && (measured || does(own.end - 1) || counts && does(own.start));
    // `các thị trường chính là Lào (31%)`
    let by_kind = opener.said.is_empty() && (proper || is_name(sentence, own.clone()));
    let said = if by_kind { &opener.kind } else { &opener.said };
    if said.is_empty()
        || opener.amounts && (counts || own.start > 0)
        || !plain
        || itself
        || syllables(sentence, own.clone()) > LONGEST_MEMBER
    {
        return None;
    }
    // `các huyện có tỷ lệ hộ nghèo cao: Tân Hòa có 410 hộ (31%)`: a count is no rate.
    let counted = said.strip_prefix("tỷ lệ ").filter(|_| counts);
    let (said, name) = (counted.unwrap_or(said), words(sentence, own));
    if find::holds(said, &name) || case::lowercase(&name).starts_with(said) {
        return None;
    }
    let common = name.split(' ').nth(1).is_some_and(|word| word.starts_with(case::is_lower));
    Some(join(said, &if common { case::lower_first(&name) } else { name }))
}
