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
        let source: any ByteSource
        if path == "-" {
            source = StreamBuffer(DescriptorInput.standardInput())
        } else if let file = try MappedFile(path: path) {
            source = file
        } else {
            source = StreamBuffer(try DescriptorInput(path: path))
        }
        return try RecordReader(DelimitedSource.open(source, mapping: mapping), mapping: mapping, options: options)
    }
}
