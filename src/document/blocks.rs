//! Paragraphs, headings and list items: what each takes over from those above, and hands down to those below.
//!
//! `Trong đó:` opens a list whose items are parts of the figure above it; `II. Phương hướng` makes targets of what stands below.

use super::Reader;
use super::list::List;
use super::setting::{self, Opener, Setting};
use crate::grammar::indicator;
use crate::grammar::intent::{self, Reach};
use crate::grammar::rows::Around;
use crate::grammar::sentence::{Sentence, What, tells_nothing};
use crate::grammar::time::{self, Scope};
use crate::layout::{self, Block, BlockKind};
use crate::period::{Anchor, Period, Timed, When};
use crate::report::{OtherKind, Span, Status};
use crate::table;

/// What stood around the last sentence before a block.
#[derive(Clone, Copy)]
struct Before {
    scope: Scope,
    basis: Option<When>,
    intent: Reach,
    /// It was body, too.
    followed: bool,
}

impl Reader<'_> {
    /// What stands around the first sentence of a block.
    pub(super) fn fresh(&self) -> Around {
        let openers = || self.lists.iter().rev().map(|opener| &opener.says);
        let above = || openers().chain(self.headings.iter().rev().map(|(_, heading)| heading));
        let below = above().next();
        let scope = above().map(|s| s.scope).find(|scope| scope.during.is_some()).unwrap_or_default();
        let period = scope.during.or(self.anchor.period);
        // `I. Kết quả thực hiện`, below it `1. Các chỉ tiêu kinh tế`: what was done.
        let done = self.headings.iter().any(|(_, heading)| heading.done);
        let intent = above().any(|s| s.intent && !(s.named && done));
        Around {
            anchor: Anchor { period, ..self.anchor },
            report: self.anchor.period.filter(|_| self.founded),
            base: period,
            outlook: self.outlook && scope.during.is_none(),
            at: scope.at,
            spoken: self.spoken,
            place: self.place,
            intent: if intent || self.sets_out && !done { Reach::Paragraph } else { Reach::None },
            intent_above: intent,
            open: !done && !self.told && below.is_some_and(|s| s.open),
            heading: below.map(|s| s.words.clone()),
            members: openers().next().and_then(|s| s.members.clone()),
            total: openers().next().and_then(|s| s.total),
            shares: openers().next().is_some_and(|s| s.shares),
            noun: below.map(|s| s.noun.clone()).unwrap_or_default(),
            ..Around::default()
        }
    }

    /// Reads a block that is no row of a table.
    pub(super) fn block(&mut self, block: &Block, around: &mut Around) {
        let outside = match block.kind {
            BlockKind::Dateline => Some(OtherKind::Date),
            BlockKind::Caption => Some(OtherKind::Caption),
            BlockKind::Byline | BlockKind::Navigation => Some(OtherKind::Navigation),
            _ => None,
        };
        if let Some(kind) = outside {
            self.digits(block.span, kind);
            return;
        }
        if let Some(marker) = block.marker {
            self.digits(marker, OtherKind::Ordinal);
        }
        self.close_above(block);
        let first = self.report.figures.len();
        let before = self.step_in(block, around);
        let mut started = around.scope();
        let mut goes_on = true;
        let sentences = self.laid.take(self.text, block);
        let alone = block.kind == BlockKind::Paragraph && sentences.len() == 1;
        around.listed = block.marker.is_some() && sentences.len() == 1;
        let mut last: Option<Sentence> = None;
        for Timed { span: whole, times } in sentences {
            let span = self.told(block, whole, last.is_none(), before.followed);
            let times = if span == whole { times } else { Timed::new(self.text, span).times };
            let (text, tokens) = (self.text.text, self.text.tokens(span));
            // In a paragraph that promises nothing most sentences without numbers leave no trace.
            let promised = around.intent != Reach::None && !around.intent_above
                || last.is_none() && before.intent != Reach::None
                || matches!(block.kind, BlockKind::Heading | BlockKind::Headline);
            let mut sentence = if times.is_empty() && !promised && tells_nothing(tokens) {
                Sentence::quiet(text, tokens, span, &mut self.layout)
            } else {
                Sentence::new(text, tokens, span, times, &mut self.layout)
            };
            if let Some((power, unit)) = self.lists.last().and_then(|list| list.says.unit) {
                sentence.measure_in(0, power, unit);
            }
            let elects = time::elects(&sentence);
            // `Dịp này, …` behind the last section is told of the meeting, not of what the heading above says.
            let closes = block.kind == BlockKind::Paragraph && (last.is_none() && time::closes(&sentence) || elects);
            if closes {
                self.headings.clear();
                *around = self.fresh();
                // `Nghị quyết Đại hội …` says nothing of whom it elected.
                around.intent = Reach::None;
            }
            // The congress is held when the term begins.
            let begins = match (self.spoken.ahead, around.base) {
                (Some(term @ Period::Years { .. }), _) => Some(term.start().0),
                (_, Some(Period::Years { from, count: 5 })) if from % 5 == 0 => Some(from + 5),
                _ => None,
            };
            if let Some(year) = begins.filter(|_| elects) {
                around.hold(Scope { during: Some(Period::Year(year)), at: None });
            }
            if last.is_none() {
                self.go_on(&sentence, before, around, alone && !closes);
                started = around.scope();
            }
            goes_on = self.sentence(&mut sentence, around);
            if let Some(before) = last.replace(sentence) {
                before.leave(&mut self.layout);
            }
        }
        self.alone = alone;
        // What is to be done has a time of its own; what was done goes on behind it.
        if alone && !goes_on {
            around.hold(started);
        }
        let figures = first..self.report.figures.len();
        let told = if figures.is_empty() { Scope::default() } else { around.scope() };
        match &mut self.listed {
            Some(list) => list.item(figures),
            None if !figures.is_empty() => self.before = figures,
            None => {}
        }
        if let Some(last) = last {
            self.open_below(block, &last, told);
            self.continued = block.span.of(self.text).ends_with(';');
            last.leave(&mut self.layout);
        }
    }

    /// Closes the lists and headings above that a block does not stand below.
    fn close_above(&mut self, block: &Block) {
        if !matches!(block.kind, BlockKind::ListItem | BlockKind::TableRow) {
            self.lists.clear();
            self.settle_list();
        }
        if block.kind == BlockKind::ListItem {
            setting::close(&mut self.lists, block.level);
        }
        if block.kind == BlockKind::Heading && !self.crowns_table {
            while self.headings.last().is_some_and(|(level, _)| *level >= block.level) {
                self.headings.pop();
            }
        }
    }

    /// Sets what stands around the first sentence of a block, and gives what stood around the last one before. A list hangs on the line
    /// above it; anything else starts afresh, though a total may still be spoken of.
    fn step_in(&mut self, block: &Block, around: &mut Around) -> Before {
        let (rows, phrases) = (std::mem::take(&mut around.rows), std::mem::take(&mut around.phrases));
        let before = Before { scope: around.scope(), basis: around.basis, intent: around.intent, followed: self.body };
        *around = self.fresh();
        let is_body = !matches!(block.kind, BlockKind::Heading | BlockKind::Headline);
        if is_body && self.body {
            (around.rows, around.phrases) = (rows, phrases);
        }
        // `Riêng quý IV, …`: what was set apart is no total of another paragraph.
        if self.spoken.apart {
            self.spoken.figure = None;
        }
        self.body = is_body;
        before
    }

    /// What of a sentence tells something: neither the stamp and sign before the `first` of a paragraph nor the unit of the table below.
    fn told(&mut self, block: &Block, mut span: Span, first: bool, followed: bool) -> Span {
        let opens = first && block.kind == BlockKind::Paragraph;
        let stamp = if opens { layout::stamp(span.of(self.text)) } else { 0 };
        if stamp > 0 {
            let day = Span::new(span.start, span.start + stamp);
            self.digits(day, OtherKind::Date);
            span.start = day.end;
        }
        // `BĐN - Năm 2021, …`
        let early = !followed || self.report.figures.is_empty() || span.of(self.text).starts_with('(');
        if opens && early {
            span.start += layout::sign(span.of(self.text));
        }
        // `(ĐVT: 1.000 đồng)`
        if cfg!(feature = "whole")
            && self.tabled
            && let Some(unit) = table::unit_statement(self.text, span)
        {
            self.digits(unit, OtherKind::Name);
            span.end = unit.start;
        }
        span
    }

    /// What the first sentence of a block takes over of what stood around the last one `before`; `runs_on` is a paragraph of its own.
    fn go_on(&self, sentence: &Sentence, before: Before, around: &mut Around, runs_on: bool) {
        if before.followed {
            let below = around.heading.is_some();
            // Where each sentence is a paragraph, a time goes on into the next as it does inside one.
            let runs_on = runs_on && self.alone && !below;
            if runs_on && around.scope() != before.scope && !time::looks_back(sentence) {
                around.hold(before.scope);
            }
            // `…; đàn bò đạt 9.000 con;`: a list that goes on in a paragraph of its own.
            // `Phấn đấu trồng 50 ha rừng.` / `Thu hút 45% học sinh vào học nghề.`: so does one that says nothing new of its own.
            let aimed = || self.report.figures.last().is_some_and(|figure| figure.status == Status::Target);
            let continued = self.continued && before.intent != Reach::None
                || before.intent == Reach::Accord && intent::accords(sentence)
                || before.intent == Reach::Paragraph && intent::lists_on(sentence) && aimed();
            if continued && !below {
                around.intent = Reach::Paragraph;
            }
            // `Trong đó, …` goes on with the paragraph before.
            if time::goes_on(sentence) {
                around.hold(before.scope);
                around.basis = before.basis;
                around.intent = around.intent.max_with(before.intent);
                return;
            }
        }
        // `Năm 2017, …`: a paragraph with a time of its own speaks of its own figures.
        if time::opening(sentence).is_some() {
            (around.rows, around.phrases) = Default::default();
        }
    }

    /// What a block that ends in the sentence `last` says of those below it.
    fn open_below(&mut self, block: &Block, last: &Sentence, around: Scope) {
        let is_heading = block.kind == BlockKind::Heading;
        // A day in a heading is that of the writing.
        let told = |said: &Scope| self.crowns_table || !is_heading || !matches!(said.during, Some(Period::Day(..)));
        let setting = || Setting {
            words: setting::heading_words(last),
            members: indicator::members_below(last),
            // `Tháng 9, tổng mức bán lẻ đạt 3.900 tỷ đồng. Cụ thể:`
            scope: match setting::said(last, &self.anchor) {
                Scope { during: None, .. } if !is_heading => around,
                said => Some(said).filter(told).unwrap_or_default(),
            },
            // `Kết quả 6 tháng đầu năm;` / `Phương hướng 6 tháng cuối năm` is one title.
            intent: setting::intends(last)
                && !(is_heading && self.continued)
                && (!is_heading || block.marker.is_some() || setting::opens_intent(last)),
            named: setting::tells_plan(last) && last.periods.is_empty(),
            open: intent::names_indicators(last, last.items.len()),
            done: is_heading && setting::tells_done(last),
            total: self.total(last, block.span),
            noun: setting::noun(last),
            unit: last.declared().map(|(_, power, unit)| (power, unit)),
            shares: setting::brackets_share(last),
        };
        match block.kind {
            BlockKind::Heading if self.crowns_table => self.lists = vec![Opener::new(None, setting())],
            BlockKind::Heading => self.headings.push((block.level, setting())),
            BlockKind::Headline => {
                self.sets_out |= setting::sets_out(last) || self.is_plan && setting::plans_for(last);
                self.is_plan |= setting::is_plan(last);
                self.told |= setting::is_told(last);
            }
            BlockKind::Paragraph | BlockKind::ListItem
                if last.items.last().is_some_and(|i| i.what == What::Mark(':')) || setting::names_parts(last) =>
            {
                let level = (block.kind == BlockKind::ListItem).then_some(block.level);
                let opener = Opener::new(level, setting());
                self.lists.retain(|other| other.level < level);
                self.lists.push(opener);
                if self.listed.is_none() {
                    self.listed = Some(List::opened(self.before.clone()));
                }
            }
            _ => {}
        }
    }
}
