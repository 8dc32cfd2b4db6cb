//! One figure: its indicator and the words that it leans on, its time, status and place, how its number is to be taken, and why.
//!
//! `Năm 2019, xã mở 14 lớp bơi` gives 14, `mở lớp bơi`, 2019.

use super::builder::Builder;
use crate::arithmetic::is_whole;
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::indicator::{self, Lean, Phrase};
use crate::grammar::intent::{self, Reach};
use crate::grammar::place;
use crate::grammar::reading::{Role, Row};
use crate::grammar::rules::earlier::PLACE;
use crate::grammar::rules::{CLASS, CLASS_OF_NEXT, SEVERAL};
use crate::lexicon::{Kind, Label};
use crate::number::{Quantity, Unit};
use crate::report::{Bound, Figure, FigureSpans, OtherKind, Reason, Status};
use crate::text::case;
use crate::text::find;
use crate::text::key::key;
use std::ops::Range;

impl Builder<'_, '_> {
    /// Adds a figure for the mention; gives its row in the reading.
    pub(super) fn figure(&mut self, index: usize, part_of: Option<usize>, rule: &'static str, valued: bool) -> usize {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let mention = &sentence.mentions[index];
        let quantity = &mention.quantity;
        let carried = self.around.phrases.len();
        // `chỉ số giá bình quân quý II tăng 1%, bình quân 6 tháng tăng 2%`: one average goes on with another.
        let averages = cue.moves() && sentence.holds(cue.own.clone(), Label::Average);
        // `thưởng bình quân 4 triệu đồng (cao nhất là 60 triệu đồng)`: and so does the most or least.
        let averages = averages || indicator::degree(sentence, cue).is_some();
        // `thu nhập bình quân 72 triệu đồng (3.080 USD)`: the same in another currency.
        let again = cue.opens_bracket && cue.content == 0 && index > 0 && {
            let (one, other) = (sentence.mentions[index - 1].quantity.unit, quantity.unit);
            one != other && matches!((one, other), (Unit::Money(_), Unit::Money(_)))
        };
        let averages = averages || again;
        let spoken = |phrase: &Phrase| (averages || !phrase.aside) && phrase.depth <= mention.depth;
        let local = self.phrases.iter().rposition(spoken).or(self.phrases.len().checked_sub(1));
        let phrase_of =
            |row: usize| if row < carried { self.around.phrases.get(row) } else { self.phrases.get(row - carried) };
        let local = self.sharing(index).or_else(|| self.summed(index)).or_else(|| self.cost(index)).or(local);
        let clause = (0..mention.first).rev().find(|at| sentence.mark(*at) == Some(';'));
        let topic = clause.and_then(|at| indicator::topic(sentence, at + 1));
        let lean = Lean {
            before: local.map(|i| &self.phrases[i]).or(self.around.phrases.last()),
            same_sentence: local.is_some(),
            total: part_of.and_then(phrase_of),
            respective: self.respective(index),
            heading: self.around.heading.as_deref(),
            topic: topic.as_deref().or(self.around.topic.as_deref()),
            members: self.members.iter().rfind(|of| of.start <= mention.first).or(self.around.members.as_ref()),
        };
        let of_total = lean.total.and_then(|total| total.period);
        let mut phrase = indicator::indicator(sentence, self.cues, index, self.governed(index), lean);
        if let Some(class) = self.class_before(index) {
            (phrase.text, phrase.items, phrase.source) = (indicator::words(sentence, class), None, "own words");
        }
        // `huyện Minh Hải giảm 45 hộ nghèo, còn 112 hộ`: it is they who fell.
        if phrase.who || phrase.own.is_empty() && !cue.noun.is_empty() {
            let moved =
                index.checked_sub(1).filter(|at| matches!(self.decided.best.roles[*at].0, Role::ChangeOfNext { .. }));
            let kind = moved.map(|at| indicator::words(sentence, self.cues[at].noun.clone()));
            if let Some(kind) = kind.filter(|kind| kind.contains(' ')) {
                (phrase.text, phrase.items, phrase.source) = (kind, None, "own words");
            }
        }
        if let Some(class) = self.class_of(index) {
            (phrase.text, phrase.items, phrase.source) = (class, None, "own words");
        }
        let total = part_of.and_then(|row| self.decided.best.rows[row].mention);
        let planned = self.is_planned(index);
        // `hoàn thành 100% chỉ tiêu, kế hoạch`: only the plan is named. But `đào tạo nghề, đạt 141% kế hoạch` has a subject, and so has
        // what goes on: `giải ngân 90% và đến hết tháng 1 đạt 95% kế hoạch`.
        let on = index.checked_sub(1).map(|before| self.decided.best.roles[before].0);
        let said = || {
            let dated = || cue.own.clone().any(|at| sentence.period(at).is_some());
            matches!(on, Some(Role::PlanPercent { row, .. }) if row.is_none() || dated())
                || phrase.source == "own words"
                    && cue.lead.is_some_and(|(_, at)| sentence.words(at..at + 1).ends_with("đạt"))
        };
        let named = match (cue.content, cue.lead, cue.plan.clone()) {
            _ if valued => None,
            (0, Some((Label::Reach, at)), Some(plan)) if !said() => {
                Some([indicator::words(sentence, at..at + 1), indicator::words(sentence, plan)].join(" "))
            }
            // `27% chỉ tiêu doanh thu và 2% chỉ tiêu lợi nhuận`, each its own.
            (0, None, Some(plan)) if index == 0 || self.cues[index - 1].plan.as_ref() != Some(&plan) => {
                Some(indicator::words(sentence, plan))
            }
            (_, _, None) => indicator::about(sentence, self.cues, index),
            _ => None,
        };
        if let Some(named) = named {
            (phrase.text, phrase.items) = (named, None);
        }
        // `giá trị sản xuất giai đoạn 2016-2020 tăng bình quân 11,4%/năm`: not over all of it.
        let told = || phrase.text.is_empty() || find::holds(&phrase.text, "năm");
        if !valued && mention.is_percent() && self.moves_yearly(index) && !told() {
            phrase.text += " mỗi năm";
        }
        // What is listed of a total of the sentence before, however far before its last figure.
        let of_before = part_of.filter(|_| total.is_none()).or_else(|| self.told_before(index));
        let of_before = of_before.and_then(|row| self.around.phrases.get(row)?.period);
        let dated = self.times().of_figure(index, total, of_before, planned);
        let when = dated.period;
        phrase.period = when;
        let status = self.times().status(planned, when.as_ref());
        if cue.then.is_none() {
            self.dated.push((index, when));
        }
        // `năm 2022 có 45 trẻ; riêng 5 tháng đầu năm 2023 có 17 trẻ`: what came later is no part.
        let later = of_total.zip(when).is_some_and(|(total, part)| part.start() > total.end());
        let unit = valued.then(|| self.unit(index, part_of));
        // `10.661/3.318 lượt bệnh nhân`: the noun stands behind the pair.
        if phrase.noun.is_empty()
            && quantity.unit == Unit::Count
            && let Some(unit) = &unit
        {
            phrase.noun.clone_from(unit);
        }
        let mut figure = Figure {
            indicator: phrase.text.clone(),
            value: valued.then_some(quantity.value),
            value_max: quantity.max.filter(|_| valued),
            unit,
            bound: if valued { self.bound(index) } else { Bound::Exact },
            status,
            period: when,
            part_of: part_of.filter(|_| !later).map(|row| self.of_row[row]),
            spans: FigureSpans {
                number: valued.then_some(quantity.number),
                indicator: phrase.items.clone().filter(|items| !items.is_empty()).map(|items| sentence.span_of(items)),
                sentence: sentence.span,
            },
            why: Vec::with_capacity(6),
            ..Figure::default()
        };
        // `tỷ lệ hộ cận nghèo là 1.530 hộ`: a count is no rate.
        const RATE: &str = "tỷ lệ ";
        let rate = figure.indicator.get(..RATE.len()).is_some_and(|head| case::same(head, RATE));
        if valued && rate && !cue.noun.is_empty() && mention.per.is_empty() {
            let noun = case::lowercase(&indicator::words(sentence, cue.noun.clone()));
            // `tỷ lệ lao động qua đào tạo là 12.000 người`; but `4 người trên 1.000 dân`
            let whole = mention.quantity.value >= crate::decimal::Decimal::ONE_HUNDRED;
            let people = whole && Kind::Counter.is_all(&noun);
            let counted = figure.indicator[RATE.len()..].starts_with(&noun) || people;
            figure.indicator.drain(..if counted { RATE.len() } else { 0 });
        }
        self.number_reading(&mut figure, index);
        figure.why.push(Reason { cell: "role", rule, span: Some(quantity.number), rivals: self.rivals(index) });
        figure.why.push(Reason {
            cell: "indicator",
            rule: phrase.source,
            span: figure.spans.indicator,
            rivals: vec![],
        });
        if quantity.unit == Unit::Count && self.cues[index].noun.is_empty() {
            figure.why.push(Reason { cell: "unit", rule: "leaned", span: None, rivals: vec![] });
        }
        let place = place::of_figure(sentence, self.cues, index);
        if let Some((line, span)) = place.filter(|(line, _)| Some(line.1) != self.around.place) {
            figure.place = Some(place::named(line));
            let rule = "place among its words";
            figure.why.push(Reason { cell: "place", rule, span: Some(span), rivals: vec![] });
        }
        if figure.bound != Bound::Exact {
            let before = (mention.first < mention.item).then(|| sentence.span_of(mention.first..mention.item));
            let rule = if before.is_some() { "word before the number" } else { "words around the number" };
            figure.why.push(Reason { cell: "bound", rule, span: before, rivals: vec![] });
        }
        let (around, actual) = (&*self.around, status == Status::Actual);
        if around.intent == Reach::None
            && intent::may_be_set(sentence, self.cues, mention.first, &around.anchor, around.open, actual)
        {
            figure.why.push(Reason { cell: "status", rule: "set or reached", span: None, rivals: vec![] });
        }
        if status == Status::Target {
            let rule = if planned { "words of what is to be done" } else { "time that lies ahead" };
            figure.why.push(Reason { cell: "status", rule, span: None, rivals: vec![] });
        }
        figure.why.push(Reason { cell: "period", rule: dated.rule, span: dated.span, rivals: vec![] });
        self.of_row.push(self.first + self.figures.len());
        self.figures.push(figure);
        (phrase.part, phrase.target) = (part_of.is_some(), status == Status::Target);
        self.phrases.push(phrase);
        self.of_row.len() - 1
    }

    /// The figure of a sentence before that the mention tells once more: `Tháng 8, 9.240 lao động đi làm việc …. 9.240 lao động này …`.
    fn told_before(&self, index: usize) -> Option<usize> {
        let mention = &self.sentence.mentions[index];
        let quantity = &mention.quantity;
        // A round number may be told of something else.
        let round = || is_whole(quantity.value / Decimal::ONE_HUNDRED);
        if quantity.unit != Unit::Count || quantity.value <= Decimal::ONE_HUNDRED || round() {
            return None;
        }
        let noun = self.sentence.first_word(mention.after());
        let same = |row: &Row| row.value == Some(quantity.value) && row.unit == quantity.unit && row.noun == noun;
        self.around.rows.iter().rposition(|(row, _)| same(row))
    }

    /// The figure of this sentence that counts what a share is taken of: `9.280 hộ nghèo với 38.500 nhân khẩu, chiếm 11,6% số hộ`.
    fn sharing(&self, index: usize) -> Option<usize> {
        let cue = &self.cues[index];
        let shares = matches!(cue.lead, Some((Label::Share, _)));
        let share =
            (shares || matches!(cue.lead, Some((Label::Reach, _)))) && self.sentence.mentions[index].is_percent();
        if !share || cue.content > 0 {
            return None;
        }
        // `9.280 hộ nghèo, với 38.500 nhân khẩu, chiếm 11,6%`: what the others only go along with.
        let before = index.checked_sub(1)?;
        let along = self.cues[before].own.clone().next().is_some_and(|at| self.sentence.label(at) == Some(Label::With));
        let apart = self.cues[before].separator == Some(',') && (cue.separator == Some(',') || cue.opens_bracket);
        // `giải quyết 640 vụ/910 bị can, đạt tỷ lệ 94%`: of the cases.
        let paired = self.cues[before].slash && matches!(self.decided.best.roles[before].0, Role::Figure { .. });
        if cue.about.is_empty() && !cue.worded && (along && apart || paired) {
            return self.phrases.len().checked_sub(2);
        }
        if !shares {
            return None;
        }
        let whole = indicator::words(self.sentence, cue.about.clone());
        let whole = whole.strip_prefix("số ").unwrap_or(&whole).split(' ').next()?;
        let counts = |phrase: &Phrase| !whole.is_empty() && phrase.noun.split(' ').next() == Some(whole);
        self.phrases.iter().rposition(counts)
    }

    /// The figure of this sentence that a sum since New Year goes on with, past those of other units: `chi 13 tỷ đồng cho 5.700 người,
    /// lũy kế 65 tỷ đồng`.
    fn summed(&self, index: usize) -> Option<usize> {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let sum = |at| sentence.period(at).is_some_and(|found| sentence.periods[found].summed);
        let said = cue.content == 0 && cue.own.clone().any(sum);
        let unit = said.then(|| self.unit(index, None))?;
        // `115 người (Nhật Bản 60, Lào 55), lũy kế 845 người`: nor of what a bracket told.
        let depth = sentence.mentions[index].depth;
        (0..self.figures.len())
            .rfind(|at| self.phrases[*at].depth <= depth && self.figures[*at].unit.as_ref() == Some(&unit))
    }

    /// The total whose parts were counted right before the cost of all: `69 nhà, trong đó xây 50 nhà, sửa 19 nhà, tổng kinh phí 2 tỷ đồng`.
    fn cost(&self, index: usize) -> Option<usize> {
        let (sentence, cue, rows) = (self.sentence, &self.cues[index], &self.decided.best.rows);
        // `…; kinh phí thực hiện 2 tỷ đồng`
        let anew = cue.separator == Some(';');
        let sum = |at| sentence.label(at) == Some(Label::Fund) && (anew || sentence.said(at).starts_with("tổng"));
        let carried = self.around.phrases.len();
        let here = carried + self.phrases.len();
        let total = rows.get(here.checked_sub(1)?)?.part_of?;
        let parts = || rows[total + 1..here].iter().all(|row| row.part_of == Some(total) && row.unit == Unit::Count);
        let said = matches!(cue.separator, Some(',' | ';')) && cue.own.clone().any(sum);
        (said && total >= carried && total + 2 < here && parts()).then(|| total - carried)
    }

    /// The mention whose words before it name what `index` counts: of `từ A xuống B` those before A.
    pub(super) fn governed(&self, index: usize) -> usize {
        let mut at = index;
        // `giảm 21% số người bị thương (1.485 người)`: what stands before the bracket; but `cháy giảm 18% số vụ (749 vụ)`.
        let about = |at: usize| {
            let about = self.cues[at - 1].about.clone();
            self.cues[at].opens_bracket && about.map(|i| self.sentence.tokens_of(i).len()).sum::<usize>() > 2
        };
        let plan = |at: usize| matches!(self.decided.best.roles[at].0, Role::PlanValueOfNext);
        let nameless = |at: usize| self.cues[at].content == 0 && !about(at) || at < index && plan(at);
        // `Từ 15% năm 2015, tỷ lệ hộ nghèo đã giảm còn 4%`
        // `Từ chỗ chỉ có 12 tổ năm 2010, đến năm 2020 xã đã có 85 tổ`: `chỗ` names nothing.
        let place = |at: &Cue| at.own.clone().take(3).any(|i| self.sentence.first_word(i) == PLACE);
        let named_behind = |at: usize| {
            let (then, now) = (&self.cues[at - 1], &self.cues[at]);
            now.separator == Some(',') && (then.content == 0 && now.content > 0 || place(then))
        };
        while at > 0
            && ((matches!(self.decided.best.roles[at - 1].0, Role::PriorOfNext) && !named_behind(at))
                || (nameless(at)
                    && matches!(
                        self.decided.best.roles[at - 1].0,
                        Role::PlanOfNext { .. } | Role::ChangeOfNext { .. } | Role::PlanValueOfNext
                    ))
                // `số chợ đạt từ 6 điểm trở lên là 14 chợ`, `số hộ vay từ 50 triệu đồng trở lên tăng 15%`
                || (nameless(at)
                    && matches!(self.cues[at].lead, Some((Label::Is | Label::Up | Label::Down, _)))
                    && self.cues[at].separator.is_none()
                    && matches!(self.decided.best.roles[at - 1].0, Role::Other(OtherKind::Criterion)))
                || (nameless(at) && self.decided.best.roles[at - 1].1 == CLASS))
        {
            at -= 1;
        }
        at
    }

    /// The words that say of which of several the mention is told: `các xã có tỷ lệ hộ nghèo trên 25% giảm 4%`, `tỷ lệ trẻ tiêm đủ 8 loại
    /// vắc xin đạt 96%`.
    pub(super) fn class_before(&self, index: usize) -> Option<Range<usize>> {
        let class = index.checked_sub(1).filter(|class| self.decided.best.roles[*class].1 == CLASS)?;
        let begins = |at: &usize| {
            let word = self.sentence.first_word(*at);
            SEVERAL.contains(&word) || word == const { key("số") } || self.sentence.label(*at) == Some(Label::Rate)
        };
        let start = self.cues[class].own.clone().find(begins).filter(|_| self.cues[index].content == 0)?;
        let edge = self.cues[class].edge;
        Some(start..edge + usize::from(matches!(self.sentence.label(edge), Some(Label::BoundAfter(_)))))
    }

    /// What the mention counts where its class stands right before it: `cột cao dưới 5 m: 38 chiếc; từ 5 đến dưới 9 m: 64 chiếc` are `cột
    /// cao dưới 5 m` and `cột cao từ 5 đến dưới 9 m`.
    fn class_of(&self, index: usize) -> Option<String> {
        let (sentence, roles) = (self.sentence, &self.decided.best.roles);
        let class = |at: usize| roles[at].1 == CLASS_OF_NEXT;
        let last = index.checked_sub(1).filter(|at| class(*at))?;
        let ranges = last > 0 && class(last - 1);
        let first = if ranges { last - 1 } else { last };
        let opens = |at: &usize| {
            let opener = matches!(sentence.label(*at), Some(Label::Parts | Label::Apart | Label::Numbered));
            opener || sentence.mark(*at) == Some(':') || sentence.period(*at).is_some()
        };
        let begins = |at: usize| {
            let own = self.cues[at].own.clone();
            own.start + own.take_while(opens).count()
        };
        let start = begins(first);
        let end = self.cues[last].edge;
        let end = end + usize::from(matches!(sentence.label(end), Some(Label::BoundAfter(_))));
        let bound = |at: &usize| *at >= sentence.mentions[first].first || sentence.label(*at) == Some(Label::From);
        let bound = (start..end).find(bound)?;
        let range = indicator::words(sentence, bound..end);
        // Those of a list are of the kind that the first of them names.
        let kind = |at: usize| {
            let (start, end) = (begins(at), self.cues[at].own.end);
            let end = (start..end).find(|i| sentence.label(*i) == Some(Label::From)).unwrap_or(end);
            Some(indicator::words(sentence, start..end)).filter(|words| !words.is_empty())
        };
        let kind = kind(first).or_else(|| (0..first).rev().filter(|at| class(*at)).find_map(kind));
        Some([kind.unwrap_or_default(), range].join(" ").trim().to_string())
    }

    /// The figure that the mention answers to: `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`.
    pub(super) fn respective(&self, index: usize) -> Option<&Phrase> {
        if !self.in_order {
            return None;
        }
        let (mentions, cues) = (&self.sentence.mentions, self.cues);
        let unit = mentions[index].quantity.unit;
        let head = (0..=index).rev().take_while(|i| mentions[*i].quantity.unit == unit).find(|i| {
            let own = &cues[*i].own;
            self.sentence.holds(own.clone(), Label::Respectively)
        })?;
        let listed =
            (head + 1..mentions.len()).take_while(|i| mentions[*i].quantity.unit == unit && cues[*i].bare).count() + 1;
        let before = self.phrases.len().checked_sub(index - head)?.checked_sub(listed)?;
        self.phrases.get(before + (index - head))
    }

    /// `21,700 người`: which of a mark's two meanings the unit asks for.
    pub(super) fn number_reading(&self, figure: &mut Figure, index: usize) {
        let quantity = &self.sentence.mentions[index].quantity;
        if let Some(otherwise) = thousands(quantity).filter(|_| figure.value.is_some()) {
            // Both ends of a range have the same mark.
            let max = quantity.max_otherwise.or(quantity.max);
            if max.is_some_and(|max| max <= otherwise) {
                return;
            }
            figure.value = Some(otherwise);
            figure.value_max = max;
            let span = Some(quantity.number);
            figure.why.push(Reason { cell: "number", rule: "comma between thousands", span, rivals: vec![] });
        }
    }
}

/// What a number means whose comma stands between thousands, as its unit asks for.
pub(super) fn thousands(quantity: &Quantity) -> Option<Decimal> {
    // `412,000 TEU`: nobody prints three noughts of a fraction.
    let noughts = is_whole(quantity.value) && quantity.unit != Unit::Percent;
    let comma = quantity.value.scale() > 0 && quantity.power == 0 && (quantity.unit == Unit::Count || noughts);
    quantity.otherwise.filter(|otherwise| comma && quantity.value == otherwise / Decimal::ONE_THOUSAND)
}
