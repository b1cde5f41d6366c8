//! Workbooks written, read back, opened and changed by LibreOffice; forms of a round filled in and returned.

mod office;
mod out;
mod parts;
mod pasted;
mod rounds;
mod tables;
