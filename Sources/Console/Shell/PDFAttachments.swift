//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Files inside a PDF: added behind what is there (an incremental update of ISO 32000-1, 7.5.6), and read back.
///
/// They lie in it uncompressed, so that any byte of them can be compared, and every reader of PDF lists them.
package enum PDFAttachments {
    package struct File: Hashable, Sendable {
        package let name: String
        package let mediaType: String
        package let bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    private static let mark = Array("/LienQuanFile true".utf8)

    /// A PDF with files attached.
    /// - Parameter files: names and media types in plain ASCII.
    /// - Throws: ``PrintingError/strangePDF`` for one without the cross-reference table that Chromium writes.
    package static func add(_ files: [File], to pdf: [UInt8]) throws(PrintingError) -> [UInt8] {
        let tail = String(decoding: pdf.suffix(2_048), as: UTF8.self)
        guard let trailer = tail.range(of: "trailer", options: .backwards),
            let size = number(after: "/Size ", in: tail[trailer.upperBound...]),
            let root = number(after: "/Root ", in: tail[trailer.upperBound...]),
            let table = number(after: "startxref\n", in: tail[trailer.upperBound...]), table < pdf.count,
            let catalog = object(root, in: pdf), !catalog.contains("/EmbeddedFiles"), !catalog.contains("/AF "),
            !catalog.contains("/Names "), let end = catalog.range(of: ">>", options: .backwards)
        else { throw .strangePDF }
        let information = number(after: "/Info ", in: tail[trailer.upperBound...])
        var bytes = pdf
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        var offsets: [(number: Int, offset: Int)] = []
        var next = size
        func write(_ number: Int, _ body: [[UInt8]]) {
            offsets.append((number, bytes.count))
            bytes += Array("\(number) 0 obj\n".utf8) + body.flatMap(\.self) + Array("\nendobj\n".utf8)
        }
        var notes: [(name: String, number: Int)] = []
        for file in files {
            let head =
                "<</Type /EmbeddedFile /LienQuanFile true /Subtype /\(escapedName(file.mediaType)) "
                + "/LienQuanName (\(escaped(file.name))) /Params <</Size \(file.bytes.count)>> "
                + "/Length \(file.bytes.count)>>\nstream\n"
            write(next, [Array(head.utf8), file.bytes, Array("\nendstream".utf8)])
            let note =
                "<</Type /Filespec /F (\(escaped(file.name))) /UF (\(escaped(file.name))) "
                + "/AFRelationship /Data /EF <</F \(next) 0 R>>>>"
            write(next + 1, [Array(note.utf8)])
            notes.append((file.name, next + 1))
            next += 2
        }
        // A name tree is read by halves: its names stand in order.
        let ordered = notes.sorted { $0.name < $1.name }
        let names = ordered.map { "(\(escaped($0.name))) \($0.number) 0 R" }.joined(separator: " ")
        let related = ordered.map { "\($0.number) 0 R" }.joined(separator: " ")
        let more = "/Names <</EmbeddedFiles <</Names [\(names)]>>>> /AF [\(related)]"
        write(root, [Array((catalog[..<end.lowerBound] + more + ">>").utf8)])
        let start = bytes.count
        var lines = "xref\n"
        for (number, offset) in offsets.sorted(by: { $0.number < $1.number }) {
            let digits = String(offset)
            lines += "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        lines += "trailer\n<</Size \(next)\n/Root \(root) 0 R"
        if let information { lines += "\n/Info \(information) 0 R" }
        lines += "\n/Prev \(table)>>\nstartxref\n\(start)\n%%EOF\n"
        return bytes + Array(lines.utf8)
    }

    /// The files that ``add(_:to:)`` put into a PDF, in order.
    package static func read(_ pdf: [UInt8]) -> [File] {
        var files: [File] = []
        var place = 0
        while let found = position(of: mark, in: pdf, from: place) {
            place = found + mark.count
            guard let stream = position(of: Array("stream\n".utf8), in: pdf, from: place), stream - found < 1_024 else {
                continue
            }
            let head = String(decoding: pdf[found..<stream], as: UTF8.self)
            let start = stream + 7
            guard let length = number(after: "/Length ", in: head[...]), length <= pdf.count - start,
                let name = text(after: "/LienQuanName (", in: head),
                let type = head.range(of: "/Subtype /").map({ head[$0.upperBound...].prefix { $0 != " " } })
            else { continue }
            files.append(
                File(
                    name: name,
                    mediaType: String(type).replacing("#2F", with: "/"),
                    bytes: Array(pdf[start..<(start + length)])
                )
            )
            place = start + length
        }
        return files
    }

    /// The text between `N 0 obj` and `endobj`, the last that stands there.
    private static func object(_ number: Int, in pdf: [UInt8]) -> String? {
        var found: Int?
        var place = 0
        let head = Array("\n\(number) 0 obj\n".utf8)
        while let next = position(of: head, in: pdf, from: place) {
            found = next + head.count
            place = next + head.count
        }
        guard let found, let end = position(of: Array("endobj".utf8), in: pdf, from: found), end - found < 65_536 else {
            return nil
        }
        return String(decoding: pdf[found..<end], as: UTF8.self)
    }

    private static func position(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes[start...].firstRange(of: needle)?.lowerBound
    }

    private static func number(after word: String, in text: Substring) -> Int? {
        guard let range = text.range(of: word) else { return nil }
        return Int(text[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    private static func text(after word: String, in text: String) -> String? {
        guard let range = text.range(of: word) else { return nil }
        return String(text[range.upperBound...].prefix { $0 != ")" })
    }

    private static func escaped(_ name: String) -> String {
        String(
            name.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && !"()\\".unicodeScalars.contains($0) }.map(
                Character.init
            )
        )
    }

    private static func escapedName(_ type: String) -> String { type.replacing("/", with: "#2F") }
}
