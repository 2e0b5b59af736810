//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The fields of a form in `application/x-www-form-urlencoded`.
struct FormFields: Sendable, Hashable {
    private var values: [String: [String]] = [:]

    init() {}

    init(urlEncoded text: some StringProtocol) {
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decode(sides[0])
            let value = sides.count > 1 ? Self.decode(sides[1]) : ""
            values[name, default: []].append(value)
        }
    }

    /// The first value of a field without surrounding blanks; nil when it is absent or empty.
    subscript(_ name: String) -> String? {
        guard let value = values[name]?.first?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty
        else { return nil }
        return value
    }

    /// All values of a field that are not empty.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }

    /// The names of the fields that came.
    var names: [String] { Array(values.keys) }

    /// Takes out all fields of a row, such as `lines.2`.
    mutating func remove(below row: String) {
        for name in values.keys where name == row || name.hasPrefix(row + ".") { values[name] = nil }
    }

    /// The first value of each field.
    var everything: [String: String] { values.compactMapValues(\.first) }

    mutating func set(_ name: String, _ value: String?) {
        values[name] = value.map { [$0] }
    }

    /// Adds a value to those that a field has.
    mutating func add(_ name: String, _ value: String) {
        values[name, default: []].append(value)
    }

    /// Each value with the name of its field, in the order of the names.
    var pairs: [(name: String, value: String)] {
        values.keys.sorted().flatMap { name in (values[name] ?? []).map { (name, $0) } }
    }

    /// The fields as a form sends them, in the order of their names.
    var urlEncoded: String {
        values.keys.sorted().flatMap { name in
            (values[name] ?? []).map { ConsolePath.segment(name) + "=" + ConsolePath.segment($0) }
        }.joined(separator: "&")
    }

    /// The first value as it came, for passwords and free text.
    func raw(_ name: String) -> String {
        values[name]?.first ?? ""
    }

    /// `+` stands for a blank; a malformed escape leaves the text as it came.
    private static func decode(_ text: some StringProtocol) -> String {
        let blanks = text.replacingOccurrences(of: "+", with: " ")
        return blanks.removingPercentEncoding ?? blanks
    }
}
