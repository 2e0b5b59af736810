//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Seconds between two position reports of a vessel, as prescribed.
///
/// Source: ITU-R M.1371-5, annex 1, tables 1 and 2; the shorter intervals of a turning vessel are left out.
enum ReportingInterval {
    @inline(__always)
    static func seconds(source: ReportSource, status: NavigationalStatus, speed: UInt16) -> Float {
        switch source {
        case .classA:
            if speed <= 30 || speed >= 1_023 {
                return status == .atAnchor || status == .moored || status == .aground ? 180 : 10
            }
            return speed <= 140 ? 10 : speed <= 230 ? 6 : 2
        case .classB: return speed <= 20 ? 180 : 30
        case .longRange: return 180
        case .vms: return 3_600
        case .searchAndRescueAircraft, .baseStation: return 10
        case .aidToNavigation: return 180
        }
    }
}
