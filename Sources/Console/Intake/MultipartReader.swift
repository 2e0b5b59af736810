//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes a `multipart/form-data` body (RFC 7578) apart as it arrives; holds no more than one chunk and a
/// boundary's length of it.
package struct MultipartReader: Sendable {
    package enum Event: Sendable, Hashable {
        /// A part begins; the file name is without folder.
        case begin(name: String, fileName: String?)
        case bytes([UInt8])
        case end
    }

    private enum State: Sendable, Hashable {
        case preamble
        case headers
        case content
        case closed
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What has arrived and can't be decided yet.
    private var rest: [UInt8]

    private static let headerLimit = 8 << 10

    /// - Parameter contentType: the header's value
    package init(contentType: String) throws(ConsoleError) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { throw .unsupportedMediaType }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary has no line before it.
        rest = [13, 10]
    }

    package var isClosed: Bool { state == .closed }

    /// Takes in a chunk and says what it means.
    package mutating func take(_ chunk: [UInt8]) throws(ConsoleError) -> [Event] {
        rest += chunk
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// One move; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(ConsoleError) -> Bool {
        switch state {
        case .closed:
            rest = []
            return false
        case .preamble, .content:
            guard let place = Self.find(delimiter, in: rest), place + delimiter.count + 2 <= rest.count else {
                let kept = min(rest.count, delimiter.count + 2)
                let sure = Self.find(delimiter, in: rest) ?? rest.count - kept
                emit(rest[..<sure], &events)
                rest = Array(rest[sure...])
                return false
            }
            emit(rest[..<place], &events)
            if state == .content { events.append(.end) }
            let after = place + delimiter.count
            state = rest[after] == UInt8(ascii: "-") && rest[after + 1] == UInt8(ascii: "-") ? .closed : .headers
            rest = Array(rest[(state == .closed ? after + 2 : after)...])
            return true
        case .headers:
            guard let end = Self.find([13, 10, 13, 10], in: rest) else {
                guard rest.count <= Self.headerLimit else { throw .malformed("multipart") }
                return false
            }
            events.append(try Self.part(String(decoding: rest[..<end], as: UTF8.self)))
            rest = Array(rest[(end + 4)...])
            state = .content
            return true
        }
    }

    private func emit(_ bytes: ArraySlice<UInt8>, _ events: inout [Event]) {
        if state == .content, !bytes.isEmpty { events.append(.bytes(Array(bytes))) }
    }

    private static func part(_ headers: String) throws(ConsoleError) -> Event {
        for line in headers.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
                continue
            }
            guard let name = parameter("name", of: String(line)) else { break }
            let file = parameter("filename", of: String(line))
            return .begin(name: name, fileName: file.map { String($0.split { "/\\".contains($0) }.last ?? "") })
        }
        throw .malformed("multipart")
    }

    /// A parameter of a header's value, with or without quotation marks; browsers write `"` as `%22`.
    private static func parameter(_ name: String, of value: String) -> String? {
        for piece in value.split(separator: ";").dropFirst() {
            let trimmed = piece.drop { $0 == " " }
            guard trimmed.lowercased().hasPrefix(name + "=") else { continue }
            var text = trimmed.dropFirst(name.count + 1)
            while text.last == " " { text = text.dropLast() }
            if text.first == "\"", text.last == "\"", text.count >= 2 { text = text.dropFirst().dropLast() }
            return String(text).replacing("%22", with: "\"")
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in hay: [UInt8]) -> Int? {
        guard hay.count >= needle.count, let first = needle.first else { return nil }
        var start = 0
        while let place = hay[start...].firstIndex(of: first), place + needle.count <= hay.count {
            if hay[place..<(place + needle.count)].elementsEqual(needle) { return place }
            start = place + 1
        }
        return nil
    }
}
