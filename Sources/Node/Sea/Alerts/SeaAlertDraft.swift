//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Foundation
import SeaWatch

/// An alert of the sea as the form of a message that an officer completes and lets go.
struct SeaAlertDraft: Sendable {
    private let told: ToldAlert
    private let language: Language
    private let zoneOffset: Int16

    init(_ told: ToldAlert, language: Language, zoneOffset: Int16) {
        self.told = told
        self.language = language
        self.zoneOffset = zoneOffset
    }

    /// What the page for messages begins with. Handling and legal basis are the usual ones; the officer sets them.
    func form(_ pair: OfficePair) throws -> String {
        let wording = try SeaAlertWording(language, zoneOffset: zoneOffset)
        var fields: [(String, String)] = [
            ("type", MessageType.alert.rawValue), ("pair", "\(pair.from)>\(pair.to)"),
            ("lang", language.rawValue), ("subject", wording.headline(told)), ("text", wording.text(told)),
            ("urgency", "routine"), ("tlp", "AMBER"), ("pap", "AMBER"), ("codes", "H1"), ("legal_kind", "agreement"),
            ("conveyances-count", "\(told.alert.vessels.count)"),
        ]
        for (place, mmsi) in told.alert.vessels.enumerated() {
            fields.append(("conveyances-\(place)-mode", "sea"))
            fields.append(("conveyances-\(place)-identification", told.identification(of: mmsi)))
            if let flag = MaritimeIdentification.country(of: mmsi) {
                fields.append(("conveyances-\(place)-nationality", flag))
            }
        }
        return fields.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// RFC 3986, section 2.3, but for its marks.
    private static let unreserved = CharacterSet(charactersIn: "a"..."z")
        .union(CharacterSet(charactersIn: "A"..."Z")).union(CharacterSet(charactersIn: "0"..."9"))
}
