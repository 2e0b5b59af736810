//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Lookouts

/// What an officer types about a list, and about a single entry.
struct LookoutForm: Sendable {
    var id = ""
    var title = ""
    var source = ""
    var handling = HandlingCode.h0
    var weight = 60
    var isBinding = false
    var validTo = ""
    var subject = LookoutSubject.person
    var name = ""
    var aliases = ""
    var category: LookoutCategory?
    var action = SuggestedAction.specificCheck
    var reason = ""

    init() {}

    init(_ form: FormFields) {
        id = form["id"] ?? ""
        title = form["title"] ?? ""
        source = form["source"] ?? ""
        handling = form["handling"].flatMap { HandlingCode(rawValue: $0) } ?? .h0
        weight = form["weight"].flatMap { Int($0) } ?? 60
        isBinding = form["binding"] != nil
        validTo = form["valid_to"] ?? ""
        subject = form["subject"].flatMap { LookoutSubject(rawValue: $0) } ?? .person
        name = form["name"] ?? ""
        aliases = form["aliases"] ?? ""
        category = form["category"].flatMap { LookoutCategory(rawValue: $0) }
        action = form["action"].flatMap { SuggestedAction(rawValue: $0) } ?? .specificCheck
        reason = form["reason"] ?? ""
    }

    var terms: WatchlistTerms {
        WatchlistTerms(
            title: title,
            source: source,
            handling: handling,
            weight: weight,
            isBinding: isBinding,
            valid: ValidityPeriod(from: nil, to: CalendarDate(iso8601: validTo))
        )
    }

    /// The single entry as a row of a table.
    var table: WatchlistTable {
        var table = WatchlistTable()
        table.add(
            [
                .subject: subject.rawValue, .name: name, .aliases: aliases, .category: category?.rawValue ?? "",
                .action: action.rawValue, .reason: reason, .validTo: validTo,
            ],
            line: 1
        )
        return table
    }

    /// An id that no list has yet, made of a title.
    static func freeID(for title: String, beside taken: Set<String>) -> String {
        let folded = title.decomposedStringWithCanonicalMapping.lowercased().replacing("đ", with: "d")
        let kept = folded.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }.map {
            scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        let stem = String(kept).split(separator: "-").joined(separator: "-").prefix(40)
        let base = stem.isEmpty ? "list" : String(stem)
        if !taken.contains(base), base != "new" { return base }
        return (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
    }
}

/// The choices of a form with the one that is set.
struct LookoutChoices: Sendable {
    let form: LookoutForm
    let handlings: [SelectChoice]
    let subjects: [SelectChoice]
    let categories: [SelectChoice]
    let actions: [SelectChoice]

    init(_ form: LookoutForm, _ words: Words) {
        self.form = form
        handlings = HandlingCode.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: "\($0.rawValue) · " + words("lookouts.handling." + $0.rawValue),
                isChosen: $0 == form.handling
            )
        }
        subjects = LookoutSubject.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("lookouts.subject." + $0.rawValue),
                isChosen: $0 == form.subject
            )
        }
        categories = LookoutCategory.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("lookouts.category." + $0.rawValue),
                isChosen: $0 == form.category
            )
        }
        actions = SuggestedAction.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("lookouts.action." + $0.rawValue),
                isChosen: $0 == form.action
            )
        }
    }
}
