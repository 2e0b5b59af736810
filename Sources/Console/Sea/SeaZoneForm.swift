//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import SeaWatch

/// A zone as a form has it, drawn on the map or typed corner by corner.
struct SeaZoneForm: Sendable {
    enum Problem: String, CaseIterable, Error, Sendable {
        case name
        case kind
        case corner
        case tooFew = "too_few"
        case tooMany = "too_many"
        case crosses
        case dates
    }

    /// More corners than anybody draws; a coast has its file.
    private static let mostCorners = 2_000
    private static let longestName = 200

    var id: String?
    var names: [Language: String] = [:]
    var kind: SeaZone.Kind?
    var from: String?
    var to: String?
    var alerts = false
    /// One corner a line, latitude first.
    var corners = ""

    init() {}

    init(_ fields: FormFields) {
        id = fields["id"].map { String($0.prefix(100)) }
        for language in Language.allCases {
            names[language] = fields["name_" + language.rawValue].map { String($0.prefix(Self.longestName)) }
        }
        kind = fields["kind"].flatMap { SeaZone.Kind(rawValue: $0) }
        from = fields["from"]
        to = fields["to"]
        alerts = fields["alerts"] == "1"
        corners = fields.raw("corners")
    }

    /// The zone it describes.
    /// - Parameter newID: for a zone that has none yet.
    func zone(office: String, newID: String) throws(Problem) -> SeaZone {
        guard let kind else { throw .kind }
        return SeaZone(
            id: id ?? newID,
            name: try name(),
            kind: kind,
            polygons: [[try ring()]],
            validity: try validity(),
            office: office,
            alerts: alerts
        )
    }

    /// What is named in one language only is called so in the others.
    private func name() throws(Problem) -> Trilingual {
        guard let any = Language.allCases.compactMap({ names[$0] }).first else { throw .name }
        return Trilingual(vi: names[.vi] ?? any, zh: names[.zh] ?? any, en: names[.en] ?? any)
    }

    func validity() throws(Problem) -> ValidityPeriod {
        let (first, last) = (try Self.day(from), try Self.day(to))
        if let first, let last, last < first { throw .dates }
        return ValidityPeriod(from: first, to: last)
    }

    private static func day(_ text: String?) throws(Problem) -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(iso8601: text) else { throw .dates }
        return day
    }

    private func ring() throws(Problem) -> [SeaPoint] {
        var points: [SeaPoint] = []
        for line in corners.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
            guard let point = SeaPlaceText.point(line) else { throw .corner }
            if points.last != point { points.append(point) }
            guard points.count <= Self.mostCorners else { throw .tooMany }
        }
        if points.count > 1, points.first == points.last { points.removeLast() }
        guard points.count >= 3, let first = points.first else { throw .tooFew }
        guard !SeaRing.crossesItself(points) else { throw .crosses }
        return points + [first]
    }
}
