/** What stands before the tables. */
export const introduction = `# Import files

<!-- Made from the tables in packages/intake by filesReference(); a test compares the two. Change the tables, not this page. -->

One kind of record per file. The file's name without its extension tells the kind, in English or Chinese, with a year or a number
behind it if you like: \`payments.csv\`, \`payments-2022.csv\`, \`待遇发放.xlsx\`. In a workbook the sheets' names do; where none of them
does, the file's name stands for the first sheet. \`--kind\` overrides both. A file or sheet whose name tells no kind is named once in
the summary of the import and is not read.

CSV (RFC 4180; comma, semicolon or tab; UTF-8 or GB18030) and XLSX are told apart by their bytes. The first row that is not blank is
the header, in the English names or the Chinese ones below, in any order; case, blanks and full-width characters do not matter. A
missing required column, or two headers that mean the same column, refuse the file as a whole. Columns that the kind does not have are
named once in the summary and never used; the envelope of every event names file, hash and line, by which they can be found again.

- **yuan**: at most two decimals, within ±10,000,000,000.00; \`1234.5\`, \`1,234.50\` and full-width digits are read.
- **date**: \`2022-10-31\`, \`2022/10/31\`, \`20221031\`, or a date cell of a workbook.
- **month**: \`2022-10\`, \`202210\`, or a date cell with the first day of the month.
- **year**: four digits.
- Codes are read in English or Chinese, in any case.

An event's id follows from its natural key, below each kind. The same key with the same content is already known; with other content
the row is set aside as \`same-key-different-content\` until the record that stands is reversed. After a reversal the key is free for
one more record. A row that says what was reversed stays known, so that importing the sheet that brought the mistake again does not
bring the mistake back; to record the very same fact once more after its reversal, give a \`recorded_at\` later than the reversal's.
\`document\` in a key is the voucher or batch number of the row; \`paid-benefit\` says whether the lines pay an aid or a pension.

Names, ID numbers and bank accounts go to the identity vault alone; events carry tokens and a commitment. Files are imported in the
order of this page, whatever the order in which they are given.
`

/** What stands before the table of codes. */
export const quarantineNotes = `## Rows that are set aside

Every row is recorded, already known, or set aside; none is dropped. \`quarantine.csv\` has one line for each row of the last import
that was set aside: \`file\`, \`sheet\`, \`line\` (as a text editor or spreadsheet counts), \`field\`, \`code\`, \`message\` (all that is wrong
with the row), and \`row\`, its cells as they stood, as one line of CSV. It is put in its place at the end of the import, whole; an import
that sets nothing aside removes it. **It repeats rows with names, ID numbers and bank accounts where the files have them: keep it as you
keep the files.**
`
