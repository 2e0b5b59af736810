//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What is marked as alive is not a part of an animal, and not a plant.
///
/// The frequent slip is the tick left over from another row. Live animals are reported by number under the Convention
/// (Resolution Conf. 11.17, guidelines for annual reports).
enum LifeOfAnimals: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.aliveUnreadable, .aliveNotForm, .aliveNotPlant, .deadNotForm]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() where line.group == .wildlife {
            guard let text = line[.alive] else { continue }
            let place = "lines.\(index).attributes.alive"
            guard let isAlive = read(text) else {
                faults.error(.aliveUnreadable, place, ["text": .text(text)])
                continue
            }
            let form = line[.form] ?? ""
            if isAlive, line[.taxon].flatMap({ context.taxa.lookUp($0).taxon?.kingdom }) == .plant {
                faults.error(.aliveNotPlant, place)
            } else if isAlive, GoodsForm(line) == .part {
                faults.error(.aliveNotForm, place, ["form": .text(form)])
            } else if !isAlive, isLive(form) {
                faults.error(.deadNotForm, place, ["form": .text(form)])
            }
        }
    }

    private static func read(_ text: String) -> Bool? {
        switch text.foldedName {
        case "yes", "true", "1", "co", "y", "alive", "live", "song", "con song", "是", "活", "活体": true
        case "no", "false", "0", "khong", "n", "dead", "chet", "否", "死": false
        default: nil
        }
    }

    static func isLive(_ form: String) -> Bool {
        let words = form.foldedName.split(separator: " ")
        return form.contains("活体") || words.contains("live") || words.contains("alive")
            || form.foldedName == "con song" || form.foldedName == "song"
    }
}
