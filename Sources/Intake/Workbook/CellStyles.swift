//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which cell styles show a date, from `xl/styles.xml` (ECMA-376 part 1, 18.8).
final class CellStyles: XMLHandling {
    private var formats: [Int: Bool] = [:]
    private var styles: [Bool] = []
    private var isInCellStyles = false

    init(_ archive: ZipArchive) throws(IntakeError) {
        if let part = try archive.part("xl/styles.xml", limit: WorkbookSource.partLimit) {
            try XMLStream.parse(part, self)
        }
    }

    /// Whether numbers of a style are dates.
    func isDate(_ style: Int) -> Bool {
        style >= 0 && style < styles.count && styles[style]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("numFmt"), let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
        {
            formats[id] = Self.showsDate(code)
        } else if name.is("cellXfs") {
            isInCellStyles = true
        } else if name.is("xf"), isInCellStyles {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(formats[id] ?? Self.isBuiltInDate(id))
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}

    func end(_ name: XMLName) {
        if name.is("cellXfs") { isInCellStyles = false }
    }

    /// The numbers of 18.8.30 that are dates or times, those of East Asian editions included.
    static func isBuiltInDate(_ id: Int) -> Bool {
        (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
    }

    /// Whether a format code has a part of a date or time outside of quotes, escapes and brackets.
    static func showsDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if character == "\\" || character == "_" || character == "*" {
                isEscaped = true
            } else if character == "[" {
                isBracketed = true
            } else if character == "]" {
                isBracketed = false
            } else if character == ";" {
                // The first section decides; the others are for negative numbers, zero and text.
                return false
            } else if !isBracketed, "ymdhs年月日".contains(character) {
                return true
            }
        }
        return false
    }
}
