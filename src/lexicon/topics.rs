//! Groups for the table: which words of an indicator say what it is about. The first line that matches wins.
