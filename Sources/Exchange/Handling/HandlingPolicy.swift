//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Holds everybody to what the originator said.
package enum HandlingPolicy {
    /// What stands in the way of an act; nothing where it is allowed.
    ///
    /// | | read | look up | intervene | print, export, forward | disclose, evidence | other purpose |
    /// |---|---|---|---|---|---|---|
    /// | H1, H2 | | | | grant | grant | grant |
    /// | H3 | | | | grant | grant | grant |
    /// | H0 | | | | | told to the originator | grant |
    /// | TLP RED, AMBER+STRICT | | | | RED: grant to print, export, forward | grant | |
    /// | PAP RED | | grant | grant | | | |
    /// | PAP AMBER | | | grant | | | |
    ///
    /// A message that was revoked, or whose last day is over, allows nothing at all, whatever was granted.
    package static func blocks(
        _ act: HandlingAct,
        under handling: Handling,
        grants: [HandlingGrant],
        today: CalendarDate,
        isRevoked: Bool = false
    ) -> [HandlingBlock] {
        if isRevoked { return [.revoked] }
        if let last = handling.useBy, today > last { return [.useBy(last)] }
        let isGranted = grants.contains { grant in
            grant.acts.contains(act) && grant.until.map { today <= $0 } ?? true
        }
        if isGranted { return [] }
        var blocks: [HandlingBlock] = []
        switch act {
        case .read: break
        case .lookUp:
            if handling.actions == .red { blocks.append(.actions(.red)) }
        case .intervene:
            if handling.actions == .red || handling.actions == .amber { blocks.append(.actions(handling.actions)) }
        case .print, .export, .forward, .disclose, .evidence:
            blocks += restricting(handling)
            let lights: Set<Handling.TrafficLight> =
                act == .disclose || act == .evidence ? [.red, .amberStrict] : [.red]
            if lights.contains(handling.trafficLight) { blocks.append(.trafficLight(handling.trafficLight)) }
        case .otherPurpose: blocks.append(.purpose)
        }
        return blocks
    }

    private static func restricting(_ handling: Handling) -> [HandlingBlock] {
        [HandlingCode.h1, .h2, .h3].filter(handling.codes.contains).map { .code($0) }
    }
}
