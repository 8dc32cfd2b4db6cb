//! Whether a piece of a list belongs to what stands right before the number: the rules are asked one after the other.
//!
//! `tuyển sinh, đào tạo cho 62.100 người` is two verbs with one object, so that `tuyển sinh` belongs to it; `khấu trừ các khoản, công ty
//! báo lãi 3 tỷ đồng` tells of the company alone.

use super::lean::completes;
use super::phrase::{content, is_name, is_preposition, is_verb, says_little, syllables, who_end};
use super::pieces::{Belongs, LONGEST_OBJECT, Pieces, ends_phrase, heads, is_proper, rate_moved_before};
use super::trim::{trim, without_new};
use super::written::words;
use crate::grammar::rules::SEVERAL;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::key::{Key, key};
use std::ops::Range;

/// Whether the piece belongs to what stands right before the number.
pub(super) fn belongs(pieces: &Pieces) -> Belongs {
    let pair = Pair::new(pieces);
    RULES.iter().find_map(|rule| rule(&pair)).unwrap_or(Belongs::No)
}

/// The rules, in their order; the last one knows whether a piece before may still open a list.
const RULES: &[fn(&Pair) -> Option<Belongs>] = &[
    levels,
    summed,
    nameless_levels,
    says_nothing,
    of_places,
    subject_alone,
    rate_that_moved,
    raised,
    left_out,
    paid_for,
    many,
    where_it_is,
    owners,
    who_did_it,
    all_that_was_done,
    given_to,
    done_for,
    sector,
    goods,
    two_verbs,
    subject,
    alike,
    to_both,
    headed,
    again,
    parallel,
    given_in_all,
    objects,
    whole_clause,
    goes_on,
];

/// A piece and what stands behind it.
struct Pair<'p, 's, 't> {
    pieces: &'p Pieces<'s, 't>,
    sentence: &'s Sentence<'t>,
    /// The piece without what says nothing at its ends.
    left: Range<usize>,
    right: Range<usize>,
    joined: bool,
}

impl<'p, 's, 't> Pair<'p, 's, 't> {
    fn new(pieces: &'p Pieces<'s, 't>) -> Self {
        let sentence = pieces.sentence;
        let left = without_new(sentence, trim(sentence, pieces.raw.clone()));
        Pair { pieces, sentence, left, right: pieces.right.clone(), joined: pieces.joined }
    }

    /// Whether it is short, and something stands behind it.
    fn is_short(&self) -> bool {
        const SHORT: usize = 6;
        !self.left.is_empty() && self.left.len() < SHORT && !self.right.is_empty()
    }

    /// The label of the word that steers the number.
    fn lead(&self) -> Option<Label> {
        self.pieces.cue.lead.map(|(label, _)| label)
    }

    fn size(&self, items: &Range<usize>) -> usize {
        syllables(self.sentence, items.clone())
    }

    /// Whether what stands behind the piece begins with a verb.
    fn verb(&self) -> bool {
        is_verb(self.sentence, self.right.start)
    }

    /// Whether nothing in the piece ends its phrase.
    fn open(&self) -> bool {
        !self.left.clone().any(|i| ends_phrase(self.sentence, i))
    }

    fn holds_head(&self, items: &Range<usize>) -> bool {
        items.clone().any(|at| heads(self.sentence, at))
    }

    /// Whether a noun stands behind the piece, which heads nothing and is no name.
    fn nominal(&self) -> bool {
        // `khu vực công nghiệp, xây dựng tăng 0,4%`: what moves is a branch, not a deed.
        let moves = matches!(self.lead(), Some(Label::Up | Label::Down | Label::Share));
        let branch = || moves && self.size(&self.right) <= 2 && self.sentence.begins(self.left.start, Kind::Branch);
        !self.holds_head(&self.right)
            && !is_name(self.sentence, self.right.clone())
            && (!self.verb() || self.joined || branch())
    }

    /// Whether the number says what the list is: `… là 260 giếng`.
    fn copula(&self) -> bool {
        self.lead() == Some(Label::Is) && self.verb() && !self.joined
    }

    /// Whether something moves by the number, behind what stands behind the piece.
    fn moves(&self) -> bool {
        let cue = self.pieces.cue;
        cue.moves() && cue.own.end > self.right.start
    }

    fn opens_sector(&self) -> bool {
        self.sentence.begins(self.pieces.first_named(), Kind::Sector)
    }
}

fn yes(holds: bool) -> Option<Belongs> {
    holds.then_some(Belongs::Yes)
}

/// `tại trung tâm xã, thị trấn`, `cấp quận, huyện`
fn levels(pair: &Pair) -> Option<Belongs> {
    let levels = |items: Range<usize>| {
        let tokens = pair.sentence.items[items.start].tokens.start..pair.sentence.items[items.end - 1].tokens.end;
        Kind::Member.is_each(&pair.sentence.tokens[tokens])
    };
    yes(pair.is_short() && levels(pair.left.end - 1..pair.left.end) && levels(pair.right.clone()))
}

/// `tổng đàn trâu, đàn bò là`, `tổng số hộ nghèo, hộ cận nghèo`: the sum of both.
fn summed(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, right, .. } = pair;
    let [sum, first, second, ..] = &sentence.tokens[sentence.start_of(pieces.raw.start)..] else { return None };
    let alike = |key: Key| key == sentence.first_word(right.start);
    let number = first.key == const { key("số") } && alike(second.key);
    let both = sum.key == const { key("tổng") } && (alike(first.key) || number);
    let plain = |i: usize| matches!(sentence.what(i), What::Word | What::Label(_));
    yes(both && !pair.joined && !right.is_empty() && pair.open() && pair.left.clone().all(plain))
}

/// `do UBND huyện, thị xã, thành phố đề xuất là`: levels without a name.
fn nameless_levels(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, .. } = pair;
    let next = pieces.raw.end + 1;
    let of_level = |at: usize| Kind::level(sentence.tokens, at);
    let nameless = |at: usize| of_level(sentence.start_of(at)) == sentence.tokens_of(at).len();
    // `phối hợp các quận, huyện hỗ trợ`: those before the comma do it, too.
    let acts = sentence.label(next + 1) == Some(Label::LightVerb);
    if !pair.is_short() || pair.joined || acts || !nameless(next) || is_proper(sentence, next + 1) {
        return None;
    }
    let last = sentence.items[left.end - 1].tokens.end;
    let only = |at: usize| left.len() == 1 && sentence.start_of(left.start) == at;
    let level = (last.saturating_sub(2)..last).find(|at| of_level(*at) == last - at)?;
    Some(if only(level) { Belongs::Maybe } else { Belongs::Yes })
}

/// Nothing, when or where, or `đạt và vượt kế hoạch, trồng rừng đạt 105%`: how what was named before went.
fn says_nothing(pair: &Pair) -> Option<Belongs> {
    let planned = |i: usize| pair.sentence.label(i) == Some(Label::Plan);
    let nothing = pair.left.is_empty() || pair.left.clone().all(planned) || pair.pieces.is_adverbial(pair.left.start);
    // `bị hư hại, ước thiệt hại 45 tỷ đồng`, `bưu chính không đổi, giáo dục tăng 7%`: told to its end.
    let (sentence, comma) = (pair.sentence, pair.pieces.raw.end);
    let guessed = sentence.first_word(comma + 1) == const { key("ước") } && content(sentence, pair.right.clone()) > 0;
    let ended = guessed || comma > 0 && sentence.label(comma - 1) == Some(Label::Same);
    (nothing || ended && !pair.joined).then_some(Belongs::No)
}

/// `các xã Xuân Thành, Suối Cao và Xuân Trường trồng`
fn of_places(pair: &Pair) -> Option<Belongs> {
    pair.pieces.places(&pair.left).filter(|places| matches!(places, Belongs::Yes))
}

/// `Mạng lưới cơ sở được sắp xếp lại, giảm từ 28 cơ sở`: the subject stands before the comma.
fn subject_alone(pair: &Pair) -> Option<Belongs> {
    use Label::*;
    if !pair.right.is_empty() {
        return None;
    }
    let Pair { pieces, sentence, .. } = pair;
    let cue = pieces.cue;
    let dated = || cue.own.clone().any(|i| sentence.period(i).is_some());
    // `thấp nhất là Hương Khê, chỉ 48 tạ/ha`
    // `tỷ lệ lao động qua đào tạo tăng dần, từ 43% năm 2015 lên 55%`
    let little = |i: usize| {
        matches!(sentence.what(i), What::Label(Label::Filler | Label::Bound(_) | Label::From) | What::Period(_))
    };
    // `… luôn được quan tâm, đến nay 10/10 xã có trạm y tế`: the next clause.
    let tells =
        cue.lead.is_none() && dated() && (cue.verb_behind(sentence) || sentence.mark(cue.noun.end) == Some('/'));
    let small = cue.lead.is_none() && !cue.own.is_empty() && cue.own.clone().all(little) && !tells;
    let result = match pair.lead() {
        Some(Up | Down | UpTo | DownTo | Reach | Exceed | Equal | Share) => true,
        // `Thu nội địa, tháng 8 là 597 tỷ đồng`
        Some(Is) => dated(),
        _ => small,
    };
    let who = sentence.holds(cue.own.clone(), Label::Actor);
    // `quốc phòng được giữ vững, hoàn thành 17 tiêu chí`: of what is counted it says itself what was done.
    let told = pair.size(&cue.noun) > 1 && completes(sentence, cue);
    // `17/19 tiêu chí`
    let noun = cue.noun.start + if sentence.mark(cue.noun.end) == Some('/') { 2 } else { 0 };
    let criteria = || sentence.first_word(noun) == const { key("tiêu") };
    let done = pieces.counted && (told || criteria());
    let result = result && !who && !done;
    Some(if (result || pieces.counts_bare) && !pair.joined { Belongs::Yes } else { Belongs::No })
}

fn rate_that_moved(pair: &Pair) -> Option<Belongs> {
    rate_moved_before(pair.sentence, pair.pieces.raw.end).map(|_| Belongs::No)
}

/// `nâng dư nợ cho vay trồng rừng, chăn nuôi và đóng tàu lên 80 tỷ đồng`: all that stands between.
fn raised(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, right, .. } = pair;
    let up = pieces.cue.lead.is_some_and(|(label, at)| label == Label::UpTo && sentence.said(at) == "lên");
    let anew = matches!(sentence.label(right.start), Some(Label::Rate | Label::Fund | Label::Actor));
    let raise = (0..pieces.raw.end).rev().take_while(|i| !sentence.is_number(*i));
    let raise = raise.into_iter().find(|i| sentence.label(*i) == Some(Label::Raise)).filter(|_| up && !anew)?;
    Some(if raise < pieces.raw.start { Belongs::Maybe } else { Belongs::Yes })
}

/// `thu ngân sách, không tính tiền thuê đất, đạt`, `thu ngân sách sau khi trừ tiền thuê đất và thu phí đạt`: but for that.
fn left_out(pair: &Pair) -> Option<Belongs> {
    let sentence = pair.sentence;
    let reckoned = |at: usize| matches!(sentence.said(at + 1), "tính" | "kể");
    let taken_off = |at: usize| sentence.said(at) == "khi" && sentence.is_word(at + 1, const { key("trừ") });
    let apart = |at: usize| sentence.denies(at) && reckoned(at);
    let mut left = pair.pieces.raw.clone();
    yes(if pair.joined { left.any(|at| apart(at) || taken_off(at)) } else { apart(left.end + 1) })
}

fn paid_for(pair: &Pair) -> Option<Belongs> {
    pair.pieces.paid_together(&pair.left).filter(|paid| matches!(paid, Belongs::Yes))
}

/// `tỷ lệ trẻ là lớp trưởng, tổ trưởng các nhóm, đội: 12,5%`, `các hồ sơ đất đai, xây dựng - quy hoạch, lao động đạt 85%`
fn many(pair: &Pair) -> Option<Belongs> {
    let first = pair.pieces.raw.start;
    let opens = pair.sentence.label(first) == Some(Label::Rate) || SEVERAL.contains(&pair.sentence.first_word(first));
    yes(opens && pair.pieces.names_many(&pair.left))
}

/// `khu dân cư Đông Hồ, thị xã Hà Tiên: khoảng 95 tỷ đồng`
fn where_it_is(pair: &Pair) -> Option<Belongs> {
    let named = who_end(pair.sentence, pair.right.clone());
    let stands = matches!(pair.sentence.what(named), What::Mark(':' | ',') | What::Label(Label::Have | Label::With));
    yes(stands && named > pair.right.start + 1 && !pair.joined && pair.open())
}

/// `tổng vốn của các tổ chức tín dụng, chi nhánh ngân hàng đạt 9 tỷ đồng`: whose it is.
fn owners(pair: &Pair) -> Option<Belongs> {
    yes(pair.pieces.names_owners(&pair.left))
}

/// `khấu trừ các khoản, công ty báo lãi`
fn who_did_it(pair: &Pair) -> Option<Belongs> {
    let who = pair.sentence.label(pair.right.start) == Some(Label::Actor);
    (who && !pair.joined || says_little(pair.sentence, pair.right.clone())).then_some(Belongs::No)
}

/// `mở lớp, trồng cây với tổng kinh phí`
fn all_that_was_done(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, .. } = pair;
    let fund = pieces.cue.own.end - 1;
    let sum = sentence.label(fund) == Some(Label::Fund) && sentence.first_word(fund) == const { key("tổng") };
    let with = fund > 0 && sentence.label(fund - 1) == Some(Label::With);
    let who = who_end(sentence, pieces.raw.clone());
    let does = (who..who + 3).find(|i| !matches!(sentence.what(*i), What::Word | What::Label(Label::Filler)));
    let deed = does.is_some_and(|i| sentence.label(i) == Some(Label::LightVerb)) && left.len() > 1;
    yes(sum && with && !pair.joined && pair.verb() && deed)
}

/// `cấp đổi thẻ hội viên, dụng cụ chỉnh hình cho 326 trường hợp`: two things that were given; `bảo dưỡng các tuyến chính, phụ cho 48
/// trạm`: two adjectives of what was done.
fn given_to(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    let to_whom = pieces.cue.own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
    let small = |i: usize| is_verb(sentence, i) || sentence.label(i) == Some(Label::Filler);
    let object = || pair.size(&pieces.last_piece()) <= LONGEST_OBJECT && !pair.joined && !right.clone().any(small);
    let led = pieces.cue.lead.is_some();
    yes(to_whom && !led && left.len() > 1 && is_verb(sentence, left.start) && object())
}

/// `thăm hỏi, tặng quà cho 1.500 người`, `đào tạo nghề tại chỗ, dạy nghề lưu động cho 390 lao động`: short deeds for the same people.
fn done_for(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    let to_whom = pieces.cue.own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
    let does = |i: usize| is_verb(sentence, i) || sentence.begins(i, Kind::Aid);
    // `hội đã khám, …`
    let who = |i: &usize| sentence.said(*i) == "đã" || sentence.is_word(*i, const { key("hội") });
    let from = who_end(sentence, left.clone());
    let deed = from + (from..left.end).take_while(who).count()..left.end;
    let plain = |i: usize| does(i) || sentence.what(i) == What::Word && !is_preposition(sentence, i);
    let short = does(deed.start) && pair.size(&deed) <= LONGEST_OBJECT && deed.clone().all(plain);
    // `học nghề tại xưởng, học nghề tại trung tâm là 412 người`
    let again = pair.copula() && sentence.said(deed.start) == sentence.said(right.start) && pair.open();
    yes(again || to_whom && pieces.cue.lead.is_none() && short && does(right.start))
}

/// `khu vực công nghiệp, xây dựng`, `ngành nông, lâm nghiệp và thủy sản`
fn sector(pair: &Pair) -> Option<Belongs> {
    const LONGEST: usize = 12;
    if !pair.opens_sector() {
        return None;
    }
    let Pair { pieces, sentence, left, right, .. } = pair;
    let led = || pieces.cue.lead.is_some() || pair.size(left) <= 4;
    let branch = !pair.verb() || right.len() == 1 && led();
    let short = pair.size(left) + pair.size(right) <= LONGEST && branch && !pieces.right_says();
    // `ngành sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học tăng 18,2%`: what moves is a branch.
    let moves = || pair.moves() && pair.open() && !sentence.begins(right.start, Kind::Head);
    yes(short || moves())
}

/// `điện, nước, vật liệu xây dựng tăng 2%`: goods told together.
fn goods(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    let named = |i: usize| sentence.what(i) == What::Word;
    let comma = |i: usize| sentence.mark(i) == Some(',');
    let several = comma(pieces.raw.start.wrapping_sub(1)) || right.clone().any(comma);
    let whole = pieces.raw.start == left.start && left.clone().all(named) && named(right.start);
    let short = || pair.size(left) <= 3 && pair.size(&pieces.last_piece()) <= 4;
    let subject = || sentence.begins(right.start, Kind::Head);
    yes(pair.moves() && !pair.joined && several && whole && short() && !subject())
}

/// `tuyển sinh, đào tạo cho`, `tuyển mới và đào tạo cho`: two verbs, one object.
fn two_verbs(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    let [first, last] = [left.start, left.end - 1].map(|at| is_verb(sentence, at));
    let verbs = right.clone().all(|i| is_verb(sentence, i) || sentence.mark(i) == Some(','))
        && (last || (first && pair.size(left) <= 4));
    // `chi phí duy tu, duy trì cây xanh là`: a head governs them all.
    let governed = heads(sentence, left.start) && last && pair.verb();
    yes(verbs || governed && (pieces.cue.noun.is_empty() || pieces.cue.lead.is_some()))
}

/// `số giếng được khoan mới, nạo vét là 260 giếng`: the subject of a copula.
fn subject(pair: &Pair) -> Option<Belongs> {
    let Pair { sentence, left, right, .. } = pair;
    // `giá trị sản xuất công nghiệp, xây dựng đạt 1.655 tỷ đồng`: a deed is done to something.
    let reached = matches!(pair.lead(), Some(Label::Reach | Label::Equal)) && pair.verb() && !pair.joined;
    let passive = |i: usize| sentence.said(i) == "được";
    yes((pair.copula() || reached && right.len() == 1)
        && heads(sentence, left.start)
        && !left.clone().any(|i| ends_phrase(sentence, i) && !passive(i)))
}

/// `giá trị sản xuất công nghiệp và xây dựng`: two of one kind, verbs or nouns.
fn alike(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, .. } = pair;
    // `mở lớp tại xã Tân Lập, Hòa Bình và cấp máy may`: where that was.
    let place = || pieces.raw.start > 0 && is_name(sentence, left.clone());
    let unknown = pair.verb() && left.len() <= 2 && sentence.what(left.start) == What::Word && !place();
    yes(pair.joined && (left.len() <= 4 && is_verb(sentence, left.start) == pair.verb() || unknown))
}

/// `tặng quà cho người có công và thân nhân`, `chi cho đối tượng bảo trợ, hộ nghèo số tiền 26 tỷ đồng`
fn to_both(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    if pair.verb() {
        return None;
    }
    let sum = sentence.label(pieces.cue.own.end - 1) == Some(Label::Fund) && pieces.cue.lead.is_none();
    let for_both = sum && pair.size(right) <= 10 && left.clone().any(|i| sentence.said(i) == "cho");
    yes(for_both || pair.joined && pair.nominal() && left.clone().any(|i| is_preposition(sentence, i)))
}

/// `giá trị sản xuất công nghiệp, tiểu thủ công nghiệp`: a head and those of which it is told.
fn headed(pair: &Pair) -> Option<Belongs> {
    const LONGEST: usize = 24;
    let short = || pair.size(&pair.left) + pair.size(&pair.right) <= LONGEST;
    // `kinh phí tặng quà cho thương binh, gia đình chính sách là`
    let paid = || pair.sentence.label(pair.left.start) == Some(Label::Fund);
    yes((pair.holds_head(&pair.left) || paid()) && pair.open() && pair.nominal() && short())
}

/// `tặng quà của tỉnh, quà của huyện cho`
fn again(pair: &Pair) -> Option<Belongs> {
    let word = pair.sentence.first_word(pair.right.start);
    let told = || pair.left.clone().any(|i| pair.sentence.first_word(i) == word);
    yes(!pair.verb() && pair.open() && pair.nominal() && told())
}

/// `ốm đau, thai sản, dưỡng sức`: words of one shape.
fn parallel(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, right, .. } = pair;
    let cue = pieces.cue;
    // `cho vay nước sạch và vệ sinh môi trường`: what something is done to.
    let next = sentence.what(pieces.raw.end + 1);
    let paid = pair.joined && pieces.money && is_verb(sentence, left.start) && next == What::Word;
    let most = if paid && pieces.last_piece() == *right { 6 } else { 3 };
    let short = |items: &Range<usize>| {
        pair.size(items) <= most
            && !items.clone().any(|i| is_verb(sentence, i))
            && !says_little(sentence, items.clone())
    };
    let measured = right.clone().any(|i| matches!(sentence.label(i), Some(Label::Rate | Label::Fund)));
    if measured || pair.holds_head(right) || !short(&pieces.last_piece()) {
        return None;
    }
    let same = sentence.last_word(left.end - 1) == sentence.last_word(right.end - 1);
    // `cai nghiện tại gia đình, cộng đồng`
    let who = (pieces.raw.end..right.start).any(|i| sentence.label(i) == Some(Label::Actor));
    let tied = !who && left.clone().any(|i| is_verb(sentence, i) || is_preposition(sentence, i));
    // `ủng hộ quỹ hội, nêu 12 kiến nghị`: one word that something is done with.
    let noun = words(sentence, cue.noun.clone());
    let named = cue.lead.is_some() || noun.is_empty() || Kind::Counter.is_all(&noun);
    let deed = !named && pair.size(right) == 1;
    // `chi hội trưởng được bồi dưỡng kiến thức, nghiệp vụ`
    let suffered = |i: usize| sentence.said(i) == "được" && is_verb(sentence, i + 1);
    let open_passive = !left.clone().any(|i| ends_phrase(sentence, i) && !suffered(i));
    yes(pair.open() && !deed && (pair.size(left) <= 4 || pair.holds_head(left) || same || tied)
        || open_passive && pieces.percent && cue.lead.is_some() && tied)
}

/// `tặng quà cho hộ nghèo, gia đình chính sách là 418 suất`: those to whom it was given.
fn given_in_all(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, .. } = pair;
    let counter = || Kind::Counter.is_all(&words(sentence, pieces.cue.noun.clone()));
    let next = pieces.raw.end + 1;
    let turns = sentence.begins(next, Kind::Turn) || sentence.label(next) == Some(Label::With);
    let given = pair.lead() == Some(Label::Is) && !pair.verb() && !turns && is_verb(sentence, left.start);
    yes(given && pair.size(left) > 2 && pair.nominal() && counter())
}

fn objects(pair: &Pair) -> Option<Belongs> {
    Some(pair.pieces.objects(&pair.left)).filter(|objects| matches!(objects, Belongs::Yes))
}

/// `…; trẻ mồ côi, bị bỏ rơi 12 em; …`: all that a clause of a list says of its number.
fn whole_clause(pair: &Pair) -> Option<Belongs> {
    let Pair { pieces, sentence, left, .. } = pair;
    let before = pieces.raw.start.wrapping_sub(1);
    let opens = match sentence.mark(before) {
        Some(':') => sentence.label(before.wrapping_sub(1)) == Some(Label::Parts),
        mark => mark == Some(';'),
    };
    let ends = matches!(sentence.what(pieces.cue.noun.end), What::Mark(';' | '.') | What::End);
    let named = !is_verb(sentence, left.start) && (2..=LONGEST_OBJECT).contains(&pair.size(left)) && pair.open();
    yes(opens && ends && named && !pair.joined && !pair.holds_head(&pair.right) && pieces.cue.lead.is_none())
}

/// Whether it belongs to it if a piece before opens the list: `số người được quản lý, chữa trị, cai nghiện là`.
fn goes_on(pair: &Pair) -> Option<Belongs> {
    const SHORT: usize = 6;
    let Pair { pieces, sentence, left, .. } = pair;
    let suffers = || pair.copula() && is_verb(sentence, left.start) && pair.size(left) <= 4;
    let told = || pieces.paid_together(left).is_some() || pieces.places(left).is_some();
    let nominal = || pair.open() && pair.nominal() && pair.size(left) <= SHORT;
    let goes_on = pieces.names_many(left) || told() || suffers() || nominal();
    Some(if goes_on { Belongs::Maybe } else { pieces.objects(left) })
}
