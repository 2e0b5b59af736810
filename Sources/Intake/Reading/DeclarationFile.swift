//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Opens files and streams of declarations.
package enum DeclarationFile {
    /// Opens a file, or standard input for `-`, finding out by its content whether it is separated text, a
    /// workbook or JSON lines.
    ///
    /// - Throws: what keeps the file from being read at all, a mapping that does not fit it among them.
    package static func open(
        _ path: String,
        mapping: ColumnMapping,
        options: ReadingOptions = ReadingOptions()
    ) throws(IntakeError) -> any DeclarationReading {
        let source = try source(path)
        let sample = try source.stretch(from: 0, atLeast: DelimitedSource.sample).bytes.prefix(DelimitedSource.sample)
        return try RecordReader(
            records(source, sample: UnsafeRawBufferPointer(rebasing: sample), mapping: mapping),
            mapping: mapping,
            options: options
        )
    }

    /// The bytes of a file, a pipe or standard input.
    static func source(_ path: String) throws(IntakeError) -> any ByteSource {
        if path == "-" { return StreamBuffer(DescriptorInput.standardInput()) }
        if let file = try FileSource(path: path) { return file }
        return StreamBuffer(try DescriptorInput(path: path))
    }

    /// How the compound files of .xls and of encrypted workbooks begin.
    static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    static let oldWorkbook = IntakeError.brokenWorkbook(
        reason: "an old .xls or a workbook with a password; save it as .xlsx without one"
    )

    /// Chooses the reader by the first bytes.
    static func records(
        _ source: any ByteSource,
        sample: UnsafeRawBufferPointer,
        mapping: ColumnMapping
    ) throws(IntakeError) -> any RecordSource {
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try WorkbookSource(source, mapping: mapping) }
        if sample.starts(with: compoundMark) { throw oldWorkbook }
        var (encoding, mark) = TextEncoding.detect(sample)
        if let name = mapping.encoding, mark == 0 {
            guard let named = TextEncoding(name: name) else { throw .unknownEncoding(name) }
            encoding = named
        }
        if encoding == .utf8 {
            let first = sample.dropFirst(mark).first { $0 > 0x20 }
            if first == UInt8(ascii: "{") { return JSONLinesSource(source, mapping: mapping, start: UInt64(mark)) }
            return try DelimitedSource.open(source, mapping: mapping)
        }
        let text = StreamBuffer(try TranscodedInput(source, encoding: encoding, start: UInt64(mark)))
        return try DelimitedSource.open(text, mapping: mapping)
    }
}
