//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import SeaWatch

/// Vessels that are looked out for, and a form for one more.
struct WatchedVesselsPage: Sendable {
    struct Row: Sendable {
        let key: String
        let value: String
        let vesselPath: String?
        let reason: String
        let office: String
        let officer: String
        let since: String
        let until: String?
        let messagePath: String?
        let isPartner: Bool
        let removePath: String?
    }

    let rows: [Row]
    let isEmpty: Bool
    let canWork: Bool
    let fault: String?
    let keys: [SelectChoice]
    let value: String
    let reason: String
    let until: String?

    init(
        _ watched: [WatchedVessel],
        fields: FormFields,
        fault: String?,
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        let works = context.may(.workSea)
        let seesMessages = context.may(.seeMessages)
        canWork = works
        rows = watched.map { vessel in
            let (kind, value, path): (String, String, String?) =
                switch vessel.key {
                case .mmsi(let number): ("mmsi", SeaText.number(number), SeaPath.vessel(number).text)
                case .imo(let number): ("imo", "\(number)", nil)
                case .name(let name): ("name", name, nil)
                }
            return Row(
                key: text.words("sea.watch_key." + kind),
                value: value,
                vesselPath: path,
                reason: vessel.reason,
                office: vessel.office,
                officer: vessel.officer,
                since: text.format.instant(vessel.since),
                until: vessel.until.map { text.format.date(days: $0.daysSince1970) },
                messagePath: seesMessages ? vessel.message.map { ConsolePath.message($0).text } : nil,
                isPartner: vessel.message != nil,
                removePath: works && vessel.message == nil ? SeaPath.unwatch(vessel.id).text : nil
            )
        }
        isEmpty = watched.isEmpty
        self.fault = fault
        keys = ["mmsi", "imo", "name"].map {
            SelectChoice(value: $0, label: text.words("sea.watch_key." + $0), isChosen: $0 == fields["key"] ?? "mmsi")
        }
        value = fields["value"] ?? fields["mmsi"] ?? ""
        reason = fields["reason"] ?? ""
        until = fields["until"]
    }
}
