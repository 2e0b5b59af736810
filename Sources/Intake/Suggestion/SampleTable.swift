//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The first rows of a file of any kind, to find out what its columns are.
struct SampleTable {
    /// How many rows below the header are looked at.
    static let depth = 200

    var rows: [[String]]
    var encoding: TextEncoding?
    var separator: UInt8?
    var sheet: String?
    /// The rows are objects: their first is the header, whatever it looks like.
    var isJSON = false

    /// The ways in which a file can be cut into rows; which of them is right shows by the header.
    static func candidates(_ path: String) throws(IntakeError) -> [SampleTable] {
        let source = try DeclarationFile.source(path)
        let stretch = try source.stretch(from: 0, atLeast: DelimitedSource.sample)
        let sample = UnsafeRawBufferPointer(rebasing: stretch.bytes.prefix(DelimitedSource.sample))
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try sheets(source) }
        if sample.starts(with: DeclarationFile.compoundMark) { throw DeclarationFile.oldWorkbook }
        let (encoding, mark) = TextEncoding.detect(sample)
        if encoding == .utf8 {
            let text = UnsafeRawBufferPointer(rebasing: sample[mark...])
            if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return [jsonLines(text)] }
            return texts(text, encoding)
        }
        let text = StreamBuffer(try TranscodedInput(source, encoding: encoding, start: UInt64(mark)))
        let decoded = try text.stretch(from: 0, atLeast: DelimitedSource.sample)
        return texts(UnsafeRawBufferPointer(rebasing: decoded.bytes.prefix(DelimitedSource.sample)), encoding)
    }

    private static func texts(_ text: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> [SampleTable] {
        let newline = DelimitedFormat.newline(of: text)
        return DelimitedFormat.separators.map { separator in
            let format = DelimitedFormat(separator: separator, newline: newline)
            return SampleTable(
                rows: SampleRows(text, format, count: TableHead.searched + depth).cells,
                encoding: encoding,
                separator: separator
            )
        }
    }

    private static func sheets(_ source: any ByteSource) throws(IntakeError) -> [SampleTable] {
        let archive = try ZipArchive(try WorkbookSource.wholeFile(source), of: source)
        let index = try WorkbookIndex(archive)
        let strings = try SharedStrings(archive)
        let styles = try CellStyles(archive)
        var tables: [SampleTable] = []
        for sheet in index.sheets where !sheet.isHidden {
            let rows = SheetRows(strings: strings, styles: styles, is1904: index.is1904, decimalComma: false)
            tables.append(SampleTable(rows: try WorkbookSource.sample(archive, sheet, rows), sheet: sheet.name))
        }
        return tables
    }
}
