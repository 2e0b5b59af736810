//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One entry of an `Accept` header, or a `Content-Type` (RFC 9110, section 12.5.1), in lower case.
struct MediaRange: Hashable {
    let type: String
    let subtype: String
    let version: String?
    /// 0…1; 1 where nothing readable is said.
    let quality: Double

    /// Reads one entry; nil when it has not the form `type/subtype`.
    init?(_ text: some StringProtocol) {
        let parts = Self.split(text, at: ";").map { Self.trimmed($0).lowercased() }
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        type = String(names[0])
        subtype = String(names[1])
        var version: String?
        var quality = 1.0
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = Self.trimmed(part[part.index(after: equals)...]).filter { $0 != "\"" }
            switch Self.trimmed(part[..<equals]) {
            case "version": version = value
            case "q": quality = Double(value).map { min(max($0, 0), 1) } ?? 1
            default: break
            }
        }
        self.version = version
        self.quality = quality
    }

    /// The readable entries of a list; others are passed over.
    static func list(_ header: String) -> [MediaRange] {
        split(header, at: ",").compactMap { MediaRange($0) }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let rest = text.drop { $0 == " " || $0 == "\t" }
        return String(rest.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// Parts between separators that stand outside quotation marks.
    private static func split<Text: StringProtocol>(_ text: Text, at separator: Character) -> [Text.SubSequence] {
        var isQuoted = false
        return text.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isQuoted.toggle() }
            return character == separator && !isQuoted
        }
    }
}
