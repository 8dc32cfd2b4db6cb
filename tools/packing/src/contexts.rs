//! What tells an instruction, or a number behind one: for each a few of the many things that could be known of its place, those that
//! together told most when one after the other was left out.

use crate::function::{BLOCK, BRANCH, BRANCH_IF, CALL, I32, LOCAL, OFFSET, SET_LOCAL, STORE_OFFSET, TABLE};
use crate::model::hash;
use crate::walk::Walk;

impl Walk {
    #[inline(never)]
    pub(crate) fn instruction_contexts(&mut self) {
        let (model, known) = (&mut self.model, &self.function);
        let recent = &known.recent;
        let [a, b, c, d, e, f] = recent.instructions;
        let [top, second, third] = [1, 2, 3].map(|below| known.value(below));
        let three = a | b << 8 | c << 16;
        let shape = known.height().min(3) as u32 | u32::from(top.kind) << 8 | u32::from(second.kind) << 16;
        let whole = recent.whole;
        model.find(whole.into_iter().fold(0, hash));
        model.context(hash(shape, a));
        model.context(hash(three | d << 24, e | f << 8));
        model.context(hash(whole[0], whole[1]));
        model.context(hash(whole[0], shape));
        model.context(hash(hash(three, shape), u32::from(third.kind)));
    }

    /// `here` is the instruction, and the bytes of the number so far.
    #[inline(never)]
    pub(crate) fn operand_contexts(&mut self, kind: usize, here: u32) {
        let (model, known) = (&mut self.model, &self.function);
        let recent = &known.recent;
        let [a, b, c, d, e, _] = recent.instructions;
        let [top, second, third, fourth] = [1, 2, 3, 4].map(|below| known.value(below));
        let [two, three] = [a | b << 8, a | b << 8 | c << 16];
        let of_function = hash(here, recent.function);
        let mut context = |first: u32, second: u32| model.context(hash(hash(here, first), second));
        match kind {
            LOCAL | SET_LOCAL => {
                context(recent.function, 1);
                context(three, recent.local);
                context(recent.function, top.of);
                context(recent.unread[0], u32::from(top.kind));
                context(recent.highest, u32::from(top.kind) | a << 8);
            }
            CALL => {
                let types = [second, third, fourth]
                    .iter()
                    .fold(u32::from(top.kind), |types, value| types << 8 | u32::from(value.kind));
                let by = u32::from(top.by) | u32::from(second.by) << 8 | u32::from(third.by) << 16;
                let types = hash(types, known.height() as u32);
                context(types, 1);
                context(types, recent.calls[0]);
                context(three, d | e << 8);
                context(by, known.height() as u32);
                context(types, recent.function);
            }
            OFFSET | STORE_OFFSET | I32 => {
                let address = if kind == STORE_OFFSET { second } else { top };
                let by = u32::from(top.by) | u32::from(address.by) << 8;
                context(0, 1);
                context(two, if kind == I32 { recent.constant } else { recent.offset });
                context(of_function, address.of);
                context(known.offset_of[(address.of >> 16) as usize], by);
                if kind == I32 { context(three, d) } else { context(recent.telling[0], recent.telling[1]) }
            }
            _ => {
                let last = match kind {
                    BRANCH | BRANCH_IF | TABLE | BLOCK => [recent.branch, known.depth as u32, known.around(1)],
                    _ => recent.calls,
                };
                context(0, 1);
                context(last[0], 2);
                context(last[0], hash(last[1], last[2]));
                context(hash(known.depth as u32, a), known.around(1) | known.around(2) << 8 | known.around(3) << 16);
                context(recent.telling[0], recent.telling[1]);
            }
        }
    }
}
