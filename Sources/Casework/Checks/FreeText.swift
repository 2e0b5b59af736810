//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A text that an officer wrote into the record, and where it stands.
struct FreeText {
    let place: String
    let text: String
    /// Whether digits alone say nothing there, as in a description; they do in a calibre or a brand.
    let isProse: Bool
}

extension SeizureRecord {
    /// Texts that stand in the part of the record without names.
    var freeTexts: [FreeText] {
        var texts: [FreeText] = []
        func add(_ place: String, _ text: String?, isProse: Bool = true) {
            guard let text = text?.trimmedText, !text.isEmpty else { return }
            texts.append(FreeText(place: place, text: text, isProse: isProse))
        }
        add("site.name", site.name)
        add("route.departurePlace", route.departurePlace)
        add("route.destinationPlace", route.destinationPlace)
        for (index, line) in lines.enumerated() {
            add("lines.\(index).description", line.description)
            for attribute in CommodityAttribute.allCases where !Self.codedAttributes.contains(attribute) {
                add("lines.\(index).attributes.\(attribute.rawValue)", line.attributes[attribute], isProse: false)
            }
            add("lines.\(index).valuation.rateSource", line.valuation?.rateSource)
        }
        add("concealment", concealment)
        return texts
    }

    private static let codedAttributes: Set<CommodityAttribute> = [.appendix, .alive, .purity, .strength]
}
