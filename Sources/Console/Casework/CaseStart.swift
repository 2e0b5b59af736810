//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// What a case is to be opened from, as an address or form names it.
struct CaseStart: Hashable, Sendable {
    let origin: CaseOrigin

    init(_ origin: CaseOrigin) { self.origin = origin }

    /// Reads `finding=NUMBER/ITEM`, `lookout=LIST/ENTRY/NUMBER/ITEM` with each part percent-encoded, `message=ID`, `alert=ID`, or `key=ID` of a form;
    /// a new key where nothing is named.
    init(_ value: (String) -> String?) {
        if let text = value("finding"), let line = Self.line(text[...]) {
            origin = .finding(declaration: line.declarationNo, item: line.itemNo)
        } else if let text = value("lookout"), let hit = Self.hit(text) {
            origin = hit
        } else if let id = value("message") {
            origin = .message(String(id.prefix(100)))
        } else if let id = value("alert") {
            origin = .seaAlert(String(id.prefix(100)))
        } else {
            let key = value("key").flatMap { UUID(uuidString: $0) } ?? UUID()
            origin = .hand(key.uuidString.lowercased())
        }
    }

    /// The name and value by which a form carries it.
    var field: (name: String, value: String) {
        switch origin {
        case .finding: ("finding", origin.key)
        case .lookout(let list, let entry, let declaration, let item):
            // An id may hold a slash of its own.
            ("lookout", [list, entry, declaration, "\(item)"].map(ConsolePath.segment).joined(separator: "/"))
        case .message: ("message", origin.key)
        case .seaAlert: ("alert", origin.key)
        case .hand, .split, .book: ("key", origin.key)
        }
    }

    private static func line(_ text: Substring) -> DeclarationLineID? {
        guard let slash = text.lastIndex(of: "/"), let item = Int(text[text.index(after: slash)...]) else { return nil }
        return DeclarationLineID(declarationNo: String(text[..<slash]), itemNo: item)
    }

    private static func hit(_ text: String) -> CaseOrigin? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).compactMap(\.removingPercentEncoding)
        guard parts.count == 4, let item = Int(parts[3]) else { return nil }
        return .lookout(list: parts[0], entry: parts[1], declaration: parts[2], item: item)
    }
}
