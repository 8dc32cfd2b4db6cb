//! The report as a whole: its title, day, place and period, and what flows down from them to sentences that leave it out.
//!
//! In: clean text, cut into tokens, and its blocks. Out: the [`Report`] with spans into the clean text; [`in_given`] turns them into spans of
//! the text as it was given.

mod about;
mod blocks;
mod digits;
mod laid;
mod list;
mod parts;
mod repairs;
mod setting;
mod spoken;

use crate::checks::checks;
use crate::doubt::{Said, doubt};
use crate::grammar::reading::Room;
use crate::grammar::rows::{self, Around, Spoken};
use crate::grammar::sentence::{self, Sentence};
use crate::grammar::time::{self, Opened, Scope};
use crate::layout::{Block, BlockKind};
use crate::lexicon::topics;
use crate::period::{Anchor, When};
use crate::report::{OtherKind, OtherNumber, Report, Span, Status};
use crate::sort::sort;
use crate::table;
use crate::text::clean::Clean;
use crate::text::key::{Key, key};
use crate::text::token::{Cut, Token, cut};
use crate::unclaimed;
use about::describe;
use laid::Laid;
use list::List;
use repairs::repairs;
use setting::{Opener, Setting};
use spoken::hold_against;
use std::ops::Range;

/// The shares of the work that are done before the first block is read, and once the last one has been: measured, and only as near
/// as a bar that shows progress needs.
pub const BEFORE: f64 = 0.36;
const BLOCKS: f64 = 0.83;

/// The word of numbers that have no digits: `gấp đôi`.
const MULTIPLIES: Key = key("gấp");

/// How many bytes are read between two words on the progress.
const STRIDE: usize = 50_000;

/// Reads the blocks of a report; tells `watch` what share of the whole work is done.
pub fn read(clean: &Clean, text: &Cut, blocks: &[Block], watch: &mut dyn FnMut(f64)) -> Report {
    let mut laid = Laid::default();
    let (about, place, document) = describe(text, blocks, &mut laid);
    let anchor = Anchor { period: about.period, published: about.published };
    let mut reader = Reader {
        text,
        report: Report { document, ..Report::default() },
        anchor,
        founded: about.founded,
        outlook: about.outlook,
        place: place.map(|line| line.1),
        headings: Vec::new(),
        is_plan: false,
        sets_out: false,
        told: false,
        spoken: Spoken { ahead: about.term, ..Spoken::default() },
        lists: Vec::new(),
        listed: None,
        before: 0..0,
        body: false,
        alone: false,
        continued: false,
        tabled: false,
        crowns_table: false,
        room: Room::default(),
        layout: sentence::Room::default(),
        laid,
    };
    let mut around = reader.fresh();
    let mut at = 0;
    let mut told = 0;
    // Behind the last number nothing is told that the report would hold.
    let number = |token: &&Token| token.is_digits() || token.key == MULTIPLIES;
    let end = text.tokens(Span::new(0, text.len())).iter().rfind(number).map_or(0, |last| last.span.end);
    while at < blocks.len() && blocks[at].span.start < end {
        if blocks[at].span.start >= told {
            watch(BEFORE + (BLOCKS - BEFORE) * blocks[at].span.start as f64 / text.text.len() as f64);
            told = blocks[at].span.start + STRIDE;
        }
        let rows = if cfg!(feature = "whole") { table::run(text, blocks, at) } else { 0 };
        if rows > 0 && reader.table(&blocks[at..at + rows], &mut around) {
            at += rows;
            continue;
        }
        let end = at + rows.max(1);
        reader.crowns_table = blocks.get(end).is_some_and(|next| next.kind == BlockKind::TableRow);
        reader.tabled = blocks[end..].iter().take(2).any(|next| next.kind == BlockKind::TableRow);
        for block in &blocks[at..end] {
            reader.block(block, &mut around);
        }
        at = end;
    }
    watch(BLOCKS);
    reader.settle_list();
    let mut report = reader.report;
    parts::in_their_time(&mut report.figures);
    unclaimed::report(text, &mut report);
    repairs(&mut report, clean);
    let published = report.document.published.is_some();
    let mut said = Said { published, founded: reader.founded, guessed: about.guessed, planned: false };
    for at in 0..report.figures.len() {
        let figure = &mut report.figures[at];
        let words = cut(&figure.indicator);
        figure.topic = topics::topic(&words, figure.unit.as_deref());
        said.planned |= figure.plans.iter().any(|plan| plan.against.is_some());
        let note = doubt(text, said, &report.figures, at, &words);
        report.figures[at].notes.extend(note);
    }
    report.checks = checks(text, &report.figures);
    report
}

struct Reader<'t> {
    text: &'t Cut<'t>,
    report: Report,
    anchor: Anchor,
    /// The report's period is founded on its headline or day, so that what lies ahead of it is to come.
    founded: bool,
    /// It is only an outlook.
    outlook: bool,
    /// What the headings above say, each with its level, the outermost first.
    headings: Vec<(u8, Setting)>,
    /// The first line of the headline says that the paper is a plan.
    is_plan: bool,
    /// The headline sets out what is to be done in a time, which holds wherever nothing else is said.
    sets_out: bool,
    /// It says that what was done is told.
    told: bool,
    /// The place of the whole report, by its name.
    place: Option<&'static str>,
    /// What was spoken of so far.
    spoken: Spoken,
    /// The block before was body, whose totals may still be spoken of.
    body: bool,
    /// The block before was a paragraph of a single sentence.
    alone: bool,
    /// The block before ended in a semicolon.
    continued: bool,
    /// A table follows.
    tabled: bool,
    /// It follows at once.
    crowns_table: bool,
    /// The lines that opened the lists that are open, the outermost first.
    lists: Vec<Opener>,
    /// The figures of the list that is open.
    listed: Option<List>,
    /// The figures of the last lines that have some, or of those that opened the list.
    before: Range<usize>,
    room: Room,
    layout: sentence::Room,
    laid: Laid,
}

impl Reader<'_> {
    /// Reads a run of rows as a table; whether it is one.
    fn table(&mut self, rows: &[Block], around: &mut Around) -> bool {
        *around = self.fresh();
        let lines: Vec<Span> = rows.iter().map(|row| row.span).collect();
        let first = self.report.figures.len();
        let before = &self.report.figures[self.before.clone()];
        // No more than the sentence that leads to it stands between.
        let near = |from: usize| !self.text.text[from..lines[0].start].contains(". ");
        let last = before.last().filter(|last| near(last.spans.sentence.end)).map(|last| &last.indicator);
        let told = last.filter(|told| before.iter().all(|figure| figure.indicator == **told)).cloned();
        let around = table::TableAround { anchor: around.anchor, heading: around.heading.clone(), told, first };
        let Some(read) = table::read(self.text, &lines, &around) else { return false };
        self.report.figures.extend(read.figures);
        self.report.other_numbers.extend(read.others);
        self.lists.clear();
        self.settle_list();
        true
    }

    /// Closes the list that is open.
    fn settle_list(&mut self) {
        if let Some(list) = self.listed.take() {
            list.settle(self.text, &mut self.report.figures);
        }
    }

    /// Reads a sentence. Gives whether its time holds in a paragraph behind it.
    fn sentence(&mut self, sentence: &mut Sentence, around: &mut Around) -> bool {
        let before = around.scope();
        if !time::goes_on(sentence) {
            around.basis = None;
        }
        around.spoken = self.spoken;
        let opened = time::opened(sentence, around);
        around.hold(opened.map_or(before, |opened| opened.now));
        if opened.is_some() {
            around.aside = None;
        }
        let aside = around.aside;
        let first = self.report.figures.len();
        let read = rows::read(sentence, around, first, &mut self.room);
        for (index, plans, changes) in read.additions {
            if let Some(figure) = self.report.figures.get_mut(index) {
                plans.into_iter().for_each(|plan| hold_against(figure, plan));
                figure.changes.extend(changes);
            }
        }
        self.speak(sentence, &read.figures, around);
        // `Năm 2018, huyện hoàn thành nhiều chỉ tiêu. Trong đó, …`: no parts of what was told before.
        if opened.is_some() && read.figures.is_empty() {
            self.spoken.figure = None;
        }
        self.report.figures.extend(read.figures);
        self.report.other_numbers.extend(read.others);
        let before = aside.filter(|_| around.aside.is_none()).unwrap_or(before);
        around.hold(opened.map_or(before, |opened| opened.then));
        // `Lũy kế từ đầu năm đến nay …`: up to when, its figures know.
        let so_far =
            time::opening(sentence).is_some_and(|(_, time)| matches!(time.when, When::SoFar { .. } | When::Summed));
        let known = self.report.figures.get(first).and_then(|figure| figure.period);
        if let Some(known) = known.filter(|_| so_far) {
            around.anchor.period = Some(known);
        }
        // `Giá vật liệu tháng 9 tăng 0,4%; bình quân 9 tháng tăng 2,1%`: back to what the paragraph is about.
        let last = self.report.figures[first..].last().and_then(|figure| figure.period);
        if last.is_some() && last == before.during {
            around.hold(before);
        } else if last.is_some() && last == around.base {
            around.hold(Scope { during: last, at: None });
        }
        let planned = self.report.figures[first..].last().is_some_and(|figure| figure.status == Status::Target);
        let ahead = |opened: Opened| Some(opened.now.during?.start() > before.during?.end());
        if planned && !around.intent_above && opened.and_then(ahead) == Some(true) {
            around.aside = Some(before);
        }
        opened.is_none_or(|opened| opened.goes_on) && !planned
    }
}

/// The same report with every span pointing into the text as it was given.
pub fn in_given(mut report: Report, clean: &Clean) -> Report {
    if !clean.is_as_given() {
        report.each_span(|span| *span = clean.origin(*span));
        let others = report.other_numbers.len();
        report.other_numbers.extend(clean.pages().map(|span| OtherNumber { kind: OtherKind::Navigation, span }));
        if report.other_numbers.len() > others {
            sort(&mut report.other_numbers, |a, b| a.span < b.span);
        }
    }
    report
}
