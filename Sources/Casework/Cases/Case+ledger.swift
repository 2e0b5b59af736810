//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension Case {
    /// What the ledger counts of the case at present, in the currency of the country; lines that can't be valued in it
    /// count without value.
    package var ledgerRecord: LedgerRecord {
        let currency = Currency.ledger(of: number.country)
        return LedgerRecord(
            number: number.text,
            standing: standing,
            office: office,
            detected: seizure.detected ?? effective,
            effective: effective,
            legalStatus: isClosed ? .closed : seizure.legalStatus,
            place: seizure.site.kind,
            gate: seizure.site.gate,
            border: seizure.border,
            direction: seizure.direction,
            mode: seizure.mode,
            departure: seizure.route.departure,
            destination: seizure.route.destination,
            modus: seizure.modus,
            concealment: seizure.concealmentPlace,
            detection: DetectionMethod.allCases.filter(seizure.detection.contains),
            themes: SmugglingTheme.allCases.filter(themes.contains),
            rules: seizure.rules,
            partner: seizure.partner,
            operation: seizure.operation,
            phase: seizure.phase,
            suspects: seizure.suspects.reduce(0) { $0 + $1.count },
            lines: seizure.lines.map { $0.ledgerLine(currency: currency) },
            currency: currency
        )
    }

    /// A case without a day of detection has no month to count in.
    private var standing: LedgerRecord.Standing {
        if mergedInto != nil { return .merged }
        if isClosed, closing?.outcome == .cleared { return .cleared }
        return stage == .suspicion || seizure.detected == nil ? .suspicion : .counted
    }

    /// Whether figures count it at present.
    var counts: Bool { standing == .counted }

    /// The themes of the conferences that the case belongs to.
    package var themes: Set<SmugglingTheme> {
        var themes: Set<SmugglingTheme> = []
        for line in seizure.lines {
            switch line.group {
            case .tobacco: themes.insert(.tobacco)
            case .drugs, .precursors: themes.insert(.drugs)
            case .wildlife: themes.insert(.wildlife)
            default: break
            }
        }
        if seizure.modus == .ecommerce || seizure.mode == .express || seizure.mode == .mail {
            themes.insert(.ecommerce)
        }
        if seizure.modus == .sea || seizure.mode == .sea || seizure.site.kind == .sea { themes.insert(.sea) }
        if seizure.operation?.uppercased().hasPrefix("OMD") == true { themes.insert(.mekongDragon) }
        return themes
    }
}
