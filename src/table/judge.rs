//! Arithmetic over a table's columns: for how many rows two columns give the percentage that a third prints.
//!
//! In: columns and what is supposed of them. Out: a [`Fit`]. Rounding of all three numbers is allowed for.

use super::meaning::{Column, Holds};
use super::value::Value;
use crate::decimal::Decimal;
use crate::report::Direction;
use crate::sort::sort;

/// How a comparison is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// 104.5: so many per cent of it.
    Ratio,
    /// 4.5: so many per cent more.
    Growth,
    /// So much more, in the unit itself.
    Difference,
}

/// How many rows were tried and how many came out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fit {
    /// Rows where all numbers are printed.
    pub tried: usize,
    /// Rows that come out.
    pub right: usize,
}

impl Fit {
    /// The share of rows that come out.
    pub fn share(self) -> f32 {
        if self.tried == 0 { 0.0 } else { self.right as f32 / self.tried as f32 }
    }
}

/// Most rows that are tried.
const MOST_ROWS: usize = 60;

/// Whether so many rows come out that it is no chance.
pub fn convinces(fit: Fit) -> bool {
    fit.right > 0 && fit.right * 10 >= fit.tried * 6
}

/// For how many rows `value` is to `base` as `percent` prints.
pub fn fits(columns: &[Column], value: usize, base: usize, percent: usize, form: Form) -> Fit {
    let rows = columns[value].values.iter().zip(&columns[base].values).zip(&columns[percent].values);
    let mut fit = Fit::default();
    for ((value, base), percent) in rows {
        if fit.tried == MOST_ROWS {
            break;
        }
        if let (Some(value), Some(base), Some(percent)) = (value, base, percent) {
            fit.tried += 1;
            fit.right += usize::from(comes_out(value, base, percent, form));
        }
    }
    fit
}

/// Whether `value` is to `base` as `printed` says, as far as their decimals tell.
pub fn comes_out(value: &Value, base: &Value, printed: &Value, form: Form) -> bool {
    let (now, before) = (value.signed(), base.signed());
    let half = |value: &Value| Decimal::new(5, value.value.scale() + 1);
    let step = Decimal::new(1, printed.value.scale());
    if form == Form::Difference {
        let size = (now - before).abs();
        // Unsigned where the heading says the direction.
        let off = (size - printed.value.abs()).abs();
        let way = printed.sign.is_none_or(|sign| (sign == Direction::Down) == (now < before) || now == before);
        return way && off <= half(value) + half(base) + step / Decimal::TWO;
    }
    if before <= Decimal::ZERO {
        return false;
    }
    let hundred = Decimal::ONE_HUNDRED;
    let Some(ratio) = now.checked_mul(hundred).and_then(|now| now.checked_div(before)) else { return false };
    let slack = (half(value) * hundred / before).checked_add((ratio * half(base) / before).abs()).unwrap_or_default();
    let said = match form {
        Form::Ratio => printed.signed(),
        _ if printed.sign == Some(Direction::Down) || ratio >= hundred => hundred + printed.signed(),
        // A fall printed without its sign.
        _ => hundred - printed.value,
    };
    (ratio - said).abs() <= step + slack
}

/// Settles what the columns of a table without headings hold: one column of values is what is measured; of three, two must
/// give the third as their percentage. Whether that could be settled.
pub fn unheaded(columns: &mut [Column]) -> bool {
    let values: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].holds == Holds::Value).collect();
    let named = columns.iter().any(|column| column.holds == Holds::Name);
    let rows = |at: usize| columns[at].values.iter().flatten().count();
    match values[..] {
        [value] => named && rows(value) > 1,
        [first, second, third] if named => {
            for (value, base, percent) in [(second, first, third), (first, second, third)] {
                let fit = fits(columns, value, base, percent, Form::Ratio);
                if convinces(fit) && fit.right > 1 {
                    columns[value].holds = Holds::Done;
                    columns[base].holds = Holds::Plan;
                    columns[percent].holds = Holds::PlanPercent;
                    return true;
                }
            }
            false
        }
        _ => false,
    }
}

/// How a column of changes prints them: by arithmetic where the earlier figure is printed, else by what the numbers look like.
pub fn form(columns: &[Column], change: usize, value: Option<usize>, prior: Option<usize>) -> Form {
    let column = &columns[change];
    match column.holds {
        Holds::Ratio => return Form::Ratio,
        Holds::Growth => return Form::Growth,
        Holds::Difference => return Form::Difference,
        _ => {}
    }
    if let (Some(value), Some(prior)) = (value, prior) {
        let mut best = (0.0, None);
        for form in [Form::Ratio, Form::Growth, Form::Difference] {
            let fit = fits(columns, value, prior, change, form);
            if convinces(fit) && fit.share() > best.0 {
                best = (fit.share(), Some(form));
            }
        }
        if let Some(form) = best.1 {
            return form;
        }
    }
    let values: Vec<&Value> = column.values.iter().flatten().collect();
    let signs = values.iter().any(|value| value.sign.is_some());
    let percent = column.percent || values.iter().any(|value| value.unit.as_deref() == Some("%"));
    let mut sizes: Vec<Decimal> = values.iter().map(|value| value.value).collect();
    sort(&mut sizes, |a, b| a < b);
    let Some(median) = sizes.get(sizes.len() / 2).copied() else { return Form::Growth };
    let (least, most) = (sizes[0], sizes[sizes.len() - 1]);
    let around_hundred = !signs && least >= Decimal::from(60) && most <= Decimal::from(170);
    if column.rise {
        return match () {
            _ if percent && around_hundred && sizes.len() > 2 => Form::Ratio,
            _ if percent => Form::Growth,
            _ => Form::Difference,
        };
    }
    match () {
        _ if signs && !percent && sizes.iter().any(|size| *size > Decimal::ONE_HUNDRED) => Form::Difference,
        _ if signs => Form::Growth,
        _ if median >= Decimal::from(50) => Form::Ratio,
        _ => Form::Growth,
    }
}
