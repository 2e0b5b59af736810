//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Names

/// Makes the keys of nodes, so that one thing is one node whichever record names it and in whichever script.
package struct ChartKey: Sendable {
    /// Shorter numbers of seals and papers are in use many times over and would join what has nothing in common.
    private static let shortestSeal = 4
    private static let shortestDocument = 6
    private static let shortestAddress = 10

    private let readings: NameReadings

    /// - Parameter readings: for the simplified forms of Chinese characters.
    package init(readings: NameReadings = .none) {
        self.readings = readings
    }

    /// A party by its code where it has one, else by its folded name with a tilde before it; nil without either.
    ///
    /// - Parameter isPerson: nil where only the code can tell.
    package func party(code: String?, name: String?, isPerson: Bool? = nil) -> ChartNodeID? {
        let normalised = IdentifierText.normalised(code ?? "")
        if !normalised.isEmpty {
            let kind: ChartNodeKind = (isPerson ?? Self.isPersonal(normalised)) ? .person : .company
            return ChartNodeID(kind, normalised)
        }
        return name.flatMap { ChartNodeID(isPerson == true ? .person : .company, "~" + folded($0)) }
    }

    /// A natural person known by a hash only.
    package func person(hash: String) -> ChartNodeID? {
        let text = hash.filter { !$0.isWhitespace }
        return text.isEmpty ? nil : ChartNodeID(.person, "#" + text)
    }

    package func person(code: String) -> ChartNodeID? { ChartNodeID(.person, IdentifierText.normalised(code)) }

    /// A plate in Latin letters, with the province of a Chinese one in pinyin.
    package func vehicle(_ plate: String) -> ChartNodeID? { ChartNodeID(.vehicle, CodeText(plate).text) }

    package func container(_ number: String) -> ChartNodeID? {
        ChartNodeID(.container, CodeText(ContainerIdentifier.normalised(number)).text)
    }

    /// A ship by its IMO number, else by its folded name.
    package func vessel(imo: String?, name: String?) -> ChartNodeID? {
        if let imo, let number = IMONumber(imo) { return ChartNodeID(.vessel, number.digits) }
        let name = name ?? imo ?? ""
        let folded = folded(name)
        return folded.isEmpty ? nil : ChartNodeID(.vessel, "~" + folded)
    }

    package func phone(_ number: String) -> ChartNodeID? {
        PhoneKey.text(of: number).flatMap { ChartNodeID(.phone, $0) }
    }

    /// An address with a number in it: without one it is a town, which says nothing.
    package func address(_ text: String) -> ChartNodeID? {
        let folded = folded(text)
        guard folded.count >= Self.shortestAddress || folded.contains(where: Self.isHan),
            folded.contains(where: \.isNumber)
        else { return nil }
        return ChartNodeID(.address, folded)
    }

    package func account(_ number: String) -> ChartNodeID? { ChartNodeID(.account, IdentifierText.normalised(number)) }

    package func seal(_ number: String) -> ChartNodeID? {
        let text = CodeText(number).text
        return text.utf8.count < Self.shortestSeal ? nil : ChartNodeID(.seal, text)
    }

    /// A paper by its kind and number.
    package func document(_ kind: String, _ number: String) -> ChartNodeID? {
        let text = IdentifierText.normalised(number)
        guard text.count >= Self.shortestDocument else { return nil }
        return ChartNodeID(.document, kind + "/" + text)
    }

    package func gate(_ id: String) -> ChartNodeID? { ChartNodeID(.place, id.trimmedText) }

    package func declaration(_ number: String) -> ChartNodeID? { ChartNodeID(.declaration, number.trimmedText) }

    /// Words without marks and Chinese characters in simplified form, with the legal form by its key; empty where nothing
    /// is left.
    private func folded(_ text: String) -> String {
        let name = Name(text, readings: readings)
        let parts = [name.folded, name.characters].filter { !$0.isEmpty }
        if parts.isEmpty { return IdentifierText.normalised(text) }
        return parts.joined(separator: " ") + (name.form.map { "/" + $0 } ?? "")
    }

    /// Twelve digits are a Vietnamese person's number; the Chinese resident's number tells itself.
    private static func isPersonal(_ normalised: String) -> Bool {
        switch PartyCode.kind(ofForm: normalised) {
        case .chineseResidentNumber: true
        case .vietnameseTaxCode: normalised.utf8.count == 12
        default: false
        }
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
