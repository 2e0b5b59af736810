//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Foundation

/// What the form for taking evidence says.
struct EvidenceForm: Sendable {
    let id: String
    let kind: EvidenceItem.Kind?
    let title: String
    let measure: String
    let seals: String
    let place: String
    let latitude: String
    let longitude: String
    let takenAt: String
    let witness: String?
    let note: String
    let password: String

    init(_ fields: FormFields) {
        id = fields["id"] ?? ""
        kind = fields["kind"].flatMap { EvidenceItem.Kind(rawValue: $0) }
        title = Self.line(fields["title"])
        measure = Self.line(fields["measure"])
        seals = fields["seals"] ?? ""
        place = Self.line(fields["place"])
        latitude = fields["latitude"] ?? ""
        longitude = fields["longitude"] ?? ""
        takenAt = fields["taken_at"] ?? ""
        witness = fields["witness"]
        note = (fields["note"] ?? "").replacing("\r\n", with: "\n")
        password = fields.raw("password")
    }

    /// What is taken: one item for each file, or one thing without a file.
    ///
    /// - Throws: ``CustodyError/badText(_:)``
    func drafts(files: [EvidenceItem.File], now: CustodyTime) throws -> [EvidenceDraft] {
        guard let kind else { throw CustodyError.badText("kind") }
        var coordinates: EvidenceItem.Coordinates?
        if !latitude.isEmpty || !longitude.isEmpty {
            let (north, east) = (latitude.replacing(",", with: "."), longitude.replacing(",", with: "."))
            guard let found = EvidenceItem.Coordinates(latitude: north, longitude: east) else {
                throw CustodyError.badText("coordinates")
            }
            coordinates = found
        }
        let bare = EvidenceDraft(
            kind: kind,
            title: title,
            seals: Self.seals(seals),
            measure: measure,
            takenAt: try Self.time(takenAt, now),
            place: place,
            coordinates: coordinates
        )
        guard !files.isEmpty else { return [bare] }
        return files.map { file in
            var draft = bare
            draft.file = file
            return draft
        }
    }

    /// Numbers between commas, semicolons and line feeds.
    static func seals(_ text: String) -> [String] {
        text.split { ",;\n\r，；、".contains($0) }.map { line(String($0)) }.filter { !$0.isEmpty }
    }

    /// `2025-08-14T10:30` as browsers send it, in the zone of the node; now where nothing is said.
    static func time(_ text: String, _ now: CustodyTime) throws -> CustodyTime {
        guard !text.isEmpty else { return now }
        let offset = now.text.suffix(6)
        guard let time = CustodyTime(text.prefix(16) + ":00" + offset) else { throw CustodyError.badText("taken_at") }
        return time
    }

    private static func line(_ text: String?) -> String {
        (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
