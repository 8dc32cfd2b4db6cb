//! What a figure is measured in or counts: its own noun, else that of the pair, the list or the total it belongs to.
//!
//! `24.020/24.000 người` gives `người` for both; `xây mới 14 và sửa chữa 21 căn nhà` gives `căn nhà` for the 14.

use super::builder::Builder;
use crate::decimal::Decimal;
use crate::grammar::cue::{self, Cue};
use crate::grammar::indicator;
use crate::grammar::reading::Role;
use crate::grammar::rules::part::MET;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::units::UNITS;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::cut;

/// Most items of a noun that a line counts.
const LONGEST_NOUN: usize = 4;

/// Most numbers of a list that are looked ahead at for their noun.
const LONGEST_LIST: usize = 12;

impl Builder<'_, '_> {
    /// The unit of a figure, in ANNOTATION's words.
    pub(super) fn unit(&self, index: usize, part_of: Option<usize>) -> String {
        let sentence = self.sentence;
        let mention = &sentence.mentions[index];
        // `0,8%/tổng dư nợ` is a share, `9%/năm` a rate.
        let share = mention.is_percent() && !sentence.begins(mention.per.start + 1, Kind::Timed);
        // `58/57 tạ/ha`: what the second of a pair is per, the first is.
        let slash = self.cues.get(index + 1).is_some_and(|next| next.slash && next.noun.is_empty());
        let pair = index + usize::from(slash && mention.quantity.unit != Unit::Count && mention.per.is_empty());
        let each = &sentence.mentions[pair].per;
        let per = if each.is_empty() || share { String::new() } else { per(sentence.words(each.clone())) };
        let base = match mention.quantity.unit {
            Unit::Money(code) => code.to_string(),
            Unit::Percent => "%".into(),
            Unit::Points => "%pt".into(),
            Unit::Permille => "‰".into(),
            Unit::Times => "lần".into(),
            Unit::Measure(symbol) => (*symbol).into(),
            Unit::Age => "tuổi".into(),
            Unit::Count => {
                let noun = if mention.per.start > mention.item + 1 {
                    mention.item + 1..mention.per.start
                } else {
                    self.cues[index].noun.clone()
                };
                let noun = indicator::words(sentence, noun);
                // `tỷ lệ trẻ được tiêm chủng đầy đủ là 90,02`: the sign was left out.
                let (quantity, own) = (&mention.quantity, self.cues[index].own.clone());
                let share = quantity.value.scale() > 0 && quantity.value <= Decimal::ONE_HUNDRED;
                let rate = self.cues[index].rate && quantity.power == 0 && share;
                let thousand = || sentence.counted_by(own.clone()).is_some_and(|at| in_thousand(sentence, at));
                // What `tỷ suất sinh thô 17,4` is of, nobody says.
                let ratio = |at: usize| sentence.said(at).ends_with("ỷ suất");
                match noun.is_empty() {
                    false => noun,
                    true if rate && thousand() => "‰".into(),
                    true if rate && !own.clone().any(ratio) => "%".into(),
                    // `16/1.000 phụ nữ`
                    true if !per.is_empty() && own.clone().any(ratio) => String::new(),
                    true => self.quoted(index).unwrap_or_else(|| self.leaned_unit(index, part_of)),
                }
            }
        };
        let priced = matches!(mention.quantity.unit, Unit::Money(_) | Unit::Measure(_));
        let counted = matches!(mention.quantity.unit, Unit::Count)
            && !matches!(base.as_str(), "" | "%" | "‰")
            && !base.contains('/');
        if per.is_empty()
            && (priced || counted)
            && let Some(thing) = each_before(sentence, &self.cues[index]).or_else(|| self.each_beside(index))
            && thing != base
        {
            return [base, thing].join("/");
        }
        if per.is_empty()
            && let Some(rate) = self.rate_of_parts(index)
        {
            return base + &rate;
        }
        if per.is_empty() && (priced || counted) && self.is_yearly(index) {
            return base + "/năm";
        }
        base + &per
    }

    /// What the amount is per whose parts are told: `thu nhập 7 triệu đồng/tháng, trong đó lao động nữ 6 triệu đồng, nam 8 triệu đồng`.
    fn rate_of_parts(&self, index: usize) -> Option<String> {
        let (sentence, mentions) = (self.sentence, &self.sentence.mentions);
        let head = (0..index).rev().take(LONGEST_LIST).find(|at| !mentions[*at].per.is_empty())?;
        let (of, first) = (&mentions[head].quantity, &self.cues[head + 1]);
        let told = first.opens_bracket || sentence.holds(first.own.clone(), Label::Parts);
        let part = |at: usize| {
            let (cue, amount) = (&self.cues[at], &mentions[at].quantity);
            let like = amount.unit == of.unit && amount.value < of.value * Decimal::TEN;
            like && cue.content > 0 && !cue.verbal
        };
        let all = told && matches!(of.unit, Unit::Money(_)) && (head + 1..=index).all(part);
        all.then(|| per(sentence.words(mentions[head].per.clone())))
    }

    /// The same where two amounts are told of each: `mỗi giỏ trị giá 350 nghìn đồng và 200 nghìn đồng tiền mặt`; or of the one that each has:
    /// `mỗi hộ được tặng 1 con bò trị giá 15 triệu đồng`.
    fn each_beside(&self, index: usize) -> Option<String> {
        let (mentions, cue) = (&self.sentence.mentions, &self.cues[index]);
        let before = index.checked_sub(1)?;
        let of = &mentions[before].quantity;
        let alike = of.unit == mentions[index].quantity.unit && cue.bare && matches!(cue.separator, Some('&' | ','));
        let one = of.unit == Unit::Count && of.value == Decimal::ONE && cue.separator.is_none();
        (alike || one).then(|| each_before(self.sentence, &self.cues[before])).flatten()
    }

    /// Whether it moves by so much a year: `tăng bình quân 11,4%/năm`, `mỗi năm giảm 1,5%`; interest of `8%/năm` has no other measure.
    pub(super) fn moves_yearly(&self, index: usize) -> bool {
        let (sentence, per) = (self.sentence, self.sentence.mentions[index].per.clone());
        let told = !per.is_empty() && sentence.first_word(per.start + 1) == const { key("năm") };
        let interest = |at: usize| sentence.first_word(at) == const { key("lãi") };
        self.is_yearly(index) || told && !self.cues[index].own.clone().any(interest)
    }

    /// Whether as much was done each year: `hằng năm đào tạo nghề cho 1.200 người`, `hỗ trợ 300 hộ mỗi năm`.
    fn is_yearly(&self, index: usize) -> bool {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let year = const { key("năm") };
        let ends_in = |at: usize, word: Key| sentence.tokens_of(at).last().is_some_and(|last| last.key == word);
        let each = |at: usize| match sentence.label(at) {
            Some(Label::Average) => ends_in(at, const { key("mỗi") }) && sentence.first_word(at + 1) == year,
            // `tăng bình quân mỗi năm 12%`
            Some(Label::Filler | Label::Up | Label::Down) => ends_in(at, year),
            _ => false,
        };
        // `Hằng năm, huyện đào tạo nghề cho 1.200 người`
        let comma = |at: usize| sentence.mark(at) == Some(',');
        let opened = || matches!(cue.own.start, 2 | 3) && comma(cue.own.start - 1) && each(0);
        cue.own.clone().any(each) || each(cue.edge) || opened()
    }

    /// What is counted by a name in quotation marks: `xây 12 "Nhà nhân ái"`.
    fn quoted(&self, index: usize) -> Option<String> {
        let open = self.sentence.mentions[index].after();
        let quoted = |at: usize| matches!(self.sentence.mark(at), Some('"' | '“' | '”'));
        let mut inside = open + 2..open + 2 + LONGEST_NOUN;
        let close = inside.find(|at| quoted(*at))?;
        let named = quoted(open) && self.sentence.mark(open + 1).is_none();
        named.then(|| indicator::words(self.sentence, open + 1..close))
    }

    /// Where no noun follows the number: the pair's, the noun before it, the total's, the list's.
    fn leaned_unit(&self, index: usize, part_of: Option<usize>) -> String {
        // `24.020/24.000 người`: one of the next few names it, if any does.
        let mut paired = (index + 1..).take(3).take_while(|i| self.cues.get(*i).is_some_and(|cue| cue.slash));
        if let Some(named) = paired.find(|i| self.names_unit(*i)) {
            return self.unit(named, part_of);
        }
        // `số hộ vay vốn lần lượt là 310, 275 và 342 hộ`: the last of them.
        let goes_on = |i: &usize| {
            let cue = &self.cues[*i];
            let counts = self.sentence.mentions[*i].quantity.unit == Unit::Count;
            counts && cue.bare && cue.content == 0 && matches!(cue.separator, Some(',' | '&' | ';'))
        };
        let mut listed = (index + 1..self.cues.len()).take(LONGEST_LIST).take_while(goes_on);
        if self.in_order
            && let Some(named) = listed.find(|i| self.names_unit(*i))
        {
            return self.unit(named, part_of);
        }
        // `1.000/KH 1.600 người`, `96 trong tổng số 192 xã`
        let next = self.decided.best.roles.get(index + 1);
        if matches!(next, Some((Role::PlanValue { .. } | Role::Whole { .. }, _))) && self.names_unit(index + 1) {
            return self.unit(index + 1, part_of);
        }
        let of = |row: usize| self.of_row[row].checked_sub(self.first).and_then(|i| self.figures[i].unit.clone());
        let total = part_of.and_then(of);
        // `Số tài khoản được phê duyệt là 61.240`: what its own words count.
        let cue = &self.cues[index];
        if let Some(noun) = per_dwellers(self.sentence, cue).or_else(|| counted_before(self.sentence, cue)) {
            return noun;
        }
        // `xây mới 14 và sửa chữa 21 căn nhà`: the next number's noun.
        let follows = self.cues.get(index + 1).is_some_and(|cue| {
            matches!(cue.separator, Some('&'))
                && !cue.noun.is_empty()
                && cue.own.start <= self.sentence.mentions[index].after() + 1
        });
        // `ủng hộ 121 triệu và trao 74 suất quà`: nothing else is told by the million without its noun.
        let millions = self.sentence.mentions[index].quantity.power >= 6;
        if follows && !millions {
            return self.unit(index + 1, part_of);
        }
        if follows && self.sentence.holds(cue.own.clone(), Label::LightVerb) {
            return "VND".into();
        }
        // `Nhật Bản: 240, Hàn Quốc: 70 và các thị trường khác 55 người`: a later number of the list.
        if self.figures.iter().all(|f| f.unit.as_deref().is_none_or(|unit| unit == "%" || unit.is_empty())) {
            let listed = (index + 1..self.cues.len()).take(LONGEST_LIST);
            let mut listed = listed.take_while(|i| {
                let mention = &self.sentence.mentions[*i];
                matches!(self.cues[*i].separator, Some(',' | '&' | ':' | ';')) && mention.quantity.unit == Unit::Count
            });
            if let Some(named) = listed.find(|i| self.names_unit(*i)) {
                return self.unit(named, None);
            }
        }
        let before = self.figures.iter().rev().find_map(|f| f.unit.clone().filter(|unit| unit != "%"));
        // `có 1.250 sinh viên. Trong đó, nữ 480.`
        let carried = part_of.and_then(|row| self.around.phrases.get(row)).map(|phrase| phrase.noun.clone());
        // `Tỷ lệ nữ trong HĐND:` / `Cấp huyện: 13/55`
        let opener = Some(self.around.noun.clone()).filter(|noun| !noun.is_empty());
        // `Chỉ tiêu giao các huyện gồm: Cà Mau 50, Năm Căn 40`: what the sentence before counted.
        let listed = || self.sentence.holds(0..self.sentence.mentions[index].item, Label::Parts);
        let above = || self.around.phrases.last().filter(|_| listed()).map(|phrase| phrase.noun.clone());
        // `số người chết 12, bị thương 25`: of whom the one before counted, not what befell them.
        let head = |unit: String| match unit.split_once(' ') {
            Some((counter, _)) if cue.content > 0 && cue.separator.is_some() && Kind::Counter.is_all(counter) => {
                counter.to_owned()
            }
            _ => unit,
        };
        // `120 vụ, chết 65`: people, not cases.
        let met = self.sentence.mentions[index].first.checked_sub(1).map(|at| self.sentence.last_word(at));
        let met = met.is_some_and(|word| MET.contains(&word));
        let whom = |unit: String| if met && unit.starts_with("vụ") { "người".to_owned() } else { unit };
        let [total, before] = [total, before.filter(|unit| !unit.is_empty()).map(head)].map(|unit| unit.map(whom));
        // `45` of a list of amounts that say their scale: how much, nobody knows.
        let bare = &self.sentence.mentions[index].quantity;
        let few = bare.power == 0 && bare.value < Decimal::ONE_THOUSAND;
        let [total, before] = [total, before].map(|unit| unit.filter(|unit| !(few && is_money(unit))));
        total.or(carried.filter(|noun| !noun.is_empty())).or(before).or(opener).or_else(above).unwrap_or_default()
    }

    pub(super) fn names_unit(&self, index: usize) -> bool {
        let mention = &self.sentence.mentions[index];
        mention.quantity.unit != Unit::Count
            || mention.per.start > mention.item + 1
            || !self.cues[index].noun.is_empty()
    }
}

/// What a quantity is per, from its words: `/ 1 người`, `mỗi người` give `/người`, `1 người 1 năm` gives `/người/năm`.
fn per(words: &str) -> String {
    let one = |word: &str| matches!(word, "mỗi" | "một" | "1");
    let each = words.split_whitespace().next().is_some_and(one);
    let mut plain = String::with_capacity(words.len());
    for (at, part) in words.split('/').enumerate() {
        let mut parted = at > 0;
        for (at, word) in part.split_whitespace().enumerate() {
            if one(word) && (each || parted && word == "1") {
                parted = true;
                continue;
            }
            plain.push_str(match (parted, at) {
                (true, _) => "/",
                (false, 0) => "",
                _ => " ",
            });
            plain.push_str(word);
            parted = false;
        }
    }
    plain
}

/// What the clause says its price is per: `mỗi kg hạt tiêu giá 85.000 đồng`, `mỗi suất 3 triệu đồng`.
fn each_before(sentence: &Sentence, cue: &Cue) -> Option<String> {
    // `Mỗi sào ớt, nông dân lãi 4 triệu đồng`
    let opens = || sentence.label(0) == Some(Label::Average) && sentence.last_word(0) == const { key("mỗi") };
    let runs_on = |at: usize| {
        !matches!(sentence.what(at), What::Number(_) | What::Mark(';') | What::Label(Label::Apart | Label::Parts))
    };
    let comma = |at: &usize| sentence.mark(*at) == Some(',');
    let near = || (1..cue.own.end).filter(comma).count() < 2;
    let opened = || {
        cue.own.start > 2
            && opens()
            && near()
            && !sentence.is_word(1, const { key("một") })
            && (1..cue.own.end).all(runs_on)
    };
    let noun = indicator::each(sentence, cue).or_else(|| opened().then_some(1))?;
    let often = ["ngày", "tháng", "tuần", "quý", "giờ"].contains(&sentence.said(noun));
    (often || !sentence.begins(noun, Kind::Timed)).then(|| thing(sentence, noun))
}

/// The noun at an item, its measure by its symbol.
fn thing(sentence: &Sentence, at: usize) -> String {
    let item = &sentence.items[at];
    let start = item.tokens.start;
    let length = |kind: Kind| kind.length(sentence.tokens, start);
    let named = [Kind::Priced, Kind::Group, Kind::Member].into_iter().map(length).max().unwrap_or(0);
    let end = if named > 0 { start + named } else { item.tokens.end };
    let words = || sentence.tokens[start..end].iter().map(|token| token.span.of(sentence.text)).collect::<Vec<_>>();
    match sentence.label(at) {
        Some(Label::Measure(symbol)) => symbol.to_string(),
        _ => case::lowercase(&words().join(" ")),
    }
}

/// What a mean is of and per: `số giường bệnh bình quân 1 vạn dân là 29,3` gives `giường bệnh/vạn dân`, `số bác sĩ trên 10.000 dân` gives
/// `bác sĩ/10.000 dân`.
fn per_dwellers(sentence: &Sentence, cue: &Cue) -> Option<String> {
    let base = sentence.counted_by(cue.own.clone())?;
    let noun = indicator::words(sentence, cue.own.start..base - 1);
    let noun =
        noun.split_once(' ').filter(|(first, _)| matches!(*first, "số" | "Số")).map_or(noun.as_str(), |cut| cut.1);
    let noun = noun.strip_suffix(" tính").unwrap_or(noun);
    let per = indicator::words(sentence, base..base + 2);
    (!noun.is_empty()).then(|| [noun, per.strip_prefix("1 ").unwrap_or(&per)].join("/"))
}

/// Whether a unit is money or a price: `VND`, `VND/suất`.
fn is_money(unit: &str) -> bool {
    let currency = unit.split_once('/').map_or(unit, |price| price.0);
    UNITS.iter().any(|(label, _)| matches!(label, Label::Currency(code) if **code == currency))
}

fn in_thousand(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.said(at), "1.000" | "1000")
}

/// The noun behind `số` in the number's own phrase: `số khách hàng cá nhân đạt 2,36 triệu`.
fn counted_before(sentence: &Sentence, cue: &Cue) -> Option<String> {
    let named = |i: &usize| matches!(sentence.what(*i), What::Word | What::Label(Label::NameHead));
    // `tổng số quyết định hưởng trợ cấp là 71.600`
    let all = cue.own.clone().find(|at| sentence.words(*at..at + 1).eq_ignore_ascii_case("tổng số"));
    if let Some(noun) = all.map(|at| cue::noun(sentence, at + 1)).filter(|noun| !noun.is_empty()) {
        return Some(indicator::words(sentence, noun));
    }
    let first = cue.own.clone().find(named)?;
    let words = sentence.said(first);
    if matches!(words, "điểm" | "Điểm") {
        return Some("điểm".into());
    }
    // `Tổng số hộ: 15.400`, `Hộ nghèo: 1.540`: a line that names what it counts.
    let line = cue.own.start == 0 && sentence.mark(cue.own.end.saturating_sub(1)) == Some(':');
    let noun = cue::noun(sentence, first);
    let counts = words.split(' ').next().is_some_and(|word| Kind::Counter.is_all(&case::lowercase(word)));
    if line && counts && noun.len() <= LONGEST_NOUN {
        return Some(case::lower_first(&indicator::words(sentence, noun)));
    }
    let rest = words.strip_prefix("Số").or(words.strip_prefix("số"))?;
    let noun = cue::noun(sentence, first);
    let text = indicator::words(sentence, noun);
    let noun = text.chars().skip(2).collect::<String>();
    let noun = noun.trim_start();
    // `số lượng trạm y tế là 14`
    let noun = noun.strip_prefix("lượng ").unwrap_or(noun);
    // `số trường đạt chuẩn bậc mầm non là 14, tiểu học 20`: of which stage is not what is counted.
    let words = cut(noun);
    let staged = |at: &usize| {
        Kind::Level.begins(&words, *at)
            && (1..3).any(|next| Kind::Stage.begins(words.get(at + next..).unwrap_or(&[]), 0))
    };
    let end = (1..words.len()).find(staged).map_or(noun.len(), |at| words[at].span.start);
    Some(noun[..end].trim_end().to_string())
        .filter(|noun| !noun.is_empty() && (rest.is_empty() || rest.starts_with(' ')))
}
