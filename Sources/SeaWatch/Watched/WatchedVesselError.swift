//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why a vessel is not looked out for.
package enum WatchedVesselError: Error, Hashable, Sendable {
    /// Neither a number nor a name says which.
    case nothingNamed

    package var message: Trilingual {
        Trilingual(
            vi: "Hãy cho biết số MMSI, số IMO hoặc tên tàu.",
            zh: "请填写 MMSI 号、IMO 编号或船名。",
            en: "Give an MMSI number, an IMO number or a name."
        )
    }
}
