//! Whether a piece of a list belongs to what stands right before the number.

use super::lean::completes;
use super::phrase::{content, is_name, is_preposition, is_verb, says_little, syllables, who_end};
use super::trim::{trim, without_new};
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::rules::SEVERAL;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::case;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Most syllables of one more thing that was given.
const LONGEST_OBJECT: usize = 5;

/// Most syllables of one of several to whom something was done.
const LONGEST_OF_SEVERAL: usize = 9;

/// Whether `là` leads to the number.
fn copula_leads(cue: &Cue) -> bool {
    matches!(cue.lead, Some((Label::Is, _)))
}

/// Whether a piece of a list belongs to what stands right before the number.
pub(super) enum Belongs {
    Yes,
    /// If a piece before it opens the list.
    Maybe,
    No,
}

/// A piece of a sentence, and what stands between the comma or joiner behind it and the number.
pub(super) struct Pieces<'s, 't> {
    pub sentence: &'s Sentence<'t>,
    pub cue: &'s Cue,
    /// Whether the number counts nothing that says what, and stands first: `…, trên 12.000 người`.
    pub counts_bare: bool,
    pub raw: Range<usize>,
    /// Whether the number is a percentage.
    pub percent: bool,
    /// Whether it is a count, or an amount of money.
    pub counted: bool,
    pub money: bool,
    pub joined: bool,
    pub right: Range<usize>,
}

impl Pieces<'_, '_> {
    pub fn belong(&self) -> Belongs {
        let sentence = self.sentence;
        let left = without_new(sentence, trim(sentence, self.raw.clone()));
        // `tại trung tâm xã, thị trấn`, `cấp quận, huyện`
        let levels = |items: Range<usize>| {
            let tokens = sentence.items[items.start].tokens.start..sentence.items[items.end - 1].tokens.end;
            Kind::Member.is_each(&sentence.tokens[tokens])
        };
        let short = !left.is_empty() && left.len() < 6 && !self.right.is_empty();
        if short && levels(left.end - 1..left.end) && levels(self.right.clone()) {
            return Belongs::Yes;
        }
        // `do UBND huyện, thị xã, thành phố đề xuất là`: levels without a name.
        let next = self.raw.end + 1;
        let of_level = |at: usize| Kind::level(sentence.tokens, at);
        let nameless = |at: usize| of_level(sentence.start_of(at)) == sentence.tokens_of(at).len();
        // `phối hợp các quận, huyện hỗ trợ`: those before the comma do it, too.
        let acts = sentence.label(next + 1) == Some(Label::LightVerb);
        if short && !self.joined && !acts && nameless(next) && !is_proper(sentence, next + 1) {
            let last = sentence.items[left.end - 1].tokens.end;
            let level = |at: &usize| of_level(*at) == last - at;
            let only = |at: usize| left.len() == 1 && sentence.start_of(left.start) == at;
            match (last.saturating_sub(2)..last).find(level) {
                Some(at) if only(at) => return Belongs::Maybe,
                Some(_) => return Belongs::Yes,
                None => {}
            }
        }
        // `đạt và vượt kế hoạch, trồng rừng đạt 105%`: how what was named before went.
        let planned = |i: usize| sentence.label(i) == Some(Label::Plan);
        if left.is_empty() || left.clone().all(planned) || self.is_adverbial(left.start) {
            return Belongs::No;
        }
        let places = self.places(&left);
        if let Some(Belongs::Yes) = places {
            return Belongs::Yes;
        }
        let (first, last) = (left.start, left.end - 1);
        let size = |items: &Range<usize>| syllables(sentence, items.clone());
        // `Mạng lưới cơ sở được sắp xếp lại, giảm từ 28 cơ sở`: the subject stands before the comma.
        if self.right.is_empty() {
            // `thấp nhất là Hương Khê, chỉ 48 tạ/ha`
            // `tỷ lệ lao động qua đào tạo tăng dần, từ 43% năm 2015 lên 55%`
            let little = |i: usize| {
                matches!(sentence.what(i), What::Label(Label::Filler | Label::Bound(_) | Label::From) | What::Period(_))
            };
            // `… luôn được quan tâm, đến nay 10/10 xã có trạm y tế`: the next clause.
            let tells = self.cue.lead.is_none()
                && self.cue.own.clone().any(|i| sentence.period(i).is_some())
                && (self.cue.verb_behind(sentence) || sentence.mark(self.cue.noun.end) == Some('/'));
            let small =
                self.cue.lead.is_none() && !self.cue.own.is_empty() && self.cue.own.clone().all(little) && !tells;
            let result = small
                || self.cue.lead.is_some_and(|(label, _)| {
                    use Label::*;
                    // `Thu nội địa, tháng 8 là 597 tỷ đồng`
                    let dated = || self.cue.own.clone().any(|i| sentence.period(i).is_some());
                    matches!(label, Up | Down | UpTo | DownTo | Reach | Exceed | Equal | Share)
                        || label == Is && dated()
                });
            let who = sentence.holds(self.cue.own.clone(), Label::Actor);
            // `quốc phòng được giữ vững, hoàn thành 17 tiêu chí`: of what is counted it says itself what was done.
            let told = self.counted && size(&self.cue.noun) > 1;
            let criteria = || sentence.first_word(self.cue.noun.start) == const { key("tiêu") };
            let done = told && (completes(sentence, self.cue) || criteria());
            let result = result && !who && !done;
            return if (result || self.counts_bare) && !self.joined { Belongs::Yes } else { Belongs::No };
        }
        if rate_moved_before(sentence, self.raw.end).is_some() {
            return Belongs::No;
        }
        // `thu ngân sách, không tính tiền thuê đất, đạt`: but for that.
        let next = self.raw.end + 1;
        if !self.joined && sentence.denies(next) && matches!(sentence.said(next + 1), "tính" | "kể") {
            return Belongs::Yes;
        }
        let paid = self.paid_together(&left);
        if let Some(Belongs::Yes) = paid {
            return Belongs::Yes;
        }
        // `tỷ lệ trẻ là lớp trưởng, tổ trưởng các nhóm, đội: 12,5%`, `các hồ sơ đất đai, xây dựng - quy hoạch, lao động đạt 85%`
        let many = self.names_many(&left);
        let first_word = sentence.first_word(self.raw.start);
        if many && (sentence.label(self.raw.start) == Some(Label::Rate) || SEVERAL.contains(&first_word)) {
            return Belongs::Yes;
        }
        // `khu dân cư Đông Hồ, thị xã Hà Tiên: khoảng 95 tỷ đồng`: where it is.
        let named = who_end(sentence, self.right.clone());
        let stands = matches!(sentence.what(named), What::Mark(':' | ',') | What::Label(Label::Have | Label::With));
        if stands && named > self.right.start + 1 && !self.joined && !left.clone().any(|i| ends_phrase(sentence, i)) {
            return Belongs::Yes;
        }
        // `tổng vốn của các tổ chức tín dụng, chi nhánh ngân hàng đạt 9 tỷ đồng`: whose it is.
        if self.names_owners(&left) {
            return Belongs::Yes;
        }
        // `khấu trừ các khoản, công ty báo lãi`
        let who = sentence.label(self.right.start) == Some(Label::Actor);
        if who && !self.joined || says_little(sentence, self.right.clone()) {
            return Belongs::No;
        }
        let verb = is_verb(sentence, self.right.start);
        // `mở lớp, trồng cây với tổng kinh phí`: all that was done.
        let fund = self.cue.own.end - 1;
        let sum = sentence.label(fund) == Some(Label::Fund) && sentence.first_word(fund) == const { key("tổng") };
        let with = fund > 0 && sentence.label(fund - 1) == Some(Label::With);
        let who = who_end(sentence, self.raw.clone());
        let does = (who..who + 3).find(|i| !matches!(sentence.what(*i), What::Word | What::Label(Label::Filler)));
        let deed = does.is_some_and(|i| sentence.label(i) == Some(Label::LightVerb)) && left.len() > 1;
        if sum && with && !self.joined && verb && deed {
            return Belongs::Yes;
        }
        // `bảo dưỡng các tuyến chính, phụ cho 48 trạm`: two adjectives of what was done.
        let given = |i: usize| sentence.said(i) == "cho";
        let to_whom = self.cue.own.clone().next_back().is_some_and(given);
        // `cấp đổi thẻ hội viên, dụng cụ chỉnh hình cho 326 trường hợp`: two things that were given.
        let object = size(&self.last_piece()) <= LONGEST_OBJECT
            && !self.joined
            && !self.right.clone().any(|i| is_verb(sentence, i) || sentence.label(i) == Some(Label::Filler));
        if to_whom && object && is_verb(sentence, first) && left.len() > 1 && self.cue.lead.is_none() {
            return Belongs::Yes;
        }
        // `khu vực công nghiệp, xây dựng`, `ngành nông, lâm nghiệp và thủy sản`
        let sector = sentence.begins(self.first_named(), Kind::Sector);
        if sector
            && size(&left) + size(&self.right) <= 12
            && (!verb || (self.right.len() == 1 && (self.cue.lead.is_some() || size(&left) <= 4)))
            && !self.right_says()
        {
            return Belongs::Yes;
        }
        // `ngành sản xuất sản phẩm điện tử, máy vi tính và sản phẩm quang học tăng 18,2%`: what moves is a branch.
        let moves = self.cue.moves() && self.cue.own.end > self.right.start;
        let subject = |i: usize| sentence.begins(i, Kind::Head);
        let open = !left.clone().any(|i| ends_phrase(sentence, i));
        if sector && moves && open && !subject(self.right.start) {
            return Belongs::Yes;
        }
        // `điện, nước, vật liệu xây dựng tăng 2%`: goods told together.
        let named = |i: usize| sentence.what(i) == What::Word;
        let several = sentence.mark(self.raw.start.wrapping_sub(1)) == Some(',')
            || self.right.clone().any(|i| sentence.mark(i) == Some(','));
        let whole = self.raw.start == left.start && left.clone().all(named) && named(self.right.start);
        let goods = moves && !self.joined && several && whole;
        if goods && size(&left) <= 3 && size(&self.last_piece()) <= 4 && !subject(self.right.start) {
            return Belongs::Yes;
        }
        // `tuyển sinh, đào tạo cho`, `tuyển mới và đào tạo cho`: two verbs, one object.
        let verbs = self.right.clone().all(|i| is_verb(sentence, i) || sentence.mark(i) == Some(','))
            && (is_verb(sentence, last) || (is_verb(sentence, first) && size(&left) <= 4));
        // `chi phí duy tu, duy trì cây xanh là`: a head governs them all.
        let verbs = verbs
            || heads(sentence, first)
                && is_verb(sentence, last)
                && verb
                && (self.cue.noun.is_empty() || self.cue.lead.is_some());
        let unknown = self.joined && verb && left.len() <= 2 && sentence.what(first) == What::Word;
        let alike = self.joined && left.len() <= 4 && is_verb(sentence, first) == verb || unknown;
        // `giá trị sản xuất công nghiệp, tiểu thủ công nghiệp`, `khu vực công nghiệp và xây dựng`
        let head = |at: usize| heads(sentence, at);
        let heads = |items: &Range<usize>| items.clone().any(head);
        // `khu vực công nghiệp, xây dựng tăng 0,4%`: what moves is a branch, not a deed.
        let moves = matches!(self.cue.lead, Some((Label::Up | Label::Down | Label::Share, _)));
        let branch = moves && size(&self.right) <= 2 && sentence.begins(first, Kind::Branch);
        let nominal = !heads(&self.right) && !is_name(sentence, self.right.clone()) && (!verb || self.joined || branch);
        // `tặng quà cho người có công và thân nhân`
        // `chi cho đối tượng bảo trợ, hộ nghèo số tiền 26 tỷ đồng`
        let sum = sentence.label(self.cue.own.end - 1) == Some(Label::Fund) && self.cue.lead.is_none();
        let for_both = sum && !verb && size(&self.right) <= 4 && left.clone().any(|i| sentence.said(i) == "cho");
        let to_both = for_both || self.joined && !verb && nominal && left.clone().any(|i| is_preposition(sentence, i));
        // `số giếng được khoan mới, nạo vét là 260 giếng`: the subject of a copula.
        let copula = matches!(self.cue.lead, Some((Label::Is, _))) && verb && !self.joined;
        let passive = |i: usize| sentence.said(i) == "được";
        // `giá trị sản xuất công nghiệp, xây dựng đạt 1.655 tỷ đồng`: a deed is done to something.
        let reached = matches!(self.cue.lead, Some((Label::Reach | Label::Equal, _))) && verb && !self.joined;
        let subject = (copula || reached && self.right.len() == 1)
            && head(first)
            && !left.clone().any(|i| ends_phrase(sentence, i) && !passive(i));
        if verbs
            || subject
            || alike
            || to_both
            || (heads(&left) && open && nominal && size(&left) + size(&self.right) <= 24)
        {
            return Belongs::Yes;
        }
        // `tặng quà của tỉnh, quà của huyện cho`
        let again = sentence.first_word(self.right.start);
        if open && nominal && !verb && left.clone().any(|i| sentence.first_word(i) == again) {
            return Belongs::Yes;
        }
        // `ốm đau, thai sản, dưỡng sức`
        let short = |items: &Range<usize>| {
            size(items) <= 3 && !items.clone().any(|i| is_verb(sentence, i)) && !says_little(sentence, items.clone())
        };
        let measured = self.right.clone().any(|i| matches!(sentence.label(i), Some(Label::Rate | Label::Fund)));
        let parallel = sentence.last_word(last) == sentence.last_word(self.right.end - 1);
        // `cai nghiện tại gia đình, cộng đồng`
        let who = (self.raw.end..self.right.start).any(|i| sentence.label(i) == Some(Label::Actor));
        let tied = !who && left.clone().any(|i| is_verb(sentence, i) || is_preposition(sentence, i));
        // `ủng hộ quỹ hội, nêu 12 kiến nghị`: one word that something is done with.
        let noun = words(sentence, self.cue.noun.clone());
        let named = self.cue.lead.is_some() || noun.is_empty() || Kind::Counter.is_all(&noun);
        let deed = !named && size(&self.right) == 1;
        // `chi hội trưởng được bồi dưỡng kiến thức, nghiệp vụ`
        let suffered = |i: usize| passive(i) && is_verb(sentence, i + 1);
        let open_passive = !left.clone().any(|i| ends_phrase(sentence, i) && !suffered(i));
        let fits = open && !deed && (size(&left) <= 4 || heads(&left) || parallel || tied)
            || open_passive && self.percent && self.cue.lead.is_some() && tied;
        if fits && short(&self.last_piece()) && !measured && !heads(&self.right) {
            return Belongs::Yes;
        }
        // `tặng quà cho hộ nghèo, gia đình chính sách là 418 suất`: those to whom it was given.
        let counter = || Kind::Counter.is_all(&words(sentence, self.cue.noun.clone()));
        let turns =
            sentence.begins(self.raw.end + 1, Kind::Turn) || sentence.label(self.raw.end + 1) == Some(Label::With);
        let given = copula_leads(self.cue) && nominal && !verb && !turns && is_verb(sentence, first);
        if given && size(&left) > 2 && counter() {
            return Belongs::Yes;
        }
        let objects = self.objects(&left);
        if let Belongs::Yes = objects {
            return objects;
        }
        // `số người được quản lý, chữa trị, cai nghiện là`
        let suffers = copula && is_verb(sentence, first) && size(&left) <= 4;
        let goes_on = many || paid.is_some() || places.is_some() || suffers || open && nominal && size(&left) <= 6;
        if goes_on { Belongs::Maybe } else { objects }
    }

    /// Whether an amount of money was taken in or spent for all of a list: `thu tiền bán nhà, tiền thuê đất`, `chi mua sắm, cải tạo trường
    /// học`.
    fn paid_together(&self, left: &Range<usize>) -> Option<Belongs> {
        const SUMS: [Key; 4] = [key("tiền"), key("thuế"), key("phí"), key("lệ")];
        let sentence = self.sentence;
        let open = |items: Range<usize>| !items.into_iter().any(|i| ends_phrase(sentence, i) || sentence.is_number(i));
        if !self.money || !open(left.clone()) || matches!(self.cue.lead, Some((Label::Up | Label::Down, _))) {
            return None;
        }
        let again = sentence.first_word(self.right.start);
        if SUMS.contains(&again) && left.clone().any(|i| sentence.has_word(i, again)) {
            return Some(Belongs::Yes);
        }
        let account =
            |i: usize| ["thu", "chi", "tổng thu", "tổng chi"].iter().any(|sum| case::same(sentence.said(i), sum));
        let deed = |items: &Range<usize>| sentence.label(items.start) == Some(Label::LightVerb);
        let more = deed(&self.right) && !self.right.clone().all(|i| is_verb(sentence, i));
        let opens = left.clone().any(|i| account(i) && i + 1 < left.end);
        match more {
            true if opens => Some(Belongs::Yes),
            true if open(self.raw.clone()) && (deed(left) || syllables(sentence, left.clone()) < LONGEST_OBJECT) => {
                Some(Belongs::Maybe)
            }
            _ => None,
        }
    }

    /// Whether the piece ends in one of several places or offices, and the name of another stands behind it: `các xã Xuân Thành, Suối
    /// Cao và Xuân Trường trồng`.
    pub fn places(&self, left: &Range<usize>) -> Option<Belongs> {
        let sentence = self.sentence;
        let level = |i: usize| Kind::level(sentence.tokens, sentence.start_of(i)) > 0;
        let before = left.clone().rev().find(|i| !is_proper(sentence, *i));
        // `tỷ lệ hộ nghèo huyện Bình Liêu, tỉnh Quảng Ninh`: the one lies in the other.
        let next = self.right.start;
        let named = is_proper(sentence, next) || level(next) && is_proper(sentence, next + 1) && !self.joined;
        if left.is_empty() || !named || before == Some(left.end - 1) {
            return None;
        }
        match before {
            Some(at) => level(at).then_some(Belongs::Yes),
            None => (!self.joined).then_some(Belongs::Maybe),
        }
    }

    /// Whether the piece says what was done to the first of several, or is one of those, and all that stands behind it goes on with
    /// them: `chi trả trợ cấp cho người có công, hộ nghèo, trẻ mồ côi với tổng kinh phí`, `mở lớp về chăn nuôi, phòng trừ dịch bệnh cho`.
    pub fn objects(&self, left: &Range<usize>) -> Belongs {
        let sentence = self.sentence;
        let last = self.cue.own.clone().next_back().filter(|_| self.cue.lead.is_none());
        let divides = |i: &usize| sentence.mark(*i) == Some(',') || sentence.label(*i) == Some(Label::Joiner);
        let several = self.right.clone().any(|i| divides(&i));
        // `bán vé số, chị lãi được 100 nghìn đồng` tells of two.
        let with = |i: usize| i > 0 && sentence.label(i - 1) == Some(Label::With);
        let amount = last.is_some_and(|i| match sentence.said(i) {
            "cho" => true,
            "được" => several,
            _ => sentence.label(i) == Some(Label::Fund) && with(i),
        });
        let verb = |i: usize| is_verb(sentence, i) && sentence.said(i) != "có";
        let does = left.clone().find(|i| verb(*i)).filter(|does| does + 1 < left.end);
        // What something is about may be verbs.
        let clause = (0..left.end).rev().take_while(|i| !matches!(sentence.mark(*i), Some(';' | ':')));
        let tie = clause.into_iter().find(|i| is_preposition(sentence, *i));
        let about = tie.is_some_and(|i| sentence.said(i) == "về");
        let object = |items: &[usize]| {
            let Some(&first) = items.first() else { return false };
            let length: usize = items.iter().map(|i| sentence.tokens_of(*i).len()).sum();
            let other = |i: &usize| {
                ends_phrase(sentence, *i)
                    || matches!(sentence.label(*i), Some(Label::Rate | Label::Plan | Label::Actor))
            };
            let measured = heads(sentence, first) && !sentence.is(first, Kind::Counter);
            (about || !verb(first)) && !measured && length <= LONGEST_OF_SEVERAL && !items.iter().any(other)
        };
        let right: Vec<usize> = self.right.clone().collect();
        let named = right.iter().any(|i| sentence.label(*i) != Some(Label::Fund));
        if !amount || !named || !right.split(divides).all(object) {
            return Belongs::No;
        }
        let ends = left.clone().any(|i| ends_phrase(sentence, i) && !matches!(sentence.said(i), "đã" | "được"));
        match does {
            Some(_) if !ends => Belongs::Yes,
            _ if object(&left.clone().collect::<Vec<_>>()) => Belongs::Maybe,
            _ => Belongs::No,
        }
    }

    /// Whether the piece is a measure that ends in several owners or places, and another stands behind it.
    fn names_owners(&self, left: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let ties = |i: usize| matches!(sentence.said(i), "của" | "tại" | "cho" | "ở" | "thuộc");
        let owned = |i: &usize| ties(*i) && SEVERAL.contains(&sentence.first_word(i + 1));
        let measure = heads(sentence, left.start) || sentence.label(left.start) == Some(Label::Fund);
        let reached = matches!(self.cue.lead, Some((Label::Reach | Label::Is, _)));
        let plain = |i: usize| matches!(sentence.what(i), What::Word | What::Label(Label::Actor | Label::Numbered));
        let owner = |of: usize| (of + 2..bracket_in(sentence, of..left.end)).all(plain);
        let owners = left.clone().rev().find(owned).is_some_and(owner);
        measure && reached && owners && !self.right.clone().any(|i| ends_phrase(sentence, i) || is_verb(sentence, i))
    }

    /// Whether the piece is one of a list of nouns whose rate stands behind a colon or `đạt`: no verb, no number.
    fn names_many(&self, left: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let measured = self.percent && matches!(self.cue.lead, None | Some((Label::Reach, _)));
        let told = self.cue.separator == Some(':') || self.cue.lead.is_some();
        let nominal = |i: usize| match sentence.what(i) {
            What::Word | What::Mark('-' | '–' | ',') => true,
            What::Label(label) => {
                matches!(label, Label::Actor | Label::Numbered | Label::Rate | Label::Is | Label::NameHead)
                    || SEVERAL.contains(&sentence.first_word(i))
            }
            _ => false,
        };
        let plain = left.clone().all(nominal) && self.right.clone().all(nominal);
        measured && told && plain && !sentence.holds(self.right.clone(), Label::Rate)
    }

    /// The first item of the piece that is no joiner.
    fn first_named(&self) -> usize {
        let small = |i: &usize| {
            matches!(
                self.sentence.what(*i),
                What::Label(Label::Joiner | Label::Filler | Label::Parts) | What::Period(_) | What::Mark(_)
            )
        };
        self.raw.clone().find(|i| !small(i)).unwrap_or(self.raw.start)
    }

    /// Whether what follows the piece has a head, preposition or verb of its own.
    fn right_says(&self) -> bool {
        let sentence = self.sentence;
        self.right.clone().any(|i| {
            sentence.begins(i, Kind::Head)
                || is_preposition(sentence, i)
                || (is_verb(sentence, i) && i > self.right.start)
        })
    }

    /// The last piece of what stands between here and the number.
    fn last_piece(&self) -> Range<usize> {
        let divides = |i: &usize| self.sentence.mark(*i) == Some(',') || self.sentence.label(*i) == Some(Label::Joiner);
        let from = self.right.clone().rev().find(divides).map_or(self.right.start, |i| i + 1);
        trim(self.sentence, from..self.right.end)
    }

    /// `Trong lĩnh vực người có công, …`, `Theo báo cáo của sở, …`: says where or by whom, not what.
    fn is_adverbial(&self, start: usize) -> bool {
        let sentence = self.sentence;
        let mut raw = self.raw.clone();
        let first = raw.find(|i| sentence.label(*i) != Some(Label::Joiner)).unwrap_or(self.raw.start);
        let cut = (start..self.raw.end)
            .any(|i| matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Details | Label::Fact)));
        // `Nhờ được mùa, lúa đạt`, `Theo số liệu của sở, …`
        let said = |at: &usize| match sentence.label(*at) {
            Some(Label::Opener) => true,
            // `Theo Cục Thống kê, mức tăng là 0,39%`
            _ if case::same(sentence.said(*at), "theo") && content(sentence, 0..*at) == 0 => true,
            label => label != Some(Label::Parts) && !self.right.is_empty(),
        };
        let opens = |at: &usize| said(at) && sentence.begins(*at, Kind::Adverbial);
        let before = self.raw.start.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::Joiner));
        let opener = before.iter().chain([&first]).any(opens);
        // `Giai đoạn 2, …`, `Cuối thế kỷ 20, …`
        let stage =
            (start..self.raw.end).all(|i| matches!(sentence.what(i), What::Label(Label::OrdinalHead) | What::Other(_)));
        // `6 tháng đầu năm sản lượng thịt trâu, bò đạt`: the time may stand before the subject without a comma.
        let dated = sentence.period(first).is_some();
        let named = dated
            && sentence.items.get(first + 1).is_some_and(|item| {
                first + 1 < self.raw.end
                    && (matches!(item.what, What::Label(Label::Rate | Label::Fund))
                        || sentence.begins(first + 1, Kind::Head))
            });
        cut || opener
            || follows_event(sentence, first)
            || stage
            || is_preposition(sentence, first)
            || (dated && !named)
            || matches!(sentence.what(first), What::Label(Label::Is | Label::From | Label::With))
    }
}

/// The rate of which the clause that ends before the item says no more than which way it went for others: `tỷ lệ hộ giàu tăng, hộ nghèo
/// giảm xuống còn 4%`.
pub(super) fn rate_moved_before(sentence: &Sentence, end: usize) -> Option<usize> {
    let moved = matches!(sentence.label(end.checked_sub(1)?), Some(Label::Up | Label::Down));
    let noun = |at: &usize| matches!(sentence.what(*at), What::Word | What::Mark(','));
    let rate = (0..end - 1).rev().take(LONGEST_OBJECT + 1).find(|at| !noun(at)).filter(|_| moved)?;
    (rate + 2 < end && sentence.label(rate) == Some(Label::Rate)).then_some(rate)
}

/// Whether the item begins what is measured; the `người` of `người có công` does not.
fn heads(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.items[at].tokens;
    let length = Kind::Head.length(sentence.tokens, tokens.start);
    length > 1 || (length == 1 && (sentence.what(at) != What::Word || tokens.len() < 3))
}

/// `Sau bão, …`, `Trước thời hạn, …`: says when.
fn follows_event(sentence: &Sentence, at: usize) -> bool {
    ["sau", "trước"].iter().any(|word| case::same(sentence.said(at), word))
}

/// Where a bracket opens behind the first of the items; else their end: `thủy sản (theo giá so sánh) toàn tỉnh`.
pub(super) fn bracket_in(sentence: &Sentence, items: Range<usize>) -> usize {
    items.clone().skip(1).find(|i| sentence.mark(*i) == Some('(')).unwrap_or(items.end)
}

/// Whether the item is a word of a proper name.
pub(super) fn is_proper(sentence: &Sentence, at: usize) -> bool {
    let proper = sentence.said(at).starts_with(case::is_upper);
    proper && sentence.what(at) == What::Word && !sentence.begins(at, Kind::Head)
}

/// Whether the item ends a noun phrase: `sản lượng giảm`, `kinh tế đã phục hồi`.
pub(super) fn ends_phrase(sentence: &Sentence, at: usize) -> bool {
    use Label::*;
    match sentence.what(at) {
        What::Label(Up | Down | UpTo | DownTo | Same | Reach | Exceed | Equal | Share | Against | Intent) => true,
        What::Label(Filler) => matches!(sentence.said(at), "đã" | "đang" | "được" | "vẫn"),
        _ => false,
    }
}
