//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why an act is not allowed.
package enum HandlingBlock: Hashable, Sendable {
    /// The code asks for a permission of the originator, which is not there.
    case code(HandlingCode)
    case trafficLight(Handling.TrafficLight)
    case actions(Handling.PermissibleActions)
    /// Its last day is over.
    case useBy(CalendarDate)
    /// The originator took it back.
    case revoked
    case purpose
    /// The officer's office is not the one it was sent to.
    case office
}
