//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// How evidence and its way are said in one language.
struct EvidenceWords: Sendable {
    let words: Words
    let format: LocalFormat

    func kind(_ kind: EvidenceItem.Kind) -> String { words("evidence.kind." + kind.rawValue) }

    func reason(_ reason: CustodyTransfer.Reason) -> String { words("evidence.reason." + reason.rawValue) }

    func found(_ found: CustodyTransfer.SealFinding) -> String { words("evidence.found." + found.rawValue) }

    func time(_ time: CustodyTime) -> String { format.instant(time.seconds) }

    func party(_ party: CustodyParty?) -> String {
        guard let party else { return "–" }
        return party.organisation.isEmpty ? party.name : "\(party.name) (\(party.organisation))"
    }

    func size(_ bytes: Int64) -> String {
        bytes < 1 << 20
            ? format.number(Double(bytes) / 1_024, decimals: 1) + " KiB"
            : format.number(Double(bytes) / 1_048_576, decimals: 1) + " MiB"
    }

    /// Where an item is now.
    func holder(_ standing: CustodyChain.Standing) -> String {
        standing.isEnded ? reason(standing.reason) : party(standing.holder)
    }
}
