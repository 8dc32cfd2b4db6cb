//! A report as JSON text, for JavaScript to parse: one string over the border instead of every cell on its own, and a fraction
//! of the code of a serializer for any type.

use serde::Serialize;
use serde::ser::{self, Impossible};
use std::convert::Infallible;
use std::fmt::{self, Display};

/// `value` as JSON. It may hold what a [`crate::Report`] is made of: structs, lists, pairs, names of enums, strings, numbers and
/// what is absent. Panics on anything else.
pub(crate) fn json(value: &impl Serialize) -> String {
    let mut writer = Writer { text: String::new(), first: true };
    match value.serialize(&mut writer) {
        Ok(()) => writer.text,
        Err(error) => match error.0 {},
    }
}

/// Writing never fails.
#[derive(Debug)]
struct Never(Infallible);

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unreachable!()
    }
}

struct Writer {
    text: String,
    /// Whether the next element is the first of its list or struct.
    first: bool,
}

impl Writer {
    fn open(&mut self, bracket: char) -> Result<&mut Self, Never> {
        self.text.push(bracket);
        self.first = true;
        Ok(self)
    }

    fn close(&mut self, bracket: char) -> Result<(), Never> {
        self.text.push(bracket);
        self.first = false;
        Ok(())
    }

    fn comma(&mut self) {
        if !self.first {
            self.text.push(',');
        }
        self.first = false;
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.text.extend(['\\', letter]),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\0'..' ' => {
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                    self.text.push_str("\\u00");
                    self.text.extend([digit(letter as u32 / 16), digit(letter as u32 % 16)]);
                }
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }

    #[inline(never)]
    fn whole(&mut self, number: i64) -> Result<(), Never> {
        self.text.push_str(&number.to_string());
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), Never> {
        self.text.push_str(text);
        Ok(())
    }

    /// A number that came from at most fifteen digits, by just these: the shortest decimal that reads as it.
    #[inline(never)]
    fn fraction(&mut self, number: f64) -> Result<(), Never> {
        let (mut scale, mut power) = (0, 1.0);
        while scale < 22 && (number * power).round() / power != number {
            scale += 1;
            power *= 10.0;
        }
        let digits = format!("{:0least$}", (number * power).round().abs() as u128, least = scale + 1);
        if number < 0.0 {
            self.text.push('-');
        }
        let (whole, decimals) = digits.split_at(digits.len() - scale);
        self.text.push_str(whole);
        if scale > 0 {
            self.text.push('.');
            self.text.push_str(decimals);
        }
        Ok(())
    }
}

macro_rules! whole {
    ($($name:ident: $type:ty),+) => { $(
        fn $name(self, number: $type) -> Result<(), Never> {
            self.whole(number as i64)
        }
    )+ };
}

macro_rules! none_such {
    ($($name:ident: $type:ty),+) => { $(
        fn $name(self, _: $type) -> Result<(), Never> {
            unreachable!()
        }
    )+ };
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = &'w mut Writer;
    type SerializeTuple = &'w mut Writer;
    type SerializeStruct = &'w mut Writer;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Impossible<(), Never>;
    type SerializeStructVariant = Impossible<(), Never>;

    whole! { serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64 }
    whole! { serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64 }
    none_such! { serialize_f32: f32, serialize_char: char, serialize_bytes: &[u8], serialize_unit_struct: &'static str }

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.write(if value { "true" } else { "false" })
    }

    fn serialize_f64(self, number: f64) -> Result<(), Never> {
        self.fraction(number)
    }

    fn serialize_str(self, text: &str) -> Result<(), Never> {
        self.string(text);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.write("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        unreachable!()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Never> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<(), Never> {
        unreachable!()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        unreachable!()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.open('[')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.open('{')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        unreachable!()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unreachable!()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Never> {
        unreachable!()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unreachable!()
    }
}

impl ser::SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.comma();
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.close(']')
    }
}

impl ser::SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Never> {
        self.close(']')
    }
}

impl ser::SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
        self.comma();
        self.string(name);
        self.text.push(':');
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.close('}')
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::report::{Figure, Note, Report};
    use proptest::prelude::*;
    use serde_json::{Value, from_str, to_value};

    fn parsed(value: &impl Serialize) -> Value {
        from_str(&json(value)).unwrap()
    }

    #[test]
    fn a_report_reads_as_by_serde_json() {
        let given = "Năm 2020, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% \"kế hoạch\"; giảm 0,07%.";
        let report = crate::analyze(given);
        assert!(!report.figures.is_empty());
        assert_eq!(parsed(&report), to_value(&report).unwrap());
        assert_eq!(json(&Report::default()), serde_json::to_string(&Report::default()).unwrap());
    }

    proptest! {
        #[test]
        fn any_words_and_numbers_read_as_by_serde_json(words: String, digits in -999_999_999_999_999_i64..=999_999_999_999_999, scale in 0_u32..=22) {
            let note = Note { kind: "x", text: words, span: None };
            prop_assert_eq!(json(&note), serde_json::to_string(&note).unwrap());
            let figure = Figure { value: Some(Decimal::new(digits, scale)), ..Figure::default() };
            prop_assert_eq!(parsed(&figure), to_value(&figure).unwrap());
        }
    }
}
