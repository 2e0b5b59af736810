//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Evidence
import Foundation

/// The page for an officer with a phone: what can be chosen, and what its scripts say.
struct FieldPage: Sendable {
    struct Chip: Sendable {
        let value: String
        let label: String
        /// What it is counted in, for a group of goods; the usual unit first.
        let units: String
    }

    let t: Words
    let language: String
    let node: String
    let styles: [String]
    let scripts: [String]
    let icon: String?
    let gates: [SelectChoice]
    let groups: [Chip]
    let units: [SelectChoice]
    let concealments: [Chip]
    let detections: [Chip]
    let longestName = FieldReport.longestName
    let longestNote = FieldReport.longestNote
    let largest = Int(EvidenceShelf.largest)
    let mostPhotos = ReceivedPhoto.mostOfDraft
    /// What scripts say, as JSON.
    let said: String

    init(
        _ words: Words,
        gates: [(value: String, name: String)],
        styles: [String],
        scripts: [String],
        icon: String?,
        node: String
    ) {
        t = words
        language = words.language.rawValue
        self.node = node
        self.styles = styles
        self.scripts = scripts
        self.icon = icon
        self.gates = gates.map { SelectChoice(value: $0.value, label: $0.name, isChosen: false) }
        groups = CommodityGroup.allCases.map { group in
            Chip(
                value: group.rawValue,
                label: words("messages.commodity." + group.rawValue),
                units: CommodityForm.of(group).units.map(\.rawValue).joined(separator: " ")
            )
        }
        units = QuantityUnit.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("case.unit." + $0.rawValue), isChosen: false)
        }
        concealments = ConcealmentPlace.allCases.map {
            Chip(value: $0.rawValue, label: words("messages.concealed." + $0.rawValue), units: "")
        }
        detections = DetectionMethod.allCases.map {
            Chip(value: $0.rawValue, label: words("messages.detection." + $0.rawValue), units: "")
        }
        let prefix = "fieldwork.say."
        let keys = words.catalogue.keys(words.language).filter { $0.hasPrefix(prefix) }
        let texts = Dictionary(uniqueKeysWithValues: keys.map { (String($0.dropFirst(prefix.count)), words($0)) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        said = (try? encoder.encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
