//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs

/// A fault as a page or a program is told it.
package struct SeizureFaultView: Sendable, Encodable {
    /// The name of the field.
    package let place: String
    package let code: String
    /// In the reader's language.
    package let sentence: String
    package let isError: Bool

    /// - Parameter field: the name that the place has in the form, where it has another.
    package init(
        _ fault: SeizureFault,
        words: Words,
        format: LocalFormat,
        places: PlaceNames,
        field: String? = nil
    ) {
        place = field ?? fault.place
        code = fault.code.rawValue
        isError = fault.isError
        let values = fault.values.mapValues { Self.text($0, words, format, places) }
        sentence = words("case.fault." + fault.code.rawValue, values)
    }

    private static func text(
        _ value: SeizureFaultValue,
        _ words: Words,
        _ format: LocalFormat,
        _ places: PlaceNames
    ) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): DecimalText.grouped(number, in: words.language)
        case .date(let date): format.date(days: date.daysSince1970)
        case .field(let place): words("case.asked." + label(place))
        case .quantity(let quantity):
            DecimalText.grouped(quantity.amount, in: words.language) + "\u{A0}" + unit(quantity.unit, words)
        case .money(let money): money.formatted(in: words.language)
        case .unit(let own): unit(own, words)
        case .group(let group): words("messages.commodity." + group.rawValue)
        case .mode(let mode): words("messages.mode." + mode.rawValue)
        case .placeKind(let kind): words("messages.place." + kind.rawValue)
        case .concealment(let place): words("messages.concealed." + place.rawValue)
        case .gate(let id): places.gate(id, words.language)
        case .office(let code): places.office(code, words.language)
        case .direction(let direction): words("messages.direction." + direction.rawValue)
        }
    }

    private static func unit(_ unit: QuantityUnit, _ words: Words) -> String { words("case.unit." + unit.rawValue) }

    /// `site_kind` of `site.kind`, `substance` of `lines.0.attributes.substance`, `legal_status` of `legalStatus`.
    private static func label(_ place: String) -> String {
        let parts = place.split(separator: ".")
        let own = parts.first == "lines" && parts.count > 1 ? parts.suffix(1) : parts[...]
        return own.joined(separator: "_").reduce(into: "") { text, character in
            if character.isUppercase { text += "_" }
            text += character.lowercased()
        }
    }
}
