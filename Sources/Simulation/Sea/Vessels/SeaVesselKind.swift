//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a vessel is for, which gives its size, speed and radio.
enum SeaVesselKind: Int, CaseIterable, Sendable {
    case cargo
    case container
    case tanker
    case bunkerTanker
    case passengerFerry
    case fastFerry
    case trawler
    case gillnetter
    case netBuoy
    case pilot
    case tug
    case dredger
    case patrol
    case smallCraft
    case fastBoat

    /// The type of ship of ITU-R M.1371-5, table 53.
    var shipType: UInt8 {
        switch self {
        case .cargo, .container: 70
        case .tanker, .bunkerTanker: 80
        case .passengerFerry: 60
        case .fastFerry: 40
        case .trawler, .gillnetter: 30
        case .netBuoy: 0
        case .pilot: 50
        case .tug: 52
        case .dredger: 33
        case .patrol: 55
        case .smallCraft: 37
        case .fastBoat: 90
        }
    }

    /// Share that carries class A. SOLAS V/19 makes it a duty from 300 GT; of boats it is a judgement.
    var classAShare: Double {
        switch self {
        case .cargo, .container, .tanker, .bunkerTanker, .passengerFerry, .fastFerry, .pilot, .tug, .dredger: 1
        case .patrol: 0.8
        case .trawler: 0.4
        case .gillnetter: 0.1
        case .netBuoy, .smallCraft: 0
        case .fastBoat: 0.3
        }
    }

    /// Lengths in metres. Judgement.
    var lengths: ClosedRange<Int> {
        switch self {
        case .cargo: 60...190
        case .container: 120...300
        case .tanker: 80...230
        case .bunkerTanker: 40...80
        case .passengerFerry: 60...180
        case .fastFerry: 25...45
        case .trawler: 20...40
        case .gillnetter: 12...25
        case .netBuoy: 1...2
        case .pilot: 12...20
        case .tug: 22...38
        case .dredger: 50...120
        case .patrol: 25...80
        case .smallCraft, .fastBoat: 8...18
        }
    }

    /// Speeds on passage in knots. Judgement: public samples with type and speed together are too thin to fit, 14 vessels
    /// in that of the Danish Maritime Authority.
    var knots: ClosedRange<Double> {
        switch self {
        case .cargo: 9...14
        case .container: 14...21
        case .tanker: 10...14.5
        case .bunkerTanker: 7...10
        case .passengerFerry: 12...17
        case .fastFerry: 26...34
        case .trawler, .gillnetter: 7...10
        case .netBuoy: 0.3...1
        case .pilot: 12...20
        case .tug: 5...9
        case .dredger: 6...10
        case .patrol: 12...26
        case .smallCraft: 4...9
        case .fastBoat: 22...34
        }
    }

    /// Whether the vessel has an IMO number (IMO resolution A.1117(30): from 100 GT; boats here have none).
    var hasIMO: Bool {
        switch self {
        case .cargo, .container, .tanker, .bunkerTanker, .passengerFerry, .tug, .dredger: true
        default: false
        }
    }
}
