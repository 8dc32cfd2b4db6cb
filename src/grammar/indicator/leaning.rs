//! A figure without words of its own: what stands behind it names it, or what it leans on, the figure before or its total.
//!
//! `trao 60 suất quà, 20 xe đạp` gives `trao xe đạp`; `1.240 lao động, trong đó 310 nữ` gives `nữ`; `…, với tổng số tiền 33 tỷ đồng` what
//! the figure before is called.

use super::behind::{phrase_behind, short_behind};
use super::continued::{counted_of_rate, in_cases};
use super::lean::{acts, average, caused, completed, completes, join, starts_clause, trim_end};
use super::object::money_by_name;
use super::phrase::is_preposition;
use super::retold::{counted_anew, counts_again};
use super::written::words;
use super::{Lean, Phrase, measures};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::names::{MET, WORK};
use crate::lexicon::{Kind, Label, longest};
use crate::number::Unit;
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use crate::text::token::{Token, cut};

/// The indicator of a figure without words of its own: what stands behind it, or what it leans on.
pub(super) fn leaned(sentence: &Sentence, cues: &[Cue], index: usize, phrase: &Phrase, lean: Lean) -> String {
    let leaning = Leaning::new(sentence, cues, index, phrase, lean);
    match leaning.mention.quantity.unit {
        _ if let Some(text) = leaning.ranked() => text,
        Unit::Count => leaning.count(),
        Unit::Money(_) => leaning.money().unwrap_or_else(|| leaning.rest()),
        Unit::Measure(_) | Unit::Percent => leaning.measure().unwrap_or_else(|| leaning.rest()),
        _ => leaning.rest(),
    }
}

/// Most words of a clause that names a count, which a name of its own does not take along.
const LONGEST_CLAUSE: usize = 5;

/// Whether a noun counts what the figure before counts, or says nothing.
fn counts_same(before: &Phrase, noun: &str) -> bool {
    let within = |one: &str, other: &str| find::begins(other, &[one]);
    let empty = [Kind::Counter, Kind::Timed].iter().any(|kind| kind.is_all(noun));
    noun.is_empty() || empty || within(noun, &before.noun) || within(&before.noun, noun)
}

/// A figure that leans on others.
struct Leaning<'a, 't> {
    sentence: &'a Sentence<'t>,
    cues: &'a [Cue],
    index: usize,
    cue: &'a Cue,
    mention: &'a Mention,
    phrase: &'a Phrase,
    lean: Lean<'a>,
    /// The figure before it in the sentence.
    here: Option<&'a Phrase>,
    /// What stands behind the number.
    behind: String,
    /// What it is an average of.
    average: String,
    /// Whether a clause begins with it.
    fresh: bool,
}

impl<'a, 't> Leaning<'a, 't> {
    fn new(sentence: &'a Sentence<'t>, cues: &'a [Cue], index: usize, phrase: &'a Phrase, lean: Lean<'a>) -> Self {
        let cue = &cues[index];
        let mut average = average(sentence, cue);
        // `chỉ số giá vàng bình quân quý II tăng 1,2%, bình quân 6 tháng tăng 2,1%`: said once.
        if !average.is_empty() && lean.before.is_some_and(|before| before.text.ends_with(&average)) {
            average.clear();
        }
        Leaning {
            mention: &sentence.mentions[index],
            here: lean.before.filter(|_| lean.same_sentence),
            behind: words(sentence, phrase_behind(sentence, index)),
            fresh: starts_clause(sentence, cue),
            sentence,
            cues,
            index,
            cue,
            phrase,
            lean,
            average,
        }
    }

    fn behind(&self) -> String {
        self.behind.clone()
    }

    /// What is said of the figure before, joined with the words.
    fn with_own(&self, before: Option<&Phrase>, words: &str) -> String {
        join(before.map_or("", |before| &before.own), words)
    }

    fn ranked(&self) -> Option<String> {
        let before = self.here.filter(|_| self.mention.is_percent())?;
        ranked(self.sentence, self.index, &before.text)
    }

    fn count(&self) -> String {
        let Leaning { sentence, cues, index, cue, mention, phrase, lean, here, behind, average, .. } = self;
        // `Cụ thể, năm 2016: 7.215 người, năm 2017: 7.930 người`: one thing at several times.
        let dates = |at: usize| matches!(sentence.what(at), What::Period(p) if sentence.periods[p].dates_figures());
        let alone = *behind == phrase.noun;
        let same = || Kind::Counter.is_all(&phrase.noun) || here.is_some_and(|before| before.noun == phrase.noun);
        if alone && cue.own.clone().any(dates) && same() {
            return lean.before.map_or(self.behind(), |before| counted_anew(before, &phrase.noun));
        }
        match (lean.total, here) {
            (_, Some(before)) if cue.slash => join(&before.own, &phrase.noun),
            (None, Some(before)) if let Some(counted) = counted_of_rate(before, behind) => counted,
            // `hộ cận nghèo chiếm 9,4% (tương đương 530 hộ)`: the same, counted.
            (_, Some(before)) if counts_again(sentence, cues, *index) && !before.own.is_empty() => before.text.clone(),
            (_, Some(before)) if !average.is_empty() && counts_same(before, &phrase.noun) => {
                join(&before.text, average)
            }
            // `98 xã đạt chuẩn, bình quân mỗi xã đạt 16,8 tiêu chí`: something else is counted.
            (_, Some(_)) if !average.is_empty() => join(behind, &case::lower_first(average)),
            // `trong đó tội phạm ma tuý 31 vụ, 45 bị can`: two counts of one part.
            (Some(total), Some(before))
                if before.part && alone && beside(cue, &phrase.noun, &before.noun, &total.noun) =>
            {
                before.text.clone()
            }
            // `hoàn thành 612 nhà`, `khởi công 90 nhà, trong đó đã hoàn thành 42 nhà`
            _ if completes(sentence, cue) => join(completed(sentence, cue), behind),
            // `Đài Loan: 2.100 khách (830 khách nữ)`: some of those there.
            (Some(total), _)
                if mention.depth > total.depth
                    && alone
                    && behind.starts_with(total.noun.as_str())
                    && is_proper(&total.own) =>
            {
                join(&total.own, behind)
            }
            // `trong đó có 39 Mẹ Việt Nam Anh hùng`
            // But `công ty có 620 lao động, trong đó 310 nữ`
            (Some(total), _) if !total.own.is_empty() && !total.who && (alone || phrase.noun.is_empty()) => {
                self.part_of(total)
            }
            // `tỷ lệ 11,2% trên tổng số 390.600 hộ dân`: what a share was taken of.
            (None, Some(_)) if !behind.is_empty() && is_whole(sentence, cue, *index) => self.behind(),
            (None, Some(before))
                if !self.fresh && !before.own.is_empty() && !matches!(cue.lead, Some((Label::Have, _))) =>
            {
                self.count_beside(before)
            }
            // `tặng quà cho 230 người có công, kinh phí 90 triệu đồng; 410 hộ nghèo`: given to those, too.
            (None, Some(before)) if self.goes_on(before) => join(&before.own, behind),
            // `Bình quân mỗi xã đạt 15,2 tiêu chí, 6 thôn được công nhận`
            _ if !average.is_empty() => join(behind, &case::lower_first(average)),
            // `trên địa bàn huyện có 26.652 hộ`: where they are is all there is to name them by.
            _ if Kind::Counter.is_all(behind) => join(behind, &where_before(sentence, cue)),
            _ => join(behind, &shared_verb(sentence, cues, *index)),
        }
    }

    /// Whether it opens a clause that tells no deed of its own, behind one that began with its deed.
    fn goes_on(&self, before: &Phrase) -> bool {
        let deed = || matches!(longest(&cut(&before.own), 0), Some((_, Label::LightVerb)));
        let again = self.cue.separator == Some(';') && self.cue.own.is_empty() && !self.cue.noun.is_empty();
        // `hỗ trợ 90 thợ, số tiền 2 tỷ đồng; 40 hộ ngừng bán hàng, kinh phí 1 tỷ đồng`; but `40 hộ được vay` says it itself.
        let paid = |at: usize| self.cues.get(at).is_some_and(|cue| self.sentence.holds(cue.own.clone(), Label::Fund));
        let both = paid(self.index.wrapping_sub(1)) && paid(self.index + 1);
        let given = find::holds(&self.behind, "được");
        again && (both && before.verbal && !given || !acts(self.sentence, self.cue) && deed())
    }

    /// A part that is a noun alone: with what was done to its total, where that is short.
    fn part_of(&self, total: &Phrase) -> String {
        const SHORT: usize = 4;
        const LONGEST_NOUN: usize = 3;
        let noun = &self.phrase.noun;
        // `bị thương 18 người (trong đó 4 người chết)` says itself what they met.
        let short = total.own.split(' ').count() <= SHORT;
        // `thẩm định và phê duyệt 6 đề án. Trong đó, 5 đề án cấp huyện mới lập`: a name of its own.
        let named = !short && noun.split(' ').count() > LONGEST_NOUN;
        if find::holds_one(noun, &MET) || named {
            noun.clone()
        } else if total.light || total.own == total.text {
            join(&total.own, noun)
        } else if noun.is_empty() || Kind::Counter.is_all(noun) {
            total.text.clone()
        } else if total.verbal && short {
            join(&total.own, noun)
        } else {
            noun.clone()
        }
    }

    /// A count beside another: `1.377 hộ cận nghèo` behind `tạo điều kiện mưu sinh cho 1.365 hộ nghèo`.
    fn count_beside(&self, before: &Phrase) -> String {
        let (behind, noun) = (&self.behind, &self.phrase.noun);
        // `9 dự án với vốn đăng ký 320 tỷ đồng, 5 dự án tăng vốn`: counted, not measured.
        let joined = || {
            let paid = matches!(self.sentence.mentions[self.index - 1].quantity.unit, Unit::Money(_));
            let listed = self.cue.separator == Some('&') || self.cue.separator == Some(',') && paid;
            listed && behind.as_bytes().contains(&b' ') && measures(&before.own)
        };
        // `tổng chiều dài 4,8 km, 2 nhà văn hóa`
        let amount = || !self.cue.opens_bracket && self.is_otherwise_measured(before);
        let measured = || before.noun.is_empty() && !before.verbal && (joined() || amount());
        // `26 ca điều trị thành công, 7 trường hợp tử vong`: other cases.
        let cases = |words: &str| Kind::Counter.begins(&cut(words.strip_prefix("số ").unwrap_or(words)), 0);
        let others = || cases(&before.own) && cases(behind) && !Kind::Counter.is_all(behind);
        // `…, 180 hộ bị cô lập`, `làm chết 5 người và 7 người bị thương` say what befell them.
        // `xảy ra 23 vụ tai nạn, 5 người bị thương`: people do not happen.
        // `hỗ trợ 90 hộ, xã còn 210 hộ nghèo`: nothing was done for those that remain.
        let still = |at: usize| matches!(self.sentence.said(at), "còn" | "hiện còn" | "vẫn còn");
        let remains = matches!(self.cue.lead, Some((Label::DownTo, at)) if still(at));
        // `số hộ thoát nghèo là 85 hộ, hiện còn 620 hộ nghèo`: named by what they are.
        let remains = remains && (before.light || self.cue.adjacent && noun.contains(' '));
        // `huy động 12 tỷ đồng làm đường, đến nay đạt 15 tiêu chí`: what was reached, not what was raised.
        let reached = before.light && before.noun.is_empty() && matches!(self.cue.lead, Some((Label::Reach, _)));
        let of_its_own = remains
            || reached && !Kind::Counter.is_all(behind)
            || befallen(behind) && before.text == before.own
            || happens(&before.own)
            || measured()
            || others();
        if of_its_own || self.is_otherwise() {
            self.behind()
        } else if before.light {
            join(&before.own, behind)
        } else if acts(self.sentence, self.cue) {
            self.behind()
        } else if !behind.is_empty() && shares_verb(before, noun) {
            // `khiến 7 người tử vong, 2 người bị thương`: the verb holds for both.
            join(&before.own, behind)
        } else if before.own.split(' ').count() > LONGEST_CLAUSE
            && noun.as_bytes().contains(&b' ')
            && !aged(behind)
            && !in_cases(&before.noun, behind)
        {
            // `phối hợp với các ngành mở 52 lớp may và 27 lớp nuôi ong`: a name of its own.
            self.behind()
        } else {
            before.own.clone()
        }
    }

    /// Whether the figure before is an amount, in a unit that is not this one's.
    fn is_otherwise_measured(&self, before: &Phrase) -> bool {
        let last = self.sentence.mentions[self.index - 1].quantity.unit;
        let other = last != self.mention.quantity.unit;
        matches!(last, Unit::Measure(_)) && other && Kind::Amount.begins(&cut(&before.own), 0)
    }

    /// Whether a clause begins with it that tells nothing of the rate before, or what was done to something else: `tỷ lệ cứng hóa 88%; 14 km
    /// kênh được kiên cố`.
    fn is_apart(&self) -> bool {
        let last = &self.sentence.mentions[self.index - 1];
        let other = last.quantity.unit != self.mention.quantity.unit;
        let rate = last.is_percent() && last.depth == self.mention.depth;
        self.cue.separator == Some(';') && (rate || other && find::holds(&self.behind, "được"))
    }

    /// Whether those counted are told to be otherwise than those before, for whom something was done: `giải quyết 48 hồ sơ, 5 hồ sơ chưa
    /// đến hạn`.
    fn is_otherwise(&self) -> bool {
        const YET: [Key; 2] = [key("chưa"), key("đang")];
        let (sentence, at) = (self.sentence, self.cue.noun.end);
        // `tặng giấy khen cho 12 tập thể, 20 cá nhân đã có thành tích` says for whom.
        let otherwise = YET.contains(&sentence.first_word(at)) || matches!(sentence.said(at), "đã" | "đã được");
        self.cue.separator == Some(',') && otherwise
    }

    /// Whether it is the rest of something, which what stands behind it names.
    fn is_rest(&self) -> bool {
        !self.behind.is_empty() && is_rest(self.sentence, self.cue)
    }

    fn measure(&self) -> Option<String> {
        let Leaning { sentence, cues, index, cue, mention, here, behind, .. } = self;
        let percent = mention.is_percent();
        // `cơ bản hoàn thành 120 km đường`
        if !percent && completes(sentence, cue) && !behind.is_empty() {
            return Some(join(completed(sentence, cue), behind));
        }
        let joined = percent
            && cue.separator == Some('&')
            && cue.lead.is_none()
            && !both_worded(cues, *index)
            && !behind.starts_with("ở ");
        let bare = self.average.is_empty() && matches!(cue.lead, None | Some((Label::Have, _)));
        // `30.000 tấn gạo xay xát, 20.000 tấn gạo thơm`, `trồng 860 ha ngô, 415 ha lạc`, `40% bán hàng qua mạng`
        if bare && self.phrase.own.is_empty() && !behind.is_empty() && !joined {
            let whole = behind.strip_prefix("số ").unwrap_or(behind);
            return Some(match here {
                // `310 hộ (62% số hộ)`: a share of the same.
                Some(before) if percent && before.noun.starts_with(whole) => before.text.clone(),
                // `phát hiện số tiền sai phạm 3 tỷ đồng và 40 ha đất`
                Some(before) if let Some((done, what)) = find::around(&before.own, "số tiền ") => {
                    join(&join(done.trim(), what), behind)
                }
                // `sản lượng 140 tấn; 60 ha sắn`: no yield is measured in hectares.
                Some(before) if !percent && (self.is_otherwise_measured(before) || self.is_apart()) => self.behind(),
                Some(before) if !percent && (before.light || before.verbal) && !caused(sentence, cue) => {
                    join(&before.own, behind)
                }
                _ => self.behind(),
            });
        }
        // `công ty có 10 triệu thuê bao, chiếm gần 30% thị phần`: the share has a name of its own.
        let share = percent && matches!(cue.lead, Some((Label::Share, _))) && behind.starts_with("thị phần");
        share.then(|| self.with_own(*here, behind))
    }

    fn money(&self) -> Option<String> {
        let Leaning { sentence, index, cue, phrase, here, behind, .. } = self;
        let light = here.filter(|before| before.light);
        // `tặng 324 phần quà trị giá 257 triệu đồng`
        if let Some(before) = light.filter(|_| phrase.own.ends_with("trị giá")) {
            return Some(join("trị giá", &before.text));
        }
        if phrase.own.is_empty() {
            // `hỗ trợ các hộ thiếu đói 120 tấn gạo và 3 tỷ đồng`: given beside the rice.
            let beside = cue.separator == Some('&') && cue.own.is_empty() && cue.lead.is_none();
            // `đóng góp 2.500 ngày công, 320 triệu đồng`: beside the work.
            let listed = matches!(cue.separator, Some(',' | '&')) && cue.own.is_empty() && cue.lead.is_none();
            let work = |before: &&Phrase| listed && WORK.iter().any(|work| before.noun.starts_with(work));
            let goods = |before: &&Phrase| {
                let measured = matches!(sentence.mentions[index - 1].quantity.unit, Unit::Measure(_));
                let measured = beside && measured && before.verbal && !before.light;
                (measured || work(before)) && behind.is_empty() && !before.own.is_empty()
            };
            if let Some(before) = here.filter(goods) {
                return Some(before.own.clone());
            }
            // `chi 3,2 tỷ đồng cho nước sạch, 2,15 tỷ cho môi trường`
            if light.is_some() && tied(sentence, *index) && !behind.is_empty() {
                return Some(self.with_own(light, behind));
            }
            // `61 tỷ đồng doanh thu, 2 tỷ đồng lợi nhuận`
            if cue.lead.is_none() && money_by_name(sentence, *index) {
                return Some(self.with_own(light, &words(sentence, short_behind(sentence, *index))));
            }
            // `trong đó 88,5 tỷ đồng dành cho mua sắm`, `và hơn 1 tỷ đồng chi cho hoạt động khác`
            if cue.lead.is_none() && does(sentence, *index) {
                return Some(self.behind());
            }
        }
        // `thăm hỏi, tặng quà trẻ em mồ côi, với tổng kinh phí 374 triệu đồng`: what it paid for stands before.
        let first = here.is_none() && self.lean.total.is_none() && !self.is_rest();
        first.then(|| paid_for(sentence, cue)).filter(|paid| !paid.is_empty())
    }

    fn rest(&self) -> String {
        let Leaning { cue, lean, here, behind, average, .. } = self;
        let shares = matches!(cue.lead, Some((Label::Share, _)));
        // `phần còn lại 30 tỷ đồng do dân góp`
        if self.is_rest() {
            return self.behind();
        }
        // `với tổng số tiền 33.982 triệu đồng`, `chiếm 29,35%`: of what the figure before names.
        match here.or(lean.total) {
            // `115.000 người cao tuổi, chiếm 13% dân số`: not of those who are poor.
            Some(before) if shares && behind.ends_with("dân số") && !Kind::Priced.is_all(&before.text) => {
                join(&before.text, "trong dân số")
            }
            Some(before) if !self.fresh || cue.separator == Some(':') => join(&before.text, average),
            // `; tổng kinh phí 2 tỷ 075 triệu đồng`
            Some(before) if behind.is_empty() => join(&self.phrase.own, &before.text),
            _ if behind.is_empty() => lean.before.map_or(String::new(), |before| join(&before.text, average)),
            _ => self.behind(),
        }
    }
}

/// Whether every word of a name has a capital.
fn is_proper(name: &str) -> bool {
    !name.is_empty() && name.split(' ').all(|word| word.starts_with(case::is_upper))
}

/// Whether the percentage right before the number is a share of it: `trên tổng số`, `trong tổng số`.
fn is_whole(sentence: &Sentence, cue: &Cue, index: usize) -> bool {
    let share = index.checked_sub(1).is_some_and(|before| sentence.mentions[before].is_percent());
    share && cue.separator.is_none() && cue.own.clone().any(|at| sentence.has_word(at, const { key("tổng") }))
}

/// Whether what stands right behind the number says what it goes to.
fn tied(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    is_preposition(sentence, at)
}

/// What befell counts told one after the other, said behind the last: `4 tập thể, 15 cá nhân được nhận bằng khen`.
fn shared_verb(sentence: &Sentence, cues: &[Cue], index: usize) -> String {
    let joins = |last: &usize| {
        let between = cues[*last].noun.end..sentence.mentions[last + 1].first;
        let tie = |i: usize| sentence.label(i) != Some(Label::With) && is_preposition(sentence, i);
        let counted = sentence.mentions[last + 1].quantity.unit == Unit::Count;
        counted && between.len() == 1 && (tie(between.start) || matches!(cues[last + 1].separator, Some(',' | '&')))
    };
    let end = (index..cues.len() - 1).take(3).take_while(joins).last().map_or(index, |last| last + 1);
    // `4 trường, 12 trung tâm và 33 cơ sở khác có đăng ký`: of the others alone.
    let others = |i: usize| sentence.first_word(i) == const { key("khác") };
    if cues[end].noun.clone().chain([cues[end].noun.end]).any(others) {
        return String::new();
    }
    // `75 doanh nghiệp tạm nghỉ và 16 doanh nghiệp giải thể`: the first says itself what it did.
    let noun = |at: usize| sentence.words(cues[at].noun.clone());
    if end > index && noun(index).strip_prefix(noun(end)).is_some_and(|more| more.starts_with(' ')) {
        return String::new();
    }
    let has = sentence.label(cues[end].noun.end) == Some(Label::Have);
    if end == index || only_counts(noun(end), noun(index)) || !(has || acts(sentence, &cues[end])) {
        return String::new();
    }
    let behind = phrase_behind(sentence, end);
    words(sentence, cues[end].noun.end.min(behind.end)..behind.end)
}

/// Whether a noun does not say alone who is counted, behind one that does: `40 thương binh, 12 bệnh binh và 9 người bị địch bắt`.
pub(super) fn only_counts(noun: &str, before: &str) -> bool {
    Kind::Counter.is_all(noun) && !Kind::Counter.is_all(before)
}

/// Whether the number stands right behind the one before and counts what its own total counts, not what the one before does.
fn beside(cue: &Cue, noun: &str, before: &str, total: &str) -> bool {
    let first = |noun: &str| noun.split(' ').next().map(case::lowercase);
    let touches = cue.bare && matches!(cue.separator, Some(',' | '/' | '&')) && cue.lead.is_none();
    // `520 cơ sở tư nhân` of so many `cơ sở cai nghiện` has a name of its own.
    touches
        && !noun.is_empty()
        && case::lowercase(total).starts_with(&case::lowercase(noun))
        && first(noun) != first(before)
}

/// Whether a noun stands behind both the number and the one before: `31% doanh nghiệp có lãi và 38% đơn vị tăng doanh thu`.
fn both_worded(cues: &[Cue], index: usize) -> bool {
    cues[index].worded && index.checked_sub(1).is_some_and(|before| cues[before].worded)
}

/// Whether the figure before is named by a short clause and the noun that it counts.
fn shares_verb(before: &Phrase, noun: &str) -> bool {
    // `kiểm điểm rút kinh nghiệm 12 tập thể, 30 cá nhân`: together they are all.
    let together = ["cá nhân", "tổ chức", "tập thể"].iter().any(|who| noun.starts_with(who));
    (together || before.own.split(' ').count() <= LONGEST_CLAUSE) && before.text == join(&before.own, &before.noun)
}

/// What the figure before is called, for another rank that stands behind the number: `35% học sinh giỏi, 40% khá`.
fn ranked(sentence: &Sentence, index: usize, before: &str) -> Option<String> {
    let start = sentence.items.get(sentence.mentions[index].after())?.tokens.start;
    let own = Kind::Rank.length(sentence.tokens, start);
    let joins = matches!(longest(sentence.tokens, start + own), Some((_, Label::Joiner)));
    let goes_on = !joins && sentence.tokens.get(start + own).is_some_and(Token::is_word);
    let rank = before.match_indices(' ').find(|(at, _)| Kind::Rank.is_all(&before[at + 1..]));
    let (head, _) = rank.filter(|_| own > 0 && !goes_on)?;
    let last = &sentence.tokens[start + own - 1];
    Some(join(&before[..head], &sentence.text[sentence.tokens[start].span.start..last.span.end]))
}

/// Whether the words tell of some by their age, `cụ 90 tuổi`, for whom the same was done as for those before.
fn aged(words: &str) -> bool {
    words.split(' ').nth(1).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the words say no more than that there were some.
fn happens(words: &str) -> bool {
    words.ends_with("xảy ra") || words.ends_with("xẩy ra")
}

/// Whether the words say what befell those that they name: `người bị thương`.
fn befallen(words: &str) -> bool {
    words.split(' ').skip(1).any(|word| word == "bị")
}

/// Whether a verb stands right behind the number.
fn does(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    sentence.label(at) == Some(Label::LightVerb)
}

/// Whether the number's own words say that it is the rest.
fn is_rest(sentence: &Sentence, cue: &Cue) -> bool {
    sentence.holds(cue.own.clone(), Label::Rest)
}

/// What was done in the clause before the money's own words, which are no more than `với tổng kinh phí`.
fn paid_for(sentence: &Sentence, cue: &Cue) -> String {
    let own = cue.own.clone();
    let goes_along = sentence.holds(own.clone(), Label::With);
    let ends = |i: &usize| matches!(sentence.what(*i), What::Mark(';' | ':' | '(' | ')') | What::Number(_));
    let start = (0..own.start).rev().find(ends).map_or(0, |i| i + 1);
    let verb = |i: &usize| sentence.label(*i) == Some(Label::LightVerb);
    let Some(mut first) = (start..own.start).rev().find(verb).filter(|_| goes_along) else { return String::new() };
    // `thăm hỏi, tặng quà`, `tuyển mới và đào tạo`: verbs in a row, a word or two between.
    while let Some(earlier) = (start.max(first.saturating_sub(4))..first).rev().find(verb) {
        first = earlier;
    }
    words(sentence, trim_end(sentence, first..own.start))
}

/// The place that opens the mention's clause: `trên địa bàn huyện`.
fn where_before(sentence: &Sentence, cue: &Cue) -> String {
    let opens = |i: &usize| case::same(sentence.said(*i), "trên địa bàn");
    let place = cue.own.clone().find(opens).map(|place| words(sentence, trim_end(sentence, place..cue.own.end)));
    case::lower_first(&place.unwrap_or_default())
}
